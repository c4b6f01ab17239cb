import { isNo, type No, notPermitted, refused } from '../../../kernel/refusal.ts'
import { may, whoMay } from '../../../people/index.ts'
import { inColumns, type Database, type Tx } from '../../../platform/database/index.ts'
import { type DistrictId, freshId } from '../../../kernel/ids.ts'
import { dayIn } from '../../../kernel/time.ts'
import { idFromName } from '../../../platform/name-id/index.ts'
import { decideAdopt, decideAmend } from '../adopting.ts'
import type { Book } from '../book.ts'
import { dayWithin } from '../fiscal-year.ts'
import { type BookDeed, deedOn } from '../on-book.ts'
import { readBook } from '../read-book.ts'
import type { Outcome } from '../rules.ts'
import { renewVersion } from '../version-store.ts'
import { refusals } from '../words/refusals.ts'
import { keyOf } from './budget-line.ts'
import {
  budgetRow,
  codeRow,
  findSource,
  listOfSource,
  readMapping,
  saveBudgetLines,
  saveCodes,
  saveSource,
  saveTerms,
  termsRow,
} from './budget-store.ts'
import { type BudgetDifference, compareBudget, type KnownLines, type NamedLine } from './compare-budget.ts'
import type { Mapping } from './mapping.ts'
import type { Fault, FileLine } from './file-line.ts'
import { faultsListed, readBudget } from './read-budget.ts'
import { rowsOf } from './rows-of.ts'
import { kindStays } from './warnings.ts'
import { schoolsKnown } from './schools-known.ts'

export interface BudgetImport {
  readonly district: DistrictId
  readonly year: number
  readonly source: string
  /** How to read it; as it was saved for this source, where left out. */
  readonly mapping: Mapping | null
  readonly sheet: string | null
  readonly bytes: Buffer
  readonly commit: boolean
  readonly deed: BookDeed
}

export interface Imported {
  readonly committed: boolean
  readonly year: number
  readonly lines: readonly NamedLine[]
  readonly difference: BudgetDifference
  /** What waits for votes, where the file was asked as an amendment and saved. */
  readonly amendment: string | null
  readonly faults: readonly Fault[]
  /** All of them; those after the first hundred are counted only. */
  readonly faulty: number
  readonly warnings: readonly Fault[]
}

/** What a budget file would change; with `commit` all of it is kept, or nothing. */
export async function importBudget(database: Database, asked: BudgetImport): Promise<Imported | No> {
  if (!may(asked.deed.by, 'keep-books')) return notPermitted(whoMay['keep-books'].says)
  const { rows, warnings: ofFile } = await rowsOf(asked.bytes, asked.sheet)
  return database.transaction('app', asked.district, async tx => {
    const mapping = asked.mapping ?? readMapping(await tx.maybe(findSource, [tx.district, asked.source]))
    if (!mapping) return refused('no-mapping', refusals.noMapping)
    const { lines, faults, faulty, warnings } = await readFile(tx, asked, mapping, rows)
    const comparing = {
      lines,
      known: await knownOf(tx, asked.source, asked.year),
      amountColumn: columnOf(rows, mapping),
      isWhole: faulty === 0,
    }
    const book = await readBook(tx, asked.year)
    const difference = compareBudget(book, comparing)
    const found = {
      difference,
      lines,
      warnings: [...ofFile, ...warnings, ...kindStays(difference.otherKind)],
      year: asked.year,
      amendment: null,
      faulty: faulty + difference.faults.length,
    }
    const read = { ...found, committed: false, faults: [...faults, ...difference.faults].slice(0, faultsListed) }
    if (!asked.commit || read.faulty > 0) return read
    if (difference.changed.length > 0) return keep(tx, { ...asked, mapping, comparing, read })
    return difference.corrected.length > 0 ? correct(tx, { ...asked, mapping, comparing, read }, book) : read
  })
}

