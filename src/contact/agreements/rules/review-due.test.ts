import { expect, test } from 'vitest'
import { type AgreementKind, kinds } from '../contract.ts'
import { foldAgreement } from '../state.ts'
import { policeReady } from './agreement.ts'
import { reviewDue } from './review-due.ts'

const zone = 'America/New_York'
const versions = [{ from: new Date('2026-07-01T04:00:00Z') }]

test.each([
  { says: 'never reviewed: by the end of the school year in which it began', reviews: [], due: '2027-06-30' },
  { says: 'reviewed in its first year: by the end of the next', reviews: ['2027-05-20'], due: '2028-06-30' },
  { says: 'reviewed early in a year: that year is done', reviews: ['2027-05-20', '2027-07-01'], due: '2029-06-30' },
  { says: 'a year was left out: the next is due, as for the page', reviews: ['2024-06-30'], due: '2025-06-30' },
])('$says', ({ reviews, due }) => expect(reviewDue({ kind: 'police-mou', reviews, versions }, zone)).toBe(due))

test('it begins on the day that the wall clock shows', () => {
  const lateOnTheLast = [{ from: new Date('2026-07-01T03:59:00Z') }]
  expect(reviewDue({ kind: 'police-mou', reviews: [], versions: lateOnTheLast }, zone)).toBe('2026-06-30')
})

function entered(kind: AgreementKind) {
  const at = new Date('2026-07-01T04:00:00Z')
  return foldAgreement([{ seq: 0, at, by: null, fact: { type: 'agreement.entered', body: { kind } } }]) ?? expect.fail('nothing folded')
}
test('a review is due of those alone of which it can be entered, and only once there is a version', () => {
  for (const kind of kinds) {
    const canBe = policeReady(entered(kind)) === 'ready'
    expect([kind, reviewDue({ kind, reviews: [], versions }, zone) !== null]).toEqual([kind, canBe])
  }
  expect(reviewDue({ kind: 'police-mou', reviews: [], versions: [] }, zone)).toBeNull()
})
