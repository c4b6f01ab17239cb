import { freshId } from '../../../kernel/ids.ts'
import type { Database } from '../../../platform/database/index.ts'
import { openTestDatabase } from '../../../platform/database/testing.ts'
import { addDistrict, districtIdOf } from '../../../platform/district/index.ts'
import { isNo } from '../../../kernel/refusal.ts'
import { type DifferenceShape, shapeOf } from '../difference.ts'
import { importStateData } from '../import-state-data.ts'

export const at = new Date('2026-09-14T14:00:00Z')
export const cove = districtIdOf('whale-cove')
export const reef = districtIdOf('reef-town')

/** Two districts without state data, on a fresh store. */
export async function openState(): Promise<Database> {
  const database = await openTestDatabase()
  for (const [id, slug] of [
    [cove, 'whale-cove'],
    [reef, 'reef-town'],
  ] as const)
    await database.transaction('app', id, tx => addDistrict(tx, { slug, name: slug, officePhone: null, isDemo: false }, at))
  return database
}

/** Brings files in as the command line does, texts by the name of their file. */
export async function bringIn(
  database: Database,
  files: Readonly<Record<string, string | Buffer>>,
  {
    commit = true,
    year = null,
    district = cove,
    replaces = false,
  }: {
    commit?: boolean
    year?: string | null
    district?: typeof cove
    replaces?: boolean
  } = {},
): Promise<DifferenceShape> {
  const done = await importStateData(database, {
    ...{ district, by: 'operator', at, deed: freshId<string>(), commit, replaces, givenYear: year },
    files: Object.entries(files).map(([file, text]) => ({ file, bytes: Buffer.from(text) })),
  })
  if (isNo(done)) throw new Error(done.detail)
  return shapeOf(done)
}
