import { grouped } from '../../kernel/grouped.ts'
import type { Event, Ours } from '../contract.ts'
import { leastFit } from '../reading/places.ts'

/** What may be a pair, column by column, in the order of the events. */
export interface Candidates {
  readonly event: Uint32Array
  readonly ours: Uint32Array
  /** How much likelier the pair is than chance, if its times are of the near kind, and if of the far; before the share of events that have a record. */
  readonly near: Float64Array
  readonly far: Float64Array
}

/** Two clocks about one event lie so far apart at most, in minutes. */
export const furthest = 35
/** Of some pairs the times lie near together, most of them within a few minutes; of the others anywhere within the furthest. Minutes. */
const nearScale = 5

/** How likely it is, per minute, that the times of a pair lie so many minutes apart. */
const nearDensity = (apart: number): number => Math.exp(-apart / nearScale) / (2 * nearScale)
const farDensity = 1 / (2 * furthest)

/** A place that is one letter in five off is another place in three cases of ten: our own reckoning, no paper’s. */
const trustIn = (fit: number): number => 0.7 + (0.3 * (fit - leastFit)) / (1 - leastFit)

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** Each event with each record of the same school that is near enough in time. */
export function candidatesOf(
  events: readonly Event[],
  ours: readonly Ours[],
  isDenied: (event: number, ours: number) => boolean,
): Candidates {
  const schools = schoolsOf(ours)
  const [from, until] = [new Uint32Array(events.length), new Uint32Array(events.length)]
  let all = 0
  for (const [place, { school, at }] of events.entries()) {
    const times = schools.get(school)?.times
    if (!times) continue
    const first = firstFrom(times, at.getTime() - furthest * minute)
    let end = first
    while ((times[end] ?? Number.POSITIVE_INFINITY) <= at.getTime() + furthest * minute) end += 1
    ;[from[place], until[place]] = [first, end]
    all += end - first
  }
  const [event, own, near, far] = [new Uint32Array(all), new Uint32Array(all), new Float64Array(all), new Float64Array(all)]
  let count = 0
  for (const [place, { school, at, fit }] of events.entries()) {
    const some = schools.get(school)
    if (!some) continue
    const millis = at.getTime()
    const ratio = trustIn(fit) / (some.rates[hourOf(millis)] ?? 1)
    for (let next = from[place] ?? 0; next < (until[place] ?? 0); next += 1) {
      const record = some.ours[next] ?? 0
      if (isDenied(place, record)) continue
      event[count] = place
      own[count] = record
      near[count] = ratio * nearDensity(Math.abs((some.times[next] ?? 0) - millis) / minute)
      far[count] = ratio * farDensity
      count += 1
    }
  }
  return { event: event.subarray(0, count), ours: own.subarray(0, count), near: near.subarray(0, count), far: far.subarray(0, count) }
}

/** The records of one school, in the order of time. */
interface AtSchool {
  readonly ours: Uint32Array
  /** When each began, in milliseconds. */
  readonly times: Float64Array
  /** How many begin in a minute, around each hour of the day (UTC), of all the weekdays between the first record and the last of any school. */
  readonly rates: Float64Array
}

function schoolsOf(ours: readonly Ours[]): ReadonlyMap<string, AtSchool> {
  const began = Float64Array.from(ours, ({ at }) => at.getTime())
  const span =
    began.reduce((last, each) => Math.max(last, each), 0) - began.reduce((first, each) => Math.min(first, each), Number.POSITIVE_INFINITY)
  const weekdays = Math.max(1, Math.round((span / day) * (5 / 7)))
  const schools = new Map<string, AtSchool>()
  for (const [school, places] of grouped([...ours.keys()], place => ours[place]?.school ?? '')) {
    const inTime = Uint32Array.from(places).sort((a, b) => (began[a] ?? 0) - (began[b] ?? 0))
    const times = Float64Array.from(inTime, place => began[place] ?? 0)
    schools.set(school, { ours: inTime, times, rates: ratesOf(times, weekdays) })
  }
  return schools
}

function ratesOf(times: Float64Array, weekdays: number): Float64Array {
  const counts = new Uint32Array(24)
  for (const millis of times) counts[hourOf(millis)] = (counts[hourOf(millis)] ?? 0) + 1
  return Float64Array.from(counts, (count, at) => {
    const around = (counts[(at + 23) % 24] ?? 0) + count + (counts[(at + 1) % 24] ?? 0)
    return (around + 0.5) / (weekdays * 180)
  })
}

/** The hour of the day, in UTC. */
const hourOf = (millis: number): number => Math.floor(millis / hour) % 24

/** The place of the first that is not earlier. */
function firstFrom(times: Float64Array, from: number): number {
  let [low, high] = [0, times.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((times[middle] ?? 0) < from) low = middle + 1
    else high = middle
  }
  return low
}