async function readFile(tx: Tx, { source, year }: BudgetImport, mapping: Mapping, rows: readonly FileLine[] | Fault) {
  if (!isRows(rows)) return { lines: [], faults: [rows], faulty: 1, warnings: [] }
  const read = readBudget(rows, mapping, await schoolsKnown(tx), year)
  return {
    ...read,
    lines: read.lines.map(line => ({ ...line, id: idFromName(`concord budget line ${tx.district} ${source} ${keyOf(line)}`) })),
  }
}

const isRows = (rows: readonly FileLine[] | Fault): rows is readonly FileLine[] => Array.isArray(rows)

async function knownOf(tx: Tx, source: string, year: number): Promise<KnownLines> {
  return new Map((await tx.many(listOfSource, [tx.district, source, year])).map(({ id, ...line }) => [id, line]))
}

/** Where amounts stand, counted from 1. */
function columnOf(rows: readonly FileLine[] | Fault, { amount }: Mapping): number | null {
  if (!isRows(rows)) return null
  for (const { cells } of rows.slice(0, 20)) {
    const at = cells.findIndex(cell => cell.trim().toLowerCase() === amount.toLowerCase())
    if (at >= 0) return at + 1
  }
  return null
}

interface Keeping extends BudgetImport {
  readonly mapping: Mapping
  readonly comparing: Parameters<typeof compareBudget>[1]
  readonly read: Imported
}

/** The difference is worked out again on the books as they are under their lock. */
async function keep(tx: Tx, { deed, year, source, mapping, comparing, read }: Keeping): Promise<Imported | No> {
  const amendment = idFromName(`concord amendment ${deed.deed}`)
  const on = dayWithin(year, dayIn(deed.timeZone, deed.at))
  const transaction = (line: string): string => idFromName(`concord entry ${deed.deed} ${line}`)
  const byId = new Map(comparing.lines.map(line => [line.id, line]))
  const decide = (book: Book): Outcome => {
    const now = compareBudget(book, comparing)
    if (now.faults.length > 0 || now.changed.length !== read.difference.changed.length || now.isFirst !== read.difference.isFirst)
      return refused('budget-moved', refusals.budgetMoved)
    const adopted = now.changed.flatMap(({ id, was }) => {
      const line = was === null ? byId.get(id) : undefined
      return line ? [{ line: id, owner: line.owner, kind: line.kind, cents: line.cents, transaction: transaction(id) }] : []
    })
    if (now.isFirst) return decideAdopt(book, { lines: adopted, on })
    const fresh = adopted.map(line => ({ ...line, cents: 0 }))
    const changes = now.changed.map(({ id, was, is }) => ({ line: id, cents: is - (was ?? 0), transaction: transaction(id) }))
    return decideAmend(book, { amendment, changes, on, fresh })
  }
  const done = await deedOn(tx, deed, { year, id: amendment }, decide, () => saveFile(tx, { deed, year, source, mapping, comparing }))
  if (isNo(done)) return done
  return { ...read, committed: true, amendment: read.difference.isFirst ? null : amendment }
}

/** No money changes by another name, grant period or share of benefits, so it holds at once. */
function correct(tx: Tx, keeping: Keeping, { year, closedOn }: Book): Imported | No {
  if (closedOn !== null) return refused('year-closed', refusals.yearClosed({ year, day: closedOn }))
  saveFile(tx, keeping)
  tx.send(renewVersion, { version: freshId<string>() })
  return { ...keeping.read, committed: true }
}

/** What of a file no fact holds: what its lines are called, their codes and terms, and how it was read. */
function saveFile(
  tx: Tx,
  { deed, year, source, mapping, comparing: { lines } }: Pick<Keeping, 'deed' | 'year' | 'source' | 'mapping' | 'comparing'>,
): void {
  tx.send(saveBudgetLines, { at: deed.at, ...inColumns(budgetRow, lines) })
  tx.send(saveCodes, { source, ...inColumns(codeRow, lines) })
  tx.send(saveTerms, { year, ...inColumns(termsRow, lines) })
  tx.send(saveSource, { name: source, mapping: JSON.stringify(mapping), at: deed.at })
}
