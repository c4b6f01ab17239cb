import { describe, expect, test } from 'vitest'
import { isNo } from '../../../kernel/refusal.ts'
import { midnightIn } from '../../../kernel/local-time.ts'
import type { Moment } from '../../agreements/rules/moment.ts'
import { readAccessFacts } from '../facts.ts'
import { foldAccess, standsAt } from '../state.ts'
import { decideEnter, type Entering, inOrder, onFileAt } from './access.ts'

const zone = 'America/New_York'
const moment = (today: string): Moment => ({ at: midnightIn(zone, today), today, id: () => 'none', midnight: day => midnightIn(zone, day) })
const entering: Entering = {
  who: 'local-police',
  what: 'live-video',
  since: null,
  until: null,
  votedOn: null,
  votedBy: 'school-committee',
  usedOn: null,
}

function entered(over: Partial<Entering>) {
  const facts = decideEnter({ ...entering, ...over }, moment('2026-12-01'))
  if (isNo(facts)) throw new Error(facts.detail)
  const state = foldAccess(
    readAccessFacts(facts.map(({ type, body }, at) => ({ seq: at, at: midnightIn(zone, '2026-12-01'), by: null, type, body }) as never)),
  )
  if (!state) throw new Error('what was entered is there')
  return state
}

describe('an access ends at the midnight after its last day', () => {
  test.each([
    ['in winter', '2026-12-31', '2027-01-01T05:00:00.000Z'],
    ['on the night the clocks go forward', '2027-03-13', '2027-03-14T05:00:00.000Z'],
    ['on the day they went forward', '2027-03-14', '2027-03-15T04:00:00.000Z'],
    ['on the day they go back', '2026-11-01', '2026-11-02T05:00:00.000Z'],
  ])('%s', (_, until, ends) => {
    const state = entered({ until })
    const last = new Date(Date.parse(ends) - 1)
    expect([standsAt(state, last), standsAt(state, new Date(ends))]).toEqual(['in-force', 'expired'])
    expect([onFileAt([state], '2026-12-01', last), onFileAt([state], '2026-12-01', new Date(ends))]).toEqual([
      'some-on-file',
      'none-on-file',
    ])
  })
})

test('none on file and nobody has looked are two things, in every state there can be', () => {
  const now = midnightIn(zone, '2026-12-01')
  const [open, ranOut] = [entered({}), entered({ until: '2026-11-30' })]
  const gone = { ...open, endedAt: now, endedWhy: 'taken-away' as const }
  let states = 0
  for (const some of [[], [open], [ranOut], [gone], [ranOut, open], [ranOut, gone]])
    for (const looked of [null, '2026-11-30']) {
      states++
      const says = onFileAt(some, looked, now)
      expect(says === 'some-on-file').toBe(some.includes(open))
      expect(says === 'nobody-has-looked').toBe(some.length === 0 && looked === null)
    }
  expect(states).toBe(12)
})

test('one that was entered in error and ended says nothing: nobody has looked by it', () => {
  const now = midnightIn(zone, '2026-12-01')
  const mistaken = { ...entered({}), endedAt: now, endedWhy: 'entered-in-error' as const }
  const gone = { ...mistaken, endedWhy: 'given-up' as const }
  expect([onFileAt([mistaken], null, now), onFileAt([mistaken, gone], null, now), onFileAt([mistaken], '2026-11-30', now)]).toEqual([
    'nobody-has-looked',
    'none-on-file',
    'none-on-file',
  ])
})

test('a vote that was written down before bodies were told apart is the school committee’s', () => {
  const at = midnightIn(zone, '2026-12-01')
  const before = { who: 'sheriff', what: 'alarm', since: null, until: null, votedOn: '2026-01-05', usedOn: null }
  const read = (facts: readonly { type: string; body: object }[]) =>
    foldAccess(readAccessFacts(facts.map((fact, seq) => ({ seq, at, by: null, ...fact }) as never)))
  expect(read([{ type: 'access.entered', body: before }])).toMatchObject({ votedOn: '2026-01-05', votedBy: 'school-committee' })
  const later = { type: 'access.voted', body: { on: '2026-02-05' } }
  expect(read([{ type: 'access.entered', body: { ...before, votedBy: 'city-council' } }, later])).toMatchObject({
    ...{ votedOn: '2026-02-05', votedBy: 'school-committee' },
  })
})

test.each([
  ['begins in the future', { since: '2026-12-02' }, ['/since']],
  ['was voted in the future', { votedOn: '2026-12-02' }, ['/votedOn']],
  ['was used before it began', { since: '2026-11-02', usedOn: '2026-11-01' }, ['/usedOn']],
  ['ends before it begins', { since: '2026-11-02', until: '2026-11-01' }, ['/until']],
])('%s: the field is named', (_, over, pointers) => {
  const facts = decideEnter({ ...entering, ...over }, moment('2026-12-01'))
  expect(isNo(facts) && facts.kind === 'malformed' ? facts.errors.map(({ pointer }) => pointer) : facts).toEqual(pointers)
})

test('those in force stand first, by who has it; those that are over with the last one first, whatever came before', () => {
  const of = (who: Entering['who'], stands: 'in-force' | 'expired' | 'ended', until: string | null, endedAt: string | null = null) => ({
    ...{ who, what: 'live-video' as const, stands, until, endedAt },
  })
  const listed = [
    of('sheriff', 'in-force', null),
    of('local-police', 'expired', '2027-03-14T05:00:00.000Z'),
    of('state-police', 'ended', null, '2027-03-20T15:00:00.000Z'),
    of('fed-other', 'ended', '2027-03-15T04:00:00.000Z', '2027-04-01T15:00:00.000Z'),
    of('local-police', 'in-force', '2027-06-30T04:00:00.000Z'),
  ]
  const wanted = ['local-police', 'sheriff', 'state-police', 'fed-other', 'local-police']
  expect(listed.toSorted(inOrder).map(({ who }) => who)).toEqual(wanted)
  expect(
    listed
      .toReversed()
      .toSorted(inOrder)
      .map(({ who }) => who),
  ).toEqual(wanted)
})
