import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshId } from '../kernel/ids.ts'
import type { Database } from '../platform/database/index.ts'
import { openTestDatabase } from '../platform/database/testing.ts'
import { addDistrict, type District, districtIdOf, findDistrict } from '../platform/district/index.ts'
import { type App, openServer } from '../platform/http/index.ts'
import { adoptPlan, type Bundle, planOver, planRoutes, readBundle } from './index.ts'
import { aid, fixture } from './testing.ts'

/** A town that first takes its neighbor's section, then leaves it out and answers by itself. */
const at = new Date('2026-10-01T12:00:00Z')
const register = planOver([aid])
const district = districtIdOf('small-town')
const ownAnswer = `
## Our own way with scrapes {#own-way}

authority: adopted-policy · Small Town School Committee · verified

Everyone else calls.

\`\`\`rule aid
when: {}
then: { answer: call-911, police: not-called }
\`\`\`
`
const leaves = (text: string) => text.replace('includes: [neighbor]', 'includes: [neighbor]\nwithout: [neighbor#scrapes]') + ownAnswer

let database: Database
let app: App

beforeAll(async () => {
  database = await openTestDatabase()
  let found: District | undefined
  const reading = readBundle(fixture('small-town.md'))
  if (reading.kind === 'missing') throw new Error(reading.detail)
  const changed = (change: (text: string) => string): Bundle => ({
    ...reading.bundle,
    main: { ...reading.bundle.main, text: change(reading.bundle.main.text) },
  })
  const bundles = [changed(text => text), changed(leaves)]
  await database.transaction('app', district, async tx => {
    await addDistrict(tx, { slug: 'small-town', name: 'Small Town', officePhone: null, isDemo: false }, at)
    found = await findDistrict(tx)
    for (const bundle of bundles) {
      // The fixture's cases rely on the neighbor's section; that one of them then fails is tried with the core.
      const { cases: _, ...main } = bundle.main
      const done = await adoptPlan(tx, register, {
        ...{ bundle: { ...bundle, main }, at, by: 'operator', deed: freshId(), starts: { is: 'now' } },
      })
      expect(done.kind).toBe('adopted')
    }
  })
  app = await openServer({
    ...{ database, log: pino({ level: 'error' }) },
    districtOf: async () => found,
    problemPage: (_, problem) => problem.detail,
  })
  planRoutes(app, {
    ...{ database, register, clock: { now: () => at } },
    pageContext: request => ({
      lang: request.lang,
      district: { name: request.district.name, officePhone: '978-555-0100' },
      ...{ person: null, csrf: null, path: request.url, demo: false, assets: { css: '/assets/style.css', scripts: {} } },
    }),
  })
  await app.ready()
})
afterAll(async () => {
  await app.close()
  await database.close()
})

const get = (url: string, lang = 'en') => app.inject({ url, headers: { cookie: `concord_lang=${lang}` } })
const said = (html: string): string =>
  html
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ')

test('a version that leaves a section out is kept with the document it is of, and reads and decides the same from what was kept', async () => {
  const found = await database.transaction('app', district, tx => planOver([aid]).version(tx, 2))
  expect(found?.documents.map(({ role, name }) => `${role} ${name}`)).toContain('include neighbor.md')
  expect(found?.made.leftOut.map(({ plan, section }) => `${plan.slug}#${section.id}`)).toEqual(['neighbor#scrapes'])
  expect(found?.decide('aid', { what: 'scrape', danger: 'none' })).toMatchObject({ decision: { answer: 'call-911' } })
  const before = await database.transaction('app', district, tx => planOver([aid]).version(tx, 1))
  expect(before?.made.leftOut).toEqual([])
  expect(before?.decide('aid', { what: 'scrape', danger: 'none' })).toMatchObject({ decision: { answer: 'nurse' } })
})

test('the API says what is left out, of which plan', async () => {
  expect((await get('/api/plan')).json().without).toEqual([
    { plan: 'neighbor', provision: 'scrapes', title: "Scrapes are the nurse's", planTitle: "The neighboring town's way" },
  ])
})

test('the plan page names it with the way to it in its own plan, in English and Spanish; the version before names nothing', async () => {
  const { body } = await get('/plan/whole')
  expect(said(body)).toContain("Our plan takes sections from “The neighboring town's way”. It leaves these out: Scrapes are the nurse's")
  expect(body).toContain('href="/plan/model/neighbor?version=2#scrapes"')
  expect(said(body)).not.toContain('Soap and water')
  expect(said((await get('/plan/whole', 'es')).body)).toContain('Deja fuera estas:')
  expect((await get('/plan/versions/1')).body).not.toContain('leaves these out')
  expect((await get('/plan/versions/2')).body).toContain('leaves these out')
})

test('the model plan is read whole, with what our plan leaves out marked', async () => {
  const now = await get('/plan/model/neighbor')
  expect(now.statusCode).toBe(200)
  expect(said(now.body)).toContain('Our plan leaves this section out.')
  expect(said(now.body)).toContain('Soap and water')
  expect(now.body).toContain('id="scrapes"')
  expect(said((await get('/plan/model/neighbor?version=1')).body)).not.toContain('leaves this section out')
  expect(said((await get('/plan/model/neighbor', 'es')).body)).toContain('Nuestro plan deja fuera esta sección.')
})

test.each(['/plan/model/small-town', '/plan/model/nowhere', '/plan/model/neighbor?version=9'])(
  'what is no model plan of the version is not there: %s',
  async url => {
    const answer = await get(url)
    expect([answer.statusCode, answer.body]).toEqual([404, expect.stringContaining('takes nothing from a model plan of that name')])
  },
)

test('the law a version stands under is read by itself, with its rules and its marks', async () => {
  const { statusCode, body } = await get('/plan/model/floor')
  expect([statusCode, body]).toEqual([200, expect.stringContaining('the law requires this of every plan')])
  expect(body).toContain('<a href="/plan/law">What the law requires</a>')
  const plan = (await get('/plan/whole')).body
  expect(plan).not.toContain('the law requires this of every plan')
  const addresses = [...plan.matchAll(/href="\/plan\/model\/floor\?version=\d+#([^"]+)"/g)].map(([, id]) => id)
  expect(addresses.length).toBeGreaterThan(0)
  expect(addresses.filter(id => !body.includes(`id="${id}"`))).toEqual([])
})

test('the page that compares two plans says what each leaves out', async () => {
  const forth = said((await get('/plan/compare?a=version-1&b=in-force')).body)
  expect(forth).toContain("The second plan leaves sections out 1 line Scrapes are the nurse's (The neighboring town's way)")
  expect(forth).not.toContain('The first plan leaves')
  expect(said((await get('/plan/compare?a=in-force&b=version-1', 'es')).body)).toContain('El primer plan deja fuera secciones')
})
