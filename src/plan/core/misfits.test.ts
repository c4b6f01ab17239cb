import { describe, expect, test } from 'vitest'
import { compile } from './compile.ts'
import { decide } from './decide.ts'
import { fact, visit } from './testing/visit.ts'

const empty = () => compile(visit, { rules: [], alsos: [], laws: [] })
const facts = ['who', 'paper', 'acting', 'urgent', 'inside']
const people = ['parent', 'officer', 'agent']

describe('what a question does not know is said, and nothing is decided', () => {
  test.each<[string, Record<string, unknown>, object]>([
    [
      'a fact misspelt',
      { wo: 'agent' },
      {
        fact: 'wo',
        value: null,
        expected: facts,
        message: '“wo” is not a fact of “visit”. Did you mean “who”? Expected one of who, paper, acting, urgent, inside.',
      },
    ],
    [
      'a value misspelt',
      { who: 'agnet' },
      {
        fact: 'who',
        value: 'agnet',
        expected: people,
        message: '“agnet” is not a value of “who”. Did you mean “agent”? Expected one of parent, officer, agent.',
      },
    ],
    ['the value of another fact', { who: 'yes' }, { fact: 'who', value: 'yes', expected: people }],
    ['a number', { who: 3 }, { fact: 'who', value: '3', message: '“3” is not a value of “who”. Expected one of parent, officer, agent.' }],
    ['a list, also of one that is known', { who: ['agent'] }, { fact: 'who', value: '["agent"]' }],
    ['nothing, said', { who: null }, { fact: 'who', value: 'null' }],
    ['what cannot be written down', { who: () => 'agent' }, { fact: 'who', value: 'undefined' }],
  ])('%s', (_, situation, misfit) => {
    expect(decide(empty(), situation)).toMatchObject({ kind: 'misfits', misfits: [misfit] })
  })

  test('all of them at once, in the order in which they were said', () => {
    const decided = decide(empty(), { colour: 'red', paper: 'none', who: 'cat' })
    expect(decided.kind === 'misfits' && decided.misfits.map(({ fact, value }) => [fact, value])).toEqual([
      ['colour', null],
      ['who', 'cat'],
    ])
  })
})

test('a fact given as undefined is left out', () => {
  const decided = decide(empty(), { who: undefined, paper: 'none' })
  expect(decided.kind === 'decided' && decided.decisions.map(({ situation }) => situation)).toStrictEqual([{ paper: 'none' }])
  expect(decide(empty(), { who: undefined, paper: 'none' })).toStrictEqual(decide(empty(), { paper: 'none' }))
})

test('where every fact is given, “when” names them all, also one that has a single value', () => {
  const single = { ...visit, facts: [fact('who', ['parent', 'agent']), fact('where', ['school'])], impossible: [], neverWaits: [] }
  const table = compile(single, { rules: [], alsos: [], laws: [] })
  expect(decide(table, { who: 'agent', where: 'school' })).toMatchObject({
    decisions: [{ when: [{ who: ['agent'], where: ['school'] }], situations: 1, answer: null }],
  })
  expect(decide(table, { who: 'agent' })).toMatchObject({ decisions: [{ when: [{ who: ['agent'] }], situations: 1 }] })
})
