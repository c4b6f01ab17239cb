/** When a version holds, next to the others. */
export interface Standing {
  /** `past`: another holds since. `waiting`: its instant has not come. `replaced`: another takes its place at the very same instant, so it never holds. */
  readonly is: 'now' | 'past' | 'waiting' | 'replaced'
  /** The instant at which another takes its place, and which; null where none does. */
  readonly until: { readonly at: Date; readonly version: number } | null
}

interface Begins {
  readonly version: number
  readonly effectiveAt: Date
}

/** Each version's place in time, by its number. The first holds from the beginning, as there is none before it. */
export function timeline(versions: readonly Begins[], now: Date): ReadonlyMap<number, Standing> {
  const startOf = ({ version, effectiveAt }: Begins): number => (version === 1 ? -Infinity : effectiveAt.getTime())
  const inTime = [...versions].sort((a, b) => startOf(a) - startOf(b) || a.version - b.version)
  return new Map(
    inTime.map((each, place): [number, Standing] => {
      const next = inTime.at(place + 1)
      const until = next ? { at: next.effectiveAt, version: next.version } : null
      const start = startOf(each)
      if (next && startOf(next) === start) return [each.version, { is: 'replaced', until }]
      if (start > now.getTime()) return [each.version, { is: 'waiting', until }]
      return [each.version, { is: until && until.at <= now ? 'past' : 'now', until }]
    }),
  )
}
