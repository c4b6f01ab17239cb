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

interface Candidate {
  readonly event: number
  readonly ours: number
  /** How much likelier the pair is than chance, if its times are of the near kind, and if of the far; before the share of events that have a record. */
  readonly near: number
  readonly far: number
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
  const oddsOf = oddsOver(events.length, candidates, kindsOver(events, ours))
  const edges = candidates.flatMap(each => {
    const odds = oddsOf(each)
    return odds > leastOdds ? [{ left: each.event, right: each.ours, odds }] : []
  })
  return weigh(edges, moreThan)
    .map(({ left, right, probability }) => ({ event: left, ours: right, probability }))
    .sort((a, b) => a.event - b.event)
}

/** The odds of each pair, by the shares that the candidates together bear out: of events that have a record, of near pairs, and of each kind among pairs. */
function oddsOver(events: number, candidates: readonly Candidate[], kinds: Kinds): (candidate: Candidate) => number {
  let [matched, near] = [before.matched / before.all, before.near / before.all]
  let ratios = kinds.ratios(new Float64Array(kinds.cells))
  const kindOf = ({ event, ours }: Candidate) => kinds.of(event, ours)
  const timesOf = (each: Candidate) => near * each.near + (1 - near) * each.far
  const oddsOf = (each: Candidate) => (matched / (1 - matched)) * timesOf(each) * (ratios[kindOf(each)] ?? 1)
  const sums = new Float64Array(events)
  for (let round = 0; round < 25; round += 1) {
    sums.fill(0)
    for (const each of candidates) sums[each.event] = (sums[each.event] ?? 0) + oddsOf(each)
    let [pairs, nearPairs] = [0, 0]
    const kindPairs = new Float64Array(kinds.cells)
    for (const each of candidates) {
      const share = oddsOf(each) / (1 + (sums[each.event] ?? 0))
      pairs += share
      nearPairs += (share * near * each.near) / timesOf(each)
      kindPairs[kindOf(each)] = (kindPairs[kindOf(each)] ?? 0) + share
    }
    const last = matched
    matched = within((pairs + before.matched) / (events + before.all))
    near = within((nearPairs + before.near) / (pairs + before.all))
    ratios = kinds.ratios(kindPairs)
    if (Math.abs(matched - last) < 1e-6) break
  }
  return oddsOf
}

/** Nothing is ever sure. */
const within = (share: number): number => Math.min(0.99, Math.max(0.01, share))

function candidatesOf(events: readonly Event[], ours: readonly Ours[], isDenied: (event: number, ours: number) => boolean): Candidate[] {
  const rateOf = ratesOver(ours)
  const bySchool = new Map<string, { at: number; millis: number }[]>()
  for (const [at, each] of ours.entries()) push(bySchool, each.school, { at, millis: each.at.getTime() })
  for (const some of bySchool.values()) some.sort((a, b) => a.millis - b.millis)
  return events.flatMap(({ school, at, fit }, event) => {
    const some = bySchool.get(school) ?? []
    const [from, to] = [at.getTime() - furthest * minute, at.getTime() + furthest * minute]
    const found: Candidate[] = []
    for (let place = firstFrom(some, from); place < some.length; place += 1) {
      const near = some[place]
      if (!near || near.millis > to) break
      if (isDenied(event, near.at)) continue
      const ratio = trustIn(fit) / rateOf(school, at)
      const apart = Math.abs(near.millis - at.getTime()) / minute
      found.push({ event, ours: near.at, near: ratio * nearDensity(apart), far: ratio * farDensity })
    }
    return found
  })
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
function firstFrom(some: readonly { readonly millis: number }[], from: number): number {
  let [low, high] = [0, some.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((some[middle]?.millis ?? 0) < from) low = middle + 1
    else high = middle
  }
  return low
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}
