import type { PageContext } from '../design/context.ts'
import { placesOpenTo, roomsOf } from './places.ts'
import type { Person } from './store/person.ts'

/** Somebody as the frame of every page shows them: their name, and the rooms that are theirs. */
export const personShown = (person: Person): NonNullable<PageContext['person']> => ({
  name: person.name,
  roles: person.roles,
  places: placesOpenTo(person),
  rooms: roomsOf(person),
})
