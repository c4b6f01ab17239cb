import { sayings } from '../../words/sayings.ts'

/** What falls due, as it is called in a list and in a message. */
export const lineWords = sayings('deadlines.lines', {
  'chief-contact': 'Yearly contact with the chief of police',
  'support-plan-review': 'Review of the mental health support plan',
  'emergency-plans': 'Emergency plans, filed with the state',
  'police-budget-filing': 'Mental health budget, filed with the state',
  'discipline-report': 'Safety and discipline report, certified to the state',
  'hazing-report': 'Report on hazing, filed with the state',
  'police-model-revision': 'Revision of the state’s model agreement with police',
  'agreement-review': 'Yearly review of an agreement',
  'procedures-filing': 'Operating procedures for officers at school, filed each year',
  'agreement-end': 'Last day of an agreement',
  'device-review': 'Review of a device',
  'device-end': 'Last day of a device',
  'access-end': 'Last day of a standing access',
  yearly: 'A date of the district, each year',
  once: 'A date of the district',
  meeting: 'Notice of a meeting, to be posted',
  'record-asked': 'A student’s record that was asked for, to be shown',
})

export const markWords = sayings('deadlines.marks', {
  verified: 'Verified where it was read',
  secondary: 'Read in somebody else’s words only',
  unverified: 'Unverified: have counsel read it',
  ours: 'Set by the district',
})

export const proofWords = sayings('deadlines.proofs', {
  vote: 'A vote of the school committee',
  filing: 'A filing, with its reference',
  letter: 'A letter or a conversation',
  page: 'A page here',
})

export const kindWords = sayings('deadlines.kinds', {
  yearly: 'The same day each year',
  once: 'One day',
  meeting: 'A meeting, whose notice is to be posted',
  'record-asked': 'A family or student asked to read a record: ten days',
})
