import { expect, test } from 'vitest'
import { apartFromMadeUp } from './made-up.ts'

const school = (orgCode: string, name: string) => ({
  ...{ orgCode, name, distCode: `${orgCode.slice(0, 4)}0000`, year: '2023-24', enrolment: 300, figures: {} },
})
const codes = (...schools: ReturnType<typeof school>[]) => apartFromMadeUp(schools).map(({ orgCode }) => orgCode)
const falls = school('99990305', 'Harbor Falls - Mill Street Middle School')
const gannet = school('99020010', 'Gannet-Clifftop Elementary School')

test('the made-up schools of the demonstration are ranked among each other', () =>
  expect(codes(falls, gannet)).toEqual(['99990305', '99020010']))

test('where any other school is there, they are left out', () =>
  expect(codes(falls, school('00350001', 'Boston - Gull'), gannet)).toEqual(['00350001']))

test('a code or a name alone makes no school a made-up one', () =>
  expect(codes(school('99990305', 'Gull Middle'), school('00350001', 'Harbor Falls - Gull'), falls)).toEqual(['99990305', '00350001']))
