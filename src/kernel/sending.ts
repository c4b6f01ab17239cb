/**
 * Why a message reaches nobody: the district has no channel, the person no address, the carrier will never take it, or it did not answer
 * however often it was asked.
 */
export const reasonsUnsent = ['no-channel', 'no-address', 'refused', 'no-answer'] as const
export type ReasonUnsent = (typeof reasonsUnsent)[number]

/** The carrier of demonstrations, which rings no telephone; whatever was recorded before carriers had names was taken by it. */
export const demonstration = 'demonstration'
