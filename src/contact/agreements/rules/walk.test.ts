import { describe, expect, test } from 'vitest'
import { midnightIn } from '../../../kernel/local-time.ts'
import { isNo } from '../../../kernel/refusal.ts'
import { dayIn } from '../../../kernel/time.ts'
import { kinds, type AgreementKind, type AgreementVerb, verbs } from '../contract.ts'
import { type ElementCode, elements, elementsOf, filledIn, missingOf } from '../elements.ts'
import { type AgreementFact, agreementFact } from '../facts.ts'
import { type AgreementState, foldAgreement } from '../state.ts'
import { decideProcedures, decideRequest, decideSign, decideVersion, decideWithdraw, type Terms } from './agreement.ts'
import type { Moment } from './moment.ts'
import { nextForAgreement, questions } from './next.ts'
import { standingOf } from './standing.ts'
import { spansUnder, standsAt, whyNotUnder } from './terms.ts'

const zone = 'America/New_York'
const momentAt = (iso: string): Moment => {
  const at = new Date(iso)
  return { at, today: dayIn(zone, at), id: () => '00000000-0000-4000-8000-000000000001', midnight: day => midnightIn(zone, day) }
}
const letter = '00000000-0000-4000-8000-000000000001'
const [superintendent, counsel, teacher] = [
  standingOf({ id: 'made-up', roles: ['superintendent'] }),
  standingOf({ id: 'made-up', roles: ['counsel'] }),
  standingOf({ id: 'made-up', roles: ['any-adult'] }),
]
const all = elementsOf('police-mou').map(({ code }) => code)
const terms: Terms = {
  ...{ from: '2026-09-01', until: '2027-06-30', elements: all, languages: [], identity: null, hours: null, phone: null, rota: [] },
}

/** What was decided, folded one after the other; a step that says no is a fault of the test. */
function folded(kind: AgreementKind, steps: readonly ((state: AgreementState, moment: Moment) => ReturnType<typeof decideVersion>)[]) {
  const moment = momentAt('2026-09-02T12:00:00Z')
  let facts: readonly AgreementFact[] = [{ type: 'agreement.entered', body: { kind } }]
  const fold = () => foldAgreement(facts.map((fact, seq) => ({ seq, at: moment.at, by: null, fact: agreementFact.parse(fact) })))
  for (const step of steps) {
    const state = fold()
    const added = state ? step(state, moment) : []
    if (isNo(added)) throw new Error(added.detail)
    facts = [...facts, ...added]
  }
  const state = fold()
  if (!state) throw new Error('nothing folded')
  return state
}
const enter =
  (changed: Partial<Terms> = {}) =>
  (state: AgreementState, moment: Moment) =>
    decideVersion(state, { ...terms, ...changed }, moment)
const sign = (as: 'superintendent' | 'chief-of-police') => (state: AgreementState, moment: Moment) =>
  decideSign(state, { as, on: '2026-09-01' }, superintendent, moment)
const request = (_: AgreementState, moment: Moment) => decideRequest(null, moment)
const file = (_: AgreementState, moment: Moment) => decideProcedures([], '2026-09-01', moment)
const whole = (changed: Partial<Terms> = {}) =>
  folded('police-mou', [enter(changed), sign('superintendent'), sign('chief-of-police'), request, file])
const noon = new Date('2026-10-01T16:00:00Z')

