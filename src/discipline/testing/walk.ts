import { isNo, type No } from '../../kernel/refusal.ts'
import { type AlternativeKind, type DisciplineVerb, type ExclusionKind, exclusionKinds, type Result } from '../contract.ts'
import { daysOn } from '../days.ts'
import type { DisciplineFact } from '../facts.ts'
import { decideBegin, decideEndedApart, decideHarm, decideResult, decideUnsuitable } from '../rules/alternatives.ts'
import { decideExclude, decideHearing, decideNotice, decidePropose } from '../rules/exclude.ts'
import type { Moment } from '../rules/moment.ts'
import { questions } from '../rules/next.ts'
import { when } from '../../matter/next.ts'
import { evolveIncident, inHand, type IncidentState } from '../state.ts'
import type { askingOf } from './plan.ts'

/** What really happened, kept apart from the rules. */
export interface Ghost {
  /** An alternative was carried out in answer to the incident, and its result is on file. */
  readonly carriedOut: boolean
  readonly unsuitable: boolean
  readonly harm: boolean
  readonly noticed: boolean
  readonly heard: boolean
}

export interface Node {
  readonly state: IncidentState
  readonly ghost: Ghost
}

type Ask = ReturnType<typeof askingOf>
export interface Begun {
  readonly ground: IncidentState['ground']
  readonly grade: IncidentState['grade']
  readonly disability: IncidentState['disability']
  readonly daysBefore: number
}

const today = '2026-10-01'
const calendar = { years: [{ from: '2026-08-31', to: '2027-06-18' }], closed: ['2026-10-12'] }
const principal = { person: 'principal', decides: true, superintends: true, advises: false, isFamily: false }
const nobody: Ghost = { carriedOut: false, unsuitable: false, harm: false, noticed: false, heard: false }
const lengths: Readonly<Record<ExclusionKind, number>> = {
  ...{ 'in-school': 2, 'short-term': 3, 'long-term': 12, expulsion: 100, 'emergency-removal': 3, 'interim-setting': 20 },
}

/** One move: a verb with what is sent, tried whether or not the menu offers it; `untried` where the walk is bounded. */
export interface Move {
  readonly name: string
  readonly facts: (node: Node, ask: Ask, moment: Moment) => readonly DisciplineFact[] | No | 'untried'
  readonly ghost?: (node: Node, added: readonly DisciplineFact[]) => Partial<Ghost>
  /** For the same walk over HTTP: the verb and what is sent with it. */
  readonly verb: DisciplineVerb
  readonly body: object
}

