import type { DistrictId } from '../kernel/ids.ts'
import type { Database, Tx } from '../platform/database/index.ts'
import { digestOf, leafOf } from './fact.ts'
import { getTree, listLeaves, listRecorded, type Recorded } from './store.ts'
import { append, emptyTree, root, type Tree } from './tree.ts'

export interface RecordFault {
  readonly seq: number | null
  readonly matter: string | null
  /** What does not agree: `digest` the body, `leaf` another column, `order` the numbering, `missing` a fact or its content, `tree` its size or root. */
  readonly kind: 'digest' | 'leaf' | 'order' | 'missing' | 'tree'
  readonly message: string
}

export interface Verified {
  readonly ok: boolean
  readonly facts: number
  readonly size: number
  /** Hex. */
  readonly root: string
  readonly faults: readonly RecordFault[]
}

const atOnce = 1_000

/** Recomputes every digest, every leaf and the root from what is stored, trusting none of it. Reads one district in one transaction. */
export const verify = (database: Database, district: DistrictId): Promise<Verified> =>
  database.transaction('app', district, async tx => {
    const faults: RecordFault[] = []
    const facts = await checkFacts(tx, faults)
    const grown = await checkOrder(tx, faults)
    const kept = await tx.maybe(getTree, [tx.district])
    const found = root(grown)
    const size = kept?.size ?? 0n
    if (size !== grown.size) faults.push(onTree(`The tree says it holds ${size} entries; ${grown.size} are there.`))
    else if (kept && !kept.root.equals(found))
      faults.push(onTree(`The root over all entries is ${found.toString('hex')}; the tree says ${kept.root.toString('hex')}.`))
    return { ok: faults.length === 0, facts, size: Number(grown.size), root: found.toString('hex'), faults }
  })

const onTree = (message: string): RecordFault => ({ seq: null, matter: null, kind: 'tree', message })

async function checkFacts(tx: Tx, faults: RecordFault[]): Promise<number> {
  const lastSeq = new Map<string, number>()
  let facts = 0
  for (let after = 0n, batch: Recorded[]; ; ) {
    batch = await tx.many(listRecorded, [tx.district, after, atOnce])
    for (const fact of batch) {
      checkFact(tx.district, fact, lastSeq.get(fact.matter) ?? 0, faults)
      lastSeq.set(fact.matter, fact.seq)
    }
    facts += batch.length
    const last = batch.at(-1)
    if (!last || batch.length < atOnce) return facts
    after = last.factId
  }
}

function checkFact(district: string, fact: Recorded, before: number, faults: RecordFault[]): void {
  const fault = (kind: RecordFault['kind'], message: string) => faults.push({ seq: fact.seq, matter: fact.matter, kind, message })
  if (fact.body === null || fact.salt === null) {
    fault('missing', `The content of entry ${fact.seq} (${fact.type}) is gone, and nothing says that it was erased.`)
  } else if (!digestOf(fact.salt, fact.body).equals(fact.digest)) {
    fault('digest', `The content of entry ${fact.seq} (${fact.type}) is not what was recorded: its digest differs.`)
  }
  if (fact.leaf && !fact.leaf.equals(leafOf({ district, ...fact }))) {
    fault('leaf', `Entry ${fact.seq} (${fact.type}) is not what was numbered: who, when, what or its digest differs.`)
  }
  if (!fact.leaf && !fact.isPending) fault('missing', `Entry ${fact.seq} (${fact.type}) has no place in the record and waits for none.`)
  if (fact.seq !== before + 1) fault('order', `Entry ${fact.seq} follows entry ${before}: expected ${before + 1}.`)
}

async function checkOrder(tx: Tx, faults: RecordFault[]): Promise<Tree> {
  let grown: Tree = emptyTree
  for (;;) {
    const batch = await tx.many(listLeaves, [tx.district, grown.size, atOnce])
    for (const leaf of batch) {
      if (leaf.leafIndex !== grown.size)
        faults.push({
          seq: null,
          matter: null,
          kind: 'order',
          message: `Place ${grown.size} of the record is empty; the next is ${leaf.leafIndex}.`,
        })
      if (!leaf.hasFact)
        faults.push({
          seq: null,
          matter: null,
          kind: 'missing',
          message: `Place ${leaf.leafIndex} of the record names a fact that is gone.`,
        })
      grown = append(grown, leaf.leaf)
    }
    if (batch.length < atOnce) return grown
  }
}
