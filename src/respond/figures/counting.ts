import type { DistrictId } from '../../kernel/ids.ts'
import type { RespondKit } from '../respond-kit.ts'
import type { Span } from './period.ts'
import { type Counted, countCalls } from './store.ts'

export interface Counting {
  count(asked: {
    readonly district: DistrictId
    readonly schools: readonly string[] | null
    readonly span: Span
  }): Promise<readonly Counted[]>
  stop(): void
}

const keptMillis = 10_000

/**
 * Counts a span of time once for a page and the pictures on it, so that they agree and the calls are walked over once. A count is kept
 * for seconds, and dropped as soon as a call of the district changes.
 */
export function countingOver({ database, wakes }: RespondKit): Counting {
  const kept = new Map<string, { readonly at: number; readonly district: string; readonly counted: Promise<readonly Counted[]> }>()
  const drop = (isOld: (entry: { at: number; district: string }) => boolean) => {
    for (const [key, entry] of kept) if (isOld(entry)) kept.delete(key)
  }
  const stop = wakes.listen(topic => {
    const [kind, changed] = topic.split(' ')
    if (kind === 'call') drop(({ district }) => district === changed)
  })
  return {
    count: ({ district, schools, span }) => {
      const now = performance.now()
      drop(({ at }) => now - at > keptMillis)
      const key = [district, schools?.join(' ') ?? '', span.first, span.last].join()
      const found = kept.get(key)
      if (found) return found.counted
      const counted = database.transaction('app', district, tx =>
        tx.many(countCalls, { from: span.from, to: span.to, schools: schools && [...schools] }),
      )
      kept.set(key, { at: now, district, counted })
      counted.catch(() => kept.delete(key))
      return counted
    },
    stop,
  }
}
