import { z } from 'zod'
import { statement, type Tx } from '../../platform/database/index.ts'
import { personId } from './ids.ts'

const begun = z.object({
  digest: z.custom<Buffer>(),
  browser: z.custom<Buffer>(),
  issuer: z.string(),
  leadsTo: z.string().nullable(),
  person: personId.nullable(),
  lapsesAt: z.date(),
  /** Until when the issuer says that they are signed in at most; null where it says nothing, or has not named anybody yet. */
  until: z.date().nullable(),
})
type Begun = Readonly<z.infer<typeof begun>>

const insertRow = statement({
  name: 'people.begin-sign-in',
  sql: `insert into people.sign_in_begun (district_id, digest, browser, issuer, leads_to, person_id, lapses_at, session_until)
        values ($district, $digest, $browser, $issuer, $leadsTo, $person, $lapsesAt, $until)`,
  takes: begun,
})
const forgetRows = statement({
  name: 'people.forget-sign-ins-begun',
  sql: 'delete from people.sign_in_begun where district_id = $1 and lapses_at < $2',
})
/** One statement, so that one answer that is sent twice signs in once. */
const takeRow = statement({
  name: 'people.take-sign-in-begun',
  sql: `update people.sign_in_begun set used_at = $at
         where district_id = $district and digest = $digest and used_at is null and lapses_at > $at and issuer = $issuer
           and ($browser::bytea is null or browser = $browser::bytea) and (person_id is not null) = $isNamed
        returning digest, browser, issuer, leads_to as "leadsTo", person_id as "person", lapses_at as "lapsesAt",
                  session_until as "until"`,
  takes: z.object({
    ...{ digest: z.custom<Buffer>(), at: z.date(), issuer: z.string(), browser: z.custom<Buffer>().nullable(), isNamed: z.boolean() },
  }),
  row: begun,
})

export async function addBegun(tx: Tx, row: Begun, at: Date): Promise<void> {
  await tx.run(forgetRows, [tx.district, at])
  await tx.run(insertRow, row)
}

interface Asked {
  readonly digest: Buffer
  readonly at: Date
  readonly issuer: string
  /** Null where the browser cannot show yet that it is the same one. */
  readonly browser: Buffer | null
  readonly isNamed: boolean
}
export const takeBegun = (tx: Tx, asked: Asked): Promise<Begun | undefined> => tx.maybe(takeRow, asked)
