import { isNo, malformed, type No, notPermitted, refused } from '../kernel/refusal.ts'
import { decideOn, loadFacts } from '../ledger/index.ts'
import { type Act, listSchools, may } from '../people/index.ts'
import type { Tx } from '../platform/database/index.ts'
import type { Measure } from '../evidence/contract.ts'
import { standingOf } from './device-matter.ts'
import type { DevicesKit } from './devices-kit.ts'
import { type DeviceFact, readDeviceFacts } from './facts.ts'
import type { EnterSent } from './input.ts'
import { momentAt } from './moment.ts'
import { decideEnter, forKeepers } from './rules/device.ts'
import { digestOf, signaturesOf, signingMatter } from './signatures.ts'
import { foldDevice } from './state.ts'
import { addDevice, addPlace } from './store.ts'
import { deviceFields, deviceRefusals } from './words/refusals.ts'

/** Whoever keeps the list enters a device. Sent again, it is the same device. */
export const enter = (kit: DevicesKit, { district, person, deed }: Act, sent: EnterSent): Promise<string | No> =>
  kit.database.transaction('app', district, async tx => {
    const no = forKeepers(standingOf(person))
    if (no) return no
    const { at, today } = await momentAt(tx, kit.clock.now())
    const { place, ...body } = sent
    const facts = (await unknownPlaces(kit, tx, sent, at)) ?? decideEnter(body, { at, today })
    return isNo(facts) ? facts : enterIn(tx, { id: deed, facts, place, by: person.id, at, deed })
  })

/** A school that is none of ours, or a line that the books do not have. */
async function unknownPlaces(kit: DevicesKit, tx: Tx, { school, line }: EnterSent, at: Date): Promise<null | No> {
  const [schools, lines] = [await listSchools(tx), line === null ? [] : await kit.bookLines(tx, at)]
  const wrong = [
    ...(school === null || schools.some(({ id }) => id === school) ? [] : [{ pointer: '/school', detail: deviceFields.unknownSchool }]),
    ...(line === null || lines.some(({ id }) => id === line) ? [] : [{ pointer: '/line', detail: deviceFields.unknownLine }]),
  ]
  return wrong.length > 0 ? malformed(wrong) : null
}

interface Entered {
  /** Of the device: the same deed makes the same device. */
  readonly id: string
  readonly facts: readonly DeviceFact[]
  readonly place: string
  readonly by: string | null
  readonly at: Date
  readonly deed: string
}

export async function enterIn(tx: Tx, { id, facts, place, by, at, deed }: Entered): Promise<string> {
  const done = await decideOn(tx, {
    ...{ matter: id, deed, by, at, read: () => null },
    decide: before => ({ facts: before.length > 0 ? [] : facts, result: null }),
  })
  const state = foldDevice(readDeviceFacts(done.facts))
  if (done.added.length > 0 && state) {
    tx.send(addDevice, { id, ...state })
    if (place !== '') tx.send(addPlace, { id, words: place })
  }
  return id
}

/** Somebody signs a grade as it is shown: with its reason and its studies. Where those have changed since, nothing is signed. */
export const signGrade = (
  kit: DevicesKit,
  { district, person, deed }: Act,
  measure: Measure,
  { digest }: { readonly digest: string },
): Promise<null | No> =>
  kit.database.transaction('app', district, async tx => {
    if (!may(person, 'keep-devices')) return notPermitted(deviceRefusals.signersOnly)
    const graded = kit.gradeOf(measure)
    if (digest !== digestOf(graded)) return refused('grade-changed', deviceRefusals.gradeChanged)
    const [matter, at] = [signingMatter(tx.district), kit.clock.now()]
    const before = signaturesOf(await loadFacts(tx, matter)).get(measure)
    const isSigned = before?.digest === digest
    const signed = { type: 'evidence.signed' as const, body: { measure, grade: graded.grade, digest } }
    await decideOn(tx, {
      ...{ matter, deed, by: person.id, at, read: () => null },
      decide: () => ({ facts: isSigned ? [] : [signed], result: null }),
    })
    return null
  })
