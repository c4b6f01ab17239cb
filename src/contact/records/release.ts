import { z } from 'zod'
import { roleName } from '../../design/wording.ts'
import { type PersonId, readId } from '../../kernel/ids.ts'
import { malformed, type No } from '../../kernel/refusal.ts'
import { findPerson } from '../../people/index.ts'
import { standingOf } from '../request/commands.ts'
import { type Act, type Done, type Gate, onContact } from '../request/on-contact.ts'
import { decideRelease } from '../request/rules/happen.ts'
import { refusals } from '../request/wording-refusals.ts'
import { addAccess } from './access-store.ts'
import { recordParts } from './parts.ts'

const line = (most: number) =>
  z.string('expected a text').trim().min(1, 'expected it to be said').max(most, `expected at most ${most} characters`)

/** What is let go, to whom and what for: the columns of 603 CMR 23.07(1). Whoever sends it releases it, and signs with their name. */
export const releaseSent = z.strictObject({
  position: line(120).nullish(),
  signature: line(120).nullish(),
  recipient: z.strictObject({ name: line(120), position: line(120), affiliation: line(160) }, 'expected name, position and affiliation'),
  parts: z
    .array(z.enum(recordParts, `expected one of ${recordParts.join(', ')}`), 'expected a list of parts')
    .min(1, 'expected at least one part of the record'),
  purpose: line(200),
  student: z.uuid('expected an id (a UUID)').nullish(),
})
export type ReleaseSent = z.infer<typeof releaseSent>

/**
 * Lets go of parts of a student's record, and writes the line of the log with it, in one transaction. Whether it may go the gate has decided.
 * Law: 603 CMR 23.07(1), the log of access is kept with the record.
 */
export const release = (gate: Gate, act: Act, contact: string, sent: ReleaseSent): Promise<Done | No> => {
  let student: string | null = null
  return onContact(
    gate,
    act,
    contact,
    async (tx, row) => {
      const id = sent.student ? readId<PersonId>(sent.student) : undefined
      const named = id && (await findPerson(tx, id))
      if (sent.student && !named) return malformed([{ pointer: '/student', detail: refusals.noSuchStudent }])
      student = row.student ?? named?.id ?? null
      const [standing, entry] = [standingOf(act.person, row.school), tx.random.id()]
      return (state, moment) => decideRelease(state, standing, entry, moment)
    },
    async (tx, added) => {
      const { name, roles } = act.person
      const { recipient, parts, purpose } = sent
      const position = sent.position ?? roles.map(role => roleName(role, 'en')).join(', ')
      for (const fact of added)
        if (fact.type === 'contact.released')
          tx.send(addAccess, {
            ...{ id: fact.body.entry, contact, student, releasedAt: gate.clock.now(), parts: [...new Set(parts)], purpose },
            ...{ releaserName: name, releaserPosition: position, releaserSignature: sent.signature ?? name },
            ...{ recipientName: recipient.name, recipientPosition: recipient.position, recipientAffiliation: recipient.affiliation },
          })
    },
  )
}