describe('whether an officer counts as under an agreement', () => {
  test('all four are there, or it says what is not: every one of the sixteen ways', () => {
    const steps = { version: [enter(), sign('superintendent')], other: [sign('chief-of-police')], request: [request], file: [file] }
    let under = 0
    for (let ways = 0; ways < 16; ways++) {
      const [signed, hasVersion, asked, filed] = [1, 2, 4, 8].map(bit => (ways & bit) !== 0)
      const state = folded('police-mou', [
        ...(hasVersion ? steps.version : []),
        ...(hasVersion && signed ? steps.other : []),
        ...(asked ? steps.request : []),
        ...(filed ? steps.file : []),
      ])
      const why = [
        ...(hasVersion && signed ? [] : ['no-agreement-in-force']),
        ...(asked ? [] : ['no-request']),
        ...(filed ? [] : ['procedures-not-filed']),
      ]
      expect([ways, whyNotUnder(state, noon)]).toEqual([ways, why])
      expect([ways, spansUnder(state).length]).toEqual([ways, why.length === 0 ? 1 : 0])
      if (why.length === 0) under++
    }
    expect(under).toBe(1)
  })

  test('each required part that is removed is named, in every kind; what is read at its source ends it, nothing else does', () => {
    const counted = { removed: 0, ending: 0 }
    for (const kind of kinds)
      for (const part of ['agreement', 'procedures'] as const)
        for (const { code, mark } of elementsOf(kind, part)) {
          const left = elementsOf(kind, part).flatMap(each => (each.code === code ? [] : [each.code]))
          expect(missingOf(kind, left, part).map(each => each.code)).toEqual([code])
          counted.removed++
          if (kind !== 'police-mou' || part !== 'agreement') continue
          const state = whole({ elements: left })
          expect([code, whyNotUnder(state, noon)]).toEqual([code, mark === 'verified' ? ['element-missing'] : []])
          if (mark === 'verified') counted.ending++
        }
    expect(counted).toEqual({ removed: 26, ending: 5 })
  })

  test('what is filled in counts as there, each left out in turn', () => {
    const given: Terms = { ...terms, elements: [], hours: 'school days', phone: '978-555-0190', languages: ['en'], identity: 'no-name' }
    const lacks = (changed: Partial<Terms>): ElementCode[] => {
      const state = folded('defender', [(now, moment) => decideVersion(now, { ...given, ...changed }, moment)])
      return missingOf('defender', state.versions[0]?.elements ?? []).map(({ code }) => code)
    }
    expect(lacks({})).toEqual([])
    expect(lacks({ hours: null })).toEqual(['hours'])
    expect(lacks({ phone: null })).toEqual(['telephone'])
    expect(lacks({ languages: [] })).toEqual(['languages'])
    expect(lacks({ identity: null })).toEqual(['name-given'])
    expect(filledIn).toEqual(['hours', 'languages', 'telephone', 'name-given'])
  })

  test('every part has a mark; what no law asks for has no source, and everything else has one', () => {
    for (const { code, mark, source } of elements) expect([code, source !== '']).toEqual([code, mark !== 'ours'])
  })
})

describe('when it ends', () => {
  const lasts: readonly (readonly [last: string, ends: string])[] = [
    ['2026-10-31', '2026-11-01T04:00:00.000Z'],
    ['2026-11-01', '2026-11-02T05:00:00.000Z'],
    ['2027-03-13', '2027-03-14T05:00:00.000Z'],
    ['2027-03-14', '2027-03-15T04:00:00.000Z'],
  ]
  test.each(lasts)('on the nights when the clocks change: the last day %s ends at %s', (last, ends) => {
    const state = whole({ until: last })
    const [span] = spansUnder(state)
    expect(span?.until.toISOString()).toBe(ends)
    const before = new Date(Date.parse(ends) - 1)
    expect([standsAt(state, before), whyNotUnder(state, before)]).toEqual(['in-force', []])
    expect([standsAt(state, new Date(ends)), whyNotUnder(state, new Date(ends))]).toEqual(['expired', ['no-agreement-in-force']])
  })

  test('a request that is withdrawn for a day to come is withdrawn sooner, and never later', () => {
    const so = [enter(), sign('superintendent'), sign('chief-of-police'), request, file] as const
    const announced = folded('police-mou', [...so, (state, moment) => decideWithdraw(state, '2026-11-02', letter, moment)])
    expect(questions.withdraw.ready(announced)).toBe('ready')
    const sooner = folded('police-mou', [
      ...so,
      (state, moment) => decideWithdraw(state, '2026-11-02', letter, moment),
      (state, moment) => decideWithdraw(state, null, letter, moment),
    ])
    expect(spansUnder(sooner)).toEqual([])
    expect(questions.withdraw.ready(sooner)).toMatchObject({ code: 'no-request' })
  })

  test('a request that is withdrawn ends it at that instant, or at the midnight of the day that was named', () => {
    const now = folded('police-mou', [
      enter(),
      sign('superintendent'),
      sign('chief-of-police'),
      request,
      file,
      (state, moment) => decideWithdraw(state, null, letter, moment),
    ])
    expect(spansUnder(now)).toEqual([])
    expect(whyNotUnder(now, new Date('2026-09-02T12:00:00Z'))).toEqual(['request-withdrawn'])
    const later = folded('police-mou', [
      enter(),
      sign('superintendent'),
      sign('chief-of-police'),
      request,
      file,
      (state, moment) => decideWithdraw(state, '2026-11-02', letter, moment),
    ])
    expect(spansUnder(later).map(({ until }) => until.toISOString())).toEqual(['2026-11-02T05:00:00.000Z'])
  })

  test('procedures are of one school year: without new ones it ends on July 1, however long the agreement', () => {
    expect(spansUnder(whole({ until: null })).map(({ until }) => until.toISOString())).toEqual(['2027-07-01T04:00:00.000Z'])
  })

  test('a version that follows without a day between goes on without one', () => {
    const state = folded('police-mou', [
      ...[enter({ until: '2026-10-31' }), sign('superintendent'), sign('chief-of-police'), request, file],
      ...[enter({ from: '2026-11-01' }), sign('superintendent'), sign('chief-of-police')],
    ])
    expect(spansUnder(state).map(({ from, until }) => [from.toISOString(), until.toISOString()])).toEqual([
      ['2026-09-02T12:00:00.000Z', '2027-07-01T04:00:00.000Z'],
    ])
  })

  test('a text that was replaced in the middle of the year does not come back when the one in its place has ended', () => {
    const both = [sign('superintendent'), sign('chief-of-police')] as const
    const replaced = [enter(), ...both, request, file, enter({ from: '2027-01-04', until: '2027-03-31' })] as const
    const spring = new Date('2027-05-03T14:00:00Z')
    const untilOf = (state: AgreementState) => spansUnder(state).map(({ until }) => until.toISOString())
    const signed = folded('police-mou', [...replaced, ...both])
    expect([standsAt(signed, spring), whyNotUnder(signed, spring)]).toEqual(['expired', ['no-agreement-in-force']])
    expect(untilOf(signed)).toEqual(['2027-04-01T04:00:00.000Z'])
    // One that nobody signed replaces nothing, and neither does the text of a year before, entered for the file.
    expect(untilOf(folded('police-mou', replaced))).toEqual(['2027-07-01T04:00:00.000Z'])
    const older = [enter(), ...both, request, file, enter({ from: '2025-09-01', until: '2026-06-30' }), ...both] as const
    expect(untilOf(folded('police-mou', older))).toEqual(['2027-07-01T04:00:00.000Z'])
  })
})

