import { sayings } from '../../words/sayings.ts'

/** What people read for each code of a restorative process. */
export const kindWords = sayings('repair.codes.kind', {
  circle: 'Circle',
  conference: 'Conference',
  mediation: 'Mediation',
  're-entry': 'Welcome back',
})

/** Under each kind, in one line. */
export const kindHints = sayings('repair.codes.kindHint', {
  circle: 'A group sits together and each speaks in turn.',
  conference: 'Whoever was harmed and whoever did it meet, with people who help them.',
  mediation: 'Two people in a quarrel are helped to settle it.',
  're-entry': 'A student who was away comes back and is welcomed.',
})

export const sideWords = sayings('repair.codes.side', {
  harmed: 'Was harmed',
  'did-harm': 'Did the harm',
  affected: 'Was touched by it',
  returning: 'Comes back to school',
})

export const consentWords = sayings('repair.codes.consent', {
  prepare: 'to talk about it alone first',
  meet: 'to meet',
  agree: 'to what was agreed',
})

export const barWords = sayings('repair.codes.bar', {
  'sexual-harm': 'Sexual harm or harassment',
  'dating-or-family-violence': 'Violence in a couple or a family',
  'order-in-force': 'A court order is in force (209A or 258E)',
  'adult-in-authority': 'Harm by an adult of the school',
  hazing: 'Hazing',
  'threat-not-assessed': 'A threat that nobody has assessed',
  'bullying-found': 'Bullying was found',
})

export const keptOutWords = sayings('repair.codes.keptOut', {
  disciplined: 'Disciplined somebody for it',
  'was-called-to-restrain': 'Was called to restrain somebody',
  'a-party-asks': 'Somebody who takes part asks for another',
})

export const actionWords = sayings('repair.codes.action', {
  apologize: 'Apologize',
  'mend-or-replace': 'Mend or replace it',
  'help-out': 'Help out',
  'keep-apart': 'Keep apart for a time',
  'meet-weekly': 'Meet once a week',
  'learn-and-show': 'Learn about it and show what was learned',
  'get-support': 'Get support',
  'join-in': 'Join in something together',
})

export const evidenceWords = sayings('repair.codes.evidence', {
  'told-by-the-other': 'The other person says so',
  'seen-by-the-facilitator': 'The facilitator sees it',
  'thing-is-back': 'The thing is back',
  attended: 'Was there',
})

export const confirmationWords = sayings('repair.codes.confirmation', {
  complete: 'It was done',
  'not-complete': 'It was not all done',
  'rather-not-say': 'Would rather not say',
})

export const checkInWords = sayings('repair.codes.checkIn', {
  'two-weeks': 'After two weeks',
  'eight-weeks': 'After eight weeks',
})

export const findingWords = sayings('repair.codes.finding', {
  'going-well': 'It goes well',
  'needs-more': 'More is needed',
  'could-not-ask': 'They could not be asked',
})

export const endingWords = sayings('repair.codes.ending', {
  kept: 'Over: the agreement was kept',
  'partly-kept': 'Over: kept in part',
  'not-kept': 'Over: not kept',
  withdrawn: 'Over: it goes no further',
  'not-held': 'Over: not held',
})

/** On a form: how it ended. */
export const closingWords = sayings('repair.codes.closing', { kept: 'Kept', 'partly-kept': 'Kept in part', 'not-kept': 'Not kept' })

export const reasonWords = sayings('repair.codes.reason', {
  'not-wanted': 'It is not wanted',
  'not-for-repair': 'It is not for a restorative process',
  'no-facilitator': 'There is nobody to lead it',
  'could-not-be-arranged': 'It could not be arranged',
  'not-needed': 'It is no longer needed',
})

export const stageWords = sayings('repair.codes.stage', {
  asked: 'Asked for',
  screened: 'The way is clear',
  ready: 'Ready to meet',
  held: 'They have met',
  agreed: 'Agreed',
  ended: 'Over',
})

export const languageWords = sayings('repair.codes.language', {
  en: 'English',
  es: 'Spanish',
  pt: 'Portuguese',
  ht: 'Haitian Creole',
  cv: 'Cape Verdean Creole',
  zh: 'Chinese',
  vi: 'Vietnamese',
  ar: 'Arabic',
  other: 'Another language',
})

/** What waits next, as a heading. */
export const dutyWords = sayings('repair.codes.duty', {
  'name-parties': 'Say who takes part',
  screen: 'Ask whoever was harmed, alone',
  'choose-facilitator': 'Choose who leads it',
  prepare: 'Prepare with each of them',
  'plan-session': 'Set a day to meet',
  hold: 'Meet, and say who came',
  agree: 'Write the agreement',
  action: 'Something agreed is to be done',
  confirm: 'Ask whoever was harmed if it was done',
  'check-in': 'Ask how it goes',
  close: 'End it',
})
