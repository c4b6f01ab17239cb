import { describe, expect, test } from 'vitest'
import { isNo } from '../../../kernel/refusal.ts'
import type { Happened, PostFact } from '../facts.ts'
import { fold, type PostState } from '../state.ts'
import { alarmDue, decideAlarm } from './alarm.ts'
import * as decide from './decide.ts'
import { decideFilled } from './fill.ts'
import { letterAt, mostLetters } from './rank.ts'
import type { PostFactsOrNo } from './running.ts'

const [post, ana, ben, opening, one, two] = ['0', '1', '2', '3', '4', '5'].map(n => `0000000${n}-0000-4000-8000-000000000000`) as [
  string,
  string,
  string,
  string,
  string,
  string,
]
const begun = new Date('2026-09-01T12:00:00Z')
const moment = { at: new Date('2026-11-20T12:00:00Z'), today: '2026-11-20' }
const before = { at: begun, today: '2026-09-01' }

const outsider = { application: post, inside: false }
const funded: PostFact = {
  type: 'post.funded',
  body: { org: '99990305', school: null, role: 'climate-coach', hundredths: 100, allocation: null },
}
const posting = { opening, digest: 'a'.repeat(64), closesOn: '2026-10-01', residentPoints: 2, criteria: [{ code: 'c1', weight: 1 }] }
const posted: PostFact = { type: 'post.posted', body: posting }
const panel: PostFact = { type: 'post.panel-named', body: { opening, people: [ana, ben] } }
const applied = (application: string, letter: string): PostFact => ({ type: 'post.applied', body: { opening, application, letter } })
const scored = (application: string, points: number): PostFact => ({
  type: 'post.scored',
  body: { application, points: [{ criterion: 'c1', points }] },
})
const filled: PostFact = { type: 'post.filled', body: { person: ana, application: null } }

function stateOf(...facts: (PostFact | readonly [string, PostFact])[]): PostState {
  const history = facts.map(
    (each): Happened => ('type' in each ? { at: begun, by: null, fact: each } : { at: begun, by: each[0], fact: each[1] }),
  )
  const state = fold(history)
  if (!state) throw new Error('it begins with its funding')
  return state
}
const codeOf = (decided: PostFactsOrNo) =>
  isNo(decided) ? ('code' in decided ? decided.code : decided.kind) : decided.map(({ type }) => type)

const open = [funded, posted, panel, applied(one, 'A'), applied(two, 'B')] as const
const all = [...open, [ana, scored(one, 3)], [ana, scored(two, 4)], [ben, scored(one, 3)], [ben, scored(two, 4)]] as const
const offered: PostFact = { type: 'post.offered', body: { application: two, because: null } }
const accepted: PostFact = { type: 'post.offer-answered', body: { application: two, answer: 'accepted' } }

const checked = (['cori', 'fingerprints'] as const).map(
  (check): PostFact => ({ type: 'post.checked', body: { opening, of: two, check, doneOn: '2026-11-02' } }),
)
const taking = (application: string) => ({ person: ana, way: { by: 'application', application } as const })

