import { mayGoOn } from '../request/rules/went-on.ts'
import type { Situation } from '../../plan/core/index.ts'
import { type Deciding, recorded } from '../request/decided.ts'
import { decideAnew, decideAsk, decideSent } from '../request/rules/ask.ts'
import type { Offices } from '../request/rules/alert.ts'
import { after, type Moment } from '../request/rules/moment.ts'
import { asksWhoIsMeant } from '../request/rules/tell.ts'
import { discloseReady } from '../request/rules/disclose.ts'
import { excusable } from '../request/rules/excuse.ts'
import { afterOf, beforeOf, involvesStudent, isUnseen, outstanding, owedAfter, wasTold } from '../request/rules/gate.ts'
import type { ContactState } from '../request/contact-state.ts'
import { evolve, fold } from '../request/state.ts'
import { type Actors, type Move, movesIn } from './moves.ts'

/** Every state that a request can reach, from what is first written down on, by every move of everyone. */
export interface Walk {
  /** By key: a state, how it was reached, and how far it is from the beginning. */
  readonly states: ReadonlyMap<string, Reached>
  readonly transitions: number
}

export interface Reached {
  readonly state: ContactState
  /** The state before, and the move that led here; null at the beginning. */
  readonly from: { readonly key: string; readonly move: Move } | null
}

/** One move that was taken, from one state to another. */
export interface Step {
  readonly from: string
  readonly to: string
  readonly state: ContactState
  readonly move: Move
}

const day = (n: number): string => new Date(Date.UTC(2026, 8, 1 + n)).toISOString().slice(0, 10)
let ids = 0
export const beginning: Moment = {
  at: new Date('2026-09-01T14:00:00Z'),
  today: day(0),
  id: () => `00000000-0000-4000-8000-${String(++ids).padStart(12, '0')}`,
  schoolDay: days => day(days),
  schoolDayFrom: (at, days) => new Date(at.getTime() + days * 86_400_000).toISOString().slice(0, 10),
  schoolDayBefore: (from, days) => new Date(Date.parse(from) - days * 86_400_000).toISOString().slice(0, 10),
  weekdayBefore: (from, days) => new Date(Date.parse(from) - days * 86_400_000).toISOString().slice(0, 10),
  isInSummer: () => false,
}
/** Long after: everything that waits for the clock alone has come. */
const later: Moment = { ...beginning, at: new Date('2026-10-01T14:00:00Z'), today: '2026-10-01' }

export const offices: Offices = ['principal', 'superintendent', 'designee', 'counsel'].map(role => ({ person: role, role }))

export function begin(plan: Deciding, facts: Situation, by = 'secretary'): ContactState {
  const asked = { school: 'school', drill: false, facts, call: null, unconfirmed: [], named: false }
  const added = decideAsk(asked, by, recorded(facts, plan, false), offices, beginning)
  const state = fold(added.map((fact, seq) => ({ seq, at: beginning.at, by, fact })))
  if (!state) throw new Error('a request that was asked is there')
  return carried(state)
}

/** The state once a carrier has every message that was written, each as soon as it was. */
export function carried(state: ContactState): ContactState {
  const person = state.told.find(each => each.person !== null && each.sentAt === null)?.person
  return person ? carried(after(state, decideSent(state, person, offices, beginning), null, beginning)) : state
}

/** The state after something more was learned: the plan decides anew. */
export function learn(plan: Deciding, state: ContactState, facts: Readonly<Record<string, string>>): ContactState {
  const now = after(state, [{ type: 'contact.facts-added', body: { drill: false, facts } }], 'secretary', beginning)
  const situation = { ...state.decided?.situation, ...facts }
  return carried(after(now, decideAnew(now, recorded(situation, plan, false), offices, beginning), 'secretary', beginning))
}

/**
 * What of a state the rules look at, and nothing else: two states with one key allow the same moves. Once it has begun or was declined, what
 * it waited for, who decided and why no longer matter; a notice given and one that a court forbids are both settled.
 */
export function keyOf(state: ContactState): string {
  if (!state.decided) throw new Error('a request is decided when it is asked')
  const { answer, parts, atOnce, situation } = state.decided
  const [before, afterwards] = [beforeOf(state), afterOf(state)]
  const settled = (notice: string) => (wasTold(state, notice) || state.excused.includes(notice) ? 1 : 0)
  const kind = [situation.requester === 'unverified', situation.basis === 'unread', situation.basis === 'student-asks']
  const free = [discloseReady(state) === 'ready', involvesStudent(state), excusable(state, true)]
  const decision = [free, answer, parts, atOnce, situation.target === 'student-record', kind, afterwards, afterwards.map(settled).join('')]
  const past = [
    state.begunAt !== null,
    state.declined !== null,
    state.endedAt !== null,
    [...state.adults].sort(),
    state.released.length,
    state.disclosed.length,
    state.complaints.map(({ answered }) => answered !== null),
    state.ending?.studentInvolved ?? '',
    state.statements.map(({ person }) => person).sort(),
    state.reviewedAt !== null,
  ]
  const asked = [...outstanding(state), ...owedAfter(state)].some(asksWhoIsMeant) ? (state.pointed?.points ?? '') : ''
  if (state.begunAt || state.declined) return JSON.stringify([decision, past, state.opened, asked])
  const waitedFor = before.filter(notice => settled(notice) === 0)
  return JSON.stringify([
    decision,
    past,
    asked,
    isUnseen(state),
    state.opened,
    waitedFor,
    parts.before.map(notice => state.consents[notice] ?? ''),
    state.tried.filter(({ notice }) => waitedFor.includes(notice)).length,
    state.unreachable.filter(notice => waitedFor.includes(notice)),
    parts.before.includes('waiting-days-passed') && [state.waitsUntil !== null, state.waited],
    state.signed.map(({ as, verb }) => [as, verb]).sort(),
    state.stage,
    [state.wentOn !== null, mayGoOn(state)],
  ])
}

export function walkFrom(
  beginnings: readonly ContactState[],
  more: (state: ContactState) => readonly ContactState[] = () => [],
  who?: Actors,
  taken: (step: Step) => void = () => undefined,
): Walk {
  const states = new Map<string, Reached>()
  const met: [key: string, state: ContactState][] = []
  const meet = (state: ContactState, from: Reached['from']): string => {
    const key = keyOf(state)
    if (!states.has(key)) {
      states.set(key, { state, from })
      met.push([key, state])
    }
    return key
  }
  for (const state of beginnings) meet(state, null)
  let transitions = 0
  // What is met on the way is appended, and comes in its turn.
  for (const [key, state] of met) {
    for (const move of movesIn(state, beginning, later, who)) {
      transitions++
      const moment = move.verb === 'clock' ? later : beginning
      const to = carried(
        move.facts.reduce<ContactState>((folded, fact) => evolve(folded, { seq: 0, at: moment.at, by: move.actor, fact }) ?? folded, state),
      )
      taken({ from: key, to: meet(to, { key, move }), state, move })
    }
    for (const learned of more(state)) {
      transitions++
      meet(learned, { key, move: { actor: 'secretary', verb: 'facts', body: {}, facts: [] } })
    }
  }
  return { states, transitions }
}
