import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { linesOf } from './read-file.ts'

const read = (text: string) => linesOf(Buffer.from(text))
const cells = async (text: string) => (await read(text)).lines.map(line => line.cells)

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
  ])('with %s', async (_, text, expected) => expect(await cells(text)).toEqual(expected))

  test('says the physical line each begins on', async () => {
    expect((await read('a,b\n"1\n2",3\n\n4,5\n')).lines.map(({ line }) => line)).toEqual([1, 2, 5])
  })

  test.each([
    ['a,b\n1,"2\n3,4\n', 2],
    ['a,b\n"1"x,2\n', 2],
  ])('with a broken quote says where: %j', async (text, line) => expect((await read(text)).broken?.line).toBe(line))

  test('a quote within a value that does not begin with one is a letter', async () => {
    expect(await cells('a,b\n6" pipe,"2"\n')).toEqual([
      ['a', 'b'],
      ['6" pipe', '2'],
    ])
    expect((await read('6" pipe,2\n1,"2\n')).broken?.line).toBe(2)
  })

  test('gives back whatever was written', async () => {
    const table = fc.array(
      fc.array(fc.string({ unit: fc.constantFrom('a', '7', ',', '"', '\n', '\r', ' ', 'é') }), { minLength: 2, maxLength: 4 }),
      { maxLength: 6 },
    )
    await fc.assert(
      fc.asyncProperty(table, async rows => {
        const kept = rows.filter(row => row.some(cell => cell.trim() !== '') && !row[0]!.startsWith('\uFEFF'))
        const text = rows.map(row => row.map(cell => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\r\n')
        expect(await cells(text)).toEqual(kept)
      }),
    )
  })
})
