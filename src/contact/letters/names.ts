/**
 * Each letter of the catalogue, in the order in which they are shown. Codes are permanent: signed letters and facts name them.
 * The two that ask a yes or a no, `caregiver-told` and `student-told`, are for those whom the plan asks to agree, and for nobody else.
 */
export const letterNames = [
  'caregiver-told',
  'caregiver-written',
  'caregiver-agreed',
  'caregiver-went-ahead',
  'caregiver-met',
  'caregiver-waiting',
  'caregiver-unread',
  'caregiver-court-paper',
  'caregiver-record-court',
  'caregiver-record-office',
  'caregiver-record-waiting',
  'caregiver-record-emergency',
  'caregiver-record-refused',
  'caregiver-refused',
  'caregiver-agents-refused',
  'caregiver-agents-arrest',
  'caregiver-arrest',
  'caregiver-arrest-questioned',
  'caregiver-search',
  'caregiver-search-record',
  'caregiver-custody-police',
  'caregiver-custody-department',
  'caregiver-department',
  'caregiver-care-order',
  'caregiver-crew',
  'caregiver-danger',
  'caregiver-danger-taken',
  'caregiver-no-time',
  'caregiver-no-time-taken',
  'caregiver-student-asked',
  'caregiver-allowed',
  'caregiver-complied',
  'caregiver-taken',
  'caregiver-went-on',
  'caregiver-left',
  'student-told',
  'student-went-on',
  'student-left',
  'student-agents-refused',
  'student-record-refused',
  'student-record-emergency',
  'student-refused',
  'student-informed',
  'student-record-court',
  'defender-told',
] as const
export type LetterName = (typeof letterNames)[number]

/** To a student of 18, who is told in place of a caregiver. */
export type StudentLetter = Extract<LetterName, `student-${string}`>

export const isLetterName = (text: string): text is LetterName => letterNames.some(name => name === text)
