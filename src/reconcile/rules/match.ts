import { grouped } from '../../kernel/grouped.ts'
import type { Event, Ours } from '../contract.ts'
import { leastFit } from '../reading/places.ts'
import { weigh } from './weigh.ts'
import { type Kinds, kindsOver } from './kinds.ts'

/** Which event of the police's list is which of our records, by place, time and what it was about. Pure; nothing is looked up. */

export interface Pair {
  /** Places in the two lists that were given. */
  readonly event: number
  readonly ours: number
  /** That both are about the same coming of police, 0 to 1. */
  readonly probability: number
}

/** Two clocks about one event lie so far apart at most, in minutes. */
export const furthest = 35
/** Of some pairs the times lie near together, most of them within a few minutes; of the others anywhere within the furthest. Minutes. */
const nearScale = 5
/** Before anything is known: as if of ten events seven had had a record with us, and of ten pairs five had been near. */
const before = { matched: 7, near: 5, all: 10 }
/** What is less likely than this excludes nothing. */
const leastOdds = 0.05
/** A pair is proposed where it is likelier than this: likelier than not, so that nothing is in two of them. */
const moreThan = 0.5

/** How likely it is, per minute, that the times of a pair lie so many minutes apart. */
const nearDensity = (apart: number): number => Math.exp(-apart / nearScale) / (2 * nearScale)
const farDensity = 1 / (2 * furthest)

/** A place that is one letter in five off is another place in three cases of ten: our own reckoning, no paper’s. */
const trustIn = (fit: number): number => 0.7 + (0.3 * (fit - leastFit)) / (1 - leastFit)

/** What may be a pair, column by column, in the order of the events. */
interface Candidates {
  readonly event: Uint32Array
  readonly ours: Uint32Array
  /** How much likelier the pair is than chance, if its times are of the near kind, and if of the far; before the share of events that have a record. */
  readonly near: Float64Array
  readonly far: Float64Array
}

/**
 * Pairs that are likelier than not, nothing in two of them. A candidate’s odds are the density of its times over the rate at which records of ours begin at
 * that school at that hour by chance, times how much likelier what both say it was is of one matter than of two, times the odds that an event has a record at
 * all; these are worked out from the lists themselves (expectation and maximization).
 */
export function matchEvents(
  events: readonly Event[],
  ours: readonly Ours[],
  isDenied: (event: number, ours: number) => boolean = () => false,
): Pair[] {
  const candidates = candidatesOf(events, ours, isDenied)
  const { event, ours: own } = candidates
  const odds = oddsOver(events.length, candidates, kindsOver(events, ours))
  const pairs: Pair[] = []
  for (const [at, probability] of weigh({ left: event, right: own, odds }, leastOdds).entries())
    if (probability > moreThan) pairs.push({ event: event[at] ?? 0, ours: own[at] ?? 0, probability })
  return pairs
}

/** The odds of each pair, by the shares that the candidates together bear out: of events that have a record, of near pairs, and of each kind among pairs. */
function oddsOver(events: number, { event, ours, near, far }: Candidates, kinds: Kinds): Float64Array {
  const cell = event.map((each, at) => kinds.of(each, ours[at] ?? 0))
  let [shareMatched, shareNear] = [before.matched / before.all, before.near / before.all]
  let ratios = kinds.ratios(new Float64Array(kinds.cells))
  const [odds, sums] = [new Float64Array(event.length), new Float64Array(events)]
  const timesOf = (at: number): number => shareNear * (near[at] ?? 0) + (1 - shareNear) * (far[at] ?? 0)
  const reckon = (): void => {
    const matched = shareMatched / (1 - shareMatched)
    sums.fill(0)
    for (let at = 0; at < odds.length; at += 1) {
      const each = matched * timesOf(at) * (ratios[cell[at] ?? 0] ?? 1)
      odds[at] = each
      sums[event[at] ?? 0] = (sums[event[at] ?? 0] ?? 0) + each
    }
  }
  for (let round = 0; round < 25; round += 1) {
    reckon()
    let [pairs, nearPairs] = [0, 0]
    const kindPairs = new Float64Array(kinds.cells)
    for (let at = 0; at < odds.length; at += 1) {
      const share = (odds[at] ?? 0) / (1 + (sums[event[at] ?? 0] ?? 0))
      pairs += share
      nearPairs += (share * shareNear * (near[at] ?? 0)) / timesOf(at)
      kindPairs[cell[at] ?? 0] = (kindPairs[cell[at] ?? 0] ?? 0) + share
    }
    const last = shareMatched
    shareMatched = within((pairs + before.matched) / (events + before.all))
    shareNear = within((nearPairs + before.near) / (pairs + before.all))
    ratios = kinds.ratios(kindPairs)
    if (Math.abs(shareMatched - last) < 1e-6) break
  }
  reckon()
  return odds
}

/** Nothing is ever sure. */
const within = (share: number): number => Math.min(0.99, Math.max(0.01, share))

function candidatesOf(events: readonly Event[], ours: readonly Ours[], isDenied: (event: number, ours: number) => boolean): Candidates {
  const rateOf = ratesOver(ours)
  const began = new Float64Array(ours.map(({ at }) => at.getTime()))
  const at = (place: number): number => began[place] ?? 0
  const bySchool = grouped([...ours.keys()], place => ours[place]?.school ?? '')
  const inTime = new Map([...bySchool].map(([school, places]) => [school, places.toSorted((a, b) => at(a) - at(b))]))
  const columns: [event: number[], ours: number[], near: number[], far: number[]] = [[], [], [], []]
  for (const [event, { school, at: received, fit }] of events.entries()) {
    const some = inTime.get(school)
    if (!some) continue
    const millis = received.getTime()
    const ratio = trustIn(fit) / rateOf(school, received)
    const until = millis + furthest * minute
    for (let next = firstFrom(some, at, millis - furthest * minute); next < some.length; next += 1) {
      const own = some[next] ?? 0
      if (at(own) > until) break
      if (isDenied(event, own)) continue
      columns[0].push(event)
      columns[1].push(own)
      columns[2].push(ratio * nearDensity(Math.abs(at(own) - millis) / minute))
      columns[3].push(ratio * farDensity)
    }
  }
  const [event, own, near, far] = columns
  return { event: Uint32Array.from(event), ours: Uint32Array.from(own), near: Float64Array.from(near), far: Float64Array.from(far) }
}

const minute = 60_000
const dayMillis = 1440 * minute

/** How many records of ours begin at a school in a minute, around that hour of the day, of all the weekdays between the first and the last. */
function ratesOver(ours: readonly Ours[]): (school: string, at: Date) => number {
  const counts = new Map<string, Uint32Array>()
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const { school, at } of ours) {
    const millis = at.getTime()
    first = Math.min(first, millis)
    last = Math.max(last, millis)
    const hours = counts.get(school) ?? new Uint32Array(24)
    hours[at.getUTCHours()] = (hours[at.getUTCHours()] ?? 0) + 1
    counts.set(school, hours)
  }
  const weekdays = Math.max(1, Math.round(((last - first) / dayMillis) * (5 / 7)))
  return (school, at) => {
    const hours = counts.get(school)
    const hour = at.getUTCHours()
    const around = [23, 0, 1].reduce((all, shift) => all + (hours?.[(hour + shift) % 24] ?? 0), 0)
    return (around + 0.5) / (weekdays * 180)
  }
}

/** The place of the first that is not earlier. */
function firstFrom(some: readonly number[], at: (place: number) => number, from: number): number {
  let [low, high] = [0, some.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (at(some[middle] ?? 0) < from) low = middle + 1
    else high = middle
  }
  return low
}
