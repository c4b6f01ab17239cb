import { openApp } from '../src/app.ts'
import { clientsOf, closeAll, falls, openTestStore, type Seed } from '../src/people/testing/open-test-app.ts'
import { demoPlanOver } from '../src/plan/testing.ts'
import type { Database } from '../src/platform/database/index.ts'
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
  production = false,
}: Asked = {}) {
  const { plans, seed: seedPlan } = demoPlanOver(questions)
  const plan: Seed = (store, { clock: now }) => store.transaction('app', falls, tx => seedPlan(tx, now.now()))
  const { database, clock } = await openTestStore('2026-10-01T14:00:00Z', [...seed, plan], open)
  const { app, clockwork } = await openApp({
    ...{ database, wakes: inProcessWakes(), log: openLog('error'), clock, manual: clock, plans, carrier, channels },
    ...{ defaultSlug: 'harbor-falls', production, publicUrl: () => publicUrl },
    ...(issuers ? { issuers } : {}),
    sealingKey: 'made-up-key-of-at-least-32-letters',
  })
  await app.ready()
  return { app, clockwork, database, clock, plans, ...clientsOf(app), close: () => closeAll(app, database) }
}

export type WholeApp = Awaited<ReturnType<typeof openWholeApp>>
