import { malformed, type No } from '../../kernel/refusal.ts'
import { loadFacts } from '../../ledger/index.ts'
import type { Person } from '../../people/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import { readHistory } from './history.ts'
import { officesOfSchool } from './offices.ts'
import { seenBy } from './on-contact.ts'
import type { NearView } from './pages/view.ts'
import { type Known, mayBeTheSame } from './rules/twice.ts'
import { fold } from './state.ts'
import { type ContactRow, listFollowing, listOpenTo } from './store.ts'
import { holdBoth, listNear } from './twice-store.ts'
import { refusals } from './words/refusals.ts'

/** Of so many that are near it those are offered that the reader may open. */
const most = 20

/** What closing it as written twice has to know: the other request, which whoever closes it may open. */
export async function knowTwice(tx: Tx, person: Person, row: ContactRow, of: string): Promise<Known | No> {
  const both = await tx.many(holdBoth, { ids: [row.id, of] })
  const found = both.find(({ id }) => id === of && id !== row.id)
  const isOpen = found !== undefined && mayBeTheSame(row, found) && (await openOf(tx, person, [of])).length > 0
  const other = isOpen ? fold(readHistory(await loadFacts(tx, of))) : undefined
  if (!other) return malformed([{ pointer: '/of', detail: refusals.noSuchOther }])
  const following = (await tx.many(listFollowing, [tx.district, row.id])).map(({ id }) => id)
  return { other, offices: await officesOfSchool(tx, row.school), following }
}

/** The requests that this one may be a second record of, the nearest first, of those that the reader may open. */
export async function othersNear(
  tx: Tx,
  person: Person,
  row: Pick<ContactRow, 'id' | 'school' | 'drill' | 'askedAt'>,
): Promise<NearView[]> {
  const { id, school, drill, askedAt: at } = row
  const near = await tx.many(listNear, { id, school, drill, at, limit: most })
  const open = await openOf(
    tx,
    person,
    near.map(each => each.id),
  )
  return near.flatMap(({ id: other, askedAt: then, requester, target }) =>
    open.includes(other) ? [{ id: other, askedAt: then.toISOString(), facts: { requester, target } }] : [],
  )
}

/** Of some requests those that this person may open. */
export const openOf = async (tx: Tx, person: Person, ids: readonly string[]): Promise<readonly string[]> =>
  ids.length === 0 ? [] : (await tx.many(listOpenTo, { ...seenBy(person), ids: [...ids] })).map(({ id }) => id)
