import { z } from 'zod'
import { freshId } from '../../kernel/ids.ts'
import { statement, type Tx } from '../database/index.ts'

const addTurnedAway = statement({
  name: 'platform.add-turned-away',
  sql: 'insert into platform.turned_away (district_id, turned_away_id, at, person_id, address) values ($district, $id, $at, $person, $address)',
  takes: z.object({ id: z.string(), at: z.date(), person: z.string().nullable(), address: z.string() }),
})

/** Keeps that somebody was refused what is not theirs; `address` is a route's pattern, never what was typed. */
export async function keepTurnedAway(tx: Tx, person: string | null, address: string, at: Date): Promise<void> {
  await tx.run(addTurnedAway, { id: freshId(), at, person, address })
}
