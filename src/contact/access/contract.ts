/** The words of standing access. Codes are permanent; what people read for each stands in `words/codes.ts`. */

/** Who has it: any body of law enforcement. */
export const bodies = ['local-police', 'state-police', 'sheriff', 'fed-immigration', 'fed-other', 'shared-centre', 'other-police'] as const
export type Body = (typeof bodies)[number]

/** What it reaches. */
export const reaches = [
  ...['live-video', 'kept-video', 'plate-reader', 'student-system', 'visitor-system', 'alarm', 'threat-reports', 'device-monitoring'],
  'other-system',
] as const
export type Reach = (typeof reaches)[number]

/** Whose vote it was; a vote that says no body is the school committee’s, as the form once asked. */
export const voters = ['school-committee', 'city-council', 'select-board', 'town-meeting', 'other-body'] as const
export type Voter = (typeof voters)[number]

export const reasonsEnded = ['taken-away', 'given-up', 'entered-in-error'] as const

/** Everything that may be done to an access, in the order in which it is offered. */
export const verbs = ['used', 'voted', 'until', 'end'] as const
export type AccessVerb = (typeof verbs)[number]

/** How an access stands at an instant. */
export const standings = ['in-force', 'expired', 'ended'] as const
export type AccessStands = (typeof standings)[number]

/** What may be said of all of them at an instant; nothing is ever left blank. */
export const files = ['some-on-file', 'none-on-file', 'nobody-has-looked'] as const
export type OnFile = (typeof files)[number]
