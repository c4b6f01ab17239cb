import { z } from 'zod'
import type { Json } from '../kernel/canonical.ts'

/** What can happen to a district's plan. */
export const planAdopted = z.object({ slug: z.string(), version: z.number(), digest: z.string(), effective: z.string() })
export type PlanAdopted = z.infer<typeof planAdopted>

export const adoptedType = 'plan.adopted'

/** The number the next version gets: one more than was ever adopted. A fact whose body was erased counts all the same. */
export const nextVersion = (facts: readonly { readonly type: string; readonly body: Json }[]): number =>
  facts.filter(({ type }) => type === adoptedType).length + 1
