import { describe, expect, test } from 'vitest'
import { frameAround, neighborsOf } from './kept-outlines.ts'
import { writeRings } from './outline/compact.ts'
import { chosenIn, headingOf, paint, tierSaid } from './paint.ts'
import { fileOf, head, inside, school, threeTowns } from './testing/files.ts'
import { readPlaces } from './read-places.ts'
import { noStandings, type Standings } from './standing.ts'
import { type MapAsked, type MapParts, viewOf } from './view.ts'

const lines = [
  school('00010005', 'Gull School', 'EAST BUOY', inside(0, 0)),
  school('00010006', 'Auk School', 'EAST BUOY', inside(0, 0)),
  school('00010006', 'Auk School, annex', 'FOG BY THE SEA', inside(1, 0)),
  school('00020005', 'Tern School', 'FOG BY THE SEA', inside(1, 0)),
  school('00020007', 'Private School', 'FOG BY THE SEA', inside(1, 0), 'PRI'),
  school('00030005', 'Plover School', 'NOWHERE', inside(2, 0)),
]
const read = readPlaces([fileOf('t.geojson', threeTowns), fileOf('p.csv', head + lines.join(''))])
const outline = read.towns?.outline ?? { stretches: [], towns: new Map() }
const towns = [...outline.towns].map(([key, rings]) => ({ key, name: read.towns?.names.get(key) ?? key, rings: writeRings(rings) }))
const sure = (rank: number, tier: number) => ({ rank, tiers: [tier, tier] as const })
const standings: Standings = {
  schools: [
    { orgCode: '00020005', name: 'Tern School', all: sure(1, 1), own: null },
    { orgCode: '00010005', name: 'Gull School', all: { rank: 2, tiers: [1, 2] }, own: sure(1, 1) },
    { orgCode: '00010009', name: 'Lost School', all: sure(3, 3), own: { rank: 2, tiers: [1, 2] } },
  ],
  tiers: { all: 3, own: 2 },
}
const parts: MapParts = { towns, points: read.points ?? [], standings, districtCode: null }
const asked: MapAsked = { town: null, sort: 'town', all: false }
const namesIn = (view: ReturnType<typeof viewOf>) => view.schools.map(({ number, name, town, townKey }) => [number, name, town, townKey])

describe('what the map shows', () => {
  test('public schools once each, in the order of towns; a town that is not on the map has no address', () => {
    expect(namesIn(viewOf(parts, asked))).toEqual([
      [null, 'Auk School', 'East Buoy', 'east-buoy'],
      ['2', 'Gull School', 'East Buoy', 'east-buoy'],
      ['1', 'Tern School', 'Fog by the Sea', 'fog-by-the-sea'],
      [null, 'Plover School', 'Nowhere', null],
    ])
  })

  test('a number is the rank that the table says, among the same schools; where nothing is ranked, the place in the list', () => {
    for (const view of [viewOf(parts, asked), viewOf({ ...parts, districtCode: '00010000' }, asked)]) {
      expect(view.schools.some(({ number }) => number !== null)).toBe(true)
      for (const { number, place } of view.schools) expect(number).toBe(place === null ? null : String(place.rank))
    }
    const none = viewOf({ ...parts, standings: { schools: [], tiers: { all: 0, own: 0 } } }, asked)
    expect(none.schools.map(({ number }) => number)).toEqual(['1', '2', '3', '4'])
  })

  test.each([
    ['school', ['Auk School', 'Gull School', 'Plover School', 'Tern School']],
    ['need', ['Tern School', 'Gull School', 'Auk School', 'Plover School']],
  ] as const)('by %s each keeps its number', (sort, names) => {
    const view = viewOf(parts, { ...asked, sort })
    expect(view.schools.map(({ name }) => name)).toEqual(names)
    expect(view.schools.find(({ name }) => name === 'Tern School')?.number).toBe('1')
  })

  test('of one town its own alone; a town that is none shows all', () => {
    const view = viewOf(parts, { ...asked, town: 'fog-by-the-sea' })
    expect(view).toMatchObject({ scope: 'town', town: { name: 'Fog by the Sea' }, unplaced: [] })
    expect(namesIn(view)).toEqual([['1', 'Tern School', 'Fog by the Sea', 'fog-by-the-sea']])
    expect(viewOf(parts, { ...asked, town: 'atlantis' })).toMatchObject({ scope: 'all', town: null })
  })

  test('the district’s own come first where the roster tells its number; all are a link away', () => {
    const own = { ...parts, districtCode: '00010000' }
    expect(viewOf(own, asked)).toMatchObject({ scope: 'district', hasOwn: true, unplaced: ['Lost School'] })
    expect(viewOf(own, asked).schools.map(({ name, place, tier }) => [name, place?.rank, tier])).toEqual([
      ['Auk School', undefined, null],
      ['Gull School', 1, 1],
    ])
    expect(viewOf(own, { ...asked, all: true })).toMatchObject({ scope: 'all', hasOwn: true, unplaced: ['Lost School'] })
    expect(viewOf({ ...parts, districtCode: '77770000' }, asked)).toMatchObject({ scope: 'all', hasOwn: false })
    expect(chosenIn(viewOf(own, asked))).toEqual(['east-buoy'])
  })

  test('ranked schools without a place are named; towns count their schools and those of greatest need', () => {
    const view = viewOf(parts, { ...asked, sort: 'need' })
    expect(view.unplaced).toEqual(['Lost School'])
    expect(view.tiers).toEqual([1, null])
    expect(view.towns.map(({ name, schools, first }) => [name, schools, first])).toEqual([
      ['Fog by the Sea', 1, 1],
      ['East Buoy', 2, 0],
      ['Nowhere', 1, 0],
    ])
  })

  test('over a hundred and fifty schools the table is of towns, and over sixty no number is drawn', () => {
    const many = (schools: number): MapParts => ({
      ...parts,
      standings: noStandings,
      points: Array.from({ length: schools }, (_, at) => ({
        ...{ orgCode: String(at).padStart(8, '0'), building: 1, name: `School ${at}`, town: 'EAST BUOY', townKey: 'east-buoy' },
        ...{ isPublic: true, lat: inside(0, 0)[1], lon: inside(0, 0)[0] },
      })),
    })
    expect(viewOf(many(61), asked)).toMatchObject({ lists: 'schools', isRanked: false })
    expect(viewOf(many(61), asked).schools[0]?.number).toBeNull()
    expect(viewOf(many(151), asked).lists).toBe('towns')
    expect(viewOf(many(151), { ...asked, town: 'east-buoy' }).lists).toBe('schools')
  })
})

