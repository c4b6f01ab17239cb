import { dayIn } from '../kernel/time.ts'
import type { Lang } from '../kernel/lang.ts'
import { type PersonId, readId } from '../kernel/ids.ts'
import { type Child, isOfAge, listOwnChildren, type Reader } from '../people/index.ts'
import type { Tx } from '../platform/database/index.ts'
import type { MatterKind } from './look.ts'

/** A record that names a student, of which their family may be told: what it is about, what was decided, and when. */
export interface ToldMatter {
  readonly kind: MatterKind
  readonly matter: string
  readonly at: string
  readonly about: string
  readonly decided: string
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

/** Of whom a family asks, and whether it is the student themselves, being 18. */
export interface AskedOf {
  readonly student: PersonId
  readonly isOwn: boolean
  readonly lang: Lang
}

/**
 * What each slice says of its records that name a student. It gives none of which this family may not be told: where abuse is suspected, where
 * an order of a court forbids it. Whatever is not given does not exist for them.
 */
export interface FamilySource {
  readonly told: (tx: Tx, asked: AskedOf) => Promise<readonly ToldMatter[]>
  readonly released?: (tx: Tx, asked: Pick<AskedOf, 'student' | 'lang'>) => Promise<readonly Released[]>
}

/** Whose records somebody may ask after: their children's by the roster, and their own as a student of 18. */
export async function ofFamily(tx: Tx, { person }: Reader, timeZone: string, now: Date): Promise<(Child & { isOwn: boolean })[]> {
  const children = (await listOwnChildren(tx, person.id)).map(child => ({ ...child, isOwn: false }))
  const isOwn = person.roles.includes('student') && (await isOfAge(tx, person.id, dayIn(timeZone, now))) === true
  return isOwn ? [{ id: person.id, name: person.name, isOwn }, ...children] : children
}

/** The one of them that an address names. */
export const childNamed = <Of extends Child>(children: readonly Of[], id: string): Of | undefined =>
  children.find(child => child.id === readId<PersonId>(id))
