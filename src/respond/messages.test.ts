import { expect, test } from 'vitest'
import { roomNumber } from './messages.ts'

test.each(['Room B', 'Room 12', 'B-204', 'Band room', 'science lab 3', 'locker room', 'Gym B', 'Health office', '12'])(
  '“%s” names a place, and goes out in a text',
  typed => expect(roomNumber(typed)).toBe(typed),
)

test.each(['Ana', 'B', 'with Ana in room 12', 'Room of Ana B', 'J K', '', null])('“%s” could name somebody, and does not', typed =>
  expect(roomNumber(typed)).toBeUndefined(),
)
