import type { Fact } from '../ledger/index.ts'
import type {
  Asker,
  CheckIn,
  CheckInFinding,
  Confirmation,
  Consenter,
  ConsentStage,
  Ending,
  ProcessKind,
  ReasonEnded,
  ReasonKeptOut,
  Side,
  Spoken,
  Stage,
} from './contract.ts'
import { type AgreedAction, type ProcessFact, processFact, type ProcessHappened } from './facts.ts'

export interface Party {
  readonly person: string
  readonly side: Side
  readonly language: Spoken
  readonly minor: boolean
  readonly caregivers: readonly string[]
}

export interface Consent {
  readonly person: string
  readonly stage: ConsentStage
  readonly of: Consenter
}

/** A restorative process, folded from its facts. */
export interface ProcessState {
  readonly school: string
  readonly kind: ProcessKind
  readonly call: string | null
  readonly from: Asker
  readonly askedAt: Date
  readonly askedBy: string
  readonly parties: readonly Party[]
  readonly keptOut: readonly { readonly person: string; readonly why: ReasonKeptOut }[]
  /** Who was asked for their safety since the last session. */
  readonly screened: readonly string[]
  readonly facilitator: string | null
  readonly interpreter: boolean
  /** In which languages whoever leads it speaks with them; null where nobody said. */
  readonly speaks: readonly Spoken[] | null
  readonly consents: readonly Consent[]
  readonly prepared: readonly string[]
  readonly plannedOn: string | null
  readonly sessions: readonly { readonly on: string; readonly came: readonly string[] }[]
  readonly actions: readonly (AgreedAction & { readonly isDone: boolean })[]
  /** Written down and waiting for those who agree to it, or agreed to by all. */
  readonly agreement: 'none' | 'written' | 'made'
  readonly confirmed: readonly { readonly person: string; readonly says: Confirmation }[]
  readonly checkIns: readonly { readonly which: CheckIn; readonly dueOn: string; readonly finding: CheckInFinding | null }[]
  readonly ended: { readonly as: Ending; readonly why: ReasonEnded | null; readonly at: Date } | null
  readonly stage: Stage
}

/** Those without whom it is not held: whoever was touched by it may come, and may leave it to the others. */
export const central = ({ parties }: Pick<ProcessState, 'parties'>): readonly Party[] => parties.filter(({ side }) => side !== 'affected')

/** Whose safety is asked for, and who says whether an agreement was kept: whoever was harmed; where nobody was, whoever comes back. */
export function guarded({ parties }: Pick<ProcessState, 'parties'>): readonly Party[] {
  const harmed = parties.filter(({ side }) => side === 'harmed')
  return harmed.length > 0 ? harmed : parties.filter(({ side }) => side === 'returning')
}

export const isScreened = (state: Pick<ProcessState, 'parties' | 'screened'>): boolean => {
  const asked = guarded(state)
  return asked.length > 0 && asked.every(({ person }) => state.screened.includes(person))
}

/** Which agreement it is: its last action, which is another each time it is written; `none` before the first. */
export const agreementIn = ({ actions }: { readonly actions: readonly { readonly action: string }[] }): string =>
  actions.at(-1)?.action ?? 'none'

export function evolveProcess(state: ProcessState | undefined, { at, by, fact }: ProcessHappened): ProcessState | undefined {
  if (fact.type === 'repair.asked') {
    const nothing = {
      ...{
        parties: [],
        keptOut: [],
        screened: [],
        facilitator: null,
        interpreter: false,
        speaks: null,
        consents: [],
        prepared: [],
        plannedOn: null,
      },
      ...{ sessions: [], actions: [], agreement: 'none' as const, confirmed: [], checkIns: [], ended: null, stage: 'asked' as const },
    }
    return { ...fact.body, ...nothing, askedAt: at, askedBy: by ?? '' }
  }
  return state && staged(apply(state, fact, at))
}

