import { z } from 'zod'
import { sides, verdicts } from './contract.ts'

const count = z.number().int().min(0)

/** What can happen here: an extract is taken in, and somebody says of a pair whether it is one matter. */
export const reconcileFact = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('reconcile.imported'),
    body: z.object({
      ...{ digest: z.string(), fromDay: z.string(), toDay: z.string() },
      ...{ lines: count, events: count, elsewhere: count, unclear: count, new: count, changed: count, paired: count },
    }),
  }),
  z.object({ type: z.literal('reconcile.judged'), body: z.object({ verdict: z.enum(verdicts), side: z.enum(sides), ours: z.uuid() }) }),
])
export type ReconcileFact = z.infer<typeof reconcileFact>
