/** The words of the list of devices. Codes are permanent; what people read for each stands in `words/`. The measures are those of `evidence`. */

/** Whether a law-enforcement body can see what a device shows: the words of the plan’s question. */
export const accesses = ['none', 'on-request', 'live'] as const

export const votes = ['adopted', 'none'] as const

/** How the school committee’s vote stands: `ended` when its last day is over. */
export const voteStandings = ['none', 'adopted', 'ended'] as const

/** How the review of a device stands: the words of the plan’s question. */
export const reviews = ['this-year', 'overdue', 'never'] as const

/** Everything that may be done to a device, in the order in which it is offered. */
export const verbs = ['vote', 'review', 'police-access', 'take-out'] as const
export type DeviceVerb = (typeof verbs)[number]
