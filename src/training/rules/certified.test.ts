import { expect, test } from 'vitest'
import type { Track } from '../contract.ts'
import { certifiedFor, certifiedOnDay } from './certified.ts'

const held = (track: Track, from: string, until: string) => ({
  ...{ person: 'somebody', track, withdrawnAt: null, from: new Date(`${from}T04:00:00Z`), until: new Date(`${until}T04:00:00Z`) },
})
const [bias, calm] = [held('bias', '2026-01-01', '2027-01-01'), held('de-escalation', '2026-02-01', '2026-08-01')]
const at = (iso: string) => new Date(iso)
const both = ['bias', 'de-escalation'] as const

test('every track is needed, since the last began; from the second of expiry of one of them they are not certified', () => {
  expect(certifiedFor(both, [bias, calm], at('2026-03-01T00:00:00Z'))).toEqual({ is: 'certified', since: calm.from })
  expect(certifiedFor(both, [bias, calm], at('2026-08-01T03:59:59Z')).is).toBe('certified')
  expect(certifiedFor(both, [bias, calm], at('2026-08-01T04:00:00Z')).is).toBe('not')
  expect(certifiedFor(both, [bias], at('2026-03-01T00:00:00Z')).is).toBe('not')
  expect(certifiedFor(both, [held('restraint-rules', '2026-01-01', '2027-01-01')], at('2026-03-01T00:00:00Z')).is).toBe('unknown')
})

test('a day set by hand counts until training knows of somebody, and not against a path that lapsed', () => {
  expect(certifiedOnDay('2026-09-01', { is: 'unknown' })).toBe('2026-09-01')
  expect(certifiedOnDay(null, { is: 'unknown' })).toBeNull()
  expect(certifiedOnDay('2026-09-01', { is: 'not' })).toBeNull()
  expect(certifiedOnDay(null, certifiedFor(both, [bias, calm], at('2026-03-01T00:00:00Z')))).toBe('2026-02-01')
})
