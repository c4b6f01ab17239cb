import { type OrgId, readId } from '../kernel/ids.ts'
import { findSchool, listDutySchools, listSchools, listSchoolsOf, type Person, type Role, type School } from '../people/index.ts'
import type { Tx } from '../platform/database/index.ts'
import { ownSchool } from './rules/own-school.ts'

export type Named = Pick<School, 'id' | 'name'>

export interface OwnSchool {
  /** Null where the district has no school. */
  readonly school: Named | null
  readonly isSure: boolean
  /** The other schools at which they have a place. */
  readonly others: readonly Named[]
}

const neverOnDuty: readonly Role[] = ['teacher', 'aide']

/** Where a call of somebody goes who names no school. Of whoever has one place and no duty nothing more is read. */
export async function ownSchoolOf(tx: Tx, person: Person, at: Date): Promise<OwnSchool> {
  const first = person.school === null ? null : { id: person.school, name: person.schoolName ?? '' }
  if (first && person.places.length < 2 && person.roles.every(role => neverOnDuty.includes(role))) {
    return { school: first, isSure: true, others: [] }
  }
  const [own, onDuty] = [await listSchoolsOf(tx, person.id), await listDutySchools(tx, person.id, at)]
  const { school: id, isSure } = ownSchool({ first: first?.id ?? null, own: own.map(each => each.id), onDuty })
  const school = id === null ? (await listSchools(tx))[0] : (own.find(each => each.id === id) ?? (await schoolNamed(tx, id)) ?? first)
  return { school: school ?? null, isSure, others: own.filter(each => each.id !== id) }
}

export async function schoolNamed(tx: Tx, id: string): Promise<Named | undefined> {
  const school = readId<OrgId>(id)
  return school && (await findSchool(tx, school))
}
