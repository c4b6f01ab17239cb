import { type CalledOut, othersComeToCrisis } from '../../request/called-out.ts'

/** What leaves the school in writing. */
export const reportKinds = ['weapon-report', 'police-report', '8a-caregiver-notice', '8a-state-report'] as const
export type ReportKind = (typeof reportKinds)[number]

export const kindLaw: Readonly<Record<ReportKind, string>> = {
  'weapon-report': 'G.L. c.71 s.37L',
  'police-report': 'G.L. c.71 s.37L',
  '8a-caregiver-notice': 'G.L. c.69 s.8A(b)(5)',
  '8a-state-report': 'G.L. c.69 s.8A(b)(5)',
}

export const recipients = ['chief-of-police', 'dcf', 'student-services', 'school-committee', 'caregiver', 'dese'] as const
export type Recipient = (typeof recipients)[number]

/**
 * Whom each goes to. Law: G.L. c.71 s.37L, copies of a weapon report to four; G.L. c.69 s.8A(b)(5), families and the department.
 */
export const recipientsOf: Readonly<Record<ReportKind, readonly Recipient[]>> = {
  'weapon-report': ['chief-of-police', 'dcf', 'student-services', 'school-committee'],
  'police-report': ['chief-of-police'],
  '8a-caregiver-notice': ['caregiver'],
  '8a-state-report': ['dese'],
}

/** A copy of it is part of a student's record: the committee reads it in executive session alone. */
export const isStudentRecord = (kind: ReportKind, recipient: Recipient): boolean =>
  kind === 'weapon-report' && recipient === 'school-committee'

/** These go to police, and hold a line in a person's own words: it is screened and read by a second person. */
export const isSecondRead = (kind: ReportKind): boolean => kind === 'weapon-report' || kind === 'police-report'

/** Which reports a call that went outside owes. */
export const reportsOwed = (called: CalledOut): readonly ReportKind[] => [
  ...(called.obligations.includes('weapon-report') ? (['weapon-report'] as const) : []),
  ...(called.obligations.includes('8a-report-if-outside-called') && othersComeToCrisis(called)
    ? (['8a-caregiver-notice', '8a-state-report'] as const)
    : []),
]

/** What kind of thing it was, where it is now, and what was done: codes, and nothing that tells anything of a family. */
export const reportFields = {
  object: ['not-known', 'firearm', 'knife-or-blade', 'club-or-blunt', 'spray-or-chemical', 'look-alike', 'other', 'no-object'],
  found: ['not-known', 'seen', 'told-of', 'handed-over', 'found-in-place'],
  now: ['not-known', 'with-police', 'locked-away', 'with-someone', 'not-found'],
  assessment: ['not-yet', 'arranged', 'done', 'family-said-no'],
  counseling: ['not-yet', 'arranged', 'begun', 'family-said-no'],
} as const
export type ReportField = keyof typeof reportFields
export type ReportFields = { readonly [Field in ReportField]: (typeof reportFields)[Field][number] }

export const unsaidFields: ReportFields = {
  object: 'not-known',
  found: 'not-known',
  now: 'not-known',
  assessment: 'not-yet',
  counseling: 'not-yet',
}

export const fieldNames = ['object', 'found', 'now', 'assessment', 'counseling'] as const satisfies readonly ReportField[]
