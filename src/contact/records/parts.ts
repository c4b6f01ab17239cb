/** The parts of a student's record that can be let go, in the order a form has them. */
export const recordParts = [
  ...([
    'transcript',
    'grades',
    'attendance',
    'enrollment',
    'schedule',
    'directory',
    'assessments',
    'discipline',
    'incident-reports',
  ] as const),
  ...(['special-education', 'health', 'counseling', 'video', 'photographs', 'letters', 'other-temporary'] as const),
] as const
export type RecordPart = (typeof recordParts)[number]
