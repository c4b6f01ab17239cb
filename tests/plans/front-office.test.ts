import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { answerAt } from '../../src/contact/door/ask.ts'
import { deskFacts, deskValues, type Seen, unknown } from '../../src/contact/door/desk.ts'
import { isNoLaxer } from '../../src/contact/door/desk-table.ts'
import { deskTableOf, outcomeOf } from '../../src/contact/door/project.ts'
import { classesWhere } from '../../src/contact/door/testing/consistent.ts'
import { askEverywhere } from '../../src/contact/door/testing/walk-desk.ts'
import { doorView } from '../../src/contact/door/view.ts'
import { openGatePlan } from '../../src/contact/testing/gate-plan.ts'
import { langs } from '../../src/kernel/lang.ts'
import { questions } from '../../src/questions.ts'

/** The front office over the plan of Harbor Falls: how much it asks, and that it never tells a desk less than the plan says. */
const { compiled } = openGatePlan('harbor-falls', questions)
const table = deskTableOf(compiled)
const book = { ...table, reasons: table.reasons.map(reason => ({ ...reason, href: '/plan', title: reason.provision })) }

test('how many questions are asked: four on the average at most, six at worst, in every situation a desk can see', () => {
  const { situations, mean, worst, facts } = askEverywhere(table)
  process.stdout.write(`front office: ${situations} situations, questions asked: mean ${mean.toFixed(2)}, worst ${worst}\n`)
  expect(mean).toBeLessThanOrEqual(4)
  expect(worst).toBeLessThanOrEqual(6)
  // Neither the age of a student, nor abuse, nor the kind of a paper.
  expect(
    [...facts].filter(fact => !['requester', 'emergency', 'basis', 'target', 'acting-for-immigration', 'where'].includes(fact)),
  ).toEqual([])
  expect(deskValues.basis).toEqual(['none', 'unread', 'not-shown', 'custody-without-paper'])
})

test('the last screen is never laxer than the plan in any situation that may be so', () => {
  const seens = fc.record(Object.fromEntries(deskFacts.map(fact => [fact, fc.constantFrom(...new Set([...deskValues[fact], unknown]))])), {
    requiredKeys: [],
  })
  fc.assert(
    fc.property(seens, (seen: Seen) => {
      const { outcome, next } = answerAt(table, seen)
      if (next === null)
        expect(
          classesWhere(compiled, seen)
            .map(outcomeOf)
            .filter(each => !isNoLaxer(outcome, each)),
        ).toEqual([])
    }),
    { numRuns: 300 },
  )
})

describe('the rows a desk meets', () => {
  const calm = { emergency: 'none', basis: 'none', 'acting-for-immigration': 'no', where: 'building' }
  const row = (seen: Seen) => {
    const { answer, sign } = answerAt(table, seen).outcome
    return [answer, ...sign]
  }

  test.each<[string, Seen, string[]]>([
    ['I0', { ...calm, requester: 'local-police', emergency: 'imminent-harm', target: 'student-taken' }, ['permit', 'principal']],
    ['I0', { ...calm, requester: 'state-police', emergency: 'school-called', target: 'entry-nonpublic' }, ['permit', 'principal']],
    ['I1', { ...calm, requester: 'local-police', target: 'adult-staff' }, ['permit', 'principal']],
    ['I1c', { ...calm, requester: 'unverified', target: 'student-questioned' }, ['hold', 'superintendent']],
    ['I1d', { ...calm, requester: 'local-police', basis: 'unread', target: 'adult-staff' }, ['hold', 'superintendent']],
    ['I2', { ...calm, requester: 'local-police', target: 'student-witness' }, ['hold', 'superintendent']],
    ['I4', { ...calm, requester: 'state-police', basis: 'unread', target: 'student-taken' }, ['hold', 'superintendent']],
    ['I7', { ...calm, requester: 'court-officer', basis: 'unread', target: 'student-record' }, ['hold', 'superintendent']],
    ['I11', { ...calm, requester: 'fed-immigration', target: 'student-taken' }, ['refuse', 'superintendent', 'counsel']],
  ])('%s', (_, seen, expected) => expect(row(seen).toSorted()).toEqual(expected.toSorted()))
})

test('every screen has a telephone number to call and words to say of two sentences at most, in both languages, and names no caregiver as told', () => {
  const wrong: unknown[] = []
  for (const lang of langs)
    for (const requester of deskValues.requester)
      for (const target of deskValues.target)
        for (const emergency of deskValues.emergency) {
          const view = doorView(book, { requester, target, emergency, basis: 'none', 'acting-for-immigration': 'no' }, lang)
          const long = view.say.filter(({ own }) => (own.match(/[.?!](\s|$)/g) ?? []).length > 2)
          if (!view.calls.includes('superintendent') || view.say.length === 0 || long.length > 0) wrong.push({ requester, target, long })
        }
  expect(wrong).toEqual([])
})
