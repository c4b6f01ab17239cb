import { expect, test } from 'vitest'
import { lacksSchool } from './roles.ts'

test.each([
  [['principal'], null, true],
  [['front-office', 'nurse'], null, true],
  [['principal'], 'school', false],
  [['designee'], null, false],
  [['superintendent', 'coordinator', 'counsel', 'nurse'], null, false],
] as const)('%j at %s lacks a school: %s', (roles, school, lacks) => {
  expect(lacksSchool({ roles, school })).toBe(lacks)
})