test('notice that it is not renewed is of an agreement that both sides signed, and that has a last day', () => {
  const { ready } = questions['not-renew']
  const code = (state: AgreementState) => {
    const answer = ready(state)
    return typeof answer === 'string' ? answer : answer.kind === 'refused' ? answer.code : answer.kind
  }
  const [bySuperintendent, byChief] = [sign('superintendent'), sign('chief-of-police')]
  expect([
    code(folded('police-mou', [])),
    code(folded('police-mou', [enter()])),
    code(folded('police-mou', [enter(), bySuperintendent])),
    code(folded('police-mou', [enter({ until: null }), bySuperintendent, byChief])),
    code(folded('police-mou', [enter(), bySuperintendent, byChief])),
    // The version that would follow is signed by nobody.
    code(folded('police-mou', [enter(), bySuperintendent, byChief, enter({ from: '2027-07-01', until: null })])),
  ]).toEqual(['no-version', 'not-signed', 'not-signed', 'no-last-day', 'ready', 'ready'])
})

test('what may be done next, in every state that the verbs reach and by everyone: the server refuses nothing that the menu offers', () => {
  const steps: Partial<Record<AgreementVerb, readonly ((state: AgreementState, moment: Moment) => ReturnType<typeof decideVersion>)[]>> = {
    version: [enter()],
    sign: [sign('superintendent'), sign('chief-of-police')],
    request: [request],
    withdraw: [(state, moment) => decideWithdraw(state, null, letter, moment)],
    procedures: [file],
    review: [() => [{ type: 'agreement.reviewed', body: { on: '2026-09-01' } }]],
    'not-renew': [() => [{ type: 'agreement.not-renewed', body: { letter } }]],
    end: [(_, { at }) => [{ type: 'agreement.ended', body: { at: at.toISOString(), why: 'both-agreed' } }]],
  }
  const seen = new Map<string, AgreementState>()
  const walk = (kind: AgreementKind, path: readonly AgreementVerb[]): void => {
    const state = folded(
      kind,
      path.flatMap(verb => steps[verb] ?? []),
    )
    const key = JSON.stringify([kind, { ...state, reviews: state.reviews.length > 0, procedures: state.procedures.length > 0 }])
    if (seen.has(key)) return
    seen.set(key, state)
    expect(nextForAgreement(state, teacher)).toEqual([])
    const offered = nextForAgreement(state, superintendent)
    const byCounsel = nextForAgreement(state, counsel)
    expect(byCounsel).toEqual(offered.filter(verb => !['request', 'withdraw', 'not-renew'].includes(verb)))
    expect([path, offered]).toEqual([path, expected(kind, state)])
    if (path.length < 5) for (const verb of offered) if (!path.includes(verb) || verb === 'request') walk(kind, [...path, verb])
  }
  for (const kind of kinds) walk(kind, [])
  expect(seen.size).toBeGreaterThan(100)
  console.info(`agreements: ${seen.size} states walked`)
})

/** Written out apart from the rules: what the superintendent is offered. */
function expected(kind: AgreementKind, state: AgreementState): AgreementVerb[] {
  if (state.endedAt) return []
  const asked = state.requests.at(-1)?.until === null
  const police = kind === 'police-mou'
  const both = state.versions.some(({ signed }) => signed.length === 2)
  const so: Record<AgreementVerb, boolean> = {
    sign: state.versions.length > 0,
    request: police && !asked,
    procedures: police,
    review: police,
    'not-renew': both && state.notRenewedAt === null,
    withdraw: police && asked,
    version: state.notRenewedAt === null,
    end: true,
  }
  return verbs.filter(verb => so[verb])
}
