import { z } from 'zod'
import { demonstration } from '../../kernel/sending.ts'
import { statement, type Tx } from '../database/index.ts'

/** Within how many seconds after it took them a carrier says that messages were delivered. */
export const deliverySeconds = [5, 15, 60, 300] as const

const counted = z.object({
  /** Who took them, or null where nobody did: then `because` is the reason. */
  carrier: z.string().nullable(),
  /** By what way it took them; null of the demonstration's, and of what was taken before ways were kept. */
  wentBy: z.string().nullable(),
  because: z.string().nullable(),
  messages: z.number(),
  /** As many as were delivered within each of `deliverySeconds`, and last as many as ever were. */
  within: z.array(z.number()),
  undelivered: z.number(),
})
export type CountedMessages = Readonly<z.infer<typeof counted>>

/** What was taken before carriers had names was taken by the demonstration's. */
const countStatement = statement({
  name: 'platform.count-messages',
  sql: `select case when sent_at is null then null else coalesce(carrier, '${demonstration}') end as carrier,
               case when sent_at is null then null else went_by end as "wentBy", unsent_because as because,
               count(*)::int as messages,
               array[${deliverySeconds.map(each => `count(*) filter (where delivered_at < sent_at + interval '${each} seconds')`).join(', ')},
                     count(delivered_at)]::int[] as within,
               count(undelivered_at)::int as undelivered
          from platform.message
         where district_id = $district and due_at >= $from and due_at < $to and (sent_at is not null or failed_at is not null)
         group by 1, 2, 3 order by 1, 2, 3`,
  takes: z.object({ from: z.date(), to: z.date() }),
  row: counted,
})

/** What became of the messages of a span of time, drills too: by who took them and by what way, and by the reason where nobody did. Those under way are left out. */
export const countMessages = (tx: Tx, span: { readonly from: Date; readonly to: Date }): Promise<CountedMessages[]> =>
  tx.many(countStatement, { from: span.from, to: span.to })
