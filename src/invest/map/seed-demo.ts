import { join } from 'node:path'
import type { DistrictId } from '../../kernel/ids.ts'
import { isNo } from '../../kernel/refusal.ts'
import type { Clock } from '../../kernel/time.ts'
import { projectRoot } from '../../platform/config/index.ts'
import type { Database } from '../../platform/database/index.ts'
import { openPlaces } from './command-line.ts'
import { importPlaces } from './import-places.ts'

const folder = join(projectRoot, 'db', 'demo', 'harbor-falls', 'places')

/** A coast that is on no chart, with the demonstration's schools on it: loaded the ordinary way. The second time nothing changes. */
export async function seedDemoPlaces(database: Database, { district, clock }: { district: DistrictId; clock: Clock }): Promise<void> {
  const files = await openPlaces([folder])
  if (typeof files === 'string') throw new Error(`The demonstration's map cannot be read: ${files}`)
  const done = await importPlaces(database, { district, files, by: 'operator', at: clock.now(), deed: database.random.id(), commit: true })
  if (isNo(done) || !done.ok) throw new Error(`The demonstration's map has faults: ${JSON.stringify(isNo(done) ? done : done.faults)}`)
}
