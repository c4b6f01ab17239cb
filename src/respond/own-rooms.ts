import type { FastifyRequest } from 'fastify'
import { wallIn } from '../kernel/local-time.ts'
import { listOwnRooms } from '../people/index.ts'
import type { RespondKit } from './respond-kit.ts'

/** A room's name and nothing longer: what a roster writes besides is not offered. */
const isRoom = (text: string): boolean => /^[\p{L}\p{N} .#/-]{1,40}$/u.test(text)

/**
 * Where the caller teaches, as the roster says it. It is read beside everything else and in a transaction of its own: where it cannot be
 * read the form is as it is for whoever has no room, since nothing may stand between a person and a call.
 */
export async function ownRooms(
  { database, clock }: Pick<RespondKit, 'database' | 'clock'>,
  request: FastifyRequest,
): Promise<readonly string[]> {
  const person = request.visitor?.person
  if (!person?.school) return []
  const wall = wallIn(request.district.timeZone, clock.now())
  const asked = { person: person.id, school: person.school, day: wall.slice(0, 10), time: wall.slice(11) }
  const rooms = await database.transaction('app', request.district.id, tx => listOwnRooms(tx, asked)).catch(() => [])
  return rooms.filter(isRoom)
}
