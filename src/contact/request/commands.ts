import { type OrgId, type PersonId, readId } from '../../kernel/ids.ts'
import { isNo, malformed, type No, notPermitted, refused } from '../../kernel/refusal.ts'
import { decideOn, loadFacts } from '../../ledger/index.ts'
import { findPerson, findSchool, listSchools, may, type Person, type School, staffRoles } from '../../people/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import { idFromName } from '../../platform/name-id/index.ts'
import { momentOf } from './calendar.ts'
import { carryOut, rowOf } from './carry-out.ts'
import type { findings, places } from './contract.ts'
import type { Consent, DeclineReason } from './contract.ts'
import { type Decider, deciderAt } from './decided.ts'
import type { Account, ContactFactRecorded, DecidingVerb, Ending } from './facts.ts'
import { readHistory } from './history.ts'
import { isLetterSigned } from '../letters/commands.ts'
import { officesOfSchool } from './offices.ts'
import { type Act, asJson, type Decide, type Done, type Gate, onContact } from './on-contact.ts'
import { askable, decideAnew, decideAsk, decidePaperRead, decideVerified, maySayFacts, type Offices, type Outcome } from './rules/ask.ts'
import { decideBy } from './rules/decide.ts'
import { decideBegin, decideEnd, decideStatement } from './rules/happen.ts'
import { after, type Moment } from './rules/moment.ts'
import { decideExcuse, decideReview } from './rules/review.ts'
import { isPartOf, type Standing } from './rules/standing.ts'
import { decideConsent, decideTell, type Telling } from './rules/tell.ts'
import { type ContactState, fold } from './state.ts'
import { addContact, type ContactRow, saveVisit, type Visit } from './store.ts'
import { refusals } from './wording-refusals.ts'

const ofASchool: readonly string[] = ['principal', 'designee', 'front-office']

/** The roles of a person that count at a school: those of one school at their own, or at all of them where they belong to none. */
export function standingOf({ id, roles, school }: Person, at: string): Standing {
  const here = school === null || school === at
  const counts = roles.filter(role => here || !ofASchool.includes(role))
  return { person: id, roles: counts, isStaff: roles.some(role => staffRoles.includes(role)) }
}

export interface AskedFor {
  readonly school: string | null
  readonly facts: Readonly<Record<string, string>>
  readonly student: string | null
  readonly drill: boolean
  /** The call for support it came of. */
  readonly call: string | null
}

/** Writes a request down. Answers with its id; durable once it has answered. */
export const askFor = (gate: Gate, act: Act, asked: AskedFor): Promise<Done | No> =>
  gate.database.transaction('app', act.district, tx => askWithin(gate, tx, act, asked))

/** The same within a transaction that has begun: a call for support that asks for police writes its request with itself. */
export async function askWithin(gate: Gate, tx: Tx, { district, person, deed }: Act, asked: AskedFor): Promise<Done | No> {
  if (!may(person, 'call-for-support')) return notPermitted(refusals.staffOnly)
  const school = await schoolOf(tx, asked.school, person)
  if (!school) return malformed([{ pointer: '/school', detail: refusals.noSuchSchool }])
  const student = asked.student === null ? undefined : readId<PersonId>(asked.student)
  if (asked.student !== null && !(student && (await findPerson(tx, student)))) {
    return malformed([{ pointer: '/student', detail: refusals.noSuchStudent }])
  }
  const moment = await momentOf(gate, tx)
  const [decider, offices] = await Promise.all([deciderAt(gate.plans, tx, moment.at), officesOfSchool(tx, school.id)])
  const { drill, call } = asked
  const contact = idFromName(`concord contact ${district} ${deed}`)
  const body = { school: school.id, drill, call, ...askable(asked.facts, standingOf(person, school.id)) }
  const facts = decideAsk(body, person.id, decider.decide(body.facts, drill), offices, moment)
  const done = await decideOn(tx, {
    ...{ matter: contact, deed: idFromName(`concord contact of ${deed}`), by: person.id, at: moment.at },
    decide: () => ({ facts: facts.map(asJson), result: null }),
    read: () => null,
  })
  const history = readHistory(done.facts)
  const state = fold(history)
  if (done.again || !state) return { contact }
  const row = { id: contact, askedBy: person.id, askedAt: moment.at, school: state.school, drill, call, student: asked.student }
  tx.send(addContact, { ...row, ...rowOf(state) })
  await carryOut(gate, tx, { contact, before: undefined, state, added: history })
  return { contact }
}

/** What the rules need beside the folded facts when more is known: how the plan decides, and who is told at once. */
async function anew(gate: Gate, tx: Tx, row: ContactRow): Promise<{ decider: Decider; offices: Offices }> {
  const [decider, offices] = await Promise.all([deciderAt(gate.plans, tx, gate.clock.now()), officesOfSchool(tx, row.school)])
  return { decider, offices }
}

/** The facts that say more, and the decision they lead to. */
function decidedWith(
  state: ContactState,
  learned: Outcome,
  { decider, offices }: { decider: Decider; offices: Offices },
  moment: Moment,
): Outcome {
  if (isNo(learned)) return learned
  const now = after(state, learned, null, moment)
  return [...learned, ...decideAnew(now, decider.decide(now.facts, state.drill), offices, moment)]
}

