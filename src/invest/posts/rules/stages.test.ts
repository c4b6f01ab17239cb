import { describe, expect, test } from 'vitest'
import { isNo } from '../../../kernel/refusal.ts'
import type { PostFact } from '../facts.ts'
import { checksOf, fold, type PostState } from '../state.ts'
import { decideRecallAnswered, decideRecallOffered, decideRecallStated } from './before-outside.ts'
import { type Checked, decideChecked } from './checks.ts'
import { decideApplied, decideOffered, decidePosted } from './decide.ts'
import { decideFilled } from './fill.ts'
import { outsideFrom } from './inside-days.ts'
import type { PostFactsOrNo } from './running.ts'

const [ana, ben, opening, one] = ['1', '2', '3', '4'].map(n => `0000000${n}-0000-4000-8000-000000000000`) as [
  string,
  string,
  string,
  string,
]
const begun = new Date('2026-09-01T12:00:00Z')
const on = (today: string) => ({ at: begun, today })
const funded: PostFact = {
  type: 'post.funded',
  body: { org: '99990305', school: null, role: 'mediator', hundredths: 100, allocation: null },
}
const posting = { opening, digest: 'a'.repeat(64), closesOn: '2026-10-01', residentPoints: 0, criteria: [{ code: 'c1', weight: 1 }] }
const posted: PostFact = { type: 'post.posted', body: { ...posting, outsideFrom: '2026-09-08' } }
const recall = (...people: string[]): PostFact => ({ type: 'post.recall-stated', body: { opening, people } })
const asked = (person: string): PostFact => ({ type: 'post.recall-offered', body: { opening, person } })
const said = (person: string, answer: 'accepted' | 'declined'): PostFact => ({
  type: 'post.recall-answered',
  body: { opening, person, answer },
})
const checked = (of: string, check: 'cori' | 'fingerprints', doneOn: string | null): PostFact => ({
  type: 'post.checked',
  body: { opening, of, check, doneOn },
})
const scored: PostFact[] = [
  { type: 'post.panel-named', body: { opening, people: [ana] } },
  { type: 'post.applied', body: { opening, application: one, letter: 'A' } },
  { type: 'post.scored', body: { application: one, points: [{ criterion: 'c1', points: 4 }] } },
]
const offered: PostFact = { type: 'post.offered', body: { application: one, because: null } }
const accepted: PostFact = { type: 'post.offer-answered', body: { application: one, answer: 'accepted' } }

function stateOf(...facts: PostFact[]): PostState {
  const state = fold(facts.map(fact => ({ at: begun, by: ana, fact })))
  if (!state) throw new Error('it begins with its funding')
  return state
}
const codeOf = (decided: PostFactsOrNo) =>
  isNo(decided) ? ('code' in decided ? decided.code : decided.kind) : decided.map(({ type }) => type)
const insider = { application: one, inside: true }
const outsider = { application: one, inside: false }
const offer = (...facts: PostFact[]) =>
  codeOf(decideOffered(stateOf(funded, posted, ...scored, ...facts), { application: one, because: null }))
const comes = (by: 'recall' | 'transfer', person: string, ...facts: PostFact[]) =>
  codeOf(decideFilled(stateOf(funded, posted, ...facts), { person, way: { by } }))
const check = (of: string, doneOn: string | null, ...facts: PostFact[]) => {
  const asked: Checked = { of, check: 'cori', doneOn }
  return codeOf(decideChecked(stateOf(funded, posted, ...scored, ...facts), asked, '2026-11-20'))
}

describe('inside before outside', () => {
  test.each([
    ['2026-09-01', 0, null],
    ['2026-09-01', 7, '2026-09-08'],
    ['2026-12-28', 5, '2027-01-02'],
  ] as const)('from %s for %i days, everyone from %s', (today, days, day) => expect(outsideFrom(today, days)).toBe(day))

  test('people of the district apply from the first day, everyone else from the day after the inside days, and not before', () => {
    const open = stateOf(funded, posted)
    expect(codeOf(decideApplied(open, insider, on('2026-09-01')))).toEqual(['post.applied'])
    expect(codeOf(decideApplied(open, outsider, on('2026-09-07')))).toBe('inside-first')
    expect(codeOf(decideApplied(open, outsider, on('2026-09-08')))).toEqual(['post.applied'])
    const refused = decideApplied(open, outsider, on('2026-09-07'))
    expect(isNo(refused) && refused.detail).toBe(
      'People who work for the district apply first. Everyone else may apply from September 8, 2026.',
    )
  })

  test('the last day to apply is not within the inside days', () => {
    const until = (closesOn: string) =>
      codeOf(decidePosted(stateOf(funded), { ...posting, closesOn, outsideFrom: '2026-09-08' }, on('2026-09-01')))
    expect(until('2026-09-07')).toBe('closes-inside')
    expect(until('2026-09-08')).toEqual(['post.posted'])
  })
})

