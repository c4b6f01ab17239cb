import { messages } from '../../words/messages.ts'
import { sayings } from '../../words/sayings.ts'

/** Why a section was not signed, or a question about it not kept; then what would change it. */
export const readingRefusals = sayings('plan.readingRefusals', {
  noSection: 'The plan in force has no section of that name. Choose one from the list of sections.',
  changed: 'The text of this section changed while you read it. Read it as it stands now, then sign it.',
  /** {day}: as 2026-11-27. */
  signed: 'This section is signed already, by {who} on {day}. Write what is wrong with it if that is no longer so.',
  nothingSaid: 'Nothing is written. Write in a sentence or two what is wrong with the section.',
  tooLong: 'This is {length} characters long, and at most {most} are kept here. Write the point of it, and send the rest as a letter.',
})

/** What counsel reads of the plan, and what is shown of it. */
export const readingWords = messages('plan.reading', {
  title: 'Counsel reads the plan',
  lede: 'The district’s counsel reads each section that nobody has verified, and signs it or writes what is wrong. A section that changes is to be read again.',
  count: 'Signed by counsel: {n} of {of} sections. With a question: {questions}.',
  next: 'Read the next section',
  allRead: 'Every section here has been read.',
  heads: { section: 'Section', state: 'Where it stands', force: 'What it is' },
  caption: 'Sections of “{title}” that counsel reads.',
  states: {
    signed: 'Signed on {day} by {who}',
    questioned: 'A question since {day}, by {who}',
    unread: 'Not read yet',
  },
  staff: 'For staff alone: this section is not published.',
  all: 'All sections that counsel reads',
  clause: 'The clause',
  sectionHeading: 'The section',
  rules: 'What it does',
  noRules: 'This section has no rule. It is words alone.',
  cases: 'Its examples',
  casesLede: 'Each is tried whenever the document is checked.',
  noCases: 'No example is kept that names this section.',
  acts: 'Where it acts',
  actsIn: '“{question}”: this section acts in {n} of {of} situations.',
  actsNowhere: 'This section acts in no situation that can happen.',
  plainest: 'The plainest situations in which it acts, and what the plan then answers.',
  sign: 'Sign this section',
  signLede: 'You say that you have read it, and that it may stand as it is written. Your name and the day are kept in the record.',
  signButton: 'I have read this section',
  question: 'Or write what is wrong',
  questionLabel: 'What is wrong with this section?',
  questionHint: 'At most {most} characters. Name no student, family or other person. The superintendent and the coordinator read it.',
  questionButton: 'Send this question',
  asked: 'Counsel has a question about this section:',
  /** On the page of the plan, for the superintendent, the coordinator and counsel. */
  hasQuestion: 'Counsel has a question about this section.',
  readIt: 'Read the question',
  onlyCounsel: 'Only the district’s counsel signs a section.',
  wrong: 'This was not kept',
  done: { signed: 'The section is signed.', questioned: 'Your question is kept.' },
})
