import type { PartValue } from './items.ts'
import { pool } from './pool.ts'
import type { Sayings, Word } from './question.ts'
import { type Space, spaceOf } from './space.ts'
import type { Contribution, DecisionTable, SpokenFact, SpokenPart, SpokenQuestion, TableClass } from './table.ts'

/** A decision table as plain JSON, small enough to be sent: each outcome, value, reason and repeated stretch of the table once. */
export interface PackedTable {
  readonly question: SpokenQuestion
  readonly titles: Readonly<Record<string, string>>
  readonly reasons: readonly Contribution[]
  readonly values: readonly (PartValue | null)[]
  /** The answer, then for each part of the question, in its order, the place of its value. */
  readonly outcomes: readonly (readonly [answer: Word | null, ...values: number[]])[]
  /** Column by column: which outcome, for which reasons. */
  readonly classes: { readonly outcome: readonly number[]; readonly reasons: readonly (readonly number[])[] }
  /** Classes that cannot happen. */
  readonly impossible: readonly number[]
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
  const values = pool<PartValue | null>()
  const outcomes = pool<PackedTable['outcomes'][number]>()
  const columns = {
    outcome: classes.map(({ outcome: { answer, parts } }) =>
      outcomes.place([answer, ...question.parts.map(({ name }) => values.place(parts[name] ?? null))]),
    ),
    reasons: classes.map(({ outcome: { because } }) =>
      because.map(({ type, order, at: { plan, provision, authority } }) =>
        reasons.place({ type, order, at: { plan, provision, authority } }),
      ),
    ),
  }
  const impossible = classes.flatMap(({ possible }, id) => (possible ? [] : [id]))
  const folds: number[][] = []
  let ids: ArrayLike<number> = table
  for (const size of [...space.sizes].reverse()) {
    const folded = fold(ids, size)
    folds.unshift(folded.stretches.map((place, i) => place - (folded.stretches[i - 1] ?? 0)))
    ids = folded.ids
  }
  const pools = { reasons: reasons.all, values: values.all, outcomes: outcomes.all }
  return { question: spoken(question, classes), titles, ...pools, classes: columns, impossible, folds }
}

/** The table again. It decides, says and would change exactly as the one that was packed. A pack that does not hold together is a RangeError. */
export function unpack({ question, titles, reasons, values, outcomes, classes: columns, impossible, folds }: PackedTable): DecisionTable {
  const space = spaceOf(question)
  const table = unfold(space, folds)
  const situations = new Array<number>(columns.outcome.length).fill(0)
  for (const id of table) {
    if (id >= situations.length) throw new RangeError(`The table names class ${id}; it has ${situations.length}.`)
    situations[id] = (situations[id] ?? 0) + 1
  }
  const never = new Set(impossible)
  const classes = columns.outcome.map((outcome, id): TableClass => {
    const because = at(columns.reasons, id).map(place => at(reasons, place))
    const [answer, ...places] = at(outcomes, outcome)
    const parts = Object.fromEntries(question.parts.map(({ name }, place) => [name, at(values, at(places, place))]))
    return { outcome: { answer, parts, because }, possible: !never.has(id), situations: situations[id] ?? 0 }
  })
  return { question, space, titles, classes, table }
}

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

function spoken({ name, label, headline, facts, answers, parts }: SpokenQuestion, classes: readonly TableClass[]): SpokenQuestion {
  const used = (part: Word): Set<unknown> => new Set(classes.flatMap(({ outcome }) => outcome.parts[part] ?? []))
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
