import { isPrincipalAt, type MayRun, type Role, readsNotes } from '../../people/index.ts'

/** What somebody is to an entry. */
export interface EntryStanding {
  readonly person: string
  /** They held, saw it, came to the call or began the entry. */
  readonly writes: boolean
  /** They answer for it: the principal of its school, the superintendent, a designee. */
  readonly leads: boolean
  /** Counsel and the coordinator read, and write nothing. */
  readonly reads: boolean
  /** A caregiver, or the student from 14 or ninth grade on. */
  readonly family: boolean
  /** They read what was hurt. */
  readonly notes: boolean
}

export interface Placed {
  readonly school: string
  readonly tookPart: readonly string[]
  readonly family: readonly string[]
  /** Of whom it is. */
  readonly student: string | null
}

/** Where an entry would be that is not there. */
export const nowhere: Placed = { school: '', tookPart: [], family: [], student: null }

/** Somebody who reads, and whether as a student they read what is theirs (`readsOwnRecord`). */
export interface WhoReads extends MayRun {
  readonly id: string
  readonly readsOwn?: boolean
}

const leadEverywhere: readonly Role[] = ['superintendent', 'designee']
const readEverywhere: readonly Role[] = ['counsel', 'coordinator']

/** The policy of the database has the same (migrations 0430, 0486 and 0521). What keeps it from the caregivers does not keep it from the student. */
export function standingOf(reader: WhoReads, row: Placed): EntryStanding {
  const { id, roles, readsOwn = false } = reader
  const leads = leadEverywhere.some(role => roles.includes(role)) || isPrincipalAt(reader, row.school)
  const family = row.family.includes(id) || (readsOwn && row.student === id)
  return {
    person: id,
    writes: row.tookPart.includes(id),
    leads,
    reads: readEverywhere.some(role => roles.includes(role)),
    family,
    notes: family || readsNotes(roles, 'health'),
  }
}

export const opensTo = ({ writes, leads, reads, family }: EntryStanding): boolean => writes || leads || reads || family

/** Whoever works with it, not only reads their own. */
export const isStaffOfIt = ({ writes, leads, reads }: EntryStanding): boolean => writes || leads || reads
