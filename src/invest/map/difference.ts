import type { Counts } from './facts.ts'

/** Compares what is held with what was read, each piece by its key and one text that holds all of it. */
export function countsOf(held: ReadonlyMap<string, string>, read: ReadonlyMap<string, string>): Counts {
  let [added, changed, same] = [0, 0, 0]
  for (const [key, text] of read) {
    const before = held.get(key)
    if (before === undefined) added += 1
    else if (before === text) same += 1
    else changed += 1
  }
  return { new: added, changed, same, gone: held.size - changed - same }
}

export const isNothing = (counts: Counts): boolean => counts.new + counts.changed + counts.gone === 0
