import { expect, test } from 'vitest'
import { byUrgency, isDangerNow, type Urgent } from './urgency.ts'

const call = (id: string, over: Partial<Urgent> = {}): Urgent => ({
  ...{ id, drill: false, danger: false, unanswered: true, askedAt: '2026-11-24T15:00:00.000Z' },
  ...over,
})
const sorted = (...calls: readonly Urgent[]): string[] => [...calls].sort(byUrgency).map(({ id }) => id)

test('danger first however new it is, then whoever nobody comes to, then the longest wait; a drill last', () => {
  const drill = call('drill', { drill: true, danger: true, askedAt: '2026-11-24T13:00:00.000Z' })
  const answered = call('answered', { unanswered: false, askedAt: '2026-11-24T14:00:00.000Z' })
  const danger = call('danger', { danger: true, askedAt: '2026-11-24T16:00:00.000Z' })
  const dangerAnswered = call('danger-answered', { danger: true, unanswered: false })
  const older = call('older', { askedAt: '2026-11-24T14:59:59.000Z' })
  expect(sorted(drill, answered, call('newer'), older, dangerAnswered, danger)).toEqual([
    ...['danger', 'danger-answered', 'older', 'newer', 'answered', 'drill'],
  ])
})

test.each([
  ['call-911', {}, true],
  ['support-team', { danger: 'now' }, true],
  ['support-team', { weapon: 'in-use' }, true],
  ['support-team', { danger: 'possible', weapon: 'none' }, false],
])('%s with %j: danger now is %s', (answer, facts, is) => {
  expect(isDangerNow({ answer, facts })).toBe(is)
})
