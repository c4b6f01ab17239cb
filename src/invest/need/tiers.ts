/** The tier of a rank, from 1: how many tiers have ended before it, and one. */
export const tierOf = (rank: number, cuts: readonly number[]): number => 1 + cuts.filter(cut => rank > cut).length
