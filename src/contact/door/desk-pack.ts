import { type DeskClass, type DeskOutcome, type DeskReason, deskSituations, type DeskTable } from './desk-table.ts'

/** Where people read a section. */
export interface ReasonRead extends DeskReason {
  readonly href: string
  readonly title: string
  /** The citation in the reader’s language, where somebody has translated it. */
  readonly cited?: string
}

/** The desk's table as plain JSON, small enough to travel in the page itself, so that it is there without a network. */
export interface DeskPack {
  readonly outcomes: readonly DeskOutcome[]
  readonly reasons: readonly ReasonRead[]
  /** The place of an outcome, then those of its reasons. */
  readonly classes: readonly (readonly number[])[]
  /** Which class and how many situations of it follow each other, in turn. */
  readonly runs: readonly number[]
}

/** What the page and the browser answer from. */
export interface DeskBook extends DeskTable {
  readonly reasons: readonly ReasonRead[]
}

export function packDesk(book: DeskBook): DeskPack {
  const outcomes: DeskOutcome[] = []
  const placeOf = new Map<string, number>()
  const classes = book.classes.map(({ outcome, reasons }) => {
    const key = JSON.stringify(outcome)
    const place = placeOf.get(key) ?? outcomes.push(outcome) - 1
    placeOf.set(key, place)
    return [place, ...reasons]
  })
  const runs: number[] = []
  for (let start = 0, end = 0; start < book.cells.length; start = end) {
    while (end < book.cells.length && book.cells[end] === book.cells[start]) end++
    runs.push(book.cells[start] ?? 0, end - start)
  }
  return { outcomes, reasons: book.reasons, classes, runs }
}

/** A pack that does not hold together is a RangeError. */
export function unpackDesk({ outcomes, reasons, classes: packed, runs }: DeskPack): DeskBook {
  const classes = packed.map(([place = 0, ...reasons]): DeskClass => {
    const outcome = outcomes[place]
    if (!outcome) throw new RangeError(`The pack names outcome ${place} of ${outcomes.length}.`)
    return { outcome, reasons }
  })
  const cells = new Uint16Array(deskSituations)
  let end = 0
  for (let at = 0; at < runs.length; at += 2) {
    const start = end
    end += runs[at + 1] ?? 0
    cells.fill(runs[at] ?? 0, start, end)
  }
  if (end !== deskSituations) throw new RangeError(`The pack has ${end} situations; a desk sees ${deskSituations}.`)
  return { classes, reasons, cells }
}
