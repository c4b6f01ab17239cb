import { lettersApart } from '../../kernel/letters-apart.ts'
import type { CsvLine } from '../../platform/csv/index.ts'
import { plainName } from './column-names.ts'
import type { Column, Recognised } from './layout.ts'

export interface Misspelt {
  readonly column: Column
  /** Where the heading stands that is most likely meant for it. */
  readonly at: number
}

/**
 * Headings that no report has and that are, but for a letter or two, one that is missing: to leave them out would say that the state reports nothing
 * there, of every school. Each is one column and stands for one.
 */
export function misspeltIn(first: CsvLine, recognised: readonly Recognised[]): Misspelt[] {
  const unknown = (recognised[0]?.unknown ?? []).filter(at => recognised.every(each => each.unknown.includes(at)))
  const missing = recognised.flatMap(({ layout, places }) => layout.columns.filter(({ key }) => !places.has(key)))
  const pairs = unknown.flatMap(at =>
    missing.map(column => ({ column, at, far: apart(plainName(first.cells[at] ?? ''), plainName(column.heading)) })),
  )
  const [headings, places] = [new Set<string>(), new Set<number>()]
  return pairs
    .filter(({ far }) => far !== undefined)
    .sort((a, b) => (a.far ?? 0) - (b.far ?? 0) || a.at - b.at)
    .flatMap(({ column, at }) => {
      if (headings.has(column.heading) || places.has(at)) return []
      headings.add(column.heading)
      places.add(at)
      return [{ column, at }]
    })
    .sort((a, b) => a.at - b.at)
}

/** Of so few letters each may be a name of its own. */
const guessedFrom = 5
const longFrom = 9

/** How far one is from the other, where it is near; with other numbers in it, it is another column. */
function apart(heading: string, expected: string): number | undefined {
  if (Math.min(heading.length, expected.length) < guessedFrom || numbersIn(heading) !== numbersIn(expected)) return undefined
  const most = expected.length < longFrom ? 1 : 2
  const far = lettersApart(heading, expected, most)
  return far <= most ? far : undefined
}

const numbersIn = (name: string): string => name.replaceAll(/\D+/g, ' ').trim()
