import { z } from 'zod'
import { statement, type Tx } from '../platform/database/index.ts'
import { documentRoles, type PlanDocument } from './documents.ts'

const versionRow = z.object({ version: z.number(), slug: z.string(), title: z.string(), effective: z.string(), digest: z.string() })

export type Version = z.infer<typeof versionRow>

/** Of the versions whose day has come where the district is, the newest; where none has, the first there will be. */
const findInForceRow = statement({
  name: 'plan.find-in-force',
  sql: `select v.version, v.slug, v.title, v.effective, v.digest
          from plan.version v
          join platform.district d on d.district_id = v.district_id
         cross join lateral (select v.effective <= ($2::timestamptz at time zone d.time_zone)::date as has_come) x
         where v.district_id = $1
         order by x.has_come desc, case when x.has_come then -v.version else v.version end limit 1`,
  row: versionRow,
})

const listDocumentRows = statement({
  name: 'plan.list-documents',
  sql: 'select role, name, text from plan.document where district_id = $1 and version = $2 order by position',
  row: z.object({ role: z.enum(documentRoles), name: z.string(), text: z.string() }),
})

const addVersionRow = statement({
  name: 'plan.add-version',
  sql: `insert into plan.version (district_id, version, slug, title, effective, digest, adopted_at, adopted_by)
        values ($1, $2, $3, $4, $5, $6, $7, $8)`,
})

const addDocumentRows = statement({
  name: 'plan.add-documents',
  sql: `insert into plan.document (district_id, version, position, role, name, text)
        select $1, $2, x.position, x.role, x.name, x.text
          from unnest($3::text[], $4::text[], $5::text[]) with ordinality x(role, name, text, position)`,
})

export const findInForce = (tx: Tx, at: Date): Promise<Version | undefined> => tx.maybe(findInForceRow, [tx.district, at])

export const listDocuments = (tx: Tx, version: number): Promise<PlanDocument[]> => tx.many(listDocumentRows, [tx.district, version])

export async function addVersion(
  tx: Tx,
  added: Version & { readonly documents: readonly PlanDocument[]; readonly at: Date; readonly by: string | null },
): Promise<void> {
  const { documents } = added
  await tx.run(addVersionRow, [tx.district, added.version, added.slug, added.title, added.effective, added.digest, added.at, added.by])
  await tx.run(addDocumentRows, [
    tx.district,
    added.version,
    documents.map(each => each.role),
    documents.map(each => each.name),
    documents.map(each => each.text),
  ])
}
