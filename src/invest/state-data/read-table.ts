import type { CsvLine } from '../../platform/csv/index.ts'
import { plainName } from './column-names.ts'
import { e2cLayouts } from './e2c-layouts.ts'
import { cut, type Findings, finding } from './findings.ts'
import { isOfYearGiven, yearOfFile } from './file-year.ts'
import { deseLayouts } from './layouts.ts'
import { identity, type Layout, type Recognised, recognise } from './layout.ts'
import { misspeltIn } from './misspelt.ts'
import type { Part } from './part.ts'
import { reportNames } from './report-names.ts'
import { type Choosing, Sheet, type StateTable } from './sheet.ts'
import { findingSays } from './words/findings.ts'

/** Reads a table of the state, whatever it is called: its report is told by its columns. Where there is a fault nothing of it is to be kept. */
export async function readTable(table: StateTable, found: Findings, giveWay: () => Promise<void>): Promise<Part[]> {
  const { file } = table
  const { first, lines, recognised, title } = headed(table.lines)
  const before = found.faults.length
  if (first === undefined || lines.length === 0) {
    found.fault(finding('empty', { file }, findingSays.empty({ file })))
    return []
  }
  if (recognised.length === 0) {
    const expected = reportNames()
    const seen = columnsSeen(first)
    found.fault(finding('no-such-report', { file, line: first.line, expected }, findingSays.noSuchReport({ file, expected, seen })))
    return []
  }
  const names = first.cells.map(plainName)
  const codeAt = names.findIndex(name => identity.orgCode.test(name))
  if (codeAt < 0) {
    found.fault(
      finding(
        'column-missing',
        { file, line: first.line, expected: 'Org Code' },
        findingSays.codeColumnMissing({ file, one: 'Org Code', other: 'School Code' }),
      ),
    )
    return []
  }
  const yearAt = names.findIndex(name => identity.year.test(name))
  const nameAt = names.findIndex(name => identity.orgName.test(name))
  const year = yearAt < 0 ? yearOfFile(table, title, found) : null
  if (year === undefined) return []
  tellOfHeading(first, recognised, found, file)
  if (isOfAnother(first, recognised, found, file)) return []
  const parts: Part[] = []
  for (const its of recognised) {
    const only = choosing(its.layout, names, found, file)
    if (only === undefined) return []
    const sheet = new Sheet({ table, heading: first, its, found, only, at: { codeAt, yearAt, nameAt }, year })
    for (const [at, line] of lines.entries()) {
      if (at % 2_000 === 0) await giveWay()
      sheet.take(line)
    }
    const read = sheet.parts()
    const years = read.map(part => part.year)
    if (yearAt >= 0 && !isOfYearGiven(table, years, yearAt, found)) return []
    parts.push(...read)
  }
  // A full list of faults has no room for one more, and was full of others' before.
  return found.faults.length > before || found.faultsLeftOut > 0 ? [] : parts
}

/** The columns of a file, as it writes them; of many the first. */
const columnsShown = 20
function columnsSeen({ cells }: CsvLine): string {
  const named = cells.map(cell => cell.replace(/^\uFEFF/, '').trim()).filter(cell => cell !== '')
  const more = named.length > columnsShown ? ', …' : ''
  return `${named.slice(0, columnsShown).map(cut).join(', ')}${more}`
}

/** Titles that may stand above the names of the columns. */
const titlesAtMost = 5

/** The line of column names, what is below it and what stands above it; the first line where none is known. */
function headed(all: readonly CsvLine[]) {
  const found = all.slice(0, titlesAtMost).flatMap((first, at) => {
    const recognised = recognise(first.cells, [...deseLayouts, ...e2cLayouts])
    const hasCode = first.cells.some(cell => identity.orgCode.test(plainName(cell)))
    return recognised.length > 0 ? [{ first, recognised, hasCode, at }] : []
  })
  const { first, recognised, at } = found.find(({ hasCode }) => hasCode) ?? found[0] ?? { first: all[0], recognised: [], at: 0 }
  const above = all.slice(0, at).flatMap(({ cells }) => cells)
  return { first, lines: all.slice(at + 1), recognised, title: above.join(' ') }
}

