import { canonical, type Json } from '../kernel/canonical.ts'
import { inColumns, type Tx } from '../platform/database/index.ts'
import { digestOf, type Fact, leafOf, saltBytes } from './fact.ts'
import {
  appendDeed,
  type FactRow,
  findDeed,
  findOwnDeed,
  listFacts,
  listFactsOfMany,
  lockMatter,
  lockMatters,
  writtenFact,
} from './store.ts'

type Decide<Result> = (facts: readonly Fact[]) => {
  readonly facts: readonly { readonly type: string; readonly body: Json }[]
  readonly result: Result
  /** False where what was sent could not be read: nothing is recorded, and the same deed, mended, is a new try. It has no facts then. */
  readonly kept?: false
}

export interface Deed<Result extends Json> {
  /** The one thing with a life that this deed is about. */
  readonly matter: string
  /** A UUID that names the deed: the same one sent again is answered the same, and nothing is done twice. */
  readonly deed: string
  readonly by: string | null
  readonly at: Date
  /**
   * Pure: the folded past in, what happens now out. A refusal is a result with no facts, and is kept too.
   * It may still be on its way: what it has to know is then read in the same journey in which the matter is locked.
   */
  readonly decide: Decide<Result> | Promise<Decide<Result>>
  /** Reads a result that was kept. */
  readonly read: (kept: unknown) => Result
}

export interface Done<Result> {
  readonly result: Result
  /** What this deed has just added; empty where it had been done before. */
  readonly added: readonly Fact[]
  /** All facts of the matter, the added ones last. */
  readonly facts: readonly Fact[]
  readonly again: boolean
}

/** The only writer of facts (STYLE §3). Locks the matter, answers a deed it knows as before, else decides and appends in one statement. */
export async function decideOn<Result extends Json>(tx: Tx, deed: Deed<Result>): Promise<Done<Result>> {
  const { matter } = deed
  // Sent at once and answered in this order: the deed and the facts are read when the lock is held.
  const [{ lastSeq }, known, past, decide] = await Promise.all([
    tx.one(lockMatter, [tx.district, matter]),
    tx.maybe(findDeed, [tx.district, deed.deed]),
    loadFacts(tx, matter),
    deed.decide,
  ])
  if (known) return { result: deed.read(JSON.parse(known.result)), added: [], facts: past, again: true }

  const decided = decide(past)
  if (decided.kept === false) return { result: decided.result, added: [], facts: past, again: false }
  // Drawn at once: a system call costs more than the salts.
  const salts = tx.random.bytes(saltBytes * decided.facts.length)
  const written = decided.facts.map((fact, index) => {
    const seq = lastSeq + index + 1
    const body = canonical(fact.body)
    const salt = salts.subarray(index * saltBytes, (index + 1) * saltBytes)
    const digest = digestOf(salt, body)
    const leaf = leafOf({ district: tx.district, matter, seq, type: fact.type, deed: deed.deed, at: deed.at, by: deed.by, digest })
    return { seq, type: fact.type, body, salt, digest, leaf }
  })
  const done = { matter, deed: deed.deed, by: deed.by, at: deed.at, result: canonical(decided.result) }
  tx.send(appendDeed, { ...done, ...inColumns(writtenFact, written) })
  const added = written.map(
    (fact): Fact => ({ matter, seq: fact.seq, type: fact.type, deed: deed.deed, at: deed.at, by: deed.by, body: JSON.parse(fact.body) }),
  )
  return { result: decided.result, added, facts: [...past, ...added], again: false }
}

/** For whoever changes rows of several matters before they decide on each: takes the locks first, as every command does. */
export async function holdMatters(tx: Tx, matters: readonly string[]): Promise<void> {
  await tx.many(lockMatters, [tx.district, matters])
}

/** Whether this person did this deed on this matter: by that very deed they may be nothing to it any more, and it is answered as before all the same. */
export const wasDoneBy = async (tx: Tx, done: { readonly matter: string; readonly deed: string; readonly by: string }) =>
  (await tx.maybe(findOwnDeed, done)) !== undefined

/** The facts of a matter in order. */
export const loadFacts = async (tx: Tx, matter: string): Promise<Fact[]> => (await tx.many(listFacts, [tx.district, matter])).map(toFact)

/** Those of many matters, each in order, by the matter; of one without facts there is nothing. */
export async function loadFactsOf(tx: Tx, matters: readonly string[]): Promise<ReadonlyMap<string, readonly Fact[]>> {
  const found = new Map<string, Fact[]>()
  for (const row of await tx.many(listFactsOfMany, { matters })) {
    const before = found.get(row.matter)
    if (before) before.push(toFact(row))
    else found.set(row.matter, [toFact(row)])
  }
  return found
}

const toFact = (row: FactRow): Fact => ({ ...row, body: row.body === null ? null : JSON.parse(row.body) })
