import type { CallState } from '../state.ts'

/** For what a call is about no restorative process is ever opened: each has steps of its own. The safety screen asks for the rest. */
const never: readonly string[] = ['sexual-harm', 'partner-violence', 'order-broken', 'abuse-suspected', 'hazing']

/** Which kind of restorative process a call owes: its plan says so, or it ended in one. Null for none; a drill opens none. */
export function owesRepair({ drill, facts, decided, outcome }: CallState): 'conference' | 'mediation' | 'circle' | null {
  const { obligations = [], conditions = [] } = decided?.parts ?? {}
  const what = facts['what'] ?? ''
  if (drill || conditions.includes('no-circle') || never.includes(what)) return null
  if (!obligations.includes('open-repair') && outcome !== 'moved-to-circle') return null
  return what === 'fight' || what === 'bias-harm' ? 'conference' : what === 'conflict' ? 'mediation' : 'circle'
}

/** Who came to a call of restraint: they lead no process that follows from it. */
export const restrainedBy = ({ facts, responders }: CallState): string[] =>
  facts['what'] === 'restraint' ? [...new Set(responders.map(({ person }) => person))] : []
