import type { DistrictId } from '../kernel/ids.ts'
import { malformed, type No, notPermitted } from '../kernel/refusal.ts'
import { decideOn } from '../ledger/index.ts'
import { type Act, listPeopleById, may, type OwnSchool, ownSchoolOf, type Person, schoolNamed } from '../people/index.ts'
import { quiet, type Tx } from '../platform/database/index.ts'
import { idFromName } from '../platform/name-id/index.ts'
import { carryOut, foldedRowOf } from './carry-out.ts'
import { type Beside, besideOf } from './contract.ts'
import { type Decider, deciderAt } from './decided.ts'
import type { Known, Named } from './known.ts'
import type { CallState } from './state.ts'
import { fold, readHistory } from './history.ts'
import { findPersonCalled, readPersonIds } from './ids.ts'
import type { AskedCall } from './input.ts'
import { openRepair } from './repair-owed.ts'
import type { RespondKit } from './respond-kit.ts'
import { momentOf } from './call-matter.ts'
import { withOutside, writeOutside } from './outside.ts'
import { decideAsk, officesThatMatter, unsaid } from './rules/ask.ts'
import { startsClocks } from './rules/clocks.ts'
import { daysAt } from './days.ts'
import { staffOf } from './staff.ts'
import { addCall, type CallRow } from './store.ts'
import { refusals } from './words/refusals.ts'

const staffCall = notPermitted(refusals.staffCall)

export interface AskedFor extends AskedCall {
  /** What could not be confirmed, such as `session`: marked, and never in the way. */
  readonly unconfirmed: readonly string[]
}

export interface Called {
  readonly call: string
  /** What the answer to a first call tells, so that it is not read again. */
  readonly done?: { readonly known: Known; readonly explain: Decider['explain'] }
}

/** Calls for support. Answers with the call's id; durable once it has answered. */
export const callForSupport = (respond: RespondKit, act: Act, asked: AskedFor): Promise<Called | No> =>
  respond.database.transaction('app', act.district, tx => callWithin(respond, tx, act, asked))

/** The same in a transaction that is under way. */
export async function callWithin(respond: RespondKit, tx: Tx, { district, person, deed }: Act, asked: AskedFor): Promise<Called | No> {
  if (!may(person, 'call-for-support')) return staffCall
  const moment = momentOf(respond)
  const { school, isSure } = await schoolOf(tx, asked.school, person, moment.at)
  if (!school) return malformed([{ pointer: '/school', detail: refusals.noSuchSchool }])
  if (asked.student !== null && !(await findPersonCalled(tx, asked.student))) {
    return malformed([{ pointer: '/student', detail: refusals.noSuchStudent }])
  }
  const unconfirmed = isSure ? asked.unconfirmed : [...new Set([...asked.unconfirmed, 'school'])]
  const body = { school: school.id, drill: asked.drill, facts: { ...unsaid, ...asked.facts }, unconfirmed }
  const call = callIdOf(district, deed)
  const decider = deciderAt(respond.plans, tx, moment.at)
  const decided = decider.then(({ decide }) => decide(body.facts, body.drill))
  const matters = quiet(decided.then(each => officesThatMatter(each, person.id)))
  const staff = quiet(staffOf(respond, tx, { id: call, school: school.id, drill: asked.drill }, moment.at, matters))
  const rule = async () => {
    const days = startsClocks(await decided) ? { days: await daysAt(tx, moment.at) } : {}
    const asking = decideAsk(body, person.id, await decided, await staff, { ...moment, ...days })
    const outside = { district, row: { id: call, student: asked.student }, before: undefined, at: moment.at }
    const facts = withOutside(outside, asking).map(({ type, body }) => ({ type, body }))
    return () => ({ facts, result: null })
  }
  const done = await decideOn(tx, { matter: call, deed, by: person.id, at: moment.at, decide: rule(), read: () => null })
  const history = readHistory(done.facts)
  const state = fold(history)
  if (done.again || !state) return { call }
  const row = rowOf(call, state, asked)
  tx.send(addCall, row)
  const [{ explain }, { contacts }] = await Promise.all([decider, staff])
  const known = { school: school.name, contacts }
  const reached = await carryOut(respond, tx, { call, room: row.room, before: undefined, state, added: history, ...known })
  await writeOutside(respond, tx, { row, before: undefined, state, deed, by: person.id, moment })
  await openRepair(tx, { call, before: undefined, state, deed, by: person.id, moment })
  const people = new Map<string, Named>([[person.id, person]])
  for (const [id, { name }] of reached) people.set(id, { name, roles: [] })
  for (const each of await namedBeside(tx, state, people)) people.set(each.id, each)
  return { call, done: { known: { row, history, state, followUps: [], people }, explain } }
}

/** Whom nobody writes to, since they come to another call: the first answer names them too. */
const namedBeside = (tx: Tx, { passedOver }: CallState, named: ReadonlyMap<string, Named>): Promise<Person[]> | readonly Person[] => {
  const missing = passedOver.map(({ person }) => person).filter(person => !named.has(person))
  return missing.length === 0 ? [] : listPeopleById(tx, readPersonIds(missing))
}

const rowOf = (call: string, state: CallState, asked: Beside): CallRow => ({
  ...{ id: call, school: state.school, askedBy: state.askedBy, askedAt: state.askedAt, drill: state.drill },
  ...{ ...foldedRowOf(state), ...besideOf(name => asked[name]) },
})

/** The school that was named, else the one that the caller is taken to be at. Null where no such school exists. */
async function schoolOf(tx: Tx, named: string | null, person: Person, at: Date): Promise<Pick<OwnSchool, 'school' | 'isSure'>> {
  return named === null ? ownSchoolOf(tx, person, at) : { school: (await schoolNamed(tx, named)) ?? null, isSure: true }
}

/** One deed is one call: its id is made from the deed's, so that a call sent twenty times meets itself under one lock. */
const callIdOf = (district: DistrictId, deed: string): string => idFromName(`concord call ${district} ${deed}`)
