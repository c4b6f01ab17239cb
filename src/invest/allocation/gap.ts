import { wantedGap } from './search.ts'

/** Below this a placing is as good as any: what is left is the rounding of the arithmetic. */
const provenGap = 1e-7

export const isProven = (gap: number): boolean => gap <= provenGap

/** As it is told: rounded up to a hundredth of a percent, so that the sentence stays true. */
export const gapShown = (gap: number): number => Math.max(wantedGap, Math.ceil(gap * 1e4) / 1e4)

export const mayBePublished = (gap: number, most: number): boolean => isProven(gap) || gap <= most
