import { type No, notPermitted } from '../kernel/refusal.ts'
import { schoolYearName } from '../kernel/school-year.ts'
import { loadFacts } from '../ledger/index.ts'
import { keepLooks } from '../looks/index.ts'
import { type Person, readAs, type Reader, schoolNames } from '../people/index.ts'
import { momentAt } from './days.ts'
import type { Described } from './facts.ts'
import type { RestraintKit } from './restraint-kit.ts'
import { restraintRefusals } from './words/refusals.ts'
import { foldEntry, readEntry } from './state.ts'
import { listBetween } from './store.ts'
import type { ReturnRow, YearReturn } from './return-view.ts'

/** Who takes it to the state. */
export const mayReadYears = ({ roles }: Pick<Person, 'roles'>): boolean => leadEverywhere.some(role => roles.includes(role))

const leadEverywhere = ['superintendent', 'designee', 'counsel', 'coordinator'] as const

/**
 * Every restraint of a school year, July to June, in the order of its days. The state's own layout was not obtained. Students stand as numbers that hold in
 * this file alone, so that it is seen who was held more than once and not who it was.
 */
export const readYear = (kit: RestraintKit, reader: Reader, year: number): Promise<YearReturn | No> =>
  readAs(kit, reader, async tx => {
    const { person } = reader
    if (!mayReadYears(person)) return notPermitted(restraintRefusals.notYours)
    const { at } = await momentAt(tx, kit.clock.now())
    const rows = await tx.many(listBetween, [tx.district, `${year}-07-01`, `${year + 1}-06-30`])
    const schools = await schoolNames(tx)
    const students = [...new Set(rows.flatMap(({ student }) => student ?? []))]
    const items: ReturnRow[] = []
    for (const row of rows) {
      const state = foldEntry(readEntry(await loadFacts(tx, row.id)))
      if (!state) continue
      const { described, injuries, done, corrections } = state
      items.push({
        ...{
          entry: row.id,
          school: schools.get(row.school) ?? '',
          student: row.student === null ? null : students.indexOf(row.student) + 1,
        },
        ...{
          day: row.happenedOn,
          kind: described?.kind ?? null,
          minutes: described?.minutes ?? null,
          grounds: [...(described?.grounds ?? [])],
        },
        holds: [...(described?.holds ?? [])],
        untrained: described && untrainedOf(described),
        ...{ studentHurt: state.injuriesAsked ? (injuries?.student.length ?? 0) > 0 : null },
        ...{ staffHurt: state.injuriesAsked ? (injuries?.staff.length ?? 0) > 0 : null, medical: state.injuriesAsked?.medical ?? null },
        approval: described?.approval === undefined ? null : described.approval === null ? 'none' : 'given',
        ...{
          caregiverTold: done['caregiver-told']?.at.toISOString() ?? null,
          reportSent: done['caregiver-report']?.at.toISOString() ?? null,
        },
        ...{ stateTold: done['state-report']?.at.toISOString() ?? null, corrections, complete: row.endedAs === 'complete' },
      })
    }
    const as = leadEverywhere.find(role => person.roles.includes(role)) ?? null
    const looks = rows.map(
      ({ id, student }) => ({ kind: 'restraint', matter: id, student, part: 'file', why: { may: true, through: 'district', as } }) as const,
    )
    keepLooks(tx, { ...reader, medium: 'export', at }, looks)
    return { year: schoolYearName(year), layout: 'not-obtained', items }
  })

/** Null where the district keeps no certificates of that training: nobody then knows, and 0 would say that all were trained. */
const untrainedOf = ({ held }: Described): number | null =>
  held.some(({ trained }) => trained === null) ? null : held.filter(({ trained }) => trained === false).length
