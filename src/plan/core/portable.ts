import type { PartValue } from './items.ts'
import { pool } from './pool.ts'
import type { Sayings, Word } from './question.ts'
import { type Space, spaceOf } from './space.ts'
import type { Contribution, DecisionTable, SpokenFact, SpokenPart, SpokenQuestion, TableClass } from './table.ts'

/** A decision table as plain JSON, small enough to be sent: each outcome, each reason and each repeated stretch of the table once. */
export interface PackedTable {
  readonly question: SpokenQuestion
  readonly titles: Readonly<Record<string, string>>
  readonly reasons: readonly Contribution[]
  readonly outcomes: readonly { readonly answer: Word | null; readonly parts: Readonly<Record<Word, PartValue | null>> }[]
  /** Which outcome, for which reasons; what cannot happen says so. */
  readonly classes: readonly { readonly outcome: number; readonly reasons: readonly number[]; readonly impossible?: true }[]
  /**
   * For each fact one list of stretches end to end, a stretch as long as the fact has values: the number at a value is the stretch of the
   * next fact, and at the last fact the class. The first fact has one stretch. Each number is given as its step from the one before it: places
   * are given out in order, so steps are small and repeat, and a table packs to a fraction.
   */
  readonly folds: readonly (readonly number[])[]
}

/** Only words that some outcome uses go along: the others are never said. */
export function pack({ question, space, titles, classes, table }: DecisionTable): PackedTable {
  const reasons = pool<Contribution>()
  const outcomes = pool<PackedTable['outcomes'][number]>()
  const packed = classes.map(({ outcome: { answer, parts, because }, possible }) => ({
    outcome: outcomes.place({ answer, parts }),
    reasons: because.map(({ type, order, at: { plan, provision, authority } }) =>
      reasons.place({ type, order, at: { plan, provision, authority } }),
    ),
    ...(possible ? {} : cannotHappen),
  }))
  const folds: number[][] = []
  let ids: ArrayLike<number> = table
  for (const size of [...space.sizes].reverse()) {
    const folded = fold(ids, size)
    folds.unshift(folded.stretches.map((place, i) => place - (folded.stretches[i - 1] ?? 0)))
    ids = folded.ids
  }
  return { question: spoken(question, outcomes.all), titles, reasons: reasons.all, outcomes: outcomes.all, classes: packed, folds }
}

/** The table again. It decides, says and would change exactly as the one that was packed. A pack that does not hold together is a RangeError. */
export function unpack({ question, titles, reasons, outcomes, classes: packed, folds }: PackedTable): DecisionTable {
  const space = spaceOf(question)
  const table = unfold(space, folds)
  const situations = new Array<number>(packed.length).fill(0)
  for (const id of table) {
    if (id >= packed.length) throw new RangeError(`The table names class ${id}; it has ${packed.length}.`)
    situations[id] = (situations[id] ?? 0) + 1
  }
  const classes = packed.map(({ outcome, reasons: places, impossible }, id): TableClass => {
    const because = places.map(place => at(reasons, place))
    return { outcome: { ...at(outcomes, outcome), because }, possible: impossible !== true, situations: situations[id] ?? 0 }
  })
  return { question, space, titles, classes, table }
}

const cannotHappen: { readonly impossible: true } = { impossible: true }

/** Stretches of `size` numbers, each kept once, and the row of their places. */
function fold(ids: ArrayLike<number>, size: number): { ids: number[]; stretches: number[] } {
  const places = new Map<string, number>()
  const stretches: number[] = []
  const row: number[] = []
  for (let start = 0; start < ids.length; start += size) {
    const stretch = Array.from({ length: size }, (_, v) => ids[start + v] ?? 0)
    const key = stretch.join()
    let place = places.get(key)
    if (place === undefined) {
      place = places.size
      places.set(key, place)
      stretches.push(...stretch)
    }
    row.push(place)
  }
  return { ids: row, stretches }
}

function unfold({ sizes }: Space, folds: PackedTable['folds']): Uint32Array {
  let ids = Uint32Array.of(0)
  sizes.forEach((size, d) => {
    const stretches = summed(folds[d] ?? [])
    const next = new Uint32Array(ids.length * size)
    ids.forEach((id, i) => {
      const start = id * size
      if (start + size > stretches.length)
        throw new RangeError(`The pack names stretch ${id} of fact ${d}; it has ${stretches.length / size}.`)
      for (let v = 0; v < size; v++) next[i * size + v] = stretches[start + v] ?? 0
    })
    ids = next
  })
  return ids
}

function summed(steps: readonly number[]): Uint32Array {
  let place = 0
  return Uint32Array.from(steps, step => (place += step))
}

function spoken({ name, label, headline, facts, answers, parts }: SpokenQuestion, outcomes: PackedTable['outcomes']): SpokenQuestion {
  const used = (part: Word): Set<unknown> => new Set(outcomes.flatMap(outcome => outcome.parts[part] ?? []))
  return {
    ...{ name, label, headline },
    facts: facts.map(({ name, values, label, words }): SpokenFact => ({ name, values, label, words })),
    answers: answers.map(({ word, says }) => ({ word, says })),
    parts: parts.map(
      ({ name, says, words, without, unit }): SpokenPart => ({
        ...{ name, says, words: amongst(words, used(name)) },
        ...(without === undefined ? {} : { without }),
        ...(unit === undefined ? {} : { unit }),
      }),
    ),
  }
}

const amongst = (words: Sayings, used: ReadonlySet<unknown>): Sayings =>
  Object.fromEntries(Object.entries(words).filter(([word]) => used.has(word)))

function at<T>(list: readonly T[], place: number): T {
  const found = list[place]
  if (found === undefined) throw new RangeError(`The pack names place ${place} of a list of ${list.length}.`)
  return found
}
