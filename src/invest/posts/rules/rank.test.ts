import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Candidate, Opening } from '../state.ts'
import { letterAt, mostPoints, rankingOf } from './rank.ts'

const criteria = [
  { code: 'c1', weight: 2 },
  { code: 'c2', weight: 1 },
]
const opening = (more: Partial<Opening>): Opening => ({
  ...{
    id: 'o',
    postedAt: new Date(0),
    closesOn: '2026-12-01',
    residentPoints: 3,
    criteria,
    panel: ['p', 'q'],
    candidates: [],
    ended: null,
    outsideFrom: null,
    recall: [],
    checks: {},
  },
  ...more,
})
/** Both of the panel, each c1 and c2. */
const candidate = (letter: string, p: readonly [number, number], q: readonly [number, number], residenceSeen = false): Candidate => ({
  ...{ application: letter.toLowerCase(), letter, residenceSeen, offer: null, withdrawn: false, inside: false },
  scores: { p: { c1: p[0], c2: p[1] }, q: { c1: q[0], c2: q[1] } },
})

describe('ranks', () => {
  test('a resident’s points move ranks as the posting says, and nobody else’s score', () => {
    // A: (2·4+3 + 2·3+2) / 2 = 9.5   B: (2·3+3 + 2·3+2) / 2 = 8.5, resident: 11.5   C: (2·4+4 + 2·4+4) / 2 = 12
    const ranked = rankingOf(
      opening({ candidates: [candidate('A', [4, 3], [3, 2]), candidate('B', [3, 3], [3, 2], true), candidate('C', [4, 4], [4, 4])] }),
    )
    expect(
      ranked?.map(({ letter, score, withPreference, rankWithout, rank, moved }) => [
        letter,
        score,
        withPreference,
        rankWithout,
        rank,
        moved,
      ]),
    ).toEqual([
      ['C', 12, 12, 1, 1, 0],
      ['B', 8.5, 11.5, 3, 2, 1],
      ['A', 9.5, 9.5, 2, 3, -1],
    ])
  })

  test('equal scores share a rank, and the next one is left out', () => {
    const same = [candidate('A', [4, 0], [4, 0]), candidate('B', [4, 0], [4, 0]), candidate('C', [0, 0], [0, 0])]
    expect(rankingOf(opening({ candidates: same }))?.map(({ rank }) => rank)).toEqual([1, 1, 3])
  })

  test('half a point apart is not equal, and points that only just reach make equal', () => {
    const near = [candidate('A', [4, 0], [4, 1]), candidate('B', [4, 0], [4, 0]), candidate('C', [4, 0], [2, 1], true)]
    const of = (residentPoints: number) =>
      rankingOf(opening({ candidates: near, residentPoints }))?.map(({ letter, rank }) => letter + rank)
    expect(of(0)).toEqual(['A1', 'B2', 'C3'])
    expect(of(1)).toEqual(['A1', 'B2', 'C3'])
    expect(of(2)).toEqual(['A1', 'C1', 'B3'])
    expect(of(3)).toEqual(['C1', 'A2', 'B3'])
  })

  test('there is no ranking while anyone of the panel has still to score; who withdrew is in none', () => {
    const half: Candidate = { ...candidate('A', [1, 1], [1, 1]), scores: { p: { c1: 1, c2: 1 } } }
    expect(rankingOf(opening({ candidates: [half] }))).toBeUndefined()
    expect(rankingOf(opening({ candidates: [candidate('A', [1, 1], [1, 1])], panel: [] }))).toBeUndefined()
    const gone = { ...half, withdrawn: true }
    expect(rankingOf(opening({ candidates: [gone, candidate('B', [1, 1], [1, 1])] }))?.map(({ letter }) => letter)).toEqual(['B'])
  })

  const points = fc.tuple(fc.nat(4), fc.nat(4))
  const some = fc
    .array(fc.record({ p: points, q: points, resident: fc.boolean() }), { minLength: 1, maxLength: 30 })
    .map(rows => rows.map(({ p, q, resident }, at) => candidate(letterAt(at), p, q, resident)))

  test('one goes before another exactly where their points, with what is posted added, are more', () => {
    fc.assert(
      fc.property(some, fc.nat(20), (candidates, residentPoints) => {
        const ranked = rankingOf(opening({ candidates, residentPoints })) ?? []
        expect(ranked).toHaveLength(candidates.length)
        const sum = ({ scores, residenceSeen }: Candidate) =>
          ['p', 'q'].reduce((all, who) => all + 2 * (scores[who]?.c1 ?? 0) + (scores[who]?.c2 ?? 0), 0) +
          (residenceSeen ? 2 * residentPoints : 0)
        const by = new Map(candidates.map(each => [each.letter, sum(each)]))
        for (const one of ranked)
          for (const other of ranked) expect(one.rank < other.rank).toBe((by.get(one.letter) ?? 0) > (by.get(other.letter) ?? 0))
      }),
    )
  })

  test('with no points added no rank moves, and with points no resident loses a place but to another resident', () => {
    fc.assert(
      fc.property(some, fc.nat(20), (candidates, residentPoints) => {
        const none = rankingOf(opening({ candidates, residentPoints: 0 })) ?? []
        expect(none.every(({ moved }) => moved === 0)).toBe(true)
        const ranked = rankingOf(opening({ candidates, residentPoints })) ?? []
        for (const { resident, moved } of ranked) expect(resident ? moved >= 0 : moved <= 0).toBe(true)
        const orderOf = (some: typeof ranked, key: 'rank' | 'rankWithout') => some.map(each => [each.letter, each[key]])
        const among = (resident: boolean) => ranked.filter(each => each.resident === resident)
        for (const group of [among(true), among(false)])
          for (const [a, b] of group.flatMap(one => group.map(other => [one, other] as const)))
            expect(a.rank < b.rank, JSON.stringify(orderOf(group, 'rank'))).toBe(a.rankWithout < b.rankWithout)
      }),
    )
  })
})

test('letters and the most there is to get', () => {
  expect([0, 25, 26, 27, 52].map(letterAt)).toEqual(['A', 'Z', 'AA', 'AB', 'BA'])
  expect(mostPoints(criteria)).toBe(12)
})
