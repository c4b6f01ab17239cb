import { z } from 'zod'
import { outcomes, pageStates, reasonsNobodyCame, stages, verbs } from './contract.ts'

/** The shapes of answers, for `/api/openapi.json`. */
const because = z.object({
  provision: z.string(),
  plan: z.string(),
  kind: z.string().optional(),
  cite: z.string(),
  authority: z.string(),
  mark: z.string(),
})
const cube = z.record(z.string(), z.array(z.string()))

export const decisionShape = z
  .object({
    situation: z.record(z.string(), z.string()),
    when: z.array(cube),
    situations: z.number(),
    answer: z.string().nullable(),
    because: z.array(because),
    says: z.array(z.string()),
  })
  .catchall(z.unknown())

export const pageShape = z.object({
  id: z.string(),
  person: z.string(),
  role: z.string(),
  channel: z.string(),
  sentAt: z.string().nullable(),
  nextAt: z.string().nullable(),
  state: z.enum(pageStates),
})

export const callShape = z.object({
  id: z.string(),
  school: z.string(),
  room: z.string().nullable(),
  drill: z.boolean(),
  facts: z.record(z.string(), z.string()),
  askedAt: z.string(),
  askedBy: z.string(),
  unconfirmed: z.array(z.string()),
  stage: z.enum(stages),
  plan: z.object({ slug: z.string(), version: z.number(), effective: z.string() }),
  decision: decisionShape,
  responders: z.array(z.string()),
  pages: z.array(pageShape),
  outcome: z.enum(outcomes).nullable(),
  nobodyCame: z.enum(reasonsNobodyCame).nullable(),
  followUps: z.array(z.object({ id: z.string(), what: z.string(), owner: z.string(), dueOn: z.string(), doneAt: z.string().nullable() })),
  contact: z.string().nullable(),
  history: z.array(
    z.object({ seq: z.number(), at: z.string(), type: z.string(), by: z.string().nullable(), because: z.array(because), says: z.string() }),
  ),
  next: z.array(z.enum(verbs)),
})

export const listOf = <Item extends z.ZodType>(item: Item) => z.object({ items: z.array(item), next: z.string().nullable() })
