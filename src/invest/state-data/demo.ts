import { join } from 'node:path'
import type { DistrictId } from '../../kernel/ids.ts'
import { isNo } from '../../kernel/refusal.ts'
import type { Clock } from '../../kernel/time.ts'
import { projectRoot } from '../../platform/config/index.ts'
import type { Database } from '../../platform/database/index.ts'
import { Findings } from './findings.ts'
import { importStateData } from './import-state-data.ts'
import { openPaths } from './open-paths.ts'
import { listHeldReports } from './store.ts'

/** What the state would publish of Harbor Falls and four towns beside it, all made up, brought in the ordinary way. Where there is state data already, nothing is done. */
export async function seedDemoStateData(
  database: Database,
  { district, clock }: { readonly district: DistrictId; readonly clock: Clock },
): Promise<void> {
  if (await database.transaction('app', district, async tx => (await listHeldReports(tx)).length > 0)) return
  const { files } = await openPaths([join(projectRoot, 'db', 'demo', 'harbor-falls', 'state')], new Findings())
  const done = await importStateData(database, {
    ...{ district, files, givenYear: null, by: 'operator', at: clock.now(), deed: database.random.id(), commit: true },
  })
  // Files of our own: what is wrong with them is our fault, not a refusal.
  const wrong = isNo(done) ? done.detail : done.found.faults[0]?.says.en
  if (wrong !== undefined) throw new Error(`The demonstration's state data cannot be read: ${wrong}`)
}
