import { addFault, addUnused, addWarning, quoted, type FaultKind, type Findings, type RosterFault } from './fault.ts'
import type { Line } from './line.ts'
import type { WordList } from './words.ts'

/** Reads the values of one line. What is wrong becomes a fault at its cell; the line is kept only if `sound` stays true. */
export class Values {
  sound = true
  private readonly line: Line
  private readonly found: Findings

  constructor(line: Line, found: Findings) {
    this.line = line
    this.found = found
  }

  text(column: string): string | null {
    const value = this.line.text(column)
    return value === '' ? null : value
  }

  required(column: string, expected: string): string {
    const value = this.text(column)
    if (value === null) this.missing(column, expected)
    return value ?? ''
  }

  /** A sourcedId or a reference to one. The standard allows 255 characters. */
  reference(column: string): string | null {
    const value = this.text(column)
    if (value !== null && value.length > 255) this.wrong(column, value, 'at most 255 characters')
    return value
  }

  requiredReference(column: string, expected: string): string {
    const value = this.reference(column)
    if (value === null) this.missing(column, expected)
    return value ?? ''
  }

  list(column: string): string[] {
    const value = this.text(column)
    if (value === null) return []
    return [
      ...new Set(
        value
          .split(',')
          .map(item => item.trim())
          .filter(item => item !== ''),
      ),
    ]
  }

  day(column: string): string | null {
    const value = this.text(column)
    if (value === null) return null
    const why = whyNotADay(value)
    if (why === null) return value
    this.wrong(column, value, 'a day such as 2026-09-01', why)
    return null
  }

  requiredDay(column: string): string {
    if (this.text(column) === null) this.missing(column, 'a day such as 2026-09-01')
    return this.day(column) ?? ''
  }

  /** Met in the wild: nothing, a day, `2026-09-01 08:00:00`, RFC 3339. Looked at, never kept nor used: what cannot be read only warns. */
  instant(column: string): void {
    const value = this.text(column)
    if (value === null) return
    const match = /^(\d{4}-\d{2}-\d{2})(?:[T ]([01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/i.exec(value)
    const why = whyNotADay(match?.[1] ?? value)
    if (match === null || why !== null)
      addUnused(this.found, this.unreadable(column, value, 'a day or a time such as 2026-09-01T08:00:00Z', why))
  }

  truth(column: string): boolean | null {
    const value = this.text(column)
    if (value === null) return null
    if (/^true$/i.test(value)) return true
    if (/^false$/i.test(value)) return false
    this.wrong(column, value, 'true or false')
    return null
  }

  /** Of a column that is kept and that nothing uses: null where it cannot be read. */
  unusedTruth(column: string): boolean | null {
    const value = this.text(column)
    if (value === null || /^(true|false)$/i.test(value)) return this.truth(column)
    addUnused(this.found, this.unreadable(column, value, 'true or false', null))
    return null
  }

  requiredTruth(column: string): boolean {
    if (this.text(column) === null) this.missing(column, 'true or false')
    return this.truth(column) ?? false
  }

  word(column: string, list: WordList): string {
    const expected = `one of ${list.words.join(', ')}${list.open ? ', or a word that begins with ext:' : ''}`
    const value = this.text(column)
    if (value === null) {
      this.missing(column, expected)
      return ''
    }
    const word = list.words.find(known => known.toLowerCase() === value.toLowerCase())
    if (word !== undefined) return word
    if (list.open && /^ext:\S+$/.test(value)) return value
    this.wrong(column, value, expected)
    return ''
  }

  missing(column: string, expected: string): void {
    this.sound = false
    this.add('value-missing', column, null, expected, `Nothing is written in ${column}; ${expected} was expected.`)
  }

  wrong(column: string, value: string | null, expected: string, why: string | null = null): void {
    this.sound = false
    addFault(this.found, this.unreadable(column, value, expected, why))
  }

  private unreadable(column: string, value: string | null, expected: string, why: string | null): RosterFault {
    const read = value === null || this.line.isSilent(column) ? null : quoted(value)
    const said = read === null ? `What stands in ${column} cannot be read` : `We read “${read}” in ${column}`
    const message = `${said}; ${expected} was expected.${why === null ? '' : ` ${why}`}`
    return { kind: 'value-wrong', file: this.line.file, ...this.line.where(column), read, expected, message }
  }

  /** For what a person should know and the import can live with. */
  warn(kind: FaultKind, column: string, read: string | null, message: string): void {
    addWarning(this.found, { kind, file: this.line.file, ...this.line.where(column), read, expected: null, message })
  }

  private add(kind: FaultKind, column: string, read: string | null, expected: string, message: string): void {
    addFault(this.found, { kind, file: this.line.file, ...this.line.where(column), read, expected, message })
  }
}

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']

/** A sentence for a text that is no day of the calendar, null for one that is. */
export function whyNotADay(text: string): string | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (match === null) return 'Days are written year, month, day.'
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  const name = months[month - 1]
  if (name === undefined) return 'There are twelve months.'
  const length = new Date(Date.UTC(year, month, 0)).getUTCDate()
  if (year < 1) return 'There is no year 0.'
  if (day < 1 || day > length) return `${name} ${match[1]} has ${length} days.`
  return null
}
