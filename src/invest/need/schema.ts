import { z } from 'zod'
import { indicators } from '../indicators.ts'

const figure = z.object({
  value: z.number().nullable().describe('A percentage, or students to one nurse; null where the state withholds or does not report it'),
  withheld: z.boolean(),
})

/** The published index over JSON; a school is as `concord invest index --json` has it. */
export const needSchema = z.object({
  publishedAt: z.string().nullable(),
  years: z.array(z.string()),
  schools: z.array(
    z.object({
      orgCode: z.string(),
      name: z.string(),
      need: z.number().describe('0 to 100'),
      rank: z.number().describe('1 is the greatest need'),
      rankLow: z.number(),
      rankHigh: z.number(),
      indicators: z.partialRecord(z.enum(indicators), figure),
    }),
  ),
})
