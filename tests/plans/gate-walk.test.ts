import { expect, test } from 'vitest'
import type { ContactState } from '../../src/contact/request/contact-state.ts'
import { evolve } from '../../src/contact/request/state.ts'
import { openGatePlan } from '../../src/contact/testing/gate-plan.ts'
import { actors, tries } from '../../src/contact/testing/moves.ts'
import { owedHere, type Row, rowsThatTellAll, rowsThatTellFewer } from '../../src/contact/testing/rows.ts'
import { begin, beginning, learn, type Walk, walkFrom } from '../../src/contact/testing/walk.ts'
import { contact } from '../../src/contact/question.ts'
import { isNo } from '../../src/kernel/refusal.ts'
import type { Cube, Situation } from '../../src/plan/core/index.ts'
import { situationAt } from '../../src/plan/core/space.ts'
import { questions } from '../../src/questions.ts'

/** The gate's decider under the plan of Harbor Falls, walked to the end: every state that anyone's moves can reach. */
const { compiled, inForce } = openGatePlan('harbor-falls', questions)
const { space, classes, table } = compiled

const isIn = (cube: Cube, situation: Situation) => Object.entries(cube).every(([fact, values]) => values.includes(situation[fact] ?? ''))

/** One situation for each distinct way in which the plan answers: the same answer with the same parts, of a request of the same kind. */
function kindsOf(cube: Cube): Situation[] {
  const found = new Map<string, Situation>()
  const seen = new Set<number>()
  for (let index = 0; index < space.size; index++) {
    const id = table[index] ?? 0
    const open = Object.keys(cube).length > 0
    if (!open && seen.has(id)) continue
    seen.add(id)
    const situation = situationAt(space, index)
    if (open && !isIn(cube, situation)) continue
    const outcome = classes[id]?.outcome
    const { age, basis, requester, target, 'abuse-by-caregiver': abuse } = situation
    const kind = [
      requester === 'unverified',
      basis === 'unread',
      basis === 'student-asks',
      target === 'student-record',
      open && [age === '18-or-over', abuse],
    ]
    const key = JSON.stringify([outcome?.answer, outcome?.parts, kind])
    if (!found.has(key)) found.set(key, situation)
  }
  return [...found.values()]
}

/** What may become known next, by whoever may say it: danger, haste, enforcement, a paper read, a name checked. */
function learned(state: ContactState): readonly ContactState[] {
  const { requester, basis } = state.facts
  if (state.declined || state.endedAt) return []
  const graver = [{ emergency: 'imminent-harm' }, { basis: 'exigency-claimed' }]
  if (state.begunAt) return graver.map(facts => learn(inForce, state, facts))
  const read =
    basis === 'unread' ? ['none', 'administrative-warrant', 'subpoena', 'judicial-arrest-warrant'].map(kind => ({ basis: kind })) : []
  const checked = requester === 'unverified' ? ['local-police', 'fed-immigration', 'dcf'].map(who => ({ requester: who })) : []
  const more = [...graver, { 'acting-for-immigration': 'yes' }, { 'abuse-by-caregiver': 'suspected' }, ...read, ...checked]
  return more
    .filter(facts => Object.entries(facts).some(([name, value]) => state.facts[name] !== value))
    .map(facts => learn(inForce, state, facts))
}

const told = (state: ContactState) => new Set(state.told.map(({ notice }) => notice))
const agreed = (state: ContactState, notice: string) => state.consents[notice]?.startsWith('agreed') === true

/** Ways in: each move that begins it, from each state it can begin in. */
function waysIn({ states }: Walk): { before: ContactState; at: ContactState }[] {
  return [...states.values()].flatMap(({ state }) => {
    if (state.begunAt) return []
    return tries(state, beginning).flatMap(({ actor, verb, outcome }) => {
      if (verb !== 'begin' || isNo(outcome)) return []
      const at = outcome.reduce<ContactState>(
        (folded, fact) => evolve(folded, { seq: 0, at: beginning.at, by: actor, fact }) ?? folded,
        state,
      )
      return [{ before: state, at }]
    })
  })
}

const whole = walkFrom(
  kindsOf({}).map(situation => begin(inForce, situation)),
  learned,
)

