import { isPrincipalAt, type MayRun } from '../../people/index.ts'

/** What somebody is to an incident. */
export interface DisciplineStanding {
  readonly person: string
  /** A principal of its school, who decides. */
  readonly decides: boolean
  /** The superintendent, who reads it, signs where the plan asks it, and decides an appeal. */
  readonly superintends: boolean
  /** Counsel reads. */
  readonly advises: boolean
  /** A caregiver of the student, or the student themselves. */
  readonly isFamily: boolean
  /** It is their own child: they read it as the family does, and what they would decide by office somebody else decides. */
  readonly isOwnChild?: true
}

export interface Placed {
  readonly school: string
  readonly student: string
  readonly families: readonly string[]
  /** By what was written it is of a student in grade 9 or above, or of 18. */
  readonly studentReads: boolean
}

/** Somebody who reads, and whether as a student they read what is theirs (`readsOwnRecord`). */
export interface WhoReads extends MayRun {
  readonly id: string
  readonly readsOwn?: boolean
}

/** Nobody else, whatever they are: the policy of the database is the same (migrations 0420, 0486 and 0521). */
export function standingOf(reader: WhoReads, row: Placed): DisciplineStanding {
  const { id, roles, readsOwn = false } = reader
  return {
    person: id,
    decides: isPrincipalAt(reader, row.school),
    superintends: roles.includes('superintendent'),
    advises: roles.includes('counsel'),
    isFamily: row.families.includes(id) || (row.student === id && (row.studentReads || readsOwn)),
  }
}

/**
 * Whoever is a caregiver of the student decides nothing by office. Law: G.L. c.268A s.23(b)(3), conduct in which a public employee seems to be
 * influenced by kinship, unverified: not read for this. That it holds for every step is ours.
 */
export const ofOwnChild = (standing: DisciplineStanding): DisciplineStanding => ({
  ...standing,
  ...{ decides: false, superintends: false, advises: false, isFamily: true, isOwnChild: true },
})

export const opensTo = ({ decides, superintends, advises, isFamily }: DisciplineStanding): boolean =>
  decides || superintends || advises || isFamily

/** Who works on it or reads it for the school. */
export const isOfTheOffice = ({ decides, superintends, advises }: DisciplineStanding): boolean => decides || superintends || advises