const paper = { where: 'incident-file', on: today } as const
const endsWith = (result: Result): Move => ({
  ...{ name: `result ${result}`, verb: 'result', body: { result, on: today } },
  facts: ({ state }, _, moment) => {
    const open = state.alternatives.find(({ ended }) => ended === null)
    if (!open) return 'untried'
    const sent = { alternative: open.alternative, result, on: today }
    if (open.apart) return decideEndedApart(state, sent)
    return when(questions.result.ready(state, principal, sent), () => decideResult(state, sent, moment))
  },
  ghost: ({ ghost }, added) => ({ carriedOut: ghost.carriedOut || (added.length > 0 && result !== 'not-carried-out') }),
})
const begins = (kind: AlternativeKind | 'pbis'): Move => ({
  ...{ name: `begin ${kind}`, verb: 'begin', body: { kind } },
  facts: ({ state }, _, moment) =>
    state.alternatives.length > 0 || (kind === 'mediation' && state.ground !== 'other')
      ? 'untried'
      : when(questions.begin.ready(state, principal, { kind }), () => decideBegin(kind, moment)),
})
const thoughtOf = (kind: ExclusionKind) => ({
  ...{ kind, from: kind === 'emergency-removal' ? today : '2026-10-05', days: lengths[kind] },
})
const noticed = { hearingOn: today, hearingAt: '09:00', room: 'by-phone', language: 'ht', interpreter: true } as const
export const moves: readonly Move[] = [
  begins('pbis'),
  begins('conflict-resolution'),
  begins('mediation'),
  endsWith('settled'),
  endsWith('not-carried-out'),
  {
    ...{ name: 'unsuitable', verb: 'unsuitable', body: { ...paper, reason: 'would-do-more-harm' } },
    facts: ({ state }, _, moment) =>
      state.unsuitable || state.ground !== 'other'
        ? 'untried'
        : when(questions.unsuitable.ready(state), () => decideUnsuitable(state, { ...paper, reason: 'would-do-more-harm' }, moment)),
    ghost: () => ({ unsuitable: true }),
  },
  {
    ...{ name: 'harm', verb: 'harm', body: paper },
    facts: ({ state }, _, moment) => (state.harm ? 'untried' : when(questions.harm.ready(state), () => decideHarm(state, paper, moment))),
    ghost: () => ({ harm: true }),
  },
  ...(['is', 'is-not'] as const).map(
    (finding): Move => ({
      ...{ name: `manifestation ${finding}`, verb: 'manifestation', body: { finding, on: today } },
      facts: ({ state }) =>
        state.manifestation
          ? 'untried'
          : when(questions.manifestation.ready(state), () => [{ type: 'discipline.manifestation-found', body: { finding, on: today } }]),
    }),
  ),
  ...exclusionKinds.map(
    (kind): Move => ({
      ...{ name: `propose ${kind}`, verb: 'propose', body: thoughtOf(kind) },
      facts: ({ state }, ask, moment) => {
        // What follows an emergency removal is walked for those who have missed days before.
        if (state.daysBefore === 0 && state.exclusions.some(({ decided }) => decided)) return 'untried'
        const thought = thoughtOf(kind)
        const asked = ask(state, kind, isOver(state, kind))
        return when(questions.propose.ready(state), () => decidePropose(state, thought, asked, moment))
      },
      // Asked again of the same, whoever was heard was heard; of anything else nobody was told yet.
      ghost: ({ state, ghost }) => {
        const last = inHand(state)
        const isTheSame = ghost.heard && last?.kind === kind && last.decided === null
        return { noticed: isTheSame, heard: isTheSame }
      },
    }),
  ),
  {
    ...{ name: 'notice', verb: 'notice', body: noticed },
    facts: ({ state }, ask, moment) =>
      when(questions.notice.ready(state), () => {
        const one = inHand(state)
        if (!one) return []
        const asked = ask(state, one.kind, isOver(state, one.kind))
        return decideNotice(state, noticed, { asked, isOffered: false }, moment)
      }),
    ghost: () => ({ noticed: true }),
  },
  {
    ...{ name: 'hearing', verb: 'hearing', body: { on: today, familyCame: true } },
    facts: ({ state }, _, moment) =>
      when(questions.hearing.ready(state), () => decideHearing(state, { on: today, familyCame: true }, moment)),
    ghost: () => ({ heard: true }),
  },
  ...(['detriment', 'modified'] as const).map(
    (what): Move => ({
      ...{ name: `write ${what}`, verb: 'write-down', body: { what, on: today } },
      facts: ({ state }) =>
        state.written.some(each => each.what === what) || state.ground !== needs[what]
          ? 'untried'
          : [{ type: 'discipline.written-down', body: { what, on: today } }],
    }),
  ),
  {
    ...{ name: 'tell the superintendent', verb: 'tell-superintendent', body: { on: today } },
    facts: ({ state }) =>
      state.toldSuperintendentOn === null && state.grade === 'prek-3'
        ? [{ type: 'discipline.superintendent-told', body: { on: today } }]
        : 'untried',
  },
  {
    ...{ name: 'sign', verb: 'sign', body: {} },
    facts: ({ state }) => when(questions.sign.ready(state), () => [{ type: 'discipline.signed', body: { as: 'superintendent' } }]),
  },
  {
    ...{ name: 'exclude', verb: 'exclude', body: {} },
    facts: ({ state }, ask, moment) =>
      when(questions.exclude.ready(state), () => {
        const one = inHand(state)
        return one ? decideExclude(state, ask(state, one.kind, isOver(state, one.kind)), moment) : []
      }),
  },
]

