import type { Placing } from '../placing.ts'
import { reachOf } from '../travel.ts'
import type { SchoolModel } from './school-model.ts'

/**
 * Half posts find partners within reach among each other. What is left over is rounded to whole ones; one that is asked for by name gets a partner who
 * had none, where there is one. Writes to the placing.
 */
export function shareOdd({ problem, steps, least, most, cap, needs }: SchoolModel, placing: Placing): void {
  const R = problem.roles.length
  const at = (s: number, r: number) => placing[s * R + r] ?? 0
  const room = (s: number) => cap - placing.subarray(s * R, (s + 1) * R).reduce((sum, n) => sum + n, 0)
  const turn = (s: number, r: number): boolean => {
    const n = at(s, r)
    const down = n > (least[s * R + r] ?? 0)
    if (!down && (n >= (most[s * R + r] ?? 0) || room(s) < 1)) return false
    placing[s * R + r] = down ? n - 1 : n + 1
    return true
  }
  const isNear = reachOf(problem)
  for (let r = 0; r < R; r++) {
    if (steps[r] !== 1) continue
    const odd = Array.from(needs.keys()).filter(s => at(s, r) % 2 === 1)
    const shared = pairsWithin(odd, isNear)
    for (const s of odd) if (!shared.has(s)) turn(s, r)
    const alone = new Set<number>()
    for (let s = 0; s < needs.length; s++) if (at(s, r) % 2 === 1 && !shared.has(s)) alone.add(s)
    for (const s of alone) {
      alone.delete(s)
      const partner = [...alone].find(other => isNear(s, other))
      if (partner !== undefined) alone.delete(partner)
      else for (let other = 0; other < needs.length; other++) if (at(other, r) % 2 === 0 && isNear(s, other) && turn(other, r)) break
    }
  }
}

/** Schools in pairs within reach of each other: who has the fewest to share with chooses first, and takes one with the fewest. */
function pairsWithin(schools: readonly number[], isNear: (a: number, b: number) => boolean): ReadonlySet<number> {
  const near = new Map(schools.map(s => [s, schools.filter(other => other !== s && isNear(s, other))]))
  const options = (s: number) => near.get(s)?.length ?? 0
  const paired = new Set<number>()
  for (const s of [...schools].sort((a, b) => options(a) - options(b))) {
    if (paired.has(s)) continue
    const free = (near.get(s) ?? []).filter(other => !paired.has(other))
    const partner = free.sort((a, b) => options(a) - options(b))[0]
    if (partner !== undefined) paired.add(s).add(partner)
  }
  return paired
}