describe('acts, refuses, stays quiet', () => {
  test.each([
    ['a vacant post is posted', decide.decidePosted(stateOf(funded), posting, before), ['post.posted']],
    ['a filled one is not', decide.decidePosted(stateOf(funded, filled), posting, before), 'post-filled'],
    ['one that is posted is not posted again', decide.decidePosted(stateOf(funded, posted), posting, before), 'opening-runs'],
    ['the last day is not a past one', decide.decidePosted(stateOf(funded), posting, moment), 'day-passed'],
    [
      'somebody applies on the last day',
      decide.decideApplied(stateOf(...open), outsider, { ...before, today: '2026-10-01' }),
      ['post.applied'],
    ],
    ['and not after it', decide.decideApplied(stateOf(...open), outsider, moment), 'not-open'],
    ['a panel is named', decide.decidePanel(stateOf(funded, posted), [ana]), ['post.panel-named']],
    ['and stays once it scores', decide.decidePanel(stateOf(...open, [ana, scored(one, 1)]), [ben]), 'scoring-began'],
    [
      'who has left with points still owed is left out, and another takes the place',
      decide.decidePanel(stateOf(...open, [ana, scored(one, 1)]), [post], [ben]),
      ['post.panel-named'],
    ],
    ['and nobody more than that', decide.decidePanel(stateOf(...open, [ana, scored(one, 1)]), [post, one], [ben]), 'too-many-instead'],
    [
      'who scored everyone before they left stays, and so do their points',
      decide.decidePanel(stateOf(...open, [ben, scored(one, 1)], [ben, scored(two, 1)]), [post], [ben]),
      'scoring-began',
    ],
    ['a paper is seen', decide.decideResidence(stateOf(...open), one, true), ['post.residence-seen']],
    ['that none was seen is quiet', decide.decideResidence(stateOf(...open), one, false), []],
    ['not once an offer is made', decide.decideResidence(stateOf(...all, offered), one, true), 'offer-made'],
    [
      'one of the panel scores',
      decide.decideScored(stateOf(...open), { member: ana, letter: 'A', points: { c1: 4 } }, moment),
      ['post.scored'],
    ],
    [
      'not while people may apply',
      decide.decideScored(stateOf(...open), { member: ana, letter: 'A', points: { c1: 4 } }, before),
      'still-open',
    ],
    ['nobody else does', decide.decideScored(stateOf(...open), { member: post, letter: 'A', points: { c1: 4 } }, moment), 'not-permitted'],
    ['every line has points', decide.decideScored(stateOf(...open), { member: ana, letter: 'A', points: {} }, moment), 'points-missing'],
    [
      'having seen the others’, they stand',
      decide.decideScored(stateOf(...all), { member: ana, letter: 'A', points: { c1: 4 } }, moment),
      'scores-stand',
    ],
    ['the first is offered it', decide.decideOffered(stateOf(...all), { application: two, because: null }), ['post.offered']],
    ['another is not, without a reason', decide.decideOffered(stateOf(...all), { application: one, because: null }), 'not-first'],
    ['and is, with one', decide.decideOffered(stateOf(...all), { application: one, because: 'references' }), ['post.offered']],
    ['nobody before all are scored', decide.decideOffered(stateOf(...open), { application: one, because: null }), 'not-scored'],
    ['one offer at a time', decide.decideOffered(stateOf(...all, offered), { application: one, because: 'references' }), 'offer-stands'],
    [
      'an offer is answered',
      decide.decideAnswered(stateOf(...all, offered), { application: two, answer: 'declined' }),
      ['post.offer-answered'],
    ],
    ['one that was not made is not', decide.decideAnswered(stateOf(...all), { application: two, answer: 'declined' }), 'no-offer'],
    [
      'whoever accepted is hired',
      decideFilled(stateOf(...all, offered, accepted, ...checked), taking(two)),
      ['post.filled', 'post.opening-ended'],
    ],
    ['whoever did not is not', decideFilled(stateOf(...all, offered), taking(two)), 'not-accepted'],
    [
      'nor is one who accepted and then withdrew',
      decideFilled(stateOf(...all, offered, accepted, { type: 'post.withdrawn', body: { application: two } }), taking(two)),
      'not-accepted',
    ],
    ['nobody is put in post without an opening', decideFilled(stateOf(funded), { person: ana, way: { by: 'transfer' } }), 'no-opening'],
    [
      'whoever moves here from another position is',
      decideFilled(stateOf(...open), { person: ana, way: { by: 'transfer' } }),
      ['post.filled', 'post.opening-ended'],
    ],
    ['somebody leaves', decide.decideVacated(stateOf(funded, filled), 'left'), ['post.vacated']],
    ['nobody leaves a vacant post', decide.decideVacated(stateOf(funded), 'left'), 'not-filled'],
    ['a post is closed', decide.decideClosed(stateOf(funded, filled), 'money-ended'), ['post.closed']],
    ['once', decide.decideClosed(stateOf(funded, { type: 'post.closed', body: { because: 'money-ended' } }), 'money-ended'), []],
  ] as const)('%s', (_, decided, expected) => {
    expect(codeOf(decided)).toEqual(expected)
  })

  test('once the first has declined, the next is first', () => {
    const state = stateOf(...all, offered, { type: 'post.offer-answered', body: { application: two, answer: 'declined' } })
    expect(codeOf(decide.decideOffered(state, { application: one, because: null }))).toEqual(['post.offered'])
  })
})

