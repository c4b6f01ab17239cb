import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freshId } from '../../kernel/ids.ts'
import { isNo } from '../../kernel/refusal.ts'
import { recogniseVisitors, seedDemo } from '../../people/index.ts'
import { planOver } from '../../plan/index.ts'
import { manualClock } from '../../platform/clock/index.ts'
import type { Database } from '../../platform/database/index.ts'
import { openTestDatabase } from '../../platform/database/testing.ts'
import { addDistrict, districtFinder, districtIdOf } from '../../platform/district/index.ts'
import { type App, openServer } from '../../platform/http/index.ts'
import { openLog } from '../../platform/log/index.ts'
import { importPlaces } from './import-places.ts'
import { mapRoutes } from './routes.tsx'
import { seedDemoPlaces } from './seed-demo.ts'
import { fileOf, head, inside, school, threeTowns } from './testing/files.ts'

const clock = manualClock(new Date('2026-11-25T15:00:00Z'))
const [falls, cove] = [districtIdOf('harbor-falls'), districtIdOf('whale-cove')]
let database: Database
let app: App
let other: App

beforeAll(async () => {
  database = await openTestDatabase()
  for (const [id, slug] of [
    [falls, 'harbor-falls'],
    [cove, 'whale-cove'],
  ] as const)
    await database.transaction('app', id, tx => addDistrict(tx, { slug, name: slug, officePhone: null, isDemo: true }, clock.now()))
  await seedDemo(database, { district: falls, clock })
  await seedDemoPlaces(database, { district: falls, clock })
  app = await openFor('harbor-falls')
  other = await openFor('whale-cove')
})
afterAll(async () => {
  await app.close()
  await other.close()
  await database.close()
})

async function openFor(defaultSlug: string): Promise<App> {
  const opened = await openServer({
    ...{ database, log: openLog('error'), districtOf: districtFinder(database, { defaultSlug, demoIsOpen: true }) },
    problemPage: (_, { status, detail }) => `${status} ${detail}`,
  })
  recogniseVisitors(opened, { database, clock })
  mapRoutes(opened, {
    ...{ database, clock, plans: planOver([]) },
    pageContext: request => ({
      ...{ lang: request.lang, district: { name: 'Made up', officePhone: '911' }, person: null, csrf: null, path: request.url, demo: true },
      assets: { css: '/assets/style.css', scripts: {} },
    }),
  })
  await opened.ready()
  return opened
}

const get = async (url: string, from = app) => {
  const answer = await from.inject({ url })
  return { status: answer.statusCode, text: answer.body, headers: answer.headers }
}
/** A school on the picture, or a sign of the two drawings' legends. */
const dots = /h0(?=["m-])/g
const main = (html: string): string => /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? ''
const plain = (html: string): string =>
  main(html)
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')

describe('the demonstration', () => {
  test('shows the district’s own schools first, as a picture and as a table that says the same', async () => {
    const { status, text } = await get('/invest/map')
    expect(status).toBe(200)
    expect(text.match(/<h1/g)).toHaveLength(1)
    expect(plain(text)).toContain('3 schools in Harbor Falls')
    expect(plain(text)).toMatch(/No\. 1 Harbor Falls High School No\. 2 Mill Street Middle School No\. 3 Tidewater Elementary School/)
    expect([...text.matchAll(/<svg[^>]*role="img"/g)]).toHaveLength(2)
    expect(text.match(dots)).toHaveLength(3 + 2)
    expect(main(text)).toContain('href="/invest/map?of=all"')
    expect(main(text)).not.toMatch(/https?:|style=|<script/)
  })

  test('all schools, grouped by town; by name the town stands beside each', async () => {
    const grouped = await get('/invest/map?of=all')
    expect(plain(grouped.text)).toContain('15 schools in 5 towns')
    expect(grouped.text.match(/<th scope="rowgroup"/g)).toHaveLength(5)
    const byName = await get('/invest/map?of=all&sort=school')
    expect(byName.text).not.toContain('scope="rowgroup"')
    expect(plain(byName.text)).toMatch(/Alder Marsh High School Town Alder Marsh .*Tidewater Elementary School Town Harbor Falls/)
  })

  test('one town by link, and from it to the towns beside it', async () => {
    const { text } = await get('/invest/map?town=gannet')
    expect(plain(text)).toContain('3 schools in Gannet')
    expect(plain(text)).toContain('Next to it: Alder Marsh , Harbor Falls')
    expect(text).toContain('class="c-map-chosen"')
  })

  test('a town that is none is said, and all are shown', async () => {
    const { status, text } = await get('/invest/map?town=atlantis&of=all')
    expect(status).toBe(422)
    expect(plain(text)).toContain('There is no town of that name on this map.')
    expect(plain(text)).toContain('15 schools in 5 towns')
  })

  test('in Spanish, the picture too', async () => {
    const { text } = await get('/invest/map?of=all&lang=es')
    expect(plain(text)).toContain('15 escuelas en 5 pueblos')
    expect(text).toContain('<title id="map-phone">Un mapa de pueblos y escuelas.')
    expect(text).toContain('>Escuela pública: 15</text>')
  })

  test('every school is a dot on the picture, and so is the sign of each legend', async () => {
    expect((await get('/invest/map?of=all')).text.match(dots)).toHaveLength(15 + 2)
  })
})

test('before anything is loaded the page says how it is', async () => {
  const { status, text } = await get('/invest/map', other)
  expect(status).toBe(200)
  expect(plain(text)).toContain('No map has been loaded yet')
  expect(plain(text)).toContain('concord import places towns.geojson schools.csv --commit')
})

test('loaded anew, the next picture shows it; a school of no known town has no link', async () => {
  const load = async (more: string) => {
    const files = [fileOf('t.geojson', threeTowns), fileOf('p.csv', head + school('5', 'Gull School', 'EAST BUOY', inside(0, 0)) + more)]
    const done = await importPlaces(database, { district: cove, files, by: 'operator', at: clock.now(), deed: freshId(), commit: true })
    if (isNo(done) || !done.ok) throw new Error('the files were expected to be sound')
  }
  await load('')
  expect(plain((await get('/invest/map', other)).text)).toContain('One school')
  expect((await get('/invest/map', other)).text.match(dots)).toHaveLength(1 + 2)
  await load(school('6', 'Auk School', 'ATLANTIS', inside(2, 0)))
  const { text } = await get('/invest/map', other)
  expect(plain(text)).toContain('2 schools in 2 towns')
  expect(text).toContain('<span>Atlantis</span>')
  expect(text.match(dots)).toHaveLength(2 + 2)
})
