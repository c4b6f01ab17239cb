import { z } from 'zod'
import type { PersonId } from '../../kernel/ids.ts'
import { statement, type Tx } from '../../platform/database/index.ts'
import { personId } from './ids.ts'

const row = z.object({
  id: z.string(),
  person: personId,
  digest: z.custom<Buffer>(),
  /** The digest of the session of the last sign-in on it, in hexadecimal. */
  session: z.string(),
  knownAt: z.date(),
  /** Null while a second step that is asked of its person was not shown. */
  confirmedAt: z.date().nullable(),
  lapsesAt: z.date(),
  browser: z.string().nullable(),
})
export type OwnDeviceRow = Readonly<z.infer<typeof row>>

const columns = `device_id as id, person_id as person, digest, encode(session, 'hex') as session, known_at as "knownAt", confirmed_at as "confirmedAt",
  lapses_at as "lapsesAt", browser`
const isOpen = 'ended_at is null and lapses_at > $at'

const findRow = statement({
  name: 'people.find-own-device',
  sql: `select ${columns} from people.own_device where district_id = $district and device_id = $id::uuid and digest = $digest and ${isOpen}`,
  takes: z.object({ id: z.string(), digest: z.custom<Buffer>(), at: z.date() }),
  row,
})
const listRows = statement({
  name: 'people.list-own-devices',
  sql: `select ${columns} from people.own_device
         where district_id = $district and person_id = $person and confirmed_at is not null and ${isOpen} order by known_at desc, device_id`,
  takes: z.object({ person: personId, at: z.date() }),
  row,
})
const added = row.omit({ session: true }).extend({ session: z.custom<Buffer>() })
const insertRow = statement({
  name: 'people.insert-own-device',
  sql: `insert into people.own_device (district_id, device_id, person_id, digest, session, known_at, confirmed_at, lapses_at, browser)
        values ($district, $id::uuid, $person, $digest, $session, $knownAt, $confirmedAt, $lapsesAt, $browser)`,
  takes: added,
})
const renewRow = statement({
  name: 'people.renew-own-device',
  sql: `update people.own_device set digest = $digest, session = $session, lapses_at = $lapsesAt
         where district_id = $district and device_id = $id::uuid and ended_at is null`,
  takes: z.object({ id: z.string(), digest: z.custom<Buffer>(), session: z.custom<Buffer>(), lapsesAt: z.date() }),
})
const confirmRows = statement({
  name: 'people.confirm-own-device',
  sql: 'update people.own_device set confirmed_at = $at where district_id = $district and session = $session and confirmed_at is null',
  takes: z.object({ session: z.custom<Buffer>(), at: z.date() }),
})
const endRows = statement({
  name: 'people.end-own-devices',
  sql: `update people.own_device set ended_at = $at
         where district_id = $district and person_id = $person and ended_at is null
           and ($id::uuid is null or device_id = $id::uuid)
           and ($session::text is null or encode(substring(session for 16), 'hex') = $session)
           and ($but::text is null or encode(session, 'hex') <> $but)`,
  takes: z.object({
    ...{ person: personId, at: z.date(), id: z.string().nullable(), session: z.string().nullable(), but: z.string().nullable() },
  }),
})

/** By its name and the digest of its secret, so that a name alone takes no longer to be refused than none. */
export const findOwnDevice = (
  tx: Tx,
  shown: { readonly id: string; readonly digest: Buffer; readonly at: Date },
): Promise<OwnDeviceRow | undefined> => tx.maybe(findRow, shown)

/** Those that count now, the newest first. */
export const listOwnDevices = (tx: Tx, person: PersonId, at: Date): Promise<OwnDeviceRow[]> => tx.many(listRows, { person, at })

export const addOwnDevice = (tx: Tx, device: Readonly<z.infer<typeof added>>): Promise<number> => tx.run(insertRow, device)

/** What it had for a secret before opens nothing more. */
export const renewOwnDevice = (
  tx: Tx,
  renewed: { readonly id: string; readonly digest: Buffer; readonly session: Buffer; readonly lapsesAt: Date },
): Promise<number> => tx.run(renewRow, renewed)

/** The second step was shown in the session that it was made known by. */
export const confirmOwnDevices = (tx: Tx, session: Buffer, at: Date): Promise<number> => tx.run(confirmRows, { session, at })

interface Which {
  readonly person: PersonId
  readonly at: Date
  /** This one alone. */
  readonly id?: string
  /** Those whose last sign-in was by the session of this name. */
  readonly session?: string | null
  /** All but that of the session with this digest, in hexadecimal. */
  readonly but?: string | null
}

/** How many were known until now. */
export const endOwnDevices = (tx: Tx, { person, at, id, session, but }: Which): Promise<number> =>
  tx.run(endRows, { person, at, id: id ?? null, session: session ?? null, but: but ?? null })
