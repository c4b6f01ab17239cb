import { describe, expect, test } from 'vitest'
import { isNo } from '../../kernel/refusal.ts'
import { midnightIn } from '../../kernel/local-time.ts'
import { when } from '../../matter/next.ts'
import type { PathFact } from '../facts.ts'
import { type TrackSetting, withoutSaying } from '../setting.ts'
import { evolvePath, type PathState } from '../state.ts'
import type { Moment } from './moment.ts'
import { questions } from './next.ts'
import { decideEnter, decideIssue, decideModule, decideObserve, decideRenew, decideShadow } from './path.ts'
import { isValid, standsAt, validUntil } from './valid.ts'
import type { PathStanding } from './standing.ts'

/** A small course, so that every order of what can happen is tried. */
const asked: TrackSetting = {
  ...{ modules: ['basics', 'practice'], hours: 3, 'shadowing-hours': 1, observed: 1, 'months-valid': 12, 'renewal-hours': 1 },
  ...{ roles: [], 'counts-for': ['certified-responder'] },
}
const setting = { ...withoutSaying, tracks: { ...withoutSaying.tracks, 'restraint-rules': asked } }
const days = ['2026-10-05', '2027-11-08'] as const
const known = new Map<string, Date>()
function midnight(day: string): Date {
  const at = known.get(day) ?? midnightIn('America/New_York', day)
  known.set(day, at)
  return at
}
const momentOn = (today: string): Moment => ({
  ...{ at: midnight(today), today, setting, id: () => 'certificate' },
  ...{ isSchoolDay: () => true, midnight },
})
const standing: PathStanding = { person: 'coordinator', isOwn: false, keeps: true, leads: true, setting: asked }

interface Place {
  readonly state: PathState
  readonly day: number
  /** What the walk itself has seen done since the last withdrawal, and whether a certificate stands by its own book. */
  readonly ghost: {
    readonly basics: number
    readonly practice: number
    readonly shadowed: number
    readonly observed: number
    readonly stands: boolean
  }
}
const none = { basics: 0, practice: 0, shadowed: 0, observed: 0, stands: false }

const fold = (state: PathState | undefined, facts: readonly PathFact[], at: Date): PathState | undefined =>
  facts.reduce<PathState | undefined>((folded, fact) => evolvePath(folded, { seq: 1, at, by: 'coordinator', fact }), state)

type Move = {
  readonly name: string
  readonly facts: (state: PathState, moment: Moment) => unknown
  readonly ghost: (g: Place['ghost']) => Place['ghost']
}
const same = (ghost: Place['ghost']) => ghost
const module = (which: 'basics' | 'practice', hours: number): Move => ({
  name: `${which} ${hours}`,
  facts: (state, moment) => decideModule(state, { module: which, hours, on: moment.today }, moment),
  ghost: ghost => ({ ...ghost, [which]: ghost[which] + hours }),
})
const moves: readonly Move[] = [
  ...[module('basics', 1), module('basics', 2), module('practice', 1)],
  {
    name: 'shadow',
    facts: (state, moment) => decideShadow(state, { hours: 1, on: moment.today, with: 'other' }, moment),
    ghost: ghost => ({ ...ghost, shadowed: ghost.shadowed + 1 }),
  },
  {
    name: 'shadow self',
    facts: (state, moment) => decideShadow(state, { hours: 1, on: moment.today, with: 'trainee' }, moment),
    ghost: same,
  },
  {
    name: 'observe',
    facts: (state, moment) => decideObserve(state, { on: moment.today, by: 'other' }, moment),
    ghost: ghost => ({ ...ghost, observed: ghost.observed + 1 }),
  },
  { name: 'observe self', facts: (state, moment) => decideObserve(state, { on: moment.today, by: 'trainee' }, moment), ghost: same },
  {
    name: 'issue',
    facts: (state, moment) => when(questions.issue.ready(state, standing), () => decideIssue(state, {}, moment)),
    ghost: ghost => ({ ...ghost, stands: true }),
  },
  { name: 'renew', facts: (state, moment) => when(questions.renew.ready(state), () => decideRenew(state, moment)), ghost: same },
  {
    name: 'enter',
    facts: (_, moment) => decideEnter({ from: moment.today, until: moment.today, evidence: 'paper-seen' }, moment),
    ghost: ghost => ({ ...ghost, stands: true }),
  },
  {
    name: 'withdraw',
    facts: state =>
      when(questions.withdraw.ready(state), () => [{ type: 'training.certificate-withdrawn', body: { why: 'unsafe-practice' } }]),
    ghost: () => none,
  },
]

