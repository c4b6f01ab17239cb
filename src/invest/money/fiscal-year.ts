/** A fiscal year of a Massachusetts town: July to June, called by the year it ends in (G.L. c.44 s.56). */
export type FiscalYear = number

export const firstYear = 2000
export const lastYear = 2100

export const fiscalYearOf = (day: string): FiscalYear => Number(day.slice(0, 4)) + (Number(day.slice(5, 7)) >= 7 ? 1 : 0)

export const firstDayOf = (year: FiscalYear): string => `${year - 1}-07-01`
export const lastDayOf = (year: FiscalYear): string => `${year}-06-30`

export const isIn = (year: FiscalYear, day: string): boolean => firstDayOf(year) <= day && day <= lastDayOf(year)

/** The day itself, or the end of the year that is nearest to it. */
export const dayWithin = (year: FiscalYear, day: string): string =>
  day < firstDayOf(year) ? firstDayOf(year) : day > lastDayOf(year) ? lastDayOf(year) : day

/** `2026-07` to `2027-06`. */
export const monthsOf = (year: FiscalYear): readonly string[] =>
  Array.from({ length: 12 }, (_, at) => {
    const month = ((at + 6) % 12) + 1
    return `${month >= 7 ? year - 1 : year}-${String(month).padStart(2, '0')}`
  })

/** The year asked for; else the current one, or the last that has books. `years`: the newest first. */
export function yearShown(
  years: readonly FiscalYear[],
  { year, today }: { readonly year?: FiscalYear | undefined; readonly today: string },
): FiscalYear {
  const current = fiscalYearOf(today)
  return year ?? (years.includes(current) ? current : (years[0] ?? current))
}
