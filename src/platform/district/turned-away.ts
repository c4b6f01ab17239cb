import { freshId } from '../../kernel/ids.ts'
import { statement, type Tx } from '../database/index.ts'

const addTurnedAway = statement({
  name: 'platform.add-turned-away',
  sql: 'insert into platform.turned_away (district_id, turned_away_id, at, person_id, address) values ($1, $2, $3, $4, $5)',
})

/** Keeps that somebody was refused what is not theirs; `address` is a route's pattern, never what was typed. */
export async function keepTurnedAway(tx: Tx, person: string | null, address: string, at: Date): Promise<void> {
  await tx.run(addTurnedAway, [tx.district, freshId(), at, person, address])
}
