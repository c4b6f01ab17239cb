import { refused } from '../../../kernel/refusal.ts'
import type { Ready } from '../../../matter/next.ts'
import { needsInterpreter } from '../../languages.ts'
import type { Channel, Consent, Interpreter, Try } from '../contract.ts'
import type { ContactFactRecorded } from '../facts.ts'
import type { ContactState } from '../contact-state.ts'
import { refusals } from '../words/refusals.ts'
import type { ContactFactsOrNo } from './ask.ts'
import { consentsAsked, familyNotices, isSettled, tellable } from './gate.ts'
import { after, type Moment } from './moment.ts'
import { type Standing, waysTried } from './standing.ts'
import { startsWaiting } from './waiting-days.ts'

export interface Telling {
  readonly notice: string
  readonly channel: Channel
  readonly outcome: Try | 'not-yet'
  /** The language that was spoken or written; null where it is not a person at home who is told. */
  readonly language: string | null
  readonly interpreter: Interpreter | null
  /** Whether anything that was said points at a caregiver; null where nobody says so now. */
  readonly points: 'yes' | 'no' | null
  /** The number of a defender by the register as it stands now, as the page shows it; an agreement may have come since the plan was asked. */
  readonly defender?: string | null
}

/** Is something left to be told; where one notice is named, that one? Law: R4, no caregiver is told before somebody answered that question. */
export function tellReady(state: ContactState, telling?: Pick<Telling, 'notice' | 'points'>): Ready {
  if (state.reviewedAt) return refused('wrong-stage', refusals.overAlready)
  const open = tellable(state)
  if (!(telling ? open.includes(telling.notice) : open.length > 0)) return refused('not-owed', refusals.notOwed)
  const isUnasked = telling && asksWhoIsMeant(telling.notice) && telling.points === null && state.pointed?.points !== 'no'
  return isUnasked ? refused('ask-first', refusals.askFirst) : 'ready'
}

/** Before whom somebody has to say whether anything points at a caregiver. Law: R4. */
export const asksWhoIsMeant = (notice: string): boolean => familyNotices.includes(notice)

/** Something points at a caregiver: no caregiver is told, and the plan decides on what is now feared. Law: R4. */
export const decidePointed = ({ drill }: ContactState): readonly ContactFactRecorded[] => [
  { type: 'contact.pointed', body: { drill, points: 'yes' } },
  { type: 'contact.facts-added', body: { drill, facts: { 'abuse-by-caregiver': 'suspected' } } },
]

/**
 * One try at telling someone whom the plan or the law wants told. A caregiver hears it in the language of the home, and no child carries it
 * over. A try for which no interpreter was found is written down as that, and tells nobody.
 * Law: R4 and orders; who is not in the decision's lists is told nothing. Law: 28 CFR 35.160 by analogy and BPS FAM-08; no child interprets.
 */
export function decideTell(state: ContactState, standing: Standing, telling: Telling, moment: Moment): ContactFactsOrNo {
  const { notice, channel, outcome, language } = telling
  const { drill, decided } = state
  const said: readonly ContactFactRecorded[] =
    telling.points === 'no' && state.pointed?.points !== 'no' ? [{ type: 'contact.pointed', body: { drill, points: 'no' } }] : []
  if (outcome === 'not-yet') return said
  const defender = telling.defender ?? decided?.settings['defender-phone']
  if (notice === 'defender-told' && !defender) return refused('no-defender', refusals.noDefender)
  if (familyNotices.includes(notice) && !language) return refused('no-language', refusals.sayLanguage)
  const isAlone = familyNotices.includes(notice) && needsInterpreter(language) && !interprets(telling.interpreter)
  if (outcome === 'told' && isAlone) return refused('no-interpreter', refusals.sayInterpreter)
  const interpreter = isAlone ? 'none-reached' : telling.interpreter
  if (outcome !== 'told') {
    const tried: ContactFactRecorded = { type: 'contact.tried', body: { drill, notice, channel, language, interpreter, outcome } }
    const now = after(state, [tried], standing.person, moment)
    if (!isUnreachable(now, notice, moment.at)) return [...said, tried]
    const unreachable: ContactFactRecorded = { type: 'contact.unreachable', body: { drill, notice } }
    return [...said, tried, unreachable, ...startsWaiting(after(now, [unreachable], standing.person, moment), moment)]
  }
  const told: ContactFactRecorded = { type: 'contact.told', body: { drill, notice, person: null, channel, language, interpreter } }
  return [...said, told, ...startsWaiting(after(state, [told], standing.person, moment), moment)]
}

const interprets = (interpreter: Interpreter | null): boolean =>
  interpreter !== null && interpreter !== 'none' && interpreter !== 'none-reached'

/** So many channels tried, and so long since the first: then nobody has to wait for this caregiver any more, and nothing opens either. */
export function isUnreachable(state: ContactState, notice: string, at: Date): boolean {
  const settings = state.decided?.settings
  const tried = state.tried.filter(each => each.notice === notice)
  const first = tried[0]
  if (!settings || !first || state.unreachable.includes(notice) || state.told.some(each => each.notice === notice)) return false
  return waysTried(state, notice) >= settings.channels && at.getTime() - first.at.getTime() >= settings['unreachable-minutes'] * 60_000
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
