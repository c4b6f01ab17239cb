import { expect, test } from 'vitest'
import { hrefOfAsked, readAsked } from './asked.ts'

const matter = '0190d6a1-0000-7000-8000-000000000001'

test('what an address asks for is read, and written again with one thing changed', () => {
  const asked = readAsked({ day: '2026-11-25', kind: 'calls', matter, before: '120' })
  expect(asked).toEqual({ day: '2026-11-25', kind: 'calls', matter, before: 120n })
  expect(hrefOfAsked(asked, { before: null })).toBe(`/ledger?day=2026-11-25&kind=calls&matter=${matter}`)
  expect(hrefOfAsked(asked, { day: null, kind: null, matter: null, before: null })).toBe('/ledger')
})

test('what cannot be read is left out, and stops nothing else', () => {
  const nothing = { day: null, kind: null, matter: null, before: null }
  expect(readAsked({ day: '2026-02-31', kind: 'banana', matter: 'Ana', before: '-1' })).toEqual(nothing)
  expect(readAsked({ kind: ['calls', 'plan'], before: '9'.repeat(19) })).toEqual(nothing)
  expect(readAsked({ day: 'yesterday', kind: 'money' })).toEqual({ ...nothing, kind: 'money' })
})