test('the ranking is of those who are on the panel then: points of one who was left out count no more', () => {
  const state = stateOf(...open, [ana, scored(one, 1)], [ana, scored(two, 2)], [ben, scored(one, 4)])
  const named = decide.decidePanel(state, [ana], [ben])
  if (isNo(named)) throw new Error('it is named')
  expect(named).toEqual([{ type: 'post.panel-named', body: { opening, people: [ana] } }])
  const after = stateOf(...open, [ana, scored(one, 1)], [ana, scored(two, 2)], [ben, scored(one, 4)], ...named)
  expect(codeOf(decide.decideOffered(after, { application: two, because: null }))).toEqual(['post.offered'])
})

test('somebody of the panel who fell ill before they gave any points is left out when that is said, and nobody who gave some', () => {
  const begunBy = (...more: readonly (readonly [string, PostFact])[]) =>
    stateOf(...open, [ana, scored(one, 1)], [ana, scored(two, 2)], ...more)
  const without = (state: ReturnType<typeof stateOf>, people: readonly string[], person: string) =>
    decide.decidePanel(state, people, [], person)
  const panel = (people: readonly string[]) => [{ type: 'post.panel-named', body: { opening, people } }]
  expect(without(begunBy(), [post], ben)).toEqual(panel([ana, post]))
  expect(without(begunBy(), [ana], ben)).toEqual(panel([ana]))
  expect(codeOf(without(begunBy(), [post, one], ben))).toBe('too-many-instead')
  expect(codeOf(without(begunBy([ben, scored(one, 4)]), [post], ben))).toBe('scoring-began')
  expect(codeOf(without(begunBy(), [post], ana))).toBe('scoring-began')
})

test('as many may apply as have a letter of their own', () => {
  const many = Array.from({ length: mostLetters }, (_, at) => applied(`a${at}`, letterAt(at)))
  expect(new Set(many.map(({ body }) => 'letter' in body && body.letter)).size).toBe(702)
  expect(codeOf(decide.decideApplied(stateOf(funded, posted, ...many), outsider, before))).toBe('too-many')
  expect(codeOf(decide.decideApplied(stateOf(funded, posted, ...many.slice(1)), outsider, before))).toEqual(['post.applied'])
})

describe('the alarm', () => {
  const days = (n: number) => new Date(begun.getTime() + n * 86_400_000)
  test('goes off once when the days have passed, and again for the next vacancy alone', () => {
    const vacant = stateOf(funded)
    expect(alarmDue(vacant, 60)).toEqual(days(60))
    expect(decideAlarm(vacant, new Date(days(60).getTime() - 1), 60)).toEqual([])
    expect(decideAlarm(vacant, days(60), 60)).toEqual([{ type: 'post.alarmed', body: { vacancy: 1, days: 60 } }])
    const alarmed: PostFact = { type: 'post.alarmed', body: { vacancy: 1, days: 60 } }
    expect(decideAlarm(stateOf(funded, alarmed), days(400), 60)).toEqual([])
    expect(decideAlarm(stateOf(funded, filled), days(400), 60)).toEqual([])
    const again = stateOf(funded, alarmed, filled, { type: 'post.vacated', body: { because: 'left' } })
    expect(decideAlarm(again, days(400), 60)).toEqual([{ type: 'post.alarmed', body: { vacancy: 2, days: 60 } }])
  })
})