export const sayMore = (gate: Gate, act: Act, contact: string, said: Readonly<Record<string, string>>): Promise<Done | No> =>
  onContact(gate, act, contact, async (tx, row) => {
    const [known, standing] = [await anew(gate, tx, row), standingOf(act.person, row.school)]
    return (state, moment) => {
      const no = maySayFacts(state, standing, said)
      if (no) return no
      const facts = Object.fromEntries(Object.entries(said).filter(([name, value]) => state.facts[name] !== value))
      if (Object.keys(facts).length === 0) return []
      return decidedWith(state, [{ type: 'contact.facts-added', body: { drill: state.drill, facts } }], known, moment)
    }
  })

export const readPaper = (
  gate: Gate,
  act: Act,
  contact: string,
  { basis, seen, returnOn }: { basis: string; seen: readonly string[]; returnOn: string | null },
): Promise<Done | No> =>
  onContact(gate, act, contact, async (tx, row) => {
    const [known, standing] = [await anew(gate, tx, row), standingOf(act.person, row.school)]
    return (state, moment) => decidedWith(state, decidePaperRead(state, standing, basis, seen, returnOn), known, moment)
  })

export const verifyRequester = (gate: Gate, act: Act, contact: string, requester: string): Promise<Done | No> =>
  onContact(gate, act, contact, async (tx, row) => {
    const [known, standing] = [await anew(gate, tx, row), standingOf(act.person, row.school)]
    return (state, moment) => decidedWith(state, decideVerified(state, standing, requester), known, moment)
  })

/** A deed that needs nothing but the folded facts and who does it. */
const simply =
  (decide: (state: ContactState, standing: Standing, moment: Moment) => Outcome) =>
  (gate: Gate, act: Act, contact: string): Promise<Done | No> =>
    onContact(gate, act, contact, async (_, row): Promise<Decide> => {
      const standing = standingOf(act.person, row.school)
      return (state, moment) => decide(state, standing, moment)
    })

/** A letter carries words over only where a person has signed it, for this notice and in this language. */
export const tell = (gate: Gate, act: Act, contact: string, telling: Telling): Promise<Done | No> =>
  onContact(gate, act, contact, async (tx, row): Promise<Decide> => {
    const isUnsigned = telling.interpreter === 'signed-letter' && !(await isLetterSigned(tx, telling))
    const standing = standingOf(act.person, row.school)
    return (state, moment) => {
      const decided = decideTell(state, standing, telling, moment)
      return isUnsigned && !isNo(decided) ? refused('no-signed-letter', refusals.noSignedLetter) : decided
    }
  })

export const consent = (gate: Gate, act: Act, contact: string, asked: { notice: string; consent: Consent }) =>
  simply((state, standing) => decideConsent(state, standing, asked.notice, asked.consent))(gate, act, contact)

export const decide = (gate: Gate, act: Act, contact: string, verb: DecidingVerb, reason: DeclineReason | null) =>
  simply((state, standing, moment) => decideBy(state, standing, verb, reason, moment))(gate, act, contact)

export const excuse = (gate: Gate, act: Act, contact: string, notice: string) =>
  simply((state, standing) => decideExcuse(state, standing, notice))(gate, act, contact)

export const end = (gate: Gate, act: Act, contact: string, ending: Ending) =>
  simply((state, standing) => decideEnd(state, standing, ending))(gate, act, contact)

export const state = (gate: Gate, act: Act, contact: string, account: Account, reason: string | null) =>
  simply((folded, standing, moment) => decideStatement(folded, standing, account, reason, moment))(gate, act, contact)

export const review = (gate: Gate, act: Act, contact: string, finding: (typeof findings)[number]) =>
  simply((folded, standing) => decideReview(folded, standing, finding))(gate, act, contact)

export const begin = (
  gate: Gate,
  act: Act,
  contact: string,
  { place, adults }: { place: (typeof places)[number]; adults: readonly string[] },
): Promise<Done | No> =>
  onContact(gate, act, contact, async (tx, row) => {
    for (const [n, adult] of adults.entries()) {
      const id = readId<PersonId>(adult)
      const found = id && (await findPerson(tx, id))
      if (!found || !standingOf(found, row.school).isStaff) return malformed([{ pointer: `/adults/${n}`, detail: refusals.noSuchAdult }])
    }
    const standing = standingOf(act.person, row.school)
    return (folded, moment) => decideBegin(folded, standing, place, adults, moment)
  })

/** Who came and with what, as they said it: beside the record, where it can be erased. */
export const keepVisit = (gate: Gate, act: Act, contact: string, visit: Visit): Promise<Done | No> =>
  onContact(gate, act, contact, async (tx, row) => {
    const state = fold(readHistory(await loadFacts(tx, row.id)))
    if (!state || !isPartOf(state, standingOf(act.person, row.school))) return notPermitted(refusals.notPartOfIt)
    await tx.run(saveVisit, { contact: row.id, ...visit, savedBy: act.person.id, savedAt: gate.clock.now() })
    return (): readonly ContactFactRecorded[] => []
  })

async function schoolOf(tx: Tx, named: string | null, person: Person): Promise<School | undefined> {
  const id = named === null ? person.school : readId<OrgId>(named)
  return id ? findSchool(tx, id) : named === null ? (await listSchools(tx))[0] : undefined
}
