import type { PersonId } from '../../kernel/ids.ts'
import type { Tx } from '../../platform/database/index.ts'
import type { Actor } from '../access.ts'
import { heldAtASchool } from '../roles.ts'
import { type Again, listOfficeChanges } from '../store/office-changes.ts'
import { endMoves, freeSchools, holdSchool } from '../store/held-school.ts'
import { addOfficeSchool, listOfficeSchools, listPrincipalPlaces } from '../store/office-schools.ts'
import { listGiven } from '../store/roles.ts'
import { listPeopleById, listPeopleWithRole, type Person } from '../store/person.ts'
import { askChange } from './office-changes.ts'

/** Whoever holds an office that counts at their school, or at every school since they belong to none; before something is written. */
export async function whoRunsWhat(tx: Tx): Promise<Person[]> {
  const found = new Map<PersonId, Person>()
  for (const office of heldAtASchool) for (const person of await listPeopleWithRole(tx, office)) found.set(person.id, person)
  return [...found.values()]
}

/**
 * Where an office holds is read from before and after, whatever wrote it: another role with a school, a place in a roster, a main school. Who would
 * run another school than before stays where they were, and a second person is asked. What the operator writes holds at once. Returns for whom a
 * change waits; who was said no to waits for nothing.
 */
export async function keepSchools(
  tx: Tx,
  before: readonly Person[],
  { by, at, again = 'not-if-refused' }: { readonly by: Actor; readonly at: Date; readonly again?: Again },
): Promise<ReadonlySet<PersonId>> {
  const holders = before.filter(({ roles }) => heldAtASchool.some(office => roles.includes(office)))
  const ids = holders.map(({ id }) => id)
  if (ids.length === 0) return new Set()
  const kept = await freeSchools(tx, ids)
  const after = new Map((await listPeopleById(tx, ids)).map(person => [person.id, person]))
  const waiting = new Set<PersonId>()
  for (const was of by === 'operator' ? [] : holders) {
    const is = after.get(was.id)
    const role = heldAtASchool.find(office => was.roles.includes(office) && is?.roles.includes(office))
    if (
      !is?.active ||
      role === undefined ||
      is.school === was.school ||
      (await changedPlaces(tx, was, is, { at, isKept: kept.includes(was.id) }))
    )
      continue
    waiting.add(was.id)
    await holdSchool(tx, was.id, was.school)
    const what = { role, ...(is.school === null ? {} : { school: is.school }) }
    await askChange(tx, { person: was, kind: 'move', what, by, at, again })
  }
  await endMoves(
    tx,
    ids.filter(id => !waiting.has(id)),
    at,
  )
  const open = (await listOfficeChanges(tx)).flatMap(({ kind, person }) => (kind === 'move' && waiting.has(person) ? [person] : []))
  return new Set(open)
}

/**
 * Whoever is principal of both schools by two people's word runs both, whichever comes first: the one that came first before stands beside it,
 * where they hold the office there by a place, a role, or a no to moving away.
 */
async function changedPlaces(
  tx: Tx,
  was: Person,
  { school }: Person,
  { at, isKept }: { readonly at: Date; readonly isKept: boolean },
): Promise<boolean> {
  if (school === null || was.school === null || was.roles.includes('designee')) return false
  // One that was closed meanwhile and is open again among them.
  if (!(await listOfficeSchools(tx)).some(each => each.person === was.id && each.school === school)) return false
  const isOfRoster = (await listPrincipalPlaces(tx)).some(each => each.person === was.id && each.school === was.school)
  const isTheirs = isOfRoster || isKept || (await listGiven(tx, was.id)).some(({ role }) => role === 'principal')
  if (isTheirs) await addOfficeSchool(tx, { person: was.id, school: was.school, at, ofRoster: isOfRoster })
  return true
}
