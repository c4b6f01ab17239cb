import { type PersonId, readId } from '../../kernel/ids.ts'
import { malformed, type No, notPermitted, refused } from '../../kernel/refusal.ts'
import { type Actor, findPersonByHandle, listPeopleById, may, type Person, worksHere } from '../../people/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import { refusals } from './words/refusals.ts'

/** A panel, by the names people sign in with. */
export async function peopleOf(tx: Tx, handles: readonly string[]): Promise<string[] | No> {
  const people: string[] = []
  for (const handle of handles) {
    const person = await findPersonByHandle(tx, handle)
    if (!person) return malformed([{ pointer: '/people', detail: refusals.noSuchPerson }])
    if (!isStaffHere(person)) return malformed([{ pointer: '/people', detail: refusals.notStaff }])
    if (seesWhoApplied(person)) return malformed([{ pointer: '/people', detail: refusals.seesTooMuch }])
    people.push(person.id)
  }
  return people.length === 0 ? refused('no-panel', refusals.noPanel) : people
}

const isStaffHere = (person: Person): boolean => person.active && person.enabled && worksHere(person)

/** What a panel may not see is on the page of those who hire, and whose residence was seen is in the record. */
const seesWhoApplied = (person: Person): boolean => may(person, 'hire') || may(person, 'see-ledger')

/** Of a panel, whoever may be on it no longer: they have left, may not sign in, or have come to see who applied. */
export async function offPanel(tx: Tx, panel: readonly string[]): Promise<string[]> {
  const ids = panel.flatMap(text => readId<PersonId>(text) ?? [])
  const people = new Map((ids.length === 0 ? [] : await listPeopleById(tx, ids)).map(person => [String(person.id), person]))
  return panel.filter(id => {
    const person = people.get(id)
    return person === undefined || !isStaffHere(person) || seesWhoApplied(person)
  })
}

/** Saying who may come back is the coordinator’s. */
export const mayStateRecall = (by: Actor): boolean => by === 'operator' || by.roles.includes('coordinator')

/** Children hold no position, and the role of one would open records of other children to them. Whoever has left school may. */
export const isStudentHere = ({ active, roles }: Person): boolean => active && roles.includes('student')

/** Those with recall rights, in the order given. Somebody who was laid off may be on the list of people without a role. */
export async function recallOf(tx: Tx, by: Actor, handles: readonly string[]): Promise<string[] | No> {
  if (!mayStateRecall(by)) return notPermitted(refusals.coordinatorStates)
  const people: string[] = []
  for (const handle of handles) {
    const person = await findPersonByHandle(tx, handle)
    if (!person) return malformed([{ pointer: '/people', detail: refusals.noSuchPerson }])
    if (isStudentHere(person)) return malformed([{ pointer: '/people', detail: refusals.isStudent }])
    people.push(person.id)
  }
  return people
}
