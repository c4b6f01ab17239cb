import { type DistrictId, readId } from '../kernel/ids.ts'
import { type Database, inColumns } from '../platform/database/index.ts'
import { addLeaves, addTree, listWaiting, lockTree, numberedLeaf, saveTree, takePending } from './store.ts'
import { append, emptyTree, root, type Tree } from './tree.ts'

const atOnce = 2_000

/**
 * Gives what is pending in a district its place in the record. Whoever holds the tree's row does it, all others pass by.
 * By what is pending and never by "id greater than the last seen": a transaction that commits late would be skipped for ever.
 * Returns how many facts were numbered.
 */
export async function sequence(database: Database, district: DistrictId): Promise<number> {
  let numbered = 0
  for (;;) {
    const taken = await database.transaction('app', district, async tx => {
      const held =
        (await tx.maybe(lockTree, [district])) ??
        ((await tx.run(addTree, [district, root(emptyTree)])) ? await tx.maybe(lockTree, [district]) : undefined)
      if (!held) return 0
      const pending = (await tx.many(takePending, [district, atOnce])).sort((a, b) => (a.factId < b.factId ? -1 : 1))
      if (pending.length === 0) return 0
      const first = held.size
      const grown = pending.reduce<Tree>((tree, { leaf }) => append(tree, leaf), held)
      const numbered = pending.map((each, at) => ({ ...each, index: first + BigInt(at) }))
      tx.send(addLeaves, inColumns(numberedLeaf, numbered))
      tx.send(saveTree, { size: grown.size, frontier: grown.frontier, root: root(grown) })
      return pending.length
    })
    numbered += taken
    if (taken < atOnce) return numbered
  }
}

/** Every district with something pending, numbered one after the other. */
export async function sequenceAll(database: Database): Promise<void> {
  const waiting = await database.acrossDistricts(tx => tx.many(listWaiting, []))
  for (const waits of waiting) {
    const district = readId<DistrictId>(waits.district)
    if (district) await sequence(database, district)
  }
}
