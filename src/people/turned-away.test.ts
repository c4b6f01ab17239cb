import { expect, test } from 'vitest'
import { areaOf, isLook } from './turned-away.ts'

test('an address is of what its first part names, by page and by JSON', () => {
  for (const [address, area] of [
    ['GET /calls/:id', 'calls'],
    ['POST /api/calls/:id/close', 'calls'],
    ['GET /api/ledger/facts', 'ledger'],
    ['GET /people', 'people'],
    ['POST /people/import', 'imports'],
    ['POST /api/imports/roster', 'imports'],
    ['GET /nothing-of-the-kind', 'other'],
    ['GET ', 'other'],
  ] as const)
    expect([address, areaOf(address)]).toEqual([address, area])
})

test('a page that was asked for is told from something that was tried', () => {
  expect(isLook('GET /people')).toBe(true)
  expect(isLook('POST /people')).toBe(false)
})
