import { expect, test } from 'vitest'
import { readSchoolYear, schoolYear, schoolYearName, schoolYearOf, schoolYearOfFile } from './school-year.ts'

test.each([
  ['2018-19', '2018-19'],
  [' 2018-2019 ', '2018-19'],
  ['SY2018-19', '2018-19'],
  ['2018/19', '2018-19'],
  ['1999-00', '1999-00'],
  ['2025', '2024-25'],
  ['2025.0', '2024-25'],
  ['2018-20', undefined],
  ['2018-2029', undefined],
  ['18-19', undefined],
  ['last year', undefined],
  ['', undefined],
])('the school year of %j is %s', (text, year) => expect(readSchoolYear(text)).toBe(year))

test.each([
  ['ssdr_2018-19.csv', '2018-19'],
  ['attendance 2023_24 (1).csv', '2023-24'],
  ['ssdr-2018-2019.csv', '2018-19'],
  ['ssdr_2019.csv', undefined],
  ['ssdr_SY2024.csv', '2023-24'],
  ['FY 2000 nurses.csv', '1999-00'],
  ['SY2023 and SY2024.csv', undefined],
  ['easy2024.csv', undefined],
  ['2017-18 and 2018-19.csv', undefined],
  ['12018-19.csv', undefined],
  ['ssdr.csv', undefined],
])('the name %s says %s', (name, year) => expect(schoolYearOfFile(name)).toBe(year))

test('a school year runs from July 1 to June 30 on the district’s wall', () => {
  expect(['2026-06-30', '2026-07-01', '2099-12-01'].map(schoolYearOf)).toEqual([2025, 2026, 2099])
  expect([2025, 2099].map(schoolYearName)).toEqual(['2025-26', '2099-00'])
  expect(schoolYear(2026, 'America/New_York')).toMatchObject({
    ...{ year: 2026, first: '2026-07-01', last: '2027-06-30' },
    ...{ from: new Date('2026-07-01T04:00:00Z'), to: new Date('2027-07-01T04:00:00Z') },
  })
})
