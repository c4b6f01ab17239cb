import { expect, test } from 'vitest'
import { officialDraft } from './official.ts'

test('a name with signs that stand for something elsewhere is written as it is', () => {
  const party = 'A $& B {day} $1'
  const draft = officialDraft('not-renewed', { district: 'Harbor Falls', party, day: 'June 30, 2027' })
  expect(draft.startsWith(`To ${party}. Harbor Falls gives notice`)).toBe(true)
  expect(draft).toContain('its last day, June 30, 2027,')
})
