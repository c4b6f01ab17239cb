import { leads } from '../lines.ts'
import type { DeadlineState } from '../state.ts'
import { daysBetween } from './days.ts'
import type { Occurrence } from './occurrences.ts'

/** `ahead`: so many days before, or null once it is overdue. */
export interface Owed {
  readonly ahead: number | null
  readonly due: string
}

/** The day by which it is to be done: as its rule says, or as somebody moved it. */
export const dueOf = ({ due }: Pick<Occurrence, 'due'>, { movedTo }: Pick<DeadlineState, 'movedTo'>): string | null => movedTo ?? due

/**
 * The reminder that is owed on a day: of several that were missed the last alone, none of what is done or was told already for this day. A
 * line that is moved is told anew.
 */
export function reminderOwed(occurrence: Occurrence, state: DeadlineState, today: string): Owed | null {
  const due = dueOf(occurrence, state)
  if (due === null || state.done !== null || state.isEnded) return null
  const left = daysBetween(today, due)
  const ahead = left < 0 ? null : [...leadsOf(occurrence)].sort((a, b) => a - b).find(lead => left <= lead)
  if (ahead === undefined) return null
  return state.told.some(told => told.due === due && told.ahead === ahead) ? null : { ahead, due }
}

const leadsOf = ({ code }: Occurrence): readonly number[] =>
  code === 'meeting' ? leads.meeting : code === 'record-asked' ? leads.record : leads.usual

/** How many days before it a line stands in its owner’s work. */
export const nearDays = (occurrence: Occurrence): number => Math.max(...leadsOf(occurrence))
