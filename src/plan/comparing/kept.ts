import type { ComparingAnswer, LongWork } from '../long-work.ts'
import type { Side } from './sides.ts'

/** What was found of two plans is the same for ever: these many are kept, the least lately asked for given up first. */
const pairsKept = 12

/** Compares two plans, beside the server where it can; undefined where too many wait already. */
export function keptComparisons(longWork: LongWork): (first: Side, second: Side) => Promise<ComparingAnswer | undefined> {
  const kept = new Map<string, ComparingAnswer>()
  return async (first, second) => {
    const key = first.digest === null || second.digest === null ? null : `${first.digest} ${second.digest}`
    const before = key === null ? undefined : kept.get(key)
    const said = before ?? (await longWork.atTwo({ first: first.plan, second: second.plan }))
    if (key === null || said?.kind !== 'compared') return said
    kept.delete(key)
    kept.set(key, said)
    const [oldest] = kept.keys()
    if (kept.size > pairsKept && oldest !== undefined) kept.delete(oldest)
    return said
  }
}
