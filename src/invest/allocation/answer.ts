import { z } from 'zod'
import type { Problem } from './problem.ts'
import type { Answer } from './solve.ts'

const post = z.object({ orgCode: z.string(), role: z.string(), fte: z.number() })

/** An answer as it is kept. */
export const placedShape = z.object({
  kind: z.literal('placed'),
  objective: z.number(),
  bound: z.number(),
  gap: z.number(),
  seconds: z.number(),
  posts: z.array(post),
  prices: z.array(z.number()),
})
export type Placed = Readonly<z.infer<typeof placedShape>>

const demand = z.union([
  z.object({ kind: z.enum(['posts', 'steps', 'ratio']), role: z.string() }),
  z.object({ kind: z.literal('region'), region: z.string() }),
  z.object({ kind: z.literal('guaranteed'), orgCode: z.string() }),
  z.object({ kind: z.literal('pin'), orgCode: z.string(), role: z.string() }),
  z.object({ kind: z.enum(['max-per-school', 'budget', 'travel']) }),
])

export const keptAnswer = z.discriminatedUnion('kind', [
  placedShape,
  z.object({ kind: z.literal('infeasible'), conflicts: z.array(z.array(demand)), isMinimal: z.boolean() }),
  z.object({ kind: z.literal('nothing-yet'), seconds: z.number() }),
])
export type KeptAnswer = Readonly<z.infer<typeof keptAnswer>>

export function keptFrom(answer: Answer): KeptAnswer {
  if (answer.kind === 'placed') {
    const { posts, ...allocation } = answer.allocation
    return { kind: 'placed', ...allocation, posts: [...posts], prices: [...answer.again.prices] }
  }
  if (answer.kind === 'nothing-yet') return answer
  return { kind: 'infeasible', conflicts: answer.conflicts.map(conflict => [...conflict]), isMinimal: answer.isMinimal }
}

/** Positions as they were published, with all that they rest on. */
export interface PublishedStaffing {
  readonly id: string
  readonly at: Date
  readonly problem: Problem
  /** What schools are called, by code. */
  readonly names: Readonly<Record<string, string>>
  readonly needIndex: string | null
  readonly answer: Placed
  readonly problemDigest: string
  readonly resultDigest: string
}
