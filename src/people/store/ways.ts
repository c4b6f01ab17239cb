import { z } from 'zod'
import type { PersonId } from '../../kernel/ids.ts'
import { statement, type Tx } from '../../platform/database/index.ts'
import { usNumber } from '../../platform/channels/index.ts'
import { idFromName } from '../../platform/name-id/index.ts'
import type { QuietHours } from '../quiet-hours.ts'
import { type Way, type WayKind, wayKinds, withRoster } from '../ways.ts'
import { personId } from './ids.ts'
import { phoneEntriesOf } from './phone-entries.ts'

const wayRow = z.object({
  id: z.string(),
  kind: z.enum(wayKinds),
  address: z.string(),
  rank: z.number(),
  verifiedAt: z.date().nullable(),
  typedBy: z.string().nullable(),
})

const listRows = statement({
  name: 'people.list-ways',
  sql: `select person_id as person, way_id as id, kind, address, rank, verified_at as "verifiedAt", typed_by as "typedBy" from people.way
         where district_id = $1 and person_id = any($2::uuid[]) and removed_at is null order by rank, made_at, way_id`,
  row: wayRow.extend({ person: personId }),
})

/** A number that left the roster and came back is a way anew. */
const insertWay = statement({
  name: 'people.insert-way',
  sql: `insert into people.way as own (district_id, way_id, person_id, kind, address, rank, made_at, typed_by)
        values ($district, $id, $person, $kind, $address, $rank, $at, $typedBy)
        on conflict (district_id, way_id) do update set removed_at = null, verified_at = null, rank = $rank, made_at = $at
          where own.removed_at is not null`,
  takes: z.object({
    id: z.string(),
    person: personId,
    kind: z.enum(wayKinds),
    address: z.string(),
    rank: z.number(),
    at: z.date(),
    typedBy: personId.nullable(),
  }),
})
const saveRank = statement({
  name: 'people.save-way-rank',
  sql: 'update people.way set rank = $3 where district_id = $1 and way_id = $2',
})
const saveVerified = statement({
  name: 'people.save-way-verified',
  sql: 'update people.way set verified_at = $3 where district_id = $1 and way_id = $2 and verified_at is null',
})
const saveRemoved = statement({
  name: 'people.save-way-removed',
  sql: 'update people.way set removed_at = $3 where district_id = $1 and way_id = $2 and removed_at is null',
})
const listDevices = statement({
  name: 'people.list-devices-at',
  sql: `select person_id as person, way_id as id from people.way
         where district_id = $district and kind = 'device' and removed_at is null
           and case when kind = 'device' then address::jsonb ->> 'endpoint' end = $endpoint`,
  takes: z.object({ endpoint: z.string() }),
  row: z.object({ person: personId, id: z.string() }),
})
const findDevice = statement({
  name: 'people.find-device',
  sql: `select person_id as person, way_id as id from people.way
         where district_id = $district and kind = 'device' and removed_at is null and encode(sha256(convert_to(address, 'UTF8')), 'hex') = $token`,
  takes: z.object({ token: z.string() }),
  row: z.object({ person: personId, id: z.string() }),
})
/** Codes are counted and tried one after the other. */
const lock = statement({
  name: 'people.lock-ways',
  sql: `select pg_advisory_xact_lock(hashtextextended('people.way ' || $1::text, 0)) is null as "isVoid"`,
  row: z.object({ isVoid: z.boolean() }),
})

export const lockWays = async (tx: Tx): Promise<void> => {
  await tx.one(lock, [tx.district])
}

/** The number in the roster has one id, whether or not there is a row of it. */
const rosterWay = (tx: Tx, person: PersonId, phone: string | null | undefined) => {
  const number = usNumber(phone ?? '')
  return number === undefined ? null : { number, id: idFromName(`concord way ${JSON.stringify([tx.district, person, number])}`) }
}

/** The first way of somebody, of these kinds, that a code came back from; never a number of the roster that nobody confirmed. */
export const confirmedWayOf = async (tx: Tx, person: PersonId, kinds: readonly WayKind[]): Promise<Way | undefined> =>
  (await listWays(tx, person)).find(({ kind, verifiedAt }) => verifiedAt !== null && kinds.includes(kind))

