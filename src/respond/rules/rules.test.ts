import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import { isNo } from '../../kernel/refusal.ts'
import { addSeconds } from '../../kernel/time.ts'
import type { CallFact, CallDecided } from '../facts.ts'
import { type CallState, evolve } from '../state.ts'
import { decideAskAgain } from './ask-again.ts'
import { decideAskStep } from './ask-step.ts'
import { decideAsk, decideMoreFacts, unsaid } from './ask.ts'
import { decideClose } from './close.ts'
import { decideAnswer, decideDecline, decideHandOver, decideNextStep, decideProgress, decideRefusedPages } from './come.ts'
import { decideHandBack } from './hand-back.ts'
import { askedLast, ladder, missing, nextStepAt, pauseSeconds, type Staff } from './ladder.ts'
import { nextVerbs } from './next.ts'

const t0 = new Date('2026-10-01T14:00:00Z')
const id = (name: string) => `00000000-0000-4000-8000-${Buffer.from(name.padEnd(6, '_').slice(0, 6)).toString('hex')}`
const [caller, first, second, third, principal, coordinator] = ['caller', 'first', 'second', 'third', 'princi', 'coordi'].map(id) as [
  string,
  string,
  string,
  string,
  string,
  string,
]

const staff: Staff = {
  onDuty: [
    { person: first, role: 'responder' },
    { person: second, role: 'responder' },
    { person: third, role: 'counselor' },
  ],
  inOffice: [
    { person: principal, role: 'principal' },
    { person: coordinator, role: 'coordinator' },
  ],
}
const nobody: Staff = { onDuty: [], inOffice: [] }

function decided(parts: Partial<CallDecided['parts']> = {}, answer = 'support-team'): CallDecided {
  return {
    drill: false,
    question: 'support',
    vocabulary: 1,
    situation: unsaid,
    index: 0,
    plan: { slug: 'made-up', version: 1, digest: 'd', effective: '2026-09-01' },
    answer,
    parts: {
      responders: ['responder', 'counselor'],
      within: 120,
      together: 1,
      before: [],
      after: [],
      conditions: [],
      obligations: [],
      sign: [],
      police: 'not-called',
      ...parts,
    },
    because: [],
  }
}

let made = 0
const moment = (at: Date) => ({ at, id: () => id(`p${made++}`) })
const asked = { school: id('school'), drill: false, facts: unsaid, unconfirmed: [] }

function fold(state: CallState | undefined, facts: readonly CallFact[], at: Date, by: string | null = caller): CallState {
  const folded = facts.reduce<CallState | undefined>((s, fact) => evolve(s, { seq: 0, at, by, fact }), state)
  if (!folded) throw new Error('nothing was asked')
  return folded
}
const began = (parts: Partial<CallDecided['parts']> = {}, people = staff) =>
  fold(undefined, decideAsk(asked, caller, decided(parts), people, moment(t0)), t0)
const happen = (state: CallState, facts: readonly CallFact[] | object, at = t0, by: string | null = null): CallState => {
  if (isNo(facts) || !Array.isArray(facts)) throw new Error(`refused: ${JSON.stringify(facts)}`)
  return fold(state, facts, at, by)
}
const refused = (page: CallState['pages'][number] | undefined) => ({ page: page?.id ?? '', why: 'refused' as const })
const askedPeople = (state: CallState) => state.pages.map(page => page.person)
const codeOf = (facts: unknown) => (isNo(facts) && facts.kind === 'refused' ? facts.code : facts)

