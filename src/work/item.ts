import { z } from 'zod'

/** What may wait for somebody, in the order in which it is shown. */
export const workKinds = [
  'asks-me',
  'nobody-comes',
  'my-call',
  'owed',
  'request',
  'repair',
  'restraint',
  'discipline',
  'office',
  'empty-office',
  'review',
  'set-up',
  'draft',
  'training',
  'deadline',
  'hiring',
  'closed-call',
] as const

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

const isDanger = ({ drill, stands }: WorkItem): boolean => !drill && stands.is === 'danger'

/** Kinds as they are shown: those with danger now first, then in the order of the kinds. */
export const kindsOf = (items: readonly WorkItem[]): WorkItem['kind'][] =>
  workKinds
    .filter(kind => items.some(item => item.kind === kind))
    .toSorted((a, b) => Number(hasDanger(items, b)) - Number(hasDanger(items, a)))

const hasDanger = (items: readonly WorkItem[], kind: WorkItem['kind']): boolean => items.some(item => item.kind === kind && isDanger(item))

/** By urgency: danger now first, then kind by kind; drills are the last of their kind. What a source gave first stays first. */
export function inOrder(items: readonly WorkItem[]): WorkItem[] {
  const order = kindsOf(items)
  return items.toSorted(
    (a, b) =>
      order.indexOf(a.kind) - order.indexOf(b.kind) || Number(a.drill) - Number(b.drill) || Number(isDanger(b)) - Number(isDanger(a)),
  )
}

/** What is over waits for nobody. */
export const waiting = (items: readonly WorkItem[]): WorkItem[] => items.filter(({ kind }) => kind !== 'closed-call')
