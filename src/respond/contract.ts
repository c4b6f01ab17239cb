/** The stages of a call, in the order it can reach them. */
export const stages = ['asked', 'paged', 'answered', 'on-the-way', 'there', 'handed-over', 'closed'] as const
export type Stage = (typeof stages)[number]

export const outcomes = [
  'settled',
  'handed-to-mobile-crisis',
  'handed-to-ems',
  'handed-to-police',
  'handed-to-caregiver',
  'moved-to-circle',
  'nothing-found',
] as const
export type Outcome = (typeof outcomes)[number]

export const reasonsNobodyCame = ['nobody-on-duty', 'nobody-answered', 'cancelled-by-caller', 'handled-in-room', 'duplicate'] as const
export type ReasonNobodyCame = (typeof reasonsNobodyCame)[number]

export const pageStates = ['waiting', 'answered', 'declined', 'no-answer', 'failed'] as const
export type PageState = (typeof pageStates)[number]

/** What a person may do next to a call: the names of the addresses below it. */
export const verbs = ['facts', 'answer', 'decline', 'on-the-way', 'there', 'hand-over', 'close', 'follow-ups'] as const
export type Verb = (typeof verbs)[number]