/** Writing that matters for no other ground. */
const needs: Readonly<Record<'detriment' | 'modified', IncidentState['ground']>> = { detriment: 'felony-charge', modified: 'firearm' }

const isOver = ({ daysBefore }: IncidentState, kind: ExclusionKind): boolean => daysBefore + lengths[kind] > 10

export interface Step {
  readonly move: string
  readonly from: Node
  readonly to: Node
  readonly added: readonly DisciplineFact[]
}

/** An incident as it is opened. */
export function beginningOf(begun: Begun): Node {
  const body = { ...begun, school: 'school', student: 'student', on: '2026-09-30', language: 'ht' as const }
  const state = evolve(undefined, { type: 'discipline.opened', body })
  if (!state) throw new Error('an incident that was opened is there')
  return { state, ghost: nobody }
}

const dayCount = daysOn(calendar, today)
const at = new Date(`${today}T15:00:00Z`)
const evolve = (state: IncidentState | undefined, fact: DisciplineFact) => evolveIncident(state, { seq: 0, at, by: 'principal', fact })

/** Every move that is tried from here: with what it adds, or that it is refused. */
export function attemptsFrom(node: Node, ask: Ask): { readonly move: Move; readonly added: readonly DisciplineFact[] | 'refused' }[] {
  // One of a kind at a time: its id is its place.
  const id = () => String(node.state.alternatives.length + node.state.exclusions.length * 10)
  return moves.flatMap(move => {
    const made = move.facts(node, ask, { at, id, days: dayCount })
    return made === 'untried' ? [] : [{ move, added: isNo(made) ? 'refused' : made }]
  })
}

export const after = ({ state, ghost }: Node, move: Move, added: readonly DisciplineFact[]): Node => ({
  state: added.reduce<IncidentState>((folded, fact) => evolve(folded, fact) ?? folded, state),
  ghost: { ...ghost, ...(added.length > 0 ? move.ghost?.({ state, ghost }, added) : {}) },
})

/** Every incident there can be by these moves, each state once. */
export function walk(begun: Begun, ask: Ask, look: (step: Step) => void): { readonly states: number; readonly steps: number } {
  const first = beginningOf(begun)
  const seen = new Set<string>([keyOf(first)])
  const waiting: Node[] = [first]
  let steps = 0
  for (let node = waiting.pop(); node; node = waiting.pop())
    for (const { move, added } of attemptsFrom(node, ask)) {
      if (added === 'refused' || added.length === 0) continue
      steps++
      const to = after(node, move, added)
      look({ move: move.name, from: node, to, added })
      const key = keyOf(to)
      if (seen.has(key)) continue
      seen.add(key)
      waiting.push(to)
    }
  return { states: seen.size, steps }
}

const keyOf = ({ state, ghost }: Node): string => JSON.stringify([shapeOf(state), Object.values(ghost)])

/** What of an incident makes a difference: first what anybody would say of it, then the rest. */
export function shapeOf({
  stage,
  alternatives,
  unsuitable,
  harm,
  manifestation,
  toldSuperintendentOn,
  written,
  exclusions,
}: IncidentState): string {
  const told = exclusions.map(({ kind, isStale, signed, notice, hearing, decided, asked }) => [
    ...[kind, isStale, signed.length, notice !== null, hearing !== null, decided !== null, asked.answer],
  ])
  const tried = alternatives.map(({ kind, ended }) => [kind, ended?.result])
  const what = written.map(each => each.what).toSorted()
  const said = [stage, ...exclusions.flatMap(({ kind, decided }) => (decided ? [kind] : []))].join(' ')
  return `${said}|${JSON.stringify([tried, !!unsuitable, !!harm, manifestation?.finding, toldSuperintendentOn, what, told])}`
}
