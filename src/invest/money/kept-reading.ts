import type { Tx } from '../../platform/database/index.ts'
import { findVersion } from './version-store.ts'

/** Of so many years and districts it is kept; then what was asked for longest ago goes. */
const most = 16

/**
 * The same reading, kept until somebody writes in the books: of ten thousand lines it takes a second or more, and mostly nothing has changed. The
 * version is read in the transaction itself, so what another process has written counts too.
 */
export function keptReading<Value>(read: (tx: Tx, year: number) => Promise<Value>): (tx: Tx, year: number) => Promise<Value> {
  const kept = new Map<string, { readonly version: string; readonly value: Value }>()
  return async (tx, year) => {
    const at = await tx.maybe(findVersion, [tx.district])
    if (!at) return read(tx, year)
    const place = `${tx.district} ${year}`
    const known = kept.get(place)
    const found = known?.version === at.version ? known : { version: at.version, value: await read(tx, year) }
    kept.delete(place)
    kept.set(place, found)
    for (const oldest of kept.keys()) if (kept.size > most) kept.delete(oldest)
    return found.value
  }
}
