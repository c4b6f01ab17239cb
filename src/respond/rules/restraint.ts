import type { NoticeOfCall } from '../../restraint/index.ts'
import type { FollowUpKind } from '../contract.ts'
import { isOpen } from '../owed.ts'
import type { CallState } from '../state.ts'
import { isAbuseSuspected } from './family.ts'

/** Which notice of the restraint log a follow-up is about: one duty, in two places. */
export const noticeOf: Readonly<Partial<Record<FollowUpKind, NoticeOfCall>>> = {
  'restraint-principal-report': 'principal-report',
  'restraint-caregiver-told': 'caregiver-told',
  'restraint-caregiver-report': 'caregiver-report',
}

const ofRestraint = ({ followUps }: CallState) => followUps.filter(({ kind }) => kind !== null && noticeOf[kind] !== undefined)

/** Closed so, nobody was held: nothing was found, or nobody had to come. */
const withoutAny: readonly (string | null)[] = ['nothing-found', 'duplicate', 'cancelled-by-caller']

/**
 * Whether a student was held: it was a call of restraint, it is closed as one where something happened, and nobody said of its follow-ups that
 * they are not owed. A drill begins no entry.
 */
export function owesRestraint(state: CallState): boolean {
  const { drill, facts, closedAt, outcome, nobodyCame } = state
  if (drill || closedAt === null || withoutAny.includes(outcome) || withoutAny.includes(nobodyCame)) return false
  const own = ofRestraint(state)
  if (own.length > 0) return own.some(each => each.notOwedAt === null)
  return facts['what'] === 'restraint'
}

/** The notices for which the call has a follow-up, those of them that are done, and whether a family may be told from there. */
export function noticesOn(state: CallState): {
  readonly byCall: NoticeOfCall[]
  readonly done: NoticeOfCall[]
  readonly heldBack: boolean
} {
  const named = ofRestraint(state).flatMap(each => {
    const notice = each.kind === null ? undefined : noticeOf[each.kind]
    return notice === undefined ? [] : [{ ...each, notice }]
  })
  return {
    byCall: named.filter(each => isOpen(each) || each.doneAt !== null).map(({ notice }) => notice),
    done: named.filter(({ doneAt }) => doneAt !== null).map(({ notice }) => notice),
    heldBack: isAbuseSuspected(state) || state.restricted === 'abuse',
  }
}
