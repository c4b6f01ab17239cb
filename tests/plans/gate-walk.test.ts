import { expect, test } from 'vitest'
import type { ContactState } from '../../src/contact/request/contact-state.ts'
import { evolve } from '../../src/contact/request/state.ts'
import { actors, tries } from '../../src/contact/testing/moves.ts'
import { owedHere, type Row, rowsThatTellAll, rowsThatTellFewer } from '../../src/contact/testing/rows.ts'
import { gateOf } from './gate-of.ts'
import { begin, beginning, type Walk, walkFrom } from '../../src/contact/testing/walk.ts'
import { contact } from '../../src/contact/question.ts'
import { isNo } from '../../src/kernel/refusal.ts'
import type { Cube, Situation } from '../../src/plan/core/index.ts'

/** The gate's decider under the plan of Harbor Falls, walked to the end: every state that anyone's moves can reach. */
const { inForce, kindsOf, learned } = gateOf('harbor-falls')
const isIn = (cube: Cube, situation: Situation) => Object.entries(cube).every(([fact, values]) => values.includes(situation[fact] ?? ''))

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
}, 240_000)

test('the rows that ask for fewer notices, by name', () => {
  for (const { row, when } of rowsThatTellFewer) {
    const situations = kindsOf(when)
    const paths = situations.flatMap(situation => waysIn(walkFrom([begin(inForce, situation)])))
    console.log(`${row}: ${situations.length} kinds, ${paths.length} ways in with fewer notices before`)
    expect(paths.length, row).toBeGreaterThan(0)
  }
}, 240_000)

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
}, 240_000)

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
}, 240_000)
