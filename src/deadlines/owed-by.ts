import { type PersonId, readId } from '../kernel/ids.ts'
import { listGone, listPeopleWithRole } from '../people/index.ts'
import type { Tx } from '../platform/database/index.ts'
import type { Owner } from './contract.ts'
import type { DeadlineAt } from './rules/deadline.ts'

/** Who owes a line now: whoever it was given to, while they may sign in; else whoever holds an office. */
export type OwedBy = { readonly person: string } | { readonly office: Owner }

/** In whose place an office that nobody holds is asked, first to last: the coordinator keeps the calendar too. */
const inItsPlace: readonly Owner[] = ['superintendent', 'coordinator']

/** Reminders, My work and who may say that it is done ask this alone, so that a line whose owner has left finds somebody. */
export async function owedByOver(tx: Tx, all: readonly DeadlineAt[]): Promise<(of: DeadlineAt) => OwedBy> {
  const gone = await listGone(tx, [...new Set(all.flatMap(({ state }) => state.person ?? []))])
  const held = new Set<Owner>()
  for (const office of new Set([...all.map(({ occurrence }) => occurrence.owner), ...inItsPlace]))
    if ((await listPeopleWithRole(tx, office)).length > 0) held.add(office)
  return ({ occurrence: { owner }, state: { person } }) =>
    person !== null && !gone.includes(person) ? { person } : { office: [owner, ...inItsPlace].find(office => held.has(office)) ?? owner }
}

/** Everybody who owes it. */
export async function peopleOwing(tx: Tx, owedBy: OwedBy): Promise<PersonId[]> {
  if ('office' in owedBy) return (await listPeopleWithRole(tx, owedBy.office)).map(({ id }) => id)
  const id = readId<PersonId>(owedBy.person)
  return id === undefined ? [] : [id]
}
