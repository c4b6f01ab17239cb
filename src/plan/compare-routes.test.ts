import { readFileSync } from 'node:fs'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freshId } from '../kernel/ids.ts'
import type { Database } from '../platform/database/index.ts'
import { openTestDatabase } from '../platform/database/testing.ts'
import { addDistrict, type District, districtIdOf, findDistrict } from '../platform/district/index.ts'
import { type App, openServer } from '../platform/http/index.ts'
import { adoptPlan, planOver, planRoutes, readBundle } from './index.ts'
import { aid, fixture } from './testing.ts'
import { weighingOver } from './weighing/weighing.ts'
import type { Happened } from './weighing/year.ts'

const at = new Date('2026-10-01T12:00:00Z')
const register = planOver([aid])
const text = readFileSync(fixture('small-town.md'), 'utf8')
const district = districtIdOf('small-town')
let database: Database
let app: App

/** 40 matters of the spring: 10 fires with danger now, 12 fires without, 18 scrapes. */
const happened: Happened = {
  aid: async (_, { first }) =>
    first === '2026-04-01'
      ? Array.from({ length: 40 }, (__, n) => ({
          ...{ matter: String(n), seq: 1, drill: false },
          situation: { what: n < 22 ? 'fire' : 'scrape', danger: n < 10 ? 'now' : 'none' },
        }))
      : [],
}

beforeAll(async () => {
  database = await openTestDatabase()
  let found: District | undefined
  const adopt = async (change: (before: string) => string) => {
    const reading = readBundle(fixture('small-town.md'))
    if (reading.kind === 'missing') throw new Error(reading.detail)
    const main = { ...reading.bundle.main, text: change(reading.bundle.main.text) }
    const deed = { at, by: 'operator', deed: freshId(), starts: { is: 'now' } } as const
    const done = await database.transaction('app', district, tx =>
      adoptPlan(tx, register, { bundle: { ...reading.bundle, main }, ...deed }),
    )
    expect(done.kind).toBe('adopted')
  }
  await database.transaction('app', district, async tx => {
    await addDistrict(tx, { slug: 'small-town', name: 'Small Town', officePhone: null, isDemo: false }, at)
    found = await findDistrict(tx)
  })
  await adopt(before => before)
  await adopt(before => before.replace('police: not-called', 'police: call').replace('after: [caregiver-told], ', ''))
  app = await openServer({
    database,
    log: pino({ level: 'error' }),
    districtOf: async () => found,
    problemPage: (_, problem) => problem.detail,
  })
  planRoutes(app, {
    ...{ database, register, clock: { now: () => at } },
    weighing: weighingOver({ database, register, clock: { now: () => at }, happened, longestWaitMillis: 120_000 }),
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
/** As it is read, without its tags. */
const said = (html: string): string =>
  html
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ')
const compared = async (a: string, b: string, lang = 'en') => said((await get(`/plan/compare?a=${a}&b=${b}`, lang)).body)
const paste = (pasted: string) =>
  app.inject({
    ...{ method: 'POST', url: '/plan/compare' },
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams({ a: 'version-1', text: pasted }).toString(),
  })

describe('the page that compares two plans', () => {
  test('offers the plan in force, it without what it takes from others, earlier versions and model plans', async () => {
    const { statusCode, body } = await get('/plan/compare')
    expect(statusCode).toBe(200)
    const keys = [...body.matchAll(/<option[^>]* value="([^"]+)"/g)].map(([, key]) => key)
    expect(keys).toEqual(expect.arrayContaining(['in-force', 'without-neighbor', 'version-1', 'model-oakland']))
  })

  test('two versions: how many situations, reliance before and after, each case with its words and its section', async () => {
    const shown = await compared('version-1', 'in-force')
    expect(shown).toContain('1 of 6 situations would be answered differently.')
    expect(shown).toContain(
      'The plan relies on police in 3 of the 6 combinations of facts that can be asked, and would in 4. That is 1 situation more. This does not say how often police would come: most combinations never happen.',
    )
    expect(shown).toContain(
      'In 10 of the 40 matters from July 1, 2025 to June 30, 2026 the first plan relies on police; the second would in 22. In 12 of them it newly would, and in none it no longer would.',
    )
    expect(shown).toContain(
      'What is it: a fire Is anyone in danger: no 1 situation Call 911. Police: not called. Call 911. Police: called.',
    )
    expect(shown).toContain('“Danger and fire”')
    expect(shown).toContain('3 more keep their answer, and something that comes with it changes.')
    expect((await get('/plan')).body).toContain('<a href="/plan/changes">What changed</a>')
    const changes = await app.inject({ url: '/plan/changes', headers: { host: 'small-town.localhost' } })
    expect([changes.statusCode, changes.body]).toEqual([200, expect.stringContaining('Its rules or settings change.')])
    expect(await compared('in-force', 'version-1')).toContain('That is 1 situation fewer.')
  })

  test('in Spanish, with the titles that are translated', async () => {
    const shown = await compared('version-1', 'in-force', 'es')
    expect(shown).toContain('1 de 6 situaciones se respondería de otra manera.')
    expect(shown).toContain('Llame al 911. Policía: se llama.')
    expect(shown).not.toContain('“Danger and fire”')
  })

  test('a plan beside itself', async () => {
    expect(await compared('in-force', 'in-force')).toContain('Both plans answer every situation alike.')
  })

  test('a model plan taken out: what only it decided has no answer any more', async () => {
    const shown = await compared('in-force', 'without-neighbor')
    expect(shown).toContain('The plan does not say what to do here.')
    expect(shown).toContain('Would be: no section')
  })

  test('a text of one’s own is compared, and not kept', async () => {
    const { statusCode, body } = await paste(text.replace('police: not-called', 'police: call'))
    expect(statusCode).toBe(200)
    expect(said(body)).toContain('1 of 6 situations would be answered differently.')
    expect(said(body)).toContain('Would be: The text you pasted.')
    expect(said(body)).toContain('only adopted plans and model plans are weighed. A text made for it could tell of a single call.')
  })

  test('a text that cannot be read is told where, and its words stay in the box', async () => {
    const broken = text.replace('answer: call-911', 'answer: nobody')
    const { statusCode, body } = await paste(broken)
    expect(statusCode).toBe(422)
    expect(said(body)).toMatch(/small-town\.md, line \d+: This word is not known/)
    expect(body).toContain('answer: nobody')
    expect((await paste(' ')).statusCode).toBe(422)
  })

  test.each([
    'a=in-force&b=version-9',
    'a=nothing&b=in-force',
    'a=in-force&b=without-nobody',
    'a=in-force&b=model-../x',
    'a=in-force&b=x&b=y',
  ])('a plan that is not there (%s): 404 and two sentences', async query => {
    const { statusCode, body } = await get(`/plan/compare?${query}`)
    expect(statusCode).toBe(404)
    expect(body).toContain('Choose two from the lists.')
  })

  test('a draft is not for strangers', async () => {
    expect((await get(`/plan/compare?a=in-force&b=draft-${freshId()}`)).statusCode).toBe(404)
  })
})
