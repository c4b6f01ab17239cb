import { type PersonId, readId } from '../../kernel/ids.ts'
import { malformed, type No } from '../../kernel/refusal.ts'
import { findPerson, findPersonByHandle } from '../../people/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import type { ContactFactRecorded } from './facts.ts'
import { nameStudent } from './store.ts'
import { refusals } from './words/refusals.ts'

/** Who was named with these facts stands beside the request, in the same transaction. */
export function saveNamed(tx: Tx, id: string, student: string | null, added: readonly Pick<ContactFactRecorded, 'type'>[]): void {
  if (student !== null && added.some(({ type }) => type === 'contact.student-named')) tx.send(nameStudent, { id, student })
}

/** The student whom an id or a sign-in name means. */
export async function studentOf(tx: Tx, sent: string): Promise<{ student: PersonId } | No> {
  const id = readId<PersonId>(sent)
  const found = await (id ? findPerson(tx, id) : findPersonByHandle(tx, sent))
  return found?.roles.includes('student')
    ? { student: found.id }
    : malformed([{ pointer: '/student', detail: refusals.noStudentOfThatName }])
}
