import type { Sheet } from '../engine.ts'
import type { Placing } from '../placing.ts'
import { reachOf } from '../travel.ts'
import type { Ranges } from './ranges.ts'
import type { SchoolModel } from './school-model.ts'

/** With more half posts in play than this, pairs of schools are not written down. */
const mostInPlay = 300

/** What a sheet says of half posts that two schools share. */
export type Sharing =
  /** Nobody has to share. */
  | 'none'
  /** Who shares with whom is part of the sheet. */
  | 'written'
  /** Each school has a half where the placing known so far has one, and shares it as there. */
  | 'as-before'
  /** Halves stand alone: a sheet that allows too much, and so bounds what is allowed. */
  | 'ignored'

/** Where a school may have an odd half of a role: by role, the schools. */
export function oddInPlay({ problem, steps, needs }: SchoolModel, { low, high }: Ranges): readonly (readonly number[])[] {
  const R = problem.roles.length
  return steps.map((step, r) => {
    if (step !== 1 || problem.travel === undefined) return []
    return Array.from(needs.keys()).filter(s => (high[s * R + r] ?? 0) > (low[s * R + r] ?? 0) || (low[s * R + r] ?? 0) % 2 === 1)
  })
}

export function sharingFor(model: SchoolModel, ranges: Ranges, known: Placing | null): Sharing {
  const { problem, steps } = model
  if (problem.travel === undefined || steps.every(step => step === 2)) return 'none'
  const inPlay = oddInPlay(model, ranges).reduce((sum, schools) => sum + schools.length, 0)
  return inPlay <= mostInPlay ? 'written' : known ? 'as-before' : 'ignored'
}

/** One column for each two schools within reach of each other that may share a half of a role; `rowOf` is a school’s row for it. */
export function writeSharers(sheet: Sheet, model: SchoolModel, rows: readonly ReadonlyMap<number, number>[]): void {
  const isNear = reachOf(model.problem)
  for (const ofRole of rows) {
    const schools = [...ofRole]
    for (const [at, [a, first]] of schools.entries())
      for (const [b, second] of schools.slice(at + 1))
        if (isNear(a, b))
          sheet.column(0, 1, [
            [first, -1],
            [second, -1],
          ])
  }
}
