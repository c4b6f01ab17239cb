import { type No, refused } from '../../kernel/refusal.ts'
import type { Ready } from '../../matter/next.ts'
import type { HomeLanguage, Room, Writing } from '../contract.ts'
import type { Asked, DisciplineFact } from '../facts.ts'
import { decidedOnes, type Exclusion, hasExclusion, inHand, type IncidentState, neverBegan } from '../state.ts'
import { disciplineFields, disciplineRefusals } from '../words/refusals.ts'
import { appealBy, lastDay, removalHeardBy, reviewBy, supportBy } from './clocks.ts'
import { opensAppeal } from './situation.ts'
import { type Length, othersWhoSign, whyNotAsked, whyNotExcluded, whyNotSoLong } from './may-exclude.ts'
import type { Moment } from './moment.ts'
import { doneOn, isOver, notYourStep, wrong } from './reach.ts'
import type { DisciplineStanding } from './standing.ts'

const nothingProposed = refused('nothing-proposed', disciplineRefusals.nothingProposed)

/** One exclusion for an incident, save one that was taken back before its first day; an emergency removal may go before it. */
export function proposeReady(state: IncidentState): Ready {
  const over = isOver(state)
  if (over) return over
  return hasExclusion(state) ? refused('decided', disciplineRefusals.decided) : 'ready'
}

/** What the school thinks of, with the plan's answer, whichever it is. */
export function decidePropose(state: IncidentState, thought: Length, asked: Asked, { id, days }: Moment): readonly DisciplineFact[] | No {
  const isAgain = decidedOnes(state).some(each => each.kind === thought.kind && !neverBegan(each))
  if (isAgain) return refused('decided', disciplineRefusals.decided)
  const no = whyNotSoLong(thought, state, asked.overTen, days)
  if (no) return no
  const owesReview = asked.obligations.includes('manifestation-review') && state.manifestation === null
  const body = { exclusion: id(), ...thought, ...asked, reviewBy: owesReview ? reviewBy(days, days.today) : null }
  return [{ type: 'discipline.proposed', body }]
}

/** One that is in hand and not decided; or an emergency removal that was not taken back, whose notice and hearing follow it. */
function openOne(state: IncidentState): Exclusion | undefined {
  const last = inHand(state)
  return last && (last.decided === null || (last.kind === 'emergency-removal' && !neverBegan(last))) ? last : undefined
}

/** What a page showed; left out by those who do not say. */
interface Read {
  readonly exclusion?: string | null | undefined
}

/** A notice, a hearing, a signature and a decision are of the exclusion that was read, and not of another one that was thought of since. */
const asRead = (one: Exclusion, sent: Read | undefined): Ready =>
  sent?.exclusion && sent.exclusion !== one.exclusion ? refused('asked-otherwise', disciplineRefusals.askedOtherwise) : 'ready'

export const noticeReady = (state: IncidentState, _?: DisciplineStanding, sent?: Read): Ready => {
  const over = isOver(state)
  if (over) return over
  const one = openOne(state)
  if (!one) return nothingProposed
  return one.hearing ? 'already' : asRead(one, sent)
}

export interface NoticeSent {
  readonly hearingOn: string
  readonly hearingAt: string
  readonly room: Room
  readonly language: HomeLanguage
  readonly interpreter: boolean
}

/** A language that no written notice of ours is in is told by phone, with an interpreter. Law: 603 CMR 53.06, verified to item (d). */
export function decideNotice(
  state: IncidentState,
  sent: NoticeSent,
  { asked, isOffered }: { readonly asked: Asked; readonly isOffered: boolean },
  { days }: Moment,
): readonly DisciplineFact[] | No {
  const one = openOne(state)
  if (!one) return nothingProposed
  const no = one.decided === null ? whyNotAsked(state, one.kind, asked) : null
  if (no) return no
  if (sent.hearingOn < days.today) return wrong('/hearingOn', disciplineFields.past({ day: sent.hearingOn }))
  if (!days.isForHearing(sent.hearingOn)) return wrong('/hearingOn', disciplineFields.closed({ day: sent.hearingOn }))
  const last = one.kind === 'emergency-removal' ? removalHeardBy(days, one.from) : one.from
  // Of a removal whose days are over the hearing is late, and is held all the same.
  if (last !== undefined && last >= days.today && sent.hearingOn > last)
    return wrong('/hearingOn', disciplineFields.hearingLate({ day: last }))
  if (!isOffered && !sent.interpreter) return wrong('/interpreter', disciplineFields.interpreter)
  return [{ type: 'discipline.notice-signed', body: { exclusion: one.exclusion, ...sent, on: days.today } }]
}

export function hearingReady(state: IncidentState, _?: DisciplineStanding, sent?: Read): Ready {
  const over = isOver(state)
  if (over) return over
  const one = openOne(state)
  if (!one) return nothingProposed
  if (!one.notice) return refused('no-notice', disciplineRefusals.noNotice)
  return one.hearing ? 'already' : asRead(one, sent)
}

export function decideHearing(
  state: IncidentState,
  { on, familyCame }: { readonly on: string; readonly familyCame: boolean },
  { days }: Moment,
): readonly DisciplineFact[] | No {
  const one = openOne(state)
  if (!one?.notice) return nothingProposed
  const no = doneOn(on, { on: one.notice.on }, days)
  if (no) return no
  // Whoever was told of Thursday is not heard on Tuesday without them.
  if (on < one.notice.hearingOn && !familyCame) return wrong('/on', disciplineFields.hearingEarly({ day: one.notice.hearingOn }))
  return [{ type: 'discipline.hearing-held', body: { exclusion: one.exclusion, on, familyCame } }]
}

export function excludeReady(state: IncidentState, _?: DisciplineStanding, sent?: Read): Ready {
  const over = isOver(state)
  if (over) return over
  const one = inHand(state)
  if (!one) return nothingProposed
  return one.decided ? 'already' : asRead(one, sent)
}

/** Decided on what the plan in force answers now. */
export function decideExclude(state: IncidentState, asked: Asked, { days }: Moment): readonly DisciplineFact[] | No {
  const one = inHand(state)
  if (!one) return nothingProposed
  const no = whyNotExcluded(state, one, asked, days)
  if (no) return no
  const { exclusion, kind, from } = one
  const to = lastDay(days, from, one.days) ?? from
  const mayAppeal = opensAppeal(kind, asked)
  const due = { supportBy: supportBy(days, from), appealBy: mayAppeal ? appealBy(state.ground, from) : null }
  return [{ type: 'discipline.excluded', body: { exclusion, kind, from, days: one.days, to, ...asked, ...due } }]
}

export const toldReady = (state: IncidentState): Ready => isOver(state) ?? (state.toldSuperintendentOn === null ? 'ready' : 'already')

/** That an expulsion is made less the superintendent alone writes. */
export function writeReady(state: IncidentState, { decides, superintends }: DisciplineStanding, sent?: { readonly what: Writing }): Ready {
  const over = isOver(state)
  if (over) return over
  if (!sent) return 'ready'
  return superintends || (decides && sent.what === 'detriment') ? 'ready' : notYourStep
}

export function signReady(state: IncidentState, _?: DisciplineStanding, sent?: Read): Ready {
  const over = isOver(state)
  if (over) return over
  const one = inHand(state)
  if (!one || one.decided) return nothingProposed
  return othersWhoSign(one.asked).length === 0 || one.signed.includes('superintendent') ? 'already' : asRead(one, sent)
}
