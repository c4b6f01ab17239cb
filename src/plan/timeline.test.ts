import { expect, test } from 'vitest'
import { timeline } from './timeline.ts'

const at = (hour: number): Date => new Date(Date.UTC(2027, 0, 1, hour))
const standings = (hours: readonly number[], now: number) =>
  [
    ...timeline(
      hours.map((hour, index) => ({ version: index + 1, effectiveAt: at(hour) })),
      at(now),
    ),
  ]
    .sort(([a], [b]) => a - b)
    .map(([, { is, until }]) => `${is}${until ? ` until ${until.at.getUTCHours()} by ${until.version}` : ''}`)

test.each([
  ['one version holds from the beginning, before its own day too', [12], 3, ['now']],
  ['the next holds from its very instant', [0, 12], 12, ['past until 12 by 2', 'now']],
  ['and not before', [0, 12], 11, ['now until 12 by 2', 'waiting']],
  [
    'one that waits takes its place though another was adopted after it for an earlier time',
    [0, 12, 6],
    7,
    ['past until 6 by 3', 'waiting', 'now until 12 by 2'],
  ],
  ['then it holds', [0, 12, 6], 13, ['past until 6 by 3', 'now', 'past until 12 by 2']],
  [
    'of two with one instant the one adopted later holds, and the other never does',
    [0, 12, 12],
    13,
    ['past until 12 by 2', 'replaced until 12 by 3', 'now'],
  ],
  ['so a waiting one is kept from holding', [0, 12, 12], 6, ['now until 12 by 2', 'replaced until 12 by 3', 'waiting']],
  ['the first is the first, whatever its day', [20, 12], 21, ['past until 12 by 2', 'now']],
])('%s', (_, hours, now, expected) => {
  expect(standings(hours, now)).toEqual(expected)
})