/** What the columns lack, and what they have besides. */
function tellOfHeading(first: CsvLine, recognised: readonly Recognised[], found: Findings, file: string): void {
  const at = (column: number) => ({ file, line: first.line, column: column + 1, field: first.cells[column]?.trim() ?? null })
  const misspelt = misspeltIn(first, recognised)
  for (const { column, at: place } of misspelt) {
    const says = findingSays.columnMisspelt({ heading: cut(first.cells[place]?.trim() ?? ''), expected: column.heading })
    found.fault(finding('column-missing', { ...at(place), read: first.cells[place]?.trim() ?? '', expected: column.heading }, says))
  }
  for (const column of recognised[0]?.unknown ?? [])
    if (misspelt.every(each => each.at !== column) && recognised.every(({ unknown }) => unknown.includes(column)))
      found.warn(finding('column-unknown', at(column), findingSays.columnUnknown({ heading: cut(first.cells[column]?.trim() ?? '') })))
  for (const { layout, places, twice } of recognised) {
    for (const { column, at: second } of twice)
      found.fault(finding('column-twice', at(second), findingSays.columnTwice({ heading: cut(column.heading) })))
    for (const { key, heading, since, neededBeside } of layout.columns) {
      if (places.has(key) || since !== undefined || misspelt.some(each => each.column.heading === heading)) continue
      const missing = { file, line: first.line, field: heading, expected: heading }
      const beside = [...places].find(([each]) => neededBeside !== undefined && each.startsWith(neededBeside))?.[1]
      if (beside === undefined) found.warn(finding('column-missing', missing, findingSays.columnMissing({ heading })))
      else found.fault(finding('column-missing', { ...missing, column: beside + 1 }, findingSays.columnNeeded({ heading })))
    }
  }
}

/** As compilations have the columns of achievement, however else they were called. */
const ofAchievement = /mcas|\bcpi\b|\bsgp\b|proficien|needs improvement|warning (or )?failing/
const achievementAtLeast = 4
const unknownAtMost = 100

/**
 * A file of many reports in which those that it is about go by other names: the little that is known of it is not what it was brought for, and
 * to keep that would say that the rest is not there.
 */
function isOfAnother(first: CsvLine, recognised: readonly Recognised[], found: Findings, file: string): boolean {
  const [its] = recognised
  if (!its || recognised.some(({ layout }) => layout.report === 'mcas' || layout.scale === 'fraction')) return false
  const headings = its.unknown.map(column => ({
    column,
    name: plainName(first.cells[column] ?? ''),
    heading: first.cells[column]?.trim() ?? '',
  }))
  const achievement = headings.filter(({ name }) => ofAchievement.test(name))
  const [shown] = achievement.length >= achievementAtLeast ? achievement : headings.length > unknownAtMost ? headings : []
  if (!shown) return false
  const about = { heading: cut(shown.heading) }
  found.fault(
    finding(
      'another-report',
      { file, line: first.line, column: shown.column + 1, field: shown.heading },
      achievement.length >= achievementAtLeast
        ? findingSays.anotherReport({ ...about, columns: achievement.length, expected: '% MCAS_3rdGrade_Math_P+A' })
        : findingSays.manyUnknown({ ...about, columns: first.cells.length, unknown: headings.length }),
    ),
  )
  return true
}

/** Where the columns stand that say which lines are read; undefined where one of them has gone. */
function choosing({ only = [] }: Layout, names: readonly string[], found: Findings, file: string): Choosing[] | undefined {
  const places = only.map(({ field, is }) => ({ field, is, at: names.indexOf(plainName(field)) }))
  const lost = places.find(({ at }) => at < 0)
  if (lost === undefined) return places
  found.fault(
    finding('column-missing', { file, field: lost.field, expected: lost.field }, findingSays.fieldMissing({ file, field: lost.field })),
  )
  return undefined
}
