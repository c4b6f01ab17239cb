import { sayings } from '../../words/sayings.ts'

/** What people read for each code of the restraint log. */
export const kindWords = sayings('restraint.codes.kind', {
  physical: 'Physical restraint',
  'time-out': 'Long time-out',
  'seclusion-emergency': 'Emergency seclusion',
})
export const groundWords = sayings('restraint.codes.ground', {
  assault: 'An assault',
  'serious-harm-to-self': 'Serious physical harm to the student, about to happen',
  'serious-harm-to-others': 'Serious physical harm to somebody else, about to happen',
})
export const triedWords = sayings('restraint.codes.tried', {
  'talked-calmly': 'Talked calmly',
  'gave-time-and-space': 'Gave time and space',
  'offered-choices': 'Offered choices',
  'called-for-support': 'Called for support',
  'moved-others-away': 'Moved others away',
  'followed-the-plan': 'Followed the student’s plan',
  'no-time': 'There was no time',
})
export const holdWords = sayings('restraint.codes.hold', {
  'arms-held': 'Arms were held',
  'standing-hold': 'Held standing',
  'seated-hold': 'Held seated',
  'moved-against-their-will': 'Moved against their will',
  'floor-face-up': 'On the floor, face up',
  'floor-face-down': 'On the floor, face down',
  'other-hold': 'Held in another way',
})
export const noWitnessWords = sayings('restraint.codes.noWitness', {
  'nobody-near': 'Nobody was near',
  'no-time-to-call': 'There was no time to call anybody',
  'kept-others-safe': 'Whoever was there kept others safe',
})
export const injuryWords = sayings('restraint.codes.injury', {
  'scratch-or-bite': 'Scratch or bite',
  bruise: 'Bruise',
  cut: 'Cut',
  sprain: 'Sprain',
  head: 'Head',
  breathing: 'Breathing',
  other: 'Another injury',
})
export const careWords = sayings('restraint.codes.care', {
  'calm-place': 'A calm place',
  'talked-with': 'Somebody talked with them',
  'nurse-looked': 'The nurse looked at them',
  'caregiver-came': 'A caregiver came',
  'back-to-class': 'Back to class',
  'others-looked-after': 'Those who saw it were looked after',
})
export const conditionWords = sayings('restraint.codes.condition', {
  unlocked: 'The place was not locked',
  'may-leave': 'The student could leave it',
  'named-student': 'The exception names this student',
  'consent-on-file': 'Consent is on file',
  'medical-review': 'A medical review is on file',
  'clinical-review': 'A clinical review is on file',
})
export const toldWords = sayings('restraint.codes.told', {
  phone: 'By phone',
  'in-person': 'In person',
  'phone-with-interpreter': 'By phone with an interpreter',
})
export const sentWords = sayings('restraint.codes.sent', {
  'handed-over': 'Handed over',
  post: 'By post',
  email: 'By email',
  'phone-with-interpreter': 'Read to them by phone with an interpreter',
})
export const languageWords = sayings('restraint.codes.language', {
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
export const weekFindingWords = sayings('restraint.codes.week', {
  'plan-changed': 'The student’s plan changes',
  'more-support': 'The student gets more support',
  'team-meets': 'The team meets with the family',
  'training-needed': 'Somebody needs training',
  'nothing-changed': 'Nothing changes',
})
export const monthFindingWords = sayings('restraint.codes.month', {
  fewer: 'Fewer than before',
  more: 'More than before',
  'training-needed': 'Somebody needs training',
  'place-to-change': 'A place or a time has to change',
  'student-plans-to-change': 'Plans of students have to change',
  'nothing-changed': 'Nothing changes',
})
export const endingWords = sayings('restraint.codes.ending', {
  complete: 'Complete',
  'none-happened': 'Nobody was held',
})
export const dutyWords = sayings('restraint.codes.duty', {
  describe: 'Write down what happened',
  'say-injuries': 'Say whether somebody was hurt',
  'leader-told': 'Tell the leader of the school',
  'principal-report': 'Report to the principal in writing',
  'caregiver-told': 'Tell a caregiver',
  'caregiver-report': 'Send a caregiver the written report',
  'state-report': 'Report the injury to the state',
  close: 'Close the entry',
})
/** What each clock is of. */
export const clockWords = sayings('restraint.codes.clock', {
  'leader-told': 'The school’s leader is told at once',
  'principal-report': 'The principal has it in writing',
  'caregiver-told': 'A caregiver is told the same day',
  'caregiver-report': 'A caregiver has it, in the home’s language',
  'state-report': 'The state has the report and earlier log',
  'week-review': 'The week of the student is reviewed',
})
export const markWords = sayings('restraint.codes.mark', {
  verified: 'Verified that it is asked for; by which day is our choice.',
  secondary: 'Secondary: the older text, as BPS SUP-19 prints it.',
  unverified: 'Not verified',
})
