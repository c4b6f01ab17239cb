import { describe, expect, test } from 'vitest'
import { isNo } from '../../kernel/refusal.ts'
import type { DeviceState } from '../state.ts'
import { device, entering, factsOf, fold, moment, today } from '../testing/built.ts'
import { decideAccess, decideEnter, decideReview, decideTakeOut, decideVote, isThere } from './device.ts'
import { nextForDevice } from './next.ts'
import { reviewOf, voteOf } from './situation.ts'

const pointers = (decided: ReturnType<typeof decideEnter>): unknown =>
  isNo(decided) && decided.kind === 'malformed' ? decided.errors.map(({ pointer }) => pointer) : decided

describe('what is entered is right, or nothing is done', () => {
  test.each([
    ['a review that has not come', { reviewedOn: '2026-10-02' }, '/reviewedOn'],
    ['a next review before the last', { reviewBy: '2026-09-01' }, '/reviewBy'],
    ['a next review more than a year on', { reviewBy: '2027-09-02' }, '/reviewBy'],
    ['without a review, more than a year from today', { reviewedOn: null, reviewBy: '2027-10-02' }, '/reviewBy'],
    ['a last day that is over', { sunset: '2026-09-30' }, '/sunset'],
  ])('%s', (_, more, pointer) => expect(pointers(decideEnter({ ...entering, ...more }, moment))).toEqual([pointer]))

  test('a year is to the same day, of February 29 to the last of February', () => {
    expect(factsOf(decideEnter({ ...entering, reviewBy: '2027-09-01' }, moment))).toHaveLength(1)
    const leap = { at: moment.at, today: '2028-03-01' }
    const entered = (reviewBy: string) => decideEnter({ ...entering, reviewedOn: '2028-02-29', reviewBy }, leap)
    expect([factsOf(entered('2029-02-28')).length, pointers(entered('2029-03-01'))]).toEqual([1, ['/reviewBy']])
  })

  test('a vote: not of tomorrow, not with a last day that is over, and with none where it is taken back', () => {
    const vote = (vote: 'adopted' | 'none', on: string, sunset: string | null) => decideVote(device(), { vote, on, sunset }, moment)
    expect(pointers(vote('adopted', '2026-10-02', null))).toEqual(['/on'])
    expect(pointers(vote('adopted', today, '2026-09-30'))).toEqual(['/sunset'])
    expect(pointers(vote('none', today, '2027-01-01'))).toEqual(['/sunset'])
    expect(vote('none', today, null)).toEqual([])
    expect(vote('adopted', today, today)).toEqual([{ type: 'device.voted', body: { vote: 'adopted', on: today, sunset: today } }])
  })

  test('no review makes a vote longer, not one that is over either; where nobody voted it sets the last day', () => {
    const voted = (sunset: string) =>
      fold([...factsOf(decideEnter(entering, moment)), { type: 'device.voted', body: { vote: 'adopted', on: '2026-01-01', sunset } }])
    const review = (state: DeviceState, sunset: string | null) => decideReview(state, { on: today, next: '2027-10-01', sunset }, moment)
    for (const sunset of ['2027-01-01', '2026-09-30']) expect(pointers(review(voted(sunset), '2027-09-30'))).toEqual(['/sunset'])
    const after = fold([
      { type: 'device.entered', body: entering },
      { type: 'device.voted', body: { vote: 'adopted', on: '2026-01-01', sunset: '2026-09-30' } },
      ...factsOf(review(voted('2026-09-30'), null)),
    ])
    expect([voteOf(after, today), reviewOf(after, today)]).toEqual(['ended', 'overdue'])
    expect(fold([{ type: 'device.entered', body: entering }, ...factsOf(review(device(), '2027-09-30'))])).toMatchObject({
      ...{ reviewedOn: today, reviewBy: '2027-10-01', sunset: '2027-09-30', votedOn: null },
    })
  })

  test('a review is not before the one on file, and its next day is within a year of it', () => {
    const review = (on: string, next: string) => pointers(decideReview(device(), { on, next, sunset: null }, moment))
    expect(review('2026-08-31', '2027-01-01')).toEqual(['/on'])
    expect(review('2026-10-02', '2027-01-01')).toEqual(['/on'])
    expect(review(today, today)).toEqual(['/next'])
    expect(review(today, '2027-10-02')).toEqual(['/next'])
  })

  test('the same access again changes nothing; what is taken out is the end of it', () => {
    expect(decideAccess(device(), { access: 'none' })).toEqual([])
    expect(pointers(decideTakeOut({ on: '2026-10-02' }, moment))).toEqual(['/on'])
    const out = fold([{ type: 'device.entered', body: entering }, ...factsOf(decideTakeOut({ on: today }, moment))])
    expect([isThere(out), nextForDevice(out, { keeps: true })]).toEqual([expect.objectContaining({ code: 'taken-out' }), []])
    expect(nextForDevice(device(), { keeps: true })).toEqual(['vote', 'review', 'police-access', 'take-out'])
    expect(nextForDevice(device(), { keeps: false })).toEqual([])
  })
})
