import { z } from 'zod'
import { statement, type Tx } from '../../platform/database/index.ts'

const lockRevision = statement({
  name: 'people.lock-revision',
  sql: 'select register_revision as "revision" from platform.district where district_id = $1 for update',
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
        values ($1, $2, $3, $4, $5, $6::jsonb)`,
})
const findImportStatement = statement({
  name: 'people.find-import',
  sql: `select import_id as "id", revision, staged_at as "stagedAt", committed_at as "committedAt", difference
          from people.import where district_id = $1 and import_id = $2`,
  row: importRow,
})
const commitImport = statement({
  name: 'people.commit-import',
  sql: 'update people.import set committed_at = $3, difference = $4::jsonb where district_id = $1 and import_id = $2 and committed_at is null',
})
const dropImports = statement({
  name: 'people.drop-imports',
  sql: 'delete from people.import where district_id = $1 and committed_at is null and staged_at < $2',
})
const insertPart = statement({
  name: 'people.insert-import-part',
  sql: 'insert into people.import_part (district_id, import_id, part, kind, mode, rows) values ($1, $2, $3, $4, $5, $6::jsonb)',
})
const listPartsStatement = statement({
  name: 'people.list-import-parts',
  sql: 'select kind, mode, rows from people.import_part where district_id = $1 and import_id = $2 order by part',
  row: z.object({ kind: z.string(), mode: z.enum(['bulk', 'delta', 'absent']), rows: z.array(z.unknown()) }),
})
const dropParts = statement({
  name: 'people.drop-import-parts',
  sql: 'delete from people.import_part where district_id = $1 and import_id = $2',
})

export interface StagedPart {
  readonly kind: string
  readonly mode: string
  readonly rows: readonly unknown[]
}

const rowsInPart = 1_000

export async function saveImport(
  tx: Tx,
  staged: { id: string; revision: bigint; at: Date; by: string | null; difference: unknown; parts: readonly StagedPart[] },
): Promise<void> {
  const { id, revision, at, by, difference, parts } = staged
  await tx.run(insertImport, [tx.district, id, revision, at, by, JSON.stringify(difference)])
  let part = 0
  for (const { kind, mode, rows } of parts) {
    for (let from = 0; from === 0 || from < rows.length; from += rowsInPart) {
      await tx.run(insertPart, [tx.district, id, part, kind, mode, JSON.stringify(rows.slice(from, from + rowsInPart))])
      part += 1
    }
  }
}

export const findImport = (tx: Tx, id: string): Promise<ImportRow | undefined> => tx.maybe(findImportStatement, [tx.district, id])
export const listImportParts = (tx: Tx, id: string) => tx.many(listPartsStatement, [tx.district, id])

/** The rows have done their work: they are the register now. */
export async function endImport(tx: Tx, id: string, at: Date, difference: unknown): Promise<void> {
  if ((await tx.run(commitImport, [tx.district, id, at, JSON.stringify(difference)])) !== 1)
    throw new Error(`people.commit-import: no open import ${id}`)
  await tx.run(dropParts, [tx.district, id])
}

export const dropImportsBefore = (tx: Tx, before: Date): Promise<number> => tx.run(dropImports, [tx.district, before])
