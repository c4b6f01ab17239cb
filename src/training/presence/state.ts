import { type Counts, nothing, plus } from './contract.ts'
import type { WeekFact } from './facts.ts'

/** One person's week, folded from its facts. */
export interface WeekState {
  readonly person: string
  readonly school: string | null
  readonly monday: string
  readonly planned: Counts | null
  readonly days: Readonly<Record<string, Counts>>
}

export function foldWeek(facts: readonly WeekFact[]): WeekState | undefined {
  return facts.reduce<WeekState | undefined>((state, { type, body }) => {
    const { person, school, monday, classroomMinutes, greetings, checkIns } = body
    const { planned = null, days = {} } = state ?? {}
    const counts = { classroomMinutes, greetings, checkIns }
    const whose = { person, school, monday }
    return type === 'presence.planned' ? { ...whose, planned: counts, days } : { ...whose, planned, days: { ...days, [body.on]: counts } }
  }, undefined)
}

export const doneIn = ({ days }: Pick<WeekState, 'days'>): Counts => Object.values(days).reduce(plus, nothing)
