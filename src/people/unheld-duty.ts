import type { Tx } from '../platform/database/index.ts'
import type { UnheldLine } from './pages/unheld-duty.tsx'
import type { DutyLineRow } from './store/duty-week.ts'
import { listPeopleById } from './store/person.ts'

/** Who may be asked to come in a role that they do not hold, with the schools of it. */
export async function unheldOf(tx: Tx, lines: readonly DutyLineRow[]): Promise<UnheldLine[]> {
  const asked = lines.filter(({ active }) => active)
  const people = await listPeopleById(tx, [...new Set(asked.map(({ person }) => person))])
  const held = new Set(people.flatMap(({ id, roles }) => roles.map(role => `${id} ${role}`)))
  const unheld = new Map<string, UnheldLine>()
  for (const { person, name, role, schoolName } of asked) {
    const key = `${person} ${role}`
    if (held.has(key)) continue
    unheld.set(key, { id: person, name, role, schools: [...new Set([...(unheld.get(key)?.schools ?? []), schoolName])] })
  }
  return [...unheld.values()]
}
