import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { sequence, verify } from '../ledger/index.ts'
import {
  CopyRefused,
  copyStore,
  type Database,
  DirectoryInUse,
  migratePostgres,
  openEmbedded,
  openPostgres,
  whyNotEmpty,
} from '../platform/database/index.ts'
import { districtIdOf, listDistricts } from '../platform/district/index.ts'
import { readArguments } from './arguments.ts'
import { misuse, type Outcome, refusal } from './outcome.ts'
import { replay } from './record.ts'
import type { Settings } from './settings.ts'

interface Stood {
  readonly slug: string
  readonly root: string
  readonly facts: number
}

/**
 * `move`: a trial in the data directory moved to an empty PostgreSQL. The trial is only read, but for numbering what its record still had
 * to number; on the target it is one transaction. Then the record of both is verified, and the calls are folded afresh.
 */
export async function move(args: readonly string[], settings: Settings): Promise<Outcome> {
  const read = readArguments(args, ['to'], 'move --to DATABASE_URL [--data DIR]')
  if (read.kind === 'misuse') return misuse(read.detail)
  const target = read.flags.to ?? settings.databaseUrl
  const [extra] = read.words
  if (target === null || extra !== undefined)
    return misuse(
      `${extra === undefined ? 'No target is named.' : `“${extra}” is one word too many.`} Expected: concord move --to postgres://concord@HOST/DATABASE [--data DIR], or the target in DATABASE_URL.`,
    )
  const { dataDir } = settings
  if (!existsSync(join(dataDir, 'pglite', 'PG_VERSION')))
    return misuse(`There is no embedded store in ${dataDir}. Expected the folder that \`concord start --data DIR\` was run with.`)
  let source: Database
  try {
    source = (await openEmbedded(dataDir)).database
  } catch (cause) {
    if (cause instanceof DirectoryInUse) return misuse(cause.message)
    throw cause
  }
  try {
    return await moveFrom(source, target, settings)
  } finally {
    await source.close()
  }
}

async function moveFrom(source: Database, target: string, { ownerUrl, dataDir }: Settings): Promise<Outcome> {
  const before = await standing(source)
  if (typeof before === 'string') return refusal(`${before} Nothing was moved: look at concord ledger verify first.`)
  if (before.length === 0) return refusal(`The store in ${dataDir} holds no district, so there is nothing to move.`)
  const owner = ownerUrl ?? target
  let moved: Record<string, number>
  let there: Database
  try {
    const full = await whyNotEmpty(owner)
    if (full !== undefined) return refusal(`${full} Nothing was moved.`)
    await migratePostgres(owner, target)
    there = await openPostgres(target)
  } catch (cause) {
    return refusal(`PostgreSQL cannot be used: ${sentence(cause)}. Nothing was moved.`)
  }
  try {
    // Whether the application can come in is found out before anything is there that would then have to be thrown away.
    await listDistricts(there)
    moved = await copyStore(source, owner)
    return await compared(before, there, moved, dataDir)
  } catch (cause) {
    return refusal(`${cause instanceof CopyRefused ? cause.message : `It could not be moved: ${sentence(cause)}.`} Nothing was moved.`)
  } finally {
    await there.close()
  }
}

/** What has arrived, judged by the same commands that judge any record. */
async function compared(before: readonly Stood[], there: Database, moved: Record<string, number>, dataDir: string): Promise<Outcome> {
  const spoilt = (why: string) =>
    refusal(`${why} The rows are on PostgreSQL and must not be used: drop that database and move again. ${dataDir} is as it was.`)
  const after = await standing(there).catch((cause: unknown) => `The record cannot be read there: ${sentence(cause)}.`)
  if (typeof after === 'string') return spoilt(after)
  const differs = before.find(
    ({ slug, root, facts }) => !after.some(each => each.slug === slug && each.root === root && each.facts === facts),
  )
  if (differs || after.length !== before.length) return spoilt(`The record of ${differs?.slug ?? 'a district'} is not the same there.`)
  const folded = await replay(there)
  if (folded.exit !== 0) return spoilt(folded.text)
  const rows = Object.values(moved).reduce((sum, count) => sum + count, 0)
  const lines = [
    `${rows} rows of ${Object.keys(moved).length} tables were moved, and the record is the same:`,
    ...after.map(({ slug, root, facts }) => `  ${slug}: ${facts} facts, root ${root}`),
    folded.text,
    `${dataDir} is as it was. From now on start with DATABASE_URL, and keep the folder only until you have made a backup.`,
  ]
  return { exit: 0, json: { ok: true, moved, districts: after }, text: lines.join('\n') }
}

/** Root and facts of every district, all of it numbered; or a sentence where a record does not verify. */
async function standing(database: Database): Promise<Stood[] | string> {
  const found: Stood[] = []
  for (const { slug } of await listDistricts(database)) {
    const district = districtIdOf(slug)
    await sequence(database, district)
    const { ok, root, facts, faults } = await verify(database, district)
    if (!ok) return `The record of ${slug} does not match: ${faults[0]?.message ?? 'it has a fault'}.`
    found.push({ slug, root, facts })
  }
  return found
}

function sentence(cause: unknown): string {
  if (cause instanceof AggregateError && cause.errors.length > 0) return sentence(cause.errors[0])
  return (cause instanceof Error ? cause.message : String(cause)).replace(/\.$/, '')
}
