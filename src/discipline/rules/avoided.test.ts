import { expect, test } from 'vitest'
import { schoolDaysAfter } from '../../kernel/school-days.ts'
import { type Answered, countAvoided } from './avoided.ts'

const calendar = { years: [{ from: '2026-09-01', to: '2027-06-18' }], closed: ['2026-10-12', '2026-11-11'] }
const tenAfter = (day: string) => schoolDaysAfter(calendar, day, 10)
const incident = (over: Partial<Answered> = {}): Answered => ({ student: 'a', on: '2026-10-01', ground: 'other', alternatives: 1, ...over })

/** Ten school days after October 1, one of them closed, is October 16. */
test.each([
  ['one alternative and no exclusion', [incident()], [], 1],
  ['two alternatives for one incident', [incident({ alternatives: 2 })], [], 1],
  ['one incident that was written down twice', [incident(), incident({ alternatives: 0 }), incident()], [], 1],
  ['two incidents of one day with another ground', [incident(), incident({ ground: 'drugs' })], [], 2],
  ['two students', [incident(), incident({ student: 'b' })], [], 2],
  ['none was carried out', [incident({ alternatives: 0 })], [], 0],
  ['an exclusion on the same day', [incident()], [{ student: 'a', from: '2026-10-01' }], 0],
  ['an exclusion on the tenth school day', [incident()], [{ student: 'a', from: '2026-10-16' }], 0],
  ['a late exclusion, on the eleventh', [incident()], [{ student: 'a', from: '2026-10-19' }], 1],
  ['an exclusion before it', [incident()], [{ student: 'a', from: '2026-09-30' }], 1],
  ['an exclusion of another student', [incident()], [{ student: 'b', from: '2026-10-02' }], 1],
])('%s', (_, incidents, exclusions, avoided) => {
  expect(tenAfter('2026-10-01')).toBe('2026-10-16')
  expect(countAvoided(incidents, exclusions, '2026-12-01', tenAfter).avoided).toBe(avoided)
})

test('until the days that count are over nothing is said of an incident, unless an exclusion has begun', () => {
  const of = (today: string, exclusions: { student: string; from: string }[] = []) =>
    countAvoided([incident()], exclusions, today, tenAfter)
  expect(of('2026-10-16')).toEqual({ incidents: 1, answered: 1, avoided: 0, pending: 1 })
  expect(of('2026-10-17')).toEqual({ incidents: 1, answered: 1, avoided: 1, pending: 0 })
  expect(of('2026-10-05', [{ student: 'a', from: '2026-10-05' }])).toEqual({ incidents: 1, answered: 1, avoided: 0, pending: 0 })
  expect(countAvoided([incident()], [], '2026-12-01', () => undefined)).toMatchObject({ avoided: 0, pending: 1 })
})

test('of a planted year the count is exact', () => {
  const [incidents, exclusions]: [Answered[], { student: string; from: string }[]] = [[], []]
  let expected = 0
  for (let at = 0; at < 400; at += 1) {
    const student = `s${at}`
    const alternatives = at % 4
    const on = schoolDaysAfter(calendar, '2026-09-01', at % 120) ?? ''
    incidents.push(incident({ student, on, alternatives }))
    if (at % 5 === 0) incidents.push(incident({ student, on, alternatives: 0 }))
    const begins = at % 3 === 0 ? (schoolDaysAfter(calendar, on, at % 20) ?? '') : null
    if (begins !== null) exclusions.push({ student, from: begins })
    if (alternatives > 0 && (begins === null || at % 20 > 10)) expected += 1
  }
  expect(expected).toBeGreaterThan(200)
  expect(countAvoided(incidents, exclusions, '2027-06-18', tenAfter)).toMatchObject({
    incidents: 400,
    answered: 300,
    avoided: expected,
    pending: 0,
  })
})
