import type { Lang } from '../../kernel/lang.ts'
import type { Decision } from '../../plan/core/index.ts'
import type { HistoryEntry } from '../../plan/index.ts'
import type { AccessEntry, Contact, Notice } from './view.ts'
import { asDecision } from './decided.ts'
import type { RequestDecided, Happened } from './facts.ts'
import { contact } from '../question.ts'
import { afterOf, beforeOf, consentWords as agreeing, familyNotices, isDone, isPast, isTelling, wasTold } from './rules/gate.ts'
import { nextVerbs } from './rules/next.ts'
import { situationFor } from './rules/as-read.ts'
import { maySeeAbuse, type Standing } from './rules/standing.ts'
import type { ContactState } from './contact-state.ts'
import { sayFact } from './say-fact.ts'
import { evolve, fold } from './state.ts'

/** All that a description says, as it is stored. */
export interface Known {
  readonly id: string
  readonly history: readonly Happened[]
  /** Names by person, for showing. */
  readonly people: ReadonlyMap<string, { readonly name: string }>
  /** What this reader may know of what was let go. */
  readonly released?: readonly AccessEntry[]
  /** What those whom it let in then wanted: the requests that name it. */
  readonly following?: readonly string[]
  /** Second records of this one, and the one of which this is such a record, as far as the reader may open them. */
  readonly twice?: readonly string[]
  readonly twiceOf?: string | null
}

/** Who sees it, in which language, and how the plan of its day explains a decision. */
export interface Seen {
  readonly standing: Standing
  readonly lang: Lang
  readonly explain: (decision: Decision) => readonly string[]
}

/** A request as CONTRACT §4 gives it, for somebody and in their language: folded from its facts. */
export function describe(
  { id, history, people, released = [], following = [], twice = [], twiceOf = null }: Known,
  seen: Seen,
): { contact: Contact; state: ContactState } {
  const state = fold(history)
  const decided = state?.decided
  if (!state || !decided) throw new Error(`the request ${id} has a row and was never decided`)
  const { slug, version, effective } = decided.plan
  const shown = shownTo(seen, state)
  const described: Contact = {
    id,
    school: state.school,
    drill: state.drill,
    ...{ call: state.call, first: state.first, following, twiceOf, twice: [...twice] },
    matched: state.matched && { ...state.matched, at: state.matched.at.toISOString() },
    changes: state.changes.map(each => ({ ...each, at: each.at.toISOString() })),
    facts: shown.facts,
    unconfirmed: state.unconfirmed,
    askedAt: state.askedAt.toISOString(),
    askedBy: state.askedBy,
    stage: state.stage,
    plan: { slug, version, effective },
    decision: shown.decision,
    situation: situationFor(state, seen.standing),
    notices: noticesOf(state).filter(({ notice }) => shown.speaksOf(notice)),
    pointed: maySeeAbuse(seen.standing) && state.pointed ? { ...state.pointed, at: state.pointed.at.toISOString() } : null,
    signed: state.signed.map(({ as, by, verb, at }) => ({ as, by, verb, at: at.toISOString() })),
    reason: state.declined,
    ending: state.ending,
    statements: statementsOf(state, seen.standing.gone),
    released,
    disclosed: state.disclosed.map(({ at, by, as, to, parts }) => ({ at: at.toISOString(), by, as, to, parts: [...parts] })),
    complaints: complaintsOf(state),
    finding: state.finding,
    reviewBy: state.owes?.reviewOn ?? null,
    history: tellHistory(history, people, seen, shown.speaksOf),
    next: nextVerbs(state, seen.standing),
  }
  return { contact: described, state }
}

const family: readonly string[] = [...familyNotices, 'caregiver-consented']

/**
 * Whoever may not know whether abuse is suspected sees nothing that depends on it: no notice to a family, and no reason beside the rule.
 * Law: R4; never asked or shown at the front desk.
 */
interface Shown {
  readonly facts: Readonly<Record<string, string>>
  readonly decision: Decision
  /** Whether this reader may know of a notice at all. */
  readonly speaksOf: (notice: string) => boolean
}

function shownTo({ standing, explain }: Seen, { decided, facts }: ContactState): Shown {
  if (!decided) throw new Error('a request is decided when it is asked')
  if (maySeeAbuse(standing)) return { facts: inOrder(facts), decision: asDecision(decided, explain), speaksOf: () => true }
  const speaksOf = (notice: string) => !family.includes(notice)
  const without: RequestDecided = {
    ...decided,
    situation: { ...decided.situation, 'abuse-by-caregiver': 'no' },
    parts: { ...decided.parts, before: decided.parts.before.filter(speaksOf), after: decided.parts.after.filter(speaksOf) },
    because: decided.because.filter(({ kind }) => kind === 'rule'),
  }
  const { 'abuse-by-caregiver': _, ...rest } = facts
  return { facts: inOrder(rest), decision: asDecision(without, explain), speaksOf }
}

