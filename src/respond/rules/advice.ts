import type { Situation } from '../../plan/core/index.ts'

/** Where getting away from one danger could lead to the other, no list of what to do fits. */
const leadsElsewhere = new Set(['fire', 'outside-danger'])

/** For which kind of call the plan is asked what to do until somebody is there; null where only 911 can say. A weapon goes before whatever else is so. */
export function adviceKind(facts: Situation): string | null {
  const { what = 'unsaid', weapon = 'none' } = facts
  if (weapon === 'none') return what
  return leadsElsewhere.has(what) ? null : 'weapon'
}

/** Where a building burns, 911 comes before everything. */
export const is911First = ({ what }: Situation): boolean => what === 'fire'
