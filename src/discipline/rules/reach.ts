import { malformed, type No, notPermitted, refused } from '../../kernel/refusal.ts'
import type { Saying } from '../../kernel/lang.ts'
import type { IncidentState } from '../state.ts'
import { disciplineFields, disciplineRefusals } from '../words/refusals.ts'
import type { Days } from './moment.ts'
import { type DisciplineStanding, opensTo } from './standing.ts'

/** What every verb asks first. */
export const notYours = notPermitted(disciplineRefusals.notYours)
export const notYourStep = notPermitted(disciplineRefusals.notYourStep)
export const ownChild = notPermitted(disciplineRefusals.ownChild)

/** Whoever reads it and may not do this is told whose step it is; anybody else, that none of it is theirs. */
const only =
  (isTheirs: (standing: DisciplineStanding) => boolean) =>
  (standing: DisciplineStanding): No | null =>
    isTheirs(standing) ? null : standing.isOwnChild ? ownChild : opensTo(standing) ? notYourStep : notYours

export const forThePrincipal = only(({ decides }) => decides)
export const forTheSuperintendent = only(({ superintends }) => superintends)
export const forEither = only(({ decides, superintends }) => decides || superintends)
export const forAppealing = only(({ decides, superintends, isFamily }) => decides || superintends || isFamily)

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
