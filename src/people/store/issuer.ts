import { z } from 'zod'
import type { PersonId } from '../../kernel/ids.ts'
import { statement, type Tx } from '../../platform/database/index.ts'
import { type IssuerSetting, issuerSetting } from '../issuer/setting.ts'
import { personId } from './ids.ts'
import { type Person, selectPeople, several } from './person.ts'

const settingRow = z.object({ setting: issuerSetting, setAt: z.date() })
const findSetting = statement({
  name: 'people.find-issuer',
  sql: 'select setting, set_at as "setAt" from people.issuer where district_id = $1',
  row: settingRow,
})
const saveSetting = statement({
  name: 'people.save-issuer',
  sql: `insert into people.issuer (district_id, setting, set_at, set_by) values ($district, $setting::jsonb, $at, $by)
        on conflict (district_id) do update set setting = excluded.setting, set_at = excluded.set_at, set_by = excluded.set_by`,
  takes: z.object({ setting: z.string(), at: z.date(), by: z.string().nullable() }),
})
const dropSetting = statement({ name: 'people.drop-issuer', sql: 'delete from people.issuer where district_id = $1' })

export const findIssuer = (tx: Tx): Promise<Readonly<z.infer<typeof settingRow>> | undefined> => tx.maybe(findSetting, [tx.district])
export const saveIssuer = (tx: Tx, setting: IssuerSetting, at: Date, by: string | null): Promise<number> =>
  tx.run(saveSetting, { setting: JSON.stringify(setting), at, by })
/** How many there were. */
export const dropIssuer = (tx: Tx): Promise<number> => tx.run(dropSetting, [tx.district])

const may = 'p.active and p.enabled and'
const value = z.object({ value: z.string() })
/** Capitals of A to Z alone: elsewhere a letter of another alphabet becomes one of these, and with it an address becomes somebody else's. */
const folded = (text: string): string => `lower(${text} collate "C")`
/** Whom of those who may sign in a claim names. Two are two people, and nobody chooses between them. */
const named = {
  email: selectPeople('people.list-people-by-email', `${may} ${folded('p.email')} = ${folded('$value')}`, value),
  username: selectPeople(
    'people.list-people-by-username',
    `${may} ${folded('coalesce(p.username, case when p.source_id is null then p.handle end)')} = ${folded('$value')}`,
    value,
  ),
  identifier: selectPeople('people.list-people-by-identifier', `${may} p.identifier = $value`, value),
  'sourced-id': selectPeople('people.list-people-by-sourced-id', `${may} p.source_id = $value`, value),
}

export const listNamed = (tx: Tx, by: keyof typeof named, claim: string): Promise<Person[]> => several(tx, named[by], { value: claim })

const accountRow = z.object({ person: personId, isBound: z.boolean() })
/** An account at an issuer that was seen here. Not bound: it was refused, because its person has another one. */
type Account = Readonly<z.infer<typeof accountRow>>

const findAccountRow = statement({
  name: 'people.find-account',
  sql: 'select person_id as "person", bound_at is not null as "isBound" from people.issuer_account where district_id = $1 and digest = $2',
  row: accountRow,
})
const account = z.object({ digest: z.custom<Buffer>(), issuer: z.string(), person: personId, at: z.date() })
/** One account of a person is bound at a time. */
const lockPerson = statement({
  name: 'people.lock-account',
  sql: `select pg_advisory_xact_lock(hashtextextended('people.issuer_account ' || $1::text, 0)) is null as "isVoid"`,
  row: z.object({ isVoid: z.boolean() }),
})
const bindRow = statement({
  name: 'people.bind-account',
  sql: `insert into people.issuer_account as a (district_id, digest, issuer, person_id, bound_at)
        select $district, $digest, $issuer, $person, $at
         where not exists (select from people.issuer_account o
                            where o.district_id = $district and o.person_id = $person and o.issuer = $issuer and o.bound_at is not null)
        on conflict (district_id, digest) do update set person_id = excluded.person_id, bound_at = excluded.bound_at, refused_at = null
         where a.bound_at is null`,
  takes: account,
})
const refuseRow = statement({
  name: 'people.refuse-account',
  sql: `insert into people.issuer_account (district_id, digest, issuer, person_id, refused_at) values ($district, $digest, $issuer, $person, $at)
        on conflict do nothing`,
  takes: account,
})
const unbindRows = statement({
  name: 'people.unbind-accounts',
  sql: 'delete from people.issuer_account where district_id = $1 and person_id = $2',
})

export const findAccount = (tx: Tx, digest: Buffer): Promise<Account | undefined> => tx.maybe(findAccountRow, [tx.district, digest])
interface AccountSeen {
  readonly digest: Buffer
  readonly issuer: string
  readonly person: PersonId
  readonly at: Date
}
/** False where the person has another account at this issuer. */
export async function bindAccount(tx: Tx, seen: AccountSeen): Promise<boolean> {
  await tx.one(lockPerson, [seen.person])
  return (await tx.run(bindRow, seen)) === 1
}
/** False where it was refused before. */
export const refuseAccount = async (tx: Tx, seen: AccountSeen): Promise<boolean> => (await tx.run(refuseRow, seen)) === 1
/** How many accounts were known of this person. */
export const unbindAccounts = (tx: Tx, person: PersonId): Promise<number> => tx.run(unbindRows, [tx.district, person])
