import { hideSmallCells, type ShownCount } from '../../../kernel/small-cells.ts'
import { type RaceGroup, raceGroups } from '../../state-data/race-shares.ts'

/** Race is read here, of schools that have been chosen without it, and nowhere else in this room. */
export interface AuditedSchool {
  readonly students: number
  /** Whether it is among the first schools, up to where the first tier ends. */
  readonly isServed: boolean
  /** In per cent, as the state prints them. */
  readonly shares: Readonly<Partial<Record<RaceGroup, number>>>
  /** Students disciplined, kept out of school, arrested or reported to police: how many, or what is likely where the state withholds it. */
  readonly harmed: number
  readonly excluded: number
  readonly police: number
  /** Calls for support; of fewer than are shown, none. */
  readonly called: number
}

type Share = 'all' | 'served' | 'harmed' | 'called' | 'excluded' | 'police'

/** What is held beside what, and which way it must not depart. */
const comparisons = {
  served: { share: 'served', beside: 'harmed', departs: 'less' },
  'called-more': { share: 'called', beside: 'harmed', departs: 'more' },
  'called-less': { share: 'called', beside: 'harmed', departs: 'less' },
  excluded: { share: 'excluded', beside: 'all', departs: 'more' },
  police: { share: 'police', beside: 'all', departs: 'more' },
} as const satisfies Readonly<Record<string, { readonly share: Share; readonly beside: Share; readonly departs: 'less' | 'more' }>>

export const measures = [
  'served',
  'called-more',
  'called-less',
  'excluded',
  'police',
] as const satisfies readonly (keyof typeof comparisons)[]
export type Measure = (typeof measures)[number]

export interface GroupRow {
  readonly group: RaceGroup
  readonly served: ShownCount
  readonly rest: ShownCount
  readonly all: ShownCount
  /**
   * Of all students, of students of the first schools, and, as if each school's harm and calls fell evenly on its students, of those harmed
   * and of those called on. 0 to 1. An audit from before calls were counted has no share of them.
   */
  readonly shareOf: Readonly<Record<Exclude<Share, 'called'>, number | null>> & { readonly called?: number | null | undefined }
}

export interface Departure {
  readonly measure: Measure
  readonly group: RaceGroup
  /** The share that departs, and the one it is held beside. */
  readonly share: number
  readonly beside: number
}

export interface Audit {
  readonly rows: readonly GroupRow[]
  readonly totals: { readonly served: ShownCount; readonly rest: ShownCount; readonly all: ShownCount }
  /** From which instant to which calls for support were counted, where they were. */
  readonly calls?: { readonly from: string; readonly to: string } | undefined
  readonly departures: readonly Departure[]
}

/** Of fewer students of a group no ratio is read: a family moving house would turn it. */
const fewestRead = 50

export function auditOf(schools: readonly AuditedSchool[], ratio: number): Audit {
  const known = schools.filter(({ shares }) => Object.keys(shares).length > 0)
  const sum = (value: (school: AuditedSchool) => number) => known.reduce((all, school) => all + value(school), 0)
  const of = (group: RaceGroup, { shares }: AuditedSchool) => (shares[group] ?? 0) / 100
  const studentsOf = (group: RaceGroup, served: boolean) =>
    Math.round(sum(school => (school.isServed === served ? school.students * of(group, school) : 0)))
  const shown = hideSmallCells({ rows: raceGroups.map(group => [studentsOf(group, true), studentsOf(group, false)]) })
  const shareBy = (group: RaceGroup, weight: (school: AuditedSchool) => number) => {
    const total = sum(weight)
    return total <= 0 ? null : sum(school => weight(school) * of(group, school)) / total
  }
  const rows = raceGroups.map((group, at): GroupRow => {
    const all = shown.rowTotals[at] ?? 0
    const few = all === 'hidden' || all === 0 || shown.cells[at]?.includes('hidden') === true
    const share = (weight: (school: AuditedSchool) => number) => (few ? null : shareBy(group, weight))
    return {
      ...{ group, all, served: shown.cells[at]?.[0] ?? 0, rest: shown.cells[at]?.[1] ?? 0 },
      shareOf: {
        all: share(({ students }) => students),
        served: share(({ students, isServed }) => (isServed ? students : 0)),
        harmed: share(({ harmed }) => harmed),
        called: share(({ called }) => called),
        excluded: share(({ excluded }) => excluded),
        police: share(({ police }) => police),
      },
    }
  })
  const totals = { served: shown.columnTotals[0] ?? 0, rest: shown.columnTotals[1] ?? 0, all: shown.total }
  return { rows, totals, departures: rows.flatMap(row => departuresIn(row, ratio)) }
}

/** Where a share is less or more than the one it is held beside, by the ratio or more. */
function departuresIn({ group, all, shareOf }: GroupRow, ratio: number): Departure[] {
  if (all === 'hidden' || all < fewestRead) return []
  return measures.flatMap(measure => {
    const { departs, ...held } = comparisons[measure]
    const [share, beside] = [shareOf[held.share] ?? null, shareOf[held.beside]]
    if (share === null || beside === null || beside <= 0) return []
    const isFar = departs === 'less' ? share * ratio < beside : share > beside * ratio
    return isFar ? [{ measure, group, share, beside }] : []
  })
}
