import { expect, test } from 'vitest'
import { bandOf, bands, type Chance, offers, type Return, welcomed } from './reach.ts'

test.each([
  [['PK'], 'elementary'],
  [['KG'], 'elementary'],
  [['05'], 'elementary'],
  [['6'], 'middle'],
  [['08'], 'middle'],
  [['09'], 'high'],
  [['12'], 'high'],
  [['13'], 'not-known'],
  [[], 'not-known'],
] as const)('grades %j are %s', (grades, band) => {
  expect(bandOf(grades)).toBe(band)
})

/** 120 incidents and calls: every third was offered a process, ten are told twice, and of twenty nobody is named. */
test('of what was planted every chance counts once, in its school and its grades', () => {
  const chances: Chance[] = []
  const offered = new Set<string>()
  const expected = { high: { yes: 0, no: 0 }, north: { yes: 0, no: 0 } }
  const byBand = Object.fromEntries(bands.map(band => [band, { yes: 0, no: 0 }]))
  for (let at = 0; at < 120; at += 1) {
    const school = at % 4 === 0 ? 'north' : 'high'
    const student = at < 20 ? null : `s${at % 30}`
    chances.push({ id: `c${at}`, school, student })
    if (at >= 110) chances.push({ id: `c${at}`, school, student })
    if (at % 3 === 0) offered.add(`c${at}`)
    const side = at % 3 === 0 ? 'yes' : 'no'
    expected[school][side] += 1
    const band = student === null ? 'not-known' : at % 30 < 15 ? 'middle' : 'high'
    const counts = byBand[band]
    if (counts) counts[side] += 1
  }
  const groupOf = ({ student }: Chance) => (student === null ? 'not-known' : Number(student.slice(1)) < 15 ? 'middle' : 'high')
  expect(offers(['high', 'north'], chances, { groupOf: ({ school }) => school, offered })).toEqual([
    { key: 'high', ...expected.high },
    { key: 'north', ...expected.north },
  ])
  expect(offers(bands, chances, { groupOf, offered })).toEqual(bands.map(key => ({ key, ...byBand[key] })))
  expect(expected.high.yes + expected.north.yes).toBe(40)
})

const back = (over: Partial<Return> = {}): Return => ({ student: 'a', from: '2026-10-01', until: null, ...over })
const met = (on: string, student = 'a') => ({ student, on })

test.each([
  ['nobody met', [back()], [], 0],
  ['they met on the day of the return', [back()], [met('2026-10-05')], 1],
  ['they met three times for one return', [back()], [met('2026-10-05'), met('2026-10-06'), met('2026-10-12')], 1],
  ['they met before it', [back()], [met('2026-09-30')], 0],
  ['for another student', [back()], [met('2026-10-05', 'b')], 0],
  [
    'two returns, met for the first',
    [back({ until: '2026-11-02' }), back({ from: '2026-11-02' })],
    [met('2026-10-05'), met('2026-10-30')],
    1,
  ],
  [
    'two returns, met for the second on its first day',
    [back({ until: '2026-11-02' }), back({ from: '2026-11-02' })],
    [met('2026-11-02')],
    1,
  ],
  ['two returns, met for both', [back({ until: '2026-11-02' }), back({ from: '2026-11-02' })], [met('2026-10-05'), met('2026-11-09')], 2],
] as const)('a re-entry counts once for each return: %s', (_, returns, welcomes, yes) => {
  expect(welcomed(returns, welcomes)).toEqual({ key: 'returns', yes, no: returns.length - yes })
})
