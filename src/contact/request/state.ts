import { applyGate } from './apply-gate.ts'
import type { ContactState, Referred } from './contact-state.ts'
import type { Stage } from './contract.ts'
import type { ContactFactOf, RequestDecided, Happened } from './facts.ts'
import type { Referral } from './referral.ts'
import { isInMinutes } from './rules/in-minutes.ts'
import { withAnswered } from './rules/answered.ts'

/** The contact after one more fact. Undefined before it was asked. */
export function evolve(state: ContactState | undefined, happened: Happened): ContactState | undefined {
  const next = apply(state, happened)
  return next && { ...withAnswered(next, happened), stage: stageOf(next) }
}

export const fold = (history: readonly Happened[]): ContactState | undefined => history.reduce<ContactState | undefined>(evolve, undefined)

/** Whoever comes at once is met before anyone has decided anything: that stage is the situation's, not a person's. */
function stageOf(state: ContactState): Stage {
  if (state.reviewedAt) return 'reviewed'
  if (state.endedAt) return 'ended'
  if (state.begunAt || state.disclosed.length > 0) return 'under-way'
  if (state.declined) return 'declined'
  if (state.decided?.atOnce) return 'emergency'
  if (state.opened) return state.opened
  if (state.tried.length > 0 || state.told.some(each => each.person === null) || Object.keys(state.consents).length > 0) return 'notices'
  return state.decided && state.decided.answer !== 'permit' && state.decided.answer !== 'comply' ? 'held' : 'asked'
}

const nothing = {
  namedAt: null,
  matched: null,
  changes: [],
  wentOn: null,
  decided: null,
  told: [],
  tried: [],
  unreachable: [],
  excused: [],
  excuses: {},
  pointed: null,
  copies: 0,
  seen: [],
  consents: {},
  returnOn: null,
  waitsSince: null,
  inMinutesSince: null,
  askedAgain: [],
  waitsUntil: null,
  isCounted: false,
  waited: false,
  signed: [],
  opened: null,
  declined: null,
  twiceOf: null,
  begunAt: null,
  adults: [],
  released: [],
  disclosed: [],
  ending: null,
  deskBy: null,
  endedAt: null,
  owes: null,
  statements: [],
  reminded: [],
  finding: null,
  reviewedAt: null,
  complaints: [],
  complaintsReminded: [],
  referral: null,
} as const

function apply(state: ContactState | undefined, happened: Happened): ContactState | undefined {
  const { at, by, fact } = happened
  if (fact.type === 'contact.asked') {
    const { school, drill, facts, call, unconfirmed, first = null, named = true } = fact.body
    const asked = { school, drill, facts, call, unconfirmed, first, isStudentNamed: named }
    return { ...nothing, ...asked, askedAt: at, askedBy: by ?? '', stage: 'asked' }
  }
  if (!state) return undefined
  switch (fact.type) {
    case 'contact.student-named':
      return { ...state, isStudentNamed: true, namedAt: at }
    case 'contact.facts-added':
      return { ...state, facts: { ...state.facts, ...fact.body.facts } }
    case 'contact.verified':
      return { ...state, facts: { ...state.facts, requester: fact.body.requester } }
    case 'contact.paper-read':
      return { ...state, facts: { ...state.facts, basis: fact.body.basis }, seen: fact.body.seen, returnOn: fact.body.returnOn }
    case 'contact.matched':
      return { ...state, matched: { call: fact.body.call, by: fact.body.byHand ? by : null, at } }
    case 'contact.changed-after-refusal': {
      const { drill: _, ...changed } = fact.body
      return { ...state, changes: [...state.changes, { ...changed, by, at }] }
    }
    case 'contact.went-on':
      return { ...state, wentOn: { at, by } }
    case 'contact.alerted':
      return fact.body.what === 'not-decided' ? withAskedAgain(state, at) : state
    case 'contact.answer-posted':
      return state
    case 'contact.visit-saved':
      return { ...state, deskBy: by ?? state.deskBy }
    case 'contact.paper-copied':
      return { ...state, copies: state.copies + 1, deskBy: by ?? state.deskBy }
    case 'contact.decided':
      return {
        ...decidedAnew(state, fact.body),
        waitsSince: waitsSince(state, fact.body, at),
        inMinutesSince: inMinutesSince(state, fact.body, at),
      }
    case 'contact.begun':
      return { ...state, begunAt: at, adults: fact.body.adults }
    case 'contact.released':
      return { ...state, begunAt: state.begunAt ?? at, released: [...state.released, fact.body.entry] }
    case 'contact.disclosed': {
      const { drill: _, tests: __, ...disclosed } = fact.body
      return { ...state, disclosed: [...state.disclosed, { ...disclosed, at, by }] }
    }
    case 'contact.ended': {
      const { drill: _, ...ending } = fact.body
      return { ...state, ending, endedAt: at, referral: withAction(state, ending.action) }
    }
    case 'contact.referred': {
      const { drill: _, ...referral } = fact.body
      return { ...state, referral: referredAnew(state.referral, referral) }
    }
    case 'contact.referral-decided':
      return state.referral ? { ...state, referral: { ...state.referral, counts: fact.body.counts, decided: { by, at } } } : state
    case 'contact.owes': {
      const { noticesAt, statementsOn, reviewOn } = fact.body
      return { ...state, owes: { noticesAt: new Date(noticesAt), statementsOn, reviewOn }, reminded: [] }
    }
    case 'contact.reminded':
      return withReminded(state, fact.body)
    case 'contact.reviewed':
      return { ...state, finding: fact.body.finding, reviewedAt: at }
    case 'contact.complained': {
      const { drill: _, ...complaint } = fact.body
      return { ...state, complaints: [...state.complaints, { ...complaint, at, by, answered: null }] }
    }
    case 'contact.complaint-answered': {
      const { complaint, answer, steps } = fact.body
      const answered = { at, by, answer, steps }
      return {
        ...state,
        complaints: state.complaints.map(each => (each.complaint === complaint ? { ...each, answered } : each)),
      }
    }
    case 'contact.stated': {
      const { statement, person, drill: _, ...account } = fact.body
      return { ...state, statements: [...state.statements, { statement, person, at, amended: 0, reason: null, ...account }] }
    }
    case 'contact.amended': {
      const { statement, person: _, drill: __, ...account } = fact.body
      return {
        ...state,
        statements: state.statements.map(each =>
          each.statement === statement ? { ...each, ...account, at, amended: each.amended + 1 } : each,
        ),
      }
    }
    default:
      return applyGate(state, at, by, fact)
  }
}

