import { openApp } from '../../app.ts'
import { verify } from '../../ledger/index.ts'
import type { PlanRegister } from '../../plan/index.ts'
import { districtIdOf, keepManualNow } from '../../platform/district/index.ts'
import { openLog } from '../../platform/log/index.ts'
import { demoCarrier } from '../../platform/outbox/index.ts'
import { inProcessWakes } from '../../platform/wakes/index.ts'
import type { Settings } from '../settings.ts'
import { demoSlug, type Store } from '../store.ts'
import type { Stretch } from './calendar.ts'
import { liveYear } from './live.ts'
import { openWorld } from './world.ts'

/** Lives a stretch of the demonstration's year in a store whose clock is moved by hand, and looks its record over. */
export async function liveIn(
  { database, clock, manual }: Store,
  settings: Settings,
  plans: PlanRegister,
  parts: { readonly seed: string; readonly stretch: Stretch; readonly month: (name: string, seconds: number) => void },
): Promise<{ calls: number; facts: number; root: string; seconds: number }> {
  if (!manual) throw new Error('a year needs a clock that is moved by hand')
  const began = performance.now()
  const { app, clockwork } = await openApp({
    ...{ database, wakes: inProcessWakes(), log: openLog(), clock, manual, plans, carrier: demoCarrier(database, clock) },
    defaultSlug: demoSlug,
    production: false,
    publicUrl: () => settings.publicUrl ?? `http://127.0.0.1:${settings.port}`,
  })
  try {
    const month = async (name: string) => {
      await keepManualNow(database, demoSlug, manual.now())
      parts.month(name, Math.round((performance.now() - began) / 1000))
    }
    const world = await openWorld(app, manual, parts.stretch)
    const calls = await liveYear({ world, clockwork, clock: manual, seed: parts.seed, month })
    await keepManualNow(database, demoSlug, manual.now())
    const { ok, root, facts, faults } = await verify(database, districtIdOf(demoSlug))
    if (!ok) throw new Error(`the record of the year has faults: ${JSON.stringify(faults.slice(0, 3))}`)
    return { calls, facts, root, seconds: Math.round(performance.now() - began) / 1000 }
  } finally {
    await app.close()
  }
}
