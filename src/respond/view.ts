import { z } from 'zod'
import type { Answered } from '../kernel/answered.ts'
import { reasonsUnsent } from '../kernel/sending.ts'
import type { Decision } from '../plan/core/index.ts'
import { decisionShape, historyEntryShape, planNamedShape } from '../plan/index.ts'
import { agencies, followUpKinds, inWordsOf, reasonsNoReport, outcomes, pageStates, reasonsNobodyCame, stages, verbs } from './contract.ts'

/** What is answered of a call: the shapes of `/api/openapi.json`, and the types that are read from them. */
const text = z.string()

export const pageShape = z.object({
  ...{ id: text, person: text, role: text, channel: text },
  ...{ sentAt: text.nullable(), nextAt: text.nullable(), state: z.enum(pageStates) },
})
/** In its call: who had them asked before their turn, if anybody had, and why the message reached nobody, where that is known. */
const pageOfCallShape = pageShape.extend({ askedFor: text.nullable(), unsent: z.enum(reasonsUnsent).nullable() })
export type PagedPerson = Answered<typeof pageOfCallShape>

/** What is still to be done. `kind` is set where the law wants it, `dueAt` where it counts hours. */
const followUpShape = z.object({
  ...{ id: text, what: text, owner: text, dueOn: text, dueAt: text.nullable() },
  ...{ kind: z.enum(followUpKinds).nullable(), doneAt: text.nullable(), notOwedAt: text.nullable() },
})

export const callShape = z.object({
  id: text,
  school: text,
  ...inWordsOf(() => text.nullable()),
  drill: z.boolean(),
  facts: z.record(text, text),
  askedAt: text,
  askedBy: text,
  /** What could not be confirmed when the call was taken, such as `session`; it kept nobody from anything. */
  unconfirmed: z.array(text),
  stage: z.enum(stages),
  plan: planNamedShape,
  decision: decisionShape,
  /** In which vocabulary the plan decided: `facts` that it did not have yet were not asked. */
  vocabulary: z.number().int(),
  responders: z.array(text),
  /** How many more have to say that they come. */
  missing: z.number().int(),
  /** When the first of them said that they will be there, while nobody is. */
  expectedAt: text.nullable(),
  pages: z.array(pageOfCallShape),
  /** Who was not asked before others, since they come to another call. */
  passedOver: z.array(z.object({ person: text, role: text })),
  /** Too few with the certificate that the section asks for were free, and others were asked. */
  certifiedNotFree: z.boolean(),
  outcome: z.enum(outcomes).nullable(),
  nobodyCame: z.enum(reasonsNobodyCame).nullable(),
  followUps: z.array(followUpShape),
  /** The report of abuse or neglect to the agency that protects; null where none was ever owed. */
  report: z
    .object({
      owedTo: z.array(z.enum(agencies)),
      made: z.object({ to: z.enum(agencies), by: text, at: text }).nullable(),
      written: z.object({ by: text, at: text }).nullable(),
      notOwed: z.enum(reasonsNoReport).nullable(),
    })
    .nullable(),
  /** The record at `/contacts/ID` of what goes to police or other outsiders because of it, if anything does. */
  contact: text.nullable(),
  history: z.array(historyEntryShape),
  next: z.array(z.enum(verbs)),
})
export type Call = Omit<Answered<typeof callShape>, 'decision'> & { readonly decision: Decision }

export const listOf = <Item extends z.ZodType>(item: Item) => z.object({ items: z.array(item), next: z.string().nullable() })