describe('a call is asked', () => {
  test('the first of the ladder is asked, the next step is at the plan’s second', () => {
    const state = began()
    expect(askedPeople(state)).toEqual([first])
    expect(nextStepAt(state)).toEqual(addSeconds(t0, 120))
    expect(state.stage).toBe('paged')
  })
  test('as many are asked at once as the plan sends together', () => {
    expect(askedPeople(began({ together: 2 }))).toEqual([first, second])
  })
  test('whoever called is not asked to come to their own call', () => {
    const facts = decideAsk(asked, first, decided(), staff, moment(t0))
    expect(askedPeople(fold(undefined, facts, t0, first))).toEqual([second])
  })
  test('with nobody on duty the principal is asked, though not on the rota', () => {
    expect(askedPeople(began({}, { ...staff, onDuty: [] }))).toEqual([principal])
  })
  test('with nobody at all that is recorded, and somebody is looked for again', () => {
    const state = began({}, nobody)
    expect(askedPeople(state)).toEqual([])
    expect(nextStepAt(state)).toEqual(addSeconds(t0, 120))
    expect(askedPeople(happen(state, decideNextStep(state, staff, moment(addSeconds(t0, 120))), addSeconds(t0, 120)))).toEqual([first])
  })
  test('the principal is told where the plan says so, once', () => {
    const state = began({ after: ['principal-told', 'caregiver-told'] })
    expect(state.told).toEqual([{ notice: 'principal-told', person: principal }])
    const again = decideMoreFacts(state, { danger: 'now' }, decided({ after: ['principal-told'] }, 'call-911'), staff, moment(t0))
    expect(again.filter(fact => fact.type === 'call.told')).toEqual([])
  })
})

