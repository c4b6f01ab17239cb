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
      level: z.string().describe('elementary, middle, high or mixed by its grades; unknown where no report says'),
      levelRank: z
        .number()
        .optional()
        .describe('Among the schools it is compared with; missing in what was published before it was worked out, as all that follows'),
      levelOf: z.number().optional(),
      levelRankLow: z.number().optional(),
      levelRankHigh: z.number().optional(),
      nextLow: z.number().optional().describe('The least rank at which next year’s figures may put it, in nine cases of ten'),
      nextHigh: z.number().optional(),
      nextNeed: z.number().optional().describe('0 to 100: what next year’s figures are expected to show'),
    }),
  ),
})
