import type { Saying } from '../../../words/lang.ts'
import { cut } from './cut.ts'
import { faultSays } from '../words/faults.ts'
import { type FiscalYear, lastDayOf } from '../fiscal-year.ts'
import type { Owner } from '../lines.ts'
import { type BudgetLine, keyOf } from './budget-line.ts'
import { isFunction, isObject } from './chart.ts'
import { type Columns, columnsOf, headed } from './columns.ts'
import type { Fault, FileLine } from './file-line.ts'
import type { Mapping } from './mapping.ts'
import { readAmount, readDay, readShare } from './read-amount.ts'
import { saysTotal } from './sum-lines.ts'
import { warningsOf } from './warnings.ts'

export interface ReadBudget {
  readonly lines: readonly BudgetLine[]
  readonly faults: readonly Fault[]
  /** All of them; those after the first hundred are counted only. */
  readonly faulty: number
  readonly warnings: readonly Fault[]
}

export interface SchoolsKnown {
  /** Each school's id by every text that names it. */
  readonly ids: ReadonlyMap<string, string>
  /** The names of those that have closed, by id. */
  readonly closed: ReadonlyMap<string, string>
}

export const faultsListed = 100

/** Reads the lines of a year's budget by the mapping of its source. Where anything is wrong, nothing of it is to be kept. */
export function readBudget(rows: readonly FileLine[], mapping: Mapping, schools: SchoolsKnown, year: FiscalYear): ReadBudget {
  const faults: Fault[] = []
  let faulty = 0
  const fault = (line: number, column: number | null, says: Saying): undefined => {
    faulty += 1
    if (faults.length < faultsListed) faults.push({ line, column, says })
    return undefined
  }
  for (const named of Object.values(mapping.schools))
    if (named !== null && !schools.ids.has(named)) fault(1, null, faultSays.mappedSchool({ read: named }))
  const { heading, below } = headed(rows, mapping)
  if (!heading || below.length === 0) {
    fault(heading?.line ?? 1, null, faultSays.empty)
    return { lines: [], faults, faulty, warnings: [] }
  }
  const columns = columnsOf(heading, mapping, fault)
  if (columns === undefined) return { lines: [], faults, faulty, warnings: [] }
  const lines: BudgetLine[] = []
  const seen = new Map<string, number>()
  const passed: { readonly line: number; readonly cents: number; readonly hasAccount: boolean }[] = []
  const mapped = Object.values(columns)
  for (const row of below) {
    const merged = row.merged?.find(column => mapped.includes(column))
    if (merged !== undefined) {
      fault(row.line, merged + 1, faultSays.merged)
      continue
    }
    const account = (row.cells[columns.account] ?? '').trim()
    if (account === '' && isOneLine(row, columns)) {
      fault(row.line, columns.account + 1, faultSays.accountMissing)
      continue
    }
    if (account === '' || saysTotal(account)) {
      passed.push({ line: row.line, cents: readAmount(row.cells[columns.amount] ?? '') ?? 0, hasAccount: account !== '' })
      continue
    }
    const read = lineOf(row, { columns, mapping, schools, year, width: heading.cells.length, fault })
    if (read === undefined) continue
    const before = seen.get(keyOf(read))
    if (before !== undefined) fault(row.line, columns.account + 1, faultSays.twice({ before }))
    else {
      seen.set(keyOf(read), row.line)
      lines.push(read)
    }
  }
  if (lines.length === 0 && faulty === 0) fault(heading.line, null, faultSays.empty)
  return { lines, faults, faulty, warnings: warningsOf(lines, passed, mapping, schools.closed) }
}

/** A sum is of several functions, objects or funds: what has one of each, and is called no total, is a line whose account was lost. */
function isOneLine({ cells }: FileLine, { function: of, object, fund, title }: Columns): boolean {
  const codes = [of, object, fund].flatMap(at => at ?? [])
  return codes.length > 1 && codes.every(at => (cells[at] ?? '').trim() !== '') && !saysTotal(cells[title] ?? '')
}

interface Reading {
  readonly columns: Columns
  readonly mapping: Mapping
  readonly schools: SchoolsKnown
  readonly year: FiscalYear
  readonly width: number
  readonly fault: (line: number, column: number | null, says: Saying) => undefined
}

const code = /^[\p{L}\p{N}][\p{L}\p{N} ._/:-]{0,39}$/u
const title = /^[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}]{1,80}$/u

function lineOf({ line, cells }: FileLine, { columns, mapping, schools, year, width, fault }: Reading): BudgetLine | undefined {
  if (cells.slice(width).some(cell => cell.trim() !== ''))
    return fault(line, null, faultSays.ragged({ read: cells.length, expected: width }))
  let isSound = true
  const wrong = (at: number | null, says: Saying): null => {
    isSound = false
    fault(line, at === null ? null : at + 1, says)
    return null
  }
  const textAt = (at: number | null): string => (at === null ? '' : (cells[at] ?? '').trim())
  /** Nothing where the column is not mapped or the cell is empty. */
  const optional = <T>(at: number | null, read: (text: string) => T | undefined, says: (given: { read: string }) => Saying): T | null => {
    const text = textAt(at)
    if (text === '') return null
    return read(text) ?? wrong(at, says({ read: cut(text) }))
  }
  const account = textAt(columns.account)
  if (!code.test(account)) wrong(columns.account, faultSays.account({ read: cut(account) }))
  const called = textAt(columns.title).replaceAll(/\s+/g, ' ')
  if (called === '') wrong(columns.title, faultSays.noTitle({ heading: mapping.title }))
  else if (!title.test(called)) wrong(columns.title, faultSays.title({ read: cut(called), heading: mapping.title }))
  const typed = textAt(columns.amount)
  const cents = readAmount(typed) ?? wrong(columns.amount, faultSays.amount({ read: cut(typed) }))
  const of = optional(columns.function, text => (isFunction(text) ? text : undefined), faultSays.function)
  const object = optional(columns.object, text => (isObject(text.padStart(2, '0')) ? text.padStart(2, '0') : undefined), faultSays.object)
  const school = optional(columns.school, text => schoolOf(text, mapping, schools), faultSays.school)
  const fund = optional(columns.fund, text => (code.test(text) ? text : undefined), faultSays.fund)
  const grantFrom = optional(columns.grantFrom, readDay, faultSays.day)
  const grantTo = optional(columns.grantTo, readDay, faultSays.day)
  if (grantFrom && grantTo && grantTo < grantFrom) wrong(columns.grantTo, faultSays.grantEnds({ read: grantTo }))
  if (grantFrom && grantFrom > lastDayOf(year)) wrong(columns.grantFrom, faultSays.grantAhead({ read: grantFrom, last: lastDayOf(year) }))
  const fringe = optional(columns.fringe, readShare, faultSays.fringe)
  if (!isSound || cents === null) return undefined
  const owner: Owner = mapping.funds[fund ?? ''] ?? mapping.owner
  const kind = mapping.kinds[of ?? ''] ?? 'other'
  return {
    ...{ line, account, title: called, cents, owner, kind, function: of, object, fund, grantFrom, grantTo, fringe },
    school: school === 'all' ? null : school,
  }
}

function schoolOf(text: string, mapping: Mapping, schools: SchoolsKnown): string | undefined {
  const named = mapping.schools[text]
  return named === null ? 'all' : schools.ids.get(named ?? text)
}
