import type { No } from '../../kernel/refusal.ts'
import { schoolYearOf } from '../../kernel/school-year.ts'
import type { Grade } from '../contract.ts'
import { disciplineFields, fieldWrong } from '../words/refusals.ts'
import { wrong } from './reach.ts'

/** No incident of a day to come, and none of years ago. */
export function dayWrong(on: string, today: string): No | null {
  if (on > today) return wrong('/on', disciplineFields.future({ day: on }))
  const first = `${schoolYearOf(today) - 1}-07-01`
  return on < first ? wrong('/on', disciplineFields.longAgo({ day: first })) : null
}

/**
 * The grades of a student, by the roster where it says them. What is asked first for the youngest hangs on it, so that it is not left to whoever
 * types it.
 */
export function bandOf(said: Grade | null, { grades }: { readonly grades: readonly string[] }): Grade | No {
  const known = new Set(grades.flatMap(bandsIn))
  const [only] = known
  if (said === null) return known.size === 1 && only ? only : wrong('/grade', fieldWrong('/grade'))
  return known.size === 0 || known.has(said) ? said : wrong('/grade', disciplineFields.grade)
}

function bandsIn(grade: string): Grade[] {
  if (beforeFirst.has(grade.toUpperCase())) return ['prek-3']
  if (!/^\d{1,2}$/.test(grade)) return []
  const number = Number(grade)
  return [number <= 3 ? 'prek-3' : number <= 8 ? '4-8' : '9-12']
}

/** As rosters write what comes before the first grade. */
const beforeFirst = new Set(['IT', 'PR', 'PK', 'TK', 'KG', 'K'])
