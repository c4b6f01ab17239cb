import { z } from 'zod'
import { statement, type Tx } from '../../platform/database/index.ts'

const lockRevision = statement({
  name: 'people.lock-revision',
  sql: 'select register_revision as "revision" from platform.district where district_id = $1 for update',
  isPatient: true,
  row: z.object({ revision: z.bigint() }),
})
const readRevision = statement({
  name: 'people.read-revision',
  sql: 'select register_revision as "revision" from platform.district where district_id = $1',
  row: z.object({ revision: z.bigint() }),
})
const moveRevision = statement({
  name: 'people.move-revision',
  sql: 'update platform.district set register_revision = register_revision + 1 where district_id = $1',
})

/** How often the register has changed. Whoever holds the lock is the only one to change it. */
export const lockRegister = async (tx: Tx): Promise<bigint> => (await tx.one(lockRevision, [tx.district])).revision
export const registerRevision = async (tx: Tx): Promise<bigint> => (await tx.one(readRevision, [tx.district])).revision

export async function moveRegister(tx: Tx): Promise<void> {
  if ((await tx.run(moveRevision, [tx.district])) !== 1) throw new Error(`people.move-revision: there is no district ${tx.district}`)
}

const importRow = z.object({
  id: z.string(),
  revision: z.bigint(),
  stagedAt: z.date(),
  committedAt: z.date().nullable(),
  difference: z.unknown(),
})
export type ImportRow = z.infer<typeof importRow>

const insertImport = statement({
  name: 'people.insert-import',
  sql: `insert into people.import (district_id, import_id, revision, staged_at, staged_by, difference)
        values ($district, $id, $revision, $at, $by, $difference::jsonb)`,
  takes: z.object({ id: z.string(), revision: z.bigint(), at: z.date(), by: z.string().nullable(), difference: z.string() }),
})
const findImportStatement = statement({
  name: 'people.find-import',
  sql: `select import_id as "id", revision, staged_at as "stagedAt", committed_at as "committedAt", difference
          from people.import where district_id = $1 and import_id = $2`,
  row: importRow,
})
const commitImport = statement({
  name: 'people.commit-import',
  sql: `update people.import set committed_at = $at, difference = $difference::jsonb
         where district_id = $district and import_id = $id and committed_at is null`,
  takes: z.object({ id: z.string(), at: z.date(), difference: z.string() }),
})
const dropImports = statement({
  name: 'people.drop-imports',
  sql: 'delete from people.import where district_id = $1 and committed_at is null and staged_at < $2',
})
const insertPart = statement({
  name: 'people.insert-import-part',
  sql: `insert into people.import_part (district_id, import_id, part, kind, mode, rows)
        values ($district, $id, $part, $kind, $mode, $rows::jsonb)`,
  takes: z.object({ id: z.string(), part: z.number(), kind: z.string(), mode: z.string(), rows: z.string() }),
})
const listParts = statement({
  name: 'people.list-import-parts',
  sql: 'select part from people.import_part where district_id = $1 and import_id = $2 and kind = $3 order by part',
  row: z.object({ part: z.number() }),
})
const readPartStatement = statement({
  name: 'people.read-import-part',
  sql: 'select rows from people.import_part where district_id = $1 and import_id = $2 and part = $3',
  row: z.object({ rows: z.array(z.unknown()) }),
})
const sliceParts = statement({
  name: 'people.slice-import-parts',
  sql: `select kind, jsonb_path_query_array(rows, '$[$from to $to]', jsonb_build_object('from', $from::int, 'to', $to::int)) as rows
          from people.import_part where district_id = $district and import_id = $id and kind = any($kinds::text[])`,
  takes: z.object({ id: z.string(), kinds: z.custom<readonly string[]>(), from: z.number(), to: z.number() }),
  row: z.object({ kind: z.string(), rows: z.array(z.unknown()) }),
})
const dropParts = statement({
  name: 'people.drop-import-parts',
  sql: 'delete from people.import_part where district_id = $1 and import_id = $2',
})

export interface StagedPart {
  readonly kind: string
  readonly rows: readonly unknown[]
}

interface Staged {
  readonly id: string
  readonly revision: bigint
  readonly at: Date
  readonly by: string | null
  readonly difference: unknown
  readonly parts: readonly StagedPart[]
  /** Told of every part that is written, by its rows. */
  readonly kept?: (rows: number) => void
}

export async function saveImport(tx: Tx, { id, revision, at, by, difference, parts, kept }: Staged): Promise<void> {
  await tx.run(insertImport, { id, revision, at, by, difference: JSON.stringify(difference) })
  for (const [part, { kind, rows }] of parts.entries()) {
    // Parts were of one way of reading once, and each row still says which.
    await tx.run(insertPart, { id, part, kind, mode: 'delta', rows: JSON.stringify(rows) })
    kept?.(rows.length)
  }
}

export const findImport = (tx: Tx, id: string): Promise<ImportRow | undefined> => tx.maybe(findImportStatement, [tx.district, id])
export const listPartNumbers = async (tx: Tx, id: string, kind: string): Promise<number[]> =>
  (await tx.many(listParts, [tx.district, id, kind])).map(({ part }) => part)
export const readPart = async (tx: Tx, id: string, part: number): Promise<unknown[]> =>
  (await tx.one(readPartStatement, [tx.district, id, part])).rows

/** Of each of these parts the rows from one place to another, both counted. */
export const readSlices = (tx: Tx, id: string, kinds: readonly string[], slice: { from: number; to: number }) =>
  tx.many(sliceParts, { id, kinds, ...slice })

/** The rows have done their work: they are the register now. */
export async function endImport(tx: Tx, id: string, at: Date, difference: unknown): Promise<void> {
  if ((await tx.run(commitImport, { id, at, difference: JSON.stringify(difference) })) !== 1)
    throw new Error(`people.commit-import: no open import ${id}`)
  await tx.run(dropParts, [tx.district, id])
}

export const dropImportsBefore = (tx: Tx, before: Date): Promise<number> => tx.run(dropImports, [tx.district, before])
