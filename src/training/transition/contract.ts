/** The words of a transition: how somebody goes from the old duty of a school security officer to the new one. Codes are permanent. */

/** The new duty. No paper that we read names it so: the word is ours. */
export const dutyAfter = 'culture-keeper'

/** Everything that may be done to a transition, in the order in which it is offered. */
export const verbs = ['tell', 'notice', 'settle', 'train', 'shadow', 'begin', 'end-old', 'pay', 'stop'] as const
export type TransitionVerb = (typeof verbs)[number]

/** How the bargaining over the change was closed. */
export const waysSettled = ['agreed', 'union-asked-nothing', 'impasse-over', 'no-union'] as const
export type HowSettled = (typeof waysSettled)[number]

export const reasonsStopped = ['chose-otherwise', 'left', 'entered-in-error'] as const

/** How far it has come on a day. */
export const stages = ['on-the-way', 'both-paid', 'new-duty', 'stopped'] as const
export type Stage = (typeof stages)[number]

/** The days of a transition, in their order. The certificates are training’s, and have no day of their own here before the new duty begins. */
export const steps = ['told', 'noticed', 'settled', 'training', 'shadowing', 'certified', 'began', 'oldEnds'] as const
export type Step = (typeof steps)[number]
