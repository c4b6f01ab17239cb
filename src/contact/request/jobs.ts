import { z } from 'zod'
import { record } from '../../matter/index.ts'
import { listGone } from '../../people/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import type { JobKind } from '../../platform/jobs/index.ts'
import { type Message, type Topic, tryLater } from '../../platform/outbox/index.ts'
import { dueKind, messageTopic } from './carry-out.ts'
import { momentOf } from './calendar.ts'
import type { GateKit } from './gate-kit.ts'
import { contacts } from './on-contact.ts'
import { officesOfSchool } from './offices.ts'
import { decideSent } from './rules/ask.ts'
import { tellLeft } from './rules/left-to-decide.ts'
import { decideDue, decideNotTold } from './rules/review.ts'
import type { ContactState } from './contact-state.ts'
import type { ContactFactRecorded } from './facts.ts'
import type { Moment } from './rules/moment.ts'
import { type ContactRow, findContact } from './store.ts'

const payload = z.object({ contact: z.uuid() })

/** What the clock sets off: someone counts as unreachable, days of waiting are over, something is late. */
export const contactJobs = (gate: GateKit): Readonly<Record<string, JobKind>> => ({
  [dueKind]: async (tx, sent) => {
    const row = await tx.maybe(findContact, [tx.district, payload.parse(sent).contact])
    if (!row) return
    const offices = await officesOfSchool(tx, row.school)
    const named = (roles: readonly string[]) => offices.filter(({ role }) => roles.includes(role)).map(({ person }) => person)
    const remind = {
      deciders: named(['superintendent', 'designee']),
      principals: named(['principal']),
      notices: named(['principal', 'superintendent', 'designee']),
      review: named(['superintendent', 'designee']),
      complaint: named(['superintendent', 'designee', 'counsel']),
      gone: row.stage === 'ended' ? await listGone(tx, row.adults) : [],
    }
    const moment = await momentOf(gate, tx)
    const rule = {
      decide: (state: ContactState) => {
        const due = decideDue(state, remind, moment)
        return [...due, ...tellLeft({ state, standing: null, offices, moment }, due)]
      },
    }
    await record(contacts, gate, tx, { row, deed: tx.random.id(), by: null, moment, rule })
  },
})

/** Once a carrier has a message, it is written down; a person whom it could not reach does not count as told. */
export const contactTopics = (gate: GateKit): Readonly<Record<string, Topic>> => ({
  [messageTopic]: {
    taken: (tx, messages) =>
      ofEach(gate, tx, messages, async (person, row, moment) => {
        const offices = await officesOfSchool(tx, row.school)
        return state => decideSent(state, person, offices, moment)
      }),
    refused: async (tx, messages, at) => {
      tryLater(tx, messages, at)
      await ofEach(gate, tx, messages, async person => state => decideNotTold(state, person))
    },
  },
})

type Decide = (state: ContactState) => readonly ContactFactRecorded[]

async function ofEach(
  gate: GateKit,
  tx: Tx,
  messages: readonly Message[],
  rule: (person: string, row: ContactRow, moment: Moment) => Promise<Decide>,
): Promise<void> {
  // Always in one order: two batches of messages never wait for each other.
  for (const { subject, person } of messages.toSorted((a, b) => a.subject.localeCompare(b.subject))) {
    const row = await tx.maybe(findContact, [tx.district, subject])
    if (!row) continue
    const moment = await momentOf(gate, tx)
    await record(contacts, gate, tx, { row, deed: tx.random.id(), by: null, moment, rule: { decide: await rule(person, row, moment) } })
  }
}
