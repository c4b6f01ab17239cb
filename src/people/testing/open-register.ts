import { freshId } from '../../kernel/ids.ts'
import type { Database } from '../../platform/database/index.ts'
import { openTestDatabase } from '../../platform/database/testing.ts'
import { addDistrict, districtIdOf } from '../../platform/district/index.ts'
import { importRoster } from '../commands/roster.ts'
import type { Files } from '../roster/index.ts'

export const at = new Date('2026-09-14T14:00:00Z')
export const cove = districtIdOf('whale-cove')
export const reef = districtIdOf('reef-town')

/** Two empty districts on a fresh store. */
export async function openRegister(): Promise<Database> {
  const database = await openTestDatabase()
  await addTowns(database)
  return database
}

export async function addTowns(database: Database): Promise<void> {
  for (const [id, slug] of [
    [cove, 'whale-cove'],
    [reef, 'reef-town'],
  ] as const) {
    await database.transaction('app', id, tx => addDistrict(tx, { slug, name: slug, officePhone: null, isDemo: false }, at))
  }
}

/** Imports as the command line does, and answers the difference. */
export async function bringIn(database: Database, files: Files, { commit = true, district = cove } = {}) {
  const done = await importRoster(database, { district, files, by: 'operator', at, deed: freshId(), commit })
  if ('kind' in done) throw new Error(done.detail)
  return done
}
