import type { Lang } from '../kernel/lang.ts'
import { type PersonId, readId } from '../kernel/ids.ts'
import { type Child, listOwnChildren, type Person, type Reader, readsOwnRecord } from '../people/index.ts'
import type { Tx } from '../platform/database/index.ts'
import type { LookedAt } from './look.ts'

/** A record that names a student, of which their family may be told: what it is about, what was decided, and when. */
export interface ToldMatter {
  /** Of a restorative process nobody is told here. */
  readonly kind: Exclude<LookedAt, 'repair'>
  readonly matter: string
  readonly at: string
  readonly about: string
  readonly decided: string
  /** What the student themselves complained of, and what became of it, in sentences; read by them alone. */
  readonly complaints?: readonly string[]
  /** The page where whoever asks reads all of it; left out where there is none for a family. */
  readonly href?: string
}

/** Part of a student's record that left the school, as the log of it is kept. */
export interface Released {
  readonly matter: string
  readonly at: string
  readonly by: { readonly name: string; readonly position: string }
  readonly to: { readonly name: string; readonly position: string; readonly affiliation: string }
  readonly parts: readonly string[]
  readonly purpose: string
}

/** Of whom a family asks, who asks and on which day, and whether it is the student themselves, from 14 or in ninth grade. */
export interface AskedOf {
  readonly student: PersonId
  readonly isOwn: boolean
  readonly person: Person
  readonly today: string
  readonly lang: Lang
}

/**
 * What each slice says of its records that name a student. It gives none of which this family may not be told: where abuse is suspected, where
 * an order of a court forbids it. Whatever is not given does not exist for them.
 */
export interface FamilySource {
  readonly told: (tx: Tx, asked: AskedOf) => Promise<readonly ToldMatter[]>
  readonly released?: (tx: Tx, asked: Pick<AskedOf, 'student' | 'lang'>) => Promise<readonly Released[]>
  /**
   * A court’s order that may keep a caregiver of the student away is known, and not which of them. Then no caregiver reads of the student here, and
   * the office shows it to whom it may.
   */
  readonly mayBeKeptAway?: (tx: Tx, student: PersonId) => Promise<boolean>
}

export type OfFamily = Child & { readonly isOwn: boolean }

/**
 * Whose records somebody may ask after: their children's by the roster, and their own as a student from 14 or in ninth grade. `isTold`: whether the
 * roster tells that of a student; of anybody else it is not asked.
 */
export async function ofFamily(tx: Tx, { person }: Reader, today: string): Promise<{ children: OfFamily[]; isTold: boolean }> {
  const children = (await listOwnChildren(tx, person.id)).map(child => ({ ...child, isOwn: false }))
  const isOwn = person.roles.includes('student') && (await readsOwnRecord(tx, person, today))
  return { children: isOwn ? [{ id: person.id, name: person.name, isOwn }, ...children] : children, isTold: isOwn !== null }
}

/** The one of them that an address names. */
export const childNamed = <Of extends Child>(children: readonly Of[], id: string): Of | undefined =>
  children.find(child => child.id === readId<PersonId>(id))
