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
    expect(packed.classes.map(({ impossible }) => impossible === true).sort()).toEqual([false, false, true, true])
    expect(packed.folds.map(stretches => stretches.length)).toEqual([3, 8, 6, 4, 8])
    expect(Object.keys(packed.question.parts.find(({ name }) => name === 'sign')?.words ?? {})).toEqual(['principal'])
    expect(Object.keys(packed.question.facts[0]?.words ?? {})).toEqual(['parent', 'officer', 'agent'])
  })

  test('that does not hold together is refused', () => {
    const packed = sent(pack(compile(visit, { rules: [], alsos: [], laws: [] })))
    expect(() => unpack({ ...packed, folds: packed.folds.slice(1) })).toThrow(RangeError)
    expect(() => unpack({ ...packed, folds: packed.folds.map(() => []) })).toThrow(RangeError)
    expect(() => unpack({ ...packed, classes: [] })).toThrow(RangeError)
    expect(() => unpack({ ...packed, outcomes: [] })).toThrow(RangeError)
    expect(() => unpack({ ...packed, reasons: [], classes: packed.classes.map(each => ({ ...each, reasons: [0] })) })).toThrow(RangeError)
  })
})
