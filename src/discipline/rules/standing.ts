import type { Role } from '../../people/index.ts'

/** What somebody is to an incident. */
export interface DisciplineStanding {
  readonly person: string
  /** The principal of its school, who decides. */
  readonly decides: boolean
  /** The superintendent, who reads it, signs where the plan asks it, and decides an appeal. */
  readonly superintends: boolean
  /** Counsel reads. */
  readonly advises: boolean
  /** A caregiver of the student, or the student themselves. */
  readonly isFamily: boolean
}

export interface Placed {
  readonly school: string
  readonly student: string
  readonly families: readonly string[]
  /** In grade 9 or above, or 18: such a student reads their own record with the caregiver. */
  readonly studentReads: boolean
}

/** Nobody else, whatever they are: the policy of the database is the same (migration 0420). */
export function standingOf(
  { id, roles, school }: { readonly id: string; readonly roles: readonly Role[]; readonly school: string | null },
  row: Placed,
): DisciplineStanding {
  return {
    person: id,
    decides: roles.includes('principal') && school === row.school,
    superintends: roles.includes('superintendent'),
    advises: roles.includes('counsel'),
    isFamily: row.families.includes(id) || (row.studentReads && row.student === id),
  }
}

export const opensTo = ({ decides, superintends, advises, isFamily }: DisciplineStanding): boolean =>
  decides || superintends || advises || isFamily

/** Who works on it or reads it for the school. */
export const isOfTheOffice = ({ decides, superintends, advises }: DisciplineStanding): boolean => decides || superintends || advises
