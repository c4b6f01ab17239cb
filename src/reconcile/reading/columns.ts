import type { Mapping } from '../contract.ts'
import { isOneLetterOff, placesOver } from './places.ts'

/** Where each mapped column stands. */
export interface Columns {
  readonly number: number
  readonly received: number
  readonly place: number
  readonly nature: number | null
  /** How many cells a line has at least. */
  readonly least: number
  /** How many there are in the line of headings. */
  readonly width: number
}

/** What is wrong with the headings; where one of them is meant, its column, counted from 1. */
export interface HeadingFault {
  readonly column: number | null
  readonly message: string
}

/** Where the mapped columns stand; or a sentence for each that is not there, or of which nobody can tell which it is. */
export function columnsOf(headings: readonly string[], { number, received, place, nature }: Mapping): Columns | HeadingFault[] {
  if (headings.some(heading => heading.includes('\0')))
    return [{ column: null, message: 'The headings are not plain text; the file looks like UTF-16. Save it as “CSV UTF-8”.' }]
  const plain = headings.map(heading => heading.trim())
  const wanted = [number, received, place, ...(nature === undefined ? [] : [nature])]
  if (plain.length === 1)
    return [{ column: 1, message: `This is one column; ${wanted.length} or more were expected, with commas between them.` }]
  const faults = wanted.flatMap(heading => {
    const first = plain.indexOf(heading)
    if (first === -1) return [missing(heading, plain, wanted)]
    const again = plain.indexOf(heading, first + 1)
    return again === -1
      ? []
      : [{ column: again + 1, message: `“${heading}” stands over column ${first + 1} already: it must stand over one.` }]
  })
  if (faults.length > 0) return faults
  const at = (heading: string) => plain.indexOf(heading)
  const places = { number: at(number), received: at(received), place: at(place), nature: nature === undefined ? null : at(nature) }
  return { ...places, least: Math.max(places.number, places.received, places.place, places.nature ?? 0) + 1, width: headings.length }
}

/** Finding a place allows one letter in five, and so none in a heading of four. One of three letters or fewer is not guessed at. */
const nearTo = (heading: string, others: readonly string[]): string[] =>
  heading.length < 4 ? [] : others.filter(each => isOneLetterOff(each, heading))

/** A heading that was off by a letter or by its case is named, unless another is looked for by it; the others are no business of a message. */
function missing(heading: string, headings: readonly string[], wanted: readonly string[]): HeadingFault {
  const others = headings.filter(each => each !== '' && !wanted.includes(each))
  const found = placesOver(others.map(each => ({ school: each, text: each })))(heading)
  const [near, ...more] = typeof found === 'string' ? nearTo(heading, others) : [found.school]
  if (near === undefined || more.length > 0)
    return { column: null, message: `There is no column “${heading}”. The file has ${headings.length} columns.` }
  const column = headings.indexOf(near) + 1
  return { column, message: `There is no column “${heading}”. Column ${column} is “${near}”: is it that one?` }
}
