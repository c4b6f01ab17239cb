import type { Lang } from '../../kernel/lang.ts'
import { messages } from '../../words/messages.ts'

const wording = messages('voice.page', {
  title: 'What people say',
  lede: 'Whoever took part is asked how it was. Nobody reads who answered what: only counts are kept, and small ones are hidden.',
  year: 'School year {name}',
  question: 'Question',
  hidden: {
    few: 'hidden: fewer than 10 answers',
    alike: 'hidden: all gave the same answer when it was last counted',
  },
  noSurvey: 'No survey of this school year is over yet. Its figures are shown after its last day.',
  all: 'All these schools together',
  tens: 'Answers are added to the figures ten or more at a time, so that nobody can tell whose came last.',
  everything: 'Everything that is asked',
  paperLink: 'Type in a sheet',
  waiting: 'Ask those who took part',
  waitingLede: 'It makes a sheet with a link for each of them. Give each sheet to its person, printed or on a screen.',
  over: '{about}, {school}, over on {day, date, day}.',
  askedAlready: '{n, plural, one {{n} person was asked.} other {{n} people were asked.}}',
  send: 'Send the link to whoever has a way of their own on file that they confirmed',
  ask: 'Make the sheets',
  askAgain: 'Make the open sheets again',
  nothingOver: 'Nothing is over that you could ask about.',
  surveys: 'Surveys of students',
  surveyLine: '{school}, {from, date, day} to {to, date, day}; families told on {told, date, day}',
  sheetsMade: '{n, plural, =0 {No sheets are made yet.} one {{n} sheet is made.} other {{n} sheets are made.}}',
  makeSheets: 'Make its sheets',
  optOut: {
    title: 'Somebody would rather not',
    student: 'Student',
    hint: 'The sign-in name, as the list of people has it. No reason is asked for.',
    button: 'Leave them out',
  },
  open: {
    title: 'Begin a survey',
    lede: 'Grades 4, 5, 8 and 10 are asked. Families are told at least {days} days before, and may say no.',
    law: 'Unverified: nobody has read 20 U.S.C. 1232h closely for this. Have counsel read it before the first survey.',
    school: 'School',
    toldOn: 'Families were told on',
    opensOn: 'First day',
    closesOn: 'Last day',
    button: 'Begin it',
  },
  done: 'It is done.',
  notDone: 'This was not done',
  back: 'What people say',
})
export const words = (lang: Lang) => wording[lang]

/** The page of a link, and the sheet of paper. Whoever holds either may read it: it says nothing of what it is about but its questions. */
const sayWording = messages('voice.say', {
  title: { repair: 'Three questions', response: 'Three questions', climate: 'Eight questions' },
  lede: 'You may leave out any of them. Nobody reads who answered what: your answers are added to a count, and stand nowhere else.',
  button: 'Send my answers',
  once: 'The link works once, by this button.',
  none: 'Answer at least one question.',
  thanks: { title: 'Thank you', lede: 'Your answers are in the count. They cannot be changed, and no page says whose they are.' },
  used: { title: 'This was answered already', lede: 'Each sheet counts once, by its link or on paper.' },
  shut: { title: 'The survey is not open', lede: 'It takes answers from its first day to its last.' },
  unknown: { title: 'This link opens nothing', lede: 'Open the whole address of the sheet, or ask for a new one.' },
  sheet: {
    title: 'Sheets to hand out',
    lede: '{n, plural, one {{n} sheet. Print it now: its link is shown this one time.} other {{n} sheets. Print them now: their links are shown this one time.}} Whoever has no device answers on the paper.',
    number: 'Sheet {number}',
    byMessage: 'The link goes to its person in a message. Hand this sheet over only if they ask for paper.',
    link: 'Answer here',
    paper: 'Or tick one box in each line, and give the sheet back closed.',
    question: 'Question',
  },
  paper: {
    title: 'Type in a sheet',
    lede: 'The number stands at its top. A sheet that was answered by its link is not counted again.',
    number: 'Number of the sheet',
    find: 'Find it',
    send: 'Count these answers',
    done: 'Sheet {number} is counted. Destroy the paper.',
    other: 'Another sheet',
  },
  everything: {
    title: 'Everything that is asked',
    lede: 'These are all the questions. Each has the same four answers, and each may be left out.',
    family:
      'You may say no for your child, without a reason, until the last day: tell the school. A student of 18 says it alone. No question asks about a family, a belief, a health matter, or what you have done yourself.',
    toCome: 'Which schools ask, and when',
    none: 'No school has such a survey now, or one that is to come.',
    survey:
      '{school}: from {from, date, day} to {to, date, day}. You may say no until {to, date, day}. Families were told on {told, date, day}.',
    office: 'To say no, call the office:',
    law: 'Federal law may ask for this notice (20 U.S.C. 1232h). Unverified: nobody has read it closely for these surveys.',
  },
})
export const sayWords = (lang: Lang) => sayWording[lang]
