import { countCallsBySchool } from '../respond/index.ts'
import { seedDemoMoney, seedDemoNeed, seedDemoPlaces, seedDemoPosts, seedDemoStaffing, seedDemoStateData } from '../invest/index.ts'
import { seedDemo } from '../people/index.ts'
import { seedDemoDeadlines } from '../deadlines/index.ts'
import { seedDemoDevices } from '../devices/index.ts'
import { bookLines } from '../devices-and-evidence.ts'
import { seedDemoTraining } from '../training/index.ts'
import { checkDemoPlan, type PlanRegister, seedDemoPlan } from '../plan/index.ts'
import { type ManualClock, manualClock, realClock } from '../platform/clock/index.ts'
import {
  type Database,
  DirectoryInUse,
  type DirectoryLock,
  migratePostgres,
  openEmbedded,
  openPostgres,
} from '../platform/database/index.ts'
import { addDistrict, districtIdOf, keepManualNow, listDistricts } from '../platform/district/index.ts'
import type { Clock } from '../kernel/time.ts'
import type { Randomness } from '../platform/randomness/index.ts'
import { isFileProblem } from './file-problem.ts'
import type { Settings } from './settings.ts'
import { knownPlans } from './known-plans.ts'
import { StoreRefused } from './store-refused.ts'

/** A store that is open and migrated, with the clock that goes with it. */
export interface Store {
  readonly database: Database
  /** Of the embedded store's directory; null on PostgreSQL. */
  readonly lock: DirectoryLock | null
  readonly clock: Clock
  readonly manual: ManualClock | null
  /** The district that is served where none is named. */
  readonly defaultSlug: string
}

export const demoSlug = 'harbor-falls'

/** For a store in which a made-up year is lived: its randomness can be made again, and its clock begins on a day that is always the same. */
export interface MadeUp {
  readonly random: Randomness
  readonly begins: Date
}

interface OpenFor {
  readonly madeUp?: MadeUp | undefined
  readonly isEmpty?: boolean
  /** For whoever answers others; an operator's command takes the time that it takes. */
  readonly longestStatementMillis?: number | undefined
}

/** Opens the store the settings name and brings it to the newest schema. Outside production an empty store gets the demonstration district, unless it is to stay empty (`isEmpty`). */
export async function openStore(
  settings: Settings,
  plans: PlanRegister,
  { madeUp, isEmpty = false, longestStatementMillis }: OpenFor = {},
): Promise<Store> {
  const { database, lock } = await openDatabase(settings, { madeUp, longestStatementMillis })
  try {
    const before = await listDistricts(database)
    const stoodAt = before.flatMap(district => district.manualNow ?? []).sort((a, b) => b.getTime() - a.getTime())[0]
    const manual = madeUp ? manualClock(madeUp.begins) : settings.manualClock ? manualClock(stoodAt ?? new Date()) : null
    const clock = manual ?? realClock
    if (!settings.production && ((before.length === 0 && !isEmpty) || before.some(district => district.isDemo)))
      await addDemo(database, plans, clock)
    const districts = await listDistricts(database)
    const demo = districts.find(district => district.isDemo)
    // Where the clock stands is kept while it only moves by hand, and forgotten once the real one runs.
    if (demo && (manual !== null || stoodAt !== undefined)) await keepManualNow(database, demo.slug, manual?.now() ?? null)
    // The demonstration where there is one, whichever came first: a district may be added before the first start has made it.
    const served = (settings.production ? undefined : demo) ?? districts[0]
    return { database, lock, clock, manual, defaultSlug: served?.slug ?? demoSlug }
  } catch (cause) {
    await database.close()
    throw cause
  }
}

async function openDatabase(
  settings: Settings,
  { madeUp, longestStatementMillis }: OpenFor,
): Promise<{ database: Database; lock: DirectoryLock | null }> {
  const { databaseUrl } = settings
  if (databaseUrl === null) {
    if (settings.production)
      throw new StoreRefused(
        'NODE_ENV=production needs PostgreSQL: set DATABASE_URL. The embedded store is for trying out and is not crash-safe.',
        2,
      )
    try {
      return await openEmbedded(settings.dataDir, madeUp)
    } catch (cause) {
      if (cause instanceof DirectoryInUse) throw new StoreRefused(cause.message, 2)
      if (isFileProblem(cause)) throw new StoreRefused(`The data directory ${settings.dataDir} cannot be used: ${cause.message}`, 2)
      throw cause
    }
  }
  try {
    await migratePostgres(settings.ownerUrl ?? databaseUrl, databaseUrl)
    return { database: await openPostgres(databaseUrl, { longestStatementMillis }), lock: null }
  } catch (cause) {
    throw new StoreRefused(`PostgreSQL at DATABASE_URL cannot be used: ${sentenceOf(cause)}. See “On PostgreSQL” in the README.`, 1)
  }
}

/** Harbor Falls, made the ordinary way. Its plan comes last, so that a making that was interrupted is taken up again at the next start. */
async function addDemo(database: Database, plans: PlanRegister, clock: Clock): Promise<void> {
  const district = districtIdOf(demoSlug)
  if (await database.transaction('app', district, tx => plans.isAdopted(tx, clock.now()))) return
  const row = { slug: demoSlug, name: 'Harbor Falls Public Schools', officePhone: '978-555-0142', isDemo: true }
  await database.transaction('app', district, tx => addDistrict(tx, row, clock.now()))
  await seedDemo(database, { district, clock })
  await seedDemoTraining(database, { district, clock, plans })
  await seedDemoStateData(database, { district, clock })
  await seedDemoNeed(database, { district, clock, plans, countCalls: countCallsBySchool })
  await seedDemoPlaces(database, { district, clock })
  await seedDemoStaffing(database, { district, clock, plans })
  await seedDemoPosts(database, { district, clock, plans })
  await seedDemoMoney(database, { district, clock })
  await seedDemoDevices(database, { district, clock, bookLines })
  await seedDemoDeadlines(database, { district, clock })
  const checked = checkDemoPlan(plans.questions, knownPlans())
  await database.transaction('app', district, tx => seedDemoPlan(tx, plans, clock.now(), checked))
}

function sentenceOf(cause: unknown): string {
  if (cause instanceof AggregateError && cause.errors.length > 0) return sentenceOf(cause.errors[0])
  return cause instanceof Error ? cause.message.replace(/\.$/, '') : String(cause)
}
