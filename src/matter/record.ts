import { isNo, type No } from '../kernel/refusal.ts'
import { decideOn, type Fact, giveBack, keep, type Kept as KeptResult, keptResult } from '../ledger/index.ts'
import type { Tx } from '../platform/database/index.ts'
import type { Kept, Kind, Rule } from './matter.ts'

export interface Recording<K extends Kind> {
  readonly row: K['row']
  readonly deed: string
  /** Null for the clock and for operators. */
  readonly by: string | null
  readonly moment: K['moment']
  /** A rule, or what finds out what the rule has to know: it reads under the lock and may refuse. That "no" is not kept. */
  readonly rule: Rule<K> | (() => Promise<Rule<K> | No>)
}

export interface Done<K extends Kind> {
  readonly row: K['row']
  readonly state: K['state']
}

/** One deed on one matter: locked, folded, decided, appended and carried out. Sent again, it is answered as before and nothing is done twice. */
export async function record<K extends Kind>(matter: Kept<K>, kit: K['kit'], tx: Tx, recording: Recording<K>): Promise<Done<K> | No> {
  const { row, deed, by, moment, rule } = recording
  let past: readonly K['happened'][] = []
  let before: K['state'] | undefined
  let no: No | undefined
  let known: Rule<K> | No | undefined
  const decide = (facts: readonly Fact[]) => {
    past = matter.read(facts)
    before = matter.fold(past, row)
    const decided = isNo(known) ? known : before && known ? known.decide(before) : noSuch(matter, row)
    if (isNo(decided)) {
      no = decided
      return { facts: [], result: keep(decided), ...(isNo(known) || decided.kind === 'malformed' ? notKept : {}) }
    }
    const all = decided.length > 0 ? (matter.also?.(tx, { row, before, moment }, decided) ?? decided) : decided
    return { facts: all.map(({ type, body }) => ({ type, body })), result: { kind: 'done' as const } }
  }
  const find = async () => {
    // The lock, the deed and the facts are asked for first: what the rule has to know is read behind them, in the same journey.
    await undefined
    known = typeof rule === 'function' ? await rule() : rule
    return decide
  }
  const done = await decideOn<KeptResult>(tx, {
    ...{ matter: row.id, deed, by, at: moment.at, decide: find() },
    read: kept => keptResult.parse(kept),
  })
  if (no) return no
  if (done.result.kind !== 'done') return giveBack(done.result)
  const added = matter.read(done.added)
  const state = matter.fold(done.again ? matter.read(done.facts) : [...past, ...added], row)
  if (!state) return noSuch(matter, row)
  if (added.length > 0) {
    if (known && !isNo(known)) known.alongside?.(added.map(({ fact }) => fact))
    await matter.carryOut(kit, tx, { row, before, state, added, deed, by, moment })
  }
  return { row, state }
}

function noSuch<K extends Kind>(matter: Kept<K>, { id }: K['row']): No {
  if (!matter.noSuch) throw new Error(`The facts of the matter ${id} fold to nothing.`)
  return matter.noSuch
}

const notKept = { kept: false } as const
