import { malformed, type No, notPermitted, refused } from '../../kernel/refusal.ts'
import type { Saying } from '../../kernel/lang.ts'
import type { IncidentState } from '../state.ts'
import { disciplineFields, disciplineRefusals } from '../words/refusals.ts'
import type { Days } from './moment.ts'
import type { DisciplineStanding } from './standing.ts'

/** What every verb asks first. */
export const notYours = notPermitted(disciplineRefusals.notYours)
export const forThePrincipal = ({ decides }: DisciplineStanding): No | null => (decides ? null : notYours)
export const forTheSuperintendent = ({ superintends }: DisciplineStanding): No | null => (superintends ? null : notYours)
export const forEither = ({ decides, superintends }: DisciplineStanding): No | null => (decides || superintends ? null : notYours)
export const forAppealing = ({ decides, superintends, isFamily }: DisciplineStanding): No | null =>
  decides || superintends || isFamily ? null : notYours

export const isOver = ({ closed }: IncidentState): No | null => (closed ? refused('over', disciplineRefusals.over) : null)

export const wrong = (pointer: string, detail: Saying): No => malformed([{ pointer, detail }])

/** Something that is said to have been done: not after today, and not before the incident. */
export function doneOn(
  on: string,
  { on: incident }: Pick<IncidentState, 'on'>,
  { today }: Pick<Days, 'today'>,
  pointer = '/on',
): No | null {
  if (on > today) return wrong(pointer, disciplineFields.future({ day: on }))
  return on < incident ? wrong(pointer, disciplineFields.before({ day: incident })) : null
}
