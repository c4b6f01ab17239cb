import { z } from 'zod'

/** What may wait for somebody, in the order in which it is shown. */
export const workKinds = ['asks-me', 'my-call', 'owed', 'request', 'draft', 'hiring', 'closed-call'] as const

/** How it stands. `late` and `due` are days that somebody owes something by; the rest is how a call or a request goes. */
const standings = ['danger', 'waiting', 'going', 'there', 'done', 'late', 'due'] as const

/** One thing that waits for one person: what it is, where, since when, by which day, and the one thing to do. */
export const workItem = z.object({
  kind: z.enum(workKinds),
  /** Of the matter itself: two items may be of one. */
  id: z.string(),
  title: z.string(),
  /** A line or two under the title. */
  about: z.string(),
  /** The school, by name. */
  where: z.string().nullable(),
  since: z.string().nullable(),
  due: z.string().nullable(),
  stands: z.object({ is: z.enum(standings), says: z.string() }),
  drill: z.boolean(),
  href: z.string(),
  verb: z.string(),
})
export type WorkItem = Readonly<z.infer<typeof workItem>>

/** In the order of the kinds; what a source gave first stays first. */
export const inOrder = (items: readonly WorkItem[]): WorkItem[] =>
  items.toSorted((a, b) => workKinds.indexOf(a.kind) - workKinds.indexOf(b.kind))

/** What is over waits for nobody. */
export const waiting = (items: readonly WorkItem[]): WorkItem[] => items.filter(({ kind }) => kind !== 'closed-call')
