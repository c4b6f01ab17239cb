import { notPermitted, refused } from '../../../kernel/refusal.ts'
import type { Ready } from '../../../matter/next.ts'
import { byThemselves, type DeclineReason, droppedByRequester } from '../contract.ts'
import type { ContactFactRecorded, DecidingVerb } from '../facts.ts'
import type { ContactState } from '../contact-state.ts'
import { refusals } from '../words/refusals.ts'
import { goesByTests, isSettled, isUnseen, outstanding, waits } from './gate.ts'
import { after, type Moment } from './moment.ts'
import { owesFrom } from './happen.ts'
import { postsAnswer } from './posted.ts'
import { isPartOf, officesOf, type Standing } from './standing.ts'
import { twiceReady } from './twice.ts'

/** Which decisions this contact is open to, whoever takes them. */
export function decisionsOpen(state: ContactState): readonly DecidingVerb[] {
  const { decided } = state
  if (!decided || isSettled(state) || state.endedAt || state.opened || decided.atOnce) return []
  if (decided.answer === 'comply') return isUnseen(state) ? [] : ['comply']
  if (decided.answer === 'refuse') return ['decline']
  const open: DecidingVerb[] = goesByTests(state) || isUnseen(state) || (waits(state) && outstanding(state).length > 0) ? [] : ['open']
  return asksToSpeak(state) ? open : [...open, 'decline']
}

/** A student who wants to speak is never answered with a no, nor is whoever the school itself called. */
const asksToSpeak = (state: ContactState): boolean => state.decided?.situation.basis === 'student-asks' && state.decided.answer === 'permit'

/** Why this may be declined, as things stand: no reason is offered that is not so. */
export function reasonsOpen(state: ContactState): readonly DeclineReason[] {
  if (isSettled(state) || state.endedAt) return []
  const { decided } = state
  const gaveUp: readonly DeclineReason[] = state.wentOn ? ['went-on', ...droppedByRequester] : droppedByRequester
  if (!decisionsOpen(state).includes('decline')) return gaveUp
  const so: readonly (readonly [DeclineReason, boolean])[] = [
    ['plan-refuses', decided?.answer === 'refuse'],
    ['caregiver-refused', state.consents['caregiver-consented'] === 'refused'],
    ['caregiver-unreachable', state.unreachable.includes('caregiver-told')],
    ['student-refused', state.consents['student-consented'] === 'refused'],
    ['no-defender', outstanding(state).includes('defender-told') && !decided?.settings['defender-phone']],
    ['not-verified', outstanding(state).includes('requester-verified')],
    ['not-met', waits(state) && outstanding(state).length > 0],
    ['counsel-advises', true],
  ]
  return [...so.flatMap(([reason, isSo]) => (isSo ? [reason] : [])), ...gaveUp]
}

/** May this person open it, obey it, or not open it? Only those whom the plan names decide. Law: R2, and the row's own signers. */
export function decideReady(state: ContactState, standing: Standing, verb: DecidingVerb, reason?: DeclineReason): Ready {
  if (officesOf(state, standing).length === 0) return notPermitted(refusals.notYoursToDecide)
  if (decisionsOpen(state).includes(verb)) return hasSigned(state, standing, verb, reason) ? 'already' : 'ready'
  if (verb === 'open' && goesByTests(state)) return refused('six-tests', refusals.byTheTests)
  if (verb !== 'decline' && isUnseen(state) && !isSettled(state)) return refused('nothing-seen', refusals.readFirst)
  return stillOwes(state, verb) ? refused('still-waits', refusals.stillWaits) : refused('wrong-stage', refusals.notOpenTo)
}

/** Each office that they may sign as has signed so: what is left is for another of those the plan names. */
export const hasSigned = (state: ContactState, standing: Standing, verb: DecidingVerb, reason?: DeclineReason): boolean =>
  officesOf(state, standing).every(office =>
    state.signed.some(each => each.as === office && each.verb === verb && (reason === undefined || each.reason === reason)),
  )

/** The requester may have given up. Anyone there may write that down, since it decides nothing. The menu asks without a reason. */
export function declineReady(state: ContactState, standing: Standing, reason?: DeclineReason): Ready {
  if (reason === undefined) return decideReady(state, standing, 'decline') === 'ready' ? 'ready' : dropReady(state, standing)
  if (reason === 'written-twice') return twiceReady(state, standing)
  if (reason === 'went-on' && !state.wentOn) return refused('no-such-reason', refusals.noSuchReason)
  if (byThemselves.includes(reason)) return dropReady(state, standing)
  const ready = decideReady(state, standing, 'decline', reason)
  return ready === 'ready' && !reasonsOpen(state).includes(reason) ? refused('no-such-reason', refusals.noSuchReason) : ready
}

function dropReady(state: ContactState, standing: Standing): Ready {
  if (!isPartOf(state, standing)) return notPermitted(refusals.notPartOfIt)
  return isSettled(state) || state.endedAt ? refused('wrong-stage', refusals.overAlready) : 'ready'
}

/** One of those the plan names decides; what they decide is done once all of them have decided alike. */
export function decideBy(
  state: ContactState,
  standing: Standing,
  { verb, reason }: { readonly verb: DecidingVerb; readonly reason: DeclineReason | null },
  moment: Moment,
): readonly ContactFactRecorded[] {
  if (reason && byThemselves.includes(reason)) return declined(state, reason, moment)
  const { drill } = state
  const signed = officesOf(state, standing).map(
    (as): ContactFactRecorded => ({ type: 'contact.signed', body: { drill, as, verb, reason } }),
  )
  const done = (facts: readonly ContactFactRecorded[]) => [...signed, ...facts, ...postsAnswer(state, facts, standing.person)]
  const now = after(state, signed, standing.person, moment)
  const alike = (now.decided?.parts.sign ?? []).every(as => now.signed.some(each => each.as === as && each.verb === verb))
  if (!alike) return signed
  if (verb === 'decline') return done(declined(now, reason ?? 'plan-refuses', moment))
  return done([{ type: verb === 'open' ? 'contact.opened' : 'contact.complied', body: { drill } }])
}

const declined = (state: ContactState, reason: DeclineReason, moment: Moment): readonly ContactFactRecorded[] => [
  { type: 'contact.declined', body: { drill: state.drill, reason } },
  owesFrom(state, moment),
]

const stillOwes = (state: ContactState, verb: DecidingVerb): boolean =>
  verb === 'open' && waits(state) && outstanding(state).length > 0 && !state.opened && !state.declined && !state.begunAt
