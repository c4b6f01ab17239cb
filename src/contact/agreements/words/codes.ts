import type { Lang } from '../../../kernel/lang.ts'
import { sayings } from '../../../words/sayings.ts'
import type { AgreementStands, ReasonEnded } from '../contract.ts'

/** What people read for each code of an agreement. */
export const kindWords = sayings('contact.agreements.codes.kind', {
  'police-mou': 'Officers at school',
  'police-response': 'How police answer a call',
  defender: 'Public defender',
  'mobile-crisis': 'Mobile crisis team',
  interpreters: 'Interpreters',
})

const standsWords = sayings('contact.agreements.codes.stands', {
  draft: 'Not signed by both sides',
  'not-yet': 'Has not begun',
  'in-force': 'In force',
  expired: 'Ran out',
  ended: 'Ended',
})

/** In the place of how it stands, for one that never was. */
const inErrorWords = sayings('contact.agreements.codes.error', { 'entered-in-error': 'Entered in error' })

export const standsSaid = (
  { stands, endedWhy }: { readonly stands: AgreementStands; readonly endedWhy: ReasonEnded | null },
  lang: Lang,
) => (stands === 'ended' && endedWhy === 'entered-in-error' ? inErrorWords[endedWhy][lang] : standsWords[stands][lang])

export const signerWords = sayings('contact.agreements.codes.signer', {
  superintendent: 'The superintendent',
  'chief-of-police': 'The chief of police',
  director: 'The director of the other side',
  'other-office': 'Another office of the other side',
})

export const identityWords = sayings('contact.agreements.codes.name', {
  'no-name': 'No name is given',
  'name-with-consent': 'The name is given where the family or the student agreed',
})

export const rotaDaysWords = sayings('contact.agreements.codes.days', {
  'school-days': 'School days',
  'every-day': 'Every day',
  monday: 'Monday',
  tuesday: 'Tuesday',
  wednesday: 'Wednesday',
  thursday: 'Thursday',
  friday: 'Friday',
  saturday: 'Saturday',
  sunday: 'Sunday',
})

export const endedWords = sayings('contact.agreements.codes.ended', {
  'both-agreed': 'Both sides agreed to end it',
  'other-side-ended-it': 'The other side ended it',
  'entered-in-error': 'It was entered in error',
})

export const whyWords = sayings('contact.agreements.codes.why', {
  'no-agreement-in-force': 'no signed agreement is in force',
  'element-missing': 'the agreement lacks a part that it must have',
  'no-request': 'the superintendent has asked for no officer',
  'request-withdrawn': 'the superintendent’s request is withdrawn',
  'procedures-not-filed': 'no operating procedures are filed for this school year',
})

export const elementWords = sayings('contact.agreements.codes.element', {
  'reporting-duties': 'Who collects and reports arrests, citations and court referrals',
  'officer-selection': 'How an officer is chosen',
  'roles-in-misbehavior': 'Who does what when a student misbehaves',
  'information-sharing': 'Which information is shared',
  'officer-training': 'How officers are trained',
  mission: 'What it is for',
  goals: 'Its goals',
  'cost-and-funding': 'What it costs and who pays',
  'annual-review': 'A review every year',
  uniform: 'What the officer wears',
  'force-and-arrest': 'Force, arrest, citation and court referral at school',
  'student-rights': 'The rights of students who are questioned or searched',
  'chain-of-command': 'Who commands, and what to do on disagreement',
  'performance-standards': 'How an officer’s work is judged',
  diversion: 'How students are kept out of court',
  'sharing-in-procedures': 'How officer, staff and parents share information',
  'when-to-call': 'When to call',
  'dispatch-extract': 'A list of their calls at our schools, every month',
  hours: 'Hours',
  languages: 'Languages',
  telephone: 'Telephone',
  'name-given': 'Which name is given',
})

export const letterWords = sayings('contact.agreements.codes.letter', {
  'not-renewed': 'Notice that the agreement is not renewed',
  'request-withdrawn': 'The request for officers is withdrawn',
  'budget-filing': 'The budget to file with the state',
})
