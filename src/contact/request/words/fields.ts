import { sayings } from '../../../words/sayings.ts'
import type { Saying } from '../../../kernel/lang.ts'

/** What a form expected, field by field. */
const fields: Readonly<Record<string, Saying>> = sayings('contact.request.fields.fields', {
  student: 'Write the student’s name or sign-in name.',
  facts: 'Choose at least one thing that is now known.',
  call: 'Choose the call they came in answer to, or that there was none.',
  requester: 'Say who they turned out to be.',
  basis: 'Choose which kind of paper it is.',
  seen: 'Tick what you found on the paper.',
  returnOn: 'Write the day of the answer as a date.',
  notice: 'Choose which notice this is about.',
  outcome: 'Say whether they were told.',
  tests: 'Answer each of the six tests with a sentence of its own.',
  parts: 'Tick the parts that are needed, and no more.',
  recipient: 'Write who receives it: name, position and whom they work for.',
  signature: 'Sign with your name.',
  purpose: 'Write what it is for.',
  channel: 'Say how: by phone, in person, or in some other way of the list.',
  language: 'Choose the language from the list.',
  interpreter: 'Say who interpreted.',
  pointsAtCaregiver: 'Say yes or no: does anything that was said point at a caregiver?',
  until: 'Write the day as a date.',
  consent: 'Say whether they agreed.',
  of: 'Choose the other request from the list.',
  reason: 'Choose a reason from the list.',
  place: 'Say where it happened.',
  adults: 'Choose the adults who are there from the list.',
  route: 'Say which way they went.',
  couldSee: 'Tick who else could see it, or nobody.',
  childrenSaw: 'Write how many children saw it, as a number; 0 if none did.',
  force: 'Say whether force was used.',
  action: 'Say what they did.',
  support: 'Say whether support was offered.',
  studentsAround: 'Say what was done for the students around.',
  studentInvolved: 'Say whether a student was spoken with, searched or taken.',
  noticesKept: 'Say whether the notices were given.',
  unionOffered: 'Say whether union help was offered.',
  from: 'Say who complains.',
  about: 'Tick at least one thing that it is about.',
  concerns: 'Choose the people it is about from the list.',
  answer: 'Say whether the complaint is right.',
  steps: 'Tick what is done because of it.',
  finding: 'Say what the review found.',
  paperDate: 'Write the date of the paper as a date.',
  arrivedAt: 'Write when they came as a day and a time.',
  leftAt: 'Write when they left as a day and a time.',
  civilCriminal: 'Choose one from the list.',
  text: 'Write the letter in 20 to 2,000 characters.',
  signer: 'Write the name of the person who signs.',
  isRead: 'Tick that this person reads the language and has read the letter.',
})

/** What was expected of the field at this place; of one that has no sentence of its own, that it is too long or not among those of its list. */
export const fieldWrong = (pointer: string): Saying => fields[pointer.split('/')[1] ?? ''] ?? notReadable

const notReadable = sayings('contact.request.fields.notReadable', 'One field could not be read. Choose from its list, or write less.')
