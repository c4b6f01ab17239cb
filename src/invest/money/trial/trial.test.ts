import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { linkOf, outcomeOf, readBoxes, type TrialLine, wantedIn, wouldPay } from './trial.ts'

const line = (code: string, had: number, over: Partial<TrialLine> = {}): TrialLine => ({
  ...{ code, title: code, owner: 'district', kind: 'support', had, unit: null, unitCents: null },
  ...over,
})
const lines: readonly TrialLine[] = [
  line('aaaaaaaa', 296_000_00, { owner: 'city', kind: 'police', unit: 'officer', unitCents: 148_000_00 }),
  line('bbbbbbbb', 64_000_00, { kind: 'posts', unit: 'climate-coach', unitCents: 64_000_00 }),
  line('cccccccc', 0),
  line('dddddddd', 25_000_50, { kind: 'cameras', unit: 'camera', unitCents: 2_500_00 }),
]

describe('a tried budget', () => {
  test('of nothing changed', () => {
    expect(outcomeOf(lines, new Map(), 4)).toMatchObject({
      changes: [],
      taken: 0,
      given: 0,
      left: 0,
      postsWere: 10,
      postsAre: 10,
      owners: [],
    })
  })

  test('says what is lost, positions by role, schools reached, and whose vote it needs', () => {
    const wanted = new Map([
      ['aaaaaaaa', 148_000_00],
      ['bbbbbbbb', 212_000_00],
    ])
    const outcome = outcomeOf(lines, wanted, 2)
    expect(outcome).toMatchObject({ taken: 148_000_00, given: 148_000_00, left: 0, owners: ['city', 'district'] })
    expect(outcome.changes.map(({ by, pieces }) => [by, pieces])).toEqual([
      [-148_000_00, -10],
      [148_000_00, 23],
    ])
    // An officer is no position for someone who supports students; 212,000 ÷ 64,000 is 3.3.
    expect(outcome.posts).toEqual([{ unit: 'climate-coach', was: 10, is: 33 }])
    expect([outcome.schoolsWere, outcome.schoolsAre]).toEqual([1, 2])
    expect(outcome.sides).toEqual({ police: -148_000_00, support: 148_000_00, hardening: 0, other: 0 })
  })

  test.each([
    [[['dddddddd', 0]], 25_000_50],
    [[['cccccccc', 1]], -1],
    [
      [
        ['dddddddd', 0],
        ['cccccccc', 25_000_49],
      ],
      1,
    ],
  ] as const)('that misses is off by just that: %j', (changed, left) => {
    expect(outcomeOf(lines, new Map(changed), 4).left).toBe(left)
  })

  test('what an amount would pay for is cut off, never rounded up', () => {
    expect([wouldPay(91_999_99, 92_000_00), wouldPay(92_000_00, 92_000_00), wouldPay(-5, 92_000_00)]).toEqual([9, 10, 0])
  })
})

describe('its link', () => {
  const some = fc.dictionary(fc.constantFrom(...lines.map(({ code }) => code)), fc.integer({ min: 0, max: 1_000_000_000_000 }))
  test('brings back what it was made of, and nothing of it is a person’s', () => {
    fc.assert(
      fc.property(some, changed => {
        const wanted = new Map(Object.entries(changed))
        const link = linkOf(wanted, lines)
        expect(link).toMatch(/^([0-9a-f]{8}\.-?\d+(~|$))*$/)
        expect(outcomeOf(lines, wantedIn(link, lines), 9)).toEqual(outcomeOf(lines, wanted, 9))
        expect(linkOf(wantedIn(link, lines), lines)).toBe(link)
      }),
    )
  })

  test('of anything at all is read without harm', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[a-d]{8}\.-?\d{1,16}(~[a-d]{8}\.\d*)*$/)), text => {
        for (const [code, cents] of wantedIn(text, lines)) {
          expect(lines.some(each => each.code === code)).toBe(true)
          expect(cents).toBeGreaterThanOrEqual(0)
        }
      }),
    )
    expect(wantedIn('aaaaaaaa.1~'.repeat(500), lines).size).toBe(0)
  })

  test('an empty box keeps what the line has, and what is no amount is named', () => {
    const read = readBoxes({ 'to-aaaaaaaa': '', 'to-bbbbbbbb': '64,000', 'to-cccccccc': 'much', 'to-zzzzzzzz': '5' }, lines)
    expect([...read.wanted]).toEqual([['bbbbbbbb', 64_000_00]])
    expect(read.unreadable).toEqual(['cccccccc'])
  })
})
