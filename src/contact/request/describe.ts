import type { Lang } from '../../kernel/lang.ts'
import { roleName } from '../../design/words/frame.ts'
import { type Decision, notices as noticeWords } from '../../plan/core/index.ts'
import { becauseWords, countingWords } from '../outbound/calling-out/words/calling-out.ts'
import type { HistoryEntry } from '../../plan/index.ts'
import type { AccessEntry, Contact, Notice } from './view.ts'
import { asDecision } from './decided.ts'
import { type RequestDecided, endingShape, type Happened } from './facts.ts'
import { contact } from '../question.ts'
import { day } from '../../words/times.ts'
import { consentWords as agreeing, isDone, isTelling } from './rules/gate.ts'
import { nextVerbs } from './rules/next.ts'
import { maySeeAbuse, type Standing } from './rules/standing.ts'
import type { ContactState } from './contact-state.ts'
import { evolve, fold } from './state.ts'
import * as codes from './words/codes.ts'
import { recordWords } from './words/record.ts'

/** All that a description says, as it is stored. */
export interface Known {
  readonly id: string
  readonly history: readonly Happened[]
  /** Names by person, for showing. */
  readonly people: ReadonlyMap<string, { readonly name: string }>
  /** What this reader may know of what was let go. */
  readonly released?: readonly AccessEntry[]
}

/** Who sees it, in which language, and how the plan of its day explains a decision. */
export interface Seen {
  readonly standing: Standing
  readonly lang: Lang
  readonly explain: (decision: Decision) => readonly string[]
}

/** A request as CONTRACT §4 gives it, for somebody and in their language: folded from its facts. */
export function describe({ id, history, people, released = [] }: Known, seen: Seen): { contact: Contact; state: ContactState } {
  const state = fold(history)
  const decided = state?.decided
  if (!state || !decided) throw new Error(`the request ${id} has a row and was never decided`)
  const { slug, version, effective } = decided.plan
  const shown = shownTo(seen, state)
  const described: Contact = {
    id,
    school: state.school,
    drill: state.drill,
    call: state.call,
    facts: shown.facts,
    unconfirmed: state.unconfirmed,
    askedAt: state.askedAt.toISOString(),
    askedBy: state.askedBy,
    stage: state.stage,
    plan: { slug, version, effective },
    decision: shown.decision,
    notices: noticesOf(state).filter(({ notice }) => shown.speaksOf(notice)),
    signed: state.signed.map(({ as, by, verb, at }) => ({ as, by, verb, at: at.toISOString() })),
    reason: state.declined,
    ending: state.ending,
    statements: statementsOf(state),
    released,
    finding: state.finding,
    reviewBy: state.owes?.reviewOn ?? null,
    history: tellHistory(history, people, seen, shown.speaksOf),
    next: nextVerbs(state, seen.standing),
  }
  return { contact: described, state }
}

const family: readonly string[] = ['caregiver-told', 'caregiver-consented', 'caregiver-written', 'families-told', 'other-caregiver-told']

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
  const { before, after } = state.decided.parts
  const past = state.begunAt !== null || state.declined !== null
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
    at: told?.at.toISOString() ?? null,
    channel: last?.channel ?? null,
    language: last?.language ?? null,
    interpreter: last?.interpreter ?? null,
    by: told?.by ?? null,
    dueAt: dueAt?.toISOString() ?? null,
    attempts: tried.map(({ at, channel, language, interpreter, outcome, by }) => ({
      ...{ at: at.toISOString(), channel, language, interpreter, outcome, by },
    })),
  }
}

function stateOf(state: ContactState, notice: string, wasTried: boolean): Notice['state'] {
  if (isDone(state, notice)) return 'done'
  if (state.excused.includes(notice)) return 'excused'
  if (agreeing.includes(notice) && state.consents[notice] === 'refused') return 'refused'
  if (state.unreachable.includes(notice)) return 'unreachable'
  return wasTried ? 'tried' : 'owed'
}

