import { midnightIn } from '../kernel/local-time.ts'
import { dayAfter, dayIn, isDay } from '../kernel/time.ts'
import { findPerson, may, type Person } from '../people/index.ts'
import { isUuid, type PersonId, readId } from '../kernel/ids.ts'
import { loadFacts } from '../ledger/index.ts'
import type { Tx } from '../platform/database/index.ts'
import type { Look } from './look.ts'
import { findLook, listLooks, listNaming } from './store.ts'

/** Where who has seen a record is read, for whoever may. */
export const whoSawHref = (person: Person, matter: string): string | null => (may(person, 'see-access-log') ? `/who-saw/${matter}` : null)

/** Days as YYYY-MM-DD, both within; null where there is no such end. */
export interface Span {
  readonly from: string | null
  readonly to: string | null
}

/** A day as it was typed, null where none was, or undefined where it is none. */
export const dayTyped = (text: string): string | null | undefined => (text === '' ? null : isDay(text) ? text : undefined)

/** Between a first day and a last one before it lies nothing: that nobody looked would be no answer. */
export const isBackwards = ({ from, to }: Span): boolean => from !== null && to !== null && from > to

/**
 * Whether anybody or any record has this id. Of one that was mistyped, nobody may read that nobody looked. A restorative process is not known here: that
 * there is one is not for whoever reads who looked.
 */
export async function isKnown(tx: Tx, of: string): Promise<boolean> {
  const person = readId<PersonId>(of)
  if (person === undefined) return false
  if (await findPerson(tx, person)) return true
  const facts = await loadFacts(tx, of)
  if (facts.length > 0) return facts.every(({ type }) => !type.startsWith('repair.'))
  return (await tx.many(listLooks, { of, naming: [], from: null, to: null, ...fromNewest, limit: 1 })).length > 0
}

/** Looks that are shown at once. */
export const looksShown = 5_000

/** The look after which the older ones are read, and its day. One day may hold more looks than are shown at once, so that a day alone would not do. */
export interface Older {
  readonly than: string
  readonly day: string
}

/** As many looks as a page shows, and where there are older ones from which look on the rest is read. */
export function cutAt(
  found: readonly Look[],
  atMost: number,
  timeZone: string,
): { readonly looks: readonly Look[]; readonly older: Older | null } {
  const looks = found.slice(0, atMost)
  const oldest = found.length > atMost ? looks.at(-1) : undefined
  return { looks, older: oldest ? { than: oldest.id, day: dayIn(timeZone, oldest.at) } : null }
}

/** Where the newest come first. */
const fromNewest = { afterAt: null, afterId: null }
type After = { readonly afterAt: Date | null; readonly afterId: string | null }

/** From which look on the older ones are asked for; the newest where none is named; undefined where it is none. */
export async function afterLook(tx: Tx, than: string): Promise<After | undefined> {
  if (than === '') return fromNewest
  const found = isUuid(than) ? await tx.maybe(findLook, { id: than }) : undefined
  return found && { afterAt: found.at, afterId: than }
}

/** The looks at a record, at what names a student, or of a person, the newest first: one more than are shown, where there are more. */
export async function looksOf(tx: Tx, of: string, { from, to }: Span, timeZone: string, after: After = fromNewest): Promise<Look[]> {
  if (!isUuid(of)) return []
  const span = { from: from === null ? null : midnightIn(timeZone, from), to: to === null ? null : midnightIn(timeZone, dayAfter(to)) }
  const naming = (await tx.many(listNaming, { student: of })).map(({ matter }) => matter)
  return tx.many(listLooks, { of, naming, ...span, ...after, limit: looksShown + 1 })
}
