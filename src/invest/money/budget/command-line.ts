import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { type DistrictId, freshId } from '../../../kernel/ids.ts'
import { placeOfJsonFault } from '../../../kernel/json-place.ts'
import { keyTwice } from '../../../kernel/key-twice.ts'
import { isNo } from '../../../kernel/refusal.ts'
import type { Told } from '../../../people/index.ts'
import type { Database } from '../../../platform/database/index.ts'
import { findDistrict } from '../../../platform/district/index.ts'
import { dollars } from '../../../words/numbers.ts'
import { sumOf } from '../cents.ts'
import { firstYear, lastYear } from '../fiscal-year.ts'
import { type Imported, importBudget } from './import-budget.ts'
import { type Mapping, mappingShape, sourceName } from './mapping.ts'
import type { Fault } from './file-line.ts'

export interface BudgetArguments {
  readonly district: DistrictId
  readonly path: string
  readonly source: string
  readonly year: string
  /** The file that says how to read it; as it was saved, where null. */
  readonly mapping: string | null
  readonly sheet: string | null
  readonly commit: boolean
  readonly at: Date
}

/** The budget of a large city is some 5 MB. */
export const budgetBytes = 32 * 1024 * 1024

/** `import budget FILE`: what a budget would change in the books of a year; with `--commit` all of it is kept, or nothing. */
export async function budgetCommand(database: Database, asked: BudgetArguments): Promise<Told> {
  const { path, district, source, at, commit, sheet } = asked
  if (!sourceName.safeParse(source).success)
    return misused('--source is a short name of small letters, digits and hyphens, such as town-ledger.')
  const year = Number(asked.year)
  if (!/^\d{4}$/.test(asked.year) || year < firstYear || year > lastYear)
    return misused(`--year ${asked.year} is no fiscal year; the year it ends in was expected, such as 2027.`)
  const mapping = asked.mapping === null ? null : await mappingIn(asked.mapping)
  if (typeof mapping === 'string') return misused(mapping)
  const found = await stat(path).catch(() => undefined)
  if (!found?.isFile()) return misused(`There is no file ${path}.`)
  if (found.size > budgetBytes) return misused(`${path} has ${Math.round(found.size / 1024 / 1024)} MB, and at most 32 are read.`)
  const timeZone = (await database.transaction('app', district, findDistrict))?.timeZone ?? 'America/New_York'
  const done = await importBudget(database, {
    ...{ district, year, source, mapping, sheet, commit, bytes: await readFile(path) },
    deed: { by: 'operator', at, deed: freshId<string>(), timeZone },
  })
  if (isNo(done))
    return { exit: 1, json: { ok: false, error: done.detail, code: done.kind === 'refused' ? done.code : done.kind }, text: done.detail }
  return { exit: done.faulty === 0 ? 0 : 1, json: { ...shapeOf(done, path), source }, text: textOf(done, basename(path)) }
}

/** The mapping that a file holds, or a sentence that says what is wrong with it. */
async function mappingIn(path: string): Promise<Mapping | string> {
  const text = await readFile(path, 'utf8').catch(() => undefined)
  if (text === undefined) return `There is no file ${path}.`
  const read = mappingFrom(text)
  return typeof read === 'string' ? `${path} ${read}` : read
}

/** A mapping as JSON, or what is wrong with it, to be said of the file it stands in. */
export function mappingFrom(text: string): Mapping | string {
  const json = parsed(text)
  if (json === undefined) {
    const { line, column } = placeOfJsonFault(text)
    return `is no JSON from line ${line}, column ${column} on. ${expected}`
  }
  const twice = keyTwice(text)
  if (twice)
    return `has the key “${twice.key}” twice in one object, the second time on line ${twice.line}, column ${twice.column}. Take one out. ${expected}`
  const read = mappingShape.safeParse(json)
  if (read.success) return read.data
  const issues = read.error.issues.map(issue => (issue.path.length === 0 ? issue.message : `${issue.path.join('.')}: ${issue.message}`))
  return `is no mapping: ${issues.join('; ')}. ${expected}`
}

const expected =
  'Expected: {"account": COLUMN, "title": COLUMN, "amount": COLUMN, "function": COLUMN, "object": COLUMN, "school": COLUMN, "fund": COLUMN, "owner": "district", "funds": {"2100": "grant"}, "kinds": {"3600": "police"}, "schools": {"01": SCHOOL}}'

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const misused = (detail: string): Told => ({ exit: 2, json: { ok: false, error: detail }, text: detail })

const told = (file: string, { line, column, says }: Fault) => ({ file, line, column, message: says.en })

/** As a program is told. */
export const shapeOf = (done: Imported, file: string) => ({
  ...{ ok: done.faulty === 0, committed: done.committed, year: done.year, lines: done.lines.length, counts: done.difference.counts },
  corrected: done.difference.corrected.length,
  ...{ cents: sumOf(done.lines.map(({ cents }) => cents)), amendment: done.amendment, asAmendment: !done.difference.isFirst },
  ...{ faults: done.faults.map(fault => told(file, fault)), faultsLeftOut: done.faulty - done.faults.length },
  warnings: done.warnings.map(warning => told(file, warning)),
})

const changesSaid = 20

function textOf(done: Imported, file: string): string {
  const { faults, faulty, warnings, difference, lines, year } = done
  const at = ({ line, column }: Fault): string => `${file}, line ${line}${column === null ? '' : `, column ${column}`}: `
  const notes = warnings.map(warning => `warning: ${at(warning)}${warning.says.en}`)
  if (faulty > 0)
    return [
      `Nothing is saved: ${faulty} ${faulty === 1 ? 'fault' : 'faults'}.`,
      ...faults.map(fault => `${at(fault)}${fault.says.en}`),
      ...(faulty > faults.length ? [`And ${faulty - faults.length} more.`] : []),
      ...notes,
    ].join('\n')
  const { counts, changed, corrected, isFirst } = difference
  const money = (cents: number | null): string => (cents === null ? 'not there' : dollars(cents, 'en'))
  return [
    done.committed
      ? done.amendment === null
        ? 'Saved.'
        : 'Saved as an amendment. It counts when its owners have voted for it.'
      : changed.length + corrected.length === 0
        ? 'Nothing would change.'
        : 'Nothing is saved yet: add --commit to save all of it.',
    `  fiscal year ${year}: ${lines.length} ${lines.length === 1 ? 'line' : 'lines'}, ${dollars(sumOf(lines.map(({ cents }) => cents)), 'en')} in all`,
    `  ${counts.new} new, ${counts.changed} changed, ${counts.same} the same, ${counts.gone} gone`,
    ...(corrected.length === 0
      ? []
      : [
          `  ${corrected.length} with another name, grant period or share of benefits. That holds once it is saved, and nobody votes on it.`,
        ]),
    ...(isFirst ? [] : changed.slice(0, changesSaid).map(({ title, was, is }) => `  ${title}: ${money(was)} → ${money(is)}`)),
    ...(isFirst || changed.length <= changesSaid ? [] : [`  and ${changed.length - changesSaid} more`]),
    ...notes,
  ].join('\n')
}
