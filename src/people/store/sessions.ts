import { z } from 'zod'
import type { PersonId } from '../../kernel/ids.ts'
import { statement, type Tx } from '../../platform/database/index.ts'
import { personId } from './ids.ts'
import { endOwnDevices } from './own-devices.ts'

/** A session's name for showing: the first half of its digest, from which nobody makes its token. */
const nameSql = "encode(substring(digest for 16), 'hex')"

const openRow = z.object({ id: z.string(), digest: z.string(), startedAt: z.date(), lapsesAt: z.date(), browser: z.string().nullable() })
export type OpenSession = Readonly<z.infer<typeof openRow>>

const listOpen = statement({
  name: 'people.list-open-sessions',
  sql: `select ${nameSql} as id, encode(digest, 'hex') as digest, started_at as "startedAt", lapses_at as "lapsesAt", browser
          from people.session where district_id = $district and person_id = $person and ended_at is null and lapses_at > $since
         order by started_at desc, digest`,
  takes: z.object({ person: personId, since: z.date() }),
  row: openRow,
})
const endOpen = statement({
  name: 'people.end-open-sessions',
  sql: `update people.session set ended_at = $at
         where district_id = $district and person_id = $person and ended_at is null
           and ($id::text is null or ${nameSql} = $id) and ($but::text is null or encode(digest, 'hex') <> $but)`,
  takes: z.object({ person: personId, at: z.date(), id: z.string().nullable(), but: z.string().nullable() }),
})

const findOwn = statement({
  name: 'people.find-own-session',
  sql: `select 1 as own from people.session where district_id = $1 and person_id = $2 and ${nameSql} = $3`,
  row: z.object({ own: z.literal(1) }),
})

/** Whether a session of this name is, or was, theirs. */
export const isOwnSession = async (tx: Tx, person: PersonId, id: string): Promise<boolean> =>
  (await tx.maybe(findOwn, [tx.district, person, id])) !== undefined

/** Somebody's sessions that still say who they are, the newest first; `since`: those that had not lapsed then. */
export const listOpenSessions = (tx: Tx, person: PersonId, since: Date): Promise<OpenSession[]> => tx.many(listOpen, { person, since })

/**
 * Ends one of them by its name, or all of them, but for one by its digest; with each the device of one's own that it was last signed in on.
 * How many sessions those were.
 */
export async function endOpenSessions(
  tx: Tx,
  which: { readonly person: PersonId; readonly at: Date; readonly id: string | null; readonly but: string | null },
): Promise<number> {
  const { person, at, id, but } = which
  await endOwnDevices(tx, { person, at, session: id, but })
  return tx.run(endOpen, which)
}
