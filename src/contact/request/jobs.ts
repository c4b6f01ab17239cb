import { z } from 'zod'
import { record } from '../../matter/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import type { JobKind } from '../../platform/jobs/index.ts'
import type { Message, Topic } from '../../platform/outbox/index.ts'
import { dueKind, messageTopic } from './carry-out.ts'
import { momentOf } from './calendar.ts'
import type { GateKit } from './gate-kit.ts'
import { contacts } from './on-contact.ts'
import { officesOfSchool } from './offices.ts'
import { decideDue, decideNotTold, decideSent } from './rules/review.ts'
import type { ContactState } from './contact-state.ts'
import { findContact } from './store.ts'

const payload = z.object({ contact: z.uuid() })

/** What the clock sets off: someone counts as unreachable, days of waiting are over, something is late. */
export const contactJobs = (gate: GateKit): Readonly<Record<string, JobKind>> => ({
  [dueKind]: async (tx, sent) => {
    const row = await tx.maybe(findContact, [tx.district, payload.parse(sent).contact])
    if (!row) return
    const offices = await officesOfSchool(tx, row.school)
    const named = (roles: readonly string[]) => offices.filter(({ role }) => roles.includes(role)).map(({ person }) => person)
    const remind = {
      notices: named(['principal', 'superintendent', 'designee']),
      review: named(['superintendent', 'designee']),
      complaint: named(['superintendent', 'designee', 'counsel']),
    }
    const moment = await momentOf(gate, tx)
    const rule = { decide: (state: ContactState) => decideDue(state, remind, moment) }
    await record(contacts, gate, tx, { row, deed: tx.random.id(), by: null, moment, rule })
  },
})

/** When a message has gone is written down; a person whom it could not reach does not count as told. */
export const contactTopics = (gate: GateKit): Readonly<Record<string, Topic>> => ({
  [messageTopic]: {
    taken: (tx, messages) => ofEach(gate, tx, messages, decideSent),
    refused: (tx, messages) => ofEach(gate, tx, messages, decideNotTold),
  },
})

type OfPerson = (state: ContactState, person: string) => ReturnType<typeof decideSent>

async function ofEach(gate: GateKit, tx: Tx, messages: readonly Message[], decide: OfPerson): Promise<void> {
  // Always in one order: two batches of messages never wait for each other.
  for (const { subject, person } of messages.toSorted((a, b) => a.subject.localeCompare(b.subject))) {
    const row = await tx.maybe(findContact, [tx.district, subject])
    if (!row) continue
    const rule = { decide: (state: ContactState) => decide(state, person) }
    await record(contacts, gate, tx, { row, deed: tx.random.id(), by: null, moment: await momentOf(gate, tx), rule })
  }
}
