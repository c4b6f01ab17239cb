import { messages } from '../../../words/messages.ts'
import { sayings } from '../../../words/sayings.ts'
import type { Lang } from '../../../kernel/lang.ts'

/** Who complains. */
export const complaintFromWords = sayings('contact.request.complaint.from', {
  family: 'a family',
  student: 'a student',
  staff: 'a member of staff',
})

/** What is complained of. */
export const complaintKindWords = sayings('contact.request.complaint.kinds', {
  'not-told': 'nobody told us',
  'told-late': 'we were told too late',
  'not-in-our-language': 'it was not in our language',
  'not-asked': 'nobody asked whether we agree',
  'seen-by-students': 'other students saw it',
  'force-used': 'force was used',
  'treated-unequally': 'someone was treated worse than others',
  'record-let-go': 'a record was let go',
  'plan-not-followed': 'the plan was not followed',
  other: 'something else',
})

/** What came of it. */
export const complaintAnswerWords = sayings('contact.request.complaint.answers', {
  upheld: 'the complaint is right',
  'upheld-in-part': 'the complaint is right in part',
  'not-upheld': 'the complaint is not right',
})

/** What is done because of it. */
export const complaintStepWords = sayings('contact.request.complaint.steps', {
  apology: 'an apology',
  'told-now': 'those who were not told are told now',
  'record-corrected': 'the record is set right by a new line',
  'staff-trained': 'staff are trained',
  'plan-to-change': 'the plan should change',
  nothing: 'nothing more',
})

const complaintWording = messages('contact.request.complaint.page', {
  title: 'Complaints about this',
  body: 'A family, a student or staff may complain of how this went. Nobody is treated worse for it. There is no field for what a student said or did.',
  none: 'No complaint was made.',
  one: 'A complaint.',
  made: 'Made {day, date, day} by {from}: {about}.',
  whom: 'It is about: {names}.',
  due: 'Wants an answer by {day, date, day}',
  late: 'Late: it was to be answered by {day, date, day}',
  answered: 'Answered {day, date, day}: {answer}. What is done: {steps}.',
  answeredLate: 'Answered late, {day, date, day}. It was to be answered by {due, date, day}. The answer: {answer}. What is done: {steps}.',
  make: 'Write down a complaint',
  from: 'Who complains',
  about: 'What it is about',
  concerns: 'Whom it is about',
  concernsHint:
    'Leave it empty if it is about nobody in particular. Then none of those who decided, were there or told the family answers it.',
  button: 'Write it down',
  answer: 'Answer this complaint',
  answerHint: 'You may answer since it is not about you. Say the answer to whoever complained: nothing is sent to them.',
  found: 'Is the complaint right?',
  steps: 'What is done because of it',
  answerButton: 'This is the answer',
})

export const complaintWords = (lang: Lang) => complaintWording[lang]
