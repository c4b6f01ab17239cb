import { expect, test } from 'vitest'
import type { ContactState } from '../../src/contact/request/contact-state.ts'
import { actors, tries } from '../../src/contact/testing/moves.ts'
import { owedHere, type Row, rowsThatTellAll, rowsThatTellFewer } from '../../src/contact/testing/rows.ts'
import { gateOf, withoutNotices } from './gate-of.ts'
import { begin, beginning, walkFrom } from '../../src/contact/testing/walk.ts'
import { contact } from '../../src/contact/question.ts'
import { isNo } from '../../src/kernel/refusal.ts'
import type { Situation } from '../../src/plan/core/index.ts'

/** The gate's decider under the plan of Harbor Falls, walked from one request of each kind to the end. All of them at once: gate-whole.test.ts. */
const { inForce, kindsOf } = gateOf('harbor-falls')

/** Ways in: the state before each move that begins it. */
function waysIn(situation: Situation): ContactState[] {
  const ways: ContactState[] = []
  walkFrom([begin(inForce, situation)], undefined, undefined, ({ state, move }) => {
    if (move.verb === 'begin' && !state.begunAt) ways.push(state)
  })
  return ways
}

test.each(rowsThatTellAll)('$row: no path to a student without every notice of the row', (row: Row) => {
  const situations = kindsOf(row.when)
  expect(situations.length).toBeGreaterThan(0)
  let paths = 0
  for (const situation of situations) {
    const owed = owedHere(row, situation)
    for (const before of waysIn(situation)) {
      paths++
      expect(withoutNotices(before, owed), `${row.row} ${JSON.stringify(situation)}`).toEqual([])
    }
  }
  console.log(`${row.row}: ${situations.length} kinds, ${paths} ways in, 0 without a notice of the row`)
  expect(paths).toBeGreaterThan(0)
})

test('the rows that ask for fewer notices, by name', () => {
  for (const { row, when } of rowsThatTellFewer) {
    const situations = kindsOf(when)
    const paths = situations.flatMap(waysIn)
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
