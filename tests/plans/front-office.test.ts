import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { answerAt } from '../../src/contact/door/ask.ts'
import { deskFacts, deskValues, recordFacts, type Seen, unknown } from '../../src/contact/door/desk.ts'
import { isNoLaxer } from '../../src/contact/door/desk-table.ts'
import { deskTableOf, outcomeOf } from '../../src/contact/door/project.ts'
import { classesWhere } from '../../src/contact/door/testing/consistent.ts'
import { askEverywhere } from '../../src/contact/door/testing/walk-desk.ts'
import { doorView } from '../../src/contact/door/view.ts'
import { recorded } from '../../src/contact/request/decided.ts'
import { strictestSituation } from '../../src/contact/request/strictest.ts'
import { openGatePlan } from '../../src/contact/testing/gate-plan.ts'
import { langs } from '../../src/kernel/lang.ts'
import { questions } from '../../src/questions.ts'

/** The front office over the plan of Harbor Falls: how much it asks, and that it never tells a desk less than the plan says. */
const { compiled, inForce } = openGatePlan('harbor-falls', questions)
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
    ['I0', { requester: 'unverified', emergency: 'school-called' }, ['permit', 'principal']],
    ['I0c', { ...calm, requester: 'local-police', emergency: 'school-called', target: 'student-questioned' }, ['hold', 'superintendent']],
    [
      'I0c',
      { ...calm, requester: 'fed-immigration', emergency: 'school-called', target: 'entry-nonpublic' },
      ['refuse', 'superintendent', 'counsel'],
    ],
    ['I0d', { requester: 'ambulance-fire' }, ['permit', 'principal']],
    ['I0d', { ...calm, requester: 'ambulance-fire', basis: 'unread', target: 'student-taken' }, ['permit', 'principal']],
    ['I5b', { ...calm, requester: 'local-police', basis: 'custody-without-paper' }, ['comply', 'superintendent']],
    ['I8', { ...calm, requester: 'dcf', target: 'student-victim' }, ['permit', 'principal']],
    ['I8c', { ...calm, requester: 'dcf', basis: 'custody-without-paper' }, ['comply', 'superintendent']],
    ['I8d', { ...calm, requester: 'dcf-with-police', target: 'student-taken' }, ['hold', 'superintendent']],
    ['I10b', { ...calm, requester: 'state-police', emergency: 'imminent-harm', target: 'student-record' }, ['counsel', 'superintendent']],
    ['I22', { ...calm, requester: 'defense-counsel', target: 'student-questioned' }, ['hold', 'designee']],
    ['I22b', { ...calm, requester: 'private', target: 'student-taken' }, ['refuse', 'superintendent']],
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

test('whoever is said to be called at once is the first whom the desk is told to call', () => {
  const asked = { requester: 'local-police', emergency: 'exigency-claimed', basis: 'none', 'acting-for-immigration': 'no' }
  let seen = 0
  for (const target of deskValues.target) {
    const { decides, calls } = doorView(book, { ...asked, target }, 'en')
    if (!decides.includes('called at once')) continue
    seen++
    expect([target, decides, calls[0]]).toEqual([
      target,
      'You decide nothing here, and you block nobody. The superintendent is called at once.',
      'superintendent',
    ])
  }
  expect(seen).toBeGreaterThan(5)
})

/** Everything a desk can answer of who, danger, paper and purpose; immigration enforcement and the place as on an ordinary day. */
function* everySeen(): Generator<Seen> {
  for (const requester of [...deskValues.requester, unknown])
    for (const emergency of deskValues.emergency)
      for (const basis of [...deskValues.basis, undefined])
        for (const target of [...deskValues.target, undefined]) {
          const answered = { ...(basis ? { basis } : {}), ...(target ? { target } : {}) }
          yield { requester, emergency, ...answered, 'acting-for-immigration': 'no', where: 'building' }
        }
}

test('nothing answered is hold, and danger that nobody saw is none; a record of which nothing is known opens nothing', () => {
  expect(answerAt(table, {}).outcome.answer).toBe('hold')
  for (const seen of [{ emergency: unknown }, { requester: unknown, emergency: unknown, basis: unknown, target: unknown }]) {
    expect(opens(answerAt(table, seen).outcome.answer)).toBe(false)
    const situation = strictestSituation(compiled, Object.fromEntries(recordFacts(seen)))
    expect([situation.emergency, opens(recorded(situation, inForce, false).answer)]).toEqual(['none', false])
  }
})

const calledIn = ['local-police', 'state-police', 'sro', 'ambulance-fire', 'unverified', unknown]
const isIn = (target: string | undefined): boolean => target === undefined || target.startsWith('entry-')
const opens = (answer: string): boolean => answer === 'permit' || answer === 'comply'
const order = ['permit', 'comply', 'hold', 'counsel', 'refuse']

test('a call of the school lets in those whom I0 names, and nobody else, and to nothing else', () => {
  let tried = 0
  const laxer: Seen[] = []
  for (const seen of everySeen()) {
    if (seen.emergency !== 'school-called' || seen.requester === undefined) continue
    tried++
    const { outcome, next } = answerAt(table, seen)
    if (calledIn.includes(seen.requester) && isIn(seen.target)) {
      expect([outcome.answer, next, JSON.stringify(seen)]).toEqual(['permit', null, JSON.stringify(seen)])
      continue
    }
    const without = answerAt(table, { ...seen, emergency: 'none' }).outcome
    // I0b: police whom the school called may talk with staff and with whom the call was about.
    const isI0b = seen.target === 'adult-staff' || seen.target === 'family-member-on-site'
    if (!isI0b && order.indexOf(outcome.answer) < order.indexOf(without.answer)) laxer.push(seen)
  }
  process.stdout.write(`front office: ${tried} answers with “the school called them”\n`)
  expect(tried).toBe(15 * 5 * 12)
  expect(laxer).toEqual([])
})

test('the record that is started opens nothing that the screen did not, and lets in at once only who comes to help or says there is no time', () => {
  const other: unknown[] = []
  let tried = 0
  for (const seen of everySeen()) {
    const { outcome, next } = answerAt(table, seen)
    // Of whoever nobody knows the desk takes agents of immigration into account; the record keeps that they were said not to be.
    if (next !== null || seen.target === undefined || (seen.requester === unknown && seen.emergency === 'exigency-claimed')) continue
    tried++
    const facts = Object.fromEntries(recordFacts(seen))
    const decided = recorded(strictestSituation(compiled, facts), inForce, false)
    if (opens(decided.answer) && !opens(outcome.answer)) other.push([seen, outcome.answer, decided.answer])
    const isHelp = seen.emergency === 'imminent-harm' || seen.requester === 'ambulance-fire' || seen.emergency === 'school-called'
    if (decided.atOnce && !isHelp && seen.emergency !== 'exigency-claimed') other.push([seen, 'at once'])
  }
  process.stdout.write(`front office: ${tried} last screens compared with the record they start\n`)
  expect(tried).toBeGreaterThan(2_000)
  expect(other.slice(0, 5)).toEqual([])
})
