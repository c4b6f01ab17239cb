import { describe, expect, test } from 'vitest'
import type { Happened, PostFact } from '../facts.ts'
import { type Came, countedOf, funnelOf, overBefore } from './funnel.ts'
import { showRates } from './rates.ts'

describe('how far somebody came', () => {
  const posted: PostFact = {
    type: 'post.posted',
    body: { opening: 'o', digest: '0'.repeat(64), closesOn: '2026-10-01', residentPoints: 0, criteria: [] },
  }
  const applied = (application: string): PostFact => ({ type: 'post.applied', body: { opening: 'o', application, letter: 'A' } })
  const scored = (application: string): PostFact => ({ type: 'post.scored', body: { application, points: [] } })
  const offered = (application: string): PostFact => ({ type: 'post.offered', body: { application, because: null } })
  const began = (application: string): PostFact => ({ type: 'post.filled', body: { person: 'p', application } })
  const ended = (because: 'filled' | 'withdrawn'): PostFact => ({ type: 'post.opening-ended', body: { opening: 'o', because } })
  const history = (...facts: readonly PostFact[]): Happened[] => facts.map(fact => ({ at: new Date(0), by: null, fact }))
  const came = (...facts: readonly PostFact[]) =>
    funnelOf(history(posted, ...facts)).map(({ application, reached }) => [application, reached])

  test('each by the last stage they came to, whatever was done twice', () =>
    expect(
      came(
        applied('a'),
        applied('b'),
        applied('c'),
        applied('d'),
        scored('b'),
        scored('c'),
        scored('d'),
        scored('d'),
        offered('c'),
        offered('d'),
        began('d'),
        ended('filled'),
      ),
    ).toEqual([
      ['a', 'applied'],
      ['b', 'scored'],
      ['c', 'offered'],
      ['d', 'began'],
    ]))
  test('whoever withdrew is not counted, and an opening that runs or was taken down neither', () => {
    const withdrawn: PostFact = { type: 'post.withdrawn', body: { application: 'a' } }
    expect(came(applied('a'), applied('b'), withdrawn, offered('b'), began('b'), ended('filled'))).toEqual([['b', 'began']])
    expect(came(applied('a'), scored('a'))).toEqual([])
    expect(came(applied('a'), ended('withdrawn'))).toEqual([])
  })
  test('two openings of one post, one after the other', () =>
    expect(came(applied('a'), began('a'), ended('filled'), posted, applied('b'), began('b'), ended('filled'))).toEqual([
      ['a', 'began'],
      ['b', 'began'],
    ]))
})

