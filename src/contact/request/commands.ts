import { type PersonId, readId } from '../../kernel/ids.ts'
import { malformed, type No, notPermitted } from '../../kernel/refusal.ts'
import { decideOn } from '../../ledger/index.ts'
import { type Act, findPerson, may, ownSchoolOf, type Person, type SchoolNamed, schoolNamed } from '../../people/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import { idFromName } from '../../platform/name-id/index.ts'
import { momentOf } from './calendar.ts'
import { addRow, carryOut } from './carry-out.ts'
import { deciderAt } from './decided.ts'
import { readHistory } from './history.ts'
import { officesOfSchool } from './offices.ts'
import type { GateKit } from './gate-kit.ts'
import { standingOf } from './on-contact.ts'
import { askable, decideAsk } from './rules/ask.ts'
import { matchOwnCall } from './rules/own-call.ts'
import { fold } from './state.ts'
import { findContact } from './store.ts'
import { refusals } from './words/refusals.ts'

export interface AskedFor {
  readonly school: string | null
  readonly facts: Readonly<Record<string, string>>
  readonly student: string | null
  readonly drill: boolean
  /** The call for support it came of. */
  readonly call: string | null
  /** The request that let them in, where this is what they then want; one of another school is left out. */
  readonly first: string | null
}

export interface AskedRequest {
  readonly contact: string
}

/** Writes a request down. Answers with its id; durable once it has answered. */
export async function askFor(gate: GateKit, act: Act, asked: AskedFor): Promise<AskedRequest | No> {
  const done = await gate.database.transaction('app', act.district, tx => askWithin(gate, tx, act, asked))
  await gate.handOver?.()
  return done
}

/** The same within a transaction that has begun: a call for support that asks for police writes its request with itself. */
export async function askWithin(
  gate: GateKit,
  tx: Tx,
  { district, person, deed, lapsed = false }: Act,
  asked: AskedFor,
): Promise<AskedRequest | No> {
  if (!may(person, 'call-for-support')) return notPermitted(refusals.staffOnly)
  const school = await schoolOf(tx, asked.school, person, gate.clock.now())
  if (!school) return malformed([{ pointer: '/school', detail: refusals.noSuchSchool }])
  const student = asked.student === null ? undefined : readId<PersonId>(asked.student)
  if (asked.student !== null && !(student && (await findPerson(tx, student)))) {
    return malformed([{ pointer: '/student', detail: refusals.noSuchStudent }])
  }
  const moment = await momentOf(gate, tx)
  const [decider, offices, open, letIn] = await Promise.all([
    deciderAt(gate.plans, tx, { at: moment.at, school: school.id }),
    officesOfSchool(tx, school.id),
    gate.openCalls(tx, school.id, moment.at),
    asked.first === null ? undefined : tx.maybe(findContact, [tx.district, asked.first]),
  ])
  const { drill, call } = asked
  const first = letIn?.school === school.id ? letIn.id : null
  const contact = idFromName(`concord contact ${district} ${deed}`)
  // By a session that has lapsed no office counts: what only an office may say is not taken as known.
  const standing = standingOf(lapsed ? { ...person, roles: [] } : person, school.id)
  const said = askable(asked.facts, standing)
  const unconfirmed = [...said.unconfirmed, ...(lapsed ? ['session'] : [])]
  const body = { school: school.id, drill, call, first, named: student !== undefined, facts: decider.registered(said.facts), unconfirmed }
  const written = decideAsk(body, person.id, decider.decide(body.facts, drill), offices, moment)
  const known = fold(written.map((fact, seq) => ({ seq, at: moment.at, by: person.id, fact })))
  const facts = known ? [...written, ...matchOwnCall(known, open, offices)] : written
  const done = await decideOn(tx, {
    ...{ matter: contact, deed: idFromName(`concord contact of ${deed}`), by: person.id, at: moment.at },
    decide: () => ({ facts: facts.map(({ type, body: of }) => ({ type, body: of })), result: null }),
    read: () => null,
  })
  const history = readHistory(done.facts)
  const state = fold(history)
  if (done.again || !state) return { contact }
  const row = { id: contact, askedBy: person.id, askedAt: moment.at, school: state.school, drill, call, first, student: asked.student }
  addRow(tx, row, state)
  await carryOut(gate, tx, { contact, before: undefined, state, added: history })
  return { contact }
}

/** The school that was named, else the one that whoever asks is taken to be at. */
async function schoolOf(tx: Tx, named: string | null, person: Person, at: Date): Promise<SchoolNamed | undefined> {
  return named === null ? ((await ownSchoolOf(tx, person, at)).school ?? undefined) : schoolNamed(tx, named)
}
