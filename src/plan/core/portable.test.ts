import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { whatWouldChange } from './change.ts'
import { compile } from './compile.ts'
import { decide } from './decide.ts'
import type { Also, Law, Rule, Source } from './items.ts'
import { type PackedTable, pack, unpack } from './portable.ts'
import type { Fact, Question } from './question.ts'
import { situationAt, spaceOf } from './space.ts'
import { runs } from './testing/runs.ts'
import { visit } from './testing/visit.ts'

const word = (prefix: string, n: number): string => `${prefix}${String.fromCharCode(97 + n)}`
const factOf = (values: number, place: number): Fact => {
  const [first = '', ...rest] = Array.from({ length: values }, (_, v) => word('v', v))
  const words = Object.fromEntries([first, ...rest].map(value => [value, { en: `${value}?`, es: `¿${value}?` }]))
  return { name: word('f', place), values: [first, ...rest], label: { en: 'Is it?', es: '¿Es?' }, words }
}

/** Questions of one to five facts with one to four values, some of whose situations cannot happen. */
const questions: fc.Arbitrary<Question> = fc
  .tuple(fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 5 }), fc.boolean())
  .map(([sizes, isNarrow]) => ({
    ...{ ...visit, facts: sizes.map(factOf), neverWaits: [] },
    impossible: isNarrow ? [{ fa: ['vb'] }] : [],
  }))

const source = (provision: string): Source => ({
  ...{ file: 'town.md', line: 1, column: 1, plan: 'town', provision, title: `About ${provision}` },
  authority: { kind: 'practice', cite: `Because of ${provision}`, mark: provision < 'c' ? 'unverified' : 'verified' },
})
const notices = fc.uniqueArray(fc.constantFrom('principal-told', 'caregiver-told', 'student-told'), { maxLength: 2 })

/** A question with rules, alsos and laws that match where they happen to. */
const compiled = questions.chain(question => {
  const allows = fc.tuple(
    ...question.facts.map(({ values }) => fc.array(fc.constantFrom(0, 1, 1), { minLength: values.length, maxLength: values.length })),
  )
  const item = fc.record({
    allows: allows.map(lists => lists.map(list => Uint8Array.from(list))),
    provision: fc.constantFrom('a', 'b', 'c', 'd'),
  })
  const rules = fc.array(fc.tuple(item, fc.constantFrom('permit', 'hold', 'refuse'), fc.constantFrom('none', 'required'), notices), {
    maxLength: 5,
  })
  const alsos = fc.array(fc.tuple(item, notices), { maxLength: 3 })
  return fc.tuple(rules, alsos, alsos).map(([r, a, l]) => {
    const place = (order: number, provision: string) => ({ order, at: source(provision) })
    return compile(question, {
      rules: r.map(
        ([each, answer, escort, before], i): Rule => ({
          type: 'rule',
          own: true,
          ...place(i, each.provision),
          allows: each.allows,
          answer,
          parts: { escort, before, greeters: ['nurse'] },
        }),
      ),
      alsos: a.map(
        ([each, after], i): Also => ({
          type: 'also',
          ...place(10 + i, each.provision),
          allows: each.allows,
          parts: { after, within: 60 * (i + 1) },
        }),
      ),
      laws: l.map(
        ([each, after], i): Law => ({
          type: 'law',
          ...place(20 + i, each.provision),
          allows: each.allows,
          only: {},
          forbid: {},
          otherwise: null,
          require: { after },
          strike: {},
        }),
      ),
    })
  })
})

const sent = (packed: PackedTable): PackedTable => JSON.parse(JSON.stringify(packed)) as PackedTable