describe('the ladder', () => {
  test('before the plan’s second nobody is passed over', () => {
    expect(decideNextStep(began(), staff, moment(addSeconds(t0, 119)))).toEqual([])
  })
  test('at the plan’s second the next one is asked, then the principal, the coordinator, then round again', () => {
    let state = began()
    for (let step = 1; step <= 5; step++) {
      const at = nextStepAt(state) ?? t0
      expect(at).toEqual(addSeconds(t0, 120 * step))
      state = happen(state, decideNextStep(state, staff, moment(at)), at)
    }
    expect(askedPeople(state)).toEqual([first, second, third, principal, coordinator, first])
    expect(state.pages.map(page => page.state)).toEqual([...Array(5).fill('no-answer'), 'waiting'])
  })
  test('pauses double from the third round on, to half an hour at most', () => {
    expect([1, 2, 3, 4, 20].map(round => pauseSeconds(120, round))).toEqual([120, 120, 240, 480, 1_800])
  })
  const busyFirst: Staff = {
    ...staff,
    onDuty: staff.onDuty.map(each => (each.person === first ? { ...each, elsewhere: id('other') } : each)),
  }
  test('who comes to another call is asked after all who do not, and the record says once whom it passed over', () => {
    const facts = decideAsk(asked, caller, decided(), busyFirst, moment(t0))
    expect(facts.filter(fact => fact.type === 'call.passed-over')).toEqual([
      { type: 'call.passed-over', body: { drill: false, person: first, role: 'responder', call: id('other'), round: 1 } },
    ])
    let state = fold(undefined, facts, t0)
    expect(askedPeople(state)).toEqual([second])
    expect(askedLast(state)).toEqual([{ person: first, role: 'responder' }])
    expect(askedLast(happen(state, decideAnswer(state, first), t0, first))).toEqual([])
    for (let step = 1; step <= 4; step++) {
      const at = nextStepAt(state) ?? t0
      state = happen(state, decideNextStep(state, busyFirst, moment(at)), at)
    }
    expect(askedPeople(state)).toEqual([second, third, principal, coordinator, first])
    expect(state.passedOver).toEqual([{ person: first, role: 'responder', round: 1 }])
    expect(askedLast(state)).toEqual([])
  })
  test('where everyone comes to another call they are asked all the same, and nobody is passed over', () => {
    const busy = { ...staff, onDuty: staff.onDuty.map(each => ({ ...each, elsewhere: id('other') })), inOffice: [] }
    const facts = decideAsk(asked, caller, decided(), busy, moment(t0))
    expect(facts.map(fact => fact.type)).toEqual(['call.asked', 'call.decided', 'call.paged'])
    expect(askedPeople(fold(undefined, facts, t0))).toEqual([first])
  })
  test('who comes ends it; after that nothing is due', () => {
    const state = happen(began(), decideAnswer(began(), first), t0, first)
    expect(nextStepAt(state)).toBeUndefined()
    expect(decideNextStep(state, staff, moment(addSeconds(t0, 500)))).toEqual([])
  })
  test('the only one there is comes, and the plan sends two: at the plan’s second somebody is looked for again', () => {
    const one: Staff = { onDuty: staff.onDuty.slice(0, 1), inOffice: [] }
    let state = began({ together: 2 }, one)
    state = happen(state, decideAnswer(state, first), t0, first)
    const at = nextStepAt(state) ?? t0
    expect(at).toEqual(addSeconds(t0, 120))
    expect(decideNextStep(state, one, moment(at)).map(fact => fact.type)).toEqual(['call.nobody-to-ask'])
    expect(askedPeople(happen(state, decideNextStep(state, staff, moment(at)), at))).toEqual([first, second])
  })
  test('a page that cannot be delivered is the next step at once', () => {
    const state = began()
    const after = happen(state, decideRefusedPages(state, [refused(state.pages[0])], staff, moment(t0)))
    expect(after.pages.map(page => page.state)).toEqual(['failed', 'waiting'])
  })
  test('where no message reaches anybody, each is tried once at once, and all again when the plan’s time is over', () => {
    let state = began()
    const tried = new Set<string>()
    for (let page = state.pages.at(-1); page?.state === 'waiting'; page = state.pages.at(-1)) {
      tried.add(page.person)
      expect(state.pages.length).toBeLessThan(20)
      state = happen(state, decideRefusedPages(state, [refused(page)], staff, moment(t0)))
    }
    expect(tried.size).toBe(state.pages.length)
    expect([...tried].toSorted()).toEqual(
      ladder(['responder', 'counselor'], staff, caller)
        .map(each => each.person)
        .toSorted(),
    )
    expect(state.pages.every(page => page.state === 'failed')).toBe(true)
    const at = nextStepAt(state) ?? t0
    expect(at).toEqual(addSeconds(t0, 120))
    const again = happen(state, decideNextStep(state, staff, moment(at)), at)
    expect(again.pages.at(-1)).toMatchObject({ person: first, round: 2, state: 'waiting' })
  })
  test('who said no is asked again once a round, last, though somebody else never answers', () => {
    const two: Staff = { onDuty: staff.onDuty.slice(0, 2), inOffice: [] }
    let state = began({}, two)
    state = happen(state, decideDecline(state, first, two, moment(t0)), t0, first)
    for (let step = 1; step <= 4; step++) {
      const at = nextStepAt(state) ?? t0
      state = happen(state, decideNextStep(state, two, moment(at)), at)
    }
    expect(state.pages.map(page => [page.person, page.round])).toEqual([
      [first, 1],
      [second, 1],
      [second, 2],
      [first, 2],
      [second, 3],
      [first, 3],
    ])
  })
  test('each person stands in it once, and never whoever called', () => {
    const role = fc.constantFrom('responder', 'counselor', 'nurse', 'principal', 'coordinator')
    const candidate = fc.record({ person: fc.constantFrom(caller, first, second, third, principal), role })
    fc.assert(
      fc.property(fc.array(role), fc.array(candidate), fc.array(candidate), (roles, onDuty, inOffice) => {
        const people = ladder(roles, { onDuty, inOffice }, caller).map(rung => rung.person)
        expect(new Set(people).size).toBe(people.length)
        expect(people).not.toContain(caller)
      }),
    )
  })
})

