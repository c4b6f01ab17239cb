import { type Values, whyNotADay } from '../values.ts'

/** How the cells of an Aspen export are meant: days, names, grades, and whether somebody is enrolled. */

const anyDay = 'a day such as 2026-09-01 or 9/1/2026'

/** `2026-09-01`, with or without a time after it, and `9/1/2026` or `9/1/26` as American tools write it. */
export function dayIn(values: Values, column: string): string | null {
  const value = values.text(column)
  if (value === null) return null
  const day = plainDay(value)
  const why = whyNotADay(day)
  if (why === null) return day
  values.wrong(column, value, anyDay, day === value ? null : why)
  return null
}

function plainDay(text: string): string {
  const iso = /^(\d{4}-\d{2}-\d{2})[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?$/.exec(text)
  if (iso) return iso[1] ?? text
  const american = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4}|\d{2})$/.exec(text)
  if (!american) return text
  const [, month = '', day = '', year = ''] = american
  return `${wholeYear(year)}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

/** Two digits are of this century up to 49: no student of today was born before 1950. */
const wholeYear = (year: string): string => (year.length === 4 ? year : `${Number(year) < 50 ? '20' : '19'}${year}`)

export interface Name {
  readonly givenName: string
  readonly familyName: string
}

/** `Tern, Ada Mae` or, without a comma, `Ada Mae Tern`; from two columns where there are two. */
export function nameIn(values: Values): Name {
  const [first, last] = [values.text('first_name'), values.text('last_name')]
  if (last !== null) return { givenName: first ?? '', familyName: last }
  const whole = values.required('full_name', 'a name such as Tern, Ada').replaceAll(/\s+/g, ' ')
  const comma = whole.indexOf(',')
  if (comma < 0) {
    const space = whole.lastIndexOf(' ')
    return { givenName: whole.slice(0, Math.max(0, space)), familyName: whole.slice(space + 1) }
  }
  const [familyName, given] = [whole.slice(0, comma).trim(), whole.slice(comma + 1).trim()]
  const suffix = /^(Jr\.?|Sr\.?|II|III|IV)\s*,\s*(.+)$/i.exec(given)
  return suffix ? { givenName: suffix[2] ?? '', familyName: `${familyName} ${suffix[1]}` } : { givenName: given, familyName }
}

/** `7` and `07` are one grade. The words of the state (`PK`, `KF`, `SP`) stand as they are. */
export function gradesIn(values: Values): string[] {
  const grade = values.text('grade')?.toUpperCase()
  if (grade === undefined) return []
  return [/^\d$/.test(grade) ? `0${grade}` : grade]
}

const here = /^(active\b.*|a|enrolled|current)$/i
const gone =
  /^(inactive.*|i|transfer.*|withdr.*|w|graduat.*|drop.*|deceased|exit.*|discharg.*|expelled|former.*|archive.*|no[- ]?show.*|pre-?reg.*|pre-?enrol.*|not enrolled|left|retired|resigned|terminated)$/i

/** A status that is neither is taken for enrolled, and said: a child too many in the list harms less than one too few. */
export function isEnrolled(values: Values): boolean {
  const status = values.text('enrollment_status')
  if (status === null) return values.text('withdrawal_date') === null && values.text('withdrawal_code') === null
  if (here.test(status) || gone.test(status)) return here.test(status)
  const message = `We read “${status.slice(0, 60)}” in enrollment_status; Active, or a word such as Inactive, Transferred or Withdrawn was expected. This line is read as enrolled.`
  values.warn('value-wrong', 'enrollment_status', status.slice(0, 60), message)
  return true
}
