import { z } from 'zod'
import type { PersonId } from '../../kernel/ids.ts'
import { statement, type Tx } from '../../platform/database/index.ts'
import { changeKinds } from '../office-changes.ts'
import { roles } from '../roles.ts'
import { orgId, personId } from './ids.ts'

/**
 * What a roster says of how somebody is reached, as whom their district's issuer knows them and whether they may sign in. What waited already
 * when a release came that asks for it says nothing of the middle part, and changes nothing of it.
 */
export const contactShape = z.object({
  sms: z.string().nullable(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  username: z.string().nullable().optional(),
  identifier: z.string().nullable().optional(),
  enabled: z.boolean(),
})
export type Contact = Readonly<z.infer<typeof contactShape>>

export const whatShape = z.union([
  z.object({ role: z.enum(roles), school: orgId.optional(), ofRoster: z.literal(true).optional() }),
  contactShape,
  z.object({}),
])

const endings = ['done', 'refused', 'replaced', 'lapsed'] as const

const changeRow = z.object({
  id: z.string(),
  person: personId,
  kind: z.enum(changeKinds),
  what: whatShape,
  askedAt: z.date(),
  askedBy: personId.nullable(),
  confirmedAt: z.date().nullable(),
  confirmedBy: personId.nullable(),
})
export type OfficeChangeRow = Readonly<z.infer<typeof changeRow>>

const columns = `change_id as "id", person_id as "person", kind, what, asked_at as "askedAt", asked_by as "askedBy", confirmed_at as "confirmedAt",
               confirmed_by as "confirmedBy"`

const insertChange = statement({
  name: 'people.insert-office-change',
  sql: `insert into people.office_change (district_id, change_id, person_id, kind, what, asked_at, asked_by)
        select $district, $id::uuid, $person::uuid, $kind, $what::jsonb, $at, $by::uuid
         where not ($again = 'not-if-refused'
                    and exists (select from people.office_change o where o.district_id = $district and o.person_id = $person::uuid and o.kind = $kind
                                   and o.what = $what::jsonb and o.ended = 'refused'))
        on conflict do nothing`,
  takes: z.object({
    ...{ id: z.string(), person: personId, kind: z.enum(changeKinds), what: z.string(), at: z.date(), by: z.string().nullable() },
    again: z.enum(['even-if-refused', 'not-if-refused']),
  }),
})
/** A newer roster says otherwise. */
const replaceOlder = statement({
  name: 'people.replace-office-change',
  sql: `update people.office_change set ended = 'replaced', ended_at = $at
         where district_id = $district and person_id = $person::uuid and kind = $kind and ended_at is null and what <> $what::jsonb`,
  takes: z.object({ person: personId, kind: z.enum(changeKinds), what: z.string(), at: z.date() }),
})
const listOpen = statement({
  name: 'people.list-office-changes',
  sql: `select ${columns} from people.office_change
         where district_id = $1 and ended_at is null and ($2::uuid is null or person_id = $2::uuid) order by asked_at, change_id`,
  row: changeRow,
})
const findOpen = statement({
  name: 'people.find-office-change',
  sql: `select ${columns} from people.office_change where district_id = $1 and change_id = $2::uuid and ended_at is null for update`,
  row: changeRow,
})
const saveConfirmed = statement({
  name: 'people.confirm-office-change',
  sql: `update people.office_change set confirmed_at = $at, confirmed_by = $by::uuid
         where district_id = $district and change_id = $id::uuid and ended_at is null and confirmed_at is null`,
  takes: z.object({ id: z.string(), at: z.date(), by: z.string().nullable() }),
})
const dropConfirmed = statement({
  name: 'people.drop-office-confirmation',
  sql: `update people.office_change set confirmed_at = null, confirmed_by = null
         where district_id = $1 and change_id = $2::uuid and ended_at is null and confirmed_at is not null`,
})
const saveEnded = statement({
  name: 'people.end-office-change',
  sql: `update people.office_change set ended_at = $at, ended = $ended where district_id = $district and change_id = $id::uuid and ended_at is null`,
  takes: z.object({ id: z.string(), at: z.date(), ended: z.enum(endings) }),
})

/** Whether what was said no to before is asked for once more: a roster says the same every night. */
export type Again = 'even-if-refused' | 'not-if-refused'

/** How many were added: none where the same stands open already. */
export async function addChange(
  tx: Tx,
  {
    what: told,
    ...change
  }: { id: string; person: PersonId; kind: OfficeChangeRow['kind']; what: object; at: Date; by: string | null; again: Again },
): Promise<number> {
  const what = JSON.stringify(told)
  const { person, kind, at } = change
  if (kind === 'contact' || kind === 'move') await tx.run(replaceOlder, { person, kind, what, at })
  return tx.run(insertChange, { ...change, what })
}

/** What waits, the oldest first: of one person, or of all. */
export const listOfficeChanges = (tx: Tx, person: PersonId | null = null): Promise<OfficeChangeRow[]> =>
  tx.many(listOpen, [tx.district, person])

const listOver = statement({
  name: 'people.list-lapsed-changes',
  sql: `select ${columns} from people.office_change own
         where district_id = $1 and ended = 'lapsed' and ended_at >= $3 and ($2::uuid is null or person_id = $2::uuid)
           and not exists (select from people.office_change o where o.district_id = $1 and o.person_id = own.person_id and o.kind = own.kind
                              and o.what = own.what and o.asked_at > own.asked_at)
         order by asked_at desc, change_id`,
  row: changeRow,
})

/** What has lapsed since then and was not asked for again, the latest first: of one person, or of all. */
export const listLapsedChanges = (tx: Tx, since: Date, person: PersonId | null = null): Promise<OfficeChangeRow[]> =>
  tx.many(listOver, [tx.district, person, since])

const heldRow = z.object({ id: z.string(), sourcedId: z.string(), kind: z.enum(changeKinds) })
const listHeld = statement({
  name: 'people.list-held-rows',
  sql: `select o.change_id as id, p.source_id as "sourcedId", o.kind
          from people.office_change o join people.person p on p.district_id = o.district_id and p.person_id = o.person_id
         where o.district_id = $1 and o.ended_at is null and o.kind in ('contact', 'leave') and p.source_id is not null`,
  row: heldRow,
})

/** What rosters alone say of people and waits: how they are reached, and that they have left. */
export const listHeldRows = (tx: Tx): Promise<z.infer<typeof heldRow>[]> => tx.many(listHeld, [tx.district])

/** Locked, while it waits. */
export const findOfficeChange = (tx: Tx, id: string): Promise<OfficeChangeRow | undefined> => tx.maybe(findOpen, [tx.district, id])

export const confirmChange = (tx: Tx, id: string, at: Date, by: string | null): Promise<number> => tx.run(saveConfirmed, { id, at, by })
/** It waits for a second person again. */
export const unconfirmChange = (tx: Tx, id: string): Promise<number> => tx.run(dropConfirmed, [tx.district, id])
export const endChange = (tx: Tx, id: string, at: Date, ended: (typeof endings)[number]): Promise<number> =>
  tx.run(saveEnded, { id, at, ended })
