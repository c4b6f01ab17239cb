import { type Balance, balancesOf, type Book, type Line, standingMoves } from '../book.ts'
import { type Cents, sumOf } from '../cents.ts'
import { sideOf } from '../lines.ts'
import { oncePerBook } from '../once-per-book.ts'

export type FlowKind = 'stayed' | 'moved' | 'asked'

/** Where the year's money came from: the police lines of an owner, or its other lines. */
export interface Source {
  readonly id: string
  readonly owner: Line['owner']
  readonly isPolice: boolean
  /** Its lines that had a budget. */
  readonly lines: readonly string[]
  readonly cents: Cents
}

/** Where it is now: a line, or `others`, lines too small to stand alone. */
export interface Place {
  readonly id: string
  readonly isPolice: boolean
  /** What the line has to spend or has spent. */
  readonly held: Cents
  readonly spent: Cents
  /** Asked for it and not there yet. */
  readonly asked: Cents
  readonly lines: number
}

export interface Flow {
  readonly from: string
  readonly to: string
  readonly cents: Cents
  readonly kind: FlowKind
}

export interface River {
  readonly sources: readonly Source[]
  readonly places: readonly Place[]
  readonly flows: readonly Flow[]
}

/** As many lines as a picture can name. */
export const mostNamed = 11

/** The year's money in two columns: whose budget it was, and in which line it is now. What is asked still stands with its owner, and is drawn apart. */
export const riverOf = oncePerBook(flowing)

function flowing(book: Book): River {
  const balances = balancesOf(book)
  const held = heldIn(book)
  const asked = book.moves.filter(({ state }) => state === 'asked')
  const sized = book.lines.map(({ id, kind }) => ({
    ...{ id, isPolice: kind === 'police', spent: Math.max(0, balances.get(id)?.spent ?? 0), lines: 1 },
    held: sumOf([...(held.get(id)?.values() ?? [])].map(({ cents }) => cents)),
    asked: sumOf(asked.filter(({ to }) => to === id).map(({ cents }) => cents)),
  }))
  const all = sized.filter(place => place.held + place.asked + place.spent > 0)
  const bySize = all.toSorted((a, b) => b.held + b.asked - a.held - a.asked)
  const named = new Set(bySize.slice(0, all.length > mostNamed ? mostNamed - 1 : mostNamed).map(({ id }) => id))
  const placeOf = (line: string) => (named.has(line) ? line : 'others')
  const rest = all.filter(({ id }) => !named.has(id))
  const sum = (key: 'held' | 'spent' | 'asked') => sumOf(rest.map(each => each[key]))
  const others = { id: 'others', isPolice: false, held: sum('held'), spent: sum('spent'), asked: sum('asked'), lines: rest.length }
  const places = [...all.filter(({ id }) => named.has(id)), ...(rest.length === 0 ? [] : [others])]
  const sources = sourcesOf(book, balances)
  const sourceOf = new Map(sources.flatMap(({ id, lines }) => lines.map(line => [line, id] as const)))
  const flows = joined([
    ...[...held].flatMap(([line, from]) =>
      [...from].map(([source, { cents, isMoved }]) => ({
        from: source.split(' ')[0] ?? '',
        to: placeOf(line),
        cents,
        kind: isMoved ? ('moved' as const) : ('stayed' as const),
      })),
    ),
    ...asked.map(({ from, to, cents }) => ({
      from: sourceOf.get(from) ?? sources[0]?.id ?? '',
      to: placeOf(to),
      cents,
      kind: 'asked' as const,
    })),
  ])
  const order = (id: string) =>
    Math.min(...flows.flatMap(({ from, to }) => (to === id ? [sources.findIndex(source => source.id === from)] : [])), sources.length)
  return { sources, places: places.toSorted((a, b) => order(a.id) - order(b.id) || Number(b.isPolice) - Number(a.isPolice)), flows }
}

const sourceId = ({ owner, kind }: Line): string => `${owner}-${sideOf(kind) === 'police' ? 'police' : 'lines'}`

function sourcesOf(book: Book, balances: ReturnType<typeof balancesOf>): readonly Source[] {
  const by = new Map<string, Source & { lines: string[] }>()
  for (const line of book.lines) {
    const cents = beganWith(balances.get(line.id))
    if (cents <= 0) continue
    const id = sourceId(line)
    const known = by.get(id) ?? { id, owner: line.owner, isPolice: line.kind === 'police', lines: [], cents: 0 }
    // Added to in place: a copy for each of ten thousand lines would be fifty million.
    known.lines.push(line.id)
    by.set(id, { ...known, cents: known.cents + cents })
  }
  return [...by.values()].sort((a, b) => Number(b.isPolice) - Number(a.isPolice) || b.cents - a.cents)
}

/** What the year's budget and the year before put there. */
const beganWith = (balance: Balance | undefined): Cents => (balance ? balance.opened + balance.broughtIn : 0)

interface Held {
  readonly cents: Cents
  readonly isMoved: boolean
}

/** Of each line, whose money it holds: its own, and what votes moved there. A line gives its own money first. */
function heldIn(book: Book): Map<string, Map<string, Held>> {
  const balances = balancesOf(book)
  const held = new Map<string, Map<string, Held>>()
  for (const line of book.lines) {
    const opened = beganWith(balances.get(line.id))
    held.set(line.id, new Map(opened > 0 ? [[`${sourceId(line)} own`, { cents: opened, isMoved: false }]] : []))
  }
  let waiting = standingMoves(book)
    .toSorted((a, b) => (a.decidedOn ?? '').localeCompare(b.decidedOn ?? ''))
    .map(({ from, to, cents }) => ({ from, to, cents }))
  // The day of a vote is as it was written down, so money may leave a line on a day before the one on which it came there: such a move waits
  // until the other was carried out.
  for (let waits = Number.POSITIVE_INFINITY; waiting.length > 0 && sumOf(waiting.map(({ cents }) => cents)) < waits; ) {
    waits = sumOf(waiting.map(({ cents }) => cents))
    waiting = waiting.flatMap(move => {
      const left = carry(held, move)
      return left > 0 ? [{ ...move, cents: left }] : []
    })
  }
  return held
}

/** Takes of a line what is there, its own first, and puts it into the other; says what was not there. */
function carry(held: Map<string, Map<string, Held>>, { from, to, cents }: { from: string; to: string; cents: Cents }): Cents {
  const [out, into] = [held.get(from), held.get(to)]
  if (!out || !into) return cents
  let left = cents
  for (const [key, { cents: there, isMoved }] of [...out].sort(([, a], [, b]) => Number(a.isMoved) - Number(b.isMoved))) {
    const taken = Math.min(left, there)
    if (taken <= 0) continue
    left -= taken
    if (there === taken) out.delete(key)
    else out.set(key, { cents: there - taken, isMoved })
    const moved = `${key.split(' ')[0]} moved`
    into.set(moved, { cents: (into.get(moved)?.cents ?? 0) + taken, isMoved: true })
  }
  return left
}

/** One flow for all money of a kind between two ends, and no flow of 0. */
function joined(flows: readonly Flow[]): readonly Flow[] {
  const by = new Map<string, Flow>()
  for (const flow of flows) {
    const key = `${flow.kind} ${flow.from} ${flow.to}`
    by.set(key, { ...flow, cents: flow.cents + (by.get(key)?.cents ?? 0) })
  }
  const order: readonly FlowKind[] = ['stayed', 'moved', 'asked']
  return [...by.values()].filter(({ cents }) => cents > 0).sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))
}
