import { expect, test } from 'vitest'
import type { Certificate } from '../state.ts'
import { lapseDue } from './lapse.ts'

const certificate = (from: string, until: string, withdrawn: string | null = null): Certificate => ({
  ...{ id: from, from: new Date(from), until: new Date(until), withdrawnAt: withdrawn === null ? null : new Date(withdrawn) },
  ...{ by: null, how: 'issued', evidence: null },
})
const first = certificate('2026-01-01T05:00:00Z', '2026-12-02T05:00:00Z')
const due = (at: string, certificates: readonly Certificate[] = [first], told: readonly string[] = []) =>
  lapseDue({ certificates, told }, new Date(at))

test('thirty days ahead to the second, and once for each end', () => {
  const ahead = new Date('2026-11-02T05:00:00Z')
  expect(due('2026-11-02T04:59:59Z')).toEqual({ is: 'later', at: ahead })
  expect(due('2026-11-02T05:00:00Z')).toEqual({ is: 'now', until: '2026-12-02T05:00:00.000Z' })
  expect(due('2026-11-03T05:00:00Z', [first], ['2026-12-02T05:00:00.000Z'])).toEqual({ is: 'nothing' })
  expect(due('2026-12-02T05:00:00Z')).toEqual({ is: 'nothing' })
})

test('whoever renewed is told of the later end alone, and of a withdrawn one nobody is told', () => {
  const renewed = [first, certificate('2026-11-01T04:00:00Z', '2027-11-01T04:00:00Z')]
  expect(due('2026-11-10T05:00:00Z', renewed)).toEqual({ is: 'later', at: new Date('2027-10-02T04:00:00Z') })
  expect(due('2026-11-10T05:00:00Z', [certificate('2026-01-01T05:00:00Z', '2026-12-02T05:00:00Z', '2026-06-01T05:00:00Z')])).toEqual({
    is: 'nothing',
  })
  const later = certificate('2026-12-01T05:00:00Z', '2026-12-20T05:00:00Z')
  expect(due('2026-11-10T05:00:00Z', [later])).toEqual({ is: 'later', at: new Date('2026-12-01T05:00:00Z') })
})
