import { z } from 'zod'
import { statement, type Tx } from '../../platform/database/index.ts'
import { detailShape, type ListedSchool, type Place, type PublishedSchool, summaryShape } from './published.ts'

const publicationRow = z.object({
  id: z.string(),
  at: z.date(),
  by: z.string().nullable(),
  inputs: z.string(),
  setting: z.string(),
  result: z.string(),
  summary: summaryShape,
})

export const addPublication = statement({
  name: 'invest.add-need-publication',
  sql: `insert into invest.need_publication (district_id, publication_id, published_at, published_by, years, inputs_digest, setting_digest, result_digest, summary, audit)
        values ($district, $id, $at, $by, $years, $inputs, $setting, $result, $summary, $audit)`,
  takes: publicationRow.extend({ years: z.array(z.string()), summary: z.string(), audit: z.string() }),
})

export const findLastPublication = statement({
  name: 'invest.find-last-need-publication',
  sql: `select publication_id as id, published_at as at, published_by as by, inputs_digest as inputs, setting_digest as setting,
               result_digest as result, summary
          from invest.need_publication where district_id = $1 order by published_at desc, publication_id desc limit 1`,
  row: publicationRow,
})

export const findPublication = statement({
  name: 'invest.find-need-publication',
  sql: `select publication_id as id, published_at as at, published_by as by, inputs_digest as inputs, setting_digest as setting,
               result_digest as result, summary
          from invest.need_publication where district_id = $1 and publication_id = $2`,
  row: publicationRow,
})

export const listPublicationIds = statement({
  name: 'invest.list-need-publications',
  sql: `select publication_id as id from invest.need_publication where district_id = $1 and ($2::uuid is null or publication_id > $2)
         order by publication_id limit $3`,
  row: z.object({ id: z.string() }),
})

const listedRow = z.object({
  orgCode: z.string(),
  name: z.string(),
  students: z.number().nullable(),
  isSmall: z.boolean(),
  isOwn: z.boolean(),
  need: z.number(),
  nextNeed: z.number().nullable(),
  ranks: z.array(z.number()),
  ownRanks: z.array(z.number()).nullable(),
})

const columns = `org_code as "orgCode", name, students, is_small as "isSmall", is_own as "isOwn", need, (detail->>'nextNeed')::double precision as "nextNeed", ranks, own_ranks as "ownRanks"`

const listRows = statement({
  name: 'invest.list-need-schools',
  sql: `select ${columns} from invest.need_school where district_id = $1 and publication_id = $2 and (is_own or $3) order by ranks[1]`,
  row: listedRow,
})

const detailedRow = listedRow.extend({ detail: detailShape })

const listDetailedRows = statement({
  name: 'invest.list-detailed-need-schools',
  sql: `select ${columns}, detail from invest.need_school where district_id = $1 and publication_id = $2 and (is_own or $3) order by ranks[1]`,
  row: detailedRow,
})

const findRow = statement({
  name: 'invest.find-need-school',
  sql: `select ${columns}, detail from invest.need_school where district_id = $1 and publication_id = $2 and org_code = $3`,
  row: detailedRow,
})

const addRows = statement({
  name: 'invest.add-need-schools',
  sql: `insert into invest.need_school (district_id, publication_id, org_code, name, students, is_small, is_own, need, ranks, own_ranks, detail)
        select $1, $2, row->>'orgCode', row->>'name', (row->>'students')::integer, (row->>'isSmall')::boolean, (row->>'isOwn')::boolean,
               (row->>'need')::double precision, array(select jsonb_array_elements_text(row->'ranks')::integer),
               case when jsonb_typeof(row->'ownRanks') = 'array' then array(select jsonb_array_elements_text(row->'ownRanks')::integer) end,
               row->'detail'
          from jsonb_array_elements($3::jsonb) as row`,
})

/** Schools of a publication in the order of rank: those of the district, or all. */
export const listNeedSchools = async (tx: Tx, publication: string, scope: 'own' | 'all'): Promise<ListedSchool[]> =>
  (await tx.many(listRows, [tx.district, publication, scope === 'all'])).map(listed)

/** The same with every step of each, which is some kilobytes a school. */
export const listDetailedNeedSchools = async (tx: Tx, publication: string, scope: 'own' | 'all'): Promise<PublishedSchool[]> =>
  (await tx.many(listDetailedRows, [tx.district, publication, scope === 'all'])).map(({ detail, ...row }) => ({ ...listed(row), detail }))

export async function findNeedSchool(tx: Tx, publication: string, orgCode: string): Promise<PublishedSchool | undefined> {
  const found = await tx.maybe(findRow, [tx.district, publication, orgCode])
  if (!found) return undefined
  const { detail, ...row } = found
  return { ...listed(row), detail }
}

const rowsAtOnce = 200

export async function addNeedSchools(tx: Tx, publication: string, schools: readonly PublishedSchool[]): Promise<void> {
  for (let from = 0; from < schools.length; from += rowsAtOnce) {
    const rows = schools
      .slice(from, from + rowsAtOnce)
      .map(({ all, own, nextNeed: _, ...school }) => ({ ...school, ranks: flat(all), ownRanks: own && flat(own) }))
    await tx.run(addRows, [tx.district, publication, JSON.stringify(rows)])
  }
}

const flat = ({ rank, low, high, tiers, next }: Place): number[] => [rank, low, high, ...tiers, ...(next ? [next.low, next.high] : [])]

function listed({ ranks, ownRanks, nextNeed, ...row }: z.infer<typeof listedRow>): ListedSchool {
  return { ...row, ...(nextNeed === null ? {} : { nextNeed }), all: placeIn(ranks), own: ownRanks && placeIn(ownRanks) }
}

/** What was published before next year's range was worked out has five numbers. */
function placeIn([rank = 0, low = 0, high = 0, from = 0, to = 0, nextLow, nextHigh]: readonly number[]): Place {
  const next = nextLow === undefined || nextHigh === undefined ? {} : { next: { low: nextLow, high: nextHigh } }
  return { rank, low, high, tiers: [from, to], ...next }
}

const departureRow = z.object({
  id: z.string(),
  measure: z.string(),
  group: z.string(),
  owner: z.string().nullable(),
  openedAt: z.date(),
  dueOn: z.string(),
  answer: z.string().nullable(),
  answeredAt: z.date().nullable(),
})
export type DepartureRow = Readonly<z.infer<typeof departureRow>>

export const addDeparture = statement({
  name: 'invest.add-audit-departure',
  sql: `insert into invest.audit_departure (district_id, departure_id, publication_id, measure, group_code, opened_at, owner_id, due_on)
        values ($district, $id, $publication, $measure, $group, $openedAt, $owner, $dueOn)`,
  takes: departureRow.omit({ answer: true, answeredAt: true }).extend({ publication: z.string() }),
})

export const listDepartures = statement({
  name: 'invest.list-audit-departures',
  sql: `select departure_id as id, measure, group_code as "group", owner_id as owner, opened_at as "openedAt", due_on as "dueOn", answer,
               answered_at as "answeredAt"
          from invest.audit_departure where district_id = $1 and publication_id = $2 order by measure desc, group_code`,
  row: departureRow,
})

export const answerDeparture = statement({
  name: 'invest.answer-audit-departure',
  sql: `update invest.audit_departure set answer = $answer, answered_at = $answeredAt, answered_by = $answeredBy
         where district_id = $district and departure_id = $id`,
  takes: z.object({ id: z.string(), answer: z.string(), answeredAt: z.date(), answeredBy: z.string() }),
})
