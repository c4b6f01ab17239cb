import type { PersonId } from '../../kernel/ids.ts'
import { malformed, type No } from '../../kernel/refusal.ts'
import { listStudentsNamed, personCalled, wasStudent } from '../../people/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import type { ContactFactRecorded } from './facts.ts'
import { nameStudent } from './store.ts'
import { refusals } from './words/refusals.ts'

/** Who was named with these facts stands beside the request, in the same transaction. */
export function saveNamed(tx: Tx, id: string, student: string | null, added: readonly Pick<ContactFactRecorded, 'type'>[]): void {
  if (student !== null && added.some(({ type }) => type === 'contact.student-named')) tx.send(nameStudent, { id, student })
}

const wrong = (detail: Parameters<typeof malformed>[0][number]['detail']) => malformed([{ pointer: '/student', detail }])

/**
 * The student whom an id, a sign-in name or a name of the roster means. No list shows students, so whoever names one may know only the name. Of
 * several the one of the request's school is meant; of several there nobody is guessed, and their sign-in names are said.
 */
export async function studentOf(tx: Tx, sent: string, school: string): Promise<{ student: PersonId } | No> {
  const found = await personCalled(tx, sent)
  if (found && (await wasStudent(tx, found))) return { student: found.id }
  const named = await listStudentsNamed(tx, { name: sent.replaceAll(/\s+/g, ' '), school })
  const here = named.filter(({ isHere }) => isHere)
  const meant = here.length > 0 ? here : named
  if (meant[0] && meant.length === 1) return { student: meant[0].id }
  if (meant.length === 0) return wrong(refusals.noStudentOfThatName)
  const each = meant.map(({ handle, school: at, grades }) => `${handle} (${[at, ...grades].join(', ')})`)
  return wrong(refusals.studentsOfThatName({ which: each.join('; ') }))
}
