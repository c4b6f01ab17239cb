import type { Layout } from './layout.ts'
import type { CsvLine } from '../../platform/csv/index.ts'

type Places = ReadonlyMap<string, number>

/**
 * Where the cells of a line stand. In years before a column came in the state's lines are simply shorter, and what follows stands one to the
 * left; or the line is filled up at its end, and the value stands under the newer heading. Undefined where a line is short for no such reason.
 */
export function placesIn(line: CsvLine, { layout, places, width }: { layout: Layout; places: Places; width: number }, year: string) {
  const { cells } = line
  const later = layout.columns.flatMap(({ key, since }) => {
    const at = places.get(key)
    return at !== undefined && since !== undefined && year < since ? [{ key, at }] : []
  })
  const missing = width - cells.length
  if (missing > 0) return missing === later.length ? without(places, later) : undefined
  return isFilledUp(cells, layout, places, year) ? moved(places) : places
}

/** The places of what is left when these columns are not there at all. */
function without(places: Places, gone: readonly { readonly key: string; readonly at: number }[]): Places {
  const kept = new Map<string, number>()
  for (const [key, at] of places) if (!gone.some(each => each.key === key)) kept.set(key, at - gone.filter(each => each.at < at).length)
  return kept
}

/** The fifth value of attendance until 2020-21: it exceeds the share absent a tenth of the days in many schools, so it cannot be the share absent a fifth. */
function isFilledUp(cells: readonly string[], layout: Layout, places: Places, year: string): boolean {
  if (layout.report !== 'attendance' || year >= '2021-22') return false
  const [fifth, unexcused] = [places.get('chronic-20'), places.get('unexcused-over-9-days')]
  const isBlank = (at: number | undefined): boolean => at === undefined || (cells[at] ?? '').trim() === ''
  return fifth !== undefined && unexcused !== undefined && !isBlank(fifth) && isBlank(unexcused)
}

function moved(places: Places): Places {
  const fifth = places.get('chronic-20')
  const its = new Map(places)
  its.delete('chronic-20')
  if (fifth !== undefined) its.set('unexcused-over-9-days', fifth)
  return its
}
