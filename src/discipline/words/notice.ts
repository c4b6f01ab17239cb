import type { Lang } from '../../kernel/lang.ts'
import { messages } from '../../words/messages.ts'

/** The notice of 603 CMR 53.06, as a family reads it or hears it read. */
const wording = messages('discipline.notice', {
  start: '{school}: {student} may be kept out of class.',
  why: 'Why: {ground}, on {day, date, day}. The school tells you what it goes by. You may ask to see it.',
  what: 'What may happen: {kind}, from {day, date, day}, for {n, plural, one {one school day} other {{n} school days}}.',
  nothingYet: 'Nothing is decided before the student has been heard.',
  hearing: 'The student is heard on {day, date, day} at {time}: {room}. You may come and speak.',
  interpreter: 'You may have an interpreter. It costs you nothing.',
  short: 'At the hearing the student may say what happened, and what else should count. You may speak too.',
  long: 'Because it is a long time, the student may also see the file, bring a lawyer at your own cost, bring witnesses, question those of the school, and ask that it is recorded. Ask the school how.',
  appeal: 'If it is decided, you may appeal to the superintendent within {n} days from the first day.',
  services: 'Schooling goes on meanwhile. The school tells you how.',
  questions: 'Questions, in your language: {phone}',
  draft: 'Draft. Nobody has signed it.',
  signed: 'Signed by {name}, {day, date, day}',
})
export const noticeWords = (lang: Lang) => wording[lang]
