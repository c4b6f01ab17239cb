import { existsSync, readdirSync, renameSync, rmdirSync, rmSync } from 'node:fs'
import type { PlanRegister } from '../../plan/index.ts'
import { whoHolds } from '../../platform/database/index.ts'
import { keepManualNow } from '../../platform/district/index.ts'
import { secureRandomness } from '../../platform/randomness/index.ts'
import type { Settings } from '../settings.ts'
import { demoSlug, openStore } from '../store.ts'
import { StoreRefused } from '../store-refused.ts'
import { type Stretch, weeksBefore } from './calendar.ts'
import { liveIn } from './live-in.ts'

/**
 * For whoever tries Concord out: an empty data directory begins with the last weeks of school, lived up to the day before, so that figures,
 * closed calls and follow-ups are there to be looked at. Anything else is left as it is. It is lived in a folder beside, which takes the
 * directory's place when it is whole: a start that is broken off leaves nothing behind that counts.
 */
export async function beginWithPast(settings: Settings, plans: PlanRegister, now: Date): Promise<void> {
  const { dataDir, production, databaseUrl } = settings
  const isEmpty = !existsSync(dataDir) || readdirSync(dataDir).length === 0
  if (production || databaseUrl !== null || !isEmpty) return
  const beside = `${dataDir}.beginning`
  const held = whoHolds(beside)
  if (held) throw new StoreRefused(held.message, 2)
  rmSync(beside, { recursive: true, force: true })
  process.stderr.write('Making the last weeks of the made-up district (once, up to a minute)\n')
  try {
    await livePast({ ...settings, dataDir: beside }, plans, weeksBefore(now))
  } catch (cause) {
    if (cause instanceof StoreRefused) throw cause
    // Nobody is kept from trying Concord out because there is nothing to look back on.
    process.stderr.write(
      `The last weeks could not be made, and are left out. (${cause instanceof Error ? cause.message : String(cause)})\n`,
    )
    rmSync(beside, { recursive: true, force: true })
    return
  }
  if (existsSync(dataDir)) rmdirSync(dataDir)
  renameSync(beside, dataDir)
}

async function livePast(settings: Settings, plans: PlanRegister, stretch: Stretch): Promise<void> {
  const store = await openStore(settings, plans, { madeUp: { random: secureRandomness, begins: stretch.begins } })
  try {
    await liveIn(store, settings, plans, { seed: 'past', stretch, month: () => undefined })
    await keepManualNow(store.database, demoSlug, null)
  } finally {
    await store.database.close()
  }
}
