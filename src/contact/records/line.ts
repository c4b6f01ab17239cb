import { z } from 'zod'
import { roleName } from '../../design/words/frame.ts'
import { isNo, type No } from '../../kernel/refusal.ts'
import type { Person } from '../../people/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import type { ContactState } from '../request/contact-state.ts'
import type { ContactFactRecorded } from '../request/facts.ts'
import { nameSent } from '../request/input.ts'
import { studentOf } from '../request/named-student.ts'
import { decideNamed } from '../request/rules/named.ts'
import type { AccessRow } from './access-store.ts'
import { recordParts } from './parts.ts'

/** What every line of the log of access says: to whom, which parts, and signed by whom. */
const line = (most: number) =>
  z.string('expected a text').trim().min(1, 'expected it to be said').max(most, `expected at most ${most} characters`)

/** Whoever sends it lets it go, and signs with their name. Law: 603 CMR 23.07(1), whose columns these are. */
export const lineSent = {
  position: line(120).nullish(),
  signature: line(120).nullish(),
  recipient: z.strictObject({ name: line(120), position: line(120), affiliation: line(160) }, 'expected name, position and affiliation'),
  parts: z
    .array(z.enum(recordParts, `expected one of ${recordParts.join(', ')}`), 'expected a list of parts')
    .min(1, 'expected at least one part of the record'),
  /** Whose record it is, by id, by sign-in name or by name, where the request names nobody. */
  student: nameSent.shape.student.nullish(),
}
export const purposeSent = line(200)

type Sent = z.infer<z.ZodObject<typeof lineSent>>

/** A form types the recipient in three fields of their own. */
export function lineForm(texts: Readonly<Record<string, string>>, parts: readonly string[]) {
  const { recipientName, recipientPosition, recipientAffiliation, student, ...said } = texts
  const whose = student?.trim() ? { student } : {}
  return { ...said, ...whose, recipient: { name: recipientName, position: recipientPosition, affiliation: recipientAffiliation }, parts }
}

/**
 * Whose record it is: the student sent, or the one named beside the request.
 * Law: 603 CMR 23.07(1), the line stands in the record of the student.
 */
export async function whoseRecord(
  tx: Tx,
  { student: named, school }: { readonly student: string | null; readonly school: string },
  sent: string | null | undefined,
): Promise<{ student: string | null; isNew: boolean } | No> {
  if (!sent) return { student: named, isNew: false }
  const found = await studentOf(tx, sent, school)
  return isNo(found) ? found : { ...found, isNew: named === null }
}

/** Where the request named nobody, whoever says whose record it is has named the student; their family is told of it. */
export const namedWith = (
  { drill, isStudentNamed }: ContactState,
  { isNew }: { readonly isNew: boolean },
): readonly ContactFactRecorded[] => (isNew && !isStudentNamed ? decideNamed({ drill }) : [])

export const lineOf = (
  sent: Sent,
  { name, roles }: Pick<Person, 'name' | 'roles'>,
): Omit<AccessRow, 'id' | 'contact' | 'releasedAt' | 'purpose'> => ({
  releaserName: name,
  releaserPosition: sent.position ?? roles.map(role => roleName(role, 'en')).join(', '),
  releaserSignature: sent.signature ?? name,
  recipientName: sent.recipient.name,
  recipientPosition: sent.recipient.position,
  recipientAffiliation: sent.recipient.affiliation,
  parts: [...new Set(sent.parts)],
})
