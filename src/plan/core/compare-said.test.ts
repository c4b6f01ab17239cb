import { describe, expect, test } from 'vitest'
import { caseSaid, headlineSaid, partSaid } from './compare-said.ts'
import { cubeSaid, eitherOf } from './cube-said.ts'
import { fill } from './fill.ts'
import { spoken } from './testing/visit.ts'

const plain = { who: 'parent', paper: 'none', acting: 'no', urgent: 'no', inside: 'no' }

describe('situations are said', () => {
  test.each<[string, Record<string, readonly string[]>, string[], string[]]>([
    ['all of them', {}, ['In every situation'], ['En cualquier situación']],
    ['one value', { who: ['agent'] }, ['Which who: the agent'], ['Qué who: el agent']],
    ['one of two', { urgent: ['yes'] }, ['Which urgent: the yes'], ['Qué urgent: el yes']],
    ['two of four', { paper: ['none', 'order'] }, ['Which paper: the none; or the order'], ['Qué paper: el none; o el order']],
    ['most', { who: ['parent', 'agent'] }, ['Which who: anything but the officer'], ['Qué who: cualquier cosa menos el officer']],
    [
      'two facts, in the order of the question',
      { urgent: ['no'], who: ['agent'] },
      ['Which who: the agent', 'Which urgent: the no'],
      ['Qué who: el agent', 'Qué urgent: el no'],
    ],
  ])('%s', (_, cube, en, es) => {
    expect([cubeSaid(spoken, cube, 'en'), cubeSaid(spoken, cube, 'es')]).toEqual([en, es])
  })
  test('what is meant, rather than what is not, where more than three are not', () => {
    const values = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'] as const
    const many = { facts: [{ name: 'n', values: [...values] as [string, ...string[]], label: { en: ' N? ', es: '¿N?' }, words: {} }] }
    expect(cubeSaid(many, { n: values.slice(0, 6) }, 'en')).toEqual(['N: anything but these: g; h; or i'])
    expect(cubeSaid(many, { n: values.slice(0, 5) }, 'en')).toEqual(['N: a; b; c; d; or e'])
  })
  test('a fact is none that only objects have', () => {
    expect(cubeSaid({ facts: [{ name: 'constructor', values: ['a', 'b'], label: { en: '', es: '' }, words: {} }] }, {}, 'en')).toEqual([
      'In every situation',
    ])
  })
  test.each([
    [[], ''],
    [['a'], 'a'],
    [['a', 'b'], 'a; or b'],
    [['a', 'b', 'c'], 'a; b; or c'],
  ])('a list of %j', (values, said) => {
    expect(eitherOf(values, 'en')).toBe(said)
  })
})

describe('a comparison is said', () => {
  const changed = {
    ...{ when: [{ who: ['agent'], urgent: ['yes'] }], situations: 8, example: plain, sections: { was: [], is: [] } },
    ...{ was: { answer: null, escort: null }, is: { answer: 'refuse', escort: 'required' } },
  }
  test('when it is so, and the answer of each plan', () => {
    expect(caseSaid(spoken, changed, 'en')).toEqual([
      'Which who: the agent. Which urgent: the yes.',
      'In the first plan: The plan does not say what to do here.',
      'In the second plan: They refuse. escort: required.',
    ])
    expect(caseSaid(spoken, changed, 'es').slice(1)).toEqual([
      'En el primer plan: El plan no dice qué hacer en este caso.',
      'En el segundo plan: Ellos refuse. escort es: required.',
    ])
    expect(headlineSaid(spoken, changed.is, 'en')).toBe('They refuse. escort: required.')
  })
  test.each([
    ['words that go and come', 'sign', ['nurse', 'aide'], ['principal'], false, 'sign: the nurse; an aide.', 'sign: the principal.'],
    ['a number', 'within', [60], [90], false, 'within: 1 minute.', 'within: 90 seconds.'],
    ['several numbers, each in its sentence', 'within', [60, 90], [], false, 'within: 1 minute. within: 90 seconds.', ''],
    ['another order alone', 'sign', [], [], true, '', 'In another order. sign: ….'],
    ['another order, and a word that comes', 'sign', [], ['nurse'], true, '', 'sign: the nurse.'],
    ['another order, and a word that goes', 'sign', ['nurse'], [], true, 'sign: the nurse.', ''],
    ['another order, and a word for a word', 'sign', ['nurse'], ['aide'], true, 'sign: the nurse.', 'sign: an aide.'],
    ['nothing', 'sign', [], [], false, '', ''],
    ['a part nobody knows', 'colour', ['red'], ['blue'], false, '', ''],
  ])('what goes from a part and comes to it: %s', (_, part, goes, comes, reordered, taken, added) => {
    expect(partSaid(spoken, { part, taken: goes, added: comes, reordered }, 'en')).toEqual({ taken, added })
  })
  test('another order tells the whole list as it was and would be', () => {
    const order = { was: ['nurse', 'principal'], is: ['principal', 'nurse', 'aide'] }
    expect(partSaid(spoken, { part: 'sign', taken: [], added: ['aide'], reordered: true, order }, 'en')).toEqual({
      taken: 'sign: the nurse; the principal.',
      added: 'In another order. sign: the principal; the nurse; an aide.',
    })
  })
  test('another order, in Spanish', () => {
    expect(partSaid(spoken, { part: 'sign', taken: [], added: [], reordered: true }, 'es').added).toBe('En otro orden. sign es: ….')
  })
})

test('a sentence is filled from left to right, and what is missing is left out', () => {
  expect([fill('{} and {}', 'a', 'b'), fill('{}, {}.', 'a'), fill('no place', 'a')]).toEqual(['a and b', 'a, .', 'no place'])
})
