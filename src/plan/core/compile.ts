import { combine, type Combined } from './combine.ts'
import type { Also, Law, Rule } from './items.ts'
import type { Question } from './question.ts'
import { allowsOf, everyFactsOff, spaceOf, type Allows, type Space } from './space.ts'

/** Every situation in which the same rule, alsos and laws match. */
export interface DecisionClass {
  readonly outcome: Combined
  readonly rule: Rule | null
  readonly laws: readonly Law[]
  readonly possible: boolean
  /** The question says that nothing waits here. */
  readonly danger: boolean
  readonly situations: number
  /** The plainest of them, by index. */
  readonly plainest: number
}

/** A question under one plan and its floors, as a table: index of a situation → class. */
export interface Compiled {
  readonly question: Question
  readonly space: Space
  readonly rules: readonly Rule[]
  /** Of the sections that may decide here, by `plan#provision`. */
  readonly titles: Readonly<Record<string, string>>
  readonly classes: readonly DecisionClass[]
  readonly table: Uint16Array | Uint32Array
}

export interface Bound {
  /** In reading order. */
  readonly rules: readonly Rule[]
  readonly alsos: readonly Also[]
  /** By floor and line. */
  readonly laws: readonly Law[]
}

/** Tries every situation. `decide` is then one read of the table. */
export function compile(question: Question, { rules, alsos, laws }: Bound): Compiled {
  const space = spaceOf(question)
  const danger = question.neverWaits.map(cube => allowsOf(space, cube))
  const impossible = question.impossible.map(cube => allowsOf(space, cube))
  const conditions = [...[...rules, ...alsos, ...laws].map(item => item.allows), ...danger, ...impossible]
  const { table, groups } = tabulate(space, conditions, rules.length)

  const tally = count(space, table, groups.length)
  const ends = { alsos: rules.length + alsos.length, laws: rules.length + alsos.length + laws.length }
  const classes = groups.map((group, id): DecisionClass => {
    const [first = -1] = group
    const rule = rules[first] ?? null
    const added = group.flatMap(i => alsos[i - rules.length] ?? [])
    const acting = group.flatMap(i => laws[i - ends.alsos] ?? [])
    const outcome = combine(question, rule, added, acting)
    const rest = group.filter(i => i >= ends.laws).map(i => i - ends.laws)
    const { situations = 0, plainest = 0 } = tally[id] ?? {}
    return {
      outcome,
      rule,
      laws: acting,
      possible: !rest.some(i => i >= danger.length),
      danger: rest.some(i => i < danger.length),
      situations,
      plainest,
    }
  })
  const titles = Object.fromEntries([...rules, ...alsos, ...laws].map(({ at }) => [`${at.plan}#${at.provision}`, at.title]))
  return { question, space, rules, titles, classes, table: classes.length <= 0xffff ? Uint16Array.from(table) : table }
}

/** For each class how many situations it has, and the plainest. */
function count(space: Space, table: Uint32Array, classes: number): { situations: number; plainest: number }[] {
  const tally = Array.from({ length: classes }, () => ({ situations: 0, plainest: 0, off: Infinity }))
  const offs = everyFactsOff(space)
  for (let at = 0; at < space.size; at++) {
    const found = tally[table[at] ?? 0]
    if (!found) continue
    found.situations++
    const off = offs[at] ?? 0
    // The index only grows, so an equal number of facts off is never plainer.
    if (off < found.off) [found.off, found.plainest] = [off, at]
  }
  return tally
}

/**
 * Walks the tree of facts carrying only the conditions still possible. Branches in which the same conditions are left, at the
 * same depth, have the same leaves: the second is a copy of the first, which is what keeps this in milliseconds.
 */
function tabulate(space: Space, conditions: readonly Allows[], rules: number): { table: Uint32Array; groups: number[][] } {
  const depth = space.sizes.length
  const table = new Uint32Array(space.size)
  const groups: number[][] = []
  const ids = new Map<string, number>()
  const walked = Array.from({ length: depth }, () => new Map<string, number>())
  const settledAt = conditions.map(allows => allows.findLastIndex(values => values.includes(0)))

  const left = (active: readonly number[], d: number, v: number): number[] => {
    const kept: number[] = []
    let decided = false
    for (const i of active) {
      if (decided && i < rules) continue
      if (conditions[i]?.[d]?.[v] !== 1) continue
      kept.push(i)
      // No later fact can undo this match: rules after this one decide nothing in this branch.
      if ((settledAt[i] ?? 0) <= d) decided = true
    }
    return kept
  }
  const walk = (active: readonly number[], d: number, at: number): void => {
    const key = active.join(',')
    if (d === depth) {
      let id = ids.get(key)
      if (id === undefined) {
        id = groups.push([...active]) - 1
        ids.set(key, id)
      }
      table[at] = id
      return
    }
    const before = walked[d]?.get(key)
    const stride = space.strides[d] ?? 1
    const size = space.sizes[d] ?? 1
    if (before !== undefined) {
      table.copyWithin(at, before, before + stride * size)
      return
    }
    for (let v = 0; v < size; v++) walk(left(active, d, v), d + 1, at + v * stride)
    walked[d]?.set(key, at)
  }
  walk([...conditions.keys()], 0, 0)
  return { table, groups }
}
