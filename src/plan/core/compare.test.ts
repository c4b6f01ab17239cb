import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { comparePlans, compareTables } from './compare.ts'
import { compile, type Compiled } from './compile.ts'
import { decide } from './decide.ts'
import type { Rule, Source } from './items.ts'
import type { Cube, Question } from './question.ts'
import { plainer, situationAt, spaceOf } from './space.ts'
import { district, open as openPlan, rule, section } from './testing/plans.ts'
import { runs } from './testing/runs.ts'
import { fact, visit } from './testing/visit.ts'

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

type Told = Readonly<Record<string, unknown>>

/** As a person would count them: one situation after the other, each decided by both; what cannot happen is null. */
function byHand(before: Compiled, after: Compiled): ({ was: Told; is: Told } | null)[] {
  return Array.from({ length: space.size }, (_, index) => {
    const [was, is] = [before, after].map(table => {
      const decided = decide(table, situationAt(space, index))
      return decided.kind === 'decided' ? decided.decisions[0] : undefined
    })
    return was && is ? { was, is } : null
  })
}
const headOf = (told: Told): Told => ({ answer: told['answer'], ...Object.fromEntries(visit.headline.map(name => [name, told[name]])) })
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)
const partsOf = (told: Told) => visit.parts.map(({ name }) => told[name])
const isIn = (cube: Cube, index: number): boolean =>
  Object.entries(situationAt(space, index)).every(([fact, value]) => cube[fact]?.includes(value) ?? true)

