import { describe, expect, test } from 'vitest'
import { corner, fileOf, head, inside, school, square, threeTowns, townFeature, townsText } from '../testing/files.ts'
import { isWithin } from '../outline/spot.ts'
import { project } from '../outline/project.ts'
import { readPlaces } from '../read-places.ts'
import { townKeyOf, townNameOf } from './town-name.ts'

test.each([
  ['MANCHESTER-BY-THE-SEA', 'manchester-by-the-sea', 'Manchester by the Sea'],
  ['MANCHESTER BY THE SEA', 'manchester-by-the-sea', 'Manchester by the Sea'],
  ["N. O'BUOY ", 'n-o-buoy', "N. O'buoy"],
  ['Cañón del Mar', 'canon-del-mar', 'Cañón del Mar'],
])('%s', (written, key, name) => {
  expect(townKeyOf(written)).toBe(key)
  expect(townNameOf(written)).toBe(name)
})

const faultsOf = (name: string, text: string) =>
  readPlaces([fileOf(name, text)]).found.faults.map(({ kind, line, column, message }) => ({ kind, line, column, message }))

describe('towns', () => {
  test('are read whichever way their rings run, and share their borders', () => {
    const { towns, found } = readPlaces([fileOf('t.geojson', threeTowns)])
    expect(found).toEqual({ faults: [], warnings: [] })
    expect([...(towns?.names ?? [])]).toEqual([
      ['east-buoy', 'East Buoy'],
      ['fog-by-the-sea', 'Fog by the Sea'],
      ['west-buoy', 'West Buoy'],
    ])
    expect(towns?.outline.stretches).toHaveLength(6)
  })

  test('several shapes of one name are one town; a hole is not in it', () => {
    const [x, y] = corner(0.5, 0.5)
    const hole = [
      [x, y],
      [x + 0.001, y],
      [x + 0.001, y + 0.001],
      [x, y],
    ]
    const { towns } = readPlaces([
      fileOf('t.json', townsText([townFeature('', [square(0, 0), hole], { NAME: 'Buoy' }), townFeature('BUOY', [square(5, 5)])])),
    ])
    expect([...(towns?.names ?? [])]).toHaveLength(1)
    const rings = towns?.shapes.flatMap(shape => shape.rings) ?? []
    expect(isWithin(project({ lon: x - 0.0005, lat: y }), rings)).toBe(true)
    expect(isWithin(project({ lon: x + 0.0006, lat: y + 0.0002 }), rings)).toBe(false)
    const [lon, lat] = inside(5, 5)
    expect(isWithin(project({ lon, lat }), rings)).toBe(true)
  })

  const projected = townFeature('BUOY', [
    [
      [235_900, 901_000],
      [236_900, 901_000],
      [236_900, 902_000],
      [235_900, 901_000],
    ],
  ])
  const swapped = townFeature('BUOY', [square(0, 0).map(([lon, lat]) => [lat, lon])])
  const far = townFeature('BUOY', [square(0, 0).map(([lon, lat]) => [lon + 60, lat])])
  const open = townFeature('BUOY', [square(0, 0).slice(1)])
  const good = townFeature('GOOD', [square(4, 4)])
  test.each([
    ['meters in place of degrees', townsText([good, projected]), 'not-degrees', 3, 1, /not degrees\. Save the file once more as WGS84/],
    [
      'a system of coordinates that is named',
      townsText([good], { crs: { properties: { name: 'EPSG:26986' } } }),
      'not-degrees',
      1,
      1,
      /EPSG:26986/,
    ],
    ['latitude before longitude', townsText([swapped]), 'not-here', 2, 1, /have changed places/],
    ['somewhere else', townsText([good, good, far]), 'not-here', 4, 1, /is not in Massachusetts/],
    ['a ring that is not closed', townsText([open]), 'ring-broken', 2, 1, /a ring is not closed/],
    ['a town without a name', townsText([townFeature('', [square(0, 0)], { town_id: 3 })]), 'name-missing', 2, 1, /has no name/],
    [
      'a name of signs alone',
      townsText([townFeature('', [square(0, 0)], { town: '---', NAME: '\u0000' })]),
      'name-missing',
      2,
      1,
      /has no name/,
    ],
    ['half a letter for a name', townsText([townFeature('\ud800', [square(0, 0)])]), 'name-missing', 2, 1, /has no name/],
    [
      'a line',
      townsText([{ type: 'Feature', properties: { town: 'A' }, geometry: { type: 'LineString', coordinates: [] } }]),
      'not-towns',
      2,
      1,
      /no town/,
    ],
    ['a list that is no map', '[1, 2]', 'not-towns', 1, 1, /no FeatureCollection/],
    ['no towns at all', townsText([]), 'nothing-read', 1, 1, /holds no town/],
  ])('%s', (_, text, kind, line, column, says) => {
    expect(faultsOf('t.geojson', text)).toEqual([{ kind, line, column, message: expect.stringMatching(says) }])
  })

  test('broken JSON is shown where it breaks', () => {
    const text = townsText([good]).replace('"Polygon"', '"Polygon')
    const [fault] = faultsOf('t.geojson', text)
    expect(fault).toMatchObject({ kind: 'not-json', line: 2 })
    expect(faultsOf('t.geojson', '{"type": "FeatureCollection",\n"features": [')).toMatchObject([{ kind: 'not-json', line: 2, column: 14 }])
    expect(faultsOf('t.geojson', '{"type": "FeatureCollection",\n"features": [}\n\n')).toMatchObject([
      { kind: 'not-json', line: 2, column: 14 },
    ])
  })

  test('what is not UTF-8 is said', () => {
    expect(readPlaces([{ name: 't.csv', bytes: Buffer.from([0xff, 0xfe, 0x41]) }]).found.faults).toMatchObject([{ kind: 'not-utf8' }])
  })
})

