import type { OrgId } from '../../kernel/ids.ts'
import type { Tx } from '../../platform/database/index.ts'
import type { Actor } from '../access.ts'
import { principalSchools } from '../principal-at.ts'
import { recordDeed } from '../record.ts'
import { endChange, listOfficeChanges } from '../store/office-changes.ts'
import { addOfficeSchool, dropOfficeSchool, dropStaleOfficeSchools } from '../store/office-schools.ts'
import { listPeopleById, type Person } from '../store/person.ts'

interface Changed {
  readonly person: Pick<Person, 'id'>
  readonly kind: 'widen' | 'narrow'
  readonly school: OrgId
  readonly ofRoster: boolean
  readonly by: Actor
  readonly at: Date
  readonly deed: string
  /** The change that was confirmed, where one waited. */
  readonly change?: string
}

/** Writes it into the record and the register. */
export async function changeSchools(tx: Tx, { person, kind, school, ofRoster, by, at, deed, change }: Changed): Promise<void> {
  const body = { person: person.id, school, ...(change === undefined ? {} : { change }) }
  const type = kind === 'widen' ? 'people.office-widened' : 'people.office-narrowed'
  if (!(await recordDeed(tx, { matter: person.id, deed, by, at, type, body }))) return
  if (kind === 'widen') await addOfficeSchool(tx, { person: person.id, school, at, ofRoster })
  else await dropOfficeSchool(tx, person.id, school)
}

/** Ends what is over: of whoever is principal no more, whose place in the roster is gone, and what was asked and is so already. */
export async function tidyOfficeSchools(tx: Tx, at: Date): Promise<void> {
  await dropStaleOfficeSchools(tx)
  const open = (await listOfficeChanges(tx)).filter(({ kind }) => kind === 'widen' || kind === 'narrow')
  if (open.length === 0) return
  const ids = [...new Set(open.map(({ person }) => person))]
  const people = new Map((await listPeopleById(tx, ids)).map(person => [person.id, person]))
  for (const { id, kind, person: of, what } of open) {
    const person = people.get(of)
    const school = 'school' in what ? what.school : undefined
    const isSo = person?.active && person.roles.includes('principal') && principalSchools(person).some(each => each === school)
    // Of whoever is principal no more nothing waits.
    const isOver = !person?.active || !person.roles.includes('principal') || isSo === (kind === 'widen')
    if (isOver) await endChange(tx, id, at, 'replaced')
  }
}
