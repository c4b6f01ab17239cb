import type { Saying } from '../../kernel/lang.ts'
import { sayings } from '../../words/sayings.ts'

/** Why something was not done, then what would change that. */
export const voiceRefusals = sayings('voice.refusals', {
  notYours: 'This is for whoever asks people how it was. Ask the coordinator.',
  notOver: 'Nothing is over under this id. People are asked when it is.',
  allAnswered: 'Everybody who took part has answered. There is nobody left to ask.',
  answeredAlready: 'This was answered already, by its link or on paper. Each sheet counts once.',
  notOpen: 'The survey takes answers from its first day to its last. Today is neither of them nor between.',
  noSuchSheet: 'There is no such sheet. Compare the nine digits at its top, or open the whole address.',
  askedThisYear: 'This school has a survey of this school year already. It asks again next year.',
  surveyOver: 'The last day of this survey was {day, date, day}. Nobody answers it any more, and nobody has to say no.',
  noSuchSurvey: 'There is no such survey in this district. Look for it in the list.',
  nobodyToAsk: 'The roster has no student of grade 4, 5, 8 or 10 at this school who is to be asked. Look at the grades in the roster.',
})

export const voiceFields = sayings('voice.fields', {
  school: 'This is none of the schools. Expected one of the list.',
  student: 'This is no student of this school. Expected the sign-in name of one.',
  notToldYet: 'Families are told on {day, date, day}, which is still to come. Expected a day that has been.',
  toldLongAgo: 'Families were told on {day, date, day}, more than a year before it opens. Expected {from, date, day} or later.',
  tooSoon: 'Families have {days} days to say no. Expected {day, date, day} or later.',
  past: '{day, date, day} is over. Expected today or later.',
  closed: 'There is no school on {day, date, day}. Expected a day of school.',
  closesOn: 'Expected a day from {from, date, day} to {to, date, day}.',
  day: 'Expected a day, as the calendar shows it.',
  number: 'This is no number of a sheet. Expected the nine digits at its top.',
  notAsked: 'This question is not on the sheet with this number. Answer only those that are.',
  answers: 'Answer at least one question, each with one of its four answers.',
})

export const fieldWrong = (pointer: string): Saying =>
  pointer === '/number'
    ? voiceFields.number
    : pointer === '/school'
      ? voiceFields.school
      : pointer === '/student'
        ? voiceFields.student
        : pointer.endsWith('On')
          ? voiceFields.day
          : voiceFields.answers
