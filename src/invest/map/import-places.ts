import { decideOn } from '../../ledger/index.ts'
import type { DistrictId } from '../../kernel/ids.ts'
import { type No, notPermitted } from '../../kernel/refusal.ts'
import { type Actor, may, whoMay } from '../../people/index.ts'
import type { Database, Tx } from '../../platform/database/index.ts'
import { countsOf, isNothing } from './difference.ts'
import type { Counts, PlacesFact } from './facts.ts'
import type { PlaceFault } from './files/fault.ts'
import { joinsOf } from './joins.ts'
import { readRings, readStretches, writeRings, writeStretches } from './outline/compact.ts'
import type { Stretch } from './outline/spot.ts'
import { placesOf, plainRing } from './outline/topology.ts'
import type { PlacedSchool, TownRow } from './placed-school.ts'
import { type FileReport, type PlacesFile, type PlacesRead, readPlaces } from './read-places.ts'
import { findOutline, listPlacedSchools, listTowns, replacePoints, replaceTowns } from './store.ts'

export interface PlacesDeed {
  readonly district: DistrictId
  readonly files: readonly PlacesFile[]
  readonly by: Actor
  readonly at: Date
  readonly deed: string
  readonly commit: boolean
}

export interface PlacesReport extends FileReport {
  /** Schools of the file whose town is on no map; always empty for a file of towns. */
  readonly unjoined: number
  readonly outside?: number
  readonly furtherBuildings?: number
  readonly notPublic?: number
}

export interface PlacesDifference {
  readonly ok: boolean
  readonly committed: boolean
  readonly reports: readonly PlacesReport[]
  readonly counts: { readonly towns: Counts; readonly points: Counts }
  readonly unplaced: number
  readonly faults: readonly PlaceFault[]
  readonly warnings: readonly PlaceFault[]
}

/** Reads towns and points, says what would change and, if asked, keeps it: all of it or nothing. What is the same leaves no trace. */
export async function importPlaces(database: Database, asked: PlacesDeed): Promise<PlacesDifference | No> {
  if (!may(asked.by, 'bring-state-data')) return notPermitted(whoMay['bring-state-data'].says)
  const read = readPlaces(asked.files)
  const held = await database.transaction('app', asked.district, listHeld)
  const difference = differenceOf(read, held)
  if (!difference.ok || !asked.commit) return difference
  return database.transaction('app', asked.district, tx => commit(tx, asked, read))
}

async function commit(tx: Tx, asked: PlacesDeed, read: PlacesRead): Promise<PlacesDifference> {
  let difference: PlacesDifference | undefined
  const decide = listHeld(tx).then(held => () => {
    difference = differenceOf(read, held)
    const { counts } = difference
    if (isNothing(counts.towns) && isNothing(counts.points)) return { facts: [], result: null }
    const files = read.files.map(({ kind, digest, rows }) => ({ kind, digest, rows }))
    const fact: PlacesFact = { type: 'invest.places-loaded', body: { files, counts } }
    return { facts: [fact], result: null }
  })
  const { by, at, deed } = asked
  const done = await decideOn(tx, { matter: tx.district, deed, by: by === 'operator' ? null : by.id, at, decide, read: () => null })
  if (done.added.length > 0) {
    if (read.towns) await replaceTowns(tx, writeStretches(read.towns.outline.stretches), townRows(read.towns), at)
    if (read.points) await replacePoints(tx, read.points)
  }
  return { ...(difference ?? differenceOf(read, await listHeld(tx))), committed: true }
}

interface Held {
  readonly arcs: string
  readonly towns: readonly TownRow[]
  readonly points: readonly PlacedSchool[]
}

async function listHeld(tx: Tx): Promise<Held> {
  const [outline, towns, points] = await Promise.all([findOutline(tx), listTowns(tx), listPlacedSchools(tx)])
  return { arcs: outline?.arcs ?? '', towns, points }
}

const townRows = ({ outline, names }: NonNullable<PlacesRead['towns']>): TownRow[] =>
  [...outline.towns].map(([key, rings]) => ({ key, name: names.get(key) ?? key, rings: writeRings(rings) }))

function differenceOf(read: PlacesRead, held: Held): PlacesDifference {
  const { found, files } = read
  const heldTowns = ringsOf(held.arcs, held.towns)
  const townsAfter = read.towns ? new Map(read.towns.shapes.map(({ key }) => [key, shapesOf(read.towns, key)])) : heldTowns
  const counts = {
    towns: countsOf(
      new Map(held.towns.map(({ key, name }) => [key, townText(name, heldTowns.get(key))])),
      read.towns ? keptTexts(read.towns) : new Map(held.towns.map(({ key, name }) => [key, townText(name, heldTowns.get(key))])),
    ),
    points: countsOf(pointTexts(held.points), pointTexts(read.points ?? held.points)),
  }
  const schoolFile = files.find(({ kind }) => kind === 'schools')
  const joins = joinsOf(read.points ?? [], townsAfter, schoolFile?.file ?? '')
  const { unjoined, outside, furtherBuildings, notPublic } = joins
  return {
    ...{ ok: found.faults.length === 0, committed: false, counts, unplaced: read.unplaced },
    reports: files.map(file =>
      file === schoolFile ? { ...file, unjoined, outside, furtherBuildings, notPublic } : { ...file, unjoined: 0 },
    ),
    faults: found.faults,
    warnings: [...found.warnings, ...joins.warnings],
  }
}

/** As the file has them, before anything is left out. */
const shapesOf = (towns: PlacesRead['towns'], key: string): Stretch[] =>
  (towns?.shapes ?? []).filter(shape => shape.key === key).flatMap(({ rings }) => [...rings])

function ringsOf(arcs: string, towns: readonly TownRow[]): Map<string, Stretch[]> {
  const stretches = readStretches(arcs)
  return new Map(towns.map(({ key, rings }) => [key, readRings(rings).map(ring => placesOf(ring, stretches))]))
}

function keptTexts({ outline, names }: NonNullable<PlacesRead['towns']>): Map<string, string> {
  return new Map(
    [...outline.towns].map(([key, rings]) => [
      key,
      townText(
        names.get(key) ?? key,
        rings.map(ring => placesOf(ring, outline.stretches)),
      ),
    ]),
  )
}

const townText = (name: string, rings: readonly Stretch[] | undefined): string => `${name};${writeStretches((rings ?? []).map(plainRing))}`

const pointTexts = (points: readonly PlacedSchool[]): Map<string, string> =>
  new Map(
    points.map(({ orgCode, building, name, town, isPublic, lat, lon }) => [
      `${orgCode} ${building}`,
      JSON.stringify([name, town, isPublic, lat, lon]),
    ]),
  )
