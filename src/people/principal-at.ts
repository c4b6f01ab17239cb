import type { OrgId } from '../kernel/ids.ts'
import type { Role } from './roles.ts'

/** As much of somebody as says which schools they run. */
export interface MayRun<School extends string = string> {
  readonly roles: readonly Role[]
  /** The school they belong to first. */
  readonly school: School | null
  /** The schools beside it at which they are principal. */
  readonly alsoPrincipalAt: readonly School[]
}

/** The schools at which somebody is principal, the first of them first. Law: none says that it must be one; R2, those who are named decide. */
export const principalSchools = <School extends string = OrgId>({ roles, school, alsoPrincipalAt }: MayRun<School>): readonly School[] =>
  roles.includes('principal') ? [...new Set([...(school === null ? [] : [school]), ...alsoPrincipalAt])] : []

export const isPrincipalAt = (person: MayRun, at: string | null): boolean => principalSchools<string>(person).some(each => each === at)

/** Where somebody holds an office, or would: of a principal each school they run, else the one they belong to. */
export function officeSchools(person: MayRun<OrgId>, office: string): readonly (OrgId | null)[] {
  const runs = office === 'principal' ? principalSchools(person) : []
  return runs.length > 0 ? runs : [person.school]
}
