import type { Lang } from '../../../kernel/lang.ts'
import { messages } from '../../../words/messages.ts'

/** What is read to a defender’s office, and what is known of reaching it. */
const wording = messages('contact.request.defender', {
  title: 'Read this to the defender’s office',
  text: 'This is {school}. {hour, plural, other {At {time, time, clock}}} police or an agency asked {what}. The student’s age: {age}. {phone, select, none {Please call our office back.} other {Please call us back at {phone}.}}',
  noAge: 'not known yet',
  noName:
    'Say no name. A name is said only once the caregiver, or a student of 18, has agreed, or where a court’s paper names the student.',
  call: 'Call the defender:',
  notAgreed:
    'No agreement with a public defender is in force for this school now. The plan set this number, and nobody has written down its hours, its languages or which name is given.',
  agreedBefore:
    'No agreement with a public defender is in force for this school now, and the plan does not set this number. It is the one with which the request was decided.',
  noNumber: {
    plan: 'The agreement in force gives no number. The plan set this one, and whoever answers it may not be whom the agreement is with.',
    before: 'The agreement in force gives no number, and the plan does not set this one. It is the one with which the request was decided.',
  },
  inWords: 'The agreement gives its hours in words: {hours}. Look whether it is one of them now.',
  reach: {
    within: 'It is within the hours of the agreement now.',
    outside: 'It is outside the hours of the agreement now. Nobody may answer, and what waits for a defender goes on waiting.',
    'not-said': 'The agreement gives no hours.',
  },
  languages: 'They speak {list}.',
  noLanguages: 'The agreement names no language.',
  identity: {
    'no-name': 'By the agreement no name is given.',
    'name-with-consent': 'By the agreement the name is given where the family or the student agreed.',
    'not-said': 'The agreement does not say which name is given.',
  },
  none: 'There is no number of a defender, in an agreement or in the plan. Until there is one, this cannot open. Ask the superintendent to enter it in the agreement or to set it in the plan.',
})
export const defenderWords = (lang: Lang) => wording[lang]
