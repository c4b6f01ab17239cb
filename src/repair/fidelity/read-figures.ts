import { type PersonId, readId } from '../../kernel/ids.ts'
import type { No } from '../../kernel/refusal.ts'
import { schoolYear, schoolYearOf } from '../../kernel/school-year.ts'
import { dayIn } from '../../kernel/time.ts'
import { loadFactsOf } from '../../ledger/index.ts'
import { countStudents, listPeopleById, listSchools, readAs, type Reader } from '../../people/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import { findDistrict } from '../../platform/district/index.ts'
import type { RepairKit } from '../repair-kit.ts'
import { notYours } from '../rules/reach.ts'
import { isClosedTo } from '../rules/standing.ts'
import { readProcess } from '../state.ts'
import { listAskedIn, listOfferedAfter } from '../store.ts'
import type { FiguresView } from './figures-view.ts'
import { type Held, heldOf } from './measure.ts'
import { type Band, bandOf, bands, type Chance, offers, welcomed } from './reach.ts'
import { showHeld, showReach, showTwice } from './shown.ts'

/** How processes were held this school year and whom they reached: for whoever looks after them, of the schools that are theirs. */
export async function readFigures(repair: RepairKit, reader: Reader): Promise<FiguresView | No> {
  if (!looksAfter(reader)) return notYours
  const { year, zone, today, chances, offered, returns } = await chancesFor(repair, reader)
  return readAs(repair, reader, async tx => {
    const schools = (await listSchools(tx)).filter(({ id }) => isOfTheirs(reader, id))
    const processes = await tx.many(listAskedIn, year)
    const held = await heldIn(tx, processes, { dayOf: at => dayIn(zone, at), today })
    const came = new Set(held.flatMap(each => each.came))
    const bandOfStudent = await bandsOf(tx, chances)
    const back = welcomed(
      returns,
      held.flatMap(each => each.welcomes),
    )
    const { first: offeredBySchool, second: offeredByBand } = showTwice(
      offers(
        schools.map(({ id }) => id),
        chances,
        { groupOf: ({ school }) => school, offered },
      ),
      offers(bands, chances, { groupOf: ({ student }) => bandOfStudent.get(student ?? '') ?? 'not-known', offered }),
    )
    const enrolled = new Map((await countStudents(tx, [...came])).map(row => [row.school, row]))
    const reached = schools.map(({ id: key }) => {
      const { students = 0, among = 0 } = enrolled.get(key) ?? {}
      return { key, yes: among, no: students - among }
    })
    return {
      ...{ year: year.year, held: showHeld(held), schools: schools.map(({ id, name }) => ({ id, name })) },
      ...{ reached: showReach(reached), offeredBySchool, offeredByBand, returns: showReach([back]).totals },
    }
  })
}

/** The coordinator everywhere, a restorative adviser at their own school; nobody who decides about exclusion. */
export const looksAfter = ({ person: { roles } }: Reader): boolean =>
  !isClosedTo(roles) && (roles.includes('coordinator') || roles.includes('restorative-adviser'))

const isOfTheirs = ({ person: { roles, school } }: Reader, at: string): boolean =>
  roles.includes('coordinator') || school === null || school === at

async function heldIn(tx: Tx, processes: readonly { readonly id: string }[], days: Parameters<typeof heldOf>[1]): Promise<Held[]> {
  const ids = processes.map(({ id }) => id)
  const recorded = await loadFactsOf(tx, ids)
  return ids.flatMap(id => heldOf({ id, history: readProcess(recorded.get(id) ?? []) }, days) ?? [])
}

/**
 * Incidents and calls are not theirs to read, each by each: here they are counted, by the application and not for the reader, and nothing of
 * any of them is shown.
 */
const chancesFor = (repair: RepairKit, reader: Reader) =>
  repair.database.transaction('app', reader.district, async tx => {
    const zone = (await findDistrict(tx))?.timeZone ?? 'UTC'
    const today = dayIn(zone, repair.clock.now())
    const year = schoolYear(schoolYearOf(today), zone)
    return {
      ...{ zone, today, year, chances: (await repair.chances(tx, year)).filter(({ school }) => isOfTheirs(reader, school)) },
      returns: (await repair.returns(tx, { year, today })).filter(({ school }) => isOfTheirs(reader, school)),
      offered: new Set((await tx.many(listOfferedAfter, [tx.district])).map(({ id }) => id)),
    }
  })

async function bandsOf(tx: Tx, chances: readonly Chance[]): Promise<ReadonlyMap<string, Band>> {
  const students = [...new Set(chances.flatMap(({ student }) => student ?? []))]
  const people = await listPeopleById(
    tx,
    students.flatMap(id => readId<PersonId>(id) ?? []),
  )
  return new Map(people.map(({ id, grades }) => [id, bandOf(grades)]))
}
