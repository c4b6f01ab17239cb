import { sayings } from '../../../words/sayings.ts'

export const stageWords = sayings('contact.request.codes.stageWords', {
  asked: 'Written down',
  held: 'On hold',
  notices: 'On hold, being told',
  opened: 'Opened',
  declined: 'Closed',
  complied: 'Nobody stood in the way',
  emergency: 'Emergency, met at once',
  'under-way': 'Under way',
  ended: 'Ended',
  reviewed: 'Reviewed',
})

export const verbWords = sayings('contact.request.codes.verbWords', {
  facts: 'Say more',
  verify: 'I checked who they are',
  match: 'Say which call it was',
  'read-paper': 'I read the paper',
  tell: 'Write down a notice',
  consent: 'Write down whether they agreed',
  open: 'Open it',
  comply: 'Do not stand in the way',
  decline: 'Do not open it',
  begin: 'It begins',
  end: 'It ended',
  release: 'Let go of a record',
  disclose: 'Let go of what is needed in an emergency',
  excuse: 'Excuse a notice',
  statement: 'Record how it went',
  review: 'Review it',
  'answer-complaint': 'Answer a complaint',
})

export const channelWords = sayings('contact.request.codes.channelWords', {
  'in-person': 'in person',
  phone: 'by phone',
  text: 'by text message',
  email: 'by email',
  portal: 'through the portal',
  letter: 'by letter',
  fax: 'by fax',
})

/** What a person has told, as the line of a record says it. */
export const toldWords = sayings('contact.request.codes.toldWords', {
  'principal-told': 'the principal was told',
  'superintendent-told': 'the superintendent was told',
  'counsel-told': 'the district’s counsel was told',
  'caregiver-told': 'the caregiver was told',
  'defender-told': 'a defender was told',
  'student-told': 'the student was told',
  'dcf-told': 'Children and Families (DCF) was told',
  'dcf-written': 'Children and Families (DCF) got a written report',
  'dppc-told': 'the Disabled Persons Protection Commission was told',
  'dese-report': 'a report went to the state department of education',
  'chief-of-police-written': 'the chief of police got a written report',
  'student-services-written': 'student services got a written report',
  'school-committee-written': 'the school committee got a written report',
  'title-ix-coordinator-told': 'the Title IX coordinator was told',
  'committee-report': 'a report went to the school committee',
  'clinician-follow-up': 'a clinician followed up',
  'support-after': 'the support team met those concerned',
  'same-day-report': 'a report was written the same day',
  'families-told': 'all families concerned were told',
  'other-caregiver-told': 'the other student’s caregiver was told',
  'caregiver-written': 'the caregiver got a letter',
  'advocate-told': 'an advocate was told',
  'legal-aid-told': 'legal aid was told',
})

export const tryWords = sayings('contact.request.codes.tryWords', {
  told: 'told',
  'no-answer': 'no answer',
  'message-left': 'a message was left',
  'wrong-number': 'the number was wrong',
  'line-busy': 'the line was busy',
  'no-interpreter': 'reached, but no interpreter could be found',
})

export const interpreterWords = sayings('contact.request.codes.interpreterWords', {
  none: 'nobody; English was spoken',
  'by-phone': 'an interpreter on the phone',
  'in-person': 'an interpreter there',
  'staff-trained': 'a trained member of staff',
  'speaks-it': 'whoever told them speaks it',
  'signed-letter': 'a letter that a person has signed',
  'none-reached': 'no interpreter could be reached',
})

/** Why a notice need not be given. */
export const excuseWords = sayings('contact.request.codes.excuseWords', {
  'court-forbids': 'a court forbids it',
  'counsel-advises': 'counsel advises against it',
  'nobody-to-tell': 'there is nobody to tell',
  'nobody-involved': 'no student was involved',
  'not-reached': 'they could not be reached',
})

/** Whether anything that was said points at a caregiver. */
export const pointsWords = sayings('contact.request.codes.pointsWords', { yes: 'yes', no: 'no' })

export const consentWords = sayings('contact.request.codes.consentWords', {
  agreed: 'agreed',
  'agreed-in-writing': 'agreed in writing',
  refused: 'said no',
})

export const reasonWords = sayings('contact.request.codes.reasonWords', {
  'plan-refuses': 'the plan says no',
  'caregiver-refused': 'the caregiver said no',
  'caregiver-unreachable': 'the caregiver could not be reached',
  'student-refused': 'the student said no',
  'no-defender': 'there is no defender to tell',
  'not-verified': 'it could not be checked who they are',
  'not-met': 'what the plan asks for first has not been done',
  'counsel-advises': 'counsel advises against it',
  'requester-left': 'they left',
  withdrawn: 'they no longer ask',
  'went-on': 'they went on without an answer',
  'written-twice': 'it stands in another request',
})

export const placeWords = sayings('contact.request.codes.placeWords', {
  lobby: 'the lobby',
  office: 'an office',
  'private-room': 'a private room',
  classroom: 'a classroom',
  hallway: 'a hallway',
  outside: 'outside, on the grounds',
  bus: 'a bus',
  'off-site': 'away from school',
  remote: 'by phone, mail or fax',
})

export const routeWords = sayings('contact.request.codes.routeWords', {
  'not-moved': 'nobody was moved',
  'out-of-sight': 'a way that nobody sees',
  'through-halls': 'through the halls',
  'unmarked-exit': 'an unmarked exit',
  'main-entrance': 'the main entrance',
})

export const onlookerWords = sayings('contact.request.codes.onlookerWords', {
  nobody: 'nobody',
  staff: 'staff',
  students: 'students',
  families: 'families',
  public: 'the public',
})

export const forceWords = sayings('contact.request.codes.forceWords', {
  none: 'no force',
  'hands-on': 'hands were laid on someone',
  handcuffs: 'handcuffs',
  'weapon-shown': 'a weapon was shown',
  'weapon-used': 'a weapon was used',
})

export const actionWords = sayings('contact.request.codes.actionWords', {
  none: 'nothing more',
  citation: 'a citation',
  'court-referral': 'a referral to court',
  arrest: 'an arrest',
  'taken-to-care': 'someone was taken to care',
  'records-taken': 'records were taken',
})

export const supportWords = sayings('contact.request.codes.supportWords', {
  'offered-and-taken': 'offered, and taken',
  'offered-and-declined': 'offered, and declined',
  'nobody-to-offer': 'there was nobody to offer it to',
})

export const aroundWords = sayings('contact.request.codes.aroundWords', {
  'none-around': 'no students were around',
  'kept-in-class': 'they were kept in class',
  'led-away': 'they were led away',
  'told-and-supported': 'they were told, and helped afterward',
  'no-plan': 'nothing was done',
})

export const findingWords = sayings('contact.request.codes.findingWords', {
  'as-the-plan-says': 'it went as the plan says',
  'departed-with-reason': 'it went otherwise, for a reason',
  'departed-without-reason': 'it went otherwise, without a reason',
  'plan-to-change': 'the plan should change',
})
