import type { Fact } from '../ledger/index.ts'
import type { Ending, Injury, Notice, NoticeOfCall, WayTold, WaySent, WeekFinding, HomeLanguage } from './contract.ts'
import { type About, type Described, type EntryFact, entryFact, type EntryHappened } from './facts.ts'
import type { DueDays } from './rules/clocks.ts'
import type { Limits } from './setting.ts'

/** An entry of the restraint log, folded from its facts. */
export interface EntryState {
  readonly school: string
  readonly call: string | null
  readonly begunAt: Date
  readonly begunBy: string
  readonly happenedOn: string
  readonly due: DueDays
  readonly limits: Limits
  readonly about: About | null
  /** Who had to do with it by the call, whoever then is said to have held. */
  readonly cameToIt: readonly string[]
  readonly byCall: readonly NoticeOfCall[]
  readonly heldBack: boolean
  readonly described: Described | null
  /** How often it was put right after it was first described. */
  readonly corrections: number
  readonly injuriesAsked: { readonly medical: boolean } | null
  /** Null where none is named, or where whoever reads it may not know. */
  readonly injuries: { readonly student: readonly Injury[]; readonly staff: readonly Injury[] } | null
  readonly done: Readonly<Partial<Record<Notice, { readonly at: Date; readonly by: string | null }>>>
  readonly leader: string | null
  /** They led the school when they were told, by what whoever wrote it said. */
  readonly leaderLedThen: boolean
  readonly toldHow: WayTold | null
  readonly sent: { readonly how: WaySent | null; readonly language: HomeLanguage | null } | null
  readonly weekReviewed: { readonly at: Date; readonly findings: readonly WeekFinding[] } | null
  readonly ended: { readonly as: Ending; readonly at: Date } | null
}

export function evolveEntry(state: EntryState | undefined, { at, by, fact }: EntryHappened): EntryState | undefined {
  if (fact.type === 'restraint.begun') {
    const { tookPart, ...body } = fact.body
    const nothing = {
      ...{
        described: null,
        corrections: 0,
        injuriesAsked: null,
        injuries: null,
        done: {},
        leader: null,
        leaderLedThen: false,
        toldHow: null,
      },
      ...{ sent: null, weekReviewed: null, ended: null },
    }
    return { ...body, ...nothing, cameToIt: tookPart, begunAt: at, begunBy: by ?? '' }
  }
  return state && apply(state, fact, at, by)
}

function apply(state: EntryState, fact: Exclude<EntryFact, { type: 'restraint.begun' }>, at: Date, by: string | null): EntryState {
  const did = (notice: Notice): EntryState => ({ ...state, done: { ...state.done, [notice]: state.done[notice] ?? { at, by } } })
  switch (fact.type) {
    case 'restraint.described': {
      const { about, happenedOn, due } = fact.body
      const corrections = state.described === null ? 0 : state.corrections + 1
      return { ...untoldWhereHeld(state, fact.body), about, happenedOn, due, described: fact.body, corrections }
    }
    // Asked anew, what was named before is named anew or is no more.
    case 'restraint.injuries-asked':
      return { ...state, injuriesAsked: fact.body, injuries: null }
    case 'restraint.injuries-named':
      return { ...state, injuries: fact.body }
    case 'restraint.leader-told':
      return { ...did('leader-told'), leader: fact.body.leader, leaderLedThen: fact.body.ledThen ?? false }
    case 'restraint.principal-reported':
      return did('principal-report')
    case 'restraint.caregiver-told':
      return { ...did('caregiver-told'), toldHow: fact.body.how }
    case 'restraint.caregiver-report-sent':
      return { ...did('caregiver-report'), sent: fact.body }
    case 'restraint.state-reported':
      return did('state-report')
    case 'restraint.week-reviewed':
      return { ...state, weekReviewed: { at, findings: fact.body.findings } }
    case 'restraint.left-to-log': {
      const { notices } = fact.body
      return { ...state, byCall: state.byCall.filter(each => !notices.includes(each)) }
    }
    case 'restraint.held-back':
      return { ...state, heldBack: true }
    case 'restraint.ended':
      return { ...state, ended: { as: fact.body.as, at } }
  }
}

/** Where whoever was told turns out to have held the student, nobody was told: it is owed again. */
function untoldWhereHeld(state: EntryState, { held }: Pick<Described, 'held'>): EntryState {
  if (!held.some(({ person }) => person === state.leader)) return state
  const { 'leader-told': _, ...done } = state.done
  return { ...state, done, leader: null }
}

/** Everybody who had a part in it and so writes in it. */
export function tookPart({ begunBy, cameToIt, described }: Pick<EntryState, 'begunBy' | 'cameToIt' | 'described'>): string[] {
  const said = described ? [...described.held.map(({ person }) => person), ...described.witnesses] : []
  return [...new Set([begunBy, ...cameToIt, ...said])].toSorted()
}

/** Who in the family reads it: nobody while it is held back. */
export const readInFamily = ({ about, heldBack }: Pick<EntryState, 'about' | 'heldBack'>): string[] =>
  about === null || heldBack ? [] : [...(about.ofAge ? [about.student] : about.families)].toSorted()

export const readEntry = (facts: readonly Fact[]): EntryHappened[] =>
  facts.flatMap(({ seq, at, by, type, body }) => (body === null ? [] : [{ seq, at, by, fact: entryFact.parse({ type, body }) }]))

export const foldEntry = (history: readonly EntryHappened[]): EntryState | undefined =>
  history.reduce<EntryState | undefined>(evolveEntry, undefined)
