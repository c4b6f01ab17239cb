import { z } from 'zod'
import { columnsOf, inColumns, statement, type Tx } from '../platform/database/index.ts'
import { documentRoles, type PlanDocument } from './documents.ts'
import type { Vote } from './vote.ts'

const versionShape = {
  ...{ version: z.number(), slug: z.string(), title: z.string(), effective: z.string(), digest: z.string() },
  effectiveAt: z.date(),
}
const versionRow = z.object(versionShape)

export type Version = z.infer<typeof versionRow>

/** With how often counsel has found something of any section, so that what was kept of their marks is known to hold. */
const openedRow = versionRow.extend({ readings: z.number() })
export type OpenedVersion = z.infer<typeof openedRow>

/** The instant from which each version holds; one that was adopted by its day alone, from midnight of that day where the district is. */
const versions = `
  select v.version, v.slug, v.title, v.digest, v.adopted_at, v.adopted_by, v.adopted_as, d.time_zone,
         v.vote_body, v.vote_on, v.vote_minutes,
         coalesce(v.effective_at, v.effective::timestamp at time zone d.time_zone) as starts
    from plan.version v join platform.district d on d.district_id = v.district_id
   where v.district_id = $1`
const columns = `version, slug, title, (starts at time zone time_zone)::date as effective, digest, starts as "effectiveAt"`
const readings = `(select count(*)::int from plan.section_read where district_id = $1) as readings`

/**
 * Of the versions whose instant has come, the one with the latest; of two with the same instant, the one adopted later. The first
 * version holds from the beginning, for before it there is none.
 */
const inForceAt = (instant: string) => `from (${versions}) v
         where version = 1 or starts <= ${instant}
         order by case when version = 1 then '-infinity' else starts end desc, version desc limit 1`

const findInForceRow = statement({
  name: 'plan.find-in-force',
  sql: `select ${columns}, ${readings} ${inForceAt('$2::timestamptz')}`,
  row: openedRow,
})

/** For each of several instants, in their order: the number of the version in force then. */
const listInForceRows = statement({
  name: 'plan.list-in-force',
  sql: `select (select version ${inForceAt('x.at')}) as version
          from unnest($2::timestamptz[]) with ordinality x(at, place) order by x.place`,
  row: z.object({ version: z.number().nullable() }),
})

const findVersionRow = statement({
  name: 'plan.find-version',
  sql: `select ${columns}, ${readings} from (${versions}) v where version = $2`,
  row: openedRow,
})

const adoptedRow = z.object({
  ...versionShape,
  ...{ adoptedAt: z.date(), adoptedBy: z.string().nullable(), adoptedAs: z.string().nullable() },
  vote: z.object({ body: z.string(), on: z.string(), minutes: z.string() }).nullable(),
})

/** A version with who put it in force, and when. */
export type AdoptedVersion = z.infer<typeof adoptedRow>

const listVersionRows = statement({
  name: 'plan.list-versions',
  sql: `select ${columns}, adopted_at as "adoptedAt", adopted_by as "adoptedBy", adopted_as as "adoptedAs",
                 case when vote_on is null then null else jsonb_build_object('body', vote_body, 'on', vote_on, 'minutes', vote_minutes) end as vote
          from (${versions}) v order by version desc`,
  row: adoptedRow,
})

const documentRow = z.object({ role: z.enum(documentRoles), name: z.string(), text: z.string() })

const listDocumentRows = statement({
  name: 'plan.list-documents',
  sql: 'select role, name, text from plan.document where district_id = $1 and version = $2 order by position',
  row: documentRow,
})

const voteColumns = { voteBody: z.string().nullable(), voteOn: z.string().nullable(), voteMinutes: z.string().nullable() }

const addVersionRow = statement({
  name: 'plan.add-version',
  sql: `insert into plan.version (district_id, version, slug, title, effective, effective_at, digest, adopted_at, adopted_by, adopted_as,
                                  vote_body, vote_on, vote_minutes)
        values ($district, $version, $slug, $title, $effective, $effectiveAt, $digest, $at, $by, $as,
                $voteBody, $voteOn, $voteMinutes)`,
  takes: z.object({ ...versionShape, at: z.date(), by: z.string().nullable(), as: z.string().nullable(), ...voteColumns }),
})

const addDocumentRows = statement({
  name: 'plan.add-documents',
  sql: `insert into plan.document (district_id, version, position, role, name, text)
        select $district, $version, x.position, x.role, x.name, x.text
          from unnest($role::text[], $name::text[], $text::text[]) with ordinality x(role, name, text, position)`,
  takes: columnsOf(documentRow).extend({ version: z.number() }),
})

export const findInForce = (tx: Tx, at: Date): Promise<OpenedVersion | undefined> => tx.maybe(findInForceRow, [tx.district, at])

/** For each of several instants, in their order, the number of the version in force then; `null` where none was adopted. */
export const listInForce = async (tx: Tx, at: readonly Date[]): Promise<(number | null)[]> =>
  (await tx.many(listInForceRows, [tx.district, at])).map(({ version }) => version)

export const findVersion = (tx: Tx, version: number): Promise<OpenedVersion | undefined> => tx.maybe(findVersionRow, [tx.district, version])

/** Every version there ever was, the one adopted last first. */
export const listVersions = (tx: Tx): Promise<AdoptedVersion[]> => tx.many(listVersionRows, [tx.district])

export const listDocuments = (tx: Tx, version: number): Promise<PlanDocument[]> => tx.many(listDocumentRows, [tx.district, version])

export interface Added extends Version {
  readonly documents: readonly PlanDocument[]
  readonly at: Date
  readonly by: string | null
  readonly as: string | null
  readonly vote: Vote | null
}

export function addVersion(tx: Tx, { documents, vote, ...added }: Added): void {
  tx.send(addVersionRow, { ...added, voteBody: vote?.body ?? null, voteOn: vote?.on ?? null, voteMinutes: vote?.minutes ?? null })
  tx.send(addDocumentRows, { version: added.version, ...inColumns(documentRow, documents) })
}
