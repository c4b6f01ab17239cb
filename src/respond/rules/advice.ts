import type { Situation } from '../../plan/core/index.ts'

/** Where getting away from one danger could lead to the other, no list of what to do fits. */
const leadsElsewhere = new Set(['fire', 'outside-danger', 'self-harm'])

/** Whoever has a blade to hurt themselves is not left alone with it behind a locked door; with a firearm, or one in use, only 911 can say. */
const staysWith = (what: string, weapon: string): boolean => what === 'self-harm' && (weapon === 'reported' || weapon === 'found')

/**
 * For which kind of call the plan is asked what to do until somebody is there; null where only 911 can say. A weapon goes before whatever else is
 * so, save a student’s own hurt: nobody leaves them.
 */
export function adviceKind(facts: Situation): string | null {
  const { what = 'unsaid', weapon = 'none' } = facts
  if (weapon === 'none' || staysWith(what, weapon)) return what
  return leadsElsewhere.has(what) ? null : 'weapon'
}

/** Where a building burns, 911 comes before everything. */
export const is911First = ({ what }: Situation): boolean => what === 'fire'
