import { describe, expect, test } from 'vitest'
import type { Happened, PostFact } from '../facts.ts'
import { batchesOf, type Came, funnelOf, overBefore, shownIn } from './funnel.ts'
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

describe('who is counted together', () => {
  const zone = 'America/New_York'
  const opening = (name: string, day: string, applicants: number, begin = 1): Came[] =>
    Array.from({ length: applicants }, (_, at) => ({
      ...{ application: `${name}${at}`, opening: name, endedAt: new Date(`${day}T16:00:00Z`) },
      reached: at < begin ? 'began' : 'scored',
    }))
  const openings = (came: readonly Came[]) => [...new Set(came.map(each => each.opening))].join('')
  const shown = (came: readonly Came[], year: number, since = '2020-07-01') =>
    shownIn(came, { year, since: new Date(`${since}T04:00:00Z`), zone }).map(batch => openings(batch.came))

  const openedAt = (instant: string) =>
    batchesOf(
      opening('a', '2027-07-01', 9).map(each => ({ ...each, endedAt: new Date(instant) })),
      zone,
    )

  test('a school year once it is over, where six began in it', () => {
    const came = [...opening('a', '2026-09-10', 30, 3), ...opening('b', '2027-06-30', 9, 3), ...opening('c', '2027-07-01', 20, 6)]
    expect([2026, 2027, 2028].map(year => shown(came, year))).toEqual([[], ['ab'], ['c', 'ab']])
  })
  test('with fewer it waits for the next, and no longer than that', () => {
    const came = [...opening('a', '2026-09-10', 30), ...opening('b', '2027-09-10', 30), ...opening('c', '2028-09-10', 30)]
    expect([2026, 2027, 2028, 2029, 2030].map(year => shown(came, year))).toEqual([[], [], ['ab'], ['ab'], ['c', 'ab']])
  })
  test('by the wall clocks of the district', () =>
    expect(['03:59', '04:00'].map(time => openedAt(`2027-07-01T${time}:00Z`).map(({ first }) => first))).toEqual([[2026], [2027]]))
  test('what is too old goes whole', () => {
    const came = [...opening('a', '2026-09-10', 30), ...opening('b', '2027-09-10', 30)]
    expect(['2026-07-01', '2027-07-01', '2028-07-01'].map(since => shown(came, 2029, since))).toEqual([['ab'], ['ab'], []])
  })
  test('over every order in which forty openings may end, no table shares an opening with another that was ever shown', () => {
    let made = 1
    const chance = (n: number) => {
      made = (made * 48_271) % 2_147_483_647
      return made % n
    }
    let tables = 0
    for (let world = 0; world < 12; world++) {
      const came = Array.from({ length: 40 }, (_, n) => {
        const day = new Date(Date.UTC(2026, 6, 5 + chance(2_000))).toISOString().slice(0, 10)
        return opening(`o${n}.`, day, 1 + chance(9), chance(2))
      }).flat()
      const ever = new Map<string, string>()
      for (let year = 2026; year < 2036; year++) {
        // As it was read then: of what had ended by then, and nothing later.
        const then = came.filter(({ endedAt }) => endedAt < new Date(Date.UTC(year + 1, 5, 1)))
        for (const batch of shown(then, year)) {
          tables++
          for (const each of batch.split('.').filter(Boolean)) {
            if ((ever.get(each) ?? batch) !== batch) throw new Error(`${each} is in ${batch} and was in ${ever.get(each)}`)
            ever.set(each, batch)
          }
        }
      }
    }
    expect(tables).toBeGreaterThan(100)
  })
  test('what was said goes once its opening is old and is counted with none that is not, whatever it ended by', () => {
    const one = (name: string, day: string, applicants: number, because: 'filled' | 'withdrawn'): Happened[] => {
      const ids = Array.from({ length: applicants }, (_, at) => `${name}${at}`)
      const facts: readonly PostFact[] = [
        { type: 'post.posted', body: { opening: name, digest: '0'.repeat(64), closesOn: '2026-10-01', residentPoints: 0, criteria: [] } },
        ...ids.map((application): PostFact => ({ type: 'post.applied', body: { opening: name, application, letter: 'A' } })),
        ...(because === 'filled' ? [{ type: 'post.filled', body: { person: 'p', application: `${name}0` } } as const] : []),
        { type: 'post.opening-ended', body: { opening: name, because } },
      ]
      return facts.map(fact => ({ at: new Date(`${day}T16:00:00Z`), by: null, fact }))
    }
    const running: Happened[] = one('e', '2026-09-02', 1, 'filled').slice(0, 2)
    const histories = [
      ...[one('a', '2026-09-01', 7, 'filled'), one('b', '2027-09-02', 2, 'filled'), one('c', '2026-09-03', 1, 'withdrawn'), running],
      one('d', '2028-09-06', 4, 'filled'),
    ]
    const openingsOver = (day: string) =>
      [...new Set(overBefore(histories, new Date(`${day}T00:00:00Z`), zone).map(application => application[0]))].join('')
    expect(['2026-09-01', '2027-09-02', '2027-09-03', '2028-09-06', '2028-09-07'].map(openingsOver)).toEqual([
      '',
      'c',
      'abc',
      'abc',
      'abcd',
    ])
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
