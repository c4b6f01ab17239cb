import { z } from 'zod'
import type { Answered } from '../kernel/answered.ts'

/** The shapes in which a matter answers what the plan decided in it, and what was done. */

const text = z.string()
/** A section of the plan, or a law. */
const reason = z.object({ provision: text, plan: text, kind: text.optional(), cite: text, authority: text, mark: text })

export const decisionShape = z
  .object({
    situation: z.record(text, text),
    when: z.array(z.record(text, z.array(text))),
    situations: z.number(),
    answer: text.nullable(),
    because: z.array(reason),
    says: z.array(text),
  })
  .catchall(z.unknown())

/** A fact of the record: its kind, such as `call.paged`, and the sections that are its reason; none where a person acted of their own accord. */
export const historyEntryShape = z.object({
  ...{ seq: z.number(), at: text, type: text, by: text.nullable() },
  ...{ because: z.array(reason), says: text },
})
export type HistoryEntry = Answered<typeof historyEntryShape>

/** The plan by which it was decided. */
export const planNamedShape = z.object({ slug: text, version: z.number(), effective: text })
