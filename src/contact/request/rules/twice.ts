import { type No, notPermitted, refused } from '../../../kernel/refusal.ts'
import type { Ready } from '../../../matter/next.ts'
import type { ContactState } from '../contact-state.ts'
import type { ContactFactRecorded } from '../facts.ts'
import { refusals } from '../words/refusals.ts'
import { alertFirst, type Offices } from './alert.ts'
import { isPartOf, type Standing } from './standing.ts'

/** Days apart that two records of one visit may be: what comes by mail is written down when somebody opens it. */
const daysApart = 7

/** The other request, as it stands. */
export interface Other {
  readonly id: string
  readonly school: string
  readonly drill: boolean
  readonly askedAt: Date
  readonly twiceOf: string | null
}

type Placed = Pick<ContactState, 'school' | 'drill' | 'askedAt'>

/** Whether what was written down there may be the same visit: of this school and of these days, and one that counts. */
export const mayBeTheSame = (one: Placed, other: Other): boolean =>
  other.twiceOf === null &&
  other.school === one.school &&
  other.drill === one.drill &&
  Math.abs(other.askedAt.getTime() - one.askedAt.getTime()) <= daysApart * 86_400_000

/**
 * May it be closed as the second record of a visit? Anyone who is part of it may say so, for it decides nothing; and only while nothing stands in it
 * that the other one would lack: no decision, no yes or no, no paper that was read, nobody who came in or went on, no report of a student, and no call
 * of the school's own. So nothing that happened is hidden by it. Whom somebody told stays in its history.
 */
export function twiceReady(state: ContactState, standing: Standing): Ready {
  if (!isPartOf(state, standing)) return notPermitted(refusals.notPartOfIt)
  if (state.declined !== null || state.endedAt || state.reviewedAt) return refused('wrong-stage', refusals.overAlready)
  return standsAlone(state) ? refused('stands-alone', refusals.standsAlone) : 'ready'
}

const standsAlone = (state: ContactState): boolean =>
  state.opened !== null ||
  state.begunAt !== null ||
  state.wentOn !== null ||
  state.call !== null ||
  state.referral !== null ||
  state.returnOn !== null ||
  [state.signed, state.changes, state.seen, state.disclosed, state.excused, state.complaints, Object.keys(state.consents)].some(
    each => each.length > 0,
  )

/** What is known of the other one, and of what came of this. */
export interface Known {
  readonly other: Pick<ContactState, 'facts' | 'decided' | 'begunAt'>
  readonly offices: Offices
  /** What those whom it let in then wanted. */
  readonly following: readonly string[]
}

/** It is closed, and the principal hears of it in the same minute; where that is who closed it, the superintendent. */
export function decideTwice(
  state: ContactState,
  { person }: Standing,
  of: string,
  { other, offices, following }: Known,
): readonly ContactFactRecorded[] | No {
  if (following.length > 0) return refused('stands-alone', refusals.standsAlone)
  if (saysMore(state, other)) return refused('says-more', refusals.saysMore)
  const { drill } = state
  const others = offices.filter(each => each.person !== person)
  return [
    { type: 'contact.written-twice', body: { drill, of } },
    ...alertFirst('written-twice', ['principal', 'superintendent', 'designee', 'counsel'], others, drill),
  ]
}

/** What says nothing of its own: the other one may know more. */
const plain: Readonly<Record<string, readonly string[]>> = {
  requester: ['unverified'],
  target: [],
  'acting-for-immigration': ['no', 'unknown'],
  emergency: ['none'],
}

/** It says of who asks, or of what they want, what the other one does not: that would count nowhere. What the desk is not to see is not compared. Law: R4. */
const saysMore = ({ facts, decided }: ContactState, other: Known['other']): boolean =>
  (decided?.atOnce === true && other.decided?.atOnce !== true && other.begunAt === null) ||
  Object.entries(plain).some(([name, values]) => {
    const said = facts[name]
    return said !== undefined && !values.includes(said) && said !== other.facts[name]
  })