describe('who comes', () => {
  test('the first answer wins, the same person again changes nothing, another is told that enough come', () => {
    const state = happen(began(), decideAnswer(began(), second), t0, second)
    expect(decideAnswer(state, second)).toEqual([])
    expect(codeOf(decideAnswer(state, first))).toBe('already-answered')
    expect(state.stage).toBe('answered')
  })
  test('with two together two win and the third does not', () => {
    let state = began({ together: 2 })
    for (const person of [first, third]) state = happen(state, decideAnswer(state, person), t0, person)
    expect(codeOf(decideAnswer(state, second))).toBe('already-answered')
    expect(missing(state)).toBe(0)
  })
  test('whoever called cannot be the one who comes: the ladder would stop and nobody would', () => {
    expect(codeOf(decideAnswer(began(), caller))).toBe('wrong-stage')
  })
  test('a decline asks the next one at once; twice is once', () => {
    const state = began()
    const after = happen(state, decideDecline(state, first, staff, moment(t0)), t0, first)
    expect(askedPeople(after)).toEqual([first, second])
    expect(decideDecline(after, first, staff, moment(t0))).toEqual([])
    expect(after.pages.map(page => page.state)).toEqual(['declined', 'waiting'])
  })
  test('who was not asked has nothing to decline; who comes hands over instead', () => {
    expect(codeOf(decideDecline(began(), third, staff, moment(t0)))).toBe('wrong-stage')
    const state = happen(began(), decideAnswer(began(), first), t0, first)
    expect(codeOf(decideDecline(state, first, staff, moment(t0)))).toBe('already-answered')
  })
  test('steps go forward and never back', () => {
    let state = happen(began(), decideAnswer(began(), first), t0, first)
    state = happen(state, decideProgress(state, first, 'there'), t0, first)
    expect(decideProgress(state, first, 'on-the-way')).toEqual([])
    expect(codeOf(decideProgress(state, second, 'there'))).toBe('wrong-stage')
    expect(state.stage).toBe('there')
  })
  test('handing over to a colleague asks them, and they may answer although enough had come', () => {
    let state = happen(began(), decideAnswer(began(), first), t0, first)
    state = happen(state, decideHandOver(state, first, { colleague: { person: third, role: 'counselor' } }, moment(t0)), t0, first)
    expect(askedPeople(state)).toEqual([first, third])
    expect(state.stage).toBe('handed-over')
    expect(nextStepAt(state)).toEqual(addSeconds(t0, 120))
    state = happen(state, decideAnswer(state, third), t0, third)
    expect(state.stage).toBe('answered')
    expect(state.responders.map(each => each.person)).toEqual([first, third])
  })
})

describe('more is said', () => {
  test('danger now is decided anew; nobody asked before is asked again; time only gets shorter', () => {
    const state = began()
    const at = addSeconds(t0, 30)
    const after = happen(state, decideMoreFacts(state, { danger: 'now' }, decided({ within: 60 }, 'call-911'), staff, moment(at)), at)
    expect(after.decided?.answer).toBe('call-911')
    expect(askedPeople(after)).toEqual([first])
    expect(nextStepAt(after)).toEqual(addSeconds(at, 60))
  })
  test('a decision that sends two asks the second at once', () => {
    const state = began()
    expect(askedPeople(happen(state, decideMoreFacts(state, { what: 'fight' }, decided({ together: 2 }), staff, moment(t0))))).toEqual([
      first,
      second,
    ])
  })
})

describe('a call is closed', () => {
  const none = { outcome: null, nobodyCame: null, followUp: null, report: null, reportNotOwed: null }
  test('with an outcome only where somebody came, with a reason only where nobody did', () => {
    const state = began()
    expect(codeOf(decideClose(state, { ...none, outcome: 'settled' }, first, moment(t0)))).toBe('wrong-stage')
    let came = happen(state, decideAnswer(state, first), t0, first)
    came = happen(came, decideProgress(came, first, 'there'), t0, first)
    expect(codeOf(decideClose(came, { ...none, nobodyCame: 'nobody-answered' }, first, moment(t0)))).toBe('wrong-stage')
    const closed = happen(came, decideClose(came, { ...none, outcome: 'settled' }, first, moment(t0)), t0, first)
    expect(closed).toMatchObject({ stage: 'closed', outcome: 'settled', nobodyCame: null })
    expect(decideClose(closed, { ...none, outcome: 'settled' }, first, moment(t0))).toEqual([])
    expect(codeOf(decideClose(closed, { ...none, outcome: 'nothing-found' }, first, moment(t0)))).toBe('wrong-stage')
    expect(nextVerbs(closed, { person: first, mayAnswer: true, board: 'every-school' as const, leads: true })).toEqual([])
  })
})

