import { type OrgId, readId } from '../kernel/ids.ts'
import type { Tx } from '../platform/database/index.ts'
import type { Role } from './roles.ts'
import { listDutySchools } from './store/duty.ts'
import type { Person } from './store/person.ts'
import { findSchool, listSchools, type School } from './store/school.ts'
import { listSchoolsOf } from './store/schools-of.ts'

/** What the register knows of where somebody may be. */
export interface Whereabouts {
  /** The school they belong to first; null for who works for the whole district. */
  readonly first: string | null
  /** Every school at which they have a place. */
  readonly own: readonly string[]
  /** Where they are on duty now. */
  readonly onDuty: readonly string[]
}

/**
 * At which school somebody who names none is taken to be: where they are on duty now, if that is one; else their only one. Of several the first is
 * taken, and of none whatever stands first in the district: of neither can anybody be sure. A call goes out all the same. Law: R0.
 */
export function ownSchool({ first, own, onDuty }: Whereabouts): { readonly school: string | null; readonly isSure: boolean } {
  const [duty, other] = onDuty
  if (duty !== undefined && other === undefined) return { school: duty, isSure: true }
  return { school: first, isSure: first !== null && own.every(school => school === first) }
}

export type SchoolNamed = Pick<School, 'id' | 'name'>

export interface OwnSchool {
  /** Null where the district has no school. */
  readonly school: SchoolNamed | null
  readonly isSure: boolean
  /** The other schools at which they have a place. */
  readonly others: readonly SchoolNamed[]
}

/** Roles that no plan asks to come. */
const notAsked: readonly Role[] = ['teacher', 'aide']

/** Where a call of somebody goes who names no school. Of whoever has one place and is never asked to come nothing more is read. */
export async function ownSchoolOf(tx: Tx, person: Person, at: Date): Promise<OwnSchool> {
  const first = person.school === null ? null : { id: person.school, name: person.schoolName ?? '' }
  if (first && person.places.length < 2 && person.roles.every(role => notAsked.includes(role))) {
    return { school: first, isSure: true, others: [] }
  }
  const [own, onDuty] = [await listSchoolsOf(tx, person.id), await listDutySchools(tx, person.id, at)]
  const { school: id, isSure } = ownSchool({ first: first?.id ?? null, own: own.map(each => each.id), onDuty })
  const others = own.filter(each => each.id !== id)
  if (id !== null) return { school: own.find(each => each.id === id) ?? (await schoolNamed(tx, id)) ?? first, isSure, others }
  const all = await listSchools(tx)
  return { school: all[0] ?? null, isSure: all.length === 1, others }
}

export async function schoolNamed(tx: Tx, id: string): Promise<SchoolNamed | undefined> {
  const school = readId<OrgId>(id)
  return school && (await findSchool(tx, school))
}

/** The school at which something is written down: the one that was named, else the one at which its writer is taken to be. */
export async function schoolOfWriter(tx: Tx, named: string | null, person: Person, at: Date): Promise<OrgId | undefined> {
  const found = named === null ? (await ownSchoolOf(tx, person, at)).school : await schoolNamed(tx, named)
  return found?.id
}

/** What whoever belongs to no school, or to several, chooses from, the likeliest first; nothing for whoever has one. */
export async function schoolsToChoose(tx: Tx, person: Person, at: Date): Promise<readonly SchoolNamed[]> {
  if (person.school === null) return listSchools(tx)
  const { school, others } = await ownSchoolOf(tx, person, at)
  return school === null || others.length === 0 ? [] : [school, ...others]
}
