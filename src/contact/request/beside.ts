import { addSeconds } from '../../kernel/time.ts'
import type { Reader } from '../../people/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import { seenBy } from './on-contact.ts'
import type { BesideView } from './pages/record/beside.tsx'
import { findContact, listContacts, listOpenTo } from './store.ts'
import { listOthersOfStudent } from './student-store.ts'
import type { ContactView } from './pages/view.ts'

const withinSeconds = 3_600
const most = 3
const mostOfStudent = 5
/** Some of what is found is this record itself, follows from it or comes of a call. */
const looked = 20

/**
 * Other visits of the same school within the hour that this reader may see: two people may have written down one. Neither those that follow from
 * each other, nor what a call of the school made, is one visit twice. In an emergency nothing is said beside what is done.
 */
export async function besideOf(tx: Tx, { person }: Reader, school: string, view: ContactView): Promise<BesideView[]> {
  if (isQuiet(view)) return []
  const [asked, none] = [new Date(view.askedAt), { stages: null, requesters: null, targets: null, visitors: null, before: null }]
  const span = { from: addSeconds(asked, -withinSeconds), to: addSeconds(asked, withinSeconds) }
  const rows = await tx.many(listContacts, { ...none, ...seenBy(person), ...span, schools: [school], limit: looked })
  const isChained = (id: string, first: string | null) => id === view.first || first === view.id || view.following.includes(id)
  const others = rows.flatMap(({ id, askedAt, drill, call, first }) =>
    id === view.id || drill !== view.drill || call !== null || isChained(id, first) ? [] : [{ id, askedAt: askedAt.toISOString() }],
  )
  return others.slice(0, most)
}

/**
 * Other requests about the student who is named here, the newest first, that this reader may open: who comes back the next day with another paper makes a
 * record of its own, and whoever decides reads both.
 */
export async function othersOfStudent(tx: Tx, { person }: Reader, view: ContactView): Promise<BesideView[]> {
  const student = (await tx.maybe(findContact, [tx.district, view.id]))?.student ?? null
  if (student === null || isQuiet(view)) return []
  const ids = (await tx.many(listOthersOfStudent, { id: view.id, student, drill: view.drill })).map(({ id }) => id)
  const isOpen = new Set((await tx.many(listOpenTo, { ...seenBy(person), ids })).map(({ id }) => id))
  const shown = ids.filter(id => isOpen.has(id)).slice(0, mostOfStudent)
  const rows = await Promise.all(shown.map(id => tx.maybe(findContact, [tx.district, id])))
  return rows.flatMap(row => (row ? [{ id: row.id, askedAt: row.askedAt.toISOString() }] : []))
}

const isQuiet = ({ finding, reason, facts }: ContactView): boolean =>
  finding !== null || reason === 'written-twice' || (facts['emergency'] ?? 'none') !== 'none'
