import { lowIncomeSeries, type SchoolFigures } from '../figures.ts'
import type { Indicator } from '../indicators.ts'
import { ratios } from './observed.ts'

/** Each school that has figures in two years which follow one another, with both. */
export type YearPair = readonly (readonly [SchoolFigures, SchoolFigures])[]

/** How far a share went from one year to the next beyond what it did everywhere. */
export interface Change {
  readonly orgCode: string
  /** In standard deviations of a count of one student: divided by √(p(1−p)). */
  readonly by: number
  /** Its square. */
  readonly square: number
  /** What chance alone would make of the square, were both years apart: 1/m + 1/n. */
  readonly chance: number
  /** p(1−p) of both years together. */
  readonly unit: number
}

/** Of fewer students counted in both years, or not counted, little is told; and where the state withholds small counts, that would choose among them. */
const fewestCounted = { shown: 4, withheld: 20 }

/** The changes of one figure, where both years show it. */
export function changesIn(pair: YearPair, indicator: Indicator): Change[] {
  if (ratios.includes(indicator)) return []
  const found = pair.flatMap(([before, after]) => {
    // What the state counts otherwise from a year on has not changed in a school.
    if (indicator === 'low-income' && lowIncomeSeries(before.year) !== lowIncomeSeries(after.year)) return []
    const [one, other] = [countedIn(before, indicator), countedIn(after, indicator)]
    if (!one || !other) return []
    const [of, counted] = [one.of + other.of, one.counted + other.counted]
    const fewest = fewestCounted[one.isCounted && other.isCounted ? 'shown' : 'withheld']
    if (counted < fewest || of - counted < fewest) return []
    const p = counted / of
    return [
      {
        orgCode: before.orgCode,
        went: other.counted / other.of - one.counted / one.of,
        unit: p * (1 - p),
        chance: 1 / one.of + 1 / other.of,
      },
    ]
  })
  const everywhere = found.reduce((sum, { went }) => sum + went, 0) / Math.max(found.length, 1)
  return found.map(({ orgCode, went, unit, chance }) => {
    const by = (went - everywhere) / Math.sqrt(unit)
    return { orgCode, by, square: by ** 2, chance, unit }
  })
}

/** A count that is shown stays as it is: as a share and back, 4 could come out as a little less. */
function countedIn(
  { figures, enrolment }: SchoolFigures,
  indicator: Indicator,
): { counted: number; of: number; isCounted: boolean } | undefined {
  const figure = figures[indicator]
  const of = figure?.of ?? enrolment
  if (!figure || of === null || of <= 0) return undefined
  if (figure.count !== null) return { counted: figure.count, of, isCounted: true }
  return figure.value === null ? undefined : { counted: (figure.value / 100) * of, of, isCounted: false }
}
