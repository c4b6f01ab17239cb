import { z } from 'zod'
import { natures, sides, standings } from './contract.ts'

const shown = z.union([z.number().int(), z.literal('hidden')])

const looked = z.object({ reviewed: shown, open: shown })

/** What everyone may know: the gap of each quarter; `hidden` where a count is too small, or would give a small one away. */
export const gapShape = z.object({
  items: z.array(
    z.object({
      ...{ first: z.string(), last: z.string(), days: z.number().int(), all: z.number().int() },
      ...{ theirs: shown, both: shown, theirsOnly: shown, oursOnly: shown, missingOf100: z.number().int().nullable() },
    }),
  ),
  /** Of each quarter the calls in which danger and 911 did not go together, with how many somebody has looked at. */
  reviews: z.array(z.object({ first: z.string(), last: z.string(), danger: looked, calm: looked })),
  next: z.null(),
})

const oursShape = z.object({ side: z.enum(sides), id: z.string(), school: z.string(), at: z.string() })
const eventShape = z.object({
  ...{
    id: z.string(),
    number: z.string(),
    source: z.string(),
    at: z.string(),
    school: z.string(),
    nature: z.enum(natures),
    standing: z.enum(standings),
  },
  ...{ side: z.enum(sides).nullable(), ours: z.string().nullable(), probability: z.number().nullable() },
})
export const monthShape = z.object({
  months: z.array(z.string()),
  month: z.string().nullable(),
  items: z.array(eventShape),
  oursOnly: z.array(oursShape),
  next: z.null(),
})
export { eventShape }
