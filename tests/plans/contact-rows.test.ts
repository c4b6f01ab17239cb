import { describe, expect, test } from 'vitest'
import { everyContact, list, toldHere } from '../../src/contact/testing/every-contact.ts'
import { floorRows } from '../../src/contact/testing/policy-floor.ts'
import { addedRows, immigrationRows, moreForImmigration, planRows, restRows } from '../../src/contact/testing/policy-plan.ts'
import { calm, consents, type Row } from '../../src/contact/testing/policy-words.ts'
import { decide, type Decision, type Situation } from '../../src/plan/core/index.ts'
import { openHere, openShipped } from '../../src/plan/core/testing/shipped.ts'
import { questions } from '../../src/questions.ts'

/** The policy's table of what is answered when police or an agency asks, beside the plan: every one of the 1,069,200 situations. */

const harborFalls = openShipped('harbor-falls', questions)
const every = everyContact(harborFalls)
const { table } = every

/** By the policy alone: the floor's rows, then immigration, then the rest in the table's order; the first that fits decides. */
const order: readonly Row[] = [...floorRows, ...immigrationRows, ...planRows, ...restRows]
const decidedBy = new Int16Array(table.space.size).fill(-1)
for (const [place, { when }] of [...order.entries()].reverse()) for (const index of every.indices(when)) decidedBy[index] = place

const lacks = (decision: Decision, part: string, words: readonly string[] = []): boolean =>
  words.some(word => !list(decision, part).includes(word))
const lacksOf = (row: Row, decision: Decision, situation: Situation): boolean =>
  lacks(decision, 'before', toldHere(row.before ?? [], situation)) ||
  lacks(decision, 'after', toldHere(row.after ?? [], situation)) ||
  ['conditions', 'obligations', 'sign'].some(part => lacks(decision, part, row[part as 'sign']))

describe('the policy, decided a second time', () => {
  test('every situation has a row', () => {
    expect(table.space.size).toBe(1_069_200)
    expect(decidedBy.indexOf(-1)).toBe(-1)
  })

  test.each(order.map(({ row, when, answer }, place) => ({ row, when, answer, place })))(
    '$row decides $answer where $when, and the plan says the same',
    ({ place, answer }) => {
      const row = order[place]
      if (!row) throw new Error('There is no such row.')
      expect(decidedBy.includes(place)).toBe(true)
      const is = (decision: Decision, situation: Situation) => decision.answer !== answer || lacksOf(row, decision, situation)
      expect(every.found(row.when, is, index => decidedBy[index] === place)).toEqual([])
    },
  )

  test.each(moreForImmigration)('$row has more where $when', row => {
    const strays = every.found({ ...row.when, emergency: calm }, (decision, situation) => lacksOf(row, decision, situation))
    expect(strays).toEqual([])
  })

  test.each(addedRows)('$row adds to what is decided where $when', row => {
    expect([...every.indices(row.when)].length).toBeGreaterThan(0)
    expect(every.found(row.when, decision => lacks(decision, 'conditions', row.conditions))).toEqual([])
  })

  test('I21: at 18 the student is told instead, and agrees where nobody is compelled', () => {
    const adult = { age: ['18-or-over'], target: [...new Set(order.flatMap(({ when }) => when['target'] ?? []))].filter(isOfStudent) }
    const waits = (decision: Decision) => decision.answer === 'hold' || decision.answer === 'counsel'
    expect(every.found(adult, decision => lacks(decision, waits(decision) ? 'before' : 'after', ['student-told']))).toEqual([])
  })
})

const isOfStudent = (target: string): boolean => target.startsWith('student-')

/** A district that thought of nothing: its plan is faulty, yet the law must hold in it as in any plan in force. */
const careless = (answer: string, parts: string) =>
  openHere(
    {
      file: 'careless.md',
      text: `---
plan: careless
title: Careless
kind: district
effective: 2026-09-01
answers: [contact]
---

## Whatever it is {#whatever}

authority: practice · nobody thought about it · unverified

\`\`\`rule contact
when: {}
then: { answer: ${answer}, ${parts} }
\`\`\`
`,
    },
    questions,
  )

const everyone = 'families-told, caregiver-told, other-caregiver-told, caregiver-written'

describe.each([
  { name: 'Harbor Falls', opened: harborFalls },
  { name: 'a district that lets everybody in', opened: careless('permit', `after: [${everyone}], sign: [teacher]`) },
  {
    name: 'a district that lets nobody in',
    opened: careless('hold', `before: [caregiver-consented, ${everyone}], conditions: [waits-outside], sign: [teacher]`),
  },
  { name: 'a district that says no to everybody', opened: careless('refuse', `after: [${everyone}], sign: [teacher]`) },
])('the floor in every situation of $name', ({ opened }) => {
  const here = everyContact(opened)

  test.each(floorRows.map((row, place) => ({ ...row, place })))('$row where $when', ({ place, told, ...row }) => {
    const owes = (decision: Decision, situation: Situation) => {
      const both = { ...decision, told: [...list(decision, 'before'), ...list(decision, 'after')] }
      const owed = toldHere(told, situation).filter(word => !consents.some(consent => consent === word))
      return lacks(both, 'told', owed) || lacks(decision, 'sign', row.sign)
    }
    const strays = (decision: Decision, situation: Situation) => decision.answer !== row.answer || lacksOf(row, decision, situation)
    expect(here.found(row.when, owes)).toEqual([])
    expect(here.found(row.when, strays, index => decidedBy[index] === place)).toEqual([])
  })

  test('no law is against another', () => {
    expect(opened.faults.filter(({ kind }) => kind === 'floor-conflict')).toEqual([])
  })
})

describe('what people are told', () => {
  test.each(['en', 'es'] as const)('every answer has its sentences (%s)', lang => {
    const words = new Set(questions.flatMap(({ parts }) => parts.flatMap(({ values }) => values)).filter(word => word.includes('-')))
    const wrong = table.classes.flatMap(({ plainest }) => {
      const decided = decide(table, every.situation(plainest), lang)
      const [decision] = decided.kind === 'decided' ? decided.decisions : []
      const says = decision?.says ?? []
      const lists = ['before', 'after', 'conditions', 'obligations', 'sign'].filter(part => decision && list(decision, part).length > 0)
      const text = says.join(' ')
      const raw = [...words].filter(word => new RegExp(`(^|[\\s;:“«])${word}($|[\\s;.,”»])`).test(text))
      const sound = says.length >= 2 + lists.length && !/undefined|null|\{\}|\[object/.test(text) && raw.length === 0
      return sound ? [] : [{ says, raw }]
    })
    expect(wrong.slice(0, 3)).toEqual([])
  })
})
