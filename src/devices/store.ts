import { z } from 'zod'
import { measures } from '../evidence/contract.ts'
import { statement } from '../platform/database/index.ts'
import { accesses } from './contract.ts'

const day = z.string().nullable()

const deviceRow = z.object({
  ...{ id: z.string(), measure: z.enum(measures), school: z.string().nullable(), dollars: z.number(), line: z.string().nullable() },
  ...{ access: z.enum(accesses), reviewedOn: day, reviewBy: z.string(), sunset: day, votedOn: day },
  ...{ enteredAt: z.date(), takenOutOn: day },
})

const placedRow = deviceRow.extend({ place: z.string().nullable() })
export type PlacedRow = z.infer<typeof placedRow>

const columns = `d.device_id as id, d.measure, d.school_id as school, d.dollars, d.line_id as line, d.access,
  d.reviewed_on::text as "reviewedOn", d.review_by::text as "reviewBy", d.sunset::text as sunset, d.voted_on::text as "votedOn",
  d.entered_at as "enteredAt", d.taken_out_on::text as "takenOutOn"`

const placed = `select ${columns}, p.words as place from devices.device d
  left join devices.place p on p.district_id = d.district_id and p.device_id = d.device_id`

export const addDevice = statement({
  name: 'devices.add-device',
  sql: `insert into devices.device (district_id, device_id, measure, school_id, dollars, line_id, access, reviewed_on, review_by, sunset, voted_on,
               entered_at, taken_out_on)
        values ($district, $id, $measure, $school, $dollars, $line, $access, $reviewedOn::date, $reviewBy::date, $sunset::date, $votedOn::date,
                $enteredAt, $takenOutOn::date)`,
  takes: deviceRow,
})

export const addPlace = statement({
  name: 'devices.add-place',
  sql: 'insert into devices.place (district_id, device_id, words) values ($district, $id, $words)',
  takes: z.object({ id: z.string(), words: z.string() }),
})

export const saveDevice = statement({
  name: 'devices.save-device',
  sql: `update devices.device set access = $access, reviewed_on = $reviewedOn::date, review_by = $reviewBy::date, sunset = $sunset::date,
               voted_on = $votedOn::date, taken_out_on = $takenOutOn::date
         where district_id = $district and device_id = $id`,
  takes: deviceRow.pick({ id: true, access: true, reviewedOn: true, reviewBy: true, sunset: true, votedOn: true, takenOutOn: true }),
})

export const findDevice = statement({
  name: 'devices.find-device',
  sql: `${placed} where d.district_id = $1 and d.device_id = $2`,
  row: placedRow,
})

/** Those that were entered first, first. */
export const listDevices = statement({
  name: 'devices.list-devices',
  sql: `${placed} where d.district_id = $1 order by d.entered_at, d.device_id`,
  row: placedRow,
})

export const listDeviceIds = statement({
  name: 'devices.list-device-ids',
  sql: `select device_id as id from devices.device
         where district_id = $1 and ($2::uuid is null or device_id > $2) order by device_id limit $3`,
  row: z.object({ id: z.string() }),
})
