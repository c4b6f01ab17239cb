import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseCsv } from './csv.ts'

const cells = (text: string) => parseCsv(text).lines.map(line => line.cells)

describe('a CSV file', () => {
  test.each([
    [
      'any line ending',
      'a,b\r\n1,2\n3,4\r5,6',
      [
        ['a', 'b'],
        ['1', '2'],
        ['3', '4'],
        ['5', '6'],
      ],
    ],
    [
      'a byte-order mark',
      '\uFEFFa,b\n1,2\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    ['commas, quotes and line ends inside quotes', '"a,b","c ""d""","e\r\nf"\n', [['a,b', 'c "d"', 'e\r\nf']]],
    [
      'blank lines, and lines of commas alone',
      'a,b\n\n1,2\n,,,\n  , \n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    ['an empty last cell', 'a,\n', [['a', '']]],
    ['nothing', '', []],
  ])('with %s', (_, text, expected) => expect(cells(text)).toEqual(expected))

  test('says the physical line each begins on', () => {
    expect(parseCsv('a,b\n"1\n2",3\n\n4,5\n').lines.map(({ line }) => line)).toEqual([1, 2, 5])
  })

  test.each([
    ['a,b\n1,"2\n3,4\n', 2],
    ['a,b\n"1"x,2\n', 2],
  ])('with a broken quote says where: %j', (text, line) => expect(parseCsv(text).brokenAt).toBe(line))

  test('gives back whatever was written', () => {
    const table = fc.array(
      fc.array(fc.string({ unit: fc.constantFrom('a', '7', ',', '"', '\n', '\r', ' ', 'é') }), { minLength: 2, maxLength: 4 }),
      { maxLength: 6 },
    )
    fc.assert(
      fc.property(table, rows => {
        const kept = rows.filter(row => row.some(cell => cell.trim() !== '') && !row[0]!.startsWith('\uFEFF'))
        const text = rows.map(row => row.map(cell => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\r\n')
        expect(cells(text)).toEqual(kept)
      }),
    )
  })
})
