import { dayAfter } from '../../../kernel/time.ts'

/**
 * The first day on which others than people of the district may apply, where an opening is posted inside first; null where it is not.
 * Law: the contract with the union (each district's own; none is read here): how many days is a setting.
 */
export const outsideFrom = (today: string, days: number): string | null =>
  days === 0 ? null : Array.from({ length: days }).reduce((day: string) => dayAfter(day), today)