function apply(state: ProcessState, fact: Exclude<ProcessFact, { type: 'repair.asked' }>, at: Date): ProcessState {
  switch (fact.type) {
    case 'repair.party-named':
      return named(state, fact.body)
    case 'repair.party-left':
      return { ...state, parties: without(state.parties, fact.body.person), consents: without(state.consents, fact.body.person) }
    // Whoever leads it and is then kept out leads it no longer.
    case 'repair.kept-out':
      return {
        ...state,
        keptOut: [...state.keptOut, fact.body],
        facilitator: state.facilitator === fact.body.person ? null : state.facilitator,
      }
    case 'repair.screened':
      return { ...state, screened: [...state.screened, fact.body.person] }
    case 'repair.facilitator-chosen':
      return { ...state, facilitator: fact.body.person, interpreter: fact.body.interpreter, speaks: fact.body.speaks }
    case 'repair.consented':
      return { ...state, consents: [...state.consents.filter(each => !isSame(each, fact.body)), fact.body] }
    case 'repair.consent-taken-back':
      return { ...state, consents: state.consents.filter(each => !isSame(each, fact.body)) }
    case 'repair.prepared':
      return { ...state, prepared: [...state.prepared, fact.body.person] }
    case 'repair.session-planned':
      return { ...state, plannedOn: fact.body.on }
    // Before the next one everybody who was harmed is asked anew.
    case 'repair.session-held':
      return { ...state, sessions: [...state.sessions, fact.body], plannedOn: null, screened: [] }
    // What was done stays done; to what is new everybody agrees anew.
    case 'repair.agreement-written': {
      const done = state.actions.filter(({ isDone }) => isDone)
      const open = fact.body.actions.map(action => ({ ...action, isDone: false }))
      const consents = state.consents.filter(({ stage }) => stage !== 'agree')
      return { ...state, actions: [...done, ...open], agreement: 'written', consents, confirmed: [] }
    }
    case 'repair.agreement-made': {
      const due = { 'two-weeks': fact.body.twoWeeksOn, 'eight-weeks': fact.body.eightWeeksOn }
      const findingOf = (which: CheckIn) => state.checkIns.find(each => each.which === which)?.finding ?? null
      const set = (['two-weeks', 'eight-weeks'] as const).map(which => ({ which, dueOn: due[which], finding: findingOf(which) }))
      return { ...state, agreement: 'made', checkIns: set }
    }
    case 'repair.action-done':
      return { ...state, actions: state.actions.map(each => (each.action === fact.body.action ? { ...each, isDone: true } : each)) }
    case 'repair.confirmed':
      return { ...state, confirmed: [...without(state.confirmed, fact.body.person), fact.body] }
    case 'repair.checked-in': {
      const { which, finding } = fact.body
      return { ...state, checkIns: state.checkIns.map(each => (each.which === which ? { ...each, finding } : each)) }
    }
    case 'repair.ended':
      return { ...state, ended: { ...fact.body, at }, plannedOn: null }
  }
}

/**
 * Whoever agreed to meet agreed to meet those who were named then: with somebody new, or on another side, everybody is asked anew, and before them
 * whoever was harmed. On another side nothing stands of what somebody agreed to before. A language that is put right changes none of it.
 */
function named(state: ProcessState, party: Party): ProcessState {
  const before = partyIn(state, party.person)
  const parties = [...without(state.parties, party.person), party]
  if (before?.side === party.side) return { ...state, parties }
  const own = { consents: without(state.consents, party.person), prepared: state.prepared.filter(person => person !== party.person) }
  if (!state.consents.some(({ stage }) => stage === 'meet')) {
    return { ...state, ...own, parties, screened: state.screened.filter(person => person !== party.person) }
  }
  return { ...state, ...own, parties, consents: own.consents.filter(({ stage }) => stage !== 'meet'), screened: [], plannedOn: null }
}

/** The same, with nobody asked beside those of the parties who have come to be 18. */
export const withGrown = (state: ProcessState, grown: readonly string[]): ProcessState =>
  grown.length === 0
    ? state
    : { ...state, parties: state.parties.map(each => (grown.includes(each.person) ? { ...each, minor: false, caregivers: [] } : each)) }

const partyIn = ({ parties }: Pick<ProcessState, 'parties'>, person: string): Party | undefined =>
  parties.find(each => each.person === person)

const without = <Of extends { readonly person: string }>(list: readonly Of[], person: string): Of[] =>
  list.filter(each => each.person !== person)

const isSame = (a: Consent, b: Consent): boolean => a.person === b.person && a.stage === b.stage && a.of === b.of

const staged = (state: ProcessState): ProcessState => ({ ...state, stage: stageOf(state) })

function stageOf(state: ProcessState): Stage {
  if (state.ended) return 'ended'
  if (state.agreement === 'made') return 'agreed'
  if (state.sessions.length > 0) return 'held'
  if (!isScreened(state)) return 'asked'
  const isReady = state.facilitator !== null && central(state).every(({ person }) => state.prepared.includes(person))
  return isReady ? 'ready' : 'screened'
}

export const readProcess = (facts: readonly Fact[]): ProcessHappened[] =>
  facts.flatMap(({ seq, at, by, type, body }) => (body === null ? [] : [{ seq, at, by, fact: processFact.parse({ type, body }) }]))

export const foldProcess = (history: readonly ProcessHappened[]): ProcessState | undefined =>
  history.reduce<ProcessState | undefined>(evolveProcess, undefined)