describe('who is counted', () => {
  const day = (n: number) => new Date(Date.UTC(2026, 8, n))
  const opening = (name: string, n: number, applicants: number): Came[] =>
    Array.from({ length: applicants }, (_, at) => ({ application: `${name}${at}`, opening: name, reached: 'applied', endedAt: day(n) }))
  const openings = (came: readonly Came[]) => [...new Set(came.map(each => each.opening))]

  test('no opening with fewer than six applicants changes a count by itself', () => {
    const first = opening('a', 1, 30)
    expect(countedOf([...first, ...opening('b', 2, 1)], day(0))).toEqual(first)
    expect(countedOf([...first, ...opening('b', 2, 1), ...opening('c', 3, 4)], day(0))).toEqual(first)
    expect(openings(countedOf([...first, ...opening('b', 2, 1), ...opening('c', 3, 5)], day(0)))).toEqual(['a', 'b', 'c'])
    expect(countedOf(opening('a', 1, 5), day(0))).toEqual([])
    expect(countedOf(opening('a', 1, 6), day(0))).toHaveLength(6)
  })
  test('once those who began are told apart, no fewer than six of them change a count', () => {
    const filled = (name: string, n: number): Came[] =>
      opening(name, n, 12).map((each, at) => (at === 0 ? { ...each, reached: 'began' } : each))
    const names = Array.from({ length: 14 }, (_, at) => `opening-${String(at).padStart(2, '0')}-`)
    const upTo = (count: number) =>
      openings(
        countedOf(
          names.slice(0, count).flatMap((name, at) => filled(name, at + 1)),
          day(0),
        ),
      ).length
    // Of the first five it is not told who began; from the sixth on it is.
    expect(names.map((_, at) => upTo(at + 1))).toEqual([1, 2, 3, 4, 5, 6, 6, 6, 6, 6, 6, 12, 12, 12])
  })
  test('it is the order in which openings ended that says who is counted together, not the one in which posts are read', () => {
    const all = [...opening('c', 3, 4), ...opening('a', 1, 3), ...opening('b', 2, 3)]
    expect(openings(countedOf(all, day(0)))).toEqual(['a', 'b'])
  })
  test('what was said goes once its opening is old and is counted with none that is not, whatever it ended by', () => {
    const one = (name: string, n: number, applicants: number, because: 'filled' | 'withdrawn'): Happened[] => {
      const ids = Array.from({ length: applicants }, (_, at) => `${name}${at}`)
      const facts: readonly PostFact[] = [
        { type: 'post.posted', body: { opening: name, digest: '0'.repeat(64), closesOn: '2026-10-01', residentPoints: 0, criteria: [] } },
        ...ids.map((application): PostFact => ({ type: 'post.applied', body: { opening: name, application, letter: 'A' } })),
        ...(because === 'filled' ? [{ type: 'post.filled', body: { person: 'p', application: `${name}0` } } as const] : []),
        { type: 'post.opening-ended', body: { opening: name, because } },
      ]
      return facts.map(fact => ({ at: day(n), by: null, fact }))
    }
    const running: Happened[] = one('e', 2, 1, 'filled').slice(0, 2)
    const histories = [one('a', 1, 7, 'filled'), one('b', 2, 2, 'filled'), one('c', 3, 1, 'withdrawn'), running, one('d', 6, 4, 'filled')]
    const openingsOver = (n: number) => [...new Set(overBefore(histories, day(n)).map(application => application[0]))]
    expect([1, 2, 4, 6, 7].map(openingsOver)).toEqual([[], ['a'], ['a', 'c'], ['a', 'c'], ['a', 'b', 'c', 'd']])
    // Two who are in no round yet are in no count, so nothing keeps them.
    expect([...new Set(overBefore(histories.slice(0, 2), day(3)).map(application => application[0]))]).toEqual(['a', 'b'])
  })
  test('what is too old goes as it came: none of a round without the others', () => {
    const all = [...opening('a', 1, 3), ...opening('b', 5, 3), ...opening('c', 6, 8)]
    expect(openings(countedOf(all, day(3)))).toEqual(['a', 'b', 'c'])
    expect(openings(countedOf(all, day(6)))).toEqual(['c'])
  })
})

/** Of 100 each: came no further than the stage. */
const planted = [
  { group: 'white', reached: [20, 40, 20, 20] },
  { group: 'black', reached: [36, 32, 12, 20] },
  { group: 'asian', reached: [37, 31, 12, 20] },
]

test('four fifths of a planted funnel, to the digit', () => {
  const rates = showRates(planted)
  const of = (group: string) => rates.find(each => each.group === group)?.passages ?? []
  expect(of('white').map(passage => passage && [passage.to, passage.of, passage.passed])).toEqual([
    ['scored', 100, 80],
    ['offered', 80, 40],
    ['began', 40, 20],
  ])
  // 64 of 100 beside 80 of 100 is exactly four fifths; 63 is below.
  expect([of('black')[0]?.ofHighest, of('black')[0]?.isBelowFourFifths]).toEqual([0.8, false])
  expect([of('asian')[0]?.ofHighest, of('asian')[0]?.isBelowFourFifths]).toEqual([0.7875, true])
  // To an offer 32 of 64 beside 40 of 80; to a beginning 20 of 32 is the highest.
  expect([of('black')[1]?.ofHighest, of('black')[2]?.ofHighest, of('white')[2]?.ofHighest]).toEqual([
    (32 * 63) / (64 * 32),
    1,
    (20 * 32) / (40 * 20),
  ])
})

test('the interval of 80 of 100 is Wilson’s', () => {
  const [first] = showRates(planted)[0]?.passages ?? []
  expect([first?.low.toFixed(4), first?.high.toFixed(4)]).toEqual(['0.7112', '0.8666'])
})

