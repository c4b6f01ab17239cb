import { z } from 'zod'
import type { Clock } from '../../kernel/time.ts'
import { inBatches } from '../batches/index.ts'
import { type Database, statement } from '../database/index.ts'
import { installation } from '../district/index.ts'
import type { Log } from '../log/index.ts'

const countRefused = statement({
  name: 'platform.count-callbacks-refused',
  sql: `insert into platform.callback_refused (district_id, carrier, kind, day, how_many)
        values ($district, $carrier, $kind, ($at::timestamptz at time zone 'UTC')::date, $howMany)
        on conflict (district_id, carrier, kind, day) do update set how_many = platform.callback_refused.how_many + excluded.how_many`,
  takes: z.object({ carrier: z.string(), kind: z.string(), at: z.date(), howMany: z.number() }),
})

const sumRefused = statement({
  name: 'platform.sum-callbacks-refused',
  sql: `select coalesce(sum(how_many), 0)::int as "howMany", min(day) as since from platform.callback_refused where district_id = $1`,
  row: z.object({ howMany: z.number(), since: z.string().nullable() }),
})

export interface RefusedCallback {
  readonly carrier: string
  readonly kind: string
}

/** Counts callbacks that were refused, by channel and day. Many at once are one write, so that a flood of them waits for itself and for nobody else. */
export function refusedCallbacks(database: Database, clock: Clock, log: Log): (refused: RefusedCallback) => void {
  const counted = inBatches<RefusedCallback>(async all => {
    const counts = new Map<string, RefusedCallback & { howMany: number }>()
    for (const { carrier, kind } of all) {
      const known = counts.get(`${carrier} ${kind}`)
      counts.set(`${carrier} ${kind}`, { carrier, kind, howMany: (known?.howMany ?? 0) + 1 })
    }
    await database.atOnce('app', installation, async tx => {
      for (const count of counts.values()) tx.send(countRefused, { ...count, at: clock.now() })
    })
  })
  return refused => void counted(refused).catch(cause => log.error({ err: cause }, 'a callback that was refused could not be counted'))
}

/** How many were refused since which day; none, where `since` is null. */
export const readRefusedCallbacks = (database: Database): Promise<{ howMany: number; since: string | null }> =>
  database.atOnce('app', installation, tx => tx.one(sumRefused, [installation]))
