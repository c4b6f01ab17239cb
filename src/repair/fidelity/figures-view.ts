import { z } from 'zod'
import { outcomes } from './measure.ts'

/** What is answered of how processes were held; the page reads the same. `hidden`: about one to five, or what would let that be worked out. */
const count = z.union([z.number().int(), z.literal('hidden')])
const reached = z.object({
  rows: z.array(z.object({ key: z.string(), yes: count, no: count })).readonly(),
  totals: z.object({ yes: count, no: count }),
})

export const figuresShape = z.object({
  year: z.number().int(),
  schools: z.array(z.object({ id: z.string(), name: z.string() })).readonly(),
  held: z.object({
    asked: count,
    /** `meetings`: met as it should be, met otherwise, did not meet. */
    outcomes: z.array(z.object({ outcome: z.enum(outcomes), meetings: z.array(count).readonly(), all: count })).readonly(),
    meetings: z.array(count).readonly(),
    /** Held, missed, still to come. */
    checkIns: z.array(count).readonly(),
    /** Days from asking to the first meeting; null where fewer than ten met. */
    waits: z.object({ half: z.number(), nineInTen: z.number() }).nullable(),
  }),
  /** Students by school: who came to a meeting, and who did not. */
  reached,
  /** Calls and incidents by school, then by the grades of the student: after which a process was asked for, and after which none was. */
  offeredBySchool: reached,
  offeredByBand: reached.nullable(),
  /** Returns from exclusion: after which people met to welcome the student back, and after which not. Each counts once. */
  returns: z.object({ yes: count, no: count }),
})
export type FiguresView = Readonly<z.infer<typeof figuresShape>>
