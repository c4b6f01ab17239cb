import { migratePostgres } from '../platform/database/index.ts'
import { readFlags } from './arguments.ts'
import { misuse, type Outcome } from './outcome.ts'
import type { Settings } from './settings.ts'
import { StoreRefused } from './store-refused.ts'

/** `migrate`: brings the database to the newest schema; `openEmbedded` does the same for the embedded store. */
export async function migrate(
  args: readonly string[],
  { databaseUrl, ownerUrl }: Settings,
  openEmbedded: () => Promise<unknown>,
): Promise<Outcome> {
  const read = readFlags(args, [], 'migrate')
  if (read.kind === 'misuse') return misuse(read.detail)
  if (databaseUrl === null && ownerUrl === null) {
    await openEmbedded()
    return { exit: 0, json: { ok: true, applied: [] }, text: 'The embedded store is at the newest schema.' }
  }
  const url = databaseUrl ?? ownerUrl ?? ''
  const applied = await migratePostgres(ownerUrl ?? url, url).catch((cause: unknown) => {
    throw new StoreRefused(`The database cannot be migrated: ${cause instanceof Error ? cause.message : String(cause)}`, 1)
  })
  return {
    exit: 0,
    json: { ok: true, applied },
    text: applied.length === 0 ? 'Nothing to do: the database is at the newest schema.' : `Applied ${applied.join(', ')}.`,
  }
}
