import type { Figure } from '../figures.ts'
import type { StateRow } from './part.ts'
import { wideTests } from './mcas-wide-layout.ts'

/** One test of a school: how many took it, and how many met what the state expects; null where that is withheld. */
interface Test {
  /** Who took it: the tests of two subjects in one grade are of the same students. */
  readonly cohort: string
  readonly of: number
  readonly met: number | null
}

/**
 * Achievement: of all results in English and mathematics, the share that met or exceeded what the state expects (until 2016: proficient or advanced),
 * from its counts. It is of as many students as took either subject, since both are of the same students. Where the state withholds a test of few, the
 * others tell; where it withholds all, it is withheld. The old tests and those since 2017 are not one series.
 */
export function achievementOf(rows: readonly Pick<StateRow, 'item' | 'cells'>[]): { readonly achievement?: Figure } {
  const tests = rows.flatMap(testsIn)
  if (tests.length === 0) return {}
  const shown = tests.filter(({ met }) => met !== null)
  const cohorts = new Map<string, number>()
  for (const { cohort, of } of shown.length > 0 ? shown : tests) cohorts.set(cohort, Math.max(cohorts.get(cohort) ?? 0, of))
  const of = [...cohorts.values()].reduce((sum, each) => sum + each, 0)
  if (shown.length === 0) return { achievement: { value: null, withheld: true, of, count: null } }
  const [met, taken] = [shown.reduce((sum, each) => sum + (each.met ?? 0), 0), shown.reduce((sum, each) => sum + each.of, 0)]
  return { achievement: { value: (met / taken) * 100, withheld: false, of, count: null } }
}

function testsIn({ item, cells }: Pick<StateRow, 'item' | 'cells'>): Test[] {
  const test = (cohort: string, of: number | null | undefined, met: number | null | undefined): Test[] =>
    typeof of === 'number' && of > 0 && met !== undefined ? [{ cohort, of, met }] : []
  if (item !== '') return test(item.replace(/^\S+ /, ''), cells['students'], cells['met-or-exceeded-count'])
  return wideTests.flatMap(({ grade, key }) => test(grade, cells[`${key}-students`], cells[`${key}-proficient-or-advanced`]))
}
