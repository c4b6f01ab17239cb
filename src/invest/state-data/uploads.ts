import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import type { DistrictId } from '../../kernel/ids.ts'
import { isNo, type No, notFound, notPermitted, refused } from '../../kernel/refusal.ts'
import { addSeconds } from '../../kernel/time.ts'
import { type Actor, may, whoMay } from '../../people/index.ts'
import type { Database, Tx } from '../../platform/database/index.ts'
import { telling } from '../../platform/uploads/index.ts'
import { commitPrepared, readAll, type Stage, type Watch } from './import-state-data.ts'
import { type KeptDifference, keptDifference, keptOf, onlyLacksLines } from './kept-difference.ts'
import { prepare } from './prepare.ts'
import type { StateFile } from './read-file.ts'
import {
  addUploadFile,
  beginSaving,
  beginUpload,
  dropUploadFiles,
  dropUploadsBefore,
  endUpload,
  findUpload,
  listUploadFiles,
  tellUpload,
} from './upload-store.ts'

export { forgetUploads } from './upload-store.ts'
import { refusals } from './words/refusals.ts'

/**
 * Files sent by a page or a program are kept, packed, until somebody has seen the difference and saves them, for a day at most. Then they are
 * read again, and saved only if nobody has brought in other state data meanwhile.
 */

export interface Sent {
  readonly district: DistrictId
  readonly by: Actor
  readonly at: Date
  /** The upload's own id: the same files sent again with one key are one upload. */
  readonly id: string
  readonly watch?: Watch
}

const dayInSeconds = 86_400
const pack = promisify(gzip)
const unpack = promisify(gunzip)

/** Keeps the files, before they are read. They are not `fresh` where they were sent with this deed before. */
export async function keepUpload(
  database: Database,
  sent: Sent & { files: readonly StateFile[]; givenYear: string | null },
): Promise<No | { readonly fresh: boolean }> {
  if (!may(sent.by, 'bring-state-data')) return notPermitted(whoMay['bring-state-data'].says)
  const packed = await Promise.all(sent.files.map(async ({ file, bytes }) => ({ name: file, bytes: await pack(bytes) })))
  const by = sent.by === 'operator' ? null : sent.by.id
  return database.transaction('app', sent.district, async tx => {
    await dropUploadsBefore(tx, addSeconds(sent.at, -dayInSeconds))
    const fresh = await beginUpload(tx, { id: sent.id, at: sent.at, by, givenYear: sent.givenYear })
    for (const [position, file] of fresh ? packed.entries() : []) await addUploadFile(tx, sent.id, position, file)
    return { fresh }
  })
}

/** Reads what was kept and tells the difference; what was told before is told again. */
export async function readUpload(database: Database, sent: Sent): Promise<KeptDifference | No> {
  if (!may(sent.by, 'bring-state-data')) return notPermitted(whoMay['bring-state-data'].says)
  const found = await opened(database, sent)
  if (isNo(found)) return found
  if (found.kept !== undefined) return found.kept
  const { difference, seen } = await prepare(database, sent.district, await readAll({ ...found, ...watchOf(sent) }), false)
  const kept = keptOf(difference, seen)
  await database.transaction('app', sent.district, tx => endUpload(tx, sent.id, 'ready', kept))
  return kept
}

/** Saves all of it, or says why not. `replaces`: somebody has seen which lines would go, and means it. */
export async function saveUpload(
  database: Database,
  { deed, replaces = false, ...sent }: Sent & { readonly deed: string; readonly replaces?: boolean },
): Promise<KeptDifference | No> {
  if (!may(sent.by, 'bring-state-data')) return notPermitted(whoMay['bring-state-data'].says)
  const found = await opened(database, sent)
  if (isNo(found)) return found
  const { kept } = found
  if (kept === undefined) return notFound(refusals.noSuchUpload)
  if (kept.committed) return kept
  if (kept.faults.length > 0 && !(replaces && onlyLacksLines(kept))) return refused('state-data-has-faults', refusals.hasFaults)
  if (!(await database.transaction('app', sent.district, tx => beginSaving(tx, sent.id))))
    return refused('state-data-under-way', refusals.underWay)
  const read = await readAll({ ...found, ...watchOf(sent) })
  const prepared = await prepare(database, sent.district, read, replaces)
  const no =
    prepared.seen === kept.seen
      ? await commitPrepared(database, { ...sent, deed, read, prepared })
      : refused('state-data-moved', refusals.moved)
  const done = no === undefined ? { ...keptOf(prepared.difference, kept.seen), committed: true } : kept
  await database.transaction('app', sent.district, async tx => {
    await endUpload(tx, sent.id, no === undefined ? 'saved' : 'ready', done)
    if (no === undefined) await dropUploadFiles(tx, sent.id)
  })
  return no ?? done
}

const watchOf = ({ watch }: Sent) => (watch ? { watch } : {})

async function opened(database: Database, { district, id }: Sent) {
  const inShort = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => database.transaction('app', district, work)
  const row = await inShort(tx => findUpload(tx, id))
  if (row === undefined) return notFound(refusals.noSuchUpload)
  const kept = row.result === null ? undefined : keptDifference.parse(row.result)
  const packed = await inShort(tx => listUploadFiles(tx, id))
  const files = await Promise.all(packed.map(async ({ name, bytes }) => ({ file: name, bytes: await unpack(bytes) })))
  return { kept, files, givenYear: row.givenYear }
}

/** An upload as it is kept: how far the work is, and the difference once there is one. */
export async function uploadAsKept(tx: Tx, id: string) {
  const row = await findUpload(tx, id)
  return row && { ...row, result: row.result === null ? undefined : keptDifference.parse(row.result) }
}

export interface Surroundings {
  readonly database: Database
  readonly failed: (cause: unknown) => void
}

/** Work off the request that asked for it: the page can be left, and whoever comes back sees how far it is. Never fails: what fails is told. */
export async function workOff(
  { database, failed }: Surroundings,
  { district, id }: Pick<Sent, 'district' | 'id'>,
  work: (watch: Watch) => Promise<KeptDifference | No>,
): Promise<No | undefined> {
  const inShort = <T>(act: (tx: Tx) => Promise<T>): Promise<T> => database.transaction('app', district, act)
  try {
    const done = await telling<Stage, KeptDifference | No>({ tell: told => inShort(tx => tellUpload(tx, id, told)).catch(failed), work })
    return isNo(done) ? done : undefined
  } catch (cause) {
    failed(cause)
    await inShort(tx => tellUpload(tx, id, { stage: 'failed', done: 0, total: 0 })).catch(failed)
    return refused('state-data-broke', refusals.broke)
  }
}