const statementsOf = (state: ContactState): Contact['statements'] => {
  const dueOn = state.owes?.statementsOn ?? null
  return [...new Set([...state.adults, ...state.statements.map(({ person }) => person)])].map(person => ({
    person,
    at: state.statements.find(each => each.person === person)?.at.toISOString() ?? null,
    dueOn,
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
  return history.flatMap(happened => {
    const { seq, at, by, fact } = happened
    state = evolve(state, happened)
    if ('notice' in fact.body && !speaksOf(fact.body.notice)) return []
    const because = fact.type === 'contact.decided' && state ? shownTo(seen, state).decision.because : []
    const reasons = because.map(({ provision, plan, cite, authority, mark }) => ({ provision, plan, cite, authority, mark }))
    return [{ seq, at: at.toISOString(), type: fact.type, by, because: reasons, says: say(happened, state, people, seen) }]
  })
}

function say({ by, fact }: Happened, state: ContactState | undefined, people: Known['people'], seen: Seen): string {
  const { lang, standing } = seen
  const person = 'person' in fact.body && fact.body.person !== null && fact.type === 'contact.reminded' ? fact.body.person : by
  const { history, someone } = recordWords(lang)
  const says = history[fact.type]
  if (typeof says === 'string') return says
  return says({ who: (person && people.get(person)?.name) || someone, what: whatOf(fact, state, seen, maySeeAbuse(standing)) })
}

function whatOf(fact: Happened['fact'], state: ContactState | undefined, seen: Seen, mayKnow: boolean): string {
  const { lang } = seen
  const notice = (word: string): string => Object.entries(noticeWords).find(([name]) => name === word)?.[1][lang] ?? word
  switch (fact.type) {
    case 'contact.facts-added':
      return sayFacts(fact.body.facts, lang, mayKnow)
    case 'contact.verified':
      return sayingOf('requester', fact.body.requester, lang)
    case 'contact.paper-read':
      return sayingOf('basis', fact.body.basis, lang)
    case 'contact.decided':
      return (state && shownTo(seen, state).decision.says[0]) ?? fact.body.answer
    case 'contact.told':
    case 'contact.not-told':
    case 'contact.unreachable':
    case 'contact.excused':
      return notice(fact.body.notice)
    case 'contact.tried':
      return `${notice(fact.body.notice)} (${codes.channelWords[fact.body.channel][lang]}; ${codes.tryWords[fact.body.outcome][lang]})`
    case 'contact.consent':
      return `${notice(fact.body.notice)}: ${codes.consentWords[fact.body.consent][lang]}`
    case 'contact.waits-until':
      return day(fact.body.day, lang)
    case 'contact.signed': {
      const said = [codes.verbWords[fact.body.verb][lang], fact.body.reason ? codes.reasonWords[fact.body.reason][lang] : '']
      return `${roleName(fact.body.as, lang)}: ${said.filter(Boolean).join(', ')}`
    }
    case 'contact.declined':
      return codes.reasonWords[fact.body.reason][lang]
    case 'contact.begun':
      return codes.placeWords[fact.body.place][lang]
    case 'contact.ended':
      return sayEnding(fact.body, lang)
    case 'contact.referred':
      return [countingWords[fact.body.counts][lang], becauseWords[fact.body.because][lang]].join('; ')
    case 'contact.referral-decided':
      return countingWords[fact.body.counts][lang]
    case 'contact.reviewed':
      return codes.findingWords[fact.body.finding][lang]
    default:
      return ''
  }
}

/** In one line: where, who could see it, force, what police did, what was offered. */
function sayEnding(body: unknown, lang: Lang): string {
  const { place, couldSee, childrenSaw, force, action, support } = endingShape.parse(body)
  return recordWords(lang).ending({
    place: codes.placeWords[place][lang],
    seen: couldSee.map(each => codes.onlookerWords[each][lang]).join(', '),
    childrenSaw,
    force: codes.forceWords[force][lang],
    action: codes.actionWords[action][lang],
    support: codes.supportWords[support][lang],
  })
}

const sayingOf = (name: string, value: string, lang: Lang): string =>
  contact.facts.find(fact => fact.name === name)?.words[value]?.[lang] ?? value

const sayFacts = (facts: Readonly<Record<string, string>>, lang: Lang, mayKnow: boolean): string =>
  Object.entries(facts)
    .filter(([name]) => mayKnow || name !== 'abuse-by-caregiver')
    .map(([name, value]) => `${contact.facts.find(fact => fact.name === name)?.label[lang] ?? name}: ${sayingOf(name, value, lang)}`)
    .join('; ')
