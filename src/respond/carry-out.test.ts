import { expect, test } from 'vitest'
import { addSeconds } from '../kernel/time.ts'
import { movedPages } from './carry-out.ts'
import type { PageFolded } from './state.ts'

const at = new Date('2026-10-01T14:00:00Z')
const page = (id: string, over: Partial<PageFolded> = {}): PageFolded => ({
  ...{ id, person: 'p', role: 'responder', channel: 'text', round: 1, askedAt: at, sentAt: null, nextAt: at, state: 'waiting' as const },
  ...over,
})

test('of the pages of a call only those are written that are new or have changed, whoever folded them', () => {
  const before = [page('a', { sentAt: new Date(at) }), page('b'), page('c'), page('d')]
  const now = [
    page('a', { sentAt: new Date(at) }),
    page('b', { state: 'no-answer' }),
    page('c', { sentAt: at }),
    page('d', { nextAt: addSeconds(at, 1) }),
    page('e'),
  ]
  expect(movedPages(before, now).map(({ id }) => id)).toEqual(['b', 'c', 'd', 'e'])
  expect(movedPages(now, structuredClone(now))).toEqual([])
})
