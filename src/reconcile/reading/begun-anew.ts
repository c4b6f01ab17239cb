import type { Event } from '../contract.ts'
import type { Extract, ExtractFault } from './read-extract.ts'

/** A time that is put right moves by hours or days; a source that numbers each year anew comes to a number again much later. */
const daysApartAtMost = 31
export const apartAtMost = daysApartAtMost * 86_400_000

/** Lines whose number is held of an event long before or after: what is held would be lost under them. */
export function begunAnew(read: Extract, held: readonly Pick<Event, 'number' | 'at'>[]): ExtractFault[] {
  const times = new Map(held.map(({ number, at }) => [number, at.getTime()]))
  return read.events
    .filter(({ number, at }) => Math.abs(at.getTime() - (times.get(number) ?? at.getTime())) > apartAtMost)
    .map(({ number }) => ({
      ...{ line: read.lineOf(number) ?? 1, column: read.numberColumn },
      message: `This number is held of an event more than ${daysApartAtMost} days away. If the source begins its numbers anew, give the lines from there on a name of their own with --source, so that what is held stays.`,
    }))
}