/** Every way of each of these people, in their order, with the number in the roster. */
export async function listWaysOf(tx: Tx, people: readonly PersonId[]): Promise<ReadonlyMap<PersonId, Way[]>> {
  const [rows, entries] = await Promise.all([tx.many(listRows, [tx.district, people]), phoneEntriesOf(tx, people)])
  return new Map(
    people.map(person => {
      const own = rows.flatMap(({ person: whose, ...way }) => (whose === person ? [way] : []))
      return [person, withRoster(own, rosterWay(tx, person, entries.get(person)?.phone))]
    }),
  )
}

export const listWays = async (tx: Tx, person: PersonId): Promise<Way[]> => (await listWaysOf(tx, [person])).get(person) ?? []

interface AddedWay extends Pick<Way, 'id' | 'kind' | 'address' | 'rank'> {
  readonly person: PersonId
  readonly at: Date
  /** Who typed it, where that was not its person. */
  readonly typedBy?: PersonId
}

export async function addWay(tx: Tx, { id, kind, address, rank, person, at, typedBy = undefined }: AddedWay): Promise<void> {
  await tx.run(insertWay, { id, kind, address, rank, person, at, typedBy: typedBy ?? null })
}

export const rankWay = (tx: Tx, id: string, rank: number): Promise<number> => tx.run(saveRank, [tx.district, id, rank])
export const verifyRow = (tx: Tx, id: string, at: Date): Promise<number> => tx.run(saveVerified, [tx.district, id, at])
export const removeRow = (tx: Tx, id: string, at: Date): Promise<number> => tx.run(saveRemoved, [tx.district, id, at])

/** Who has notices shown in the browser of this address. */
export const listDevicesAt = (tx: Tx, endpoint: string): Promise<readonly { readonly person: PersonId; readonly id: string }[]> =>
  tx.many(listDevices, { endpoint })

/** Whose browser it is that has this subscription, by the digest of that. */
export const findDeviceRow = (tx: Tx, token: string): Promise<{ readonly person: PersonId; readonly id: string } | undefined> =>
  tx.maybe(findDevice, { token })

const typedRow = z.object({ id: z.string(), address: z.string(), verifiedAt: z.date().nullable(), at: z.date(), by: z.string() })
const listTypedRows = statement({
  name: 'people.list-typed-ways',
  sql: `select w.way_id as id, w.address, w.verified_at as "verifiedAt", w.made_at as at,
               trim(coalesce(p.preferred_given_name, p.given_name) || ' ' || p.family_name) as by
          from people.way w join people.person p on p.district_id = w.district_id and p.person_id = w.typed_by
         where w.district_id = $1 and w.person_id = $2 and w.removed_at is null order by w.made_at, w.way_id`,
  row: typedRow,
})

/** The numbers that others typed for somebody, with whose name stands under each; the oldest first. */
export const listTyped = (tx: Tx, person: PersonId) => tx.many(listTypedRows, [tx.district, person])

const quietRow = z.object({ person: personId, begins: z.string(), ends: z.string() })
const listQuiet = statement({
  name: 'people.list-quiet-hours',
  sql: `select person_id as person, to_char(begins, 'HH24:MI') as begins, to_char(ends, 'HH24:MI') as ends from people.quiet_hours
         where district_id = $1 and person_id = any($2::uuid[])`,
  row: quietRow,
})
const putQuiet = statement({
  name: 'people.put-quiet-hours',
  sql: `insert into people.quiet_hours (district_id, person_id, begins, ends) values ($district, $person, $begins::text::time, $ends::text::time)
        on conflict (district_id, person_id) do update set begins = excluded.begins, ends = excluded.ends`,
  takes: quietRow,
})
const dropQuiet = statement({
  name: 'people.drop-quiet-hours',
  sql: 'delete from people.quiet_hours where district_id = $1 and person_id = $2',
})

/** The quiet hours of those who have some. */
export const quietHoursOf = async (tx: Tx, people: readonly PersonId[]): Promise<ReadonlyMap<string, QuietHours>> =>
  new Map((await tx.many(listQuiet, [tx.district, people])).map(({ person, ...hours }) => [person, hours]))

export async function saveQuietHours(tx: Tx, person: PersonId, hours: QuietHours | null): Promise<void> {
  if (hours) await tx.run(putQuiet, { person, ...hours })
  else await tx.run(dropQuiet, [tx.district, person])
}