describe('recall', () => {
  test('nobody else is offered it before the coordinator has said who has a right, and each of them has declined', () => {
    expect(offer()).toBe('recall-not-stated')
    expect(offer(recall(ana, ben))).toBe('recall-first')
    expect(offer(recall(ana, ben), asked(ana), said(ana, 'declined'))).toBe('recall-first')
    expect(offer(recall(ana), asked(ana), said(ana, 'declined'))).toEqual(['post.offered'])
    expect(offer(recall())).toEqual(['post.offered'])
    expect(comes('transfer', ben, recall(ana))).toBe('recall-first')
    expect(comes('transfer', ben, recall())).toEqual(['post.filled', 'post.opening-ended'])
    expect(comes('transfer', ben, ...scored, recall(), offered)).toBe('offer-stands')
  })

  test('an opening of before asks for no statement', () => {
    const older = stateOf(funded, { type: 'post.posted', body: posting }, ...scored)
    expect(codeOf(decideOffered(older, { application: one, because: null }))).toEqual(['post.offered'])
  })

  test('it is offered in the order of seniority, to one at a time', () => {
    const next = (...facts: PostFact[]) => decideRecallOffered(stateOf(funded, posted, ...facts))
    expect(next(recall(ben, ana))).toEqual([asked(ben)])
    expect(codeOf(next(recall(ben, ana), asked(ben)))).toBe('offer-stands')
    expect(next(recall(ben, ana), asked(ben), said(ben, 'declined'))).toEqual([asked(ana)])
    expect(codeOf(next(recall()))).toBe('recall-over')
    expect(codeOf(next())).toBe('recall-not-stated')
    expect(codeOf(decideRecallAnswered(stateOf(funded, posted, recall(ben)), 'accepted'))).toBe('no-offer')
    expect(decideRecallAnswered(stateOf(funded, posted, recall(ben), asked(ben)), 'accepted')).toEqual([said(ben, 'accepted')])
  })

  test('the list may change until somebody has been asked', () => {
    const state = (...facts: PostFact[]) => codeOf(decideRecallStated(stateOf(funded, posted, ...facts), [ana]))
    expect(state(recall(ben))).toEqual(['post.recall-stated'])
    expect(state(recall(ben), asked(ben))).toBe('offers-began')
    expect(codeOf(decideRecallStated(stateOf(funded), []))).toBe('no-opening')
  })
})

describe('checks', () => {
  test('are written down of whoever has an offer, with a day that has come; the same twice is quiet', () => {
    expect(check(one, '2026-11-02', recall())).toBe('no-offer-yet')
    expect(check(one, '2026-11-02', recall(), offered)).toEqual(['post.checked'])
    expect(check(one, '2026-11-21', recall(), offered)).toBe('check-ahead')
    expect(check(one, '2026-11-02', recall(), offered, checked(one, 'cori', '2026-11-02'))).toEqual([])
    expect(check(one, null, recall(), offered, checked(one, 'cori', '2026-11-02'))).toEqual(['post.checked'])
    expect(check(one, null, recall(), offered)).toEqual([])
    expect(check(ana, '2026-11-02', recall(ana))).toBe('no-offer-yet')
    expect(check(ana, '2026-11-02', recall(ana), asked(ana))).toEqual(['post.checked'])
  })

  const begins = (...facts: PostFact[]) =>
    decideFilled(stateOf(funded, posted, ...scored, recall(), offered, accepted, ...facts), {
      person: ana,
      way: { by: 'application', application: one },
    })
  const [cori, prints] = [checked(one, 'cori', '2026-11-02'), checked(one, 'fingerprints', '2026-11-03')]
  test.each([
    [[], 'The criminal record check (CORI) and the fingerprint check are missing.'],
    [[cori], 'The fingerprint check is missing.'],
    [[prints], 'The criminal record check (CORI) is missing.'],
    [[cori, prints, checked(one, 'cori', null)], 'The criminal record check (CORI) is missing.'],
  ])('nobody begins before both are done, and what is missing is said', (done, says) => {
    const no = begins(...done)
    expect([codeOf(no), isNo(no) && no.detail]).toEqual(['checks-missing', `Nobody begins before both checks are done. ${says}`])
  })
  test('with both, they begin', () => expect(codeOf(begins(cori, prints))).toEqual(['post.filled', 'post.opening-ended']))

  test('whoever comes back by recall is checked too; whoever moves within the district is not checked again', () => {
    const back = [recall(ben), asked(ben), said(ben, 'accepted')]
    expect(comes('recall', ben, recall(ben), asked(ben))).toBe('not-accepted')
    expect(comes('recall', ben, ...back)).toBe('checks-missing')
    const both = [checked(ben, 'cori', '2026-11-02'), checked(ben, 'fingerprints', '2026-11-02')]
    expect(comes('recall', ben, ...back, ...both)).toEqual(['post.filled', 'post.opening-ended'])
    expect(comes('transfer', ana, recall())).toEqual(['post.filled', 'post.opening-ended'])
  })

  test('of a check the record keeps the day and no more', () => {
    expect(checksOf(stateOf(funded, posted, cori).opening ?? { checks: {} }, one)).toEqual({ cori: '2026-11-02', fingerprints: null })
  })
})

test('whoever has recall rights, accepted and does not begin after all, declines; then the next is asked', () => {
  const stands = stateOf(funded, posted, recall(ana, ben), asked(ana), said(ana, 'accepted'))
  expect(codeOf(decideRecallAnswered(stands, 'accepted'))).toBe('no-offer')
  expect(codeOf(decideRecallAnswered(stands, 'declined'))).toEqual(['post.recall-answered'])
  const after = stateOf(funded, posted, recall(ana, ben), asked(ana), said(ana, 'accepted'), said(ana, 'declined'))
  expect(codeOf(decideRecallOffered(after))).toEqual(['post.recall-offered'])
})
