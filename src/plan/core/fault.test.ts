import { describe, expect, test } from 'vitest'
import { type FaultKind, faultAt, faultsOf, inReadingOrder, stopsCompiling } from './fault.ts'

describe('a fault', () => {
  test('has a place and a sentence, and knows no more than it is told', () => {
    expect(faultAt('gap', 'town.md', { line: 3, column: 5 }, 'No answer.')).toEqual({
      ...{ kind: 'gap', file: 'town.md', line: 3, column: 5, message: 'No answer.' },
      ...{ provision: null, question: null, witness: null },
    })
    const context = { provision: 'all', question: 'visit', witness: { who: 'agent' }, other: { file: 'law.md', line: 9 } }
    expect(faultAt('against-floor', 'town.md', { line: 3, column: 5 }, 'Not this.', context)).toEqual({
      ...{ kind: 'against-floor', file: 'town.md', line: 3, column: 5, message: 'Not this.' },
      ...context,
    })
  })

  test.each<[FaultKind, boolean]>([
    ['syntax', true],
    ['unknown-word', true],
    ['include-missing', true],
    ['include-cycle', true],
    ['gap', false],
    ['against-floor', false],
    ['case-failed', false],
  ])('of kind %s stops a plan from being compiled: %s', (kind, stops) => {
    expect(stopsCompiling(faultAt(kind, 'town.md', { line: 1, column: 1 }, ''))).toBe(stops)
  })

  test('is told with the first five hundred of its document, and no more', () => {
    const { faults, report } = faultsOf('town.md')
    for (let line = 1; line <= 502; line++) report('syntax', { line, column: 1 }, 'Wrong.', { provision: 'all' })
    expect(faults).toHaveLength(500)
    expect(faults.at(-1)).toMatchObject({ file: 'town.md', line: 500, provision: 'all' })
  })
})

test('faults are read in the file looked at first, then by file, line and column', () => {
  const fault = (place: string) => {
    const [file = '', line, column] = place.split(':')
    return faultAt('syntax', file, { line: Number(line), column: Number(column) }, '')
  }
  const ordered = ['town:1:2', 'town:1:15', 'town:2:1', 'a:1:1', 'a:1:3', 'b:2:1', 'b:10:1', 'z:1:1'].map(fault)
  const mixed = ['z:1:1', 'b:10:1', 'a:1:3', 'town:2:1', 'b:2:1', 'town:1:15', 'a:1:1', 'town:1:2'].map(fault)
  expect(inReadingOrder(mixed, 'town')).toEqual(ordered)
  expect(inReadingOrder([...mixed].reverse(), 'town')).toEqual(ordered)
})
