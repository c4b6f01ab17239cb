import { type No, refused } from '../../kernel/refusal.ts'
import type { Ready } from '../../matter/next.ts'
import type { EntryFact } from '../facts.ts'
import type { EntryState } from '../state.ts'
import { restraintRefusals } from '../words/refusals.ts'
import { noticesMissing } from './owed.ts'
import { isOver, tookPartIn } from './reach.ts'
import type { EntryStanding } from './standing.ts'

/** Whoever held a student, or saw it, reviews neither the week nor the end of it. */
const byAnother = (state: EntryState, { person }: EntryStanding): No | null =>
  tookPartIn(state, person) ? refused('took-part', restraintRefusals.tookPart) : null

/** The week of a student is reviewed once it is known what happened in it. */
export function weekReady(state: EntryState, standing: EntryStanding): Ready {
  const no = isOver(state) ?? byAnother(state, standing)
  if (no) return no
  if (state.weekReviewed) return 'already'
  return state.described === null ? refused('not-described', restraintRefusals.notDescribed) : 'ready'
}

export function closeReady(state: EntryState, standing: EntryStanding): Ready {
  if (state.ended) return state.ended.as === 'complete' ? 'already' : refused('over', restraintRefusals.over)
  const no = byAnother(state, standing)
  if (no) return no
  if (state.described === null) return refused('not-described', restraintRefusals.notDescribed)
  if (state.injuriesAsked === null) return refused('injuries-not-asked', restraintRefusals.injuriesNotAsked)
  return noticesMissing(state).length > 0 ? refused('notices-owed', restraintRefusals.noticesOwed) : 'ready'
}

/** Law: 603 CMR 46.06: whoever was restrained more than once in a week comes to the weekly review. `again`: there was another in the same week. */
export const decideClose = (state: EntryState, again: boolean): readonly EntryFact[] | No =>
  again && state.weekReviewed === null
    ? refused('week-not-reviewed', restraintRefusals.weekNotReviewed)
    : [{ type: 'restraint.ended', body: { as: 'complete' } }]

/** It was feared and did not happen; not once it has been described. */
export function noneReady(state: EntryState, _: EntryStanding): Ready {
  if (state.ended) return state.ended.as === 'none-happened' ? 'already' : refused('over', restraintRefusals.over)
  return state.described ? refused('described', restraintRefusals.described) : 'ready'
}
