import { type Balance, balancesOf, type Book, standingMoves } from '../book.ts'
import { type Cents, sumOf } from '../cents.ts'
import { type Side, sideOf } from '../lines.ts'

export type Tone = Side | 'spent' | 'unspent'
export type FlowKind = 'moved' | 'asked' | 'spent' | 'unspent'

export interface RiverNode {
  /** A line's id, `spent`, `unspent`, or `others`: lines too small to stand alone. */
  readonly id: string
  readonly tone: Tone
  readonly cents: Cents
  /** Asked for it and not there yet. */
  readonly asked: Cents
  /** The column, from where money comes to where it ends. */
  readonly rank: number
  /** Of `others`: how many lines it is. */
  readonly lines: number
}

export interface Flow {
  readonly from: string
  readonly to: string
  readonly cents: Cents
  readonly kind: FlowKind
}

export interface River {
  readonly nodes: readonly RiverNode[]
  readonly flows: readonly Flow[]
  readonly ranks: number
}

/** As many lines as a picture can name without one label on another. */
export const mostNamed = 11

/** The year's money as a river: lines, what moved between them and what is asked, and where it ended: spent, or not yet. */
export function riverOf(book: Book): River {
  const balances = balancesOf(book)
  const sizeOf = ({ opened, movedIn, spent, movedOut }: Balance) => Math.max(opened + movedIn, spent + movedOut)
  const asked = book.moves.filter(({ state }) => state === 'asked')
  const sized = book.lines
    .map(({ id, kind }) => ({ id, tone: sideOf(kind), balance: balances.get(id) ?? nothing }))
    .filter(({ id, balance }) => sizeOf(balance) > 0 || asked.some(({ to }) => to === id))
  const bySize = [...sized].sort((a, b) => sizeOf(b.balance) - sizeOf(a.balance))
  const named = new Set(bySize.slice(0, sized.length > mostNamed ? mostNamed - 1 : mostNamed).map(({ id }) => id))
  const nodeOf = (line: string) => (named.has(line) ? line : 'others')
  const flows = joined([
    ...standingMoves(book).map(({ from, to, cents }) => ({ from: nodeOf(from), to: nodeOf(to), cents, kind: 'moved' as const })),
    ...asked.map(({ from, to, cents }) => ({ from: nodeOf(from), to: nodeOf(to), cents, kind: 'asked' as const })),
    ...sized.map(({ id, balance }) => ({ from: nodeOf(id), to: 'spent', cents: balance.spent, kind: 'spent' as const })),
    ...sized.map(({ id, balance }) => ({
      from: nodeOf(id),
      to: 'unspent',
      cents: Math.max(0, balance.available),
      kind: 'unspent' as const,
    })),
  ])
  const lines = sized.filter(({ id }) => named.has(id)).map(({ id, tone }) => ({ id, tone, lines: 1 }))
  const left = sized.length - lines.length
  const stand = left > 0 ? [...lines, { id: 'others', tone: 'other' as const, lines: left }] : lines
  const ranks = ranksOf(
    stand.map(({ id }) => id),
    flows.filter(({ kind }) => kind === 'moved' || kind === 'asked'),
  )
  const last = Math.max(0, ...ranks.values()) + 1
  const sum = (fits: (flow: Flow) => boolean) => sumOf(flows.filter(fits).map(({ cents }) => cents))
  const ends = (['spent', 'unspent'] as const).map(id => ({
    id,
    tone: id,
    cents: sum(({ to }) => to === id),
    asked: 0,
    rank: last,
    lines: 1,
  }))
  const nodes = stand.map(({ id, tone, lines }) => ({
    ...{ id, tone, lines, rank: ranks.get(id) ?? 0 },
    cents: sum(({ from, kind }) => from === id && kind !== 'asked'),
    asked: sum(({ to, kind }) => to === id && kind === 'asked'),
  }))
  return { nodes: [...nodes, ...ends.filter(({ cents }) => cents > 0)], flows, ranks: last + 1 }
}

const nothing: Balance = { opened: 0, movedIn: 0, movedOut: 0, spent: 0, available: 0 }

/** One flow for all money of a kind between two nodes. No flow of 0, and none from a node to itself. */
function joined(flows: readonly Flow[]): readonly Flow[] {
  const by = new Map<string, Flow>()
  for (const flow of flows) {
    const key = `${flow.kind} ${flow.from} ${flow.to}`
    by.set(key, { ...flow, cents: flow.cents + (by.get(key)?.cents ?? 0) })
  }
  return [...by.values()].filter(({ cents, from, to }) => cents > 0 && from !== to)
}

/**
 * The longest way from where money comes; what would close a circle is left out. A line that passes nothing on stands beside what it ends in,
 * so that as little as possible flows past a column.
 */
function ranksOf(ids: readonly string[], flows: readonly Flow[]): ReadonlyMap<string, number> {
  const ranks = new Map<string, number>()
  const rankOf = (id: string, way: readonly string[]): number => {
    const known = ranks.get(id)
    if (known !== undefined) return known
    const above = flows.filter(({ to, from }) => to === id && from !== id && !way.includes(from))
    const rank = Math.max(-1, ...above.map(({ from }) => rankOf(from, [...way, id]))) + 1
    if (way.length === 0) ranks.set(id, rank)
    return rank
  }
  for (const id of ids) rankOf(id, [])
  const last = Math.max(0, ...ranks.values())
  for (const id of ids) if (!flows.some(({ from }) => from === id)) ranks.set(id, last)
  return ranks
}
