import { z } from 'zod'
import { roleName } from '../../design/words/frame.ts'
import { type PersonId, readId } from '../../kernel/ids.ts'
import { malformed } from '../../kernel/refusal.ts'
import { verbsOf } from '../../matter/index.ts'
import { findPerson } from '../../people/index.ts'
import type { ContactKind } from '../request/on-contact.ts'
import { decideRelease } from '../request/rules/happen.ts'
import { questions } from '../request/rules/next.ts'
import { refusals } from '../request/words/refusals.ts'
import { addAccess } from './access-store.ts'
import { recordParts } from './parts.ts'

const line = (most: number) =>
  z.string('expected a text').trim().min(1, 'expected it to be said').max(most, `expected at most ${most} characters`)

/** What is let go, to whom and what for: the columns of 603 CMR 23.07(1). Whoever sends it releases it, and signs with their name. */
const releaseSent = z.strictObject({
  position: line(120).nullish(),
  signature: line(120).nullish(),
  recipient: z.strictObject({ name: line(120), position: line(120), affiliation: line(160) }, 'expected name, position and affiliation'),
  parts: z
    .array(z.enum(recordParts, `expected one of ${recordParts.join(', ')}`), 'expected a list of parts')
    .min(1, 'expected at least one part of the record'),
  purpose: line(200),
  student: z.uuid('expected an id (a UUID)').nullish(),
})

const verb = verbsOf<ContactKind>()

/**
 * Lets go of parts of a student's record, and writes the line of the log with it, in one transaction. Whether it may go the gate has decided.
 * Law: 603 CMR 23.07(1), the log of access is kept with the record.
 */
export const recordVerbs = {
  release: verb({
    ...{ ...questions.release, name: 'release', summary: 'Let go of parts of a student’s record that was opened', sent: releaseSent },
    form: ({ texts, all }) => {
      const { recipientName, recipientPosition, recipientAffiliation, ...said } = texts
      const recipient = { name: recipientName, position: recipientPosition, affiliation: recipientAffiliation }
      return { ...said, recipient, parts: all('parts') }
    },
    know: async ({ tx, row, body }) => {
      const id = body.student ? readId<PersonId>(body.student) : undefined
      const named = id && (await findPerson(tx, id))
      if (body.student && !named) return malformed([{ pointer: '/student', detail: refusals.noSuchStudent }])
      return { student: row.student ?? named?.id ?? null, entry: tx.random.id() }
    },
    decide: ({ state, known, moment }) => decideRelease(state, known.entry, moment),
    alongside: (added, { tx, row, person: { name, roles }, body, known: { student }, moment }) => {
      const { recipient, parts, purpose } = body
      const position = body.position ?? roles.map(role => roleName(role, 'en')).join(', ')
      for (const fact of added)
        if (fact.type === 'contact.released')
          tx.send(addAccess, {
            ...{ id: fact.body.entry, contact: row.id, student, releasedAt: moment.at, parts: [...new Set(parts)], purpose },
            ...{ releaserName: name, releaserPosition: position, releaserSignature: body.signature ?? name },
            ...{ recipientName: recipient.name, recipientPosition: recipient.position, recipientAffiliation: recipient.affiliation },
          })
    },
  }),
}
