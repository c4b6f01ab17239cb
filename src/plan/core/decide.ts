import type { Lang } from '../../kernel/lang.ts'
import { boxCube } from './box-cube.ts'
import { type Box, cover, outside } from './cover.ts'
import { sentences } from './sentences.ts'
import { notAmong } from './nearest.ts'
import type { Cube, Situation, Word } from './question.ts'
import { situationAt } from './space.ts'
import type { Contribution, DecisionTable, TableClass } from './table.ts'
import type { Because, Decision } from './decision.ts'

/** A fact or a value the question does not know. */
export interface Misfit {
  readonly fact: string
  readonly value: string | null
  readonly expected: readonly Word[]
  readonly message: string
}

export type Decided =
  | { readonly kind: 'decided'; readonly decisions: readonly Decision[] }
  | { readonly kind: 'misfits'; readonly misfits: readonly Misfit[] }

/** Every fact given: one decision, one read of the table. Facts left out: each distinct answer with its parts, once. */
export function decide(compiled: DecisionTable, situation: Readonly<Record<string, unknown>>, lang: Lang = 'en'): Decided {
  const { space } = compiled
  const misfits = misfitsOf(compiled, situation)
  if (misfits.length > 0) return { kind: 'misfits', misfits }
  const asked = Object.fromEntries(space.names.flatMap(name => (typeof situation[name] === 'string' ? [[name, situation[name]]] : [])))
  const chosen = space.names.map((name, d) => {
    const values = space.values[d] ?? []
    const value = asked[name]
    return value === undefined ? [...values.keys()] : [values.indexOf(value)]
  })
  const finish = ({ answer, parts, because }: TableClass['outcome'], when: readonly Cube[], situations: number): Decision => {
    const bare = { situation: asked, when, situations, answer, ...parts, because: because.map(becauseOf) }
    return { ...bare, says: sentences(compiled, bare, lang) }
  }
  if (chosen.every(digits => digits.length === 1)) {
    const index = chosen.reduce((sum, [v = 0], d) => sum + v * (space.strides[d] ?? 1), 0)
    const only = compiled.classes[compiled.table[index] ?? 0]
    if (!only?.possible) return { kind: 'decided', decisions: [] }
    return { kind: 'decided', decisions: [finish(only.outcome, [asCube(situationAt(space, index))], 1)] }
  }
  return { kind: 'decided', decisions: grouped(compiled, chosen).map(({ outcome, when, situations }) => finish(outcome, when, situations)) }
}

const asCube = (situation: Situation): Cube => Object.fromEntries(Object.entries(situation).map(([name, value]) => [name, [value]]))

function misfitsOf({ space, question }: DecisionTable, situation: Readonly<Record<string, unknown>>): Misfit[] {
  return Object.entries(situation).flatMap(([fact, value]): Misfit[] => {
    if (value === undefined) return []
    const d = space.names.indexOf(fact)
    if (d < 0) return [{ fact, value: null, expected: space.names, message: notAmong(fact, `a fact of “${question.name}”`, space.names) }]
    const values = space.values[d] ?? []
    if (typeof value === 'string' && values.includes(value)) return []
    const shown = typeof value === 'string' ? value : String(JSON.stringify(value))
    return [{ fact, value: shown, expected: values, message: notAmong(shown, `a value of “${fact}”`, values) }]
  })
}

interface Group {
  /** With every reason of any of them: the rules in reading order, then the alsos, then the laws by floor and line. */
  readonly outcome: TableClass['outcome']
  readonly when: readonly Cube[]
  readonly situations: number
}

/** The slice of the table these digits choose, by distinct answer with parts, in the order they are first met. */
function grouped({ space, classes, table }: DecisionTable, chosen: readonly (readonly number[])[]): Group[] {
  const sizes = chosen.map(digits => digits.length)
  const labels = new Int32Array(sizes.reduce((product, size) => product * size, 1))
  const labelOf = new Map<string, number>()
  const ofClass = new Map<number, number>()
  const groups: { outcome: TableClass['outcome']; because: Set<Contribution>; situations: number }[] = []
  const label = (id: number): number => {
    const each = classes[id]
    if (!each?.possible) return outside
    const key = JSON.stringify([each.outcome.answer, each.outcome.parts])
    const known = labelOf.get(key) ?? groups.push({ outcome: each.outcome, because: new Set(), situations: 0 }) - 1
    labelOf.set(key, known)
    for (const reason of each.outcome.because) groups[known]?.because.add(reason)
    return known
  }
  let cell = 0
  const walk = (d: number, index: number): void => {
    const digits = chosen[d]
    if (!digits) {
      const id = table[index] ?? 0
      const known = ofClass.get(id) ?? label(id)
      ofClass.set(id, known)
      const group = groups[known]
      if (group) group.situations++
      labels[cell++] = known
      return
    }
    for (const v of digits) walk(d + 1, index + v * (space.strides[d] ?? 1))
  }
  walk(0, 0)
  const boxes = new Map<number, Box[]>()
  cover(sizes, labels, (of, box) => {
    const known = boxes.get(of)
    if (known) known.push(box)
    else boxes.set(of, [box])
  })
  return groups.map(({ outcome, because, situations }, id) => ({
    outcome: { ...outcome, because: [...because].sort((a, b) => a.order - b.order) },
    situations,
    when: (boxes.get(id) ?? []).map(box => boxCube(space, box, chosen)),
  }))
}

const becauseOf = ({ type, at }: Contribution): Because => ({
  provision: at.provision,
  plan: at.plan,
  kind: type,
  cite: at.authority.cite,
  authority: at.authority.kind,
  mark: at.authority.mark,
})