function begin(): PathState {
  const enrolled = { type: 'training.enrolled', body: { person: 'trainee', track: 'restraint-rules', school: null } } as const
  const begun = fold(undefined, [enrolled], new Date(0))
  if (!begun) throw new Error('a path that was begun is one')
  return begun
}
const begun = begin()

const isFacts = (made: unknown): made is readonly PathFact[] => Array.isArray(made) && made.length > 0

test('every path there can be: no certificate is issued without its modules, hours, shadowing and practice seen by another, none renewed without one', () => {
  const places = new Map<string, Place>()
  const open: Place[] = [{ state: begun, day: 0, ghost: none }]
  const wrong = { unmet: 0, byThemselves: 0, renewedFromNothing: 0, validAtExpiry: 0 }
  const issued = { issue: 0, renew: 0 }
  for (let from = open.pop(); from; from = open.pop()) {
    const { state, day, ghost } = from
    const moment = momentOn(days[day] ?? days[0])
    const next: Place[] = day === 0 ? [{ ...from, day: 1 }] : []
    for (const move of moves) {
      const made = move.facts(state, moment)
      if (!isFacts(made)) continue
      if (move.name.endsWith('self')) wrong.byThemselves++
      if (move.name === 'issue') {
        issued.issue++
        if (ghost.basics === 0 || ghost.practice === 0 || ghost.basics + ghost.practice < 3 || ghost.shadowed < 1 || ghost.observed < 1)
          wrong.unmet++
      }
      if (move.name === 'renew') {
        issued.renew++
        if (!ghost.stands) wrong.renewedFromNothing++
      }
      const then = fold(state, made, moment.at)
      // Bounded: more of the same changes nothing that the rules look at.
      const isWithin =
        then && then.modules.length <= 3 && then.shadowed.length <= 1 && then.observed.length <= 1 && then.certificates.length <= 2
      if (then && isWithin) next.push({ state: then, day, ghost: move.ghost(ghost) })
    }
    for (const { until, from: begins, withdrawnAt } of state.certificates) {
      const held = state.certificates.filter(each => each.until.getTime() === until.getTime())
      if (held.some(each => isValid(each, until))) wrong.validAtExpiry++
      if (withdrawnAt !== null && isValid({ from: begins, until, withdrawnAt }, withdrawnAt)) wrong.validAtExpiry++
    }
    for (const each of next) {
      const key = JSON.stringify([
        { ...each.state, modules: each.state.modules.map(told => JSON.stringify(told)).sort() },
        each.day,
        each.ghost,
      ])
      if (places.has(key)) continue
      places.set(key, each)
      open.push(each)
    }
  }
  console.info(`${places.size} states of a path; ${issued.issue} ways to a certificate, ${issued.renew} to one renewed`)
  expect(wrong).toEqual({ unmet: 0, byThemselves: 0, renewedFromNothing: 0, validAtExpiry: 0 })
  expect(places.size).toBeGreaterThan(5_000)
  expect(issued.issue).toBeGreaterThan(100)
  expect(issued.renew).toBeGreaterThan(100)
}, 120_000)