test('every state that can be reached is known, and every one can still come to its review', () => {
  console.log(`the gate: ${kindsOf({}).length} kinds of request, ${whole.states.size} states, ${whole.transitions} transitions`)
  expect(whole.states.size).toBeGreaterThan(10_000)
  const ends = [...whole.states.values()].filter(({ state }) => state.reviewedAt)
  expect(ends.length).toBeGreaterThan(100)
})

test.each(rowsThatTellAll)('$row: no path to a student without every notice of the row', (row: Row) => {
  const situations = kindsOf(row.when)
  expect(situations.length).toBeGreaterThan(0)
  let paths = 0
  for (const situation of situations) {
    const { told: owed, agreed: consents } = owedHere(row, situation)
    for (const { before } of waysIn(walkFrom([begin(inForce, situation)]))) {
      paths++
      const missing = [...owed.filter(notice => !told(before).has(notice)), ...consents.filter(notice => !agreed(before, notice))]
      expect(missing, `${row.row} ${JSON.stringify(situation)}`).toEqual([])
    }
  }
  console.log(`${row.row}: ${situations.length} kinds, ${paths} ways in, 0 without a notice of the row`)
  expect(paths).toBeGreaterThan(0)
})

test('nor through whatever was learned on the way', () => {
  let paths = 0
  for (const { before } of waysIn(whole)) {
    const situation = before.decided?.situation ?? {}
    for (const row of rowsThatTellAll.filter(each => isIn(each.when, situation))) {
      paths++
      const { told: owed, agreed: consents } = owedHere(row, situation)
      expect([...owed.filter(notice => !told(before).has(notice)), ...consents.filter(notice => !agreed(before, notice))], row.row).toEqual(
        [],
      )
    }
  }
  expect(paths).toBeGreaterThan(10)
})

test('the rows that ask for fewer notices, by name', () => {
  for (const { row, when } of rowsThatTellFewer) {
    const situations = kindsOf(when)
    const paths = situations.flatMap(situation => waysIn(walkFrom([begin(inForce, situation)])))
    console.log(`${row}: ${situations.length} kinds, ${paths.length} ways in with fewer notices before`)
    expect(paths.length, row).toBeGreaterThan(0)
  }
})

test('nobody who comes to help, or in haste, waits for anyone: whoever is there may begin at once', () => {
  const refused = (situation: Situation) => begin(inForce, situation).decided?.answer === 'refuse'
  const kinds = contact.neverWaits.flatMap(cube => kindsOf(cube)).filter(situation => !refused(situation))
  expect(kinds.length).toBeGreaterThan(10)
  for (const situation of kinds) {
    const state = begin(inForce, situation)
    expect([state.stage, state.decided?.parts.before], JSON.stringify(situation)).toEqual(['emergency', []])
    for (const [actor, who] of Object.entries(actors))
      expect(
        tries(state, beginning).some(each => each.actor === actor && each.verb === 'begin' && !isNo(each.outcome)),
        `${who.person}`,
      ).toBe(true)
  }
})

test('in no state does anyone decide whom the section does not name', () => {
  const named: Readonly<Record<string, readonly string[]>> = {
    superintendent: ['superintendent', 'designee'],
    designee: ['superintendent', 'designee'],
    principal: ['principal'],
    counsel: ['counsel'],
    'any-adult': Object.keys(actors),
  }
  let decisions = 0
  for (const { state } of whole.states.values())
    for (const { actor, outcome } of tries(state, beginning)) {
      if (isNo(outcome)) continue
      for (const fact of outcome) {
        if (fact.type !== 'contact.signed') continue
        decisions++
        const { as } = fact.body
        if (!state.decided?.parts.sign.includes(as) || !named[as]?.includes(actor))
          expect([actor, as, state.decided?.situation]).toEqual([])
      }
      const decides = outcome.some(({ type }) => type === 'contact.opened' || type === 'contact.complied')
      if (!decides) continue
      const offices = state.decided?.parts.sign ?? []
      const alike = offices.every(
        as => outcome.some(fact => fact.type === 'contact.signed' && fact.body.as === as) || state.signed.some(each => each.as === as),
      )
      if (!alike) expect([actor, offices, state.signed]).toEqual([])
    }
  console.log(`${decisions} decisions tried, each by someone the section names`)
  expect(decisions).toBeGreaterThan(1_000)
})
