import { z } from 'zod'
import { voteFact } from './vote.ts'

/** What can happen to a district's plan. `effective` is the day the document itself says. */
export const planAdopted = z.object({
  ...{ slug: z.string(), version: z.number(), digest: z.string(), effective: z.string() },
  /** From when it holds; facts from before versions had an instant are without it, and hold from midnight of `effective`. */
  effectiveAt: z.string().optional(),
  /** In which role it was adopted; null for the command line. */
  role: z.string().nullable().optional(),
  /** The committee's vote; facts from before votes were put down are without it. */
  vote: voteFact.optional(),
})
export type PlanAdopted = z.infer<typeof planAdopted>

export const adoptedType = 'plan.adopted'
