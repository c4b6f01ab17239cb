import { midnightIn } from './local-time.ts'

/** A school year runs from July 1 to June 30, as the state counts it, and is known by the year in which it begins. */
export interface SchoolYear {
  readonly year: number
  /** The first and the last day. */
  readonly first: string
  readonly last: string
  /** From midnight of the first day to midnight after the last, on the district's wall. */
  readonly from: Date
  readonly to: Date
}

export const schoolYearOf = (day: string): number => Number(day.slice(0, 4)) - (day.slice(5) < '07-01' ? 1 : 0)

/** As the state writes it: `2026-27`. */
export const schoolYearName = (year: number): string => `${year}-${String((year + 1) % 100).padStart(2, '0')}`

export function schoolYear(year: number, zone: string): SchoolYear {
  const [first, next] = [`${year}-07-01`, `${year + 1}-07-01`]
  return { year, first, last: `${year + 1}-06-30`, from: midnightIn(zone, first), to: midnightIn(zone, next) }
}

/** A school year as the state writes it, from the ways it is met: `2022-2023`, `SY2022-23`, or the year it ends in, `2023`. */
export function readSchoolYear(text: string): string | undefined {
  const both = /^(?:sy|fy)?\s*((?:19|20)\d\d)\s*[-–/_]\s*((?:19|20)?\d\d)$/i.exec(text.trim())
  if (both) return asYear(Number(both[1]), Number(both[2]))
  const ending = /^(?:sy|fy)?\s*((?:19|20)\d\d)(?:\.0)?$/i.exec(text.trim())
  return ending ? asYear(Number(ending[1]) - 1, Number(ending[1])) : undefined
}

/** The year a file's name says, where it says both halves of one and only one, or `SY2024`: a bare `2019` could be either end. */
export function schoolYearOfFile(file: string): string | undefined {
  const found = new Set<string>()
  for (const [, from, to] of file.matchAll(/(?<!\d)((?:19|20)\d\d)[-–_]((?:19|20)?\d\d)(?!\d)/g)) {
    const year = asYear(Number(from), Number(to))
    if (year !== undefined) found.add(year)
  }
  for (const [, to] of found.size > 0 ? [] : file.matchAll(/(?<![a-z])(?:sy|fy)[ _-]?((?:19|20)\d\d)(?!\d)/gi))
    found.add(schoolYearName(Number(to) - 1))
  const [year, another] = [...found]
  return another === undefined ? year : undefined
}

const asYear = (from: number, to: number): string | undefined =>
  (from + 1) % 100 === to % 100 && (to < 100 || to === from + 1) ? schoolYearName(from) : undefined
