import { describe, expect, test } from 'vitest'
import type { CalledOut } from '../../src/contact/request/called-out.ts'
import { requestOf } from '../../src/contact/outbound/calling-out/request-of.ts'
import { openGatePlan } from '../../src/contact/testing/gate-plan.ts'
import { questions } from '../../src/questions.ts'

const unsaid = { what: 'unsaid', danger: 'possible', weapon: 'none', whose: 'unknown', where: 'building', 'outside-called': 'none' }
const called = (facts: Record<string, string>, more: Partial<CalledOut> = {}): CalledOut => ({
  ...{ call: 'c', school: 's', askedBy: 'p', student: null, drill: false, answer: 'administrator', police: 'not-called' },
  ...{ obligations: [], outcome: null, facts: { ...unsaid, ...facts }, ...more },
})

describe('whoever comes to our own call is never held, refused or asked for a paper', () => {
  const { inForce } = openGatePlan('harbor-falls', questions)
  const values = {
    what: ['unsaid', 'fight', 'behavioral-health', 'abuse-suspected', 'weapon', 'uninvited-person', 'disruption'],
    whose: ['student', 'student-under-12', 'staff', 'unknown'],
    where: ['building', 'grounds', 'bus', 'event', 'curb', 'elsewhere'],
    danger: ['none', 'possible', 'now'],
    'outside-called': ['none', 'ems', 'police'],
  }
  const all = Object.entries(values).reduce<Record<string, string>[]>(
    (found, [name, words]) => found.flatMap(one => words.map(word => ({ ...one, [name]: word }))),
    [{}],
  )
  test(`in each of ${all.length} calls, three ways outside`, () => {
    let tried = 0
    for (const facts of all)
      for (const more of [{ police: 'call' }, { police: 'written-report' }, { outcome: 'handed-to-police' }]) {
        const request = requestOf(called(facts, more))
        const situation = { age: '14-17', ...request }
        const found = inForce.decide('contact', situation)
        const answer = found.kind === 'decided' ? found.decision.answer : null
        expect([JSON.stringify(request), answer]).toEqual([JSON.stringify(request), 'permit'])
        tried++
      }
    expect(tried).toBe(all.length * 3)
  })
  test('police are let to no student by it; a crew comes to care for one', () => {
    for (const facts of all)
      for (const more of [{ police: 'call' }, { answer: 'call-911' }]) {
        const { requester, target } = requestOf(called(facts, more))
        if (target?.startsWith('student-')) expect([requester, target]).toEqual(['ambulance-fire', 'student-victim'])
      }
    expect(requestOf(called({ what: 'self-harm', whose: 'student', 'outside-called': 'ems' }))).toMatchObject({ target: 'student-victim' })
  })
  test('a caregiver suspected of abuse is owed no word', () => {
    const request = requestOf(called({ what: 'abuse-suspected', whose: 'student', 'outside-called': 'police' }))
    const found = inForce.decide('contact', { age: '14-17', ...request })
    const after = found.kind === 'decided' ? found.decision['after'] : null
    expect(after).not.toContain('caregiver-told')
    expect(after).toContain('principal-told')
  })
})
