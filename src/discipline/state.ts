import type { Fact } from '../ledger/index.ts'
import type {
  AlternativeKind,
  Disability,
  ExclusionKind,
  Finding,
  Grade,
  Ground,
  HomeLanguage,
  Mistake,
  Outcome,
  PaperPlace,
  ReasonNone,
  ReasonUnsuitable,
  Result,
  Room,
  SchoolWideModel,
  Stage,
  Support,
  Writing,
} from './contract.ts'
import { type Asked, type DisciplineFact, disciplineFact, type DisciplineHappened } from './facts.ts'

export interface Alternative {
  readonly alternative: string
  readonly kind: AlternativeKind
  readonly on: string
  /** It is held apart, and what becomes of it is told from there. */
  readonly apart: boolean
  readonly ended: { readonly result: Result; readonly on: string } | null
}

export interface Notice {
  /** What the family was told of: the first day and how many, whatever became of it since. */
  readonly from: string
  readonly days: number
  readonly hearingOn: string
  readonly hearingAt: string
  readonly room: Room
  readonly language: HomeLanguage
  readonly interpreter: boolean
  readonly on: string
  readonly by: string
}

export interface Given {
  readonly what: Support
  readonly on: string | null
  readonly reason: ReasonNone | null
}

export interface Appeal {
  readonly on: string
  readonly hearingBy: string
  readonly isExtended: boolean
  readonly heardOn: string | null
  readonly outcome: Outcome | null
}

/** One exclusion that is thought of, and then perhaps decided. */
export interface Exclusion {
  readonly exclusion: string
  readonly kind: ExclusionKind
  readonly from: string
  readonly days: number
  readonly asked: Asked
  readonly reviewBy: string | null
  /** Something it was asked with has changed since. */
  readonly isStale: boolean
  readonly signed: readonly string[]
  readonly notice: Notice | null
  readonly hearing: { readonly on: string; readonly familyCame: boolean } | null
  readonly decided: { readonly to: string; readonly supportBy: string; readonly appealBy: string | null; readonly at: Date } | null
  readonly support: readonly Given[]
  readonly appeal: Appeal | null
}

/** An incident considered for exclusion, folded from its facts. */
export interface IncidentState {
  readonly school: string
  readonly student: string
  readonly on: string
  readonly ground: Ground
  readonly grade: Grade
  readonly disability: Disability
  readonly daysBefore: number
  readonly language: HomeLanguage
  readonly openedAt: Date
  readonly openedBy: string
  readonly alternatives: readonly Alternative[]
  readonly models: readonly SchoolWideModel[]
  readonly unsuitable: { readonly reason: ReasonUnsuitable; readonly where: PaperPlace; readonly on: string } | null
  readonly harm: { readonly where: PaperPlace; readonly on: string } | null
  readonly manifestation: { readonly finding: Finding; readonly on: string } | null
  readonly toldSuperintendentOn: string | null
  readonly written: readonly { readonly what: Writing; readonly on: string }[]
  /** The last is the one in hand. */
  readonly exclusions: readonly Exclusion[]
  readonly closed: boolean
  readonly takenBack: Mistake | null
  readonly stage: Stage
}

export const inHand = ({ exclusions }: Pick<IncidentState, 'exclusions'>): Exclusion | undefined => exclusions.at(-1)
export const decidedOnes = ({ exclusions }: Pick<IncidentState, 'exclusions'>): readonly Exclusion[] =>
  exclusions.filter(({ decided }) => decided !== null)

/** Taken back before its first day: the student missed nothing, and nothing is owed for it. */
export const neverBegan = ({ decided, from }: Exclusion): boolean => decided !== null && decided.to < from

/** Changed on appeal: what the school would decide in its stead would undo what the superintendent decided. */
const isChangedOnAppeal = ({ appeal }: Exclusion): boolean => appeal?.outcome === 'overturned' || appeal?.outcome === 'shortened'

/** The exclusion of this incident that is decided and holds or held, or was changed on appeal; a removal at once may go before it. */
export const hasExclusion = (state: Pick<IncidentState, 'exclusions'>): boolean =>
  decidedOnes(state).some(each => each.kind !== 'emergency-removal' && (isChangedOnAppeal(each) || !neverBegan(each)))

export function evolveIncident(state: IncidentState | undefined, { at, by, fact }: DisciplineHappened): IncidentState | undefined {
  if (fact.type === 'discipline.opened') {
    const nothing = {
      ...{ alternatives: [], models: [], unsuitable: null, harm: null, manifestation: null, toldSuperintendentOn: null, written: [] },
      ...{ exclusions: [], closed: false, takenBack: null, stage: 'open' as const },
    }
    return { ...fact.body, ...nothing, openedAt: at, openedBy: by ?? '' }
  }
  if (!state) return undefined
  const next = apply(state, fact, at, by)
  return { ...next, stage: stageOf(next) }
}

