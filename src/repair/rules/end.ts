import type { Ready } from '../../matter/next.ts'
import type { ReasonEnded } from '../contract.ts'
import type { ProcessFact } from '../facts.ts'
import type { ProcessState } from '../state.ts'
import { isOver } from './reach.ts'

/** It goes no further. The fact names nobody: that somebody did not want it is recorded of no one. */
export const endedFor = ({ sessions }: Pick<ProcessState, 'sessions'>, why: ReasonEnded): readonly ProcessFact[] => [
  { type: 'repair.ended', body: { as: sessions.length === 0 ? 'not-held' : 'withdrawn', why } },
]

export const endReady = (state: ProcessState): Ready => isOver(state) ?? 'ready'
