import type { FastifyRequest } from 'fastify'
import { wallIn } from '../kernel/local-time.ts'
import { listOwnRooms, ownSchoolOf, type SchoolNamed, schoolNamed } from '../people/index.ts'
import type { FromSchool } from './pages/from-school.tsx'
import type { RespondKit } from './respond-kit.ts'
import { onlyRoom } from './rules/only-room.ts'

/** What a page says of where a call goes from: the school, and the rooms in which the caller teaches there. */
export interface OwnPlace {
  readonly from: FromSchool | null
  readonly rooms: readonly string[]
}

/** A room's name and nothing longer: what a roster writes besides is not offered. */
const isRoom = (text: string): boolean => /^[\p{L}\p{N} .#/-]{1,40}$/u.test(text)

/**
 * From where the caller sends, as the register says it; `at` is a school they chose instead. It is read beside everything else and in a transaction
 * of its own: where it cannot be read the form is as it is for whoever has no room, since nothing may stand between a person and a call.
 */
export async function ownPlace(
  { database, clock }: Pick<RespondKit, 'database' | 'clock'>,
  request: FastifyRequest,
  at: string | null = null,
): Promise<OwnPlace> {
  const person = request.visitor?.person
  if (!person) return { from: null, rooms: [] }
  const now = clock.now()
  const wall = wallIn(request.district.timeZone, now)
  return database
    .transaction('app', request.district.id, async tx => {
      const chosen = at === null ? undefined : await schoolNamed(tx, at)
      const own = await ownSchoolOf(tx, person, now)
      const { school, isSure } = chosen ? { school: chosen, isSure: true } : own
      const rooms = school
        ? await listOwnRooms(tx, { person: person.id, school: school.id, day: wall.slice(0, 10), time: wall.slice(11) })
        : []
      // Whoever belongs to no school is at none of them, whatever stands first.
      const places = own.school && (own.isSure || own.others.length > 0) ? [own.school, ...own.others] : own.others
      const others = places.filter(({ id }) => id !== school?.id).map(optionOf)
      const from = school && { school: optionOf(school), isSure, isChosen: chosen !== undefined, others }
      return { from: from ?? null, rooms: isSure ? rooms.filter(isRoom) : [] }
    })
    .catch(() => ({ from: null, rooms: [] }))
}

const optionOf = ({ id, name }: SchoolNamed) => ({ value: id, label: name })

/** For the buttons that send with nothing else said. */
export async function oneTapFrom(kit: Pick<RespondKit, 'database' | 'clock'>, request: FastifyRequest) {
  const { from, rooms } = await ownPlace(kit, request)
  return { from, room: onlyRoom(rooms) }
}