/** In the order of the question, as every page and paper has them. */
const inOrder = (facts: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(contact.facts.flatMap(({ name }) => (facts[name] === undefined ? [] : [[name, facts[name]]])))

/** Every notice the decision asks for, before and after, with what became of it. */
export function noticesOf(state: ContactState): readonly Notice[] {
  if (!state.decided) return []
  const [before, after] = [beforeOf(state), afterOf(state)]
  const past = isPast(state)
  return [
    ...before.map(notice => noticeOf(state, notice, 'before', null)),
    ...after
      .filter(notice => isTelling(notice) && !before.includes(notice))
      .map(notice => noticeOf(state, notice, 'after', past ? (state.owes?.noticesAt ?? null) : null)),
  ]
}

function noticeOf(state: ContactState, notice: string, when: Notice['when'], dueAt: Date | null): Notice {
  const told = state.told.findLast(each => each.notice === notice)
  const tried = state.tried.filter(each => each.notice === notice)
  const last = told ?? tried.at(-1)
  return {
    to: notice.replace(/-(told|consented|written)$/, ''),
    notice,
    when,
    state: stateOf(state, notice, tried.length > 0),
    ...(state.excuses[notice] === undefined ? {} : { reason: state.excuses[notice] }),
    at: told?.at.toISOString() ?? null,
    channel: last?.channel ?? null,
    language: last?.language ?? null,
    interpreter: last?.interpreter ?? null,
    by: told?.by ?? null,
    ...(told && told.person !== null
      ? { sentAt: told.sentAt?.toISOString() ?? null, answeredAt: told.answeredAt?.toISOString() ?? null }
      : {}),
    dueAt: dueAt?.toISOString() ?? null,
    attempts: tried.map(({ at, channel, language, interpreter, outcome, by }) => ({
      ...{ at: at.toISOString(), channel, language, interpreter, outcome, by },
    })),
  }
}

function stateOf(state: ContactState, notice: string, wasTried: boolean): Notice['state'] {
  if (state.excused.includes(notice) && !wasTold(state, notice)) return 'excused'
  if (isDone(state, notice)) return 'done'
  if (agreeing.includes(notice) && state.consents[notice] === 'refused') return 'refused'
  if (state.unreachable.includes(notice)) return 'unreachable'
  return wasTried ? 'tried' : 'owed'
}

const complaintsOf = ({ complaints }: ContactState): Contact['complaints'] =>
  complaints.map(({ complaint: id, at, from, about, concerns, answerOn, answered }) => ({
    ...{ id, at: at.toISOString(), from, about: [...about], concerns: [...concerns], answerOn },
    answered: answered && { ...answered, at: answered.at.toISOString(), steps: [...answered.steps] },
  }))

const statementsOf = (state: ContactState, gone: readonly string[] = []): Contact['statements'] => {
  const dueOn = state.owes?.statementsOn ?? null
  return [...new Set([...state.adults, ...state.statements.map(({ person }) => person)])].map(person => ({
    person,
    at: state.statements.find(each => each.person === person)?.at.toISOString() ?? null,
    dueOn,
    isGone: gone.includes(person),
  }))
}

/** Each fact as a sentence, with the sections that are its reason. */
function tellHistory(
  history: readonly Happened[],
  people: Known['people'],
  seen: Seen,
  speaksOf: (notice: string) => boolean,
): HistoryEntry[] {
  let state: ContactState | undefined
  let isHidden = false
  const mayKnow = maySeeAbuse(seen.standing)
  return history.flatMap(happened => {
    const { seq, at, by, fact } = happened
    state = evolve(state, happened)
    // Nor that the question was asked, nor that the plan decided on its answer.
    isHidden = !mayKnow && (isOfAbuse(fact) || (isHidden && fact.type === 'contact.decided'))
    if (isHidden) return []
    if ('notice' in fact.body && !speaksOf(fact.body.notice)) return []
    const because = fact.type === 'contact.decided' && state ? shownTo(seen, state).decision.because : []
    const reasons = because.map(({ provision, plan, cite, authority, mark }) => ({ provision, plan, cite, authority, mark }))
    const answered = fact.type === 'contact.decided' && state ? shownTo(seen, state).decision.says[0] : undefined
    const says = sayFact(happened, { people, lang: seen.lang, answered, mayKnow })
    // Law: R10; who made a complaint is not for those it is about.
    const shown = fact.type === 'contact.complained' ? null : by
    return [{ seq, at: at.toISOString(), type: fact.type, by: shown, because: reasons, says }]
  })
}

/** Says whether a caregiver is suspected, and nothing else. */
const isOfAbuse = (fact: Happened['fact']): boolean =>
  fact.type === 'contact.pointed' ||
  (fact.type === 'contact.facts-added' && Object.keys(fact.body.facts).every(name => name === 'abuse-by-caregiver'))
