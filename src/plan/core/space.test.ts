import { describe, expect, test } from 'vitest'
import { allowsAt, allowsOf, digit, everyFactsOff, factsOff, indicesOf, plainer, plainestOf, situationAt, spaceOf } from './space.ts'

const fact = (name: string, first: string, ...rest: string[]) => ({ name, values: [first, ...rest] as const })
const question = {
  name: 'visit',
  facts: [fact('who', 'parent', 'agent'), fact('paper', 'none', 'letter', 'warrant'), fact('urgent', 'no', 'yes')],
}
const space = spaceOf(question)
const every = Array.from({ length: 12 }, (_, index) => index)

describe('the situations of a question', () => {
  test('are numbered, the first fact most significant', () => {
    expect(spaceOf(question)).toEqual({
      names: ['who', 'paper', 'urgent'],
      values: [
        ['parent', 'agent'],
        ['none', 'letter', 'warrant'],
        ['no', 'yes'],
      ],
      ...{ sizes: [2, 3, 2], strides: [6, 2, 1], size: 12 },
    })
    expect(every.map(index => [0, 1, 2].map(d => digit(space, index, d)).join(''))).toEqual([
      '000',
      '001',
      '010',
      '011',
      '020',
      '021',
      '100',
      '101',
      '110',
      '111',
      '120',
      '121',
    ])
    expect(situationAt(space, 9)).toEqual({ who: 'agent', paper: 'letter', urgent: 'yes' })
    expect(spaceOf({ name: 'nothing', facts: [] })).toMatchObject({ strides: [], size: 1 })
  })

  test('are two million at most', () => {
    const [first = '', ...rest] = Array.from({ length: 1000 }, (_, i) => `v${i}`)
    const facts = [fact('a', first, ...rest), fact('b', first, ...rest), fact('c', 'x', 'y')]
    expect(spaceOf({ name: 'large', facts }).size).toBe(2_000_000)
    expect(() => spaceOf({ name: 'large', facts: [...facts, fact('d', 'x', 'y')] })).toThrow(
      new RangeError('Question large has 4000000 situations; at most 2000000 can all be tried.'),
    )
  })

  test('are plainer the fewer facts are off their first value, then the lower their number', () => {
    expect(every.map(index => factsOff(space, index))).toEqual([0, 1, 1, 2, 1, 2, 1, 2, 2, 3, 2, 3])
    expect([...everyFactsOff(space)]).toEqual([0, 1, 1, 2, 1, 2, 1, 2, 2, 3, 2, 3])
    expect([...every].sort((a, b) => (plainer(space, a, b) ? -1 : 1))).toEqual([0, 1, 2, 4, 6, 3, 5, 7, 8, 10, 9, 11])
    const pairs = [
      [1, 2],
      [2, 1],
      [4, 4],
      [3, 4],
      [4, 3],
    ] as const
    expect(pairs.map(([a, b]) => plainer(space, a, b))).toEqual([true, false, false, false, true])
  })
})

describe('the situations a cube allows', () => {
  const listed = (cube: Record<string, string[]>) => {
    const allows = allowsOf(space, cube)
    return {
      allows: allows.map(values => [...values].join('')),
      indices: [...indicesOf(space, allows)],
      plainest: plainestOf(space, allows),
    }
  }
  test.each<[string, Record<string, string[]>, string[], number[]]>([
    ['all, where it names no fact', {}, ['11', '111', '11'], every],
    ['one', { who: ['agent'], paper: ['letter'], urgent: ['yes'] }, ['01', '010', '01'], [9]],
    ['any of several values', { paper: ['warrant', 'none'] }, ['11', '101', '11'], [0, 1, 4, 5, 6, 7, 10, 11]],
    ['not from the first', { paper: ['letter', 'warrant'] }, ['11', '011', '11'], [2, 3, 4, 5, 8, 9, 10, 11]],
    ['with gaps', { who: ['agent'], paper: ['letter', 'warrant'], urgent: ['no'] }, ['01', '011', '10'], [8, 10]],
    ['none, where it names no value', { paper: [] }, ['11', '000', '11'], []],
    ['none, where it names a value nobody knows', { who: ['nobody'] }, ['00', '111', '11'], []],
    ['all, where it names what is no fact', { constructor: ['x'] }, ['11', '111', '11'], every],
  ])('%s, lowest first', (_, cube, allows, indices) => {
    expect(listed(cube)).toEqual({ allows, indices, plainest: indices[0] })
    const allowed = allowsOf(space, cube)
    expect(every.filter(index => allowsAt(space, allowed, index))).toEqual(indices)
  })

  test('a fact named like what every object has is still any', () => {
    const odd = spaceOf({ name: 'odd', facts: [fact('constructor', 'a', 'b')] })
    expect(allowsOf(odd, {}).map(values => [...values])).toEqual([[1, 1]])
  })
})
