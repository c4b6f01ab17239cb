import { describe, expect, test } from 'vitest'
import { everyContact, isAdultStudent, isStudent, list, toldHere } from '../../src/contact/testing/every-contact.ts'
import { firstRows, floorRows } from '../../src/contact/testing/policy-floor.ts'
import { aboveAllRows, immigrationRows, moreForImmigration } from '../../src/contact/testing/policy-immigration.ts'
import { planRows } from '../../src/contact/testing/policy-plan.ts'
import { addedRows, restRows } from '../../src/contact/testing/policy-rest.ts'
import { butRecords, calm, caregiverWords, noProcess, type Row, student } from '../../src/contact/testing/policy-words.ts'
import { type Cube, decide, type Decision, type Situation } from '../../src/plan/core/index.ts'
import { openHere, openShipped } from '../../src/plan/core/testing/shipped.ts'
import { questions } from '../../src/questions.ts'

/** The policy's table of what is answered when someone asks the school, beside the plan: every one of the 1,069,200 situations. */

const harborFalls = openShipped('harbor-falls', questions)
const every = everyContact(harborFalls)
const { table } = every

/** By the policy alone; the first row that fits decides. */
const order: readonly Row[] = [
  ...firstRows,
  ...aboveAllRows,
  ...floorRows.slice(firstRows.length),
  ...immigrationRows,
  ...planRows,
  ...restRows,
]
const decidedBy = new Int16Array(table.space.size).fill(-1)
const indices = (when: readonly Cube[]) => when.flatMap(cube => [...every.indices(cube)])
for (const [place, { when }] of [...order.entries()].reverse()) for (const index of indices(when)) decidedBy[index] = place

const found = (
  contacts: typeof every,
  when: readonly Cube[],
  is: (decision: Decision, situation: Situation) => boolean,
  where?: (index: number) => boolean,
) => when.flatMap(cube => contacts.found(cube, is, where)).slice(0, 3)

const waits = ({ answer }: Decision) => answer === 'hold' || answer === 'counsel'
const told = (decision: Decision) => [...list(decision, 'before'), ...list(decision, 'after')]
const lacks = (decision: Decision, part: string, words: readonly string[] = []): boolean =>
  words.some(word => !list(decision, part).includes(word))

/**
 * Whom a decision waits for: nobody but whom its row names, the superintendent, who alone accepts a paper (R2), an adult student (I21), and
 * until it is known who they are (I1c) those who are told of that.
 */
const waitsForMore = (row: Pick<Row, 'before'>, decision: Decision, situation: Situation): boolean => {
  const named = toldHere(row.before ?? [], situation)
  const more = [
    'superintendent-told',
    ...(isAdultStudent(situation) ? ['student-told', 'student-consented'] : []),
    ...(situation['requester'] === 'unverified' ? ['requester-verified', 'principal-told'] : []),
  ]
  return list(decision, 'before').some(word => !named.includes(word) && !more.includes(word))
}
const lacksOf = (row: Omit<Row, 'answer' | 'sign'> & { readonly sign?: readonly string[] }, decision: Decision, situation: Situation) =>
  lacks(decision, 'before', toldHere(row.before ?? [], situation)) ||
  lacks(decision, 'after', toldHere(row.after ?? [], situation)) ||
  lacks(decision, 'conditions', row.conditions) ||
  lacks(decision, 'obligations', row.obligations) ||
  lacks(decision, 'sign', row.sign)

describe('the policy, decided a second time', () => {
  test('every situation has a row', () => {
    expect(table.space.size).toBe(1_069_200)
    expect(decidedBy.indexOf(-1)).toBe(-1)
  })

  test.each(order.map(({ row, answer }, place) => ({ row, answer, place })))(
    '$row: $answer, and the plan says the same',
    ({ place, answer }) => {
      const row = order[place]
      if (!row) throw new Error('There is no such row.')
      expect(decidedBy.includes(place)).toBe(true)
      const is = (decision: Decision, situation: Situation) =>
        decision.answer !== answer || lacksOf(row, decision, situation) || waitsForMore(row, decision, situation)
      expect(found(every, row.when, is, index => decidedBy[index] === place)).toEqual([])
    },
  )

  test.each([...moreForImmigration.map(row => ({ ...row, when: row.when.map(cube => ({ ...cube, emergency: calm })) })), ...addedRows])(
    '$row has more',
    row => {
      expect(indices(row.when).length).toBeGreaterThan(0)
      expect(found(every, row.when, (decision, situation) => lacksOf(row, decision, situation))).toEqual([])
    },
  )

  test('I21: at 18 the student is told, before what waits, and agrees where nobody compels them', () => {
    const adult: Cube = { age: ['18-or-over'], target: [...student, 'student-record'] }
    const afterAll = ({ basis, target, emergency }: Situation) =>
      basis === 'judicial-search-warrant' || (target === 'student-record' && emergency === 'imminent-harm')
    const untold = (decision: Decision, situation: Situation) => {
      if (!told(decision).includes('student-told')) return true
      return waits(decision) && !afterAll(situation) && lacks(decision, 'before', ['student-told'])
    }
    expect(every.found(adult, untold)).toEqual([])
    const asked = { ...adult, target: student, basis: noProcess }
    expect(every.found(asked, decision => waits(decision) && lacks(decision, 'before', ['student-consented']))).toEqual([])
  })

  test('R6: where no student is involved no caregiver, student or defender is told, save families at the curb', () => {
    const theirs: readonly string[] = [...caregiverWords, 'student-told', 'student-consented', 'defender-told']
    const nobodys = butRecords.filter(target => !isStudent({ target }))
    const tells = (decision: Decision, { where }: Situation) =>
      told(decision).some(word => theirs.includes(word) && !(word === 'families-told' && where === 'curb'))
    expect(every.found({ target: nobodys }, tells)).toEqual([])
  })

  test('nobody of the student’s is told before a search warrant, and no caregiver before what the Department asks', () => {
    const theirs: readonly string[] = [...caregiverWords, 'student-told', 'student-consented', 'defender-told']
    const caregivers: readonly string[] = caregiverWords
    const waitsFor = (words: readonly string[]) => (decision: Decision) => list(decision, 'before').some(word => words.includes(word))
    expect(every.found({ basis: ['judicial-search-warrant'] }, waitsFor(theirs))).toEqual([])
    expect(every.found({ requester: ['dcf', 'dcf-with-police'], target: student }, waitsFor(caregivers))).toEqual([])
  })
})

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

  test.each(floorRows)('$row', row => {
    const owes = (decision: Decision, situation: Situation) => {
      const owed = toldHere(row.told, { ...situation, requester: 'any' })
      return owed.some(word => !told(decision).includes(word)) || lacks(decision, 'sign', row.sign)
    }
    const strays = (decision: Decision, situation: Situation) => decision.answer !== row.answer || lacksOf(row, decision, situation)
    expect(found(here, row.when, owes)).toEqual([])
    const place = order.indexOf(row)
    expect(found(here, row.when, strays, index => decidedBy[index] === place)).toEqual([])
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
