/** A place among schools by need, as the published index has it. */
export interface Place {
  /** 1 is the greatest need. */
  readonly rank: number
  /** The first and the last tier it may be in: one and the same where the figures can tell. */
  readonly tiers: readonly [number, number]
}

export interface Standing {
  readonly orgCode: string
  readonly name: string
  readonly all: Place
  /** Among the schools of the district; null for a school of another. */
  readonly own: Place | null
}

/** The published index, as far as a map needs it. */
export interface Standings {
  readonly schools: readonly Standing[]
  /** How many tiers there are. */
  readonly tiers: { readonly all: number; readonly own: number }
}

export const noStandings: Standings = { schools: [], tiers: { all: 0, own: 0 } }
