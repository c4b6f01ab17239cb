import { notFound, type No } from '../kernel/refusal.ts'
import { instant } from '../kernel/time.ts'
import type { DistrictId } from '../kernel/ids.ts'
import type { Lang } from '../kernel/lang.ts'
import { loadFacts } from '../ledger/index.ts'
import { listPeopleById, listSchools, type Person, schoolNames } from '../people/index.ts'
import { type PersonId, readId } from '../kernel/ids.ts'
import type { Tx } from '../platform/database/index.ts'
import { measures } from '../evidence/contract.ts'
import { answersDevices, askingOf } from './ask-plan.ts'
import { standingOf } from './device-matter.ts'
import type { BookLine, DevicesKit } from './devices-kit.ts'
import { momentAt } from './moment.ts'
import { nextForDevice } from './rules/next.ts'
import { reviewOf, voteOf } from './rules/situation.ts'
import { digestOf, signaturesOf, signingMatter } from './signatures.ts'
import { findDevice, listDevices, type PlacedRow } from './store.ts'
import type { DeviceView, GradeView } from './view.ts'
import { deviceRefusals } from './words/refusals.ts'

/** Who reads, and in which language: anybody may. */
export interface Looking {
  readonly district: DistrictId
  readonly person: Person | null
  readonly lang: Lang
}

export interface Listed {
  readonly devices: readonly DeviceView[]
  readonly answers: boolean
  readonly keeps: boolean
  readonly today: string
  /** What a new device may be at, and paid from. */
  readonly schools: readonly { readonly id: string; readonly name: string }[]
  readonly lines: readonly BookLine[]
}

/** Every device, those that were entered first, first; with what the plan in force says of each today. */
export const readDevices = (kit: DevicesKit, looking: Looking): Promise<Listed> =>
  kit.database.transaction('app', looking.district, async tx => {
    const [rows, shown] = [await tx.many(listDevices, [tx.district]), await showingIn(kit, tx, looking)]
    return { ...shown, devices: rows.map(shown.show) }
  })

export const readDevice = (kit: DevicesKit, looking: Looking, id: string): Promise<DeviceView | No> =>
  kit.database.transaction('app', looking.district, async tx => {
    const row = await tx.maybe(findDevice, [tx.district, id])
    return row ? (await showingIn(kit, tx, looking)).show(row) : notFound(deviceRefusals.noSuchDevice)
  })

async function showingIn(kit: DevicesKit, tx: Tx, { person, lang }: Looking) {
  const { at, today } = await momentAt(tx, kit.clock.now())
  const [inForce, schools, lines] = [await kit.plans.inForce(tx, at), await listSchools(tx), await kit.bookLines(tx, at)]
  const names = await schoolNames(tx)
  const ask = askingOf(kit, inForce, lang)
  const standing = person === null ? null : standingOf(person)
  const show = (row: PlacedRow): DeviceView => {
    const { line, school, enteredAt, ...device } = row
    const paidFrom = lines.find(({ id }) => id === line)
    return {
      ...device,
      ...ask(row, today),
      ...{ school, schoolName: school === null ? null : (names.get(school) ?? null), enteredAt: instant(enteredAt) },
      line: paidFrom ? { id: paidFrom.id, title: paidFrom.title[lang], cents: paidFrom.cents } : null,
      ...{ vote: voteOf(row, today), reviewed: reviewOf(row, today), evidence: kit.gradeOf(row.measure).grade },
      next: standing ? nextForDevice(row, standing) : [],
    }
  }
  return { show, schools, lines, today, answers: answersDevices(inForce), keeps: standing?.keeps ?? false }
}

/** Every grade, with who signed it here as it stands. */
export const readGrades = (kit: DevicesKit, { district, lang }: Looking): Promise<GradeView[]> =>
  kit.database.transaction('app', district, async tx => {
    const signatures = signaturesOf(await loadFacts(tx, signingMatter(tx.district)))
    const ids = [...signatures.values()].flatMap(({ by }) => readId<PersonId>(by ?? '') ?? [])
    const people = ids.length > 0 ? await listPeopleById(tx, ids) : []
    return measures.map(measure => {
      const graded = kit.gradeOf(measure)
      const [digest, last] = [digestOf(graded), signatures.get(measure)]
      const studies = graded['rests-on'].map(each => ({ ...each, cite: kit.studies.find(({ study }) => study === each.study)?.cite ?? '' }))
      const by = people.find(({ id }) => id === last?.by)?.name ?? ''
      return {
        ...{ measure, grade: graded.grade, reason: graded.reason[lang], digest, studies },
        signed: last?.digest === digest ? { by, at: instant(last.at) } : null,
        wasSigned: last !== undefined && last.digest !== digest,
      }
    })
  })
