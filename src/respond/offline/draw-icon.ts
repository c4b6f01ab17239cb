import { crc32, deflateSync } from 'node:zlib'
import type { Icon } from './icons.ts'
import { deepGreen, ground } from './manifest.ts'

/** A sheet of paper on green, with a heading and lines: the plan. In hundredths of the side. */
const sheet = { left: 26, top: 18, right: 74, bottom: 82 }
const lines = [
  { left: 34, top: 30, right: 66, bottom: 38 },
  { left: 34, top: 48, right: 66, bottom: 52 },
  { left: 34, top: 58, right: 66, bottom: 62 },
  { left: 34, top: 68, right: 54, bottom: 72 },
]
/** What a phone leaves of a maskable icon is at least the circle of four fifths; the sheet stays well within. */
const inner = 0.8

type Box = typeof sheet

/** A PNG of two colors, one bit a pixel. */
export function drawIcon({ size, maskable }: Pick<Icon, 'size' | 'maskable'>): Buffer {
  const scale = maskable ? inner : 1
  const hundredth = (place: number) => ((place + 0.5) / size - 0.5) * (100 / scale) + 50
  const rowBytes = size / 8
  const rows = Buffer.alloc(size * (rowBytes + 1))
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++)
      if (isPaper(hundredth(x), hundredth(y))) {
        const byte = y * (rowBytes + 1) + 1 + (x >> 3)
        rows[byte] = (rows[byte] ?? 0) | (0x80 >> (x & 7))
      }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(size, 0)
  header.writeUInt32BE(size, 4)
  header.set([1, 3, 0, 0, 0], 8)
  const palette = Buffer.from(`${deepGreen}${ground}`.replaceAll('#', ''), 'hex')
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('PLTE', palette),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

const isPaper = (x: number, y: number): boolean => isIn(sheet, x, y) && !lines.some(line => isIn(line, x, y))

const isIn = ({ left, top, right, bottom }: Box, x: number, y: number): boolean => x >= left && x < right && y >= top && y < bottom

function chunk(name: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), body])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(body.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, sum])
}
