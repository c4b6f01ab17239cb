import { z } from 'zod'
import { stages } from './groups.ts'

/** What is answered of how applicants are chosen; the page reads the same. `hidden`: one to five people, or what would let that be worked out. */
const passage = z.object({
  to: z.enum(stages),
  of: z.number().int(),
  passed: z.number().int(),
  low: z.number(),
  high: z.number(),
  ofHighest: z.number().nullable(),
  isBelowFourFifths: z.boolean(),
})

const by = z.object({
  about: z.enum(['race', 'sex']),
  groups: z
    .array(
      z.object({
        group: z.string(),
        applied: z.union([z.number().int(), z.literal('hidden')]),
        passages: z.array(passage.nullable()).readonly(),
      }),
    )
    .readonly(),
})

/** Each of whole school years, the latest first; no opening is in two of them. */
export const selectionShape = z.object({
  counts: z.array(z.object({ from: z.string(), to: z.string(), by: z.array(by).readonly() })).readonly(),
})
export type SelectionCount = SelectionView['counts'][number]
export type SelectionView = Readonly<z.infer<typeof selectionShape>>
