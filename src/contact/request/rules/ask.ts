import { type No, notPermitted, refused } from '../../../kernel/refusal.ts'
import type { Ready } from '../../../matter/next.ts'
import type { ContactFactOf, ContactFactRecorded, RequestDecided } from '../facts.ts'
import type { ContactState } from '../contact-state.ts'
import { fold } from '../state.ts'
import { refusals } from '../words/refusals.ts'
import { isPaper } from '../../papers/kinds.ts'
import { alertFirst, decidesFirst, type Offices } from './alert.ts'
import { isBeingTold, isSettled, isUnseen, openNotices } from './gate.ts'
import { after, type Moment } from './moment.ts'
import { startsWaiting } from './waiting-days.ts'
import { isPartOf, mayRead, maySeeAbuse, mayTell, type Standing } from './standing.ts'

export type ContactFactsOrNo = readonly ContactFactRecorded[] | No

export interface RequestAsked {
  readonly school: string
  readonly drill: boolean
  readonly facts: Readonly<Record<string, string>>
  /** The call for support that asked for police, if it was one. */
  readonly call: string | null
  /** The request that let them in, if there was one. */
  readonly first?: string | null
  readonly unconfirmed: readonly string[]
  /** A student is named beside the record. */
  readonly named: boolean
}

/**
 * A request is written down and decided. Nothing is asked of whoever writes: what they do not know is what the plan's strictest answer assumes.
 * Law: R5; every contact makes a record, a refused or a spoken one too.
 */
export function decideAsk(
  asked: RequestAsked,
  by: string,
  decided: RequestDecided,
  offices: Offices,
  moment: Moment,
): readonly ContactFactRecorded[] {
  const begun: ContactFactRecorded = { type: 'contact.asked', body: asked }
  const state = fold([{ seq: 0, at: moment.at, by, fact: begun }])
  return state ? [begun, ...decideAnew(state, decided, offices, moment)] : []
}

/** The plan decides on what is now known, and whoever can be told by a message is told. */
export function decideAnew(state: ContactState, decided: RequestDecided, offices: Offices, moment: Moment): readonly ContactFactRecorded[] {
  const facts: ContactFactRecorded[] = [{ type: 'contact.decided', body: decided }]
  const told = tellOffices(after(state, facts, null, moment), offices)
  // Whoever holds two offices, and hears of it by one, gets no second text.
  const heard = new Set(told.map(({ body }) => body.person))
  const deciding = tellWhoDecides(state, decided, offices).filter(({ body }) => !heard.has(body.person))
  facts.push(...told, ...deciding)
  return [...facts, ...startsWaiting(after(state, facts, null, moment), moment)]
}

/** A carrier has the message that tells them: then they count as told, and where the plan sets an order, whoever stands next is told. */
export function decideSent(state: ContactState, person: string, offices: Offices, moment: Moment): readonly ContactFactRecorded[] {
  const { drill } = state
  const sent = state.told
    .filter(each => each.person === person && each.sentAt === null)
    .map(({ notice }): ContactFactRecorded => ({ type: 'contact.sent', body: { drill, notice, person } }))
  const now = after(state, sent, null, moment)
  return sent.length === 0 || !state.decided?.inOrder || isSettled(now) ? sent : [...sent, ...tellOffices(now, offices)]
}

const officeNotices: Readonly<Record<string, string>> = {
  'principal-told': 'principal',
  'superintendent-told': 'superintendent',
  'counsel-told': 'counsel',
}

/** Principal, superintendent and counsel hear at once of what names them, before or after; in the plan's order where it sets one. */
function tellOffices(state: ContactState, offices: Offices): ContactFactOf<'contact.told'>[] {
  const notices = [...openNotices(state), ...(state.decided?.parts.after ?? [])]
  const due = notices.filter(notice => officeNotices[notice] !== undefined && !isBeingTold(state, notice))
  return [...new Set(due)].flatMap(notice =>
    offices
      .filter(({ role }) => role === officeNotices[notice])
      .map(
        ({ person }): ContactFactOf<'contact.told'> => ({
          type: 'contact.told',
          body: { drill: state.drill, notice, person, channel: 'text', language: null, interpreter: null, going: true },
        }),
      ),
  )
}

/** Whoever comes to decide, and whom the plan has not told, hears that it is theirs: a plan names who signs and who is told apart. Law: R2. */
function tellWhoDecides(
  { drill, decided: was }: ContactState,
  { parts }: RequestDecided,
  offices: Offices,
): readonly ContactFactOf<'contact.alerted'>[] {
  const told = [...parts.before, ...parts.after].map(notice => officeNotices[notice])
  return parts.sign
    .filter(office => was?.parts.sign.includes(office) !== true)
    .map(office => decidesFirst[office] ?? [])
    .filter(roles => !roles.some(role => told.includes(role)))
    .flatMap(roles => alertFirst('yours-to-decide', roles, offices, drill))
}

/**
 * What somebody may say when they write a request down. Nobody is turned away for saying more: a paper is unread until someone named has
 * read it, and what is not asked at the desk is not taken from there.
 */
export function askable(facts: Readonly<Record<string, string>>, standing: Standing): Pick<RequestAsked, 'facts' | 'unconfirmed'> {
  const { 'abuse-by-caregiver': abuse, basis, ...rest } = facts
  const isNamed = basis !== undefined && !mayRead(standing) && !seenAtTheDoor.basis?.includes(basis)
  const isHidden = abuse !== undefined && !maySeeAbuse(standing)
  return {
    facts: {
      ...rest,
      ...(basis === undefined ? {} : { basis: isNamed ? 'unread' : basis }),
      ...(abuse === undefined || isHidden ? {} : { 'abuse-by-caregiver': abuse }),
    },
    unconfirmed: [...(isNamed ? ['basis'] : []), ...(isHidden ? ['abuse-by-caregiver'] : [])],
  }
}

