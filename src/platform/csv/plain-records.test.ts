import { describe, expect, it } from 'vitest'
import { type CsvLine, readRecords } from './index.ts'

/** Records that may have fewer bytes than a window are read by csv-parse alone. */
const byCsvParse = { max_record_size: 16_000 }

async function readOf(bytes: Buffer, more: { max_record_size?: number; delimiter?: string; relax_quotes?: boolean }) {
  const records: CsvLine[] = []
  const take = (record: CsvLine) => {
    records.push(record)
    return undefined
  }
  const broken = await readRecords(bytes, take, { giveWay: async () => {}, ...more })
  return { records, broken: broken && { line: broken.line, code: broken.cause.code } }
}

/** Numbers below `n`, the same for the same seed. */
function drawn(seed: number): (n: number) => number {
  let state = seed
  return n => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * n)
  }
}

const pieces = [
  'a',
  'b',
  ' ',
  ',',
  ',',
  ';',
  '"',
  '"',
  '""',
  '"x"',
  '"x,y",',
  '"l\nm"',
  '"l\r\nm"',
  '\n',
  '\n',
  '\r\n',
  '\r',
  'é',
  '😀',
  '\ufeff',
  '\0',
]
const ofPieces = (below: (n: number) => number, count: number): string =>
  Array.from({ length: count }, () => pieces[below(pieces.length)]).join('')

describe('plain records are read as csv-parse reads them', () => {
  it('in 6,000 short files of any signs, with either sign between cells, quotes strict or not', async () => {
    const below = drawn(1)
    let broken = 0
    for (let round = 0; round < 6_000; round += 1) {
      const bytes = Buffer.from((round % 7 === 0 ? '\ufeff' : '') + ofPieces(below, below(30)))
      const more = { ...(round % 2 ? { delimiter: ';' } : {}), relax_quotes: round % 3 === 0 }
      const right = await readOf(bytes, { ...more, ...byCsvParse })
      expect(await readOf(bytes, more), JSON.stringify(bytes.toString())).toEqual(right)
      if (right.broken) broken += 1
    }
    expect(broken).toBeGreaterThan(500)
  })

  it('in long files of sound lines with one that is not, wherever a window of them ends', async () => {
    const below = drawn(2)
    const line = () =>
      `${'n'.repeat(below(40))},"${'é'.repeat(below(9))}""q"",${'\n'.repeat(below(2))}",${below(99)}${['\n', '\r\n', '\r'][below(3)]}`
    for (let round = 0; round < 60; round += 1) {
      const sound = Array.from({ length: 500 + below(1_500) }, line)
      sound[below(sound.length)] = ofPieces(below, 12)
      const bytes = Buffer.from(sound.join(''))
      expect(await readOf(bytes, {})).toEqual(await readOf(bytes, byCsvParse))
    }
  })

  it('in bytes that are no UTF-8, in UTF-16, and in lines that end with CR alone', async () => {
    const below = drawn(3)
    const files = [
      Buffer.from(Array.from({ length: 60_000 }, () => [0x61, 0x2c, 0x0a, 0xe2, 0xff, 0x80][below(6)] ?? 0)),
      Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('a,b\n"c",d\n', 'utf16le')]),
      Buffer.from('a,b\r'.repeat(20_000)),
      Buffer.from(`${'a,b\r'.repeat(4_095)}a,bc\r\n${'a,b\r'.repeat(9)}`),
      Buffer.from('\ufeff'),
      Buffer.from(''),
    ]
    for (const bytes of files) expect(await readOf(bytes, {})).toEqual(await readOf(bytes, byCsvParse))
  })

  it('in a cell that is longer than a window, and one that is longer than a record may be', async () => {
    const bytes = Buffer.from(`a,b\n1,"${'x'.repeat(40_000)}"\n2,y\n`)
    expect((await readOf(bytes, {})).records.map(({ line, cells }) => [line, cells.map(cell => cell.length)])).toEqual([
      [1, [1, 1]],
      [2, [1, 40_000]],
      [3, [1, 1]],
    ])
    expect((await readOf(bytes, { max_record_size: 20_000 })).broken).toEqual({ line: 2, code: 'CSV_MAX_RECORD_SIZE' })
  })
})
