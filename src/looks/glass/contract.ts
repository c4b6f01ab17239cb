import { z } from 'zod'
import { kinds } from '../look.ts'

/** Why a record is needed at once: a short list, and no words of one's own. */
export const reasons = ['danger-now', 'hurt', 'not-reached', 'family-here'] as const
export type Reason = (typeof reasons)[number]

/** What a review finds. */
export const results = ['justified', 'not-justified'] as const
export type Result = (typeof results)[number]

/** How an opening stands: somebody still owes its review, owes it since before today, or has reviewed it. */
export const standings = ['open', 'overdue', 'reviewed'] as const

/** For so long it is open. */
export const openMillis = 60 * 60_000
/** School days until the review is due. */
export const reviewDays = 5

export const openSent = z.object({ kind: z.enum(kinds), matter: z.string().max(100), reason: z.enum(reasons) })
export const reviewSent = z.object({ result: z.enum(results) })
export const passOnSent = z.object({ to: z.string().max(100) })
export const openingPath = z.object({ id: z.string().max(100) })
export const matterPath = z.object({ kind: z.enum(kinds), id: z.string().max(100) })

const named = z.object({ id: z.string(), name: z.string() })

/** One opening as programs are given it. Times are UTC. */
export const openingShape = z.object({
  id: z.string(),
  kind: z.enum(kinds),
  matter: z.string(),
  person: named,
  position: z.string(),
  reason: z.enum(reasons),
  openedAt: z.string(),
  endsAt: z.string(),
  /** Who owes the review; null where the district had nobody else for it. */
  owner: named.nullable(),
  /** The day by which the review is owed. */
  dueOn: z.string(),
  stands: z.enum(standings),
  result: z.enum(results).nullable(),
  reviewedAt: z.string().nullable(),
  reviewedBy: named.nullable(),
})
export type OpeningShape = z.infer<typeof openingShape>
