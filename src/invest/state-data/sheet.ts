import { readSchoolYear } from '../../kernel/school-year.ts'
import type { CsvLine } from '../../platform/csv/index.ts'
import { cut, type Findings, finding } from './findings.ts'
import type { Recognised } from './layout.ts'
import { type Part, keyOf } from './part.ts'
import { placesIn } from './place-cells.ts'
import { readCell } from './read-cell.ts'
import { type Raw, settled } from './settle.ts'
import { expectedWords, findingSays } from './words/findings.ts'

export interface StateTable {
  /** As a person knows the file. */
  readonly file: string
  readonly digest: string
  readonly lines: readonly CsvLine[]
  /** The school year of a file that does not say its own. */
  readonly givenYear: string | null
}

export interface Choosing {
  readonly at: number
  readonly is: readonly string[]
}

interface LaidOut {
  readonly table: StateTable
  readonly heading: CsvLine
  readonly its: Recognised
  readonly found: Findings
  readonly only: readonly Choosing[]
  readonly at: { readonly codeAt: number; readonly yearAt: number; readonly nameAt: number }
  /** Null where a column says it line by line. */
  readonly year: string | null
}

/** Lines of one report as they are taken, by school year. */
export class Sheet {
  private readonly years = new Map<string, Map<string, Raw>>()
  private readonly moved = new Map<string, number>()
  private padded = 0
  private passed = 0
  private notes = 0
  private readonly laidOut: LaidOut

  constructor(laidOut: LaidOut) {
    this.laidOut = laidOut
  }

  take(line: CsvLine): void {
    const { its, only, heading, at } = this.laidOut
    const { layout } = its
    if (only.some(({ at, is }) => !is.some(word => same(word, line.cells[at] ?? '')))) return
    const width = heading.cells.length
    if (this.isNote(line)) {
      this.notes += 1
      return
    }
    if (line.cells.slice(width).some(cell => cell.trim() !== '')) return this.ragged(line, width)
    const item = its.itemAt === undefined ? '' : (line.cells[its.itemAt]?.trim() ?? '')
    if (layout.item?.is && !layout.item.is.some(word => same(word, item))) return
    const year = this.yearOf(line)
    const code = this.codeOf(line)
    if (year === undefined || code === undefined) return
    const places = placesIn(line, { layout, places: its.places, width }, year)
    if (places === undefined) return this.ragged(line, width)
    if (layout.report === 'attendance' && places !== its.places) this.moved.set(year, (this.moved.get(year) ?? 0) + 1)
    const cells = this.cellsOf(line, places)
    if (cells === undefined) return
    const second = its.secondAt === undefined ? '' : ` ${line.cells[its.secondAt]?.trim() ?? ''}`
    const kept = layout.report === 'staff-support' || its.secondAt !== undefined ? `${item}${second}` : ''
    this.keep(year, {
      orgCode: code,
      name: (line.cells[at.nameAt] ?? '').trim().replaceAll(/\s+/g, ' '),
      item: kept,
      cells,
      line: line.line,
    })
  }

  parts(): Part[] {
    const { table, its, found, heading } = this.laidOut
    const { file, digest } = table
    if (this.padded > 0) found.warn(finding('code-wrong', { file }, findingSays.codesPadded({ number: this.padded })))
    if (this.passed > 0) found.warn(finding('not-a-school', { file }, findingSays.notSchools({ number: this.passed })))
    if (this.notes > 0) found.warn(finding('not-read', { file }, findingSays.notes({ number: this.notes })))
    for (const [year, lines] of this.moved) found.warn(finding('moved', { file }, findingSays.moved({ number: lines, year })))
    const headingOf = (key: string): string => heading.cells[its.places.get(key) ?? -1]?.trim() ?? key
    return [...this.years].map(([year, rows]) => {
      const { columns, rows: its, empty } = settled([...rows.values()], this.laidOut.its, year, headingOf)
      for (const { key, heading, since } of this.laidOut.its.layout.columns)
        if (since !== undefined && year >= since && !this.laidOut.its.places.has(key))
          found.warn(
            finding('column-missing', { file, field: heading, expected: heading }, findingSays.columnOfYearMissing({ heading, year })),
          )
      for (const { heading, column } of empty)
        found.warn(
          finding('column-empty', { file, column: column + 1, field: heading }, findingSays.columnEmpty({ heading: cut(heading), year })),
        )
      return { file, digest, report: this.laidOut.its.layout.report, year, columns, rows: its }
    })
  }

  /** A sentence below the figures: nothing else stands in its line. */
  private isNote({ cells }: CsvLine): boolean {
    const { heading, at } = this.laidOut
    const filled = cells.flatMap((cell, place) => (cell.trim() === '' ? [] : [place]))
    return heading.cells.length > 2 && filled.length === 1 && !filled.includes(at.codeAt)
  }

