/**
 * Why a message reaches nobody: the district has no channel, the person no address, the carrier will never take it, it did not answer
 * however often it was asked, as many as may have gone to the same person about the same matter just before, or what became of it could not be
 * written down, though it may have gone out.
 */
export const reasonsUnsent = ['no-channel', 'no-address', 'refused', 'no-answer', 'held-back', 'unrecorded'] as const
export type ReasonUnsent = (typeof reasonsUnsent)[number]

/** The carrier of demonstrations, which rings no telephone; whatever was recorded before carriers had names was taken by it. */
export const demonstration = 'demonstration'
