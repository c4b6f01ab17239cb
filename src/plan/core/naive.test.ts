import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decide } from './decide.ts'
import type { Fault } from './fault.ts'
import type { OpenedPlan } from './open.ts'
import { spaceOf, situationAt, plainer } from './space.ts'
import { runs } from './testing/runs.ts'
import { matches, naive, type PartsAsked, type Facts, type NaiveLaw, type NaivePlan, type When } from './testing/naive.ts'
import { also, block, district, floor, open, rule, section } from './testing/plans.ts'
import { visit } from './testing/visit.ts'

const space = spaceOf(visit)
const everySituation: Facts[] = Array.from({ length: space.size }, (_, index) => ({ ...situationAt(space, index) }))
const canHappen = (facts: Facts) => !(facts['who'] === 'parent' && facts['acting'] === 'yes')

// Few words, so that rules, alsos and laws often meet in the same list.
const notices = ['principal-told', 'superintendent-told', 'caregiver-told', 'caregiver-consented', 'student-told']
const some = (words: readonly string[]) => fc.uniqueArray(fc.constantFrom(...words), { maxLength: 3 })
const any = (words: readonly string[]) => fc.uniqueArray(fc.constantFrom(...words), { minLength: 1, maxLength: words.length })
const answers = visit.answers.map(({ word }) => word)
const escorts = ['none', 'offered', 'required']

const when = fc.record(Object.fromEntries(visit.facts.map(({ name, values }) => [name, any(values)])), {
  requiredKeys: [],
}) as fc.Arbitrary<When>
const lists = {
  before: some(notices),
  after: some(notices),
  conditions: some(['no-search', 'private-room', 'inventory']),
  sign: some(['principal', 'any-adult', 'counsel', 'superintendent']),
}
const optional = <T>(record: { [K in keyof T]: fc.Arbitrary<T[K]> }) => fc.record(record, { requiredKeys: [] })
const extra = {
  ...lists,
  within: fc.integer({ min: 1, max: 9 }),
  greeters: some(['nurse', 'principal', 'aide']),
  together: fc.integer({ min: 1, max: 3 }),
}
const then: fc.Arbitrary<PartsAsked> = fc
  .tuple(optional(extra), fc.constantFrom(...answers), fc.constantFrom(...escorts))
  .map(([parts, answer, escort]) => ({ ...parts, answer, escort }))
const added = optional({ ...lists, within: fc.integer({ min: 1, max: 9 }) })
const law: fc.Arbitrary<NaiveLaw> = fc.oneof(
  fc.record({ when, require: added }),
  fc.record({ when, strike: optional(lists) }),
  fc.record({ when, only: fc.record({ answer: any(answers) }), otherwise: then }),
  fc.record({ when, forbid: fc.record({ answer: any(answers), escort: any(escorts) }), otherwise: then, require: added }),
  fc.record({
    when,
    only: fc.record({ escort: any(escorts) }),
    otherwise: optional(extra).chain(parts => fc.constantFrom(...escorts).map(escort => ({ ...parts, escort }))),
  }),
)
const plans: fc.Arbitrary<NaivePlan> = fc.record({
  rules: fc.array(fc.record({ when, then }), { maxLength: 6 }),
  alsos: fc.array(fc.record({ when, add: added }), { maxLength: 3 }),
  laws: fc.array(law, { maxLength: 4 }),
})

const yaml = (value: unknown): string => JSON.stringify(value)
const inner = (value: object): string => yaml(value).slice(1, -1)

function written({ rules, alsos, laws }: NaivePlan): { text: string; floorText: string } {
  const sections = [
    ...rules.map((each, i) => section(`r${i}`, rule(inner(each.when), inner(each.then)))),
    ...alsos.map((each, i) => section(`a${i}`, also(inner(each.when), inner(each.add)))),
  ]
  const lawBlock = ({ when, ...asks }: NaiveLaw) =>
    block('law visit', `when: ${yaml(when)}`, ...Object.entries(asks).map(([key, value]) => `${key}: ${yaml(value)}`))
  return { text: district(sections.join('\n')), floorText: floor(laws.map((each, i) => section(`l${i}`, lawBlock(each))).join('\n')) }
}

const openedPlan = (plan: NaivePlan): OpenedPlan => {
  const { text, floorText } = written(plan)
  return open(text, { floors: { law: floorText } })
}

const plainestWhere = (holds: (facts: Facts) => boolean): Facts | null => {
  const found = everySituation.flatMap((facts, index) => (canHappen(facts) && holds(facts) ? [index] : []))
  if (found.length === 0) return null
  return everySituation[found.reduce((best, index) => (plainer(space, index, best) ? index : best))] ?? null
}
const ofKind = (opened: OpenedPlan, kind: Fault['kind']) => opened.faults.filter(fault => fault.kind === kind)

