import { expect, test } from 'vitest'
import { contactFactNames } from '../question.ts'
import { strictestSituation } from './strictest.ts'
import { townPlan } from '../door/testing/town-plan.ts'

const compiled = townPlan()
const answerOf = (situation: Readonly<Record<string, string>>): string => {
  const { space, table, classes } = compiled
  const index = space.names.reduce(
    (at, name, d) => at + (space.values[d]?.indexOf(situation[name] ?? '') ?? 0) * (space.strides[d] ?? 1),
    0,
  )
  return classes[table[index] ?? 0]?.outcome.answer ?? 'hold'
}
const order = ['permit', 'comply', 'hold', 'counsel', 'refuse']
const strict = (situation: Readonly<Record<string, string>>) => order.indexOf(answerOf(situation))

test('a whole situation is what it is', () => {
  const said = {
    ...{ requester: 'dcf', basis: 'none', target: 'student-victim', 'acting-for-immigration': 'no', age: '12-13' },
    ...{ emergency: 'none', where: 'grounds', 'abuse-by-caregiver': 'suspected' },
  }
  expect(strictestSituation(compiled, said)).toEqual(said)
})

test('of what nobody knows, no value is answered more strictly', () => {
  for (const requester of ['local-police', 'fed-other', 'unverified', 'dcf']) {
    const found = strictestSituation(compiled, { requester, basis: 'none' })
    expect(Object.keys(found).sort()).toEqual([...contactFactNames].sort())
    for (const target of ['adult-staff', 'student-questioned', 'student-record', 'entry-nonpublic'])
      for (const age of ['14-17', 'under-12', '12-13']) expect(strict(found)).toBeGreaterThanOrEqual(strict({ ...found, target, age }))
  }
})

test('nobody is taken to be of age, so that a caregiver is not passed over', () => {
  for (const basis of ['none', 'unread', 'subpoena'])
    for (const target of ['student-questioned', 'student-taken', 'student-record'])
      expect(strictestSituation(compiled, { requester: 'state-police', basis, target }).age).not.toBe('18-or-over')
  expect(strictestSituation(compiled, { age: '18-or-over' }).age).toBe('18-or-over')
})

test('danger, abuse and the city’s police as agents of immigration are not assumed', () => {
  const found = strictestSituation(compiled, { requester: 'local-police' })
  expect([found.emergency, found['abuse-by-caregiver'], found['acting-for-immigration'], found.where]).toEqual([
    'none',
    'no',
    'no',
    'building',
  ])
  expect(strictestSituation(compiled, { requester: 'fed-immigration' })['acting-for-immigration']).toBe('yes')
  expect(strictestSituation(compiled, { requester: 'fed-other' })['acting-for-immigration']).toBe('unknown')
})
