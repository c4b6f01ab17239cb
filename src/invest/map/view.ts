import { townNameOf } from './files/town-name.ts'
import type { Spot } from './outline/spot.ts'
import { project } from './outline/project.ts'
import type { PlacedSchool, TownRow } from './placed-school.ts'
import type { Place, Standing, Standings } from './standing.ts'

export const sorts = ['town', 'school', 'need'] as const
export type Sort = (typeof sorts)[number]
export const isSort = (text: unknown): text is Sort => sorts.some(sort => sort === text)

export interface ListedSchool {
  readonly orgCode: string
  readonly name: string
  readonly town: string
  /** Null where its town is not on the map. */
  readonly townKey: string | null
  /** Among the district's schools where only those are looked at; null where it is not in the published list. */
  readonly place: Place | null
  /** The tier it is surely in. */
  readonly tier: number | null
  /** On the map and in the table: the rank by need, or its place in the list where nothing is ranked. Null without a rank, and where they are too many. */
  readonly number: string | null
  readonly spot: Spot
}

export interface ListedTown {
  readonly key: string | null
  readonly name: string
  readonly schools: number
  /** How many schools are surely in the tier of the greatest need. */
  readonly first: number
}

/** Whose schools are looked at: those of one town, the district's own wherever they stand, or all that are loaded. */
export type Scope = 'town' | 'district' | 'all'

export interface MapView {
  readonly scope: Scope
  /** Whether the district has schools of its own here. */
  readonly hasOwn: boolean
  /** The town that is looked at; null for all of them. */
  readonly town: { readonly key: string; readonly name: string } | null
  readonly schools: readonly ListedSchool[]
  readonly towns: readonly ListedTown[]
  /** The table lists schools where a person can read them, else towns. */
  readonly lists: 'schools' | 'towns'
  readonly tiers: readonly (number | null)[]
  /** Ranked schools without a point on the map; none where a town is looked at. */
  readonly unplaced: readonly string[]
  readonly isRanked: boolean
  /** How many tiers the published list has. */
  readonly tierCount: number
}

/** So many numbers can be read beside their marks. */
const numbered = 60
/** So many schools are a table; more are a table of towns. */
const listed = 150

export interface MapParts {
  readonly towns: readonly TownRow[]
  readonly points: readonly PlacedSchool[]
  readonly standings: Standings
  /** The district's own number as the state writes it; null where the roster tells none. */
  readonly districtCode: string | null
}

export interface MapAsked {
  readonly town: string | null
  readonly sort: Sort
  /** All schools, where there are others besides the district's own. */
  readonly all: boolean
}

/** What the map shows and its table says. */
export function viewOf({ towns, points, standings, districtCode }: MapParts, asked: MapAsked): MapView {
  const standingOf = new Map(standings.schools.map(standing => [standing.orgCode, standing]))
  const townName = new Map(towns.map(({ key, name }) => [key, name]))
  const chosen = asked.town === null ? undefined : townName.get(asked.town)
  const town = asked.town !== null && chosen !== undefined ? { key: asked.town, name: chosen } : null
  const open = points.filter(({ building, isPublic }) => building === 1 && isPublic)
  const isOwn = ({ orgCode }: { readonly orgCode: string }): boolean =>
    districtCode !== null && orgCode.startsWith(districtCode.slice(0, 4))
  const own = open.filter(isOwn)
  const scope: Scope = town ? 'town' : own.length > 0 && !asked.all ? 'district' : 'all'
  const drawn = (town ? open.filter(({ townKey }) => townKey === town.key) : scope === 'district' ? own : open)
    .map(({ townKey, town: written, ...point }) => {
      const name = townName.get(townKey)
      return { ...point, town: name ?? townNameOf(written), townKey: name === undefined ? null : townKey }
    })
    .sort(byTown)
  const placeOf = (standing: Standing | undefined): Place | null => (scope === 'district' ? standing?.own : standing?.all) ?? null
  const isRanked = drawn.some(({ orgCode }) => placeOf(standingOf.get(orgCode)) !== null)
  const schools = drawn.map(({ orgCode, name, town: its, townKey, lat, lon }, at): ListedSchool => {
    const place = placeOf(standingOf.get(orgCode))
    const number = isRanked ? (place?.rank ?? null) : at + 1
    return {
      ...{ orgCode, name, townKey, town: its, place, tier: place && place.tiers[0] === place.tiers[1] ? place.tiers[0] : null },
      number: drawn.length <= numbered && number !== null ? String(number) : null,
      spot: project({ lat, lon }),
    }
  })
  const lists = schools.length <= listed || town !== null ? 'schools' : 'towns'
  const placed = new Set(points.map(({ orgCode }) => orgCode))
  return {
    ...{ town, lists, scope },
    hasOwn: own.length > 0,
    schools: sorted(schools, asked.sort),
    towns: sortedTowns(townsOf(schools), asked.sort),
    tiers: [...new Set(schools.map(({ tier }) => tier))].sort((a, b) => (a ?? Number.POSITIVE_INFINITY) - (b ?? Number.POSITIVE_INFINITY)),
    unplaced: standings.schools
      .filter(each => !placed.has(each.orgCode) && (scope === 'all' || (scope === 'district' && isOwn(each))))
      .map(({ name }) => name),
    isRanked,
    tierCount: scope === 'district' ? standings.tiers.own : standings.tiers.all,
  }
}

function townsOf(schools: readonly ListedSchool[]): ListedTown[] {
  const towns = new Map<string, ListedTown>()
  for (const { townKey, town, tier } of schools) {
    const { schools: before, first } = towns.get(town) ?? { schools: 0, first: 0 }
    towns.set(town, { key: townKey, name: town, schools: before + 1, first: first + (tier === 1 ? 1 : 0) })
  }
  return [...towns.values()]
}

const inOrder = new Intl.Collator('en').compare
const byTown = (a: { town: string; name: string; orgCode: string }, b: typeof a): number =>
  inOrder(a.town, b.town) || inOrder(a.name, b.name) || inOrder(a.orgCode, b.orgCode)
const unranked = Number.POSITIVE_INFINITY

function sorted(schools: readonly ListedSchool[], sort: Sort): ListedSchool[] {
  if (sort === 'school') return [...schools].sort((a, b) => inOrder(a.name, b.name) || inOrder(a.orgCode, b.orgCode))
  if (sort === 'need') return [...schools].sort((a, b) => compared(a.place?.rank ?? unranked, b.place?.rank ?? unranked) || byTown(a, b))
  return [...schools]
}

function sortedTowns(towns: readonly ListedTown[], sort: Sort): ListedTown[] {
  if (sort === 'school') return [...towns].sort((a, b) => b.schools - a.schools || inOrder(a.name, b.name))
  if (sort === 'need') return [...towns].sort((a, b) => b.first - a.first || inOrder(a.name, b.name))
  return [...towns]
}

/** Two that are infinite are equal, which a difference would not say. */
const compared = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1)
