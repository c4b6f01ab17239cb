import { langs } from '../kernel/lang.ts'
import { folded } from '../kernel/finding.ts'
import { isDay } from '../kernel/time.ts'
import { month, weekday } from '../words/times.ts'
import { finding } from './words/find.ts'

/** A stretch of days that somebody named, and the words they named it by. */
export interface DaysRead {
  readonly from: string
  readonly to: string
  readonly said: string
}

const dayMillis = 86_400_000
const shifted = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMillis).toISOString().slice(0, 10)

/** The days that a text names, in any of our languages, and the text without them. A day of the week is the last one before today. */
export function readDays(text: string, today: string): { days: DaysRead | null; rest: string } {
  const plain = folded(text)
  for (const { pattern, days } of patterns(today)) {
    const found = pattern.exec(plain)
    const named = found && days(found)
    if (found && named) {
      // Small letters without accents are as many as the letters they stand for, save where a letter was written as two.
      const isAligned = plain.length === text.length
      const said = isAligned ? text.slice(found.index, found.index + found[0].length) : found[0]
      const rest = `${isAligned ? text.slice(0, found.index) : plain.slice(0, found.index)} ${(isAligned ? text : plain).slice(found.index + found[0].length)}`
      return { days: { ...named, said: said.trim() }, rest: rest.trim() }
    }
  }
  return { days: null, rest: text }
}

type Named = Pick<DaysRead, 'from' | 'to'> | null
interface Pattern {
  readonly pattern: RegExp
  readonly days: (found: RegExpExecArray) => Named
}

const one = (day: string): Named => ({ from: day, to: day })
const either = (words: readonly string[]): string => words.map(word => folded(word).replaceAll(/[^\p{L}\p{N} ]/gu, '')).join('|')

function patterns(today: string): Pattern[] {
  const inAll = (word: 'today' | 'yesterday' | 'lastWeek') => either(langs.map(lang => finding[lang].days[word]))
  const last = either(langs.map(lang => finding[lang].days.last))
  const weekdays = Array.from({ length: 7 }, (_, at) => shifted('2026-11-01', at)).map(day =>
    either(langs.map(lang => weekday(day, lang, 'long'))),
  )
  const months = Array.from({ length: 12 }, (_, at) => {
    const names = langs.map(lang => month(`2026-${String(at + 1).padStart(2, '0')}`, lang).match(/^\p{L}+/u)?.[0] ?? '')
    return either(names)
  })
  const begin = String.raw`(?<![\p{L}\p{N}])`
  const end = String.raw`(?![\p{L}\p{N}])`
  const whole = (inner: string) => new RegExp(`${begin}(?:${inner})${end}`, 'u')
  const inMonth = (at: number, day: string, year: string | undefined): Named => {
    const named = (of: number) => `${of}-${String(at + 1).padStart(2, '0')}-${day.padStart(2, '0')}`
    const thisYear = Number(today.slice(0, 4))
    const found = year === undefined ? (named(thisYear) > today ? named(thisYear - 1) : named(thisYear)) : named(Number(year))
    return isDay(found) ? one(found) : null
  }
  return [
    { pattern: /(?<!\d)(\d{4}-\d{2}-\d{2})(?!\d)/u, days: ([, day = '']) => (isDay(day) ? one(day) : null) },
    // As dates are written here, the month first; where that is none, the day.
    {
      pattern: /(?<![\d/])(\d{1,2})\/(\d{1,2})(?:\/(\d{4}|\d{2}))?(?![\d/])/u,
      days: ([, first = '', second = '', year]) => {
        const whole = year?.length === 2 ? `20${year}` : year
        return Number(first) > 12 ? inMonth(Number(second) - 1, first, whole) : inMonth(Number(first) - 1, second, whole)
      },
    },
    { pattern: whole(inAll('today')), days: () => one(today) },
    { pattern: whole(inAll('yesterday')), days: () => one(shifted(today, -1)) },
    {
      pattern: whole(inAll('lastWeek')),
      days: () => {
        const sinceMonday = (new Date(`${today}T00:00:00Z`).getUTCDay() + 6) % 7
        const monday = shifted(today, -sinceMonday - 7)
        return { from: monday, to: shifted(monday, 6) }
      },
    },
    ...weekdays.map((names, weekdayAt) => ({
      pattern: whole(`(?:(?:${last}) )?(?:${names})(?: (?:${last}))?`),
      days: () => {
        const back = (new Date(`${today}T00:00:00Z`).getUTCDay() - weekdayAt + 7) % 7 || 7
        return one(shifted(today, -back))
      },
    })),
    ...months.flatMap((names, at) => [
      {
        pattern: whole(`(?:${names}) (\\d{1,2})(?:,? (\\d{4}))?`),
        days: ([, day = '', year]: RegExpExecArray) => inMonth(at, day, year),
      },
      {
        pattern: whole(`(\\d{1,2}) (?:de )?(?:${names})(?: (?:de )?(\\d{4}))?`),
        days: ([, day = '', year]: RegExpExecArray) => inMonth(at, day, year),
      },
    ]),
  ]
}
