import { type No, notFound, refused } from '../../kernel/refusal.ts'
import type { Ready } from '../../matter/next.ts'
import {
  type AlternativeKind,
  alternativeKinds,
  type PaperPlace,
  type ReasonUnsuitable,
  type Result,
  type SchoolWideModel,
  schoolWideModels,
} from '../contract.ts'
import type { DisciplineFact } from '../facts.ts'
import { type Alternative, hasExclusion, type IncidentState } from '../state.ts'
import { disciplineFields, disciplineRefusals } from '../words/refusals.ts'
import type { Moment } from './moment.ts'
import { doneOn, isOver, wrong } from './reach.ts'
import type { DisciplineStanding } from './standing.ts'

/** These are held apart, where whoever decides about exclusion has no part. */
export const heldApart: readonly AlternativeKind[] = ['mediation', 'restorative-justice']

export const isCounted = ({ ended }: Alternative): boolean => ended !== null && ended.result !== 'not-carried-out'

/**
 * What was tried in direct response to this incident, with its use and its result on file; or why it is unsuitable.
 * Law: G.L. c.71 s.37H3/4(b), 603 CMR 53.05, verified: alternative remedies employed, their use and results documented.
 */
export function alternativesOf({ alternatives, unsuitable }: Pick<IncidentState, 'alternatives' | 'unsuitable'>) {
  if (alternatives.some(isCounted)) return 'tried-and-documented'
  return unsuitable ? 'unsuitable-documented' : 'none-tried'
}

const isModel = (kind: string): boolean => schoolWideModels.some(model => model === kind)

export function beginReady(state: IncidentState, _: DisciplineStanding, sent?: { readonly kind: string }): Ready {
  const over = isOver(state)
  if (over) return over
  const open = state.alternatives.filter(({ ended }) => ended === null).map(({ kind }) => String(kind))
  if (!sent) return open.length < alternativeKinds.length ? 'ready' : 'already'
  if (isModel(sent.kind)) return refused('school-wide', disciplineRefusals.schoolWide)
  return open.includes(sent.kind) ? 'already' : 'ready'
}

export function decideBegin(kind: string, { id, days }: Moment): readonly DisciplineFact[] | No {
  const found = alternativeKinds.find(each => each === kind)
  if (!found) return refused('school-wide', disciplineRefusals.schoolWide)
  const body = { alternative: id(), kind: found, on: days.today, apart: heldApart.includes(found) }
  return [{ type: 'discipline.alternative-begun', body }]
}

/** Those whose result the school writes down itself. */
export const toWriteDown = ({ alternatives }: IncidentState): readonly Alternative[] =>
  alternatives.filter(({ ended, apart }) => ended === null && !apart)

/** Of these the result may be written down: as long as no exclusion is decided on it, also once more, as it should have been. */
const withResult = (state: IncidentState): readonly Alternative[] =>
  noneDecided(state) ? toWriteDown(state) : state.alternatives.filter(({ apart }) => !apart)

export function resultReady(state: IncidentState, _: DisciplineStanding, sent?: ResultSent): Ready {
  const over = isOver(state)
  if (over) return over
  if (!sent) return withResult(state).length > 0 ? 'ready' : 'already'
  const found = state.alternatives.find(({ alternative }) => alternative === sent.alternative)
  if (!found) return notFound(disciplineRefusals.noSuchAlternative)
  const { ended, apart } = found
  if (apart) return ended ? 'already' : refused('held-apart', disciplineRefusals.heldApart)
  if (ended?.result === sent.result && ended.on === sent.on) return 'already'
  return ended ? (noneDecided(state) ?? 'ready') : 'ready'
}

export interface ResultSent {
  readonly alternative: string
  readonly result: Result
  readonly on: string
}
export function decideResult(state: IncidentState, sent: ResultSent, { days }: Moment): readonly DisciplineFact[] | No {
  const begun = state.alternatives.find(({ alternative }) => alternative === sent.alternative)
  const no = doneOn(sent.on, { on: begun?.on ?? state.on }, days)
  return no ?? [{ type: 'discipline.alternative-ended', body: sent }]
}

/** What repair tells of one that was held apart: that it is over, and its result. */
export const decideEndedApart = ({ alternatives }: IncidentState, sent: ResultSent): readonly DisciplineFact[] =>
  alternatives.some(each => each.alternative === sent.alternative && each.apart && each.ended === null)
    ? [{ type: 'discipline.alternative-ended', body: sent }]
    : []

/** It may be written down, and counts for nothing here. */
export const modelReady = (state: IncidentState, _: DisciplineStanding, sent?: { readonly model: SchoolWideModel }): Ready =>
  isOver(state) ??
  (sent && state.models.includes(sent.model) ? 'already' : state.models.length < schoolWideModels.length ? 'ready' : 'already')

const noneDecided = (state: IncidentState): No | null => (hasExclusion(state) ? refused('decided', disciplineRefusals.decided) : null)

export const exceptionReady = (state: IncidentState): Ready => isOver(state) ?? noneDecided(state) ?? 'ready'

export interface Paper {
  readonly where: PaperPlace
  readonly on: string
}
export const decideUnsuitable = (
  state: IncidentState,
  body: Paper & { readonly reason: ReasonUnsuitable },
  { days }: Moment,
): readonly DisciplineFact[] | No => doneOn(body.on, state, days) ?? [{ type: 'discipline.unsuitable-documented', body }]

export const decideHarm = (state: IncidentState, body: Paper, { days }: Moment): readonly DisciplineFact[] | No =>
  doneOn(body.on, state, days) ?? [{ type: 'discipline.harm-documented', body }]

export function manifestationReady(state: IncidentState): Ready {
  const over = isOver(state)
  if (over) return over
  return state.disability === 'none' ? refused('no-disability', disciplineRefusals.noDisability) : 'ready'
}

export const decideDaysBefore = (days: number): readonly DisciplineFact[] | No =>
  days > 180 ? wrong('/days', disciplineFields.days) : [{ type: 'discipline.days-before-set', body: { days } }]
