import { addSeconds } from '../../../kernel/time.ts'
import type { PostFact } from '../facts.ts'
import type { PostState } from '../state.ts'

const daySeconds = 86_400

/** When the alarm of the vacancy that runs falls due; null where none runs, or it has gone off. */
export const alarmDue = ({ vacantSince, alarmedAt }: Pick<PostState, 'vacantSince' | 'alarmedAt'>, days: number): Date | null =>
  vacantSince === null || alarmedAt !== null ? null : addSeconds(vacantSince, days * daySeconds)

/** Once for each vacancy, however often the clock asks. */
export function decideAlarm(state: PostState, at: Date, days: number): readonly PostFact[] {
  const due = alarmDue(state, days)
  return due !== null && at >= due ? [{ type: 'post.alarmed', body: { vacancy: state.vacancy, days } }] : []
}

export const daysVacant = (since: Date, at: Date): number => Math.max(0, Math.floor((at.getTime() - since.getTime()) / (daySeconds * 1000)))
