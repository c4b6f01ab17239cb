/** The tier of a rank, from 1: how many tiers have ended before it, and one. */
export const tierOf = (rank: number, cuts: readonly number[]): number => 1 + cuts.filter(cut => rank > cut).length

/**
 * A school is in a tier only where its whole range of ranks lies in it. Else the figures cannot tell: it is between the tiers its range reaches.
 * So of two schools in tiers that are sure and not the same, nine draws of ten put each on its own side of every cut between them.
 */
export const isSure = ([from, to]: readonly [number, number]): boolean => from === to