describe('a certificate that is valid across a change of clocks', () => {
  const enter = (from: string, until: string, today = '2026-11-10') => decideEnter({ from, until, evidence: 'paper-seen' }, momentOn(today))
  const spanOf = (from: string, until: string) => {
    const facts = enter(from, until)
    const [fact] = isNo(facts) ? [] : facts
    if (fact?.type !== 'training.certificate-entered') throw new Error('it is entered')
    return { from: new Date(fact.body.from), until: new Date(fact.body.until), withdrawnAt: null }
  }
  test('begins and ends at midnight on the wall: an hour more on the day the clocks go back', () => {
    const span = spanOf('2026-11-01', '2026-11-01')
    expect([span.from.toISOString(), span.until.toISOString()]).toEqual(['2026-11-01T04:00:00.000Z', '2026-11-02T05:00:00.000Z'])
    const at = (iso: string) => isValid(span, new Date(iso))
    expect([at('2026-11-01T03:59:59Z'), at('2026-11-01T04:00:00Z')]).toEqual([false, true])
    expect([at('2026-11-02T04:59:59Z'), at('2026-11-02T05:00:00Z')]).toEqual([true, false])
  })
  test('every second of a year of days: valid on its last second, never at its expiry', () => {
    for (let day = Date.UTC(2025, 10, 9); day <= Date.UTC(2026, 10, 9); day += 86_400_000) {
      const text = new Date(day).toISOString().slice(0, 10)
      const span = spanOf('2025-11-09', text)
      const before = new Date(span.until.getTime() - 1000)
      expect([text, isValid(span, before), isValid(span, span.until)]).toEqual([text, true, false])
    }
  })
  test('one that ends before it begins names its field, and so does one that has not begun', () => {
    const told = (from: string, until: string) => {
      const no = enter(from, until)
      return isNo(no) && no.kind === 'malformed' ? no.errors.map(({ pointer, detail }) => `${pointer} ${detail}`) : []
    }
    expect(told('2026-10-02', '2026-10-01')).toEqual([
      '/until This certificate ends before it begins. Choose a last day that is not before the first.',
    ])
    expect(told('2026-11-11', '2027-10-01')[0]).toMatch(/^\/from /)
    expect(told('2000-01-01', '2026-10-01')).toEqual([
      '/until A certificate of more than ten years is not believed. Choose an earlier last day.',
    ])
  })
})

test('a module of more than ten years ago is not believed: its year was mistyped', () => {
  const told = (on: string) => {
    const done = decideModule(begun, { module: 'basics', hours: 4, on }, momentOn('2026-11-10'))
    return isNo(done) && done.kind === 'malformed' ? done.errors.map(({ pointer, detail }) => `${pointer} ${detail}`) : []
  }
  expect(told('2016-11-10')).toEqual([])
  expect(told('2016-11-09')).toEqual(['/on November 9, 2016 is more than ten years ago. Choose a later day.'])
})

test('what is valid is followed through one that begins before the other ends, and not through a gap', () => {
  const span = (from: string, until: string, withdrawn: string | null = null) => ({
    ...{ from: new Date(from), until: new Date(until), withdrawnAt: withdrawn === null ? null : new Date(withdrawn) },
  })
  const at = new Date('2026-06-01T00:00:00Z')
  const first = span('2026-01-01T00:00:00Z', '2026-07-01T00:00:00Z')
  expect(validUntil([first, span('2026-06-15T00:00:00Z', '2027-06-15T00:00:00Z')], at)?.toISOString()).toBe('2027-06-15T00:00:00.000Z')
  expect(validUntil([first, span('2026-07-02T00:00:00Z', '2027-06-15T00:00:00Z')], at)?.toISOString()).toBe('2026-07-01T00:00:00.000Z')
  expect(standsAt([first], new Date('2026-07-01T00:00:00Z'))).toBe('lapsed')
  expect(standsAt([span('2026-01-01T00:00:00Z', '2026-07-01T00:00:00Z', '2026-05-01T00:00:00Z')], at)).toBe('withdrawn')
  expect(standsAt([span('2026-07-01T00:00:00Z', '2026-08-01T00:00:00Z')], at)).toBe('not-yet')
})