describe('points', () => {
  const good = school('00010005', 'Gull School', 'EAST BUOY', inside(0, 0))

  test('in the layout of MassGIS and in others; codes are eight digits; of several buildings the first is the school’s', () => {
    const { points, found } = readPlaces([
      fileOf(
        'p.csv',
        `${head}${good}${school('10005', 'Gull School, second building', 'EAST BUOY', inside(1, 0))}${school('7', 'Tern', 'FOG', inside(1, 0), 'PRI')}`,
      ),
      fileOf('q.csv', `Org Code,School,City,latitude,longitude\r\n8,"Auk\r\nSchool",West Buoy,42.2,-69.9\r\n\r\n`),
    ])
    expect(found.faults).toEqual([])
    expect(
      points?.map(({ orgCode, building, name, townKey, isPublic, line }) => [orgCode, building, name, townKey, isPublic, line]),
    ).toEqual([
      ['00010005', 1, 'Gull School', 'east-buoy', true, 2],
      ['00010005', 2, 'Gull School, second building', 'east-buoy', true, 3],
      ['00000007', 1, 'Tern', 'fog', false, 4],
      ['00000008', 1, 'Auk School', 'west-buoy', true, 2],
    ])
  })

  test('a school without a place is left out and said', () => {
    const { points, unplaced, found } = readPlaces([fileOf('p.csv', `${head}${good}00010006,Auk School,EAST BUOY,ELE,,\n`)])
    expect(points).toHaveLength(1)
    expect(unplaced).toBe(1)
    expect(found.warnings).toMatchObject([
      { kind: 'not-placed', line: 3, column: 5, field: 'LON', message: 'Auk School has no place, and is left out.' },
    ])
  })

  test.each([
    ['a code that is none', `${head}${good}${school('1A', 'Auk', 'B', inside(0, 0))}`, 'value-wrong', 3, 1, /“1A” is no code/],
    ['no code', `${head},Auk,B,ELE,-69.9,42.2\n`, 'value-missing', 2, 1, /is no code/],
    ['no name', `${head}${school('1', '', 'B', inside(0, 0))}`, 'value-missing', 2, 2, /has no name that a page can show/],
    ['a name with a zero byte', `${head}1,"A\0uk",B,ELE,-69.9,42.2\n`, 'value-wrong', 2, 2, /has no name that a page can show/],
    ['half a place', `${head}1,Auk,B,ELE,-69.9,\n`, 'value-missing', 2, 6, /no latitude/],
    ['a place in words', `${head}1,Auk,B,ELE,west,42.2\n`, 'value-wrong', 2, 5, /“west” is no longitude/],
    ['meters', `${head}1,Auk,B,ELE,235900,901000\n`, 'not-degrees', 2, 5, /not degrees/],
    ['changed places', `${head}1,Auk,B,ELE,42.2,-69.9\n`, 'not-here', 2, 5, /have changed places/],
    ['a ragged line', `${head}${good}1,Auk\n`, 'line-ragged', 3, 1, /2 columns; the first line of p\.csv has 6/],
    ['no columns of places', 'SCHID,NAME,TOWN,X,Y\n1,Auk,B,2,3\n', 'column-missing', 1, 1, /X and Y are meters/],
    ['an open quote', `${head}${good}"1,Auk\n`, 'not-csv', 3, 1, /not CSV/],
    ['no schools', head, 'nothing-read', 1, 1, /holds no school/],
  ])('%s', (_, text, kind, line, column, says) => {
    expect(faultsOf('p.csv', text)[0]).toEqual({ kind, line, column, message: expect.stringMatching(says) })
  })
})
