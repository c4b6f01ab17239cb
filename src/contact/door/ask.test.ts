import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { answerAt } from './ask.ts'
import { deskFacts, deskValues, readSeen, recordFacts, type Seen, unknown } from './desk.ts'
import { packDesk, unpackDesk } from './desk-pack.ts'
import { isNoLaxer, strictestOf } from './desk-table.ts'
import { deskTableOf, outcomeOf } from './project.ts'
import { classesWhere } from './testing/consistent.ts'
import { townPlan } from './testing/town-plan.ts'
import { askEverywhere } from './testing/walk-desk.ts'

const compiled = townPlan()
const table = deskTableOf(compiled)
const answer = (seen: Seen) => answerAt(table, seen).outcome.answer

describe('what the desk is told', () => {
  const calm = { requester: 'local-police', emergency: 'none', basis: 'none', 'acting-for-immigration': 'no', where: 'building' }

  test.each<[Seen, string]>([
    [{}, 'hold'],
    [{ ...calm, target: 'student-questioned' }, 'hold'],
    [{ ...calm, target: 'adult-staff' }, 'permit'],
    [{ ...calm, target: 'student-record' }, 'refuse'],
    // There may be a paper, which somebody has to read.
    [{ ...calm, target: 'adult-staff', basis: 'not-shown' }, 'hold'],
    [{ ...calm, target: 'student-record', basis: 'not-shown' }, 'refuse'],
    // Nobody can see an agreement: one is laxer than none.
    [{ ...calm, requester: 'sro', target: 'adult-staff' }, 'refuse'],
    [{ ...calm, 'acting-for-immigration': 'unknown', target: 'adult-staff' }, 'refuse'],
    [{ ...calm, requester: 'fed-immigration', target: 'student-taken' }, 'refuse'],
    [{ emergency: 'imminent-harm' }, 'permit'],
    [{ emergency: 'school-called', requester: 'local-police' }, 'permit'],
    [{ emergency: 'school-called', requester: 'unverified' }, 'permit'],
    [{ emergency: 'school-called', requester: unknown }, 'permit'],
    [{ emergency: 'school-called', requester: 'local-police', target: 'student-taken' }, 'hold'],
    [{ ...calm, emergency: 'school-called', target: 'student-record' }, 'refuse'],
    [{ ...calm, emergency: 'school-called', requester: 'fed-immigration', target: 'entry-nonpublic' }, 'refuse'],
    [{ ...calm, emergency: 'school-called', requester: 'private', target: 'entry-nonpublic' }, 'refuse'],
    // A call opens the door alone: a paper they hold besides is read first.
    [{ emergency: 'school-called', requester: 'local-police', basis: 'unread', target: 'student-taken' }, 'hold'],
    [{ requester: 'ambulance-fire' }, 'permit'],
    [{ requester: 'ambulance-fire', basis: 'unread', target: 'student-taken' }, 'permit'],
    // Nobody stands in the way of a power to take a child, once it is known who has it.
    [{ ...calm, basis: 'custody-without-paper' }, 'comply'],
    [{ ...calm, emergency: 'school-called', basis: 'custody-without-paper', target: 'student-taken' }, 'comply'],
    [{ ...calm, requester: 'dcf', basis: 'custody-without-paper', target: unknown }, 'comply'],
    [{ ...calm, requester: 'private', basis: 'custody-without-paper' }, 'refuse'],
    [{ ...calm, requester: 'fed-immigration', basis: 'custody-without-paper' }, 'refuse'],
    [{ ...calm, emergency: unknown, target: 'adult-staff' }, 'permit'],
  ])('%j: %s', (seen, expected) => expect(answer(seen)).toBe(expected))

  test('who comes to help is answered at once and asked for nothing more; a record is not opened by it', () => {
    const comes: readonly Seen[] = [
      { emergency: 'imminent-harm' },
      { requester: 'ambulance-fire' },
      { emergency: 'school-called', requester: 'state-police' },
    ]
    for (const seen of comes)
      for (const target of [undefined, unknown]) {
        const { outcome, next } = answerAt(table, { ...seen, ...(target === undefined ? {} : { target }) })
        expect([outcome.answer, outcome.conditions, next]).toEqual(['permit', ['met-and-accompanied'], null])
      }
    expect(answer({ ...calm, emergency: 'imminent-harm', target: 'student-record' })).toBe('refuse')
  })

  test('the school called: who they are is all that is asked before police and a crew are let in', () => {
    expect(answerAt(table, { emergency: 'school-called' }).next).toBe('requester')
    for (const requester of deskValues.requester) {
      const { outcome, next } = answerAt(table, { emergency: 'school-called', requester })
      const isLetIn = ['local-police', 'state-police', 'sro', 'ambulance-fire', 'unverified'].includes(requester)
      expect([requester, outcome.answer === 'permit' && next === null]).toEqual([requester, isLetIn])
    }
  })

  test('of those whom nobody asks it, immigration enforcement is never asked', () => {
    for (const requester of ['dcf', 'dcf-with-police', 'ambulance-fire', 'defense-counsel'])
      for (const target of deskValues.target)
        for (const emergency of deskValues.emergency)
          expect(answerAt(table, { requester, target, emergency }).next).not.toBe('acting-for-immigration')
  })

  test('while the answer is open they wait, and what is so in every case left holds already', () => {
    const { outcome, next, reasons } = answerAt(table, {
      ...calm,
      'acting-for-immigration': 'no',
      target: 'student-questioned',
      basis: unknown,
    })
    expect([outcome.answer, next]).toEqual(['hold', null])
    expect(reasons.length).toBeGreaterThan(0)
    const open = answerAt(table, { requester: 'local-police', emergency: 'none', basis: 'none', target: 'student-questioned' })
    expect(open).toMatchObject({ next: 'acting-for-immigration', reasons: [] })
    expect(open.outcome).toEqual({ answer: 'hold', sign: ['superintendent'], calls: ['superintendent', 'counsel'], conditions: [] })
  })

  test('of what acts only where a caregiver is suspected nothing is said', () => {
    expect(compiled.classes.some(each => each.outcome.because.some(({ at }) => at.provision === 'abuse'))).toBe(true)
    expect(table.reasons.map(({ provision }) => provision)).not.toContain('abuse')
  })
})