test('no order of deeds ends a call without a person and a reason, and no more people win than the plan sends', () => {
  const people = [first, second, third, principal]
  const deed = fc.record({ who: fc.constantFrom(...people), what: fc.constantFrom('answer', 'decline', 'there', 'step', 'refuse') })
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 3 }), fc.array(deed, { maxLength: 30 }), (together, deeds) => {
      let state = began({ together })
      let at = t0
      for (const { who, what } of deeds) {
        at = addSeconds(at, 40)
        const page = state.pages.find(each => each.person === who && each.state === 'waiting')
        const facts =
          what === 'answer'
            ? decideAnswer(state, who)
            : what === 'decline'
              ? decideDecline(state, who, staff, moment(at))
              : what === 'there'
                ? decideProgress(state, who, 'there')
                : what === 'refuse' && page
                  ? decideRefusedPages(state, [refused(page)], staff, moment(at))
                  : decideNextStep(state, staff, moment(at))
        if (!isNo(facts)) state = fold(state, facts, at, who)
        const waiting = state.pages.filter(each => each.state === 'waiting').map(each => each.person)
        expect(new Set(waiting).size).toBe(waiting.length)
        expect(state.responders.length).toBeLessThanOrEqual(together)
        expect(state.closedAt).toBeNull()
        if (missing(state) > 0) expect(nextStepAt(state)).toBeDefined()
      }
    }),
  )
})

test('while somebody is missing from an open call, something is due, whoever comes, leaves or is asked again', () => {
  const deed = fc.record({
    who: fc.constantFrom(first, second, third),
    what: fc.constantFrom('answer', 'decline', 'back', 'over', 'again', 'there', 'step'),
  })
  const size = fc.integer({ min: 0, max: 3 })
  fc.assert(
    fc.property(size, fc.integer({ min: 1, max: 3 }), fc.array(deed, { maxLength: 12 }), (onDuty, together, deeds) => {
      const few: Staff = { onDuty: staff.onDuty.slice(0, onDuty), inOffice: [] }
      let state = began({ together }, few)
      let at = t0
      for (const { who, what } of deeds) {
        if (what === 'step') at = nextStepAt(state) ?? at
        const colleague = { person: third, role: 'nurse' }
        const facts = {
          answer: () => decideAnswer(state, who),
          decline: () => decideDecline(state, who, few, moment(at)),
          back: () => decideHandBack(state, who, few, moment(at)),
          over: () => decideHandOver(state, who, { colleague }, moment(at)),
          again: () =>
            decideAskAgain(state, { person: caller, mayAnswer: true, board: 'every-school' as const, leads: false }, few, moment(at)),
          there: () => decideProgress(state, who, 'there'),
          step: () => decideNextStep(state, few, moment(at)),
        }[what]()
        if (!isNo(facts)) state = fold(state, facts, at, who)
        const dueAt = nextStepAt(state)
        if (missing(state) > 0) expect(dueAt).toBeDefined()
        if (dueAt) expect(decideNextStep(state, few, moment(dueAt))).not.toEqual([])
      }
    }),
  )
})

describe('a step that is asked before its turn', () => {
  const asCaller = { person: caller, mayAnswer: true, board: 'every-school' as const, leads: false }
  const askStep = (state: CallState, role: string, standing = asCaller, people = staff) =>
    decideAskStep(state, standing, role, people, moment(t0))

  test('is asked at once, whoever was asked stays asked, and the call says who had it asked', () => {
    const state = happen(began(), askStep(began(), 'counselor'), t0, caller)
    expect(state.pages.map(({ person, state: is, askedFor }) => [person, is, askedFor])).toEqual([
      [first, 'waiting', undefined],
      [third, 'waiting', caller],
    ])
    expect([missing(state), nextStepAt(state)]).toEqual([1, addSeconds(t0, 120)])
    expect(missing(happen(state, decideAnswer(state, third), t0, third))).toBe(0)
  })

  test('skips nobody: the ladder goes on with the second responder', () => {
    let state = happen(began(), askStep(began(), 'counselor'), t0, caller)
    for (let step = 1; step <= 2; step++) {
      const at = nextStepAt(state) ?? t0
      state = happen(state, decideNextStep(state, staff, moment(at)), at)
    }
    expect(askedPeople(state).slice(0, 3)).toEqual([first, third, second])
  })

  test('while somebody comes, one more is wanted; without their page nobody else could say that they come', () => {
    const coming = happen(began(), decideAnswer(began(), first), t0, first)
    const state = happen(coming, askStep(coming, 'counselor', { ...asCaller, person: first }), t0, first)
    expect([missing(state), state.pages.at(-1)?.askedFor]).toEqual([1, first])
    expect(missing(happen(state, decideAnswer(state, third), t0, third))).toBe(0)
  })

  test('is no role of this plan, has nobody free, or is not theirs to ask: each is refused in a sentence', () => {
    expect(askStep(began(), 'teacher')).toMatchObject({ kind: 'malformed' })
    const state = happen(began(), askStep(began(), 'counselor'), t0, caller)
    expect(codeOf(askStep(state, 'counselor'))).toBe('nobody-free')
    expect(askStep(began(), 'counselor', { ...asCaller, person: second })).toMatchObject({ kind: 'not-permitted' })
    expect(askStep(began(), 'principal')).toMatchObject([{ body: { person: principal, role: 'principal' } }, { type: 'call.step-asked' }])
  })
})

