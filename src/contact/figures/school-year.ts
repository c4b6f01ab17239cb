import { dayIn } from '../../kernel/time.ts'
import { instantIn } from '../../people/index.ts'

/** A school year by calendar dates: July 1 to June 30, named by the year in which it begins. */
export interface SchoolYear {
  readonly year: number
  readonly first: string
  readonly last: string
  readonly from: Date
  readonly to: Date
}

export const yearNow = (now: Date, zone: string): number => {
  const today = dayIn(zone, now)
  return Number(today.slice(0, 4)) - (today.slice(5) < '07-01' ? 1 : 0)
}

export function schoolYear(year: number, zone: string): SchoolYear {
  const [first, next] = [`${year}-07-01`, `${year + 1}-07-01`]
  return { year, first, last: `${year + 1}-06-30`, from: midnight(zone, first), to: midnight(zone, next) }
}

function midnight(zone: string, day: string): Date {
  const at = instantIn(zone, `${day}T00:00`)
  if (!at) throw new Error(`${day} is no day: expected one such as 2026-07-01`)
  return at
}
