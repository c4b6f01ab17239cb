/** What a school's need may be read from: figures the state publishes for all its students together, never by race. */
export const indicators = [
  'out-of-school-suspension',
  'in-school-suspension',
  'disciplined',
  'school-arrest',
  'law-enforcement-referral',
  'chronic-absence',
  'attendance',
  'graduation',
  'dropout',
  'achievement',
  'low-income',
  'english-learners',
  'disabilities',
  'students-per-nurse',
  'teachers-retained',
] as const
export type Indicator = (typeof indicators)[number]

export const isIndicator = (text: string): text is Indicator => indicators.some(indicator => indicator === text)

/** Where a lower figure means greater need. */
export const lowerIsNeed: readonly Indicator[] = ['attendance', 'graduation', 'achievement', 'teachers-retained']
