import { midnightIn } from '../kernel/local-time.ts'
import { dayAfter, dayIn, isDay } from '../kernel/time.ts'
import { may, type Person } from '../people/index.ts'
import { isUuid } from '../kernel/ids.ts'
import type { Tx } from '../platform/database/index.ts'
import type { Look } from './look.ts'
import { listLooks, listNaming } from './store.ts'

/** Where who has seen a record is read, for whoever may. */
export const whoSawHref = (person: Person, matter: string): string | null => (may(person, 'see-access-log') ? `/who-saw/${matter}` : null)

/** Days as YYYY-MM-DD, both within; null where there is no such end. */
export interface Span {
  readonly from: string | null
  readonly to: string | null
}

/** A day as it was typed, null where none was, or undefined where it is none. */
export const dayTyped = (text: string): string | null | undefined => (text === '' ? null : isDay(text) ? text : undefined)

/** Looks that are shown at once. */
export const looksShown = 5_000

/** As many looks as a page shows, and where there are older ones the last day shown, of which some may be among them: from there the rest is read. */
export function cutAt(
  found: readonly Look[],
  atMost: number,
  timeZone: string,
): { readonly looks: readonly Look[]; readonly olderFrom: string | null } {
  const looks = found.slice(0, atMost)
  const oldest = found.length > atMost ? looks.at(-1) : undefined
  return { looks, olderFrom: oldest ? dayIn(timeZone, oldest.at) : null }
}

/** The looks at a record, at what names a student, or of a person, the newest first: one more than are shown, where there are more. */
export async function looksOf(tx: Tx, of: string, { from, to }: Span, timeZone: string): Promise<Look[]> {
  if (!isUuid(of)) return []
  const span = { from: from === null ? null : midnightIn(timeZone, from), to: to === null ? null : midnightIn(timeZone, dayAfter(to)) }
  const naming = (await tx.many(listNaming, { student: of })).map(({ matter }) => matter)
  return tx.many(listLooks, { of, naming, ...span, limit: looksShown + 1 })
}
