import type { Tx } from '../../platform/database/index.ts'
import type { Actor } from '../access.ts'
import { principalSchools } from '../principal-at.ts'
import { endChange, listOfficeChanges } from '../store/office-changes.ts'
import { listPrincipalPlaces, type PrincipalPlace } from '../store/office-schools.ts'
import { listPeopleById } from '../store/person.ts'
import { changeSchools, tidyOfficeSchools } from './change-schools.ts'
import { askChange } from './office-changes.ts'

/**
 * A roster says of somebody that they are principal of several schools: of each beside their first one a second person is asked, and what the
 * operator brings in, or a first roster, holds at once. What a roster takes away there is gone at once: it is less than they had, and the first
 * school is theirs. Returns of whom something waits.
 */
export async function widenByRoster(tx: Tx, { by, at }: { readonly by: Actor; readonly at: Date }): Promise<PrincipalPlace[]> {
  await tidyOfficeSchools(tx, at)
  const places = await listPrincipalPlaces(tx)
  const people = new Map((await listPeopleById(tx, [...new Set(places.map(({ person }) => person))])).map(person => [person.id, person]))
  const further = places.flatMap(place => {
    const person = people.get(place.person)
    return person && person.school !== null && !principalSchools(person).includes(place.school) ? [{ ...place, holder: person }] : []
  })
  for (const { holder: person, school } of further) {
    if (by === 'operator') await changeSchools(tx, { person, kind: 'widen', school, ofRoster: true, by, at, deed: tx.random.id() })
    else
      await askChange(tx, { person, kind: 'widen', what: { role: 'principal', school, ofRoster: true }, by, at, again: 'not-if-refused' })
  }
  const open = await listOfficeChanges(tx)
  const says = new Set(further.map(({ person, school }) => `${person} ${school}`))
  const waiting = new Set<string>()
  for (const { id, kind, person, what } of open) {
    if (kind !== 'widen' || !('ofRoster' in what) || what.ofRoster !== true) continue
    if (by !== 'operator' && says.has(`${person} ${what.school}`)) waiting.add(`${person} ${what.school}`)
    else await endChange(tx, id, at, 'replaced')
  }
  return further.filter(({ person, school }) => waiting.has(`${person} ${school}`))
}
