import { z } from 'zod'
import { stages, verbs } from './contract.ts'

/** The shapes of answers, for `/api/openapi.json`. */
const text = z.string()
const because = z.object({ provision: text, plan: text, kind: text.optional(), cite: text, authority: text, mark: text })

const decision = z
  .object({
    situation: z.record(text, text),
    when: z.array(z.record(text, z.array(text))),
    situations: z.number(),
    answer: text.nullable(),
    because: z.array(because),
    says: z.array(text),
  })
  .catchall(z.unknown())

const attempt = z.object({
  at: text,
  channel: text,
  language: text.nullable(),
  interpreter: text.nullable(),
  outcome: text,
  by: text.nullable(),
})

const notice = z.object({
  to: text,
  notice: text,
  when: z.enum(['before', 'after']),
  state: z.enum(['owed', 'tried', 'unreachable', 'done', 'refused', 'excused']),
  at: text.nullable(),
  channel: text.nullable(),
  language: text.nullable(),
  interpreter: text.nullable(),
  by: text.nullable(),
  dueAt: text.nullable(),
  attempts: z.array(attempt),
})

export const accessEntry = z.object({
  id: text,
  releaser: z.object({ name: text, position: text, signature: text }),
  recipient: z.object({ name: text, position: text, affiliation: text }),
  date: text,
  parts: z.array(text),
  purpose: text,
})

export const contactShape = z.object({
  id: text,
  school: text,
  drill: z.boolean(),
  call: text.nullable(),
  facts: z.record(text, text),
  unconfirmed: z.array(text),
  askedAt: text,
  askedBy: text,
  stage: z.enum(stages),
  plan: z.object({ slug: text, version: z.number(), effective: text }),
  decision,
  notices: z.array(notice),
  signed: z.array(z.object({ as: text, by: text, verb: text, at: text })),
  reason: text.nullable(),
  ending: z.record(text, z.unknown()).nullable(),
  statements: z.array(z.object({ person: text, at: text.nullable(), dueOn: text.nullable() })),
  released: z.array(accessEntry),
  finding: text.nullable(),
  reviewBy: text.nullable(),
  history: z.array(z.object({ seq: z.number(), at: text, type: text, by: text.nullable(), because: z.array(because), says: text })),
  next: z.array(z.enum(verbs)),
})

export const contactList = z.object({ items: z.array(contactShape), next: text.nullable() })
