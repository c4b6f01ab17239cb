import type { Event, Nature } from '../contract.ts'
import type { PlaceFound } from './places.ts'

/** One line of a list: the event it is of, and where it stands in the file. That of an event that is met first becomes the event. */
interface Line {
  readonly number: string
  readonly line: number
  /** Milliseconds since 1970. */
  at: number
  place: PlaceFound | 'two' | 'none'
  nature: Nature
}

/** Why a line cannot be of the event whose number it has, with the first line of that number. */
export interface NotOne {
  readonly why: 'far-apart' | 'another-school'
  readonly first: number
}

/** A source that begins its numbers anew each day has lines of one number that are further apart. */
export const hoursApartAtMost = 12
const apartAtMost = hoursApartAtMost * 3_600_000

/**
 * Lines of one number are one event, since a dispatch system has a line for each unit that was sent. Its time is the earliest of them, its place that of
 * the line that names a school: a unit may have gone on to a hospital.
 */
export function incidentsOver() {
  const found = new Map<string, Line>()
  const add = (line: Line): NotOne | undefined => {
    const before = found.get(line.number)
    if (!before) {
      found.set(line.number, line)
      return undefined
    }
    if (Math.abs(line.at - before.at) > apartAtMost) return { why: 'far-apart', first: before.line }
    if (isAtSchool(line.place) && isAtSchool(before.place) && line.place.school !== before.place.school)
      return { why: 'another-school', first: before.line }
    if (line.at < before.at) before.at = line.at
    if (sureness(line.place) > sureness(before.place)) before.place = line.place
    if (before.nature === 'other') before.nature = line.nature
    return undefined
  }
  return { add, told: () => told(found) }
}

/** What the lines tell, one event to a number; events in the order of the file. */
function told(found: ReadonlyMap<string, Line>) {
  const events: Event[] = []
  const days = new Set<number>()
  let [elsewhere, first, last] = [0, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const { number, at, place, nature } of found.values()) {
    if (isAtSchool(place)) events.push({ number, at: new Date(at), school: place.school, fit: place.fit, nature })
    if (place === 'none') elsewhere += 1
    first = Math.min(first, at)
    last = Math.max(last, at)
    days.add(Math.floor(at / dayMillis))
  }
  return {
    ...{ events, elsewhere, unclear: found.size - events.length - elsewhere },
    lineOf: (number: string): number | undefined => found.get(number)?.line,
    span: first <= last ? { from: new Date(first), to: new Date(last) } : null,
    days: [...days].map(each => new Date(each * dayMillis).toISOString().slice(0, 10)),
  }
}

const dayMillis = 86_400_000

const isAtSchool = (place: Line['place']): place is PlaceFound => place !== 'none' && place !== 'two'

/** A school by how well it fits, before one of two, before none. */
const sureness = (place: Line['place']): number => (place === 'none' ? 0 : place === 'two' ? 0.1 : place.fit)