  private keep(year: string, row: Raw): void {
    const { found, table, at } = this.laidOut
    const rows = this.years.get(year) ?? new Map<string, Raw>()
    this.years.set(year, rows)
    const before = rows.get(keyOf(row))
    if (before === undefined) {
      rows.set(keyOf(row), row)
      return
    }
    const place = { file: table.file, line: row.line, column: at.codeAt + 1, field: this.headingAt(at.codeAt), read: row.orgCode }
    if (isSame(before.cells, row.cells))
      found.warn(finding('duplicate', place, findingSays.duplicate({ code: row.orgCode, before: before.line })))
    else
      found.fault(
        finding('disagrees', place, findingSays.disagrees({ code: row.orgCode, where: findingSays.line({ number: before.line }).en })),
      )
  }

  private yearOf(line: CsvLine): string | undefined {
    const { year, at, table, found } = this.laidOut
    if (year !== null) return year
    const text = (line.cells[at.yearAt] ?? '').trim()
    const read = readSchoolYear(text)
    if (read === undefined) {
      const place = {
        file: table.file,
        line: line.line,
        column: at.yearAt + 1,
        field: this.headingAt(at.yearAt),
        read: text,
        expected: '2018-19',
      }
      found.fault(finding('year-wrong', place, text === '' ? findingSays.noYear : findingSays.yearWrong({ read: cut(text) })))
    }
    return read
  }

  /** The eight-digit code of a school; where it is none, undefined, and a finding says so. */
  private codeOf(line: CsvLine): string | undefined {
    const { at, table, found } = this.laidOut
    const text = (line.cells[at.codeAt] ?? '').trim().replace(/\.0$/, '')
    const name = (line.cells[at.nameAt] ?? '').trim()
    if (/^0+$/.test(text) || (text === '' && /^state( totals?)?$/i.test(name))) return this.pass()
    if (!/^\d{4,8}$/.test(text)) {
      const place = {
        file: table.file,
        line: line.line,
        column: at.codeAt + 1,
        field: this.headingAt(at.codeAt),
        read: text,
        expected: '00350001',
      }
      found.fault(finding('code-wrong', place, findingSays.codeWrong({ read: cut(text) })))
      return undefined
    }
    const code = text.padStart(8, '0')
    if (code.endsWith('0000')) return this.pass()
    if (code !== text) this.padded += 1
    return code
  }

  private pass(): undefined {
    this.passed += 1
    return undefined
  }

  private cellsOf(line: CsvLine, places: ReadonlyMap<string, number>): Raw['cells'] | undefined {
    const { its, table, found } = this.laidOut
    const cells = new Map<string, number | 'blank' | 'withheld' | 'not-reported'>()
    let sound = true
    for (const { key, kind } of its.layout.columns) {
      const at = places.get(key)
      if (at === undefined) continue
      const text = line.cells[at] ?? ''
      const cell = readCell(text, kind, its.layout.scale)
      if (cell.is === 'wrong') {
        sound = false
        const [field, expected] = [this.headingAt(at), expectedWords[cell.expected]]
        const place = { file: table.file, line: line.line, column: at + 1, field, read: text.trim(), expected: expected.en }
        found.fault(finding('value-wrong', place, findingSays.valueWrong({ read: cut(text.trim()), field: cut(field), expected })))
      } else cells.set(key, cell.is === 'number' ? cell.value : cell.is)
    }
    return sound && !this.isMoreThanAll(line, { cells, places }) ? cells : undefined
  }

  /** Of all students no more can have been disciplined, or have met what is expected: a share of more than 100 would be shown, and placed by. */
  private isMoreThanAll(line: CsvLine, { cells, places }: { readonly cells: Raw['cells']; readonly places: ReadonlyMap<string, number> }) {
    const { table, found, its } = this.laidOut
    for (const { key, kind, of = key === 'students-disciplined' ? 'students' : undefined } of its.layout.columns) {
      if (kind !== 'count' || of === undefined) continue
      const [part, all] = [cells.get(key), cells.get(of)]
      const [at, wholeAt] = [places.get(key), places.get(of)]
      if (typeof part !== 'number' || typeof all !== 'number' || part <= all || at === undefined || wholeAt === undefined) continue
      const [field, whole] = [this.headingAt(at), this.headingAt(wholeAt)]
      const place = { file: table.file, line: line.line, column: at + 1, field, read: String(part), expected: String(all) }
      found.fault(finding('value-wrong', place, findingSays.moreThanAll({ read: part, field: cut(field), all, whole: cut(whole) })))
      return true
    }
    return false
  }

  private ragged({ line, cells }: CsvLine, width: number): void {
    const { found, table } = this.laidOut
    const place = { file: table.file, line, column: Math.min(cells.length, width), read: String(cells.length), expected: String(width) }
    found.fault(finding('line-ragged', place, findingSays.lineRagged({ read: cells.length, expected: width })))
  }

  private headingAt(column: number): string {
    return this.laidOut.heading.cells[column]?.replace(/^\uFEFF/, '').trim() ?? ''
  }
}

const same = (word: string, text: string): boolean => word.toLowerCase() === text.trim().toLowerCase()

const isSame = (a: Raw['cells'], b: Raw['cells']): boolean => a.size === b.size && [...a].every(([key, value]) => b.get(key) === value)
