import { boxCube } from './box-cube.ts'
import type { Compiled, DecisionClass } from './compile.ts'
import { cover, either, outside } from './cover.ts'
import { type PartsChange, partsTold, type Section } from './compare-parts.ts'
import type { PartValue } from './items.ts'
import type { MadePlan } from './open.ts'
import type { Cube, Question, Situation, Word } from './question.ts'
import { pool } from './pool.ts'
import { relianceOf } from './reliance.ts'
import { plainer, situationAt } from './space.ts'

/** An answer, and by its name each part whose change counts as much. */
export interface Headline {
  readonly answer: Word | null
  readonly [part: Word]: PartValue | null
}

/** Situations that go from one answer to another alike. */
export interface ChangedCase {
  /** One cube; a fact left out is any. The cubes of two cases share no situation that can happen. */
  readonly when: readonly Cube[]
  readonly situations: number
  readonly was: Headline
  readonly is: Headline
  /** The plainest of them. */
  readonly example: Situation
  /** The sections whose word the answers are, in any of them. */
  readonly sections: { readonly was: readonly Section[]; readonly is: readonly Section[] }
}

/** What a second plan answers differently from a first, of one question. Situations that cannot happen are not counted. */
export interface Comparison {
  readonly question: Word
  readonly total: number
  /** Situations whose answer, or a part that counts as much, differs. */
  readonly changed: number
  /** Situations with the same answer and another part. */
  readonly adjusted: number
  /** In how many situations the first plan relies on police, and the second. */
  readonly reliance: { readonly was: number; readonly is: number }
  /** The changed situations, each in one case; the largest first. */
  readonly cases: readonly ChangedCase[]
  /** The adjusted situations, each in one of these; the largest first. */
  readonly parts: readonly PartsChange[]
}

/** Of two plans, every question that either speaks of; nothing where either cannot be compiled. */
export const comparePlans = (before: Comparable, after: Comparable, questions: readonly Question[]): Comparison[] =>
  questions.flatMap(({ name }) => {
    if (!before.speaksOf(name) && !after.speaksOf(name)) return []
    const [was, is] = [before.compiled(name), after.compiled(name)]
    return was && is ? [compareTables(was, is)] : []
  })

type Comparable = Pick<MadePlan, 'compiled' | 'speaksOf'>

/** Both tables must be of the same question: tries every situation in both. */
export function compareTables(before: Compiled, after: Compiled): Comparison {
  const { question, space } = after
  if (before.space.size !== space.size || before.question.name !== question.name)
    throw new RangeError(`Only tables of one question can be compared, not of “${before.question.name}” and “${question.name}”.`)
  const heads = pool<Headline>()
  const wholes = pool<unknown>()
  const placed = ({ classes }: Compiled) => ({
    head: Int32Array.from(classes, each => heads.place(headlineOf(each, question.headline))),
    whole: Int32Array.from(classes, ({ outcome: { answer, parts } }) => wholes.place([answer, parts])),
  })
  const was = placed(before)
  const is = placed(after)

  const labels = new Int32Array(space.size).fill(outside)
  const adjusted = new Map<number, { situations: number }>()
  let total = 0
  let changed = 0
  for (let index = 0; index < space.size; index++) {
    const [a, b] = [before.table[index] ?? 0, after.table[index] ?? 0]
    if (!after.classes[b]?.possible) {
      labels[index] = either
      continue
    }
    total++
    const [from, to] = [was.head[a] ?? 0, is.head[b] ?? 0]
    if (from !== to) {
      changed++
      labels[index] = from * heads.all.length + to
    } else if (was.whole[a] !== is.whole[b]) {
      const pair = a * after.classes.length + b
      const known = adjusted.get(pair)
      if (known) known.situations++
      else adjusted.set(pair, { situations: 1 })
    }
  }
  const parts = partsTold(before, after, adjusted)
  return {
    question: question.name,
    total,
    changed,
    adjusted: parts.reduce((sum, { situations }) => sum + situations, 0),
    reliance: { was: relianceOf(before), is: relianceOf(after) },
    cases: changed === 0 ? [] : casesOf(before, after, labels, heads.all),
    parts,
  }
}

function casesOf(before: Compiled, after: Compiled, labels: Int32Array, heads: readonly Headline[]): ChangedCase[] {
  const { space } = after
  const cases: (ChangedCase & { readonly plainest: number })[] = []
  cover(space.sizes, labels, (label, box, cells) => {
    const [was, is] = [heads[Math.floor(label / heads.length)], heads[label % heads.length]]
    if (!was || !is) return
    const mine = cells.filter(cell => labels[cell] === label)
    // In a box without a hole the plainest stands in its first corner.
    const corner = box.reduce((sum, digits, d) => sum + Math.min(...digits) * (space.strides[d] ?? 1), 0)
    const plainest = labels[corner] === label ? corner : mine.reduce((best, cell) => (plainer(space, cell, best) ? cell : best))
    cases.push({
      ...{ when: [boxCube(space, box)], situations: mine.length, was, is, plainest, example: situationAt(space, plainest) },
      sections: { was: sectionsOf(before, mine), is: sectionsOf(after, mine) },
    })
  })
  return cases
    .sort((a, b) => b.situations - a.situations || (plainer(space, a.plainest, b.plainest) ? -1 : 1))
    .map(({ plainest: _, ...each }) => each)
}

/** Of the rules and laws that give these situations their answers, the sections, in the order in which they act. */
function sectionsOf({ classes, table }: Compiled, cells: Int32Array): Section[] {
  const seen = new Uint8Array(classes.length)
  for (const cell of cells) seen[table[cell] ?? 0] = 1
  const items = new Set(
    classes.flatMap(({ outcome: { answeredBy, broken } }, id) => (seen[id] === 1 ? [...(answeredBy ? [answeredBy] : []), ...broken] : [])),
  )
  const sections = [...items]
    .sort((a, b) => a.order - b.order)
    .map(({ at: { plan, provision, title } }): [string, Section] => [`${plan}#${provision}`, { plan, provision, title }])
  return [...new Map(sections).values()]
}

const headlineOf = ({ outcome }: DecisionClass, headline: readonly Word[]): Headline => ({
  answer: outcome.answer,
  ...Object.fromEntries(headline.map(name => [name, outcome.parts[name] ?? null])),
})
