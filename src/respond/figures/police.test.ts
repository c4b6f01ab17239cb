import { expect, test } from 'vitest'
import type { ShownCount } from '../../kernel/small-cells.ts'
import { onlyPublished, type PoliceCounted, policeFigures } from './police.ts'
import { quartersOver } from '../../kernel/quarters.ts'

const of = (what: string, calls: number, section: string | null = null): PoliceCounted => ({
  what,
  calls,
  section,
  police: section !== null,
})

test('why police were called, by what was happening and by the section that decided', () => {
  expect(
    policeFigures([of('fight', 40), of('weapon', 8, 'own#weapons'), of('threat', 6, 'own#weapons'), of('fire', 7, 'law#fire')]),
  ).toEqual({
    ...{ calls: 61, withoutPolice: 40 },
    byKind: [
      { code: 'weapon', calls: 8 },
      { code: 'fire', calls: 7 },
      { code: 'threat', calls: 6 },
    ],
    bySection: [
      { code: 'own#weapons', calls: 14 },
      { code: 'law#fire', calls: 7 },
    ],
  })
})

test('one call of police is not told, nor found by taking the rest from all', () => {
  expect(policeFigures([of('fight', 40), of('weapon', 1, 'own#weapons')])).toEqual({
    ...{ calls: 41, withoutPolice: 'hidden', byKind: [{ code: 'weapon', calls: 'hidden' }], bySection: [] },
  })
  expect(policeFigures([of('fight', 3), of('weapon', 1, 'own#weapons')])).toMatchObject({ calls: 'hidden', withoutPolice: 'hidden' })
  expect(policeFigures([])).toEqual({ calls: 0, withoutPolice: 0, byKind: [], bySection: [] })
})

test('a section that not everyone reads is not named, and its calls are still counted', () => {
  const counted = [of('fight', 40), of('weapon', 8, 'own#weapons'), of('threat', 6, 'own#for-staff'), of('fire', 7, 'gone#before')]
  const figures = policeFigures(onlyPublished(counted, new Set(['own#weapons'])))
  expect(figures.bySection).toEqual([
    { code: '', calls: 13 },
    { code: 'own#weapons', calls: 8 },
  ])
  expect(JSON.stringify(figures)).not.toContain('for-staff')
  expect({ ...figures, bySection: [] }).toEqual({ ...policeFigures(counted), bySection: [] })
})

test('a kind that is hidden is not given away by the sections that decide it', () => {
  const counted = [
    of('fight', 40),
    of('weapon', 8, 'own#weapons'),
    of('threat', 3, 'own#threats-and-fire'),
    of('fire', 9, 'own#threats-and-fire'),
  ]
  expect(policeFigures(counted).bySection).toEqual([])
})

test('whoever takes one published figure from another finds no count under six', () => {
  let state = 7
  const roll = (below: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((state / 2_147_483_648) * below)
  }
  const shownOf = (parts: readonly { calls: ShownCount }[]) => parts.reduce((sum, { calls }) => sum + (calls === 'hidden' ? 0 : calls), 0)
  let hidden = 0
  for (let round = 0; round < 3_000; round++) {
    const kinds = ['fight', 'weapon', 'threat', 'fire'].slice(0, 1 + roll(4))
    const counted = [of('fight', roll(60)), ...kinds.map(what => of(what, roll(2) ? roll(5) : roll(20), `own#${roll(3)}`))]
    const { calls, withoutPolice, byKind, bySection } = policeFigures(counted)
    if (calls === 'hidden') {
      expect([byKind, bySection]).toEqual([[], []])
      continue
    }
    if ([...byKind, ...bySection].some(part => part.calls === 'hidden')) expect(bySection).toEqual([])
    for (const parts of [byKind, bySection]) {
      const isHidden = parts.some(part => part.calls === 'hidden')
      if (parts.length === 0 || !isHidden) continue
      hidden++
      // What all the hidden counts of a list are together is what is left of all calls; where those without police are hidden, they are among them.
      const left = calls - shownOf(parts) - (withoutPolice === 'hidden' ? 0 : withoutPolice)
      expect(left === 0 || left >= 6, JSON.stringify({ counted, calls, withoutPolice, byKind, bySection })).toBe(true)
    }
    for (const part of [...byKind, ...bySection]) expect(part.calls === 'hidden' || part.calls === 0 || part.calls >= 6).toBe(true)
    if (withoutPolice === 'hidden') expect(bySection).toEqual([])
  }
  expect(hidden).toBeGreaterThan(500)
})

test('quarters do not overlap, the one that runs is left out, and a quarter waits a week', () => {
  const days = (now: string) => quartersOver(new Date(now), 'America/New_York').map(({ first, last }) => `${first} ${last}`)
  expect(days('2026-11-27T15:00:00Z')).toEqual([
    '2026-07-01 2026-09-30',
    '2026-04-01 2026-06-30',
    '2026-01-01 2026-03-31',
    '2025-10-01 2025-12-31',
  ])
  expect(days('2027-01-05T15:00:00Z')[0]).toBe('2026-07-01 2026-09-30')
  expect(days('2027-01-09T15:00:00Z')[0]).toBe('2026-10-01 2026-12-31')
})
