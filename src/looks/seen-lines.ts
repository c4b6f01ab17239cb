import type { Seen } from './read-seen.ts'

/** A look, and where others read alike in its minute: which of them it is, in the order of the list, and of how many. */
export type SeenLine = Seen & { readonly nth: number; readonly among: number }

/**
 * Two records of one kind that were opened in one minute read alike, and so do looks of two people of one name and position. Each is a look of its
 * own. They are told apart by their number, which says nothing of the records.
 */
export function seenLines(seen: readonly Seen[]): SeenLine[] {
  const [amongst, passed] = [new Map<string, number>(), new Map<string, number>()]
  for (const key of seen.map(shownOf)) amongst.set(key, (amongst.get(key) ?? 0) + 1)
  return seen.map(each => {
    const key = shownOf(each)
    const nth = (passed.get(key) ?? 0) + 1
    passed.set(key, nth)
    return { ...each, nth, among: amongst.get(key) ?? 1 }
  })
}

/** All that a line shows, to the minute. */
const shownOf = ({ at, name, position, kind, part, medium, why }: Seen): string =>
  JSON.stringify([at.slice(0, 'YYYY-MM-DDTHH:MM'.length), name, position, kind, part, medium, why])
