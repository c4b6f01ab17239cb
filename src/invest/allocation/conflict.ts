import { type Demand, demandKey, demandsOf } from './demands.ts'
import { type Engine, solveSheet } from './engine.ts'
import { plainSheet } from './plain.ts'
import type { Problem } from './problem.ts'

/** Demands that cannot all be met together; dropping any one of them makes the others possible. */
export type Conflict = readonly Demand[]

/**
 * Why a problem cannot be met: one conflict after the other, until with all their demands let go it can. Each is minimal, by halving (QuickXplain):
 * k demands of n are found in about 2k·log2(n/k) questions to the engine. Out of time, what is not yet halved is told as it is.
 */
export function conflictsOf(
  engine: Engine,
  problem: Problem,
  { seconds, isStopped = () => false }: { seconds: number; isStopped?: () => boolean },
): { readonly conflicts: readonly Conflict[]; readonly isMinimal: boolean } {
  const all = demandsOf(problem)
  const until = performance.now() + seconds * 1000
  const known = new Map<string, boolean>()
  let isMinimal = true
  /** Whether these demands can be met when all others are dropped. When time is up the answer is yes, so that no further demand is left out of the conflict. */
  const canMeet = (kept: readonly Demand[]): boolean => {
    const without = new Set(all.map(demandKey))
    for (const demand of kept) without.delete(demandKey(demand))
    const asked = [...without].join('\u0000')
    const before = known.get(asked)
    if (before !== undefined) return before
    const left = (until - performance.now()) / 1000
    if (left <= 0 || isStopped()) {
      isMinimal = false
      return true
    }
    const solved = solveSheet(engine, plainSheet(problem, { isWorth: false, without }).sheet, { seconds: left })
    if (solved.status === 'stopped') isMinimal = false
    const isMet = solved.status !== 'infeasible'
    known.set(asked, isMet)
    return isMet
  }

  const conflicts: Conflict[] = []
  let others: readonly Demand[] = all
  while (!canMeet(others)) {
    const conflict = smallest(coarse(others, canMeet), canMeet)
    if (conflict.length === 0) break
    conflicts.push(conflict)
    const named = new Set(conflict.map(demandKey))
    others = others.filter(demand => !named.has(demandKey(demand)))
  }
  return { conflicts, isMinimal }
}

/** First by kinds, each all or nothing: hundreds of pins go in one question. */
function coarse(demands: readonly Demand[], canMeet: (kept: readonly Demand[]) => boolean): readonly Demand[] {
  let kept = demands
  for (const kind of new Set(demands.map(demand => demand.kind)).values()) {
    const fewer = kept.filter(demand => demand.kind !== kind)
    if (!canMeet(fewer)) kept = fewer
  }
  return kept
}

/** A minimal part of `demands` that cannot be met, given that they cannot be met together. */
function smallest(demands: readonly Demand[], canMeet: (kept: readonly Demand[]) => boolean): Demand[] {
  const explain = (background: readonly Demand[], isGrown: boolean, candidates: readonly Demand[]): Demand[] => {
    if (isGrown && !canMeet(background)) return []
    if (candidates.length <= 1) return [...candidates]
    const middle = candidates.length >> 1
    const [first, second] = [candidates.slice(0, middle), candidates.slice(middle)]
    const ofSecond = explain([...background, ...first], first.length > 0, second)
    const ofFirst = explain([...background, ...ofSecond], ofSecond.length > 0, first)
    return [...ofFirst, ...ofSecond]
  }
  return explain([], false, demands)
}
