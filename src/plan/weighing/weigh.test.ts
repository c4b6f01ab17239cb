import { describe, expect, test } from 'vitest'
import type { Compiled, Question, Situation } from '../core/index.ts'
import { district, everyone, open, rule, section } from '../core/testing/plans.ts'
import { visit } from '../core/testing/visit.ts'
import { type DecisionOnRecord, type Happening, happeningsOf, relianceIn } from './happenings.ts'
import { fewestWeighed, weightsOf } from './weigh.ts'

/** `inside` was not asked in the first vocabulary. */
const question: Question = {
  ...visit,
  impossible: [],
  facts: visit.facts.map(fact => (fact.name === 'inside' ? { ...fact, since: { version: 2, before: 'no' } } : fact)),
  reliance: [{ when: {}, then: { escort: ['required'] } }],
}
/** A plan that relies on police when this is so, and never else. */
function planOf(when: string): Compiled {
  const text = district(section('all', rule(when, 'answer: permit, escort: required'), everyone))
  const compiled = open(text, { questions: [question] }).compiled('visit')
  if (!compiled) throw new Error('The planted plan does not compile.')
  return compiled
}
const officerAtOnce = planOf('who: officer, urgent: yes')
const officer = planOf('who: officer')
const isOfficer = ({ who }: Situation) => who === 'officer'
const isOfficerAtOnce = ({ who, urgent }: Situation) => who === 'officer' && urgent === 'yes'

const rolls = (seed: number) => {
  let state = seed
  return (below: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((state / 2_147_483_648) * below)
  }
}
const anySituation = (roll: (below: number) => number): Situation =>
  Object.fromEntries(question.facts.map(({ name, values }) => [name, values[roll(values.length)] ?? '']))
const situationIn = (roll: (below: number) => number, is: (situation: Situation) => boolean): Situation => {
  for (;;) {
    const situation = anySituation(roll)
    if (is(situation)) return situation
  }
}

/** A record in which it is known what happened: `relied` matters in which the plan relies on police, and `rest` in which it does not. */
function plant(roll: (below: number) => number, { relied, rest }: { relied: number; rest: number }): DecisionOnRecord[] {
  const decision = (matter: string, situation: Situation, seq = 9, drill = false) => ({ matter, seq, drill, situation })
  const isRest = (situation: Situation) => !isOfficerAtOnce(situation)
  const matters = Array.from({ length: relied + rest }, (_, at) => situationIn(roll, at < relied ? isOfficerAtOnce : isRest))
  return matters.flatMap((situation, at) => {
    const { inside, ...asOfOld } = situation
    return [
      // As it was recorded before it was asked whether they are inside, where they were not.
      decision(`m${at}`, inside === 'no' && roll(2) ? asOfOld : situation),
      // What was decided before more was known, and the same fact read once more.
      ...(roll(2) ? [decision(`m${at}`, anySituation(roll), roll(9))] : []),
      ...(roll(4) ? [] : [decision(`m${at}`, situation)]),
      ...(roll(3) ? [] : [decision(`drill${at}`, anySituation(roll), 9, true)]),
    ]
  })
}

const weighed = (happenings: readonly Happening[], plans: Readonly<Record<string, Compiled>>) => {
  const weights = weightsOf(happenings)
  for (const [name, compiled] of Object.entries(plans)) weights.add(name, relianceIn(compiled, happenings))
  return weights
}

describe('how often a plan relies on police, by what happened', () => {
  test('is the planted share, to the matter: drills, matters decided again and older vocabularies do not shift it', () => {
    const roll = rolls(11)
    for (let round = 0; round < 300; round++) {
      const planted = { relied: 6 + roll(90), rest: 30 + roll(200) }
      const happenings = happeningsOf(question, plant(roll, planted))
      expect(weighed(happenings, { plan: officerAtOnce }).one('plan')).toEqual({
        ...{ kind: 'known', of: planted.relied + planted.rest, relies: planted.relied },
      })
    }
  })

  test('the same matters under two plans: in how many each relies on police, and which of them change', () => {
    const roll = rolls(12)
    for (let round = 0; round < 100; round++) {
      const decisions = plant(roll, { relied: 20 + roll(60), rest: 60 + roll(200) })
      // The truth is counted here, out of the last decision of each matter that is no drill.
      const last = new Map(decisions.filter(({ drill, seq }) => !drill && seq === 9).map(each => [each.matter, each.situation]))
      const truth = (is: (situation: Situation) => boolean) => [...last.values()].filter(is).length
      const found = weighed(happeningsOf(question, decisions), { was: officer, is: officerAtOnce }).two('was', 'is')
      const less = truth(situation => isOfficer(situation) && !isOfficerAtOnce(situation))
      expect(less).toBeGreaterThan(0)
      if (less < 6) expect(found).toEqual({ kind: 'not-known', why: 'tells-few' })
      else
        expect(found).toEqual({
          ...{ kind: 'known', of: last.size, was: truth(isOfficer), is: truth(isOfficerAtOnce), less, more: 0 },
        })
    }
  })

  test('none, and all, are figures too', () => {
    const roll = rolls(13)
    const none = happeningsOf(question, plant(roll, { relied: 0, rest: 40 }))
    expect(weighed(none, { plan: officerAtOnce }).one('plan')).toEqual({ kind: 'known', of: 40, relies: 0 })
    const all = happeningsOf(question, plant(roll, { relied: 40, rest: 0 }))
    expect(weighed(all, { plan: officerAtOnce }).one('plan')).toEqual({ kind: 'known', of: 40, relies: 40 })
  })

  test('a value that the question knows no more is not guessed: its matter is left out', () => {
    const read = happeningsOf(question, [
      ...plant(rolls(14), { relied: 10, rest: 30 }),
      { matter: 'odd', seq: 1, drill: false, situation: { who: 'ghost', paper: 'none', acting: 'no', urgent: 'no', inside: 'no' } },
      { matter: 'short', seq: 1, drill: false, situation: { who: 'officer' } },
    ])
    expect(weighed(read, { plan: officerAtOnce }).one('plan')).toEqual({ kind: 'known', of: 40, relies: 10 })
  })
})

