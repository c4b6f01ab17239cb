import type { OrgId } from '../../kernel/ids.ts'
import { phoneEntriesOf, listPeopleWithRole, type Person } from '../../people/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import type { Office } from '../door/desk-table.ts'
import { principalsAt } from './offices.ts'

/** Somebody to telephone. */
export interface Reached {
  readonly name: string
  /** Null where the register knows no number: then the district's office puts the call through. */
  readonly phone: string | null
}

export interface Numbers {
  readonly officePhone: string | null
  /** Who holds each office, first to be called first; nobody for whoever is not signed in. */
  readonly held: Readonly<Partial<Record<Office | 'designee', readonly Reached[]>>>
}

/** Two deep is as far as a person under stress reads. */
const deepest = 2

/** Whom the desk of this school may have to telephone, by office, with the numbers of the register. */
export async function numbersAt(tx: Tx, school: OrgId | null, officePhone: string | null): Promise<Numbers> {
  const [principal, designee, superintendent, counsel] = await Promise.all([
    school === null ? [] : principalsAt(tx, school),
    listPeopleWithRole(tx, 'designee', school),
    listPeopleWithRole(tx, 'superintendent'),
    listPeopleWithRole(tx, 'counsel'),
  ])
  const first = { principal: principal.slice(0, 1), designee: designee.slice(0, deepest), superintendent: superintendent.slice(0, 1) }
  const holders = { ...first, counsel: counsel.slice(0, 1) }
  const reach = await phoneEntriesOf(
    tx,
    Object.values(holders).flatMap(people => people.map(({ id }) => id)),
  )
  const reached = ({ id, name }: Person): Reached => ({ name, phone: plain(reach.get(id)?.phone ?? null) })
  return {
    officePhone,
    held: {
      principal: holders.principal.map(reached),
      designee: holders.designee.map(reached),
      superintendent: holders.superintendent.map(reached),
      counsel: holders.counsel.map(reached),
    },
  }
}

/** 978-555-0142 for +19785550142; any other number stays as the register has it. */
export function plain(phone: string | null): string | null {
  const [, area, exchange, line] = /^(?:\+?1)?(\d{3})(\d{3})(\d{4})$/.exec((phone ?? '').replaceAll(/[\s().-]/g, '')) ?? []
  return area === undefined ? phone : `${area}-${exchange}-${line}`
}
