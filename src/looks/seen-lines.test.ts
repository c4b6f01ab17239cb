import { expect, test } from 'vitest'
import type { Seen } from './read-seen.ts'
import { seenLines } from './seen-lines.ts'

const look = (over: Partial<Seen> = {}): Seen => ({
  ...{ id: 'a', at: '2026-10-01T14:05:20.000Z', name: 'A', position: 'principal', kind: 'a restraint', part: 'all of the record' },
  ...{ why: 'They help run the school.', medium: 'on a page', matter: 'x' },
  ...over,
})
const numbers = (...seen: Seen[]) => seenLines(seen).map(({ nth, among }) => [nth, among])

test('looks that read alike in one minute are numbered in the order of the list', () => {
  const later = look({ at: '2026-10-01T14:05:59.999Z', matter: 'y' })
  expect(numbers(later, look({ at: '2026-10-01T14:05:30.000Z', kind: 'a call for support' }), look())).toEqual([
    [1, 2],
    [1, 1],
    [2, 2],
  ])
})

test.each<Partial<Seen>>([
  { at: '2026-10-01T14:06:00.000Z' },
  { name: 'B' },
  { position: 'teacher' },
  { kind: 'a written report' },
  { part: 'one line in a list' },
  { medium: 'as a file' },
  { why: 'They come, or came, to help.' },
])('what differs in %j needs no number', over => {
  expect(numbers(look(), look(over))).toEqual([
    [1, 1],
    [1, 1],
  ])
})

test('of nothing there is no line', () => expect(numbers()).toEqual([]))