describe('a packed table, sent and unpacked', () => {
  test('decides, says and would change the same, in every situation, also with facts left out', () => {
    fc.assert(
      fc.property(compiled, fc.nat(), (table, seed) => {
        const again = unpack(sent(pack(table)))
        expect([...again.table]).toEqual([...table.table])
        for (let index = 0; index < table.space.size; index++) {
          const situation = situationAt(table.space, index)
          for (const lang of ['en', 'es'] as const) expect(decide(again, situation, lang)).toEqual(decide(table, situation, lang))
          expect(whatWouldChange(again, situation, 'en')).toEqual(whatWouldChange(table, situation, 'en'))
          const some = Object.fromEntries(Object.entries(situation).filter((_, place) => ((seed >> place) & 1) === 1))
          if (index % 7 === 0) expect(decide(again, some)).toEqual(decide(table, some))
        }
        expect(decide(again, { fa: 'banana' })).toEqual(decide(table, { fa: 'banana' }))
      }),
      { numRuns: runs(60) },
    )
  })

  test('holds each outcome and each repeated stretch once, and no word that is never said', () => {
    const always = Uint8Array.of(1, 1, 1, 1)
    const everywhere = spaceOf(visit).values.map(values => always.slice(0, values.length))
    const rule: Rule = {
      type: 'rule',
      order: 0,
      own: true,
      at: source('a'),
      allows: everywhere,
      answer: 'permit',
      parts: { escort: 'none', sign: ['principal'] },
    }
    const packed = pack(compile(visit, { rules: [rule], alsos: [], laws: [] }))
    expect(packed.outcomes).toHaveLength(1)
    // Urgent or not, and parents who act for an agency, which cannot be: four classes; the facts above fold them into two stretches each.
    expect([packed.classes.outcome, packed.impossible].map(({ length }) => length)).toEqual([4, 2])
    expect(packed.folds.map(stretches => stretches.length)).toEqual([3, 8, 6, 4, 8])
    expect(Object.keys(packed.question.parts.find(({ name }) => name === 'sign')?.words ?? {})).toEqual(['principal'])
    expect(Object.keys(packed.question.facts[0]?.words ?? {})).toEqual(['parent', 'officer', 'agent'])
  })

  test('names its reasons by where they stand, and says of a part only what it has', () => {
    const [first, second] = [0, 1].map(v => spaceOf(visit).values.map((values, d) => values.map((_, i) => (d > 0 || i === v ? 1 : 0))))
    const rules = [first, second].map(
      (allows = [], order): Rule => ({
        ...{ type: 'rule', order, own: true, at: source('a'), answer: 'refuse', parts: { escort: 'none', within: 60 } },
        allows: allows.map(values => Uint8Array.from(values)),
      }),
    )
    const packed = pack(compile(visit, { rules, alsos: [], laws: [] }))
    const place = { plan: 'town', provision: 'a', authority: source('a').authority }
    expect(packed.reasons).toEqual([0, 1].map(order => ({ type: 'rule', order, at: place })))
    expect(packed.titles).toEqual({ 'town#a': 'About a' })
    expect(Object.keys(packed.question)).toEqual(['name', 'label', 'headline', 'facts', 'answers', 'parts'])
    expect(packed.question.answers[0]).toEqual({ word: 'permit', says: { en: '{}.', es: '{}.' } })
    const part = (name: string) => Object.keys(packed.question.parts.find(each => each.name === name) ?? {})
    expect([part('escort'), part('within'), part('together')]).toEqual([
      ['name', 'says', 'words'],
      ['name', 'says', 'words', 'unit'],
      ['name', 'says', 'words', 'without'],
    ])
    const again = unpack(sent(packed))
    expect(again.classes.map(({ situations, possible }) => [situations, possible])).toEqual(
      compile(visit, { rules, alsos: [], laws: [] }).classes.map(({ situations, possible }) => [situations, possible]),
    )
  })

  test('that does not hold together is refused, with what it lacks', () => {
    const packed = sent(pack(compile(visit, { rules: [], alsos: [], laws: [] })))
    const classes = { ...packed.classes, reasons: packed.classes.reasons.map(() => [0]) }
    const only = (n: number) => ({ outcome: packed.classes.outcome.slice(0, n), reasons: packed.classes.reasons.slice(0, n) })
    const last = packed.folds.at(-1) ?? []
    for (const [broken, sentence] of [
      [{ folds: packed.folds.slice(0, -1) }, 'The pack names stretch 0 of fact 4; it has 0.'],
      [{ folds: packed.folds.map(() => []) }, 'The pack names stretch 0 of fact 0; it has 0.'],
      [{ folds: [...packed.folds.slice(0, -1), last.slice(0, 3)] }, 'The pack names stretch 1 of fact 4; it has 1.5.'],
      [{ classes: only(0) }, 'The table names class 0; it has 0.'],
      [{ classes: only(1) }, 'The table names class 1; it has 1.'],
      [{ outcomes: [] }, 'The pack names place 0 of a list of 0.'],
      [{ values: [] }, 'The pack names place 0 of a list of 0.'],
      [{ reasons: [], classes }, 'The pack names place 0 of a list of 0.'],
    ] as const)
      expect(() => unpack({ ...packed, ...broken })).toThrow(new RangeError(sentence))
  })
})