describe('what a second plan answers differently', () => {
  test('is what trying every situation finds: each that differs in one case, as that case says, and none that does not', () => {
    fc.assert(
      fc.property(tables, tables, (before, after) => {
        const hand = byHand(before, after)
        const found = compareTables(before, after)
        const held = new Map(found.cases.map(each => [each, 0]))
        for (const [index, told] of hand.entries()) {
          const mine = found.cases.filter(({ when }) => when.some(cube => isIn(cube, index)))
          if (told === null) continue
          const [was, is] = [headOf(told.was), headOf(told.is)]
          expect(mine.map(each => ({ was: each.was, is: each.is }))).toEqual(same(was, is) ? [] : [{ was, is }])
          for (const each of mine) held.set(each, (held.get(each) ?? 0) + 1)
        }
        expect(found.cases.map(({ situations }) => situations)).toEqual([...held.values()])
        expect(found.changed).toBe([...held.values()].reduce((sum, n) => sum + n, 0))
        expect(found.total).toBe(hand.filter(told => told !== null).length)
        expect([...held.values()]).toEqual([...held.values()].toSorted((a, b) => b - a))
        expect(found.cases.every(({ when }) => when.length === 1)).toBe(true)
      }),
      { numRuns: runs(60) },
    )
  })

  test('each case shows its plainest situation, answered so on the word of the sections it names', () => {
    fc.assert(
      fc.property(tables, tables, (before, after) => {
        const possible = byHand(before, after)
        for (const { when, example, was, is, sections } of compareTables(before, after).cases) {
          const mine = possible.flatMap((told, index) => (told && when.some(cube => isIn(cube, index)) ? [index] : []))
          expect(example).toEqual(
            situationAt(
              space,
              mine.reduce((best, index) => (plainer(space, index, best) ? index : best)),
            ),
          )
          expect(decide(before, example)).toMatchObject({ kind: 'decided', decisions: [was] })
          expect(decide(after, example)).toMatchObject({ kind: 'decided', decisions: [is] })
          expect(sections.was).toEqual(was.answer === null ? [] : [{ plan: 'town', provision: 'all', title: 'All' }])
        }
      }),
      { numRuns: runs(40) },
    )
  })

  test('where the answer stays, every word that comes or goes is told once for the two sections', () => {
    fc.assert(
      fc.property(tables, tables, (before, after) => {
        const found = compareTables(before, after)
        const adjusted = byHand(before, after).filter(
          told => told !== null && same(headOf(told.was), headOf(told.is)) && !same(partsOf(told.was), partsOf(told.is)),
        )
        expect(found.adjusted).toBe(adjusted.length)
        expect(found.parts.reduce((sum, { situations }) => sum + situations, 0)).toBe(adjusted.length)
        const keys = found.parts.map(({ was, is }) => JSON.stringify([was, is]))
        expect(new Set(keys).size).toBe(keys.length)
        for (const { name } of visit.parts) {
          const words = (told: Told): unknown[] => [told[name] ?? []].flat()
          const gone = adjusted.flatMap(told => (told ? words(told.was).filter(word => !words(told.is).includes(word)) : []))
          const come = adjusted.flatMap(told => (told ? words(told.is).filter(word => !words(told.was).includes(word)) : []))
          const told = found.parts.flatMap(({ changes }) => changes.filter(({ part }) => part === name))
          expect(new Set(told.flatMap(({ taken }) => taken))).toEqual(new Set(gone))
          expect(new Set(told.flatMap(({ added }) => added))).toEqual(new Set(come))
        }
      }),
      { numRuns: runs(40) },
    )
  })

  test('reliance is what the question says it is, counted by hand', () => {
    const relies = (told: Told, index: number): boolean => {
      const { who, inside } = situationAt(space, index)
      const isLetIn = who !== 'parent' && inside === 'yes' && (told['answer'] === 'permit' || told['answer'] === 'comply')
      return told['escort'] === 'required' || isLetIn
    }
    fc.assert(
      fc.property(tables, tables, (before, after) => {
        const hand = byHand(before, after)
        const count = (side: 'was' | 'is') => hand.filter((told, index) => told !== null && relies(told[side], index)).length
        expect(compareTables(before, after).reliance).toEqual({ was: count('was'), is: count('is') })
      }),
      { numRuns: runs(40) },
    )
  })

  test('a plan beside itself: nothing', () => {
    fc.assert(
      fc.property(tables, table => {
        expect(compareTables(table, table)).toMatchObject({ changed: 0, adjusted: 0, cases: [], parts: [] })
      }),
      { numRuns: runs(20) },
    )
  })

  test('a cube runs over what cannot happen where that makes it plainer, and does not count it', () => {
    const always = (answer: string): Rule => ({
      ...{ type: 'rule', order: 0, at: source, own: true, answer, parts: { escort: 'none' } },
      allows: space.sizes.map(size => new Uint8Array(size).fill(1)),
    })
    const [permit, refuse] = ['permit', 'refuse'].map(answer => compile(visit, { rules: [always(answer)], alsos: [], laws: [] }))
    if (!permit || !refuse) throw new Error('not compiled')
    const possible = byHand(permit, refuse).filter(told => told !== null).length
    expect(possible).toBeLessThan(space.size)
    expect(compareTables(permit, refuse).cases).toMatchObject([
      { when: [{}], situations: possible, was: { answer: 'permit', escort: 'none' }, is: { answer: 'refuse', escort: 'none' } },
    ])
  })

  test('tables of two questions are not compared, nor of one that has grown', () => {
    const bare = (question: Question) => compile(question, { rules: [], alsos: [], laws: [] })
    const grown = { ...visit, facts: [...visit.facts, fact('more', ['no', 'yes'])] }
    const refused = (before: string, after: string) => `Only tables of one question can be compared, not of “${before}” and “${after}”.`
    expect(() => compareTables(bare(visit), bare({ ...visit, name: 'another' }))).toThrow(new RangeError(refused('visit', 'another')))
    expect(() => compareTables(bare(visit), bare(grown))).toThrow(new RangeError(refused('visit', 'visit')))
  })
})

describe('two plans', () => {
  const rulePlan = (answer: string) => openPlan(district(section('r', rule('', `answer: ${answer}, escort: none`))))
  const bare = { ...visit, name: 'unasked' }
  test('are compared on every question either speaks of, and no other', () => {
    const [one, two] = [rulePlan('permit'), rulePlan('refuse')]
    expect(comparePlans(one, two, [visit, bare])).toMatchObject([{ question: 'visit', changed: 128 }])
    const silent = openPlan(district('', { answers: '[]', kind: 'playbook' }))
    expect(comparePlans(silent, two, [visit, bare]).map(({ question }) => question)).toEqual(['visit'])
    expect(comparePlans(silent, silent, [visit, bare])).toEqual([])
  })
  test('one that cannot be read is compared with nothing', () => {
    expect(comparePlans(openPlan('no plan'), rulePlan('permit'), [visit])).toEqual([])
  })
})
