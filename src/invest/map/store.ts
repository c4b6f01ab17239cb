import { z } from 'zod'
import { columnsOf, inColumns, statement, type Tx } from '../../platform/database/index.ts'
import { type PlacedSchool, townRow, type TownRow } from './placed-school.ts'

const outline = z.object({ arcs: z.string(), loadedAt: z.date() })
export type OutlineRow = Readonly<z.infer<typeof outline>>

const findOutlineRow = statement({
  name: 'invest.find-outline',
  sql: 'select arcs, loaded_at as "loadedAt" from invest.outline where district_id = $1',
  row: outline,
})
const listTownRows = statement({
  name: 'invest.list-towns',
  sql: 'select town_key as key, name, rings from invest.town where district_id = $1 order by town_key',
  row: townRow,
})
const pointRow = z.object({
  orgCode: z.string(),
  building: z.number(),
  name: z.string(),
  town: z.string(),
  townKey: z.string(),
  isPublic: z.boolean(),
  lat: z.number(),
  lon: z.number(),
})
const listPointRows = statement({
  name: 'invest.list-school-points',
  sql: `select org_code as "orgCode", building, name, town, town_key as "townKey", is_public as "isPublic", lat, lon
          from invest.school_point where district_id = $1 order by org_code, building`,
  row: pointRow,
})
const dropOutline = statement({ name: 'invest.drop-outline', sql: 'delete from invest.outline where district_id = $1' })
const dropTowns = statement({ name: 'invest.drop-towns', sql: 'delete from invest.town where district_id = $1' })
const dropPoints = statement({ name: 'invest.drop-school-points', sql: 'delete from invest.school_point where district_id = $1' })
const insertOutline = statement({
  name: 'invest.insert-outline',
  sql: 'insert into invest.outline (district_id, arcs, loaded_at) values ($1, $2, $3)',
})
const insertTowns = statement({
  name: 'invest.insert-towns',
  sql: `insert into invest.town (district_id, town_key, name, rings)
        select $district, town_key, name, rings from unnest($key::text[], $name::text[], $rings::text[]) as x(town_key, name, rings)`,
  takes: columnsOf(townRow),
})
const insertPoints = statement({
  name: 'invest.insert-school-points',
  sql: `insert into invest.school_point (district_id, org_code, building, name, town, town_key, is_public, lat, lon)
        select $district, org_code, building, name, town, town_key, is_public, lat, lon
          from unnest($orgCode::text[], $building::smallint[], $name::text[], $town::text[], $townKey::text[], $isPublic::boolean[],
                      $lat::float8[], $lon::float8[])
            as x(org_code, building, name, town, town_key, is_public, lat, lon)`,
  takes: columnsOf(pointRow),
})

export const findOutline = (tx: Tx): Promise<OutlineRow | undefined> => tx.maybe(findOutlineRow, [tx.district])
export const listTowns = (tx: Tx): Promise<TownRow[]> => tx.many(listTownRows, [tx.district])
export const listPlacedSchools = (tx: Tx): Promise<PlacedSchool[]> => tx.many(listPointRows, [tx.district])

export async function replaceTowns(tx: Tx, arcs: string, towns: readonly TownRow[], at: Date): Promise<void> {
  await tx.run(dropOutline, [tx.district])
  await tx.run(dropTowns, [tx.district])
  await tx.run(insertOutline, [tx.district, arcs, at])
  const written = await tx.run(insertTowns, inColumns(townRow, towns))
  if (written !== towns.length) throw new Error(`invest.insert-towns: expected ${towns.length} towns, wrote ${written}`)
}

const atOnce = 1_000

export async function replacePoints(tx: Tx, points: readonly PlacedSchool[]): Promise<void> {
  await tx.run(dropPoints, [tx.district])
  for (let at = 0; at < points.length; at += atOnce) {
    const some = points.slice(at, at + atOnce)
    const written = await tx.run(insertPoints, inColumns(pointRow, some))
    if (written !== some.length) throw new Error(`invest.insert-school-points: expected ${some.length} points, wrote ${written}`)
  }
}
