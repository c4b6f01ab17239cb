import type { Lang } from '../../kernel/lang.ts'
import { messages } from '../../words/messages.ts'

const wording = messages('deadlines.feeds', {
  title: 'What falls due, in your own calendar',
  lede: 'A calendar program reads what falls due by a link. Whoever has the link reads these dates, and nothing else.',
  none: 'You have no link.',
  count: '{n, plural, one {You have 1 link.} other {You have # links.}}',
  caption: 'Your links',
  whose: 'What it shows',
  made: 'Made on',
  takeBack: 'Take it back',
  takeBackOf: 'Take back: {what}, {on, date, day}',
  office: 'What shall it show?',
  own: 'What falls due for me',
  ofOfficeChoice: 'What falls due for the office: {office}',
  make: 'Make a link',
  madeTitle: 'Your link',
  madeLede: 'Copy it into your calendar program now. It is shown this once; nobody can read it again here.',
  takenBackSays: 'A link that was taken back shows nothing from then on.',
  back: 'What falls due',
  notDone: 'This was not done',
  /** The name of a calendar in a calendar program. */
  mine: 'What falls due for me',
  ofOffice: 'What falls due: {office}',
  done: 'Done: {title}',
  unsure: 'This date is not confirmed.',
  noSuch: 'There is no such calendar here.',
})
export const feedWords = (lang: Lang) => wording[lang]