const seens = fc.record(Object.fromEntries(deskFacts.map(fact => [fact, fc.constantFrom(...new Set([...deskValues[fact], unknown]))])), {
  requiredKeys: [],
})

test('in whatever order it is answered, the last screen is never laxer than any situation that may be so', () => {
  let finals = 0
  fc.assert(
    fc.property(seens, (seen: Seen) => {
      const { outcome, next } = answerAt(table, seen)
      if (next !== null) return
      finals++
      const possible = classesWhere(compiled, seen).map(outcomeOf)
      expect(possible.filter(each => !isNoLaxer(outcome, each))).toEqual([])
      expect(possible.some(each => each.answer === outcome.answer)).toBe(true)
    }),
    { numRuns: 400 },
  )
  expect(finals).toBeGreaterThan(150)
})

test('what is asked comes to an end, and is never more than a desk can see', () => {
  const { worst, facts, situations } = askEverywhere(table)
  expect(worst).toBeLessThanOrEqual(6)
  expect([...facts].filter(fact => !deskFacts.includes(fact))).toEqual([])
  expect(situations).toBe(table.cells.length)
})

test('the pack answers as the table does, and a broken one is refused', () => {
  const book = { ...table, reasons: table.reasons.map(reason => ({ ...reason, href: '/plan', title: reason.provision })) }
  const pack = packDesk(book)
  expect(unpackDesk(JSON.parse(JSON.stringify(pack)))).toEqual(book)
  expect(() => unpackDesk({ ...pack, runs: pack.runs.slice(2) })).toThrow(/a desk sees 44352/)
  expect(() => unpackDesk({ ...pack, outcomes: [] })).toThrow(/names outcome/)
})

test('the strictest of several has every signature of those that are as strict, and of no other', () => {
  const outcome = (answer: 'permit' | 'hold' | 'refuse', ...sign: string[]) => ({ answer, sign, calls: [], conditions: [] })
  expect(strictestOf([outcome('permit', 'principal'), outcome('hold', 'superintendent'), outcome('hold', 'counsel')])).toEqual(
    outcome('hold', 'superintendent', 'counsel'),
  )
  expect(strictestOf([outcome('permit', 'any-adult'), outcome('permit', 'principal')]).sign).toEqual(['principal'])
  expect(strictestOf([outcome('permit', 'any-adult')]).sign).toEqual(['any-adult'])
})

describe('what a page’s address says', () => {
  test('any kind of paper is one that nobody has read', () => {
    for (const basis of ['judicial-arrest-warrant', 'administrative-warrant', 'subpoena', 'parental-consent-written'])
      expect(readSeen({ basis })).toEqual({ seen: { basis: 'unread' }, isWrong: false })
  })

  test('that the school called is said by either word', () => {
    expect(readSeen({ basis: 'school-called' }).seen).toEqual({ emergency: 'school-called' })
    expect(readSeen({ basis: 'exigency-claimed', emergency: 'imminent-harm' }).seen).toEqual({ emergency: 'imminent-harm' })
  })

  test('what is no answer is not taken for one, and abuse is not heard', () => {
    expect(readSeen({ requester: 'banana', target: ['a', 'b'], where: '' })).toEqual({ seen: {}, isWrong: true })
    expect(readSeen({ 'abuse-by-caregiver': 'suspected', age: '12-13' })).toEqual({ seen: {}, isWrong: false })
  })
})

test('the record is told what was seen, and nothing that nobody knows', () => {
  expect(Object.fromEntries(recordFacts({ requester: 'sro', emergency: unknown, basis: 'not-shown', where: unknown }))).toEqual({
    requester: 'sro',
    basis: 'unread',
  })
  expect(
    Object.fromEntries(recordFacts({ requester: 'fed-immigration', emergency: 'school-called', basis: 'none', target: 'adult-staff' })),
  ).toEqual({
    requester: 'fed-immigration',
    'acting-for-immigration': 'yes',
    emergency: 'none',
    basis: 'school-called',
    target: 'adult-staff',
  })
  const told = (seen: Seen) => Object.fromEntries(recordFacts(seen))
  expect(told({ emergency: 'school-called', requester: unknown })).toEqual({
    ...{ requester: 'unverified', basis: 'school-called', emergency: 'none', target: 'entry-nonpublic' },
  })
  expect(told({ requester: 'ambulance-fire' })).toEqual({
    ...{ requester: 'ambulance-fire', 'acting-for-immigration': 'no', target: 'entry-nonpublic' },
  })
  expect(told({ requester: 'dcf', basis: 'custody-without-paper' })).toEqual({
    ...{ requester: 'dcf', 'acting-for-immigration': 'no', basis: 'custody-without-paper', target: 'student-taken' },
  })
  // A paper says more than that the school called, of whatever is not coming in.
  expect(told({ requester: 'local-police', emergency: 'school-called', basis: 'unread', target: 'student-taken' }).basis).toBe('unread')
})
