import { roleName } from '../../design/words/frame.ts'
import type { Lang } from '../../kernel/lang.ts'
import { usNumber } from '../../platform/channels/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import { type Actor, idOf } from '../access.ts'
import { officeOf } from '../office-changes.ts'
import type { Contact } from '../store/office-changes.ts'
import type { Person } from '../store/person.ts'
import { officeTexts } from '../words/offices.ts'
import { otherSuperintendents, tell, tellAt } from './tell.ts'

/** The holder at the number and address as they were, and the superintendents. */
export async function tellChanged(
  tx: Tx,
  {
    person,
    was,
    kind,
    by,
    at,
  }: { readonly person: Person; readonly was: Contact; readonly kind: 'contact' | 'leave'; readonly by: Actor; readonly at: Date },
): Promise<void> {
  const office = officeOf(person, {})
  const says = (lang: Lang) => officeTexts[lang].done({ kind, name: person.name, school: '', office: roleName(office, lang) })
  const about = { subject: person.id, says, at }
  const number = usNumber(was.sms ?? was.phone ?? '')
  if (number !== undefined) await tellAt(tx, { ...about, person: person.id, kind: 'telephone', address: number })
  else if (was.email) await tellAt(tx, { ...about, person: person.id, kind: 'email', address: was.email })
  await tell(tx, { ...about, people: await otherSuperintendents(tx, [person.id, idOf(by)]) })
}
