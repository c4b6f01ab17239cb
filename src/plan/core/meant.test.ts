import { describe, expect, test } from 'vitest'
import { block, district, everyone, open, rule, section } from './testing/plans.ts'

/** What somebody meant by a day, by a number with its unit, and by keys that stand one step too far to the left. */
const all = section('all', everyone)
const told = (text: string): string[] => open(text).faults.map(({ line, column, message }) => `${line}:${column} ${message}`)

describe('a day', () => {
  test.each<[string, string]>([
    ['1/4/2027', 'Did you mean 2027-01-04?'],
    ['12-31-2026', 'Did you mean 2026-12-31?'],
    ['2026/8/1', 'Did you mean 2026-08-01?'],
    ['2026.12.31', 'Did you mean 2026-12-31?'],
    ['August 1, 2026', 'Did you mean 2026-08-01?'],
    ['Aug. 1 2026', 'Did you mean 2026-08-01?'],
    ['aug 31 2026', 'Did you mean 2026-08-31?'],
    ['September 2nd, 2026', 'Did you mean 2026-09-02?'],
    ['September 1st 2026', 'Did you mean 2026-09-01?'],
    ['October 3rd 2026', 'Did you mean 2026-10-03?'],
    ['December 10th, 2026', 'Did you mean 2026-12-10?'],
    ['2026-02-29', 'February 2026 has 28 days.'],
    ['2026-04-31', 'April 2026 has 30 days.'],
    // None of these is a day however it is read.
    ['31/12/2026', ''],
    ['2026-13-01', ''],
    ['Augustus 1, 2026', ''],
    ['Au 1 2026', ''],
    ['1 August 2026', ''],
    ['on 1/4/2027', ''],
    ['1/4/2027 or so', ''],
    ['2026/8/1 or so', ''],
    ['x2026/8/1', ''],
    ['1/4/27', ''],
  ])('%s', (day, meant) => {
    expect(told(district(all, { effective: `"${day}"` }))).toEqual([
      `5:12 “${day}” is not a day.${meant === '' ? '' : ` ${meant}`} Expected YYYY-MM-DD.`,
    ])
  })
})

describe('a number with its unit', () => {
  const within = (value: string) =>
    told(district(section('guests', rule('who: parent', `answer: permit, escort: none, within: ${value}`)) + all))
  test.each<[string, number]>([
    ['2 minutes', 120],
    ['2 min', 120],
    ['2 mins.', 120],
    ['2m', 120],
    ['1 hour', 3_600],
    ['2 hrs', 7_200],
    ['2 hours', 7_200],
    ['3h', 10_800],
    ['90 seconds', 90],
    ['5 x', 5],
    ['999999 s', 999_999],
  ])('%s', (value, n) => {
    expect(within(value)).toEqual([`14:47 “within” is “${value}”. Expected a whole number of seconds, 1 or more. Did you mean ${n}?`])
  })
  test.each<[string, string]>([
    ['soon', '“soon”'],
    ['about 2 minutes', '“about 2 minutes”'],
    ['2 minutes or so', '“2 minutes or so”'],
    ['9999999 s', '“9999999 s”'],
    ['0', '0'],
    ['-1', '-1'],
    ['1.5', '1.5'],
    ['[2]', 'a list'],
    ['null', 'nothing'],
    ['true', '“true”'],
    ['x'.repeat(50), `“${'x'.repeat(40)}”`],
  ])('%s is none', (value, shown) => {
    expect(within(value)).toEqual([`14:47 “within” is ${shown}. Expected a whole number of seconds, 1 or more.`])
  })
  test('without a unit the number alone', () => {
    const together = (value: string) =>
      told(district(section('guests', rule('who: parent', `answer: permit, escort: none, together: ${value}`)) + all))
    expect(together('2 minutes')[0]).toBe('14:49 “together” is “2 minutes”. Expected a whole number, 1 or more. Did you mean 2?')
    expect(together('"1,000"')[0]).toContain('Did you mean 1000?')
    expect(together('"1,00"')[0]).not.toContain('Did you mean')
  })
})

test('what a setting sets, where it stands beside “then”, belongs below it', () => {
  const setting = (...lines: string[]) => told(district(section('days', block('setting waiting-days', ...lines)) + all))
  expect(setting('then:', 'days: 3', 'weeks: 1').filter(each => each.includes('two spaces in'))).toHaveLength(2)
  expect(setting('then: 3', 'days: 3')[0]).not.toContain('two spaces in')
})

describe('a section whose heading has no id', () => {
  test('is told where another authority stands below it', () => {
    const body = ['### Fights', '', 'authority: practice · Ours too · verified', ''].join('\n')
    expect(told(district(section('all', everyone) + body))).toEqual([
      `16:1 The heading “Fights” has no id, and an authority line stands below it on line 18. Expected {#id} at its end, such as {#fights}.`,
    ])
  })
  test('a heading above the section is none of its own', () => {
    expect(told(district(`# Our plan\n\n${all}`))).toEqual([])
  })
})
