import type { Tx } from '../../platform/database/index.ts'
import type { PostRole } from './roles.ts'

/** What the state publishes of its schools, as far as this room reads it: how many students, and how many people of a role in full-time posts. */
export interface StateSchool {
  readonly orgCode: string
  readonly name: string
  readonly enrolment: number | null
}
export interface StateStaff {
  readonly orgCode: string
  readonly role: PostRole
  readonly fte: number
}
export interface StateYear {
  readonly schools: readonly StateSchool[]
  readonly staff: readonly StateStaff[]
}

/** The school year that a day lies in, as the state writes it: 2026-27 from July 1. */
export function stateYearOf(day: string): string {
  const year = Number(day.slice(0, 4)) - (day.slice(5) < '07-01' ? 1 : 0)
  return `${year}-${String((year + 1) % 100).padStart(2, '0')}`
}

/** What was read of the state for the year, or for the last year before it that was read; nothing where nothing was. */
export async function stateYearIn(_tx: Tx, _year: string): Promise<StateYear> {
  return { schools: [], staff: [] }
}
