import { z } from 'zod'
import { columnsOf, statement } from '../platform/database/index.ts'
import { tracks } from './contract.ts'

const track = z.enum(tracks)

export const pathRow = z.object({
  ...{ id: z.string(), person: z.string(), track, school: z.string().nullable(), enrolledAt: z.date() },
  /** Until when what is valid holds; null where no certificate stands. */
  validUntil: z.date().nullable(),
})
export type PathRow = z.infer<typeof pathRow>

const columns = `path_id as id, person_id as person, track, school_id as school, enrolled_at as "enrolledAt", valid_until as "validUntil"`

export const addPath = statement({
  name: 'training.add-path',
  sql: `insert into training.path (district_id, path_id, person_id, track, school_id, enrolled_at, valid_until)
        values ($district, $id, $person, $track, $school, $enrolledAt, $validUntil)`,
  takes: pathRow,
})

export const savePath = statement({
  name: 'training.save-path',
  sql: 'update training.path set valid_until = $validUntil where district_id = $district and path_id = $id',
  takes: pathRow.pick({ id: true, validUntil: true }),
})

export const findPath = statement({
  name: 'training.find-path',
  sql: `select ${columns} from training.path where district_id = $1 and path_id = $2`,
  row: pathRow,
})

const order = "(valid_until is null or valid_until <= $at)::int, coalesce(valid_until, 'infinity'), enrolled_at, path_id"

/** Those valid at a moment, and of them what lapses first, first; then those that have lapsed, and those without a certificate. From the one named on. */
export const listPaths = statement({
  name: 'training.list-paths',
  sql: `select ${columns} from training.path
         where district_id = $district
           and ($after::uuid is null or (${order}) > (select ${order} from training.path where district_id = $district and path_id = $after))
         order by ${order} limit $limit`,
  takes: z.object({ at: z.date(), after: z.string().nullable(), limit: z.number() }),
  row: pathRow,
})

export const listPathIds = statement({
  name: 'training.list-path-ids',
  sql: 'select path_id as id from training.path where district_id = $1 and ($2::uuid is null or path_id > $2) order by path_id limit $3',
  row: z.object({ id: z.string() }),
})

export const certificateRow = z.object({
  ...{ certificate: z.string(), from: z.date(), until: z.date(), withdrawnAt: z.date().nullable() },
})

/** All of a path at once: one that is known may only have been withdrawn since. */
export const saveCertificates = statement({
  name: 'training.save-certificates',
  sql: `insert into training.certificate (district_id, certificate_id, path_id, person_id, track, valid_from, valid_until, withdrawn_at)
        select $district, x.certificate, $path, $person, $track, x.valid_from, x.valid_until, x.withdrawn_at
          from unnest($certificate::uuid[], $from::timestamptz[], $until::timestamptz[], $withdrawnAt::timestamptz[])
               as x(certificate, valid_from, valid_until, withdrawn_at)
        on conflict (district_id, certificate_id) do update set withdrawn_at = excluded.withdrawn_at`,
  takes: columnsOf(certificateRow).extend({ path: z.string(), person: z.string(), track }),
})

const heldRow = z.object({ person: z.string(), track, from: z.date(), until: z.date(), withdrawnAt: z.date().nullable() })
export type HeldRow = z.infer<typeof heldRow>

const heldColumns = `person_id as person, track, valid_from as "from", valid_until as "until", withdrawn_at as "withdrawnAt" from training.certificate`

/** Every certificate there is or was. */
export const listHeld = statement({
  name: 'training.list-held',
  sql: `select ${heldColumns} where district_id = $1 order by person_id, track, valid_from`,
  row: heldRow,
})

/** What is valid at this instant: from its first second on, and no longer at its last. */
export const listValid = statement({
  name: 'training.list-valid',
  sql: `select person_id as person, track from training.certificate
         where district_id = $1 and valid_from <= $2 and $2 < valid_until and (withdrawn_at is null or $2 < withdrawn_at)
           and ($3::uuid is null or person_id = $3)`,
  // A call reads it: a code that is not known here must not stand in its way.
  row: z.object({ person: z.string(), track: z.string() }),
})

/** Of these paths, those about to lapse: for a message ahead. */
export const listCertificatesOf = statement({
  name: 'training.list-certificates-of',
  sql: `select certificate_id as certificate, valid_from as "from", valid_until as "until", withdrawn_at as "withdrawnAt" from training.certificate
         where district_id = $1 and path_id = $2 order by valid_from, certificate_id`,
  row: certificateRow,
})