/** What a person decided of a referral stands; what is known of it may change. */
const referredAnew = (was: Referred | null, { mentalHealth, counts, because, drafts }: Referral): Referred => ({
  ...{ mentalHealth, because, drafts, kind: was?.kind ?? 'referral', decided: was?.decided ?? null },
  counts: was?.decided ? was.counts : counts,
})

function withReminded(state: ContactState, { what, complaints }: ContactFactOf<'contact.reminded'>['body']): ContactState {
  if (what !== 'complaint') return { ...state, reminded: [...state.reminded, what] }
  const late = complaints ?? state.complaints.flatMap(({ complaint, answered }) => (answered === null ? [complaint] : []))
  return { ...state, complaintsReminded: [...new Set([...state.complaintsReminded, ...late])] }
}

/** A citation, a court referral and an arrest are counted as what they are; where the school reported nobody, a person says whether they are. */
function withAction({ referral, decided, drill }: ContactState, action: string): Referred | null {
  const kind = (['citation', 'court-referral', 'arrest'] as const).find(each => each === action)
  const ofStudent = decided?.situation.target?.startsWith('student-') ?? false
  if (!kind || drill || !(ofStudent || (referral && referral.because !== 'no-student'))) return referral
  const ours = decided?.situation.basis === 'school-called'
  return {
    ...(referral ?? {
      mentalHealth: false,
      drafts: false,
      counts: ours ? 'yes' : 'undecided',
      because: ours ? 'student-reported' : 'came-by-themselves',
    }),
    ...{ kind, decided: referral?.decided ?? null },
  }
}

/**
 * More is known. Who was told stays told. What was signed was signed for the situation before, and so was what somebody agreed to:
 * neither carries over to another one.
 */
function decidedAnew(state: ContactState, decided: RequestDecided): ContactState {
  const same = state.decided !== null && sameSituation(state.decided, decided)
  if (same || state.begunAt || state.declined) return { ...state, decided }
  return { ...state, decided, signed: [], opened: null, consents: {} }
}

/** The days that no notice starts run from here. */
const waitsSince = (state: ContactState, { parts }: RequestDecided, at: Date): Date | null =>
  parts.before.includes('waiting-days-passed') ? (state.waitsSince ?? at) : null

const inMinutesSince = (state: ContactState, decided: RequestDecided, at: Date): Date | null =>
  isInMinutes(decided) ? (state.inMinutesSince ?? at) : null

/** Several people are asked in one moment. */
const withAskedAgain = (state: ContactState, at: Date): ContactState =>
  state.askedAgain.at(-1)?.getTime() === at.getTime() ? state : { ...state, askedAgain: [...state.askedAgain, at] }

/** By its words: another vocabulary numbers the same situation otherwise. */
const sameSituation = (a: RequestDecided, b: RequestDecided): boolean =>
  a.plan.digest === b.plan.digest &&
  [...new Set([...Object.keys(a.situation), ...Object.keys(b.situation)])].every(fact => a.situation[fact] === b.situation[fact])
