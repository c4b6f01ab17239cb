/** The words of the calendar of what falls due. Codes are permanent; what people read for each stands in `words/`. */

/** Lines that the law or the state sets. What each is stands in `lines.ts`. */
export const lineCodes = [
  'chief-contact',
  'support-plan-review',
  'emergency-plans',
  'police-budget-filing',
  'discipline-report',
  'hazing-report',
  'police-model-revision',
] as const
export type LineCode = (typeof lineCodes)[number]

/** What reviews and last days of other parts of the house bring. They are done where they are kept. */
export const arisingCodes = ['agreement-review', 'procedures-filing', 'agreement-end', 'device-review', 'device-end', 'access-end'] as const
export type ArisingCode = (typeof arisingCodes)[number]

/** What a district enters itself. `meeting`: its notice is to be posted 48 hours ahead; `record-asked`: a family or student asked to read a record. */
export const ownKinds = ['yearly', 'once', 'meeting', 'record-asked'] as const
export type OwnKind = (typeof ownKinds)[number]

/** Offices that own a line: roles of the register. */
export const owners = ['superintendent', 'coordinator', 'counsel', 'principal', 'designee'] as const
export type Owner = (typeof owners)[number]

/** How far what stands behind a line was read, as the papers of the programme have it. `ours`: the district set it. */
export const marks = ['verified', 'secondary', 'unverified', 'ours'] as const
export type Mark = (typeof marks)[number]

/** Whether the day itself is known, or is our reading until somebody confirms it. */
export const dateMarks = ['set', 'to-confirm'] as const
export type DateMark = (typeof dateMarks)[number]

export const proofs = ['vote', 'filing', 'letter', 'page'] as const

export const standings = ['overdue', 'near', 'later', 'not-known', 'done', 'ended'] as const

/** Everything that may be done to what falls due, in the order in which it is offered. */
export const verbs = ['done', 'reopen', 'move', 'give', 'end'] as const
export type DeadlineVerb = (typeof verbs)[number]
