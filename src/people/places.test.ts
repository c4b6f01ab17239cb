import { expect, test } from 'vitest'
import { may } from './access.ts'
import { placesOpenTo, roomsOf } from './places.ts'
import { type Role, roles } from './roles.ts'

const actor = (...held: Role[]) => ({ id: '', roles: held })

test.each<[Role[], string[]]>([
  [['teacher'], ['myWork', 'call', 'plan', 'whatIf']],
  [['aide'], ['myWork', 'call', 'plan', 'whatIf']],
  [[], ['myWork', 'call', 'plan', 'whatIf']],
  [['responder'], ['myWork', 'call', 'board', 'duty']],
  [
    ['nurse', 'teacher'],
    ['myWork', 'call', 'board', 'duty'],
  ],
  [['front-office'], ['myWork', 'call', 'frontOffice', 'requests', 'board', 'people']],
  [['principal'], ['myWork', 'call', 'requests', 'board', 'figures', 'people']],
  [['superintendent'], ['myWork', 'call', 'requests', 'board', 'figures', 'people']],
  [['coordinator'], ['myWork', 'call', 'requests', 'board', 'figures', 'people']],
  [['designee'], ['myWork', 'call', 'requests', 'board', 'figures']],
  [['counsel'], ['myWork', 'call', 'requests', 'plan', 'record']],
  [['caregiver'], []],
  [['student'], []],
  [['defender'], []],
])('the rooms of %j', (held, rooms) => {
  expect(roomsOf(actor(...held))).toEqual(rooms)
})

test('every role that works here has four to six rooms, and none that is locked', () => {
  for (const role of roles.filter(role => may(actor(role), 'call-for-support'))) {
    const rooms = roomsOf(actor(role))
    expect(rooms.length, role).toBeGreaterThanOrEqual(4)
    expect(rooms.length, role).toBeLessThanOrEqual(6)
    const open: readonly string[] = [...placesOpenTo(actor(role)), 'plan', 'whatIf', 'figures']
    expect(
      rooms.filter(room => !open.includes(room)),
      role,
    ).toEqual([])
  }
})
