import { z } from 'zod'
import { freshId } from '../../kernel/ids.ts'
import { statement, type Tx } from '../database/index.ts'

const addTurnedAway = statement({
  name: 'platform.add-turned-away',
  sql: 'insert into platform.turned_away (district_id, turned_away_id, at, person_id, address) values ($district, $id, $at, $person, $address)',
  takes: z.object({ id: z.string(), at: z.date(), person: z.string().nullable(), address: z.string() }),
})
const turnedAwayRow = z.object({
  person: z.string().nullable(),
  address: z.string(),
  times: z.number(),
  firstAt: z.date(),
  lastAt: z.date(),
})
export type TurnedAway = Readonly<z.infer<typeof turnedAwayRow>>

const listTurnedAwayStatement = statement({
  name: 'platform.list-turned-away',
  sql: `select person_id as person, address, count(*)::int as times, min(at) as "firstAt", max(at) as "lastAt"
          from platform.turned_away
         where district_id = $district and at >= $from and at < $to and ($person::uuid is null or person_id = $person::uuid)
         group by person_id, address order by max(at) desc, address, person_id limit $limit offset $skip`,
  takes: z.object({ from: z.date(), to: z.date(), person: z.string().nullable(), limit: z.number(), skip: z.number() }),
  row: turnedAwayRow,
})

/** Keeps that somebody was refused what is not theirs; `address` is a route's pattern, never what was typed. */
export async function keepTurnedAway(tx: Tx, person: string | null, address: string, at: Date): Promise<void> {
  await tx.run(addTurnedAway, { id: freshId(), at, person, address })
}

/** Who was refused what and how often, the latest first; all strangers together are one, with `person` null. */
export const listTurnedAway = (
  tx: Tx,
  asked: { readonly from: Date; readonly to: Date; readonly person: string | null; readonly limit: number; readonly skip: number },
): Promise<TurnedAway[]> => tx.many(listTurnedAwayStatement, asked)
