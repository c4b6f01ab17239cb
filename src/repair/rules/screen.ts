import { malformed, type No, refused } from '../../kernel/refusal.ts'
import type { Ready } from '../../matter/next.ts'
import type { Bar } from '../contract.ts'
import type { ProcessFact } from '../facts.ts'
import { guarded, isScreened, type ProcessState } from '../state.ts'
import { repairFields, repairRefusals } from '../words/refusals.ts'
import { endedFor } from './end.ts'
import { isOver } from './reach.ts'
import type { ProcessStanding } from './standing.ts'

/** What was answered. None of it is kept: only that they were asked and the way is clear, or that it goes no further. */
export interface Screened {
  readonly person: string
  readonly alone: boolean
  readonly wants: boolean
  readonly bars: readonly Bar[]
  /** They asked for it themselves, after a safety plan was made. */
  readonly askedAfterPlan: boolean
}

/** Before every session whoever was harmed is asked alone. What comes up after they were asked still ends it: the way is clear no longer. */
export function screenReady(state: ProcessState, _: ProcessStanding, sent?: Screened): Ready {
  const over = isOver(state)
  if (over) return over
  const asked = guarded(state)
  if (!sent) return asked.length > 0 && !isScreened(state) && state.agreement === 'none' ? 'ready' : 'already'
  if (!asked.some(({ person }) => person === sent.person)) return malformed([{ pointer: '/person', detail: repairFields.guarded }])
  return state.screened.includes(sent.person) && isClear(sent) ? 'already' : 'ready'
}

const isBarred = ({ bars, askedAfterPlan }: Screened): boolean => bars.some(bar => bar !== 'bullying-found' || !askedAfterPlan)
const isClear = (answered: Screened): boolean => answered.wants && !isBarred(answered)

/**
 * Never for sexual harm or harassment (Title IX has its own steps), dating or family violence, where an order is in force (G.L. c.209A, c.258E),
 * harm by an adult in authority, hazing (c.269 s.18), a threat that nobody has assessed, or bullying that was found (c.71 s.37O), unless the
 * target asks for it after a safety plan.
 */
export function decideScreen(state: ProcessState, answered: Screened): readonly ProcessFact[] | No {
  const { person, alone, wants } = answered
  if (!alone) return refused('ask-alone', repairRefusals.askAlone)
  if (isBarred(answered)) return endedFor(state, 'not-for-repair')
  return wants ? [{ type: 'repair.screened', body: { person } }] : endedFor(state, 'not-wanted')
}
