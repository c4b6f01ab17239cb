import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { orEnglish } from '../../words/lang.ts'
import { settingOf } from './setting-of.ts'

/** Mistakes in a setting of the plan, each told at its key. */
const schema = z.strictObject({
  days: z.int().min(2).max(90),
  share: z.number().min(0.5).optional(),
  kind: z.enum(['office', 'school']).optional(),
  words: z
    .array(z.enum(['red', 'blue']))
    .min(1)
    .optional(),
  pair: z.union([z.string(), z.number()]).optional(),
  flag: z.boolean().optional(),
  'goes-to': z.strictObject({ counselors: z.int() }).optional(),
  years: z.array(z.strictObject({ year: z.int() })).optional(),
  ours: z
    .string()
    .refine(each => each !== 'x', 'Expected no x.')
    .refine(each => each !== 'y', 'no y in Ours at all')
    .optional(),
})
const declared = settingOf({
  name: 'money',
  schema,
  keys: { '': ['days', 'share', 'kind', 'words'], 'goes-to': ['counselors'], years: ['year'] },
})
const told = (value: unknown): string[] =>
  declared.mistakes?.(value).map(({ at, isKey, says }) => `${at.join('/')}${isKey ? ' (key)' : ''}: ${says}`) ?? []

describe('a mistake in a setting', () => {
  test.each<[unknown, string[]]>([
    [{ days: 5 }, []],
    [{ days: 5, share: 0.5, kind: 'office', words: ['red'], pair: 1, flag: true, 'goes-to': { counselors: 3 }, ours: 'z' }, []],
    [{}, [': “money” does not say “days”. Expected a number.']],
    [{ days: '5' }, ['days: “days” is “5”. Expected a number. Did you mean 5?']],
    [{ days: '5 days' }, ['days: “days” is “5 days”. Expected a number. Did you mean 5?']],
    [{ days: '007days' }, ['days: “days” is “007days”. Expected a number. Did you mean 7?']],
    [{ days: '1234567890' }, ['days: “days” is “1234567890”. Expected a number.']],
    [{ days: 'about 5' }, ['days: “days” is “about 5”. Expected a number.']],
    [{ days: '5!' }, ['days: “days” is “5!”. Expected a number.']],
    [{ days: `5 ${'d'.repeat(31)}` }, [`days: “days” is “5 ${'d'.repeat(31)}”. Expected a number.`]],
    [{ days: 'x'.repeat(70) }, [`days: “days” is “${'x'.repeat(60)}”. Expected a number.`]],
    [{ days: 1 }, ['days: “days” is 1. Expected 2 or more.']],
    [{ days: 91 }, ['days: “days” is 91. Expected 90 at most.']],
    [{ days: 2.5 }, ['days: “days” is 2.5. Expected a number.']],
    [{ days: true }, ['days: “days” is true. Expected a number.']],
    [{ days: null }, ['days: “days” is empty. Expected a number.']],
    [{ days: [1] }, ['days: “days” is a list. Expected a number.']],
    [{ days: { a: 1 } }, ['days: “days” is keys with values. Expected a number.']],
    [{ days: 5, share: 0.25 }, ['share: “share” is 0.25. Expected 0.5 or more.']],
    [{ days: 5, kind: 'ofice' }, ['kind: “ofice” is not what “kind” may say. Did you mean “office”? Expected one of office, school.']],
    [{ days: 5, kind: 3 }, ['kind: “kind” is 3. Expected one of office, school.']],
    [{ days: 5, words: [] }, ['words: “words” is a list. Expected 1 or more.']],
    [{ days: 5, words: ['red', 'bleu'] }, ['words/1: “bleu” is not what “words” may say. Did you mean “blue”? Expected one of red, blue.']],
    [{ days: 5, words: ['red', 7] }, ['words/1: “words” is 7. Expected one of red, blue.']],
    [{ days: 5, words: 'red' }, ['words: “words” is “red”. Expected a list.']],
    [{ days: 5, pair: true }, ['pair: “pair” is true. Expected another value.']],
    [{ days: 5, flag: 'yes' }, ['flag: “flag” is “yes”. Expected true or false.']],
    [{ days: 5, ours: 'x' }, ['ours: Expected no x.']],
    [{ days: 5, ours: 'y' }, ['ours: “ours” is “y”. No y in Ours at all.']],
    [
      { days: 5, ours: 'z', kind: 'School' },
      ['kind: “School” is not what “kind” may say. Did you mean “school”? Expected one of office, school.'],
    ],
    [{ days: 5, ours: 3 }, ['ours: “ours” is 3. Expected a word.']],
    [{ days: 5, 'goes-to': {} }, ['goes-to: “goes-to” does not say “counselors”. Expected a number.']],
    [
      { days: 5, 'goes-to': { counselors: 1, counsellor: 2 } },
      ['goes-to/counsellor (key): “counsellor” is not a key of “goes-to”. Did you mean “counselors”? Expected counselors.'],
    ],
    [
      { days: 5, years: [{ year: 1, yaer: 2 }] },
      ['years/0/yaer (key): “yaer” is not a key of “years”. Did you mean “year”? Expected year.'],
    ],
    [{ days: 5, years: [{}] }, ['years/0: “years” does not say “year”. Expected a number.']],
    [
      { days: 5, dys: 1, shares: 2 },
      [
        'dys (key): “dys” is not a key of “money”. Did you mean “days”? Expected one of days, share, kind, words.',
        'shares (key): “shares” is not a key of “money”. Did you mean “share”? Expected one of days, share, kind, words.',
      ],
    ],
    ['soon', [': “money” is “soon”. Expected keys with values.']],
    [null, [': “money” is empty. Expected keys with values.']],
  ])('%j', (value, mistakes) => {
    expect(told(value)).toEqual(mistakes)
  })

  test('all of them in one sentence after the other; null where there is none', () => {
    expect(declared.misfit({ days: 1, kind: 'x' })).toBe(
      '“days” is 1. Expected 2 or more. “x” is not what “kind” may say. Expected one of office, school.',
    )
    expect(declared.misfit({ days: 5 })).toBeNull()
  })

  test('keys that nobody named are told without a list of them', () => {
    const bare = settingOf({ name: 'bare', schema: z.strictObject({}), keys: {} })
    expect(bare.mistakes?.({ a: 1 })).toEqual([{ at: ['a'], isKey: true, says: '“a” is not a key of “bare”. Expected none.' }])
  })

  test('how a setting is said is handed on, and left out where it is not', () => {
    const says = { label: orEnglish({ en: 'Money', es: 'Dinero' }), words: {} }
    expect(settingOf({ name: 'a', schema, keys: {}, says }).says).toBe(says)
    expect('says' in declared).toBe(false)
  })
})
