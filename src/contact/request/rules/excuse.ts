import { notPermitted, refused } from '../../../kernel/refusal.ts'
import type { Ready } from '../../../matter/next.ts'
import { judicialProcess } from '../../question.ts'
import { type Excuse, excuses } from '../contract.ts'
import type { ContactFactRecorded } from '../facts.ts'
import type { ContactState } from '../contact-state.ts'
import { refusals } from '../words/refusals.ts'
import { isPast, isSettled, isTelling, outstanding, owedAfter } from './gate.ts'
import { after, type Moment } from './moment.ts'
import { type Standing, waysTried } from './standing.ts'
import { startsWaiting } from './waiting-days.ts'

export interface Excusing {
  readonly notice: string
  readonly reason: Excuse
  /** For the days of waiting: the day that counsel sets in their place. */
  readonly until: string | null
}

/** What only counsel says. */
const ofCounsel: readonly Excuse[] = ['court-forbids', 'counsel-advises']

/** Is there a notice that need not be given; where one is named, that one, and for a reason that is so? */
export function excuseReady(state: ContactState, { roles }: Standing, sent?: Excusing): Ready {
  const isCounsel = roles.includes('counsel')
  if (sent && !isCounsel && ofCounsel.includes(sent.reason)) return notPermitted(refusals.counselAlone)
  const open = excusable(state, isCounsel)
  if (open.length === 0) return refused('wrong-stage', refusals.notPastYet)
  if (sent === undefined) return 'ready'
  if (!open.includes(sent.notice)) return refused('not-owed', refusals.notOwed)
  return sent.reason === 'not-reached' && !isTried(state, sent.notice) ? refused('not-tried', refusals.notTried) : 'ready'
}

/** Which reasons this person may give. */
export const excusesOpen = ({ roles }: Standing): readonly Excuse[] =>
  roles.includes('counsel') ? excuses : excuses.filter(reason => !ofCounsel.includes(reason))

/** Nobody says that somebody was not reached whom nobody has tried in as many ways as the plan asks. */
const isTried = (state: ContactState, notice: string): boolean =>
  state.unreachable.includes(notice) || waysTried(state, notice) >= (state.decided?.settings.channels ?? 1)

/**
 * A notice need not be given, and why. Where a court forbids telling the family, they are given no days to ask a court either; for every other
 * reason the days run from the decision, or end on the day that counsel sets.
 * Law: R6; 603 CMR 23.07(4), notice before compliance unless the court forbids it.
 */
export function decideExcuse(state: ContactState, { notice, reason, until }: Excusing, moment: Moment): readonly ContactFactRecorded[] {
  const { drill } = state
  if (notice === 'waiting-days-passed' && until !== null) return [{ type: 'contact.waits-until', body: { drill, day: until } }]
  const excused = (word: string): ContactFactRecorded => ({ type: 'contact.excused', body: { drill, notice: word, reason } })
  const noDays = reason === 'court-forbids' && ofTheFamily.includes(notice) && outstanding(state).includes('waiting-days-passed')
  const facts = noDays ? [excused(notice), excused('waiting-days-passed')] : [excused(notice)]
  return [...facts, ...startsWaiting(after(state, facts, null, moment), moment)]
}

const ofTheFamily: readonly string[] = ['caregiver-told', 'student-told']
const offices: readonly string[] = ['principal-told', 'superintendent-told', 'counsel-told']
/** Papers that are answered, whatever comes of the notices. */
const answered: readonly string[] = [...judicialProcess, 'administrative-subpoena']

/**
 * Which notices may be excused, as things stand: what is owed afterwards, by those who review; by counsel, before a paper of a court or an
 * office is answered, also what it waits for, so that none is left that can never be answered.
 */
export function excusable(state: ContactState, isCounsel: boolean): readonly string[] {
  if (state.reviewedAt) return []
  const afterwards = isPast(state) ? owedAfter(state) : []
  const isPaper = answered.includes(state.decided?.situation.basis ?? '')
  if (!isCounsel || !isPaper || isSettled(state) || state.opened || state.endedAt) return afterwards
  const before = outstanding(state).filter(notice => (isTelling(notice) && !offices.includes(notice)) || notice === 'waiting-days-passed')
  return [...new Set([...before, ...afterwards])]
}