test('the towns beside one, and what is drawn around it', () => {
  expect(neighborsOf(outline, 'fog-by-the-sea').sort()).toEqual(['east-buoy', 'west-buoy'])
  expect(neighborsOf(outline, 'east-buoy')).toEqual(['fog-by-the-sea'])
  const [whole, one] = [frameAround(outline, null), frameAround(outline, ['east-buoy'])]
  expect((whole?.right ?? 0) - (whole?.left ?? 0)).toBeGreaterThan(2_500)
  expect((one?.right ?? 0) - (one?.left ?? 0)).toBeLessThan(1_700)
  expect(frameAround({ stretches: [], towns: new Map() }, null)).toBeUndefined()
})

test('the heading is the answer, in both languages, and the legend counts each shape', () => {
  const view = viewOf(parts, asked)
  expect(headingOf(view, 'en')).toBe('4 schools in 3 towns')
  expect(headingOf(view, 'es')).toBe('4 escuelas en 3 pueblos')
  expect(headingOf(viewOf(parts, { ...asked, town: 'west-buoy' }), 'en')).toBe('No public school in West Buoy')
  expect(headingOf(viewOf(parts, { ...asked, town: 'fog-by-the-sea' }), 'es')).toBe('Una escuela en Fog by the Sea')
  const frame = frameAround(outline, null)
  if (!frame) throw new Error('a frame was expected')
  expect(paint({ parts, outline, view, frame }, 'en').legend).toEqual([
    { tier: 1, says: 'Greatest need: 1' },
    { tier: null, says: 'Cannot tell, or not in the list: 3' },
  ])
  // A phone's sheet has room for some forty letters.
  for (const lang of ['en', 'es'] as const)
    for (const { says } of paint({ parts, outline, view, frame }, lang).legend) expect(says.length, says).toBeLessThan(38)
  const said = (name: string) => view.schools.filter(each => each.name === name).map(each => tierSaid(each, view, 'en'))[0]
  expect(['Tern School', 'Gull School', 'Auk School'].map(said)).toEqual([
    'greatest need',
    'cannot be told: greatest need, or in the middle',
    'not in the list',
  ])
  expect(paint({ parts, outline, frame, view: viewOf({ ...parts, standings: noStandings }, asked) }, 'en').legend).toEqual([
    { tier: null, says: 'Public school: 4' },
  ])
})