test('with four applicants of a group nothing is shown of it, its zeros neither', () => {
  const [, few] = showRates([planted[0] ?? { group: '', reached: [] }, { group: 'native', reached: [4, 0, 0, 0] }, ...planted.slice(1)])
  expect(few).toEqual({ group: 'native', applied: 'hidden', passages: [null, null, null] })
})

test('of the one person who began it is not told, by any group of which nobody did, of which they are', () => {
  const shown = showRates([
    { group: 'female', reached: [0, 15, 0, 0] },
    { group: 'male', reached: [0, 16, 0, 1] },
  ])
  expect(shown.map(({ applied, passages }) => [applied, ...passages.map(each => each && [each.passed, each.of])])).toEqual([
    [15, [15, 15], null, null],
    [17, [17, 17], null, null],
  ])
})

test('nor of the few who were not scored; what more people came to is told', () => {
  const shown = showRates([
    { group: 'female', reached: [0, 20, 20, 8] },
    { group: 'male', reached: [2, 20, 20, 8] },
  ])
  expect(shown.map(({ passages }) => passages.map(each => each && [each.passed, each.of]))).toEqual([
    [null, null, [8, 28]],
    [null, null, [8, 28]],
  ])
})

test('whichever few there are, no stage is shown of one group alone', () => {
  const counts = [0, 1, 7]
  let shownStages = 0
  for (let n = 0; n < 3 ** 8; n++) {
    const at = (place: number) => counts[Math.floor(n / 3 ** place) % 3] ?? 0
    const groups = [0, 1].map(group => ({ group: `${group}`, reached: [0, 1, 2, 3].map(stage => at(group * 4 + stage)) }))
    const stops = [0, 1, 2, 3].map(stage => at(stage) + at(4 + stage))
    for (const { passages } of showRates(groups))
      for (const [stage, passage] of passages.entries()) {
        if (!passage) continue
        shownStages++
        const on = stops.slice(stage + 1).reduce((all, each) => all + each, 0)
        for (const people of [stops[stage] ?? 0, on])
          if (people > 0 && people < 6) throw new Error(`${JSON.stringify(groups)} shows ${passage.to}, to which ${people} came or not`)
      }
  }
  expect(shownStages).toBeGreaterThan(1_000)
})

test('what is shown beside the few does not tell them: another count of the same stage is hidden too', () => {
  const shown = showRates([...planted, { group: 'native', reached: [4, 0, 0, 0] }])
  expect(shown.filter(({ applied }) => applied === 'hidden').length).toBeGreaterThan(1)
})

test('how many came to a stage in all is known, and takes nothing from what is hidden', () => {
  // Seven declined an offer. Were the six of one group shown, the seventh would be of the other.
  const shown = showRates([
    { group: 'female', reached: [0, 6, 1, 0] },
    { group: 'male', reached: [0, 0, 6, 0] },
  ])
  expect(shown.map(({ passages }) => passages[2])).toEqual([null, null])
})

test('whoever said nothing is compared with none and is no measure for others', () => {
  const rates = showRates([{ group: 'not-said', reached: [0, 0, 0, 50] }, ...planted])
  expect(rates[0]?.passages.map(passage => passage?.ofHighest)).toEqual([null, null, null])
  expect(rates[1]?.passages[0]?.ofHighest).toBe(1)
})

test('a group of which nobody came on is below, and where nobody at all came on there is nothing to compare', () => {
  const [none] = showRates([
    { group: 'white', reached: [40, 0, 0, 0] },
    { group: 'black', reached: [0, 0, 0, 40] },
  ])
  expect(none?.passages[0]).toMatchObject({ passed: 0, ofHighest: 0, isBelowFourFifths: true })
  expect(none?.passages[1]).toBeNull()
  const oneOnly = [
    { group: 'white', reached: [40, 0, 0, 0] },
    { group: 'black', reached: [0, 0, 0, 0] },
  ]
  expect(showRates(oneOnly)[0]?.passages[0]).toMatchObject({
    ofHighest: null,
    isBelowFourFifths: false,
  })
})
