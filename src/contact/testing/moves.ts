import { decideWentOn, wentOnReady } from '../request/rules/went-on.ts'
import { isNo } from '../../kernel/refusal.ts'
import { type Ready, when } from '../../matter/next.ts'
import type { Account, ContactFactRecorded, DecidingVerb, Ending } from '../request/facts.ts'
import type { Channel, DeclineReason, Verb } from '../request/contract.ts'
import { type ContactFactsOrNo, decidePaperRead, type Paper, paperReady } from '../request/rules/ask.ts'
import { decideBy, decideReady, declineReady, reasonsOpen } from '../request/rules/decide.ts'
import { consentsAsked, isUnseen, owedAfter, tellable } from '../request/rules/gate.ts'
import {
  beginReady,
  decideBegin,
  decideEnd,
  decideRelease,
  decideStatement,
  endReady,
  releaseReady,
  statementReady,
} from '../request/rules/happen.ts'
import { decideDisclose, discloseReady } from '../request/rules/disclose.ts'
import { startsWaiting } from '../request/rules/waiting-days.ts'
import { after, type Moment } from '../request/rules/moment.ts'
import { answerReady, complainReady, decideAnswer, decideComplain } from '../request/rules/complaint.ts'
import { complainQuestion, questions } from '../request/rules/next.ts'
import { decideExcuse, excusable, excuseReady } from '../request/rules/excuse.ts'
import { decideDue, decideReview, reviewReady } from '../request/rules/review.ts'
import type { Standing } from '../request/rules/standing.ts'
import { asksWhoIsMeant, consentReady, decideConsent, decideTell, tellReady } from '../request/rules/tell.ts'
import type { ContactState } from '../request/contact-state.ts'

/** What somebody might do to a request: a verb as an address takes it, with what is sent, and what the rules make of it. */
export interface Move {
  readonly actor: string
  readonly verb: Verb | 'complain' | 'clock'
  readonly body: Readonly<Record<string, unknown>>
  readonly facts: readonly ContactFactRecorded[]
}

const standing = (person: string, ...roles: string[]): Standing => ({ person, roles, isStaff: true, worksThere: true })

/** Everyone who may come near a request: who wrote it down, who is there, and each office. */
export type Actors = Readonly<Record<string, Standing>>

export const actors: Actors = {
  secretary: standing('secretary', 'front-office'),
  teacher: standing('teacher', 'teacher'),
  principal: standing('principal', 'principal'),
  superintendent: standing('superintendent', 'superintendent'),
  designee: standing('designee', 'designee'),
  counsel: standing('counsel', 'counsel'),
}

export const ending: Ending = {
  place: 'private-room',
  route: 'out-of-sight',
  couldSee: ['staff'],
  childrenSaw: 0,
  force: 'none',
  action: 'none',
  support: 'offered-and-taken',
  studentsAround: 'kept-in-class',
}

export const account: Account = { force: 'none', couldSee: ['staff'], childrenSaw: 0, noticesKept: 'all', unionOffered: 'yes' }

/** The ways that are tried until a caregiver counts as unreachable. */
const ways = ['phone', 'text', 'email'] as const
const atHome = { language: 'ht', interpreter: 'by-phone' } as const

/** A move as it was tried, with what the rules say to it. */
export interface Try {
  readonly actor: string
  readonly verb: Move['verb']
  readonly body: Move['body']
  readonly outcome: ContactFactsOrNo
}
type Tried = Omit<Try, 'actor'>

/**
 * Every move that anyone could try in a state, save saying more of the facts. Of notices owed afterwards the first alone is tried: they do
 * not depend on one another, so any order leads to the same states. Nothing is filtered: what the rules refuse comes back as a no.
 */
export const tries = (state: ContactState, moment: Moment, who: Actors = actors): Try[] =>
  Object.entries(who).flatMap(([actor, standing]) =>
    [
      ...tellings(state, standing, moment),
      ...decisions(state, standing, moment),
      ...happenings(state, standing, moment),
      ...complaints(state, standing, moment),
    ].map(tried => ({
      actor,
      ...tried,
    })),
  )

const isPast = (state: ContactState): boolean => state.begunAt !== null || state.declined !== null

/** A verb as the server takes it: may they, is it ready, and then what is decided. */
const tried = (verb: Verb, who: Standing, body: Move['body'], ready: Ready, decide: () => ContactFactsOrNo): Tried => ({
  ...{ verb, body, outcome: questions[verb].may(who) ?? when(ready, decide) },
})

