import { expect, test } from 'vitest'
import { bellsTyped, readBells, typedFrom } from './bells.ts'

const read = (text: string) => readBells(bellsTyped(text))

test('one period on each line, however the times are written, in the order of the day', () => {
  expect(read('2 8:57 9:44\n\n1, 8:05–8:52\nLunch A 11:05 am - 11:35 am\nA/B 1:05 pm–1:52 p.m.\nAdvisory: 13.55 - 14.10')).toEqual([
    { period: '1', from: '08:05', to: '08:52' },
    { period: '2', from: '08:57', to: '09:44' },
    { period: 'Lunch A', from: '11:05', to: '11:35' },
    { period: 'A/B', from: '13:05', to: '13:52' },
    { period: 'Advisory', from: '13:55', to: '14:10' },
  ])
  expect(read('')).toEqual([])
})

test('what is written out is read again as the same', () => {
  const bells = [
    { period: '1', from: '08:05', to: '08:52' },
    { period: 'Lunch A', from: '11:05', to: '11:35' },
  ]
  expect(readBells(bellsTyped(typedFrom(bells)))).toEqual(bells)
})

const expected =
  'The name of a period was expected, as the roster writes it, of at most 20 letters and digits, and then from when to when, such as 1 8:05–8:52.'

test.each([
  ['1 8:05', '/bells/0/period', expected],
  ['1 8:05 8:52\n2 1:05–1:52', '/bells/1/from', '1:05 is no time of a school day. One such as 8:05, 13:05 or 1:05 pm was expected.'],
  ['1 8:65 9:10', '/bells/0/from', '8:65 is no time of a school day. One such as 8:05, 13:05 or 1:05 pm was expected.'],
  ['1 13:05 pm 14:00', '/bells/0/from', '13:05 pm is no time of a school day. One such as 8:05, 13:05 or 1:05 pm was expected.'],
  ['1 9:10 9:10', '/bells/0/to', 'Period 1 ends at 09:10, which is not after 09:10, when it begins.'],
  ['1 8:05 8:52\n1 9:00 9:40', '/bells/1/period', 'Period 1 stands here twice. Give each period one time.'],
  ['<b> 8:05 8:52', '/bells/0/period', expected],
])('%j is refused at its place', (text, pointer, says) => {
  const found = read(text)
  expect('wrong' in found ? found.wrong.map(each => [each.pointer, each.detail.en]) : found).toEqual([[pointer, says]])
})

test('more periods than a day has are refused', () => {
  const many = Array.from({ length: 41 }, (_, at) => ({ period: `${at}`, from: '08:00', to: '09:00' }))
  expect(readBells(many)).toMatchObject({ wrong: [{ pointer: '/bells', detail: { en: 'At most 40 periods were expected.' } }] })
})

test('a long line of blanks is told as no period at once, for calls come through the same process', () => {
  const began = performance.now()
  expect(read(`1 8${' '.repeat(100_000)}x`)).toMatchObject({ wrong: [{ pointer: '/bells/0/from' }] })
  expect(read(`1 8:05${' 1:1'.repeat(25_000)}x`)).toMatchObject({ wrong: [{ pointer: '/bells/0/period' }] })
  expect(performance.now() - began).toBeLessThan(500)
})
