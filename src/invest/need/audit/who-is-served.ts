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
}

export const measures = ['served', 'excluded', 'police'] as const
export type Measure = (typeof measures)[number]

export interface GroupRow {
  readonly group: RaceGroup
  readonly served: ShownCount
  readonly rest: ShownCount
  readonly all: ShownCount
  /** Of all students, of students of the first schools, and, as if each school's harm fell evenly on its students, of those harmed. 0 to 1. */
  readonly shareOf: Readonly<Record<'all' | 'served' | 'harmed' | 'excluded' | 'police', number | null>>
}

export interface Departure {
  readonly measure: Measure
  readonly group: RaceGroup
  /** The share by the measure, against what it is held beside: for `served` who is harmed, else all students. */
  readonly share: number
  readonly beside: number
}

export interface Audit {
  readonly rows: readonly GroupRow[]
  readonly totals: { readonly served: ShownCount; readonly rest: ShownCount; readonly all: ShownCount }
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
        excluded: share(({ excluded }) => excluded),
        police: share(({ police }) => police),
      },
    }
  })
  const totals = { served: shown.columnTotals[0] ?? 0, rest: shown.columnTotals[1] ?? 0, all: shown.total }
  return { rows, totals, departures: rows.flatMap(row => departuresIn(row, ratio)) }
}

/** Too few served of those who are harmed, too many excluded or met by police of all students: by the ratio or more. */
function departuresIn({ group, all, shareOf }: GroupRow, ratio: number): Departure[] {
  if (all === 'hidden' || all < fewestRead) return []
  return measures.flatMap(measure => {
    const [share, beside] = [shareOf[measure], measure === 'served' ? shareOf.harmed : shareOf.all]
    if (share === null || beside === null || beside <= 0) return []
    const departs = measure === 'served' ? share * ratio < beside : share > beside * ratio
    return departs ? [{ measure, group, share, beside }] : []
  })
}
