import type { Tx } from '../../platform/database/index.ts'
import { findVersion } from './version-store.ts'

/** So many answers are kept, of years and districts; then the one that was asked for longest ago goes. */
const most = 16

/**
 * The same reading, kept until somebody writes in the books: of ten thousand lines it takes a second or more, and mostly nothing has changed. The
 * version is read in the transaction itself, so what another process has written counts too.
 */
export function keptReading<Asked, Value>(read: (tx: Tx, asked: Asked) => Promise<Value>): (tx: Tx, asked: Asked) => Promise<Value> {
  const kept = new Map<string, { readonly version: string; readonly value: Value }>()
  return async (tx, asked) => {
    const at = await tx.maybe(findVersion, [tx.district])
    if (!at) return read(tx, asked)
    const place = `${tx.district} ${JSON.stringify(asked)}`
    const known = kept.get(place)
    const found = known?.version === at.version ? known : { version: at.version, value: await read(tx, asked) }
    kept.delete(place)
    kept.set(place, found)
    for (const oldest of kept.keys()) if (kept.size > most) kept.delete(oldest)
    return found.value
  }
}