describe('who said that they come', () => {
  const coming = () => {
    const state = began()
    return happen(state, decideAnswer(state, first), t0, first)
  }
  const asCaller = { person: caller, mayAnswer: true, board: 'every-school' as const, leads: false }

  test('and cannot after all hands back: somebody else is asked at once, and they are asked last', () => {
    const facts = decideHandBack(coming(), first, staff, moment(t0))
    const state = happen(coming(), facts, t0, first)
    expect(state.responders).toEqual([])
    expect(state.stage).toBe('paged')
    expect(state.pages.map(page => [page.person, page.state])).toEqual([
      [first, 'declined'],
      [second, 'waiting'],
    ])
    expect(nextStepAt(state)).toEqual(addSeconds(t0, 120))
    expect(decideHandBack(state, first, staff, moment(t0))).toEqual([])
    expect(codeOf(decideHandBack(state, third, staff, moment(t0)))).toBe('wrong-stage')
    const again = happen(state, decideAnswer(state, first), t0, first)
    expect(again.responders.map(each => each.person)).toEqual([first])
  })

  test('and is not there: whoever called has people asked again, from the top, and nobody is asked who comes', () => {
    const state = happen(coming(), decideAskAgain(coming(), asCaller, staff, moment(t0)))
    expect(askedPeople(state)).toEqual([first, second])
    expect(missing(state)).toBe(1)
    expect(nextStepAt(state)).toEqual(addSeconds(t0, 120))
    const there = happen(state, decideProgress(state, first, 'there'), t0, first)
    expect(missing(there)).toBe(0)
    expect(nextStepAt(there)).toBeUndefined()
  })

  test('and is there: asked again, one more is wanted, and may say that they come', () => {
    const there = happen(coming(), decideProgress(coming(), first, 'there'), t0, first)
    const state = happen(there, decideAskAgain(there, asCaller, staff, moment(t0)))
    expect(askedPeople(state)).toEqual([first, second])
    expect(missing(state)).toBe(1)
    expect(missing(happen(state, decideAnswer(state, second), t0, second))).toBe(0)
  })

  test('the ladder that begins again has the plan’s own pauses, and begins with whoever was asked first', () => {
    let state = began()
    for (let step = 1; step <= 6; step++) {
      const at = nextStepAt(state) ?? t0
      state = happen(state, decideNextStep(state, staff, moment(at)), at)
    }
    const at = addSeconds(t0, 900)
    const facts = decideAskAgain(state, asCaller, staff, moment(at))
    expect(facts).toMatchObject([{ type: 'call.asked-again' }, { body: { person: first, nextAt: addSeconds(at, 120).toISOString() } }])
  })

  test('only whoever called or comes, and those who lead, have people asked again; never once it is closed', () => {
    const stranger = { person: second, mayAnswer: true, board: 'every-school' as const, leads: false }
    expect(decideAskAgain(coming(), stranger, staff, moment(t0))).toMatchObject({ kind: 'not-permitted' })
    expect(isNo(decideAskAgain(coming(), { ...stranger, leads: true }, staff, moment(t0)))).toBe(false)
    expect(nextVerbs(coming(), stranger)).not.toContain('ask-again')
  })

  const alone: Staff = { onDuty: staff.onDuty.slice(0, 1), inOffice: [] }
  test('with nobody else to ask, somebody is looked for again, and again, until there is somebody', () => {
    let state = happen(coming(), decideAskAgain(coming(), asCaller, alone, moment(t0)))
    for (let step = 1; step <= 3; step++) {
      const at = addSeconds(t0, 120 * step)
      expect(nextStepAt(state)).toEqual(at)
      state = happen(state, decideNextStep(state, step < 3 ? alone : staff, moment(at)), at)
    }
    expect(askedPeople(state)).toEqual([first, second])
  })

  test('and hands over to a colleague who does not answer: with nobody else to ask, somebody is looked for again', () => {
    const one: Staff = { onDuty: [{ person: first, role: 'responder' }], inOffice: [] }
    let state = began({}, one)
    state = happen(state, decideAnswer(state, first), t0, first)
    state = happen(state, decideHandOver(state, first, { colleague: { person: third, role: 'nurse' } }, moment(t0)), t0, first)
    const at = nextStepAt(state) ?? t0
    state = happen(state, decideNextStep(state, one, moment(at)), at)
    expect(state.pages.map(page => page.state)).toEqual(['answered', 'no-answer'])
    expect(nextStepAt(state)).toEqual(addSeconds(at, 120))
  })

  test('and hands back though the plan’s list has nobody besides who is late: somebody is looked for again', () => {
    let state = happen(coming(), decideAskAgain(coming(), asCaller, alone, moment(t0)))
    state = happen(state, decideAnswer(state, third), t0, third)
    expect(nextStepAt(state)).toBeUndefined()
    const at = addSeconds(t0, 300)
    state = happen(state, decideHandBack(state, third, alone, moment(at)), at, third)
    expect(nextStepAt(state)).toEqual(addSeconds(at, 120))
  })

  test('and is there does not hand back, but over to a colleague; the call keeps that somebody came', () => {
    const there = happen(coming(), decideProgress(coming(), first, 'there'), t0, first)
    expect(decideHandBack(there, first, staff, moment(t0))).toMatchObject({
      kind: 'refused',
      detail: expect.stringContaining('a colleague'),
    })
    expect(nextVerbs(there, { person: first, mayAnswer: true, board: 'every-school' as const, leads: false })).not.toContain('hand-back')
    // As records have it of before that was refused.
    const left = fold(there, [{ type: 'call.handed-back', body: { drill: false, person: first } }], t0, first)
    const close = { outcome: null, nobodyCame: null, followUp: null, report: null, reportNotOwed: null }
    expect(codeOf(decideClose(left, { ...close, nobodyCame: 'nobody-answered' }, caller, moment(t0)))).toBe('wrong-stage')
    expect(happen(left, decideClose(left, { ...close, outcome: 'settled' }, caller, moment(t0)))).toMatchObject({ outcome: 'settled' })
  })

  test('says how many minutes it takes, or nothing of it', () => {
    const state = happen(coming(), decideProgress(coming(), first, 'on-the-way', 5), t0, first)
    expect(state.responders).toMatchObject([{ stage: 'on-the-way', expectedAt: addSeconds(t0, 300) }])
    expect(decideProgress(coming(), first, 'on-the-way')).toEqual([{ type: 'call.on-the-way', body: { drill: false, person: first } }])
  })

  test('is told when the call is closed before they are there; who is there, and who closes it, is not', () => {
    const close = { outcome: null, nobodyCame: 'cancelled-by-caller', followUp: null, report: null, reportNotOwed: null } as const
    const types = (facts: unknown) => (Array.isArray(facts) ? facts.map((fact: CallFact) => fact.type) : facts)
    expect(types(decideClose(coming(), close, caller, moment(t0)))).toEqual(['call.closed', 'call.not-needed'])
    expect(types(decideClose(coming(), close, first, moment(t0)))).toEqual(['call.closed'])
    const there = happen(coming(), decideProgress(coming(), first, 'there'), t0, first)
    const settled = { ...close, outcome: 'settled', nobodyCame: null } as const
    expect(types(decideClose(there, settled, caller, moment(t0)))).toEqual(['call.closed'])
  })
})
