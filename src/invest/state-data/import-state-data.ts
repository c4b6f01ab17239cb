import type { DistrictId } from '../../kernel/ids.ts'
import { isNo, type No, notPermitted, refused } from '../../kernel/refusal.ts'
import { decideOn, giveBack, type Kept, keep, keptResult } from '../../ledger/index.ts'
import { type Actor, may, whoMay } from '../../people/index.ts'
import type { Database, Tx } from '../../platform/database/index.ts'
import type { Difference } from './difference.ts'
import type { StateDataImported } from './facts.ts'
import { withheldRows } from './part.ts'
import { directory, matterOf, type Prepared, prepare } from './prepare.ts'
import { type ReadFiles, readFiles, type StateFile } from './read-file.ts'
import { countStateRows, dropStateRows, insertStateRows, joinStateReports, listUncounted, lockStateData, saveStateReport } from './store.ts'
import { refusals } from './words/refusals.ts'

export type Stage = 'reading' | 'comparing' | 'saving'
export type Watch = (stage: Stage, done: number, total: number) => void

export interface StateDataDeed {
  readonly district: DistrictId
  readonly by: Actor
  readonly at: Date
  /** Names the deed, and the import: the same one again does nothing twice. */
  readonly deed: string
  readonly watch?: Watch
  /** Whether lines that we hold and that the files lack may go. */
  readonly replaces?: boolean
}

interface Files {
  readonly files: readonly StateFile[]
  readonly givenYear: string | null
}

/** Reads files of the state and tells the difference; with `commit` all of it is kept, or nothing. */
export async function importStateData(
  database: Database,
  asked: StateDataDeed & Files & { readonly commit: boolean },
): Promise<Difference | No> {
  if (!may(asked.by, 'bring-state-data')) return notPermitted(whoMay['bring-state-data'].says)
  return keepRead(database, { ...asked, read: await readAll(asked) })
}

/** The same of what was read already: from files, or from the state's open data. */
export async function keepRead(
  database: Database,
  asked: StateDataDeed & { readonly read: ReadFiles; readonly commit: boolean },
): Promise<Difference | No> {
  if (!may(asked.by, 'bring-state-data')) return notPermitted(whoMay['bring-state-data'].says)
  asked.watch?.('comparing', 0, 0)
  const prepared = await prepare(database, asked.district, asked.read, asked.replaces ?? false)
  if (!asked.commit || !prepared.difference.found.sound) return prepared.difference
  const no = await commitPrepared(database, { ...asked, prepared })
  return isNo(no) ? no : { ...prepared.difference, committed: true }
}

export const readAll = ({ files, givenYear, watch }: Files & { readonly watch?: Watch }): Promise<ReadFiles> =>
  readFiles(files, givenYear, (_file, done) => watch?.('reading', done, files.length))

interface Commit extends StateDataDeed {
  readonly read: ReadFiles
  readonly prepared: Prepared
}

/**
 * Lines are written piece by piece, in short transactions that hold up nobody, and count for nothing yet. One last transaction records the
 * fact and makes them count, all at once; then what they replace is cleared away.
 */
export async function commitPrepared(database: Database, commit: Commit): Promise<No | undefined> {
  const { district, deed, prepared, watch } = commit
  const inShort = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => database.transaction('app', district, work)
  await clearUncounted(inShort)
  const total = prepared.toWrite.reduce((sum, { rows }) => sum + rows.length, 0)
  let done = 0
  for (const { report, year, rows } of prepared.toWrite) {
    watch?.('saving', done, total)
    await inShort(tx => insertStateRows(tx, { importId: deed, report, year }, rows))
    done += rows.length
  }
  watch?.('saving', total, total)
  const no = await inShort(tx => makeCount(tx, commit))
  await clearUncounted(inShort)
  return no
}

async function makeCount(tx: Tx, { district, deed, by, at, read, prepared }: Commit): Promise<No | undefined> {
  const body: StateDataImported = {
    files: read.files.map(({ digest }) => digest),
    reports: prepared.parts.map(({ report, year, rows, rowsDigest }) => ({
      ...{ report, year, rows: rows.length, withheld: withheldRows(rows), digest: rowsDigest },
    })),
  }
  await lockStateData(tx)
  const written = await countStateRows(tx, deed)
  // Somebody else's import may have taken these lines for ones that were left behind.
  const isWhole = written === prepared.toWrite.reduce((sum, { rows }) => sum + rows.length, 0)
  const done = await decideOn<Kept>(tx, {
    ...{ matter: matterOf(district), deed, by: by === 'operator' ? null : by.id, at },
    decide: facts =>
      facts.length === prepared.seen && isWhole
        ? { facts: [{ type: 'invest.state-data-imported', body: { ...body } }], result: { kind: 'done' } }
        : { facts: [], result: keep(refused('state-data-moved', refusals.moved)) },
    read: kept => keptResult.parse(kept),
  })
  if (done.result.kind !== 'done') return giveBack(done.result)
  if (done.again) return undefined
  for (const part of prepared.toWrite) {
    const { report, year, file, digest: fileDigest, rowsDigest: digest, columns, rows } = part
    const counts = { rows: rows.length, withheld: withheldRows(rows) }
    await saveStateReport(tx, { importId: deed, report, year, file, fileDigest, digest, columns, ...counts }, at)
  }
  await joinStateReports(tx, [...new Set(prepared.parts.map(({ year }) => year))], directory)
  return undefined
}

/** Lines that an import left behind when it was cut off, or that another replaced. */
async function clearUncounted(inShort: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>): Promise<void> {
  for (const lines of await inShort(listUncounted))
    await inShort(async tx => {
      await lockStateData(tx)
      await dropStateRows(tx, lines)
    })
}