describe('whatever the plan', () => {
  test('every situation is decided as the seven steps, read off the page, decide it', () => {
    fc.assert(
      fc.property(plans, plan => {
        const table = openedPlan(plan).compiled('visit')
        if (!table) throw new Error('not compiled')
        const answered = everySituation.map(facts => {
          const decided = decide(table, facts)
          const [decision] = decided.kind === 'decided' ? decided.decisions : []
          if (!decision) return null
          const { when, says, because, ...rest } = decision
          return { ...rest, count: because.length }
        })
        const expected = everySituation.map(facts => {
          const { decision, count } = naive(plan, facts, visit)
          return canHappen(facts) ? { situation: facts, situations: 1, ...decision, count } : null
        })
        expect(answered).toEqual(expected)
      }),
      { numRuns: runs(150) },
    )
  })

  test('the check finds what trying every situation by hand finds, with the plainest witness', () => {
    fc.assert(
      fc.property(plans, plan => {
        const opened = openedPlan(plan)
        const at = (facts: Facts) => naive(plan, facts, visit)
        const witnesses = (kind: Fault['kind']) => ofKind(opened, kind).map(fault => fault.witness)

        expect(witnesses('gap')).toEqual([plainestWhere(facts => !at(facts).first)].filter(Boolean))
        for (const [kind, shows] of [
          ['against-floor', (facts: Facts) => at(facts).against],
          ['floor-conflict', (facts: Facts) => at(facts).conflict],
          ['nothing-to-wait-for', (facts: Facts) => at(facts).emptied],
          ['waits-in-danger', (facts: Facts) => at(facts).waits && facts['urgent'] === 'yes'],
        ] as const) {
          const plainest = plainestWhere(shows)
          expect([kind, witnesses(kind).every(witness => witness !== null && canHappen(witness) && shows(witness))]).toEqual([kind, true])
          expect([kind, ofKind(opened, kind).length > 0]).toEqual([kind, plainest !== null])
          if (plainest) expect(witnesses(kind)).toContainEqual(plainest)
        }
        const idle = plan.rules.flatMap((each, i) =>
          everySituation.some(facts => canHappen(facts) && at(facts).first === each) ? [] : [`r${i}`],
        )
        expect(ofKind(opened, 'never-applies').map(fault => fault.provision)).toEqual(idle)
        const beforeInVain = plan.rules.flatMap((each, i) =>
          each.then.before?.length && !['hold', 'counsel'].includes(each.then.answer ?? '') ? [`r${i}`] : [],
        )
        expect(ofKind(opened, 'does-not-wait').map(fault => fault.provision)).toEqual(beforeInVain)
      }),
      { numRuns: runs(150) },
    )
  })

  test('an unknown is never answered more laxly than what it must be taken for, or the check says so', () => {
    const strictness = (answer: string) => answers.indexOf(answer)
    fc.assert(
      fc.property(plans, plan => {
        const laxer = (facts: Facts): boolean => {
          const asIf = { ...facts, acting: 'yes' }
          if (facts['acting'] !== 'unknown' || facts['paper'] === 'warrant' || !canHappen(asIf)) return false
          const [a, b] = [naive(plan, facts, visit), naive(plan, asIf, visit)]
          if (a.decision.answer === null || b.decision.answer === null) return false
          if (a.decision.answer !== b.decision.answer) return strictness(a.decision.answer) < strictness(b.decision.answer)
          return ['before', 'sign'].some(list => b.lists[list]?.some(word => !a.lists[list]?.includes(word)))
        }
        const found = ofKind(openedPlan(plan), 'laxer-when-unknown')
        const plainest = plainestWhere(laxer)
        expect(found.length > 0).toBe(plainest !== null)
        if (plainest) expect(found.map(fault => fault.witness)).toContainEqual(plainest)
        expect(found.every(fault => fault.witness && laxer(fault.witness))).toBe(true)
      }),
      { numRuns: runs(150) },
    )
  })

  test('facts left out: each distinct answer once, in boxes that hold each of its situations exactly once', () => {
    const part = fc.record(Object.fromEntries(visit.facts.map(({ name, values }) => [name, fc.constantFrom(...values)])), {
      requiredKeys: [],
    })
    fc.assert(
      fc.property(plans, part, (plan, asked) => {
        const table = openedPlan(plan).compiled('visit')
        if (!table) throw new Error('not compiled')
        const decided = decide(table, asked)
        if (decided.kind !== 'decided') throw new Error('misfit')
        const holding = everySituation.filter(
          facts => canHappen(facts) && Object.entries(asked).every(([fact, value]) => facts[fact] === value),
        )
        expect(decided.decisions.reduce((sum, each) => sum + each.situations, 0)).toBe(holding.length)
        for (const facts of holding) {
          const mine = decided.decisions.filter(each => each.when.some(cube => matches(cube as When, facts)))
          expect(mine).toHaveLength(1)
          expect(mine[0]?.when.filter(cube => matches(cube as When, facts))).toHaveLength(1)
          expect(mine[0]).toMatchObject(naive(plan, facts, visit).decision)
        }
        const distinct = decided.decisions.map(({ situation, when, situations, because, says, ...parts }) => JSON.stringify(parts))
        expect(new Set(distinct).size).toBe(distinct.length)
      }),
      { numRuns: runs(100) },
    )
  })
})
