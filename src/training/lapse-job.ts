import type { Tx } from '../platform/database/index.ts'
import { callOffJob, setJob } from '../platform/jobs/index.ts'
import { lapseDue } from './rules/lapse.ts'
import type { PathState } from './state.ts'

export const lapseKind = 'training.lapse-ahead'

/** Sets the clock for the message ahead, as the certificates of a path stand now; there is one for each path. */
export function setLapseJob(tx: Tx, path: string, state: PathState, at: Date): void {
  const due = lapseDue(state, at)
  if (due.is === 'nothing') callOffJob(tx, lapseKind, path)
  else setJob(tx, { kind: lapseKind, payload: { path }, dueAt: due.is === 'later' ? due.at : at, dedupe: path })
}