function tellings(state: ContactState, who: Standing, moment: Moment): Tried[] {
  const before = tellable(state).filter(notice => state.decided?.parts.before.includes(notice))
  const notices = isPast(state) ? owedAfter(state).slice(0, 1) : before
  const tell = (notice: string, channel: Channel, outcome: 'told' | 'no-answer' | 'not-yet'): Tried => {
    const isAsked = outcome === 'not-yet'
    const telling = { notice, channel, outcome, ...atHome, points: isAsked ? ('no' as const) : null }
    const body = { notice, channel, outcome, ...atHome, ...(isAsked ? { pointsAtCaregiver: 'no' } : {}) }
    return tried('tell', who, body, tellReady(state, telling), () => decideTell(state, who, telling, moment))
  }
  const first = notices.find(asksWhoIsMeant)
  const asked = first && state.pointed === null ? [tell(first, 'phone', 'not-yet')] : []
  const channel = ways[state.tried.filter(each => each.notice === 'caregiver-told').length]
  const again = !isPast(state) && channel && notices.includes('caregiver-told') ? [tell('caregiver-told', channel, 'no-answer')] : []
  const consents = consentsAsked(state).flatMap(notice =>
    (['agreed', 'refused'] as const)
      .filter(consent => state.consents[notice] !== consent)
      .map(consent => ({ notice, consent }))
      .map(body => tried('consent', who, body, consentReady(state, body), () => decideConsent(state, body))),
  )
  return [...asked, ...notices.map(notice => tell(notice, 'phone', 'told')), ...again, ...consents]
}

function decisions(state: ContactState, who: Standing, moment: Moment): Tried[] {
  const decide = (verb: DecidingVerb, reason: DeclineReason | null) => () => decideBy(state, who, { verb, reason }, moment)
  return [
    ...(['open', 'comply'] as const).map(verb => tried(verb, who, {}, decideReady(state, who, verb), decide(verb, null))),
    ...[...new Set<DeclineReason>(['plan-refuses', ...reasonsOpen(state)])].map(reason =>
      tried('decline', who, { reason }, declineReady(state, who, reason), decide('decline', reason)),
    ),
  ]
}

function happenings(state: ContactState, who: Standing, moment: Moment): Tried[] {
  const excused = excusable(state, who.roles.includes('counsel')).slice(0, 1)
  const paper = { basis: state.facts.basis ?? '', seen: ['court-named'], returnOn: null }
  const spoke = state.statements.some(each => each.person === who.person)
  const finding = 'as-the-plan-says'
  const place = 'private-room'
  const states = () => decideStatement(state, who, { account, reason: null }, moment)
  return [
    tried('went-on', who, {}, wentOnReady(state, who), () => decideWentOn(state, [])),
    tried('begin', who, { place }, beginReady(state, who), () => decideBegin(state, who, { place, adults: [] }, moment)),
    ...(state.released.length > 0 ? [] : [tried('release', who, {}, releaseReady(state), () => decideRelease(state, moment.id(), moment))]),
    ...(state.disclosed.length > 0 ? [] : [tried('disclose', who, {}, discloseReady(state), () => disclosed(state, who, moment))]),
    tried('end', who, { ...ending }, endReady(state, who), () => decideEnd(state, ending)),
    ...excused.flatMap(notice =>
      reasons.map(reason => {
        const excusing = { notice, reason, until: null }
        return tried('excuse', who, { notice, reason }, excuseReady(state, who, excusing), () => decideExcuse(state, excusing, moment))
      }),
    ),
    ...(isUnseen(state) ? [tried('read-paper', who, paper, paperReady(state, paper), () => readPaper(state, paper, moment))] : []),
    ...(spoke ? [] : [tried('statement', who, { ...account }, statementReady(state, who), states)]),
    tried('review', who, { finding }, reviewReady(state, who), () => decideReview(state, finding)),
  ]
}

/** A complaint is tried once, of what is over: it changes nothing else. */
function complaints(state: ContactState, who: Standing, moment: Moment): Tried[] {
  const complaining = { from: 'family' as const, about: ['other' as const], concerns: [] }
  const complain = () => decideComplain(state, who, complaining, { moment, offices: [] })
  const made: Tried[] =
    state.endedAt && state.complaints.length === 0 && who.roles.includes('front-office')
      ? [{ verb: 'complain', body: complaining, outcome: complainQuestion.may() ?? when(complainReady(state, who), complain) }]
      : []
  const answers = state.complaints.map(({ complaint }) => {
    const answering = { complaint, answer: 'not-upheld' as const, steps: ['nothing' as const] }
    return tried('answer-complaint', who, answering, answerReady(state, who, answering), () => decideAnswer(state, answering))
  })
  return [...made, ...answers]
}

const reasons = ['court-forbids', 'counsel-advises', 'nobody-involved'] as const

/** The plan decides on a paper that was read as it did when its kind was said; what waits begins to. */
function readPaper(state: ContactState, paper: Paper, moment: Moment): readonly ContactFactRecorded[] {
  const read = decidePaperRead(state, paper)
  return [...read, ...startsWaiting(after(state, read, null, moment), moment)]
}

const disclosed = (state: ContactState, who: Standing, moment: Moment) =>
  decideDisclose(state, who, { entry: moment.id(), parts: ['photographs', 'schedule'] }, moment)

/** The moves that the rules allow and that change something; the clock's own among them. */
export function movesIn(state: ContactState, moment: Moment, later: Moment, who: Actors = actors): Move[] {
  const allowed = tries(state, moment, who).flatMap(({ outcome, ...move }) =>
    isNo(outcome) || outcome.length === 0 ? [] : [{ ...move, facts: outcome }],
  )
  const due = decideDue(state, { deciders: [], principals: [], notices: [], review: [], complaint: [], gone: [] }, later).filter(
    ({ type }) => type !== 'contact.reminded',
  )
  return due.length === 0 ? allowed : [...allowed, { actor: 'clock', verb: 'clock', body: {}, facts: due }]
}
