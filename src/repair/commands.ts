import { isNo, malformed, type No } from '../kernel/refusal.ts'
import { decideOn } from '../ledger/index.ts'
import { type Act, isCaregiverOf, type Person, schoolOfWriter, worksHere } from '../people/index.ts'
import type { PlanRegister } from '../plan/index.ts'
import type { Tx } from '../platform/database/index.ts'
import { idFromName } from '../platform/name-id/index.ts'
import type { Asker, ProcessKind, Side, Spoken } from './contract.ts'
import { daysAt } from './days.ts'
import type { ProcessFact } from './facts.ts'
import { foldedRowOf, processes } from './process.ts'
import type { RepairKit } from './repair-kit.ts'
import { decideKeepOut } from './rules/facilitator.ts'
import { decideParty } from './rules/parties.ts'
import { foldProcess, type ProcessState } from './state.ts'
import { type RepairSetting, repairSettingIn } from './setting.ts'
import { addProcess, keepAskedFor, saveProcess } from './store.ts'
import { memberCalled, namedOf } from './who.ts'
import { repairFields } from './words/refusals.ts'

export interface Asking {
  readonly kind: ProcessKind
  readonly school: string | null
  readonly person: string | null
  readonly side: Side | null
}

/** Anybody of the district may ask for one. Answers with its id; whether they then see it is another matter. */
export const ask = (repair: RepairKit, { district, person, deed }: Act, asking: Asking): Promise<string | No> =>
  repair.database.transaction('app', district, async tx => {
    const moment = await processes.moment(repair, tx)
    const school = await schoolOfWriter(tx, asking.school, person, moment.at)
    if (!school) return malformed([{ pointer: '/school', detail: repairFields.school }])
    const setting = await repairSettingIn(tx, repair.plans, moment.at)
    const party = await partyAsked(tx, person, asking, { today: moment.days.today, setting })
    if (isNo(party)) return party
    const from: Asker = person.roles.includes('student')
      ? 'student'
      : worksHere(person) || !person.roles.includes('caregiver')
        ? 'staff'
        : 'caregiver'
    const id = idFromName(`concord repair asked ${district} ${deed}`)
    const first: ProcessFact = { type: 'repair.asked', body: { school, kind: asking.kind, call: null, from } }
    await begin(tx, id, { deed, by: person.id, at: moment.at }, facts => (facts.length > 0 ? [] : [first, ...party]))
    return id
  })

/** Staff may name anybody, a family their own child, a student themselves. */
async function partyAsked(
  tx: Tx,
  asker: Person,
  { person, side }: Asking,
  { today, setting }: { readonly today: string; readonly setting: RepairSetting },
): Promise<readonly ProcessFact[] | No> {
  if (person === null) return []
  const found = await memberCalled(tx, person)
  const isOwn = found !== undefined && (found.id === asker.id || (await isCaregiverOf(tx, asker.id, found.id)))
  // A family is told the same of whoever is not theirs, in the register or not: who looks for a child learns nothing here.
  if (!worksHere(asker) && !isOwn) return malformed([{ pointer: '/person', detail: repairFields.notYoursToName }])
  if (!found) return malformed([{ pointer: '/person', detail: repairFields.unknownPerson }])
  return decideParty({ facilitator: null, parties: [] }, side ?? 'affected', 'en', await namedOf(tx, found, today, setting))
}

export interface OpenedByCall {
  readonly call: string
  readonly school: string
  readonly kind: ProcessKind
  readonly deed: string
  readonly by: string
  readonly at: Date
  /** Who came to a call of restraint: they lead none that follows from it. */
  readonly restrained: readonly string[]
}

/** The process of a call, opened in the transaction of the deed that owes it. One to a call; opened again it only learns whom to keep out. */
export async function openForCall(tx: Tx, { call, school, kind, deed, by, at, restrained }: OpenedByCall): Promise<string> {
  const id = processOfCall(tx.district, call)
  const asked: ProcessFact = { type: 'repair.asked', body: { school, kind, call, from: 'call' } }
  const named = idFromName(`concord repair opening ${deed}`)
  await begin(tx, id, { deed: named, by, at }, (facts, keptOut) => [
    ...(facts.length > 0 ? [] : [asked]),
    ...restrained.flatMap(person => decideKeepOut({ keptOut }, person, 'was-called-to-restrain')),
  ])
  return id
}

export interface OpenedForIncident {
  readonly incident: string
  readonly alternative: string
  readonly school: string
  readonly person: Person
  readonly language: Spoken
  readonly kind: ProcessKind
  readonly deed: string
  readonly by: string
  readonly at: Date
}

/**
 * The process that a principal began as an alternative to exclusion, in the transaction of that deed. Its id is by chance, so that nobody who
 * knows the incident can find it; from here on it is none of the principal's, who leads it in no other office either.
 */
export async function openForIncident(tx: Tx, plans: PlanRegister, opened: OpenedForIncident): Promise<void> {
  const { incident, alternative, school, person, language, kind, deed, by, at } = opened
  const { today } = await daysAt(tx, at)
  const asked: ProcessFact = { type: 'repair.asked', body: { school, kind, call: null, from: 'staff' } }
  const named = decideParty(
    { facilitator: null, parties: [] },
    'did-harm',
    language,
    await namedOf(tx, person, today, await repairSettingIn(tx, plans, at)),
  )
  const made = tx.random.id()
  const parties = isNo(named) ? [] : named
  await begin(tx, made, { deed: idFromName(`concord repair for incident ${deed}`), by, at }, (_, keptOut) => [
    ...[asked, ...parties],
    ...decideKeepOut({ keptOut }, by, 'disciplined'),
  ])
  tx.send(keepAskedFor, { process: made, incident, alternative })
}

/** One to a call. */
export const processOfCall = (district: string, call: string): string => idFromName(`concord repair ${district} ${call}`)

async function begin(
  tx: Tx,
  id: string,
  { deed, by, at }: { readonly deed: string; readonly by: string; readonly at: Date },
  decide: (facts: readonly unknown[], keptOut: ProcessState['keptOut']) => readonly ProcessFact[],
): Promise<void> {
  const done = await decideOn(tx, {
    ...{ matter: id, deed, by, at, read: () => null },
    decide: facts => {
      const keptOut = stateOf(facts)?.keptOut ?? []
      return { facts: decide(facts, keptOut).map(({ type, body }) => ({ type, body })), result: null }
    },
  })
  const state = stateOf(done.facts)
  if (done.added.length === 0 || !state) return
  const row = { id, ...foldedRowOf(state) }
  const { school, kind, call, askedBy, askedAt } = state
  if (done.added.length === done.facts.length) tx.send(addProcess, { ...row, school, kind, call, askedBy, askedAt })
  else tx.send(saveProcess, row)
}

const stateOf = (facts: Parameters<typeof processes.read>[0]) => foldProcess(processes.read(facts))
