import type { Placing } from '../placing.ts'
import { reachOf } from '../travel.ts'
import type { SchoolModel } from './school-model.ts'

/** Who shares the half post of a role with a school: at school × roles + role; -1 for nobody. */
export type Sharers = Int32Array

/**
 * Half posts find partners within reach among each other. What is left over is rounded to whole ones; one that is asked for by name gets a partner who
 * had none, where there is one. Writes to the placing.
 */
export function shareOdd({ problem, steps, least, most, cap, needs }: SchoolModel, placing: Placing, known: Sharers | null): Sharers {
  const R = problem.roles.length
  const sharers: Sharers = new Int32Array(needs.length * R).fill(-1)
  const at = (s: number, r: number) => placing[s * R + r] ?? 0
  const isAlone = (s: number, r: number) => at(s, r) % 2 === 1 && (sharers[s * R + r] ?? -1) < 0
  const share = (r: number, s: number, other: number): void => {
    sharers[s * R + r] = other
    sharers[other * R + r] = s
  }
  const room = (s: number) => cap - placing.subarray(s * R, (s + 1) * R).reduce((sum, n) => sum + n, 0)
  const turn = (s: number, r: number): boolean => {
    const n = at(s, r)
    const down = n > (least[s * R + r] ?? 0)
    if (!down && (n >= (most[s * R + r] ?? 0) || room(s) < 1)) return false
    placing[s * R + r] = down ? n - 1 : n + 1
    return true
  }
  const isNear = reachOf(problem)
  const schools = Array.from(needs.keys())
  for (let r = 0; r < R; r++) {
    if (steps[r] !== 1) continue
    for (const s of schools) {
      const other = known?.[s * R + r] ?? -1
      if (other > s && at(s, r) % 2 === 1 && at(other, r) % 2 === 1) share(r, s, other)
    }
    const odd = schools.filter(s => isAlone(s, r))
    pairsWithin(odd, isNear, (a, b) => share(r, a, b))
    for (const s of odd) if (isAlone(s, r)) turn(s, r)
    for (const s of schools) {
      if (!isAlone(s, r)) continue
      const partner =
        schools.find(other => isAlone(other, r) && isNear(s, other)) ??
        schools.find(other => at(other, r) % 2 === 0 && isNear(s, other) && turn(other, r))
      if (partner !== undefined) share(r, s, partner)
    }
  }
  return sharers
}

/** Schools in pairs within reach of each other: who has the fewest to share with chooses first, and takes one with the fewest. */
function pairsWithin(schools: readonly number[], isNear: (a: number, b: number) => boolean, paired: (a: number, b: number) => void): void {
  const near = new Map(schools.map(s => [s, schools.filter(other => other !== s && isNear(s, other))]))
  const options = (s: number) => near.get(s)?.length ?? 0
  const done = new Set<number>()
  for (const s of [...schools].sort((a, b) => options(a) - options(b))) {
    if (done.has(s)) continue
    const free = (near.get(s) ?? []).filter(other => !done.has(other))
    const partner = free.sort((a, b) => options(a) - options(b))[0]
    if (partner === undefined) continue
    done.add(s).add(partner)
    paired(s, partner)
  }
}
