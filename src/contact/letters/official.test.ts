import { expect, test } from 'vitest'
import { officialDraft } from './official.ts'

test('a name with signs that stand for something elsewhere is written as it is', () => {
  const party = 'A $& B {day} $1'
  const draft = officialDraft('not-renewed', { district: 'Harbor Falls', party, day: 'June 30, 2027' })
  expect(draft.startsWith(`To ${party}. Harbor Falls gives notice`)).toBe(true)
  expect(draft).toContain('its last day, June 30, 2027,')
})

test('a letter about an agreement for named schools names them, and no other', () => {
  const values = { district: 'Harbor Falls', party: 'The police', day: 'June 30, 2027' }
  const schools = ['Mill Street Middle School', 'Harbor Falls High School']
  expect(officialDraft('request-withdrawn', { ...values, schools })).toContain(
    'I withdraw my request for Mill Street Middle School and Harbor Falls High School of Harbor Falls from June 30, 2027. From then on no officer is assigned to Mill Street Middle School and Harbor Falls High School under the agreement between us.',
  )
  expect(officialDraft('request-withdrawn', values)).toContain(
    'my request for Harbor Falls from June 30, 2027. From then on no officer is assigned to our schools',
  )
  expect(officialDraft('not-renewed', { ...values, schools: schools.slice(0, 1) })).toContain(
    'the agreement between us for Mill Street Middle School.',
  )
})

test('a notice after the last day does not say that the agreement holds', () => {
  const values = { district: 'Harbor Falls', party: 'The police', day: 'June 30, 2027' }
  const late = officialDraft('not-renewed', { ...values, isOver: true })
  expect(late).toContain('Its last day was June 30, 2027, and it has not held since.')
  expect(late).not.toContain('It holds through')
})
