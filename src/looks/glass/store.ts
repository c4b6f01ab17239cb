import { z } from 'zod'
import { statement } from '../../platform/database/index.ts'
import { kinds } from '../look.ts'
import { reasons, results } from './contract.ts'

const glassRow = z.object({
  id: z.string(),
  kind: z.enum(kinds),
  matter: z.string(),
  person: z.string(),
  position: z.string(),
  reason: z.enum(reasons),
  openedAt: z.date(),
  endsAt: z.date(),
  owner: z.string().nullable(),
  dueOn: z.string(),
  result: z.enum(results).nullable(),
  reviewedAt: z.date().nullable(),
  reviewedBy: z.string().nullable(),
})
export type GlassRow = Readonly<z.infer<typeof glassRow>>

const columns = `glass_id as id, kind, matter_id as matter, person_id as person, position, reason, opened_at as "openedAt", ends_at as "endsAt",
               owner_id as owner, due_on as "dueOn", result, reviewed_at as "reviewedAt", reviewed_by as "reviewedBy"`

export const addGlass = statement({
  name: 'looks.add-glass',
  sql: `insert into looks.glass (district_id, glass_id, kind, matter_id, person_id, position, reason, opened_at, ends_at, owner_id, due_on)
        values ($district, $id, $kind, $matter, $person, $position, $reason, $openedAt, $endsAt, $owner, $dueOn)`,
  takes: glassRow.omit({ result: true, reviewedAt: true, reviewedBy: true }),
})

/** Who owes the review, and what it found. */
export const saveGlass = statement({
  name: 'looks.save-glass',
  sql: `update looks.glass set owner_id = $owner, result = $result, reviewed_at = $reviewedAt, reviewed_by = $reviewedBy
         where district_id = $district and glass_id = $id`,
  takes: glassRow.pick({ id: true, owner: true, result: true, reviewedAt: true, reviewedBy: true }),
})

export const findGlass = statement({
  name: 'looks.find-glass',
  sql: `select ${columns} from looks.glass where district_id = $district and glass_id = $id`,
  takes: z.object({ id: z.string() }),
  row: glassRow,
})

/** What a person has open of a matter at an instant; the one that lasts longest. */
export const findInForce = statement({
  name: 'looks.find-glass-in-force',
  sql: `select ${columns} from looks.glass
         where district_id = $district and person_id = $person and matter_id = $matter and opened_at <= $at and $at < ends_at
         order by ends_at desc, glass_id limit 1`,
  takes: z.object({ person: z.string(), matter: z.string(), at: z.date() }),
  row: glassRow,
})

/** What still owes its review first, the oldest day first; then the newest of the past. */
export const listGlass = statement({
  name: 'looks.list-glass',
  sql: `select ${columns} from looks.glass where district_id = $1
         order by (result is null) desc, case when result is null then due_on end, opened_at desc, glass_id`,
  row: glassRow,
})

/** What owes a review, the oldest day first. */
export const listUnreviewed = statement({
  name: 'looks.list-glass-unreviewed',
  sql: `select ${columns} from looks.glass where district_id = $1 and result is null order by due_on, glass_id`,
  row: glassRow,
})

/** Of a record, by whom, or by its own id; in the order of time. */
export const listGlassOf = statement({
  name: 'looks.list-glass-of',
  sql: `select ${columns} from looks.glass
         where district_id = $district and (matter_id = $of or person_id = $of or glass_id = $of)
           and ($from::timestamptz is null or opened_at >= $from) and ($to::timestamptz is null or opened_at < $to) order by opened_at, glass_id`,
  takes: z.object({ of: z.string(), from: z.date().nullable(), to: z.date().nullable() }),
  row: glassRow,
})

export const listReasons = statement({
  name: 'looks.list-glass-reasons',
  sql: `select glass_id as id, reason from looks.glass where district_id = $district and glass_id = any($ids::uuid[])`,
  takes: z.object({ ids: z.array(z.string()) }),
  row: z.object({ id: z.string(), reason: z.enum(reasons) }),
})

export const listGlassIds = statement({
  name: 'looks.list-glass-ids',
  sql: `select glass_id as id from looks.glass where district_id = $1 and ($2::uuid is null or glass_id > $2::uuid) order by glass_id limit $3`,
  row: z.object({ id: z.string() }),
})
