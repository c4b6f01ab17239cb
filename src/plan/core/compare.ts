import type { PartValue } from './items.ts'
import type { Situation, Word } from './question.ts'
import { plainer, situationAt, type Space } from './space.ts'
import type { DecisionTable, TableClass } from './table.ts'

/** An answer with its parts, by their names. */
export interface Answered {
  readonly answer: Word | null
  readonly parts: Readonly<Record<Word, PartValue | null>>
}

/** Situations that went from one answer to another alike, and the plainest of them. */
export interface ChangedAlike {
  readonly situation: Situation
  readonly situations: number
  /** In full, as the plainest situation was answered and would be. */
  readonly was: Answered
  readonly is: Answered
}

/** What a second plan answers differently from a first, of one question. Situations that cannot happen are not counted. */
export interface Comparison {
  readonly question: Word
  readonly total: number
  /** Situations whose answer, or a part that counts as much, differs. */
  readonly changed: number
  /** Situations with the same answer and another part. */
  readonly adjusted: number
  /** Of the changed, each pair of answers once, the most frequent first. */
  readonly answers: readonly ChangedAlike[]
  /** Of the adjusted, each set of differences once, the most frequent first. */
  readonly parts: readonly ChangedAlike[]
}

interface Group {
  readonly was: TableClass
  readonly is: TableClass
  readonly key: string | null
  readonly isAnswer: boolean
}

/** Both tables must be of the same question: tries every situation in both. */
export function compareTables(before: DecisionTable, after: DecisionTable): Comparison {
  const { question, space } = after
  if (before.space.size !== space.size || before.question.name !== question.name)
    throw new RangeError(`Only tables of one question can be compared, not of “${before.question.name}” and “${question.name}”.`)
  const pairs = new Map<number, Group>()
  const found = new Map<string, { isAnswer: boolean; situations: number; plainest: number; was: TableClass; is: TableClass }>()
  let total = 0
  for (let index = 0; index < space.size; index++) {
    const [a, b] = [before.table[index] ?? 0, after.table[index] ?? 0]
    const pair = a * after.classes.length + b
    const group = pairs.get(pair) ?? groupOf(before.classes[a], after.classes[b], question.headline)
    if (!group) continue
    pairs.set(pair, group)
    total++
    if (group.key === null) continue
    const { key, isAnswer, was, is } = group
    const known = found.get(key)
    if (!known) found.set(key, { isAnswer, situations: 1, plainest: index, was, is })
    else {
      known.situations++
      if (plainer(space, index, known.plainest)) Object.assign(known, { plainest: index, was, is })
    }
  }
  const [answers, parts] = [true, false].map(wanted => [...found.values()].filter(({ isAnswer }) => isAnswer === wanted))
  return {
    question: question.name,
    total,
    changed: sum(answers ?? []),
    adjusted: sum(parts ?? []),
    answers: (answers ?? []).sort(mostFirst(space)).map(alike(space)),
    parts: (parts ?? []).sort(mostFirst(space)).map(alike(space)),
  }
}

/** Undefined where the situations cannot happen; without a key where nothing differs. */
function groupOf(was: TableClass | undefined, is: TableClass | undefined, headline: readonly Word[]): Group | undefined {
  if (!was?.possible || !is?.possible) return undefined
  const names = [...new Set([...Object.keys(was.outcome.parts), ...Object.keys(is.outcome.parts)])]
  const differing = names.filter(name => JSON.stringify(was.outcome.parts[name]) !== JSON.stringify(is.outcome.parts[name]))
  const isAnswer = was.outcome.answer !== is.outcome.answer || differing.some(name => headline.includes(name))
  if (!isAnswer && differing.length === 0) return { was, is, key: null, isAnswer }
  const said = isAnswer
    ? [was, is].map(({ outcome }) => [outcome.answer, ...headline.map(name => outcome.parts[name] ?? null)])
    : differing.map(name => [name, ...turned(was.outcome.parts[name], is.outcome.parts[name])])
  return { was, is, key: JSON.stringify([isAnswer, said]), isAnswer }
}

/** Of two lists, what was taken and what was added, or both whole where only the order changed; of anything else, both. */
function turned(was: PartValue | null | undefined, is: PartValue | null | undefined): readonly unknown[] {
  if (!Array.isArray(was) || !Array.isArray(is)) return [was ?? null, is ?? null]
  const [taken, added] = [was.filter(word => !is.includes(word)), is.filter(word => !was.includes(word))]
  return taken.length + added.length > 0 ? [taken, added] : [was, is]
}

const sum = (groups: readonly { readonly situations: number }[]): number => groups.reduce((all, { situations }) => all + situations, 0)

const mostFirst =
  (space: Space) =>
  (a: { readonly situations: number; readonly plainest: number }, b: { readonly situations: number; readonly plainest: number }): number =>
    b.situations - a.situations || (plainer(space, a.plainest, b.plainest) ? -1 : 1)

const alike =
  (space: Space) =>
  ({ situations, plainest, was, is }: { situations: number; plainest: number; was: TableClass; is: TableClass }): ChangedAlike => ({
    situation: situationAt(space, plainest),
    situations,
    was: { answer: was.outcome.answer, parts: was.outcome.parts },
    is: { answer: is.outcome.answer, parts: is.outcome.parts },
  })
