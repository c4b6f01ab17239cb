import { addSeconds } from '../../kernel/time.ts'
import type { Reader } from '../../people/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import { seenBy } from './on-contact.ts'
import type { BesideView } from './pages/record/beside.tsx'
import { listContacts } from './store.ts'
import type { ContactView } from './pages/view.ts'

const withinSeconds = 3_600
const most = 3
/** Some of what is found is this record itself, follows from it or comes of a call. */
const looked = 20

/**
 * Other visits of the same school within the hour that this reader may see: two people may have written down one. Neither those that follow from
 * each other, nor what a call of the school made, is one visit twice. In an emergency nothing is said beside what is done.
 */
export async function besideOf(tx: Tx, { person }: Reader, school: string, view: ContactView): Promise<BesideView[]> {
  if (view.finding !== null || (view.facts['emergency'] ?? 'none') !== 'none') return []
  const [asked, none] = [new Date(view.askedAt), { stages: null, requesters: null, targets: null, visitors: null, before: null }]
  const span = { from: addSeconds(asked, -withinSeconds), to: addSeconds(asked, withinSeconds) }
  const rows = await tx.many(listContacts, { ...none, ...seenBy(person), ...span, schools: [school], limit: looked })
  const isChained = (id: string, first: string | null) => id === view.first || first === view.id || view.following.includes(id)
  const others = rows.flatMap(({ id, askedAt, drill, call, first }) =>
    id === view.id || drill !== view.drill || call !== null || isChained(id, first) ? [] : [{ id, askedAt: askedAt.toISOString() }],
  )
  return others.slice(0, most)
}
