import { z } from 'zod'
import type { PersonId } from '../../kernel/ids.ts'
import { statement, type Tx } from '../../platform/database/index.ts'
import { type CodesSent, triesAtMost } from '../ways.ts'
import { personId } from './ids.ts'

const codeRow = z.object({ id: z.string(), way: z.string(), digest: z.custom<Buffer>(), at: z.date(), lapsesAt: z.date() })

const insertCode = statement({
  name: 'people.insert-way-code',
  sql: `insert into people.way_code (district_id, code_id, way_id, digest, made_at, lapses_at) values ($district, $id, $way, $digest, $at, $lapsesAt)`,
  takes: codeRow,
})
const countCodes = statement({
  name: 'people.count-way-codes',
  sql: `select count(*) filter (where w.person_id = $person)::int as "ofPerson", count(*) filter (where w.address = $address)::int as "toAddress"
          from people.way_code c join people.way w on w.district_id = c.district_id and w.way_id = c.way_id
         where c.district_id = $district and c.made_at > $since`,
  takes: z.object({ person: personId, address: z.string(), since: z.date() }),
  row: z.object({ ofPerson: z.number(), toAddress: z.number() }),
})
/** One code of a way is open at a time, and a try is counted whatever was typed. */
const tryCode = statement({
  name: 'people.try-way-code',
  sql: `update people.way_code set tries = tries + 1
         where district_id = $district and way_id = $way and used_at is null and lapses_at > $at and tries < $atMost
        returning code_id as id, digest`,
  takes: z.object({ way: z.string(), at: z.date(), atMost: z.number() }),
  row: codeRow.pick({ id: true, digest: true }),
})
const closeCodes = statement({
  name: 'people.close-way-codes',
  sql: 'update people.way_code set lapses_at = $3 where district_id = $1 and way_id = $2 and used_at is null and lapses_at > $3',
})
const spendCode = statement({
  name: 'people.spend-way-code',
  sql: 'update people.way_code set used_at = $3 where district_id = $1 and code_id = $2',
})
const markCarried = statement({
  name: 'people.mark-way-codes-carried',
  sql: 'update people.way_code set carried_at = $3 where district_id = $1 and code_id = any($2::uuid[])',
})
const markUnsent = statement({
  name: 'people.mark-way-code-unsent',
  sql: 'update people.way_code set unsent_because = $3 where district_id = $1 and code_id = $2',
})

const lastRow = z.object({
  way: z.string(),
  lapsesAt: z.date(),
  isOpen: z.boolean(),
  isCarried: z.boolean(),
  unsentBecause: z.string().nullable(),
})
/** The open code of a way. */
export type LastCode = Readonly<z.infer<typeof lastRow>>

const listLast = statement({
  name: 'people.list-last-way-codes',
  sql: `select c.way_id as way, c.lapses_at as "lapsesAt", c.tries < $atMost as "isOpen", c.carried_at is not null as "isCarried",
               c.unsent_because as "unsentBecause"
          from people.way_code c join people.way w on w.district_id = c.district_id and w.way_id = c.way_id
         where c.district_id = $district and w.person_id = $person and c.lapses_at > $at and c.used_at is null`,
  takes: z.object({ person: personId, at: z.date(), atMost: z.number() }),
  row: lastRow,
})

/** With it the codes before it lapse. */
export async function addCode(tx: Tx, code: z.infer<typeof codeRow>): Promise<void> {
  await tx.run(closeCodes, [tx.district, code.way, code.at])
  await tx.run(insertCode, code)
}
export const codesSince = (tx: Tx, asked: { person: PersonId; address: string; since: Date }): Promise<CodesSent> =>
  tx.one(countCodes, asked)
export const takeTry = (tx: Tx, way: string, at: Date) => tx.maybe(tryCode, { way, at, atMost: triesAtMost })
export const spend = (tx: Tx, code: string, at: Date): Promise<number> => tx.run(spendCode, [tx.district, code, at])
export const codesCarried = (tx: Tx, codes: readonly string[], at: Date): Promise<number> => tx.run(markCarried, [tx.district, codes, at])
export const codeUnsent = (tx: Tx, code: string, because: string): Promise<number> => tx.run(markUnsent, [tx.district, code, because])
export const lastCodes = (tx: Tx, person: PersonId, at: Date): Promise<LastCode[]> => tx.many(listLast, { person, at, atMost: triesAtMost })
