import { z } from 'zod'
import { arisingCodes, dateMarks, lineCodes, marks, owners, ownKinds, proofs, standings, verbs } from './contract.ts'

/** What is answered of what falls due; the pages read the same. */
const text = z.string()

export const deadlineShape = z.object({
  ...{ id: text, line: text, code: z.enum([...lineCodes, ...arisingCodes, ...ownKinds]) },
  /** What the district called it; null for what is in every district’s list. */
  title: text.nullable(),
  ...{ stands: z.enum(standings), due: text.nullable(), movedFrom: text.nullable() },
  /** Where hours count: the instant by which, and when the meeting begins. */
  ...{ dueAt: text.nullable(), meetsAt: text.nullable() },
  ...{ owner: z.enum(owners), person: text.nullable() },
  ...{ cite: text, mark: z.enum(marks), read: text, date: z.enum(dateMarks) },
  done: z.object({ on: text, proof: z.enum(proofs), reference: text.nullable(), page: text.nullable(), by: text.nullable() }).nullable(),
  /** Where it is kept and done. */
  href: text,
  next: z.array(z.enum(verbs)),
})
export type DeadlineView = Readonly<z.infer<typeof deadlineShape>>

export const listShape = z.object({
  begunOn: text,
  items: z.array(deadlineShape),
  next: z.null(),
})

export const enteredShape = z.object({ id: text })

const feedShape = z.object({ id: text, office: z.enum(owners).nullable(), madeAt: text })
export const feedsShape = z.object({ items: z.array(feedShape), next: z.null() })
export type FeedView = Readonly<z.infer<typeof feedShape>>

/** The address is answered once, and kept nowhere. */
export const feedMadeShape = z.object({ id: text, address: text })
