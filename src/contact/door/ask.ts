import { asksWho, comesToHelp, type DeskFact, deskFacts, deskValues, isRecord, type Seen, stillPossible, unknown } from './desk.ts'
import { type DeskOutcome, deskStrides, type DeskTable, type Office, strictestOf } from './desk-table.ts'

export interface DeskAnswer {
  /** What to do now. While it is not settled this is a hold, unless all that is left is answered alike. */
  readonly outcome: DeskOutcome
  /** Places in the table's list of reasons; none while it is not settled. */
  readonly reasons: readonly number[]
  /** What to ask next; null where no further answer could change anything. */
  readonly next: DeskFact | null
}

/** Until the desk has answered they wait, the superintendent is called, and what is so in every case that is left holds already. */
function meanwhile(outcomes: readonly DeskOutcome[]): DeskOutcome {
  return {
    answer: 'hold',
    sign: ['superintendent'],
    calls: [...new Set<Office>(['superintendent', ...inAll(outcomes, each => each.calls)])],
    conditions: inAll(outcomes, each => each.conditions),
  }
}

function inAll<T>(outcomes: readonly DeskOutcome[], listOf: (outcome: DeskOutcome) => readonly T[]): T[] {
  const [first] = outcomes
  return first === undefined ? [] : listOf(first).filter(each => outcomes.every(outcome => listOf(outcome).includes(each)))
}

/** The sections that decide, and those that act in every case that is left. */
function reasonsOf(table: DeskTable, classes: readonly number[], answer: DeskOutcome['answer']): number[] {
  const deciding = classes.flatMap(id => table.classes[id] ?? []).filter(each => each.outcome.answer === answer)
  const all = [...new Set(deciding.flatMap(each => each.reasons))].sort((a, b) => a - b)
  return all.filter(place => table.reasons[place]?.type === 'rule' || deciding.every(each => each.reasons.includes(place)))
}

/**
 * The plan's answer to what the desk has seen so far. What nobody knows is given the strictest of its decisions. Whoever comes to help
 * is answered at once.
 */
export function answerAt(table: DeskTable, seen: Seen): DeskAnswer {
  const open = deskFacts.filter(fact => isOpen(fact, seen))
  const { outcomes, grid, classes } = outcomesLeft(table, seen, open)
  const [first = 0] = grid
  const isSettled = (comesToHelp(seen) && !isRecord(seen.target) && outcomes.every(isLetIn)) || grid.every(id => id === first)
  if (isSettled) {
    const strictest = strictestOf(outcomes)
    // Whoever comes to help is met alike whatever else is so: what is said of a visitor, or of the street, is not said of them.
    const each = [...classes].flatMap(id => table.classes[id]?.outcome ?? [])
    const met = { calls: inAll(outcomes, ({ calls }) => calls), conditions: inAll(each, ({ conditions }) => conditions) }
    const outcome = comesToHelp(seen) ? { ...strictest, ...met } : strictest
    return { outcome, reasons: reasonsOf(table, [...classes], outcome.answer), next: null }
  }
  const isAlike = outcomes.every(each => each.answer === outcomes[0]?.answer)
  const next = asksWho(seen) ? 'requester' : nextFact(grid, outcomes.length, seen, open)
  return { outcome: isAlike ? strictestOf(outcomes) : meanwhile(outcomes), reasons: [], next }
}

const isLetIn = ({ answer }: DeskOutcome): boolean => answer === 'permit' || answer === 'comply'

/** A fact that is still to be answered, and of which the rest does not already say what it must be. */
const isOpen = (fact: DeskFact, seen: Seen): boolean => {
  if (seen[fact] !== undefined && (seen[fact] === unknown || deskValues[fact].includes(seen[fact]))) return false
  return stillPossible(fact, seen).length > 1
}

interface Left {
  /** Each distinct outcome once. */
  readonly outcomes: readonly DeskOutcome[]
  /** For every combination of the open facts, which outcome; the first fact varies slowest. */
  readonly grid: Int32Array
  /** Every class met. */
  readonly classes: ReadonlySet<number>
}

function outcomesLeft(table: DeskTable, seen: Seen, open: readonly DeskFact[]): Left {
  const settled = deskFacts.filter(fact => !open.includes(fact))
  const within = cellsOf(settled, seen)
  const starts = cellsOf(open, seen)
  const outcomes: DeskOutcome[] = []
  const places = new Map<string, number>()
  const merged = new Map<string, number>()
  const classes = new Set<number>()
  const placeOf = (ids: readonly number[]): number => {
    for (const id of ids) classes.add(id)
    const outcome = strictestOf(ids.flatMap(id => table.classes[id]?.outcome ?? []))
    const says = JSON.stringify(outcome)
    const place = places.get(says) ?? outcomes.push(outcome) - 1
    places.set(says, place)
    return place
  }
  const several = (start: number): number => {
    const ids = new Set<number>()
    for (const cell of within) ids.add(table.cells[start + cell] ?? 0)
    const key = [...ids].join()
    const place = merged.get(key) ?? placeOf([...ids])
    merged.set(key, place)
    return place
  }
  const known = new Int16Array(table.classes.length).fill(-1)
  const [only = 0] = within
  const single = (start: number): number => {
    const id = table.cells[start + only] ?? 0
    const place = known[id] ?? -1
    if (place < 0) known[id] = placeOf([id])
    return known[id] ?? 0
  }
  return { outcomes, grid: starts.map(within.length === 1 ? single : several), classes }
}

/** Where in the table the combinations of these facts begin; the first fact varies slowest. */
function cellsOf(facts: readonly DeskFact[], seen: Seen): Int32Array {
  let found = new Int32Array(1)
  for (const fact of facts) {
    const stride = deskStrides[deskFacts.indexOf(fact)] ?? 1
    const steps = stillPossible(fact, seen).map(value => deskValues[fact].indexOf(value) * stride)
    const more = new Int32Array(found.length * steps.length)
    let at = 0
    for (const start of found) for (const step of steps) more[at++] = start + step
    found = more
  }
  return found
}

/**
 * The fact that splits what is left most: after its answer the fewest distinct outcomes are left, on the average over all that is left,
 * each situation counted alike. A fact that changes nothing, whatever else is so, is never asked. Of equals, the first on the page.
 */
function nextFact(grid: Int32Array, outcomes: number, seen: Seen, open: readonly DeskFact[]): DeskFact | null {
  const sizes = open.map(fact => stillPossible(fact, seen).length)
  let best: { fact: DeskFact; left: number } | null = null
  for (const [d, fact] of open.entries()) {
    const size = sizes[d] ?? 1
    const stride = sizes.slice(d + 1).reduce((product, each) => product * each, 1)
    const met = new Uint8Array(size * outcomes)
    let changes = false
    for (let from = 0; from < grid.length; from += size * stride)
      for (let v = 0; v < size; v++)
        for (let at = from + v * stride; at < from + (v + 1) * stride; at++) {
          const id = grid[at] ?? 0
          met[v * outcomes + id] = 1
          if (v > 0 && grid[at - stride] !== id) changes = true
        }
    const left = met.reduce((sum, each) => sum + each, 0) / size
    if (changes && (best === null || left < best.left)) best = { fact, left }
  }
  return best?.fact ?? null
}
