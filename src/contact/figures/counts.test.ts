import { expect, test } from 'vitest'
import { reportOf } from './counts.ts'
import type { Counted } from './store.ts'

const line = (requests: number, more: Partial<Counted> = {}): Counted => ({
  ...{ school: 'a', requester: 'local-police', answer: 'hold', urgent: false, reason: null, finding: null, civilEnforcement: false },
  ...{ requests, children: 0, ended: requests, ...more },
})

test('who came for civil enforcement is in no list, and is counted for the district alone', () => {
  const report = reportOf(
    [line(20), line(9, { requester: 'fed-immigration', answer: 'refuse', civilEnforcement: true, children: 7 })],
    ['a', 'b'],
  )
  expect(report.total).toBe(20)
  expect(report.enforcement).toBe(9)
  expect(report.childrenSaw).toBe(7)
  expect(report.requesters.rows).toEqual(['local-police'])
  expect(report.schools.shown.counts).toEqual([20, 0])
})

test('a few are hidden, and so is what would give them away', () => {
  const report = reportOf([line(20), line(3, { school: 'b' }), line(2, { civilEnforcement: true })], ['a', 'b'])
  expect(report.schools.shown.counts).toEqual(['hidden', 'hidden'])
  expect(report.total).toBe(23)
  expect(report.enforcement).toBe('hidden')
})

test('every list splits the same requests: what was not turned away stands beside what was', () => {
  const report = reportOf([line(30), line(17, { reason: 'plan-refuses' }), line(4, { urgent: true })], ['a'])
  const { codes, shown } = report.turnedAway
  expect(shown.total).toBe(51)
  expect(shown.counts[codes.indexOf('not-turned-away')]).toBe(34)
  expect(report.urgent.shown.total).toBe(51)
  expect(report.urgent.shown.counts).toContain('hidden')
})

test('no child saw one is said only of what is written down to its end', () => {
  expect(reportOf([line(20, { ended: 0 })], ['a']).childrenSaw).toBeNull()
  expect(reportOf([line(20, { ended: 1 })], ['a']).childrenSaw).toBe(0)
})
