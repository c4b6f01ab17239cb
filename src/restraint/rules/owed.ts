import type { Duty, Notice, Side } from '../contract.ts'
import type { EntryState } from '../state.ts'

export interface Owed {
  readonly duty: Duty
  readonly whose: Side
  readonly dueOn: string
  /** The call holds this duty: it stands among its follow-ups. */
  readonly byCall: boolean
}

const whose: Readonly<Record<Notice, Side>> = {
  'leader-told': 'writer',
  'principal-report': 'writer',
  'caregiver-told': 'leader',
  'caregiver-report': 'leader',
  'state-report': 'leader',
}

/** Which notices an entry owes, done or not: none to a caregiver while it is held back, none to the state while no injury is named. */
export function noticesOwed({ heldBack, injuries }: Pick<EntryState, 'heldBack' | 'injuries'>): Notice[] {
  const hurt = injuries !== null && injuries.student.length + injuries.staff.length > 0
  return [
    ...(['leader-told', 'principal-report'] as const),
    ...(heldBack ? [] : (['caregiver-told', 'caregiver-report'] as const)),
    ...(hurt ? (['state-report'] as const) : []),
  ]
}

export const noticesMissing = (state: EntryState): Notice[] => noticesOwed(state).filter(notice => state.done[notice] === undefined)

/** What waits, whatever is due first before the rest; nothing once it is over. The report to the principal is the description itself. */
export function allOwed(state: EntryState): Owed[] {
  if (state.ended) return []
  const { due, byCall } = state
  const missing = noticesMissing(state).flatMap((notice): Owed[] => {
    if (notice === 'principal-report' && state.described === null) return []
    return [{ duty: notice, whose: whose[notice], dueOn: due[notice], byCall: byCall.some(each => each === notice) }]
  })
  const writing = { whose: 'writer' as const, dueOn: due['principal-report'], byCall: false }
  const isHeldByCall = byCall.includes('principal-report') && state.done['principal-report'] === undefined
  const all = [
    ...missing,
    ...(state.described === null ? [{ ...writing, duty: 'describe' as const, byCall: isHeldByCall }] : []),
    ...(state.injuriesAsked === null ? [{ ...writing, duty: 'say-injuries' as const }] : []),
  ].toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0))
  return all.length > 0 ? all : [{ duty: 'close', whose: 'leader', dueOn: due['week-review'], byCall: false }]
}

/** What waits first for one side, without what stands among the follow-ups of the call. */
export const owedIn = (state: EntryState, side: Side): Owed | null =>
  allOwed(state).find(each => each.whose === side && !each.byCall) ?? null

export const owedOf = (state: EntryState): Owed | null => allOwed(state)[0] ?? null
