import { z } from 'zod'
import type { PersonId } from '../../kernel/ids.ts'
import type { Lang } from '../../kernel/lang.ts'
import { statement, type Tx } from '../../platform/database/index.ts'
import { personId } from './ids.ts'
import { type Person, peopleSql, personRow, toPerson } from './person.ts'

const timed = z.object({ digest: z.custom<Buffer>(), person: personId, at: z.date(), lapsesAt: z.date() })
type Timed = Readonly<z.infer<typeof timed>>

const insertSession = statement({
  name: 'people.insert-session',
  sql: 'insert into people.session (district_id, digest, person_id, started_at, lapses_at) values ($district, $digest, $person, $at, $lapsesAt)',
  takes: timed,
})
const findSessionStatement = statement({
  name: 'people.find-session',
  sql: `select own.lapses_at as "lapsesAt", own.ended_at as "endedAt", x.*,
               (select l.language from people.person l where l.district_id = own.district_id and l.person_id = own.person_id) as "readsIn"
          from people.session own cross join lateral (${peopleSql('p.person_id = own.person_id')}) x
         where own.district_id = $district and own.digest = $digest`,
  takes: z.object({ digest: z.custom<Buffer>() }),
  row: personRow.extend({ lapsesAt: z.date(), endedAt: z.date().nullable(), readsIn: z.string().nullable() }),
})
const endSessionStatement = statement({
  name: 'people.end-session',
  sql: 'update people.session set ended_at = $3 where district_id = $1 and digest = $2 and ended_at is null',
})
const saveReadsIn = statement({
  name: 'people.save-language',
  sql: 'update people.person set language = $3 where district_id = $1 and person_id = $2',
})
const insertLinkStatement = statement({
  name: 'people.insert-link',
  sql: 'insert into people.link (district_id, digest, person_id, made_at, lapses_at) values ($district, $digest, $person, $at, $lapsesAt)',
  takes: timed,
})
/** One statement, so that two browsers at once cannot both use a link. */
const takeLinkStatement = statement({
  name: 'people.use-link',
  sql: `update people.link set used_at = $3 where district_id = $1 and digest = $2 and used_at is null and lapses_at > $3
        returning person_id as "person"`,
  row: z.object({ person: personId }),
})

/** The same question without using it up. */
const findOpenLinkStatement = statement({
  name: 'people.find-open-link',
  sql: 'select 1 as open from people.link where district_id = $1 and digest = $2 and used_at is null and lapses_at > $3',
  row: z.object({ open: z.literal(1) }),
})

export async function addSession(tx: Tx, session: Timed): Promise<void> {
  await tx.run(insertSession, session)
}

/** The session and whose it is, in one statement: it stands before every request. */
export async function findSessionRow(
  tx: Tx,
  digest: Buffer,
): Promise<{ person: Person; lapsesAt: Date; endedAt: Date | null; readsIn: string | null } | undefined> {
  const row = await tx.maybe(findSessionStatement, { digest })
  if (!row) return undefined
  const { lapsesAt, endedAt, readsIn, ...person } = row
  return { person: toPerson(person), lapsesAt, endedAt, readsIn }
}

export const endSessionRow = (tx: Tx, digest: Buffer, at: Date): Promise<number> => tx.run(endSessionStatement, [tx.district, digest, at])

export async function addLink(tx: Tx, link: Timed): Promise<void> {
  await tx.run(insertLinkStatement, link)
}

export const takeLink = async (tx: Tx, digest: Buffer, at: Date): Promise<PersonId | undefined> =>
  (await tx.maybe(takeLinkStatement, [tx.district, digest, at]))?.person

export const isLinkOpen = async (tx: Tx, digest: Buffer, at: Date): Promise<boolean> =>
  (await tx.maybe(findOpenLinkStatement, [tx.district, digest, at])) !== undefined

export const saveLanguageOf = (tx: Tx, person: PersonId, lang: Lang): Promise<number> => tx.run(saveReadsIn, [tx.district, person, lang])
