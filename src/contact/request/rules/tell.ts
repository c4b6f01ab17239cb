import { refused } from '../../../kernel/refusal.ts'
import type { Ready } from '../../../matter/next.ts'
import { needsInterpreter } from '../../languages.ts'
import type { Channel, Consent, Interpreter, Try } from '../contract.ts'
import type { ContactFactRecorded } from '../facts.ts'
import type { ContactState } from '../contact-state.ts'
import { refusals } from '../words/refusals.ts'
import type { ContactFactsOrNo } from './ask.ts'
import { consentsAsked, isSettled, outstanding, tellable } from './gate.ts'
import { after, type Moment } from './moment.ts'
import type { Standing } from './standing.ts'

export interface Telling {
  readonly notice: string
  readonly channel: Channel
  readonly outcome: Try
  /** The language that was spoken or written; null where it is not a person at home who is told. */
  readonly language: string | null
  readonly interpreter: Interpreter | null
}

const family: readonly string[] = ['caregiver-told', 'caregiver-written', 'other-caregiver-told', 'families-told']

/** Is something left to be told; where one notice is named, that one? */
export function tellReady(state: ContactState, telling?: Pick<Telling, 'notice'>): Ready {
  if (state.reviewedAt) return refused('wrong-stage', refusals.overAlready)
  const open = tellable(state)
  return (telling ? open.includes(telling.notice) : open.length > 0) ? 'ready' : refused('not-owed', refusals.notOwed)
}

/**
 * One try at telling someone whom the plan or the law wants told. A caregiver hears it in the language of the home, and no child carries it over.
 * Law: R4 and orders; who is not in the decision's lists is told nothing. Law: 28 CFR 35.160 by analogy and BPS FAM-08; no child interprets.
 */
export function decideTell(state: ContactState, standing: Standing, telling: Telling, moment: Moment): ContactFactsOrNo {
  const { notice, channel, outcome, language, interpreter } = telling
  const { drill, decided } = state
  if (notice === 'defender-told' && !decided?.settings['defender-phone']) return refused('no-defender', refusals.noDefender)
  if (family.includes(notice) && !language) return refused('no-language', refusals.sayLanguage)
  if (family.includes(notice) && needsInterpreter(language) && (interpreter === null || interpreter === 'none'))
    return refused('no-interpreter', refusals.sayInterpreter)
  if (outcome !== 'told') {
    const tried: ContactFactRecorded = { type: 'contact.tried', body: { drill, notice, channel, language, interpreter, outcome } }
    const now = after(state, [tried], standing.person, moment)
    return isUnreachable(now, notice, moment.at) ? [tried, { type: 'contact.unreachable', body: { drill, notice } }] : [tried]
  }
  const told: ContactFactRecorded = { type: 'contact.told', body: { drill, notice, person: null, channel, language, interpreter } }
  return [told, ...startsWaiting(after(state, [told], standing.person, moment), moment)]
}

/** So many channels tried, and so long since the first: then nobody has to wait for this caregiver any more, and nothing opens either. */
export function isUnreachable(state: ContactState, notice: string, at: Date): boolean {
  const settings = state.decided?.settings
  const tried = state.tried.filter(each => each.notice === notice)
  const first = tried[0]
  if (!settings || !first || state.unreachable.includes(notice) || state.told.some(each => each.notice === notice)) return false
  const ways = new Set(tried.map(({ channel }) => channel)).size
  return ways >= settings.channels && at.getTime() - first.at.getTime() >= settings['unreachable-minutes'] * 60_000
}

/**
 * A record waits: it may be let go from so many school days after its family was told, or from a school day before the return date, whichever
 * comes first.
 * Law: 603 CMR 23.07(4); the family has time to ask a court to stop it.
 */
function startsWaiting(state: ContactState, moment: Moment): ContactFactRecorded[] {
  const family = outstanding(state).filter(notice => notice === 'caregiver-told' || notice === 'student-told')
  const { drill, decided } = state
  if (!decided?.parts.before.includes('waiting-days-passed') || state.waitsUntil !== null || family.length > 0) return []
  const { 'record-days': days, 'return-days': ahead } = decided.settings
  const full = moment.schoolDay(days)
  const early = state.returnOn === null ? full : moment.schoolDayBefore(state.returnOn, ahead)
  const [day = full] = [full, early].sort()
  return [{ type: 'contact.waits-until', body: { drill, day } }]
}

/** Whoever refused may still agree, and the other way round, until it opens. */
export function consentReady(state: ContactState, sent?: Pick<Consenting, 'notice'>): Ready {
  const asked = consentsAsked(state)
  if (!sent) return asked.length > 0 ? 'ready' : refused('not-owed', refusals.notOwed)
  const { notice } = sent
  const given = state.consents[notice] !== undefined && !state.opened && !isSettled(state)
  if (!asked.includes(notice) && !given) return refused('not-owed', refusals.notOwed)
  const isUntold = notice === 'caregiver-consented' && !state.told.some(each => each.notice === 'caregiver-told')
  return isUntold ? refused('tell-first', refusals.tellFirst) : 'ready'
}

export interface Consenting {
  readonly notice: string
  readonly consent: Consent
}

/** Told and agreed are two things: this is the second. */
export const decideConsent = ({ drill }: ContactState, { notice, consent }: Consenting): readonly ContactFactRecorded[] => [
  { type: 'contact.consent', body: { drill, notice, consent } },
]
