import { expect, test } from 'vitest'
import { kindsOver } from './rules/kinds.ts'
import { matchEvents, type Pair } from './rules/match.ts'
import { readExtract } from './reading/read-extract.ts'
import { plant, plantedMapping, type Planting } from './testing/planted.ts'

const giveWay = async () => {}

async function found(planting: Planting) {
  const { csv, ours, truth, schools } = plant(planting)
  const reading = { mapping: plantedMapping, zone: 'America/New_York', now: new Date('2027-01-01T00:00:00Z'), schools }
  const read = await readExtract(Buffer.from(csv), reading, giveWay)
  const pairs = matchEvents(read.events, ours)
  const isRight = (pair: Pair) => truth.get(read.events[pair.event]?.number ?? '') === ours[pair.ours]?.id
  const right = pairs.filter(isRight).length
  const exact = exactly(read.events, ours)
  const exactRight = exact.filter(([number, id]) => truth.get(number) === id).length
  return {
    ...{ pairs, isRight },
    precision: right / pairs.length,
    recall: right / truth.size,
    exact: { precision: exactRight / exact.length, recall: exactRight / truth.size },
  }
}

/** Beside it: the same place and the same minute. */
function exactly(
  events: readonly { number: string; school: string; at: Date }[],
  ours: readonly { id: string; school: string; at: Date }[],
) {
  const known = new Map(ours.map(({ id, school, at }) => [`${school} ${at.getTime()}`, id]))
  return events.flatMap(({ number, school, at }) => {
    const id = known.get(`${school} ${at.getTime()}`)
    return id === undefined ? [] : [[number, id] as const]
  })
}

const planted = { events: 1000, missing: 0.2, minutesOff: 30, misspelt: 0.3 }

/**
 * Times are off by chance alone, evenly up to half an hour: where two events of one school lie so near together that either could be either, nobody could tell
 * them apart. The more schools share a thousand events, the fewer these are.
 */
test.each([
  { schools: 12, least: 0.96 },
  { schools: 24, least: 0.97 },
  { schools: 40, least: 0.97 },
])(
  'of a thousand planted events at $schools schools, a fifth missing on each side, times off by half an hour and places misspelt',
  async ({ schools, least }) => {
    for (const seed of [1, 2, 3, 4, 5]) {
      const { precision, recall, exact } = await found({ ...planted, schools, seed })
      const said = [precision, recall, exact.precision, exact.recall].map(share => share.toFixed(3))
      console.info(
        `${schools} schools, seed ${seed}: precision ${said[0]}, recall ${said[1]}; by exact place and minute ${said[2]}, ${said[3]}`,
      )
      expect(precision).toBeGreaterThanOrEqual(least)
      expect(recall).toBeGreaterThanOrEqual(least)
    }
  },
)

test('at six schools, where many lie near each other, what both sides say it was tells them apart, though one in five says anything', async () => {
  const said = await Promise.all([1, 2, 3, 4, 5].map(seed => found({ ...planted, schools: 6, saidRight: 0.8, seed })))
  const mean = (of: (each: (typeof said)[number]) => number) => said.reduce((sum, each) => sum + of(each), 0) / said.length
  const [precision, recall] = [mean(each => each.precision), mean(each => each.recall)]
  console.info(`6 schools, kinds said: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`)
  expect(precision).toBeGreaterThan(0.965)
  expect(recall).toBeGreaterThan(0.96)
})

test('where what either side says has nothing to do with the other, it changes next to nothing', () => {
  const events = Array.from({ length: 400 }, (_, n) => ({ nature: n % 2 === 0 ? ('threat' as const) : ('other' as const) }))
  const ours = Array.from({ length: 400 }, (_, n) => ({ about: n % 4 < 2 ? 'a call about fight' : 'a call about threat' }))
  const kinds = kindsOver(events, ours)
  const pairs = new Float64Array(kinds.cells)
  for (let n = 0; n < 400; n += 1) pairs[kinds.of(n, n)] = (pairs[kinds.of(n, n)] ?? 0) + 1
  for (const ratio of kinds.ratios(pairs)) expect(ratio).toBeCloseTo(1)
  for (const ratio of kinds.ratios(new Float64Array(kinds.cells))) expect(ratio).toBe(1)
})

test.each([undefined, 0.8])(
  'what is said to be likely is so: of pairs said to be so likely as many are right, five of a hundred fewer at most (%s)',
  async saidRight => {
    const said = await Promise.all([11, 12, 13, 14, 15, 16].map(seed => found({ ...planted, schools: 6, saidRight, seed })))
    const pairs = said.flatMap(each => each.pairs.map(pair => ({ p: pair.probability, right: each.isRight(pair) })))
    for (const [from, to] of [
      [0.5, 0.75],
      [0.75, 0.95],
      [0.95, 1],
    ] as const) {
      const some = pairs.filter(({ p }) => p >= from && (p < to || to === 1))
      const [mean, right] = [some.reduce((sum, { p }) => sum + p, 0) / some.length, some.filter(each => each.right).length / some.length]
      console.info(`${some.length} pairs said to be ${from} to ${to} likely: ${mean.toFixed(3)} on the whole, right ${right.toFixed(3)}`)
      expect(right).toBeGreaterThan(mean - 0.05)
      // A misspelt place is trusted less than it deserves here.
      expect(right).toBeLessThan(mean + 0.07)
    }
  },
)

test('an event stands beside one record of ours at most, and a record beside one event', async () => {
  const { pairs } = await found({ ...planted, schools: 2, seed: 7 })
  expect(new Set(pairs.map(({ event }) => event)).size).toBe(pairs.length)
  expect(new Set(pairs.map(({ ours }) => ours)).size).toBe(pairs.length)
})

test('what somebody denied is proposed no more', () => {
  const at = new Date('2026-10-01T15:00:00Z')
  const event = { number: '26-1', at, school: 'a', fit: 1, nature: 'other' as const }
  const ours = [{ side: 'call' as const, id: 'x', school: 'a', at, about: '', countsFor: [] }]
  expect(matchEvents([event], ours)).toMatchObject([{ event: 0, ours: 0 }])
  expect(matchEvents([event], ours, () => true)).toEqual([])
  expect(matchEvents([{ ...event, at: new Date('2026-10-01T15:36:00Z') }], ours)).toEqual([])
  expect(matchEvents([{ ...event, school: 'b' }], ours)).toEqual([])
})
