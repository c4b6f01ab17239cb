import { openApp } from '../src/app.ts'
import { clientsOf, closeAll, falls, openTestStore, type Seed } from '../src/people/testing/open-test-app.ts'
import { freshId } from '../src/kernel/ids.ts'
import { adoptPlan, type PlanRegister, readBundle } from '../src/plan/index.ts'
import { demoPlanOver } from '../src/plan/testing.ts'
import type { Database, Tx } from '../src/platform/database/index.ts'
import type { Channel } from '../src/platform/channels/index.ts'
import type { IssuerReach } from '../src/platform/issuers/index.ts'
import type { Carrier } from '../src/platform/outbox/index.ts'
import { takesAll } from '../src/platform/outbox/testing.ts'
import { openLog } from '../src/platform/log/index.ts'
import { inProcessWakes } from '../src/platform/wakes/index.ts'
import { questions } from '../src/questions.ts'

interface Asked {
  readonly publicUrl?: string
  readonly seed?: readonly Seed[]
  readonly open?: () => Promise<Database>
  readonly carrier?: Carrier
  readonly channels?: readonly Channel[]
  readonly issuers?: IssuerReach
  /** The file of the plan in force, where it is another than the demonstration's. */
  readonly plan?: string
  /** As a real district is served: nobody signs in by a handle. */
  readonly production?: boolean
}

/** The whole of Concord over Harbor Falls with its people, its plan and what is seeded besides, on a day in October. */
export async function openWholeApp({
  seed = [],
  open,
  carrier = takesAll,
  channels = [],
  issuers,
  publicUrl = 'http://made-up.example',
  plan,
  production = false,
}: Asked = {}) {
  const { plans, seed: seedDemo } = demoPlanOver(questions)
  const seedPlan: (tx: Tx, at: Date) => Promise<unknown> = plan === undefined ? seedDemo : planIn(plan, plans)
  const adopted: Seed = (store, { clock: now }) => store.transaction('app', falls, tx => seedPlan(tx, now.now()))
  const { database, clock } = await openTestStore('2026-10-01T14:00:00Z', [...seed, adopted], open)
  const { app, clockwork } = await openApp({
    ...{ database, wakes: inProcessWakes(), log: openLog('error'), clock, manual: clock, plans, carrier, channels },
    ...{ defaultSlug: 'harbor-falls', production, publicUrl: () => publicUrl },
    ...(issuers ? { issuers } : {}),
    sealingKey: 'made-up-key-of-at-least-32-letters',
  })
  await app.ready()
  return { app, clockwork, database, clock, plans, ...clientsOf(app), close: () => closeAll(app, database) }
}

/** Adopts the plan in this file. */
const planIn =
  (file: string, plans: PlanRegister) =>
  async (tx: Tx, at: Date): Promise<unknown> => {
    const reading = readBundle(file)
    if (reading.kind === 'missing') throw new Error(reading.detail)
    const done = await adoptPlan(tx, plans, { bundle: reading.bundle, at, by: 'operator', deed: freshId() })
    if (done.kind !== 'adopted') throw new Error(`${file} was not adopted: ${JSON.stringify(done)}`)
    return done.adopted
  }

export type WholeApp = Awaited<ReturnType<typeof openWholeApp>>
