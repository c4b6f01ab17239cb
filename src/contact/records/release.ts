import { z } from 'zod'
import { isNo } from '../../kernel/refusal.ts'
import { verbsOf } from '../../matter/index.ts'
import type { ContactKind } from '../request/on-contact.ts'
import { saveNamed } from '../request/named-student.ts'
import { decideRelease } from '../request/rules/happen.ts'
import { questions } from '../request/rules/next.ts'
import { addAccess } from './access-store.ts'
import { disclose } from './disclose.ts'
import { lineForm, lineOf, lineSent, namedWith, purposeSent, whoseRecord } from './line.ts'

const verb = verbsOf<ContactKind>()

/**
 * Lets go of parts of a student's record, and writes the line of the log with it, in one transaction. Whether it may go the gate has decided,
 * or in an emergency whoever signs the six tests.
 * Law: 603 CMR 23.07(1), the log of access is kept with the record.
 */
export const recordVerbs = {
  release: verb({
    ...{ ...questions.release, name: 'release', summary: 'Let go of parts of a student’s record that was opened' },
    sent: z.strictObject({ ...lineSent, purpose: purposeSent }),
    form: ({ texts, all }) => lineForm(texts, all('parts')),
    know: async ({ tx, row, body }) => {
      const whose = await whoseRecord(tx, row, body.student)
      return isNo(whose) ? whose : { ...whose, entry: tx.random.id() }
    },
    decide: ({ state, known, moment }) => [...namedWith(state, known), ...decideRelease(state, known.entry, moment)],
    alongside: (added, { tx, row, person, body, known: { student }, moment }) => {
      saveNamed(tx, row.id, student, added)
      for (const fact of added)
        if (fact.type === 'contact.released')
          tx.send(addAccess, {
            ...{ id: fact.body.entry, contact: row.id, student, releasedAt: moment.at, purpose: body.purpose, ...lineOf(body, person) },
          })
    },
  }),
  disclose,
}
