import type { Tx } from '../../platform/database/index.ts'
import type { ContactState } from './contact-state.ts'
import { type Decider, deciderAt } from './decided.ts'
import type { ContactFactRecorded } from './facts.ts'
import type { GateKit } from './gate-kit.ts'
import { officesOfSchool } from './offices.ts'
import { decideAnew } from './rules/ask.ts'
import type { Offices } from './rules/alert.ts'
import { markChange } from './rules/changed.ts'
import { after, type Moment } from './rules/moment.ts'
import { matchOwnCall, type OpenCall } from './rules/own-call.ts'
import { postsAnswer } from './rules/posted.ts'
import { tellLeft } from './rules/left-to-decide.ts'
import type { Standing } from './rules/standing.ts'
import type { ContactRow } from './store.ts'

export interface Anew {
  readonly decider: Decider
  readonly offices: Offices
  readonly open: readonly OpenCall[]
}

/** What the rules need beside the folded facts when more is known: how the plan decides, and who is told at once. */
export async function anew({ kit, tx, row, moment }: { kit: GateKit; tx: Tx; row: ContactRow; moment: Moment }): Promise<Anew> {
  const [decider, offices, open] = await Promise.all([
    deciderAt(kit.plans, tx, { at: moment.at, school: row.school }),
    officesOfSchool(tx, row.school),
    kit.openCalls(tx, row.school, moment.at),
  ])
  return { decider, offices, open }
}

interface Learning {
  readonly state: ContactState
  readonly standing: Standing
  readonly known: Anew
  readonly moment: Moment
}

/** The facts that say more, the decision they lead to, what it turns round, and the school’s own call. */
export function decidedWith(
  { state, standing, known: { decider, offices, open }, moment }: Learning,
  learned: readonly ContactFactRecorded[],
): readonly ContactFactRecorded[] {
  const now = after(state, learned, null, moment)
  const decided = decider.decide(now.facts, state.drill)
  const marked = markChange(state, { now, decided, standing, offices })
  const posted = postsAnswer(state, learned, standing.person)
  const facts = [...learned, ...marked, ...decideAnew(now, decided, offices, moment), ...matchOwnCall(now, open, offices), ...posted]
  return [...facts, ...tellLeft({ state, standing, offices, moment }, facts)]
}
