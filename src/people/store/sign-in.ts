import { z } from 'zod'
import type { PersonId } from '../../kernel/ids.ts'
import type { Lang } from '../../kernel/lang.ts'
import { statement, type Tx } from '../../platform/database/index.ts'
import { personId } from './ids.ts'
import { type SecondStepSetting, secondStepSettings, type StepKind, stepKinds } from '../second-step.ts'
import { type Person, peopleSql, personRow, toPerson } from './person.ts'

const timed = z.object({ digest: z.custom<Buffer>(), person: personId, at: z.date(), lapsesAt: z.date() })
type Timed = Readonly<z.infer<typeof timed>>

const insertSession = statement({
  name: 'people.insert-session',
  sql: `insert into people.session (district_id, digest, person_id, started_at, lapses_at, browser)
        values ($district, $digest, $person, $at, $lapsesAt, $browser)`,
  takes: timed.extend({ browser: z.string().nullable() }),
})
const sessionSql = (which: string, more = '') =>
  `select own.lapses_at as "lapsesAt", own.ended_at as "endedAt", x.*,
          own.second_at as "secondAt",
          array(select s.kind from people.second_step s
                 where s.district_id = own.district_id and s.person_id = own.person_id and s.confirmed_at is not null) as steps,
          (select d.second_step from platform.district d where d.district_id = own.district_id) as "secondStep"${more}
     from people.session own cross join lateral (${peopleSql('p.person_id = own.person_id', ', p.language as "readsIn"')}) x
    where own.district_id = $district and ${which}`
const sessionRow = personRow.extend({
  ...{ lapsesAt: z.date(), endedAt: z.date().nullable(), readsIn: z.string().nullable() },
  ...{ secondAt: z.date().nullable(), steps: z.array(z.string()), secondStep: z.enum(secondStepSettings) },
})
const findSessionStatement = statement({
  name: 'people.find-session',
  sql: sessionSql('own.digest = $digest'),
  takes: z.object({ digest: z.custom<Buffer>() }),
  row: sessionRow,
})
const listSessionsStatement = statement({
  name: 'people.list-sessions',
  sql: sessionSql("own.digest in (select decode(x, 'hex') from unnest($digests::text[]) x)", `, encode(own.digest, 'hex') as digest`),
  takes: z.object({ digests: z.custom<readonly string[]>() }),
  row: sessionRow.extend({ digest: z.string() }),
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
  sql: `insert into people.link (district_id, digest, person_id, made_at, lapses_at, way_id)
        values ($district, $digest, $person, $at, $lapsesAt, $way)`,
  takes: timed.extend({ way: z.string().nullable() }),
})
const spendLinks = statement({
  name: 'people.spend-links',
  sql: 'update people.link set used_at = $at where district_id = $district and person_id = $person and used_at is null',
  takes: z.object({ person: personId, at: z.date() }),
})
/** One statement, so that two browsers at once cannot both use a link. */
const takeLinkStatement = statement({
  name: 'people.use-link',
  sql: `update people.link set used_at = $3 where district_id = $1 and digest = $2 and used_at is null and lapses_at > $3
        returning person_id as person, way_id as way`,
  row: z.object({ person: personId, way: z.string().nullable() }),
})

/** The same question without using it up. */
const findOpenLinkStatement = statement({
  name: 'people.find-open-link',
  sql: 'select person_id as "person" from people.link where district_id = $1 and digest = $2 and used_at is null and lapses_at > $3',
  row: z.object({ person: personId }),
})

/** `browser`: the family of the one that it begins in. */
export async function addSession(tx: Tx, session: Timed & { readonly browser: string | null }): Promise<void> {
  await tx.run(insertSession, session)
}

export interface SessionRow {
  readonly person: Person
  readonly lapsesAt: Date
  readonly endedAt: Date | null
  readonly readsIn: string | null
  /** When the second step was last shown in it. */
  readonly secondAt: Date | null
  /** What they have set up, or owe. */
  readonly steps: readonly StepKind[]
  /** What the district asks. */
  readonly setting: SecondStepSetting
}

/** The session and whose it is, in one statement: it stands before every request. */
export async function findSessionRow(tx: Tx, digest: Buffer): Promise<SessionRow | undefined> {
  const row = await tx.maybe(findSessionStatement, { digest })
  return row && toSession(row)
}

/** The same for several at once, by the digest in hexadecimal. */
export const listSessionRows = async (tx: Tx, digests: readonly string[]): Promise<ReadonlyMap<string, SessionRow>> =>
  new Map((await tx.many(listSessionsStatement, { digests })).map(({ digest, ...row }) => [digest, toSession(row)]))

function toSession({ lapsesAt, endedAt, readsIn, secondAt, steps, secondStep, ...person }: z.infer<typeof sessionRow>): SessionRow {
  return {
    ...{ person: toPerson(person), lapsesAt, endedAt, readsIn, secondAt },
    ...{ steps: stepKinds.filter(kind => steps.includes(kind)), setting: secondStep },
  }
}

export const endSessionRow = (tx: Tx, digest: Buffer, at: Date): Promise<number> => tx.run(endSessionStatement, [tx.district, digest, at])

/** What they were sent to sign in with opens nothing more. */
export const spendLinksOf = (tx: Tx, person: PersonId, at: Date): Promise<number> => tx.run(spendLinks, { person, at })

/** One live link for each person: those made before it are used up. `way`: the one it goes to, where nothing has shown yet that it is theirs. */
export async function addLink(tx: Tx, link: Timed & { readonly way: string | null }): Promise<void> {
  await spendLinksOf(tx, link.person, link.at)
  await tx.run(insertLinkStatement, link)
}

export const takeLink = (tx: Tx, digest: Buffer, at: Date): Promise<{ person: PersonId; way: string | null } | undefined> =>
  tx.maybe(takeLinkStatement, [tx.district, digest, at])

export const findOpenLink = async (tx: Tx, digest: Buffer, at: Date): Promise<PersonId | undefined> =>
  (await tx.maybe(findOpenLinkStatement, [tx.district, digest, at]))?.person

export const saveLanguageOf = (tx: Tx, person: PersonId, lang: Lang): Promise<number> => tx.run(saveReadsIn, [tx.district, person, lang])