describe('what is too little to tell', () => {
  const of = (relied: number, rest: number) => happeningsOf(question, plant(rolls(relied * 100 + rest), { relied, rest }))

  test.each([
    [fewestWeighed - 7, 6, 'too-few'],
    [0, 0, 'too-few'],
    [5, 200, 'tells-few'],
    [1, 29, 'tells-few'],
    [200, 5, 'tells-few'],
  ])('%i matters with police and %i without: %s', (relied, rest, why) => {
    expect(weighed(of(relied, rest), { plan: officerAtOnce }).one('plan')).toEqual({ kind: 'not-known', why })
  })

  test.each([
    [fewestWeighed - 6, 6],
    [6, fewestWeighed],
  ])('%i matters with police and %i without are told', (relied, rest) => {
    expect(weighed(of(relied, rest), { plan: officerAtOnce }).one('plan')).toMatchObject({ kind: 'known', relies: relied })
  })

  test('a plan that nobody asked has no figure', () => {
    const weights = weighed(of(20, 40), { plan: officerAtOnce })
    expect(weights.one('other')).toEqual({ kind: 'not-known', why: 'not-made' })
    expect(weights.two('plan', 'other')).toEqual({ kind: 'not-known', why: 'not-made' })
  })
})

describe('what is kept back cannot be had by subtracting', () => {
  /** Three matters more in a second plan than in a first: the one told first stands, and the other would give them away. */
  test('two plans that differ in three matters are not both told', () => {
    const happenings = [20, 3, 40].map((matters, at): Happening => ({ situation: { at: String(at) }, matters }))
    const weights = weightsOf(happenings)
    weights.add('first', [true, false, false])
    weights.add('second', [true, true, false])
    expect(weights.one('first')).toEqual({ kind: 'known', of: 63, relies: 20 })
    expect(weights.one('second')).toEqual({ kind: 'not-known', why: 'tells-few' })
    expect(weights.two('first', 'second')).toEqual({ kind: 'not-known', why: 'tells-few' })
  })

  test('nor three that do so only together', () => {
    // Pair by pair every group has 8 or more; in all three plans, and in no other, stand 2.
    const happenings = [2, 8, 8, 8, 8, 8, 8, 8].map((matters, at): Happening => ({ situation: { at: String(at) }, matters }))
    const bit = (place: number) => happenings.map((_, at) => ((7 - at) & (1 << place)) !== 0)
    const weights = weightsOf(happenings)
    for (const place of [0, 1, 2]) weights.add(`plan-${place}`, bit(place))
    expect([0, 1, 2].map(place => weights.one(`plan-${place}`).kind)).toEqual(['known', 'known', 'not-known'])
  })

  test('of 2,000 made-up records with up to 8 plans, nothing that can be made of the told figures singles out 1 to 5 matters', () => {
    const roll = rolls(15)
    let told = 0
    let kept = 0
    for (let round = 0; round < 2000; round++) {
      const happenings = Array.from(
        { length: 2 + roll(12) },
        (_, at): Happening => ({ situation: { at: String(at) }, matters: 1 + roll(20) }),
      )
      const plans = Array.from({ length: 1 + roll(8) }, () => happenings.map(() => roll(3) === 0))
      const weights = weightsOf(happenings)
      for (const [at, relies] of plans.entries()) weights.add(String(at), relies)
      const known = plans.filter((_, at) => weights.one(String(at)).kind === 'known')
      told += known.length
      kept += plans.length - known.length
      // Whatever is added, subtracted or crossed gives one number to matters that the told plans do not tell apart.
      const apart = new Map<string, number>()
      for (const [at, { matters }] of happenings.entries()) {
        const group = known.map(relies => Number(relies[at])).join('')
        apart.set(group, (apart.get(group) ?? 0) + matters)
      }
      if (known.length > 0) for (const matters of apart.values()) expect(matters).toBeGreaterThanOrEqual(6)
      for (const [a] of plans.entries())
        for (const [b] of plans.entries()) {
          const two = weights.two(String(a), String(b))
          if (two.kind !== 'known') continue
          for (const count of [two.was, two.is, two.less, two.more, two.of - two.was]) expect(count === 0 || count >= 6).toBe(true)
          expect(two.was - two.less + two.more).toBe(two.is)
        }
    }
    expect(told).toBeGreaterThan(500)
    expect(kept).toBeGreaterThan(500)
  })

  test('a plan that was told stays told, whatever is asked after it', () => {
    const happenings = [20, 3, 40].map((matters, at): Happening => ({ situation: { at: String(at) }, matters }))
    const weights = weightsOf(happenings)
    weights.add('first', [true, true, false])
    const before = weights.one('first')
    weights.add('later', [true, false, false])
    weights.add('first', [false, false, false])
    expect(weights.one('first')).toEqual(before)
  })
})
