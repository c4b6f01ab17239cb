import { hideSmallCells, type ShownCount, usualThreshold } from '../../../kernel/small-cells.ts'
import { notSaid, type Stage, stages } from './groups.ts'

/**
 * How often applicants of each group come from one stage to the next, and whether a group comes on less than four fifths as often as the one that
 * comes on most often.
 *
 * Law: 29 CFR 1607.4(D), Uniform Guidelines on Employee Selection Procedures: a rate of less than four fifths of the highest is generally regarded as
 * evidence of adverse impact; greater differences may not be where numbers are small. Unverified: not read for this. It is a reason to look, and no finding.
 */

export interface Counted {
  readonly group: string
  /** How many came exactly so far, in the order of `stages`. */
  readonly reached: readonly number[]
}

/** Of those who came to one stage, how many came to the next. */
export interface Passage {
  readonly to: Stage
  readonly of: number
  readonly passed: number
  /** Between what shares the true one lies in 95 of 100 cases (Wilson 1927). */
  readonly low: number
  readonly high: number
  /** Its part of the highest rate of a group; null for whoever said nothing, and where no other group can be shown. */
  readonly ofHighest: number | null
  readonly isBelowFourFifths: boolean
}

export interface ShownGroup {
  readonly group: string
  readonly applied: ShownCount
  /** One for each stage after the first; null where a count it is made of is hidden, or nobody came to the stage before. */
  readonly passages: readonly (Passage | null)[]
}

export const toStages = stages.slice(1)

/**
 * Which stages are told apart, each by its place. How many came to a stage in all whoever hires knows, and who they were. So one at which one to five
 * people ended is told with the one before it, of every group: a group of which none did would say of which group they are.
 */
function toldApart(counted: readonly Counted[]): number[] {
  const told = stages.map((_, at) => ({ at, all: sum(counted.map(({ reached }) => reached[at] ?? 0)) }))
  for (;;) {
    const few = told.findIndex(({ all }) => all > 0 && all < usualThreshold)
    const [into, from] = few > 0 ? [told[few - 1], told[few]] : [told[0], told[1]]
    if (few === -1 || !into || !from) return told.map(({ at }) => at)
    into.all += from.all
    told.splice(told.indexOf(from), 1)
  }
}

/**
 * All of it from one table, hidden at once. How many in all came to each stage is known to whoever hires, and can be added up from the other table, of the
 * same people by what else they said; so nothing rests on its being hidden.
 */
export function showRates(counted: readonly Counted[]): ShownGroup[] {
  const told = toldApart(counted)
  const rows = counted.map(({ reached }) => told.map((at, n) => sum(reached.slice(at, told[n + 1]))))
  const { cells, rowTotals } = hideSmallCells({ rows }, { columnTotalsKnown: true })
  const shown = counted.map(({ group, reached }, at) => {
    const total = sum(reached)
    // Of a group of one to five nothing is shown, its zeros neither: they would say what became of the few.
    const isFew = total > 0 && total < usualThreshold
    const own = (cells[at] ?? []).map(cell => (isFew ? ('hidden' as const) : cell))
    return { group, applied: isFew ? ('hidden' as const) : (rowTotals[at] ?? 'hidden'), counts: own }
  })
  const pools = shown.map(({ counts }) =>
    toStages.map((_, at) => (told.includes(at) && told.includes(at + 1) ? poolOf(counts, told.indexOf(at)) : null)),
  )
  const highest = toStages.map((_, at) =>
    shown.reduce<Pool | null>((best, { group }, row) => {
      const pool = pools[row]?.[at] ?? null
      if (pool === null || group === notSaid) return best
      return best === null || pool.passed * best.of > best.passed * pool.of ? pool : best
    }, null),
  )
  return shown.map(({ group, applied }, row) => ({
    ...{ group, applied },
    passages: toStages.map((to, at) => {
      const pool = pools[row]?.[at] ?? null
      return pool && { to, ...pool, ...wilson(pool), ...beside(pool, group === notSaid ? null : (highest[at] ?? null)) }
    }),
  }))
}

interface Pool {
  readonly of: number
  readonly passed: number
}

/** Who came to the stage before, and who of them to this one; null where any count of it is hidden, or nobody was there. */
function poolOf(counts: readonly ShownCount[], at: number): Pool | null {
  const came = counts.slice(at)
  const known = came.filter(count => count !== 'hidden')
  if (known.length < came.length) return null
  const of = sum(known)
  return of === 0 ? null : { of, passed: of - (known[0] ?? 0) }
}

/** In whole numbers: exactly four fifths is not below. */
const beside = (own: Pool, best: Pool | null): Pick<Passage, 'ofHighest' | 'isBelowFourFifths'> =>
  best === null || best.passed === 0
    ? { ofHighest: null, isBelowFourFifths: false }
    : {
        ofHighest: (own.passed * best.of) / (best.passed * own.of),
        isBelowFourFifths: 5 * own.passed * best.of < 4 * best.passed * own.of,
      }

/** Source: E. B. Wilson, "Probable inference, the law of succession, and statistical inference", JASA 22 (1927). */
function wilson({ of, passed }: Pool): { low: number; high: number } {
  const z = 1.959964
  const share = passed / of
  const middle = share + (z * z) / (2 * of)
  const half = z * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of))
  const whole = 1 + (z * z) / of
  return { low: Math.max(0, (middle - half) / whole), high: Math.min(1, (middle + half) / whole) }
}

const sum = (values: readonly number[]): number => values.reduce((all, each) => all + each, 0)
