import type { Event, Ours } from '../contract.ts'
import { type Candidates, candidatesOf } from './candidates.ts'
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

/** Before anything is known: as if of ten events seven had had a record with us, and of ten pairs five had been near. */
const before = { matched: 7, near: 5, all: 10 }
/** The shares of a longer list are learnt from about so many of its events: more would change the third decimal. */
const learntFrom = 20_000
/** What is less likely than this excludes nothing. */
const leastOdds = 0.05
/** A pair is proposed where it is likelier than this: likelier than not, so that nothing is in two of them. */
const moreThan = 0.5

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
  const likely = weigh({ left: event, right: own, odds }, leastOdds)
  for (let at = 0; at < likely.length; at += 1) {
    const probability = likely[at] ?? 0
    if (probability > moreThan) pairs.push({ event: event[at] ?? 0, ours: own[at] ?? 0, probability })
  }
  return pairs
}

/** What the candidates bear out: of events that have a record, of near pairs, and how much likelier each kind is among pairs than by chance. */
interface Shares {
  readonly matched: number
  readonly near: number
  readonly ratios: Float64Array
}

/** Candidates with the cell of what both sides say it was. */
interface Told extends Candidates {
  readonly cell: Uint32Array
}

/** The odds of each pair, by the shares that the candidates together bear out. */
function oddsOver(events: number, candidates: Candidates, kinds: Kinds): Float64Array {
  const told = { ...candidates, cell: candidates.event.map((each, at) => kinds.of(each, candidates.ours[at] ?? 0)) }
  const odds = new Float64Array(told.event.length)
  const every = Math.ceil(events / learntFrom)
  reckon(told, learn(Math.ceil(events / every), fewer(told, every), kinds), odds)
  return odds
}

function learn(events: number, told: Told, kinds: Kinds): Shares {
  const odds = new Float64Array(told.event.length)
  let shares: Shares = {
    matched: before.matched / before.all,
    near: before.near / before.all,
    ratios: kinds.ratios(new Float64Array(kinds.cells)),
  }
  for (let round = 0; round < 25; round += 1) {
    const { kindPairs, nearPairs } = reckon(told, shares, odds)
    const pairs = kindPairs.reduce((sum, each) => sum + each, 0)
    const last = shares.matched
    shares = {
      matched: within((pairs + before.matched) / (events + before.all)),
      near: within((nearPairs + before.near) / (pairs + before.all)),
      ratios: kinds.ratios(kindPairs),
    }
    if (Math.abs(shares.matched - last) < 1e-6) break
  }
  return shares
}

/** Of every so manieth event, in the order of the file, its candidates. */
function fewer({ event, ours, near, far, cell }: Told, every: number): Told {
  const places = event.map((_, at) => at).filter(at => (event[at] ?? 0) % every === 0)
  const whole = (column: Uint32Array) => places.map(at => column[at] ?? 0)
  const real = (column: Float64Array) => Float64Array.from(places, at => column[at] ?? 0)
  return { event: whole(event), ours: whole(ours), near: real(near), far: real(far), cell: whole(cell) }
}

/** Writes down the odds of each pair by the shares, and sums up how likely they make pairs of each kind, and near ones. */
function reckon({ event, near, far, cell }: Told, { matched, near: shareNear, ratios }: Shares, odds: Float64Array) {
  const kindPairs = new Float64Array(ratios.length)
  const oddsMatched = matched / (1 - matched)
  const shareFar = 1 - shareNear
  let nearPairs = 0
  for (let from = 0, until = 0; from < event.length; from = until) {
    let all = 1
    for (; event[until] === event[from]; until += 1) {
      const each = oddsMatched * (ratios[cell[until] ?? 0] ?? 1) * (shareNear * (near[until] ?? 0) + shareFar * (far[until] ?? 0))
      odds[until] = each
      all += each
    }
    for (let at = from; at < until; at += 1) {
      const kind = cell[at] ?? 0
      kindPairs[kind] = (kindPairs[kind] ?? 0) + (odds[at] ?? 0) / all
      nearPairs += (oddsMatched * (ratios[kind] ?? 1) * shareNear * (near[at] ?? 0)) / all
    }
  }
  return { kindPairs, nearPairs }
}

/** Nothing is ever sure. */
const within = (share: number): number => Math.min(0.99, Math.max(0.01, share))
