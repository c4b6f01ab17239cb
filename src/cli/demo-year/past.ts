import { existsSync, readdirSync, renameSync, rmdirSync, rmSync } from 'node:fs'
import type { PlanRegister } from '../../plan/index.ts'
import { whoHolds } from '../../platform/database/index.ts'
import { keepManualNow } from '../../platform/district/index.ts'
import { secureRandomness } from '../../platform/randomness/index.ts'
import type { Settings } from '../settings.ts'
import { demoSlug, openStore } from '../store.ts'
import { StoreRefused } from '../store-refused.ts'
import { weeksBefore } from './calendar.ts'
import { liveIn } from './live-in.ts'

/**
 * For whoever tries Concord out: an empty data directory begins with the last weeks of school, lived up to the day before, so that figures,
 * closed calls and follow-ups are there to be looked at. Anything else is left as it is. It is lived in a folder beside, which takes the
 * directory's place when it is whole: a start that is broken off leaves nothing behind that counts.
 */
export async function beginWithPast(settings: Settings, plans: PlanRegister, now: Date): Promise<void> {
  const { dataDir, production, databaseUrl } = settings
  const stretch = weeksBefore(now)
  const isEmpty = !existsSync(dataDir) || readdirSync(dataDir).length === 0
  const beside = `${dataDir}.beginning`
  if (production || databaseUrl !== null || !stretch || !isEmpty) return
  const held = whoHolds(beside)
  if (held) throw new StoreRefused(held.message, 2)
  rmSync(beside, { recursive: true, force: true })
  process.stderr.write('Making a few weeks of the made-up district’s past (once, some ten seconds)\n')
  const store = await openStore({ ...settings, dataDir: beside }, plans, { random: secureRandomness, begins: stretch.begins })
  try {
    await liveIn(store, settings, plans, { seed: 'past', stretch, month: () => undefined })
    await keepManualNow(store.database, demoSlug, null)
  } finally {
    await store.database.close()
  }
  if (existsSync(dataDir)) rmdirSync(dataDir)
  renameSync(beside, dataDir)
}
