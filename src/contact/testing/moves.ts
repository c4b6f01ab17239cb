import { isNo } from '../../kernel/refusal.ts'
import type { Account, ContactFactRecorded, Ending } from '../request/facts.ts'
import type { Channel, DeclineReason, Verb } from '../request/contract.ts'
import type { Outcome } from '../request/rules/ask.ts'
import { decideBy, reasonsOpen } from '../request/rules/decide.ts'
import { consentsAsked, owedAfter, tellable } from '../request/rules/gate.ts'
import { decideBegin, decideEnd, decideRelease, decideStatement } from '../request/rules/happen.ts'
import type { Moment } from '../request/rules/moment.ts'
import { decideDue, decideExcuse, decideReview, excusable } from '../request/rules/review.ts'
import type { Standing } from '../request/rules/standing.ts'
import { decideConsent, decideTell } from '../request/rules/tell.ts'
import type { ContactState } from '../request/state.ts'

/** What somebody might do to a request: a verb as an address takes it, with what is sent, and what the rules make of it. */
export interface Move {
  readonly actor: string
  readonly verb: Verb | 'clock'
  readonly body: Readonly<Record<string, unknown>>
  readonly facts: readonly ContactFactRecorded[]
}

const standing = (person: string, ...roles: string[]): Standing => ({ person, roles, isStaff: true })

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
  readonly outcome: Outcome
}
type Tried = Omit<Try, 'actor'>

/**
 * Every move that anyone could try in a state, save saying more of the facts. Of notices owed afterwards the first alone is tried: they do
 * not depend on one another, so any order leads to the same states. Nothing is filtered: what the rules refuse comes back as a no.
 */
export const tries = (state: ContactState, moment: Moment, who: Actors = actors): Try[] =>
  Object.entries(who).flatMap(([actor, standing]) =>
    [...tellings(state, standing, moment), ...decisions(state, standing, moment), ...happenings(state, standing, moment)].map(tried => ({
      actor,
      ...tried,
    })),
  )

const isPast = (state: ContactState): boolean => state.begunAt !== null || state.declined !== null

function tellings(state: ContactState, who: Standing, moment: Moment): Tried[] {
  const before = tellable(state).filter(notice => state.decided?.parts.before.includes(notice))
  const notices = isPast(state) ? owedAfter(state).slice(0, 1) : before
  const tell = (notice: string, channel: Channel, outcome: 'told' | 'no-answer'): Tried => {
    const body = { notice, channel, outcome, ...atHome }
    return { verb: 'tell', body, outcome: decideTell(state, who, body, moment) }
  }
  const channel = ways[state.tried.filter(each => each.notice === 'caregiver-told').length]
  const again = !isPast(state) && channel && notices.includes('caregiver-told') ? [tell('caregiver-told', channel, 'no-answer')] : []
  const consents = consentsAsked(state).flatMap(notice =>
    (['agreed', 'refused'] as const)
      .filter(consent => state.consents[notice] !== consent)
      .map((consent): Tried => ({ verb: 'consent', body: { notice, consent }, outcome: decideConsent(state, who, notice, consent) })),
  )
  return [...notices.map(notice => tell(notice, 'phone', 'told')), ...again, ...consents]
}

function decisions(state: ContactState, who: Standing, moment: Moment): Tried[] {
  const decline = (reason: DeclineReason): Tried => ({
    verb: 'decline',
    body: { reason },
    outcome: decideBy(state, who, 'decline', reason, moment),
  })
  return [
    ...(['open', 'comply'] as const).map((verb): Tried => ({ verb, body: {}, outcome: decideBy(state, who, verb, null, moment) })),
    ...[...new Set<DeclineReason>(['plan-refuses', ...reasonsOpen(state)])].map(decline),
  ]
}

function happenings(state: ContactState, who: Standing, moment: Moment): Tried[] {
  const [owed] = excusable(state)
  const spoke = state.statements.some(each => each.person === who.person)
  const finding = 'as-the-plan-says'
  return [
    { verb: 'begin', body: { place: 'private-room' }, outcome: decideBegin(state, who, 'private-room', [], moment) },
    ...(state.released.length > 0 ? [] : [{ verb: 'release', body: {}, outcome: decideRelease(state, who, moment.id(), moment) } as const]),
    { verb: 'end', body: { ...ending }, outcome: decideEnd(state, who, ending) },
    ...(owed === undefined ? [] : [{ verb: 'excuse', body: { notice: owed }, outcome: decideExcuse(state, who, owed) } as const]),
    ...(spoke ? [] : [{ verb: 'statement', body: { ...account }, outcome: decideStatement(state, who, account, null, moment) } as const]),
    { verb: 'review', body: { finding }, outcome: decideReview(state, who, finding) },
  ]
}

/** The moves that the rules allow and that change something; the clock's own among them. */
export function movesIn(state: ContactState, moment: Moment, later: Moment, who: Actors = actors): Move[] {
  const allowed = tries(state, moment, who).flatMap(({ outcome, ...move }) =>
    isNo(outcome) || outcome.length === 0 ? [] : [{ ...move, facts: outcome }],
  )
  const due = decideDue(state, { notices: [], review: [] }, later).filter(({ type }) => type !== 'contact.reminded')
  return due.length === 0 ? allowed : [...allowed, { actor: 'clock', verb: 'clock', body: {}, facts: due }]
}
