import { z } from 'zod'
import { columnsOf, statement } from '../platform/database/index.ts'
import { forgetting } from '../platform/lifetimes/index.ts'

export const linkRow = z.object({ digest: z.string(), call: z.string(), person: z.string() })

export const addLinks = statement({
  name: 'respond.add-call-links',
  sql: `insert into respond.call_link (district_id, digest, call_id, person_id, made_at)
        select $district, decode(x.digest, 'hex'), x.call, x.person, $at
          from unnest($digest::text[], $call::uuid[], $person::uuid[]) as x (digest, call, person)`,
  takes: columnsOf(linkRow).extend({ at: z.date() }),
})

/** A link opens nothing once its call is closed. */
export const forgetCallLinks = forgetting(
  'respond.forget-call-links',
  'respond.call_link',
  `own.call_id in (select c.call_id from respond.call c where c.district_id = own.district_id and c.closed_at < $before)`,
)

const found = z.object({
  call: z.string(),
  person: z.string(),
  device: z.custom<Buffer>().nullable(),
  closed: z.boolean(),
  drill: z.boolean(),
  sentAt: z.date(),
})

export const findCallLink = statement({
  name: 'respond.find-call-link',
  sql: `select l.call_id as call, l.person_id as person, l.device, c.closed_at is not null as closed, c.drill, l.made_at as "sentAt"
          from respond.call_link l join respond.call c on c.district_id = l.district_id and c.call_id = l.call_id
         where l.district_id = $district and l.digest = $digest`,
  takes: z.object({ digest: z.custom<Buffer>() }),
  row: found,
})

/** One statement, so that of two devices at once one has it. */
export const openCallLink = statement({
  name: 'respond.open-call-link',
  sql: `update respond.call_link l set opened_at = $at, device = $device
         where l.district_id = $district and l.digest = $digest and (l.device is null or l.device = $device)
           and exists (select 1 from respond.call c where c.district_id = l.district_id and c.call_id = l.call_id and c.closed_at is null)
        returning l.call_id as call`,
  takes: z.object({ digest: z.custom<Buffer>(), device: z.custom<Buffer>(), at: z.date() }),
  row: z.object({ call: z.string() }),
})

/** Where several people opened a link to one call on one device, the last of them: one telephone may be shared. */
export const findOpened = statement({
  name: 'respond.find-opened-call',
  sql: `select l.person_id as person, c.closed_at is not null as closed, c.drill, l.made_at as "sentAt"
          from respond.call_link l join respond.call c on c.district_id = l.district_id and c.call_id = l.call_id
         where l.district_id = $district and l.device = $device and l.call_id = $call
         order by l.opened_at desc limit 1`,
  takes: z.object({ device: z.custom<Buffer>(), call: z.string() }),
  row: found.pick({ person: true, closed: true, drill: true, sentAt: true }),
})
