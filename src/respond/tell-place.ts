import { type OrgId, readId } from '../kernel/ids.ts'
import { findSchool, phoneEntriesOf, addressedTo } from '../people/index.ts'
import type { Tx } from '../platform/database/index.ts'
import { outboxTopic, post } from '../platform/outbox/index.ts'

import type { Happened } from './facts.ts'
import type { CallState } from './state.ts'
import { readPersonIds } from './ids.ts'
import { placeText, placeTopic, roomNumber } from './messages.ts'
import type { RespondKit } from './respond-kit.ts'
import { type CallRow, findCall } from './store.ts'

const saysPlace = (added: readonly Happened[]): boolean => added.some(({ fact }) => fact.type === 'call.place-said')

/** The call with its room as it stands now: no fact holds it, so that what was just written is read again. */
export const withPlace = async (tx: Tx, row: CallRow, added: readonly Happened[]): Promise<CallRow> =>
  saysPlace(added) ? tx.one(findCall, [tx.district, row.id]) : row

/** Who comes or may come goes to where the caller is now. Whoever is asked by the same facts has it in their text already. */
export async function tellPlace(respond: RespondKit, tx: Tx, call: CallRow, state: CallState, added: readonly Happened[]): Promise<void> {
  if (!saysPlace(added) || state.closedAt) return
  const knows = new Set(added.flatMap(({ by, fact }) => [by ?? '', fact.type === 'call.paged' ? fact.body.person : '']))
  const going = [
    ...state.responders.filter(({ stage }) => stage !== 'handed-over').map(({ person }) => person),
    ...state.pages.filter(page => page.state === 'waiting').map(({ person }) => person),
  ]
  const people = [...new Set(going)].filter(person => !knows.has(person))
  const [first] = added
  if (people.length === 0 || !first) return
  const school = readId<OrgId>(state.school)
  const [contacts, found] = await Promise.all([phoneEntriesOf(tx, readPersonIds(people)), school && findSchool(tx, school)])
  const parts = {
    drill: state.drill,
    danger: state.facts['danger'] === 'now' || state.facts['weapon'] === 'in-use',
    school: found?.name ?? 'the school',
    room: roomNumber(call.room),
    address: `${respond.publicUrl()}/calls/${call.id}`,
  }
  post(
    tx,
    people.map(person => ({
      ...{ id: tx.random.id(), topic: placeTopic, subject: call.id, about: null, channel: 'text' as const },
      ...{ person, ...addressedTo(contacts.get(person), lang => placeText(parts, lang)) },
    })),
    first.at,
  )
  tx.afterCommit(() => respond.wakes.send(outboxTopic))
}
