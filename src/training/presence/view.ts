import { z } from 'zod'
import { isDay } from '../../kernel/time.ts'
import { mostOfADay } from './contract.ts'

const day = z.string('expected a day such as 2026-11-30').refine(isDay, 'expected a day such as 2026-11-30')
const upTo = (most: number) =>
  z.coerce.number('expected a number').int('expected a whole number').min(0, 'expected 0 or more').max(most, `expected ${most} at most`)
const countsSent = (days: number) => ({
  classroomMinutes: upTo(mostOfADay.classroomMinutes * days),
  greetings: upTo(mostOfADay.greetings * days),
  checkIns: upTo(mostOfADay.checkIns * days),
})

/** What people send of a week: numbers and a day. There is no field in which anybody could write. */
export const planSent = z.strictObject({ week: day, ...countsSent(5) })
export const countSent = z.strictObject({ on: day, ...countsSent(1) })

const counts = z.object({ classroomMinutes: z.number(), greetings: z.number(), checkIns: z.number() })
const sum = z.object({ monday: z.string(), people: z.number(), plans: z.number(), planned: counts, done: counts })
export type WeekSum = Readonly<z.infer<typeof sum>>

/** `own` is the reader’s; `kept` the sums of everybody whose training they keep, null where they keep nobody’s. */
export const weeksShape = z.object({ monday: z.string(), own: z.array(sum), kept: z.array(sum).nullable() })
export type WeeksView = Readonly<z.infer<typeof weeksShape>>
