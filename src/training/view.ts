import { z } from 'zod'
import { evidences, modules, standings, tracks, uses, verbs } from './contract.ts'

/** What is answered of training; the pages read the same. */
const text = z.string()

export const lineShape = z.object({
  ...{ id: text, person: text, name: text, track: z.enum(tracks), stands: z.enum(standings) },
  /** When what is valid ends, or when it ended; RFC 3339. */
  until: text.nullable(),
  /** Days in which it lapses, where that is at most 60. */
  lapsesWithin: z.union([z.literal(30), z.literal(60)]).nullable(),
  isOwn: z.boolean(),
})
export type PathLine = Readonly<z.infer<typeof lineShape>>

const asked = z.object({
  ...{ modules: z.array(z.enum(modules)), hours: z.number(), shadowing: z.number(), observed: z.number() },
})

export const pathShape = lineShape.extend({
  asks: asked.extend({ months: z.number(), renewalHours: z.number(), countsFor: z.array(z.enum(uses)) }),
  missing: asked,
  modules: z.array(z.object({ module: z.enum(modules), hours: z.number(), on: text })),
  shadowed: z.array(z.object({ hours: z.number(), on: text, name: text })),
  observed: z.array(z.object({ on: text, name: text })),
  certificates: z.array(
    z.object({
      ...{ how: z.enum(['issued', 'renewed', 'entered']), from: text, until: text, withdrawnAt: text.nullable(), by: text.nullable() },
      evidence: z.enum(evidences).nullable(),
    }),
  ),
  next: z.array(z.enum(verbs)),
})
export type PathView = Readonly<z.infer<typeof pathShape>>

export const listShape = z.object({ items: z.array(lineShape), next: z.null() })
export const enrolledShape = z.object({ id: text })
