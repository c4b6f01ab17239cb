import { gunzipSync } from 'node:zlib'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { freshId } from '../kernel/ids.ts'
import type { Database } from '../platform/database/index.ts'
import { openTestDatabase } from '../platform/database/testing.ts'
import { addDistrict, type District, districtIdOf, findDistrict } from '../platform/district/index.ts'
import { type App, openServer } from '../platform/http/index.ts'
import { publishedTable } from './contract.ts'
import { decide } from './core/index.ts'
import { spokenAgain } from './one-language.ts'
import { unpack } from './core/portable.ts'
import { adoptPlan, planOver, planRoutes, readBundle } from './index.ts'
import { aid, fixture } from './testing.ts'

const at = new Date('2026-10-01T12:00:00Z')
const register = planOver([aid])
let database: Database
let app: App
const districts = new Map<string, District>()

beforeAll(async () => {
  database = await openTestDatabase()
  for (const slug of ['small-town', 'no-plan'])
    await database.transaction('app', districtIdOf(slug), async tx => {
      await addDistrict(tx, { slug, name: slug, officePhone: null, isDemo: false }, at)
      const district = await findDistrict(tx)
      if (district) districts.set(slug, district)
      const reading = readBundle(fixture('small-town.md'))
      if (reading.kind === 'read' && slug === 'small-town')
        await adoptPlan(tx, register, { bundle: reading.bundle, at, by: 'operator', deed: freshId() })
    })
  app = await openServer({
    database,
    log: pino({ level: 'error' }),
    districtOf: async request => districts.get(String(request.headers.host)),
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

const get = (url: string, host = 'small-town') => app.inject({ url, headers: { host } })
const post = (url: string, payload: object, host = 'small-town') => app.inject({ method: 'POST', url, headers: { host }, payload })

describe('the plan for programs', () => {
  test('every answer as a table, from which the same is decided elsewhere', async () => {
    const plain = await get('/api/plan/compiled?question=aid&lang=en')
    expect(plain.headers['cache-control']).toBe('no-cache')
    expect(publishedTable.parse(plain.json())).toEqual(plain.json())
    const published = plain.json()
    const table = unpack({ ...published, question: spokenAgain(published.question) })
    for (const what of ['scrape', 'fever', 'fire'])
      for (const danger of ['none', 'now']) {
        const situation = { what, danger }
        const [here] = (await post('/api/plan/decide', { question: 'aid', situation })).json().decisions
        const there = decide(table, situation)
        expect(there).toMatchObject({ kind: 'decided', decisions: [{ answer: here.answer, police: here.police, because: here.because }] })
      }
  })

  test('a table is kept for good under its digest; another digest, another question are told in words', async () => {
    const { headers } = await get('/api/plan/compiled?question=aid&lang=en')
    const digest = String(headers.etag).replaceAll('"', '')
    const address = `/api/plan/compiled?question=aid&lang=en&digest=${digest}`
    expect((await get('/what-if')).body.replaceAll('&amp;', '&')).toContain(address)
    const kept = await app.inject({ url: address, headers: { host: 'small-town', 'accept-encoding': 'br, gzip' } })
    expect(kept.headers).toMatchObject({ 'cache-control': 'public, max-age=31536000, immutable', 'content-encoding': 'gzip' })
    expect(JSON.parse(gunzipSync(kept.rawPayload).toString())).toEqual((await get(address)).json())
    const same = await app.inject({ url: address, headers: { host: 'small-town', 'if-none-match': String(headers.etag) } })
    expect([same.statusCode, same.body]).toEqual([304, ''])
    expect((await get('/api/plan/compiled?question=aid&lang=es')).headers.etag).not.toBe(headers.etag)
    expect((await get(`/api/plan/compiled?question=aid&digest=${'0'.repeat(64)}`)).statusCode).toBe(404)
    expect((await get('/api/plan/compiled?question=aid', 'no-plan')).statusCode).toBe(404)
    const wrong = await get('/api/plan/compiled?question=tea')
    expect([wrong.statusCode, wrong.json().errors[0].pointer]).toEqual([422, '/question'])
    expect((await get('/api/plan/compiled')).statusCode).toBe(422)
  })

  test('its sections, save those for staff', async () => {
    const answer = await get('/api/plan')
    expect(answer.statusCode).toBe(200)
    expect(answer.json()).toMatchObject({
      ...{ slug: 'small-town', version: 1, effective: '2026-09-01' },
      provisions: [
        {
          id: 'danger-and-fire',
          title: 'Danger and fire',
          authority: 'adopted-policy',
          cite: 'Small Town School Committee',
          mark: 'verified',
        },
        { id: 'thanks', text: 'Thank whoever came.' },
      ],
    })
  })

  test('its document, without the sections for staff', async () => {
    const answer = await get('/api/plan/source')
    expect(answer.headers['content-type']).toBe('text/markdown; charset=utf-8')
    expect(answer.body).toContain('plan: small-town')
    expect(answer.body).toContain('{#thanks}')
    expect(answer.body).not.toContain('keys')
  })

  test('a district without a plan: 404', async () => {
    for (const url of ['/api/plan', '/api/plan/source']) expect((await get(url, 'no-plan')).statusCode).toBe(404)
    expect((await post('/api/plan/decide', { question: 'aid', situation: {} }, 'no-plan')).statusCode).toBe(404)
  })

  test('a draft is checked beside the adopted documents', async () => {
    const { body: text } = await get('/api/plan/source')
    expect((await post('/api/plan/check', { text })).json()).toMatchObject({
      ok: true,
      faults: [],
      warnings: [{ kind: 'unverified-law', file: 'floor.md' }],
    })
    const cases = [{ question: 'aid', when: { what: 'fever', danger: 'none' }, then: { answer: 'call-911' } }]
    expect((await post('/api/plan/check', { text, cases })).json()).toMatchObject({
      ok: false,
      faults: [{ kind: 'case-failed', file: 'draft.cases.yaml' }],
    })
    const { body: gap } = await post('/api/plan/check', { text: text.replace('includes: [neighbor]', '') })
    expect(JSON.parse(gap)).toMatchObject({
      ok: false,
      faults: [{ kind: 'gap', file: 'draft.md', line: 6, witness: { what: 'scrape', danger: 'none' } }],
    })
    expect((await post('/api/plan/check', { text: 'no plan at all' }, 'no-plan')).json()).toMatchObject({
      ok: false,
      faults: [{ kind: 'syntax', line: 1 }],
    })
  })

  test('the plan in force decides, facts left out or not, in the language asked for', async () => {
    expect((await post('/api/plan/decide', { question: 'aid', situation: { what: 'fever', danger: 'none' } })).json()).toMatchObject({
      decisions: [{ answer: 'nurse', says: ['The nurse comes.', 'Then: caregiver-told.', 'Police: not called.', expect.any(String)] }],
    })
    expect((await post('/api/plan/decide', { question: 'aid', situation: {}, lang: 'es' })).json()).toMatchObject({
      decisions: [
        { answer: 'nurse', says: ['Viene la enfermera.', expect.any(String), expect.any(String), expect.any(String)] },
        {},
        {},
        {},
      ],
    })
  })

  test('a sound draft decides, one with faults tells them', async () => {
    const { body: text } = await get('/api/plan/source')
    const asked = { question: 'aid', situation: { what: 'fire', danger: 'none' } }
    expect((await post('/api/plan/decide', { ...asked, text: text.replace('police: not-called', 'police: call') })).json()).toMatchObject({
      decisions: [{ police: 'call' }],
    })
    expect((await post('/api/plan/decide', { ...asked, text: text.replace('includes: [neighbor]', '') })).json()).toMatchObject({
      ok: false,
      faults: [{ kind: 'gap' }],
    })
  })

  test.each([
    ['/situation/danger', { question: 'aid', situation: { danger: 'nows' } }, 'Expected one of none, now'],
    ['/situation/dan~1ger', { question: 'aid', situation: { 'dan/ger': 'now' } }, 'Expected one of what, danger'],
    ['/situation/danger', { question: 'aid', situation: { danger: 1 } }, 'expected one value'],
    ['/question', { question: 'first-aid', situation: {} }, 'Expected one of aid'],
    ['/question', { situation: {} }, 'expected the name of a question'],
    ['/lang', { question: 'aid', situation: {}, lang: 'fr' }, 'expected one of en, es'],
    ['/text', { question: 'aid', situation: {}, text: 7 }, 'expected the text of a plan'],
  ])('a wrong value at %s: 422, and what was expected', async (pointer, body, expected) => {
    const answer = await post('/api/plan/decide', body)
    expect(answer.statusCode).toBe(422)
    expect(answer.headers['content-type']).toContain('application/problem+json')
    const { errors } = z.object({ errors: z.array(z.object({ pointer: z.string(), detail: z.string() })) }).parse(answer.json())
    expect(errors.map(error => error.pointer)).toEqual([pointer])
    expect(errors[0]?.detail).toContain(expected)
  })

  test('a text longer than is checked here is refused in a sentence', async () => {
    const answer = await post('/api/plan/check', { text: 'a'.repeat(500_001) })
    expect(answer.statusCode).toBe(422)
    expect(answer.json()).toMatchObject({ errors: [{ pointer: '/text', detail: expect.stringContaining('at most 500000 characters') }] })
  })

  test('is described in /api/openapi.json’s document', () => {
    const paths = Object.keys(app.swagger().paths ?? {})
    expect(paths).toEqual(expect.arrayContaining(['/api/plan', '/api/plan/source', '/api/plan/check', '/api/plan/decide']))
  })
})

describe('the pages', () => {
  test('the plan, its includes and its floor are read as they decide; staff’s sections are not there', async () => {
    const { statusCode, body } = await get('/plan/whole')
    expect(statusCode).toBe(200)
    for (const text of ['Small Town Safety Plan', 'Danger and fire', 'Soap and water', 'Fires are written down', 'https://www.mass.gov/'])
      expect(body).toContain(text)
    expect(body).not.toContain('The keys of the gate')
  })

  test('a section is a page of its own, with its rules folded and its cases; one for staff, or of no plan, is not there', async () => {
    const { statusCode, body } = await get('/plan/sections/scrapes')
    expect(statusCode).toBe(200)
    for (const text of [
      '<h1 id="section-title"',
      'What happens then',
      'The nurse comes.',
      '<details><summary><h2>The rules, line by line</h2>',
    ])
      expect(body).toContain(text)
    expect((await get('/plan/sections/scrapes?version=1')).statusCode).toBe(200)
    for (const url of ['/plan/sections/keys', '/plan/sections/nowhere', '/plan/sections/scrapes?version=99'])
      expect((await get(url)).statusCode).toBe(404)
    expect((await get('/plan/sections/scrapes', 'no-plan')).statusCode).toBe(404)
  })

  test('every section of before is still led to: its anchor stands on the page, with the way to its own', async () => {
    const { body } = await get('/plan')
    const anchors = [...(await get('/plan/whole')).body.matchAll(/<section class="c-provision" id="([^"]+)"/g)].map(([, anchor]) => anchor)
    expect(anchors.length).toBeGreaterThan(2)
    for (const anchor of anchors) {
      expect(body).toContain(`<li id="${anchor}"><a href="/plan/sections/${anchor}"`)
      expect((await get(`/plan/sections/${anchor}`)).statusCode).toBe(200)
    }
  })

  test('a district without a plan says so', async () => {
    for (const url of ['/plan', '/plan/whole', '/what-if', '/what-if?what=fire']) expect((await get(url, 'no-plan')).statusCode).toBe(200)
  })

  test('what happens if: the form alone, then the answer with its reasons', async () => {
    expect((await get('/what-if')).body).not.toContain('The nurse comes.')
    const { body } = await get('/what-if?what=fever')
    expect(body).toContain('The nurse comes.')
    expect(body).toContain('Scrapes are the nurse')
  })

  test('a value nobody knows is told in words, and a key that is no fact is passed over', async () => {
    const wrong = await get('/what-if?what=flood')
    expect(wrong.statusCode).toBe(422)
    expect(wrong.body).toContain('Expected one of scrape, fever, fire')
    expect((await get('/what-if?what=fire&what=fever')).statusCode).toBe(422)
    expect((await get('/what-if?what=fire&utm_source=x')).statusCode).toBe(200)
  })
})
