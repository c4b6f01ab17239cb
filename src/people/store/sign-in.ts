import { z } from 'zod'
import type { PersonId } from '../../kernel/ids.ts'
import { statement, type Tx } from '../../platform/database/index.ts'
import { personId } from './ids.ts'

const insertSession = statement({
  name: 'people.insert-session',
  sql: 'insert into people.session (district_id, digest, person_id, started_at, lapses_at) values ($1, $2, $3, $4, $5)',
})
const findSessionStatement = statement({
  name: 'people.find-session',
  sql: `select person_id as "person", lapses_at as "lapsesAt", ended_at as "endedAt" from people.session where district_id = $1 and digest = $2`,
  row: z.object({ person: personId, lapsesAt: z.date(), endedAt: z.date().nullable() }),
})
const endSessionStatement = statement({
  name: 'people.end-session',
  sql: 'update people.session set ended_at = $3 where district_id = $1 and digest = $2 and ended_at is null',
})
const insertLinkStatement = statement({
  name: 'people.insert-link',
  sql: 'insert into people.link (district_id, digest, person_id, made_at, lapses_at) values ($1, $2, $3, $4, $5)',
})
/** One statement, so that two browsers at once cannot both use a link. */
const takeLinkStatement = statement({
  name: 'people.use-link',
  sql: `update people.link set used_at = $3 where district_id = $1 and digest = $2 and used_at is null and lapses_at > $3
        returning person_id as "person"`,
  row: z.object({ person: personId }),
})

interface Times {
  readonly digest: Buffer
  readonly person: PersonId
  readonly at: Date
  readonly lapsesAt: Date
}

export async function addSession(tx: Tx, { digest, person, at, lapsesAt }: Times): Promise<void> {
  await tx.run(insertSession, [tx.district, digest, person, at, lapsesAt])
}

export const findSessionRow = (tx: Tx, digest: Buffer) => tx.maybe(findSessionStatement, [tx.district, digest])
export const endSessionRow = (tx: Tx, digest: Buffer, at: Date): Promise<number> => tx.run(endSessionStatement, [tx.district, digest, at])

export async function addLink(tx: Tx, { digest, person, at, lapsesAt }: Times): Promise<void> {
  await tx.run(insertLinkStatement, [tx.district, digest, person, at, lapsesAt])
}

export const takeLink = async (tx: Tx, digest: Buffer, at: Date): Promise<PersonId | undefined> =>
  (await tx.maybe(takeLinkStatement, [tx.district, digest, at]))?.person