function apply(
  state: IncidentState,
  fact: Exclude<DisciplineFact, { type: 'discipline.opened' }>,
  at: Date,
  by: string | null,
): IncidentState {
  const { exclusions } = state
  const change = (exclusion: string, next: (of: Exclusion) => Partial<Exclusion>): IncidentState => ({
    ...state,
    exclusions: exclusions.map(each => (each.exclusion === exclusion ? { ...each, ...next(each) } : each)),
  })
  const stale = exclusions.map(each => (each.decided ? each : { ...each, isStale: true }))
  switch (fact.type) {
    case 'discipline.alternative-begun':
      return { ...state, alternatives: [...state.alternatives, { ...fact.body, ended: null }] }
    case 'discipline.alternative-ended': {
      const { alternative, ...ended } = fact.body
      const alternatives = state.alternatives.map(each => (each.alternative === alternative ? { ...each, ended } : each))
      return { ...state, alternatives, exclusions: stale }
    }
    case 'discipline.model-noted':
      return { ...state, models: [...state.models, fact.body.model] }
    case 'discipline.unsuitable-documented':
      return { ...state, unsuitable: fact.body, exclusions: stale }
    case 'discipline.harm-documented':
      return { ...state, harm: fact.body, exclusions: stale }
    case 'discipline.manifestation-found':
      return { ...state, manifestation: fact.body, exclusions: stale }
    case 'discipline.days-before-set':
      return { ...state, daysBefore: fact.body.days, exclusions: stale }
    // One that was only thought of gives way; one that was decided stays.
    case 'discipline.proposed': {
      const { exclusion, kind, from, days, reviewBy, ...asked } = fact.body
      const fresh = { isStale: false, signed: [], decided: null, support: [], appeal: null, ...heardOf(inHand(state), fact.body) }
      return { ...state, exclusions: [...decidedOnes(state), { exclusion, kind, from, days, asked, reviewBy, ...fresh }] }
    }
    case 'discipline.superintendent-told':
      return { ...state, toldSuperintendentOn: fact.body.on }
    case 'discipline.written-down':
      return { ...state, written: [...state.written.filter(({ what }) => what !== fact.body.what), fact.body] }
    case 'discipline.signed':
      return change(inHand(state)?.exclusion ?? '', ({ signed }) => ({ signed: [...signed, fact.body.as] }))
    case 'discipline.notice-signed': {
      const { exclusion, ...notice } = fact.body
      return change(exclusion, ({ from, days }) => ({ notice: { ...notice, from, days, by: by ?? '' } }))
    }
    case 'discipline.hearing-held':
      return change(fact.body.exclusion, () => ({ hearing: { on: fact.body.on, familyCame: fact.body.familyCame } }))
    case 'discipline.excluded': {
      const { exclusion, kind, from, days, to, supportBy, appealBy, ...asked } = fact.body
      return change(exclusion, () => ({ kind, from, days, asked, isStale: false, decided: { to, supportBy, appealBy, at } }))
    }
    case 'discipline.support-recorded': {
      const { exclusion, ...given } = fact.body
      return change(exclusion, ({ support }) => ({ support: [...support.filter(({ what }) => what !== given.what), given] }))
    }
    case 'discipline.appealed': {
      const { on, hearingBy } = fact.body
      const made = change(fact.body.exclusion, () => ({ appeal: { on, hearingBy, isExtended: false, heardOn: null, outcome: null } }))
      return { ...made, closed: false }
    }
    case 'discipline.appeal-extended':
      return change(fact.body.exclusion, ({ appeal }) => ({
        appeal: appeal && { ...appeal, hearingBy: fact.body.hearingBy, isExtended: true },
      }))
    case 'discipline.appeal-heard':
      return change(fact.body.exclusion, ({ appeal }) => ({ appeal: appeal && { ...appeal, heardOn: fact.body.on } }))
    case 'discipline.appeal-decided': {
      const { outcome, days, to } = fact.body
      return change(fact.body.exclusion, ({ appeal, decided }) => ({
        ...{ appeal: appeal && { ...appeal, outcome }, days },
        decided: decided && { ...decided, to: to ?? decided.to },
      }))
    }
    case 'discipline.closed':
      return { ...state, closed: true }
    case 'discipline.corrected': {
      // A review of a cause that there is not finds nothing.
      const manifestation = fact.body.disability === 'none' ? null : state.manifestation
      // A notice of another ground or another day was no notice of this.
      const isOther = fact.body.on !== state.on || fact.body.ground !== state.ground
      const untold = stale.map(each => (each.decided || !isOther ? each : { ...each, notice: null, hearing: null }))
      return { ...state, ...fact.body, manifestation, exclusions: untold }
    }
    case 'discipline.withdrawn': {
      const { days, to } = fact.body
      return change(fact.body.exclusion, ({ decided }) => ({ days, decided: decided && { ...decided, to } }))
    }
    case 'discipline.taken-back':
      return { ...state, closed: true, takenBack: fact.body.why }
  }
}

/** Whoever was heard on the same kind, of as many days and with as many rights, was heard: other days alone ask for no second hearing. */
function heardOf(before: Exclusion | undefined, { kind, days, overTen }: Pick<Exclusion, 'kind' | 'days'> & Pick<Asked, 'overTen'>) {
  const isTheSame =
    before?.notice && before.hearing && before.kind === kind && days <= before.notice.days && (before.asked.overTen || !overTen)
  const isOpen = before !== undefined && (before.decided === null || neverBegan(before))
  return isTheSame && isOpen ? { notice: before.notice, hearing: before.hearing } : { notice: null, hearing: null }
}

function stageOf(state: IncidentState): Stage {
  if (state.takenBack) return 'taken-back'
  if (state.closed) return 'over'
  const last = state.exclusions.findLast(each => isChangedOnAppeal(each) || !neverBegan(each))
  if (!last) return 'open'
  if (!last.decided) return 'proposed'
  return last.appeal ? 'appealed' : 'excluded'
}

export const readIncident = (facts: readonly Fact[]): DisciplineHappened[] =>
  facts.flatMap(({ seq, at, by, type, body }) => (body === null ? [] : [{ seq, at, by, fact: disciplineFact.parse({ type, body }) }]))

export const foldIncident = (history: readonly DisciplineHappened[]): IncidentState | undefined =>
  history.reduce<IncidentState | undefined>(evolveIncident, undefined)
