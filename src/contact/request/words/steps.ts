import { messages } from '../../../words/messages.ts'
import type { Lang } from '../../../kernel/lang.ts'

/** The one next step at the top of a request: the reader's own, or whose it is. */
const stepsWording = messages('contact.request.steps', {
  yours: 'The next step. It is yours.',
  theirs: 'The next step. It is not yours.',
  over: 'The next step',
  own: {
    facts: 'Say more',
    verify: 'Check who they are',
    match: 'Say which call it was',
    'read-paper': 'Read the paper',
    tell: 'Tell them, and write it down',
    consent: 'Ask whether they agree',
    open: 'Decide whether they may',
    comply: 'Sign that nobody stands in the way',
    decline: 'Close it, as the plan says',
    begin: 'Write down that it begins',
    end: 'Say how it ended',
    release: 'Let go of parts of the record',
    disclose: 'Danger now: let go of what is needed',
    excuse: 'Say which notice need not be given',
    statement: 'Say how it went',
    review: 'Review it',
    'answer-complaint': 'Answer the complaint',
    'went-on': 'They did not wait',
  },
  /** What opens the form of the step. */
  open: {
    'read-paper': 'Choose the kind of paper',
    tell: 'Write down what came of it',
    begin: 'Say where, and who is there',
    end: 'Write down how it ended',
    release: 'Choose the parts',
    disclose: 'Answer the six tests and sign',
    statement: 'Write down how it went',
    'answer-complaint': 'Write the answer',
  },
  /** In the place of what it waits for, once somebody whose yes it takes said no. */
  saidNo: { 'caregiver-refused': 'Hold. The caregiver said no.', 'student-refused': 'Hold. The student said no.' },
  saidNoRest: 'Who closes it: {who}. Whoever said no may still agree.',
  closeNo: 'Close it: they said no',
  /** Once it is opened or closed. */
  waited: 'What it waited for',
  /** {whom}: whom, as “the caregiver”. */
  tellWhom: 'Tell {whom}',
  /** {name}: a person, or an office as “the district’s counsel”. */
  read: 'Ask {name} to read the paper',
  decide: 'Ask {name} to decide',
  no: 'Tell them no, then stand aside',
  inPlace: 'Nobody holds this office here. The superintendent, or whoever they named, decides in its place.',
  noCounsel:
    'Nobody is on the list of people as the district’s counsel. The superintendent calls the lawyer who advises the district, and adds them under “People”.',
  noBody: 'Block nobody. If they go on all the same, let them, and write it down.',
  aside: 'Do not stand in their way',
  asideBody: 'Write down names, badge numbers and where they go.',
  tell: 'The superintendent’s office tells them',
  days: 'Wait until {day, date, day}',
  account: 'Those who were there say how it went',
  review: 'The superintendent’s office reviews it',
  report: 'Nobody is met. A report is written.',
  reportBody: 'Whoever leads the school finds it under “Reports in writing”. If police come all the same, write that down here.',
  nothing: 'Nothing is left to do',
  going: 'A text is on its way to them.',
  sent: 'A text went out to them at {at, time, clock}.',
  answered: 'They answered here at {at, time, clock}.',
  silent: 'They have not answered here yet.',
  call: 'Call {phone}',
  callName: 'Call {name}, {phone}',
  again: 'Check again',
})

export const stepsWords = (lang: Lang) => stepsWording[lang]
