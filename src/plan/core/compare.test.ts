import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareTables } from './compare.ts'
import { compile, type Compiled } from './compile.ts'
import { decide } from './decide.ts'
import type { Rule, Source } from './items.ts'
import { plainer, situationAt, spaceOf } from './space.ts'
import { runs } from './testing/runs.ts'
import { visit } from './testing/visit.ts'

const space = spaceOf(visit)
const source: Source = {
  ...{ file: 'town.md', line: 1, column: 1, plan: 'town', provision: 'all', title: 'All' },
  authority: { kind: 'practice', cite: 'Town', mark: 'verified' },
}

/** Tables of the made-up question with up to four rules that match where they happen to. */
const tables: fc.Arbitrary<Compiled> = fc
  .array(
    fc.record({
      allows: fc.tuple(
        ...visit.facts.map(({ values }) => fc.array(fc.constantFrom(0, 1, 1), { minLength: values.length, maxLength: values.length })),
      ),
      answer: fc.constantFrom(...visit.answers.map(({ word }) => word)),
      before: fc.uniqueArray(fc.constantFrom('principal-told', 'caregiver-told', 'student-told'), { maxLength: 2 }),
      escort: fc.constantFrom('none', 'required'),
    }),
    { maxLength: 4 },
  )
  .map(rules =>
    compile(visit, {
      rules: rules.map(
        ({ allows, answer, before, escort }, order): Rule => ({
          ...{ type: 'rule', order, at: source, own: true, answer, parts: { before, escort } },
          allows: allows.map(values => Uint8Array.from(values)),
        }),
      ),
      alsos: [],
      laws: [],
    }),
  )

/** As a person would count them: one situation after the other, each decided by both. */
function byHand(before: Compiled, after: Compiled) {
  const differs = { answers: 0, parts: 0, total: 0 }
  const plainest = new Map<'answers' | 'parts', number>()
  for (let index = 0; index < space.size; index++) {
    const [was, is] = [before, after].map(table => {
      const decided = decide(table, situationAt(space, index))
      return decided.kind === 'decided' ? decided.decisions[0] : undefined
    })
    if (!was || !is) continue
    differs.total++
    const same = (names: readonly string[]) => names.every(name => JSON.stringify(was[name]) === JSON.stringify(is[name]))
    const kind = was.answer !== is.answer || !same(visit.headline) ? 'answers' : same(visit.parts.map(({ name }) => name)) ? null : 'parts'
    if (kind === null) continue
    differs[kind]++
    const known = plainest.get(kind)
    if (known === undefined || plainer(space, index, known)) plainest.set(kind, index)
  }
  return { ...differs, plainest }
}

describe('what a second plan answers differently', () => {
  test('is what trying every situation finds, in number and in its plainest example', () => {
    fc.assert(
      fc.property(tables, tables, (before, after) => {
        const hand = byHand(before, after)
        const found = compareTables(before, after)
        expect([found.total, found.changed, found.adjusted]).toEqual([hand.total, hand.answers, hand.parts])
        for (const kind of ['answers', 'parts'] as const) {
          const examples = found[kind]
          expect(examples.reduce((sum, { situations }) => sum + situations, 0)).toBe(hand[kind])
          expect(examples.map(({ situations }) => situations)).toEqual(
            examples.map(({ situations }) => situations).toSorted((a, b) => b - a),
          )
          const index = hand.plainest.get(kind)
          if (index !== undefined) expect(examples.map(({ situation }) => situation)).toContainEqual(situationAt(space, index))
        }
      }),
      { numRuns: runs(60) },
    )
  })

  test('each example is answered as it says, in both', () => {
    fc.assert(
      fc.property(tables, tables, (before, after) => {
        const { answers, parts } = compareTables(before, after)
        for (const { situation, was, is } of [...answers, ...parts])
          for (const [table, said] of [
            [before, was],
            [after, is],
          ] as const)
            expect(decide(table, situation)).toMatchObject({ kind: 'decided', decisions: [{ answer: said.answer, ...said.parts }] })
      }),
      { numRuns: runs(40) },
    )
  })

  test('a plan beside itself: nothing', () => {
    fc.assert(
      fc.property(tables, table => {
        expect(compareTables(table, table)).toMatchObject({ changed: 0, adjusted: 0, answers: [], parts: [] })
      }),
      { numRuns: runs(20) },
    )
  })

  test('tables of two questions are not compared', () => {
    const other = compile({ ...visit, name: 'another' }, { rules: [], alsos: [], laws: [] })
    expect(() => compareTables(compile(visit, { rules: [], alsos: [], laws: [] }), other)).toThrow('Only tables of one question')
  })
})
