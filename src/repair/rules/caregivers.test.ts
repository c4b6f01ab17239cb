import { expect, test } from 'vitest'
import { repairFrom, repairSetting } from '../setting.ts'
import { asksCaregiver } from './caregivers.ts'

const through = (grade: number) => repairFrom({ 'caregiver-consent-through-grade': grade })

test.each([
  ['the plan does not say', ['11'], false, repairFrom(undefined), true],
  ['the plan does not say, and they are 18', ['12'], true, repairFrom(undefined), false],
  ['below the grade', ['07'], false, through(8), true],
  ['in the grade', ['08'], false, through(8), true],
  ['above it', ['09'], false, through(8), false],
  ['kindergarten', ['KG'], false, through(0), true],
  ['the first grade, through kindergarten', ['01'], false, through(0), false],
  ['of a grade that nobody knows', [], false, through(8), true],
  ['ungraded', ['UG'], false, through(8), true],
  ['in two grades, one of them below', ['08', '09'], false, through(8), true],
  ['18 and below the grade', ['08'], true, through(8), false],
] as const)('%s', (_, grades, isOfAge, setting, asked) => {
  expect(asksCaregiver({ grades, isOfAge }, setting)).toBe(asked)
})

test('a grade that is none is a fault of the plan', () => {
  for (const grade of [-1, 13, 8.5, 'eight'])
    expect(repairSetting.misfit({ 'caregiver-consent-through-grade': grade }), String(grade)).not.toBe(null)
})
