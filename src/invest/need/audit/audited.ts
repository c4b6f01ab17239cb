import { usualThreshold } from '../../../kernel/small-cells.ts'
import type { PublishedSchool } from '../published.ts'
import type { SchoolFigures } from '../../figures.ts'
import type { Indicator } from '../../indicators.ts'
import { mostWithheld } from '../observed.ts'
import type { RaceShares } from '../../state-data/race-shares.ts'
import type { AuditedSchool } from './who-is-served.ts'

/**
 * The schools of the district as the audit reads them: those it would serve, who goes there, what was done to students, and how often
 * somebody called for support. A school with fewer calls than may be shown counts as one without, so that no share gives them away.
 */
export function auditedSchools(
  schools: readonly Pick<PublishedSchool, 'orgCode' | 'students' | 'isOwn' | 'own'>[],
  {
    shares,
    figures,
    calls,
    first,
  }: { shares: readonly RaceShares[]; figures: readonly SchoolFigures[]; calls: ReadonlyMap<string, number>; first: number },
): AuditedSchool[] {
  const sharesOf = new Map(shares.map(each => [each.orgCode, each.shares]))
  const figuresOf = new Map(figures.map(each => [each.orgCode, each]))
  return schools.flatMap(({ orgCode, students, isOwn, own }) => {
    if (!isOwn || own === null || students === null) return []
    const its = figuresOf.get(orgCode)
    const called = calls.get(orgCode) ?? 0
    const many = (indicator: Indicator) => (its ? countedIn(its, indicator) : 0)
    return [
      {
        ...{ students, isServed: own.rank <= first, shares: sharesOf.get(orgCode) ?? {} },
        ...{ harmed: many('disciplined'), excluded: many('out-of-school-suspension') },
        police: many('school-arrest') + many('law-enforcement-referral'),
        called: called < usualThreshold ? 0 : called,
      },
    ]
  })
}

/** How many students a figure counts; half of what it may be where the state withholds it. */
function countedIn({ figures, enrolment }: SchoolFigures, indicator: Indicator): number {
  const figure = figures[indicator]
  if (!figure) return 0
  if (figure.count !== null) return figure.count
  if (figure.value !== null) return (figure.value / 100) * (figure.of ?? enrolment ?? 0)
  return figure.withheld ? Math.min(mostWithheld, figures.disciplined?.count ?? mostWithheld) / 2 : 0
}