/** What anyone at the door can see; a paper's kind, and who somebody is once doubted, are for others to say. */
const seenAtTheDoor: Readonly<Record<string, readonly string[]>> = {
  basis: ['none', 'unread', 'school-called', 'student-asks', 'exigency-claimed', 'custody-without-paper'],
}

/**
 * May they say more? The menu asks with nothing said. Then the plan decides anew. Once it is under way, only that danger came or that they say there is no time: anything else that
 * they come to want is another request.
 */
export function factsReady(state: ContactState, standing: Standing, said?: Readonly<Record<string, string>>): Ready {
  if (!isPartOf(state, standing)) return notPermitted(refusals.notPartOfIt)
  if (isOver(state)) return refused('wrong-stage', refusals.overAlready)
  if (said === undefined) return 'ready'
  if (said['abuse-by-caregiver'] !== undefined && !maySeeAbuse(standing)) return notPermitted(refusals.notAskedHere)
  if (said.basis !== undefined && !seenAtTheDoor.basis?.includes(said.basis)) return refused('paper-unread', refusals.papersAreRead)
  if (state.facts.requester === 'unverified' && said.requester !== undefined && said.requester !== 'unverified')
    return refused('not-verified', refusals.verifyFirst)
  const eases = mayTell(standing) ? false : easesAnswer(state, said)
  if (eases) return notPermitted(refusals.notYoursToEase)
  const graver = said.emergency === 'imminent-harm' || said.basis === 'exigency-claimed'
  if (state.begunAt && !(graver && Object.keys(said).every(name => name === 'emergency' || name === 'basis')))
    return refused('wrong-stage', refusals.anotherRequest)
  return Object.entries(said).every(([name, value]) => state.facts[name] === value) ? 'already' : 'ready'
}

/** What is said anew, and not what was known. */
export const decideFacts = (state: ContactState, said: Readonly<Record<string, string>>): readonly ContactFactRecorded[] => {
  const facts = Object.fromEntries(Object.entries(said).filter(([name, value]) => state.facts[name] !== value))
  return [{ type: 'contact.facts-added', body: { drill: state.drill, facts } }]
}

/** What officers say at the door is taken down as they say it, also where they held a paper before. */
const saidInHaste: readonly string[] = ['exigency-claimed', 'school-called', 'custody-without-paper']

/** What would make the gate lighter is not for whoever stands at the desk to take back: a paper once seen, agents once named, abuse once feared. */
function easesAnswer(state: ContactState, facts: Readonly<Record<string, string>>): boolean {
  const was = state.facts
  if (was.basis === 'unread' && facts.basis !== undefined && facts.basis !== 'unread') return !saidInHaste.includes(facts.basis)
  if (was['acting-for-immigration'] === 'yes' && facts['acting-for-immigration'] !== undefined)
    return facts['acting-for-immigration'] !== 'yes'
  return was.requester === 'fed-immigration' && facts.requester !== undefined && facts.requester !== 'fed-immigration'
}

/**
 * Is there a paper to be read: one that nobody named has read, or one whose kind was said and of which nothing was looked at?
 * Law: R2, R7; a paper of which nothing was seen is kept unread.
 */
export function paperReady(state: ContactState, sent?: Pick<Paper, 'basis' | 'seen' | 'readFrom'>): Ready {
  if (isOver(state)) return refused('wrong-stage', refusals.overAlready)
  if (state.facts.basis !== 'unread' && !isUnseen(state)) return refused('wrong-stage', refusals.noPaperUnread)
  if (state.begunAt) return refused('wrong-stage', refusals.anotherRequest)
  if (!sent || sent.seen.length > 0) return 'ready'
  if (isPaper(sent.basis)) return refused('nothing-seen', refusals.nothingSeen)
  return state.copies === 0 && sent.readFrom === undefined ? refused('say-read-from', refusals.sayReadFrom) : 'ready'
}

export interface Paper {
  readonly basis: string
  readonly seen: readonly string[]
  readonly returnOn: string | null
  /** Where it was read, where neither a picture nor a tick shows it. */
  readonly readFrom?: 'desk' | undefined
}

/** Someone named to read papers has read it, against its checklist, and says what kind it is. What it is worth counsel says. */
export const decidePaperRead = ({ drill }: ContactState, { basis, seen, returnOn, readFrom }: Paper): readonly ContactFactRecorded[] => [
  { type: 'contact.paper-read', body: { drill, basis, seen, returnOn, ...(readFrom ? { readFrom } : {}) } },
]

export function verifyReady(state: ContactState, standing: Standing): Ready {
  if (!isPartOf(state, standing)) return notPermitted(refusals.notPartOfIt)
  if (isOver(state)) return refused('wrong-stage', refusals.overAlready)
  if (state.facts.requester !== 'unverified') return refused('wrong-stage', refusals.knownAlready)
  return state.begunAt ? refused('wrong-stage', refusals.anotherRequest) : 'ready'
}

/** Who they are was checked through a number that is published, never the one they gave. */
export const decideVerified = ({ drill }: ContactState, requester: string): readonly ContactFactRecorded[] => [
  { type: 'contact.verified', body: { drill, requester, channel: 'phone' } },
]

const isOver = (state: ContactState): boolean => state.endedAt !== null || state.declined !== null
