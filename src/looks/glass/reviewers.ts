import { listPeopleWithRole, may, type Person, type Role } from '../../people/index.ts'
import type { Tx } from '../../platform/database/index.ts'

/** In this order: who owes a review first. The last two only where nobody of the others is there. */
const first: readonly Role[] = ['superintendent', 'designee', 'counsel']
const otherwise: readonly Role[] = ['coordinator', 'principal']

/** Whoever may own a review of what this person opened, in the order in which it falls to them. Empty where the district has nobody else. */
export async function reviewersBut(tx: Tx, opener: string): Promise<Person[]> {
  const found = await withRoles(tx, first, opener)
  return found.length > 0 ? found : withRoles(tx, otherwise, opener)
}

/** Whose review it is: its owner's while they may own one, else the next one's, so that none is nobody's. */
export async function ownerOf(
  tx: Tx,
  { person, owner }: { readonly person: string; readonly owner: string | null },
): Promise<string | null> {
  const reviewers = await reviewersBut(tx, person)
  return reviewers.some(({ id }) => id === owner) ? owner : (reviewers[0]?.id ?? owner)
}

async function withRoles(tx: Tx, roles: readonly Role[], opener: string): Promise<Person[]> {
  const found = new Map<string, Person>()
  for (const role of roles) for (const person of await listPeopleWithRole(tx, role)) if (person.id !== opener) found.set(person.id, person)
  return [...found.values()]
}

/** Who reads every opening: whoever may read who has looked at a record. */
export const readsAll = (person: Person): boolean => may(person, 'see-access-log')
