import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { zipOf } from '../../src/people/testing/zip-of.ts'
import { type WholeApp, openWholeApp } from '../open-whole-app.ts'
import type { SignedIn } from '../../src/people/testing/open-test-app.ts'

/** State data by page and over JSON, as a district brings it in. */

let whole: WholeApp
const signedIn = new Map<string, SignedIn>()

beforeAll(async () => {
  whole = await openWholeApp()
  for (const handle of ['teacher', 'coordinator', 'superintendent']) signedIn.set(handle, await whole.as(handle))
}, 120_000)
afterAll(() => whole.close())

const heading =
  'Org Code,Org Name,Students,Students Disciplined,% In-School Suspension,% Out-of-School Suspension,% Expulsion,% Removed to Alternate Setting,% Emergency Removal'
const ssdr = [heading, '99010305,Gull Middle,400,31,2.0,5.5,0.0,0.0,0.3', '99010010,Gull Primary,210,3,,,,,'].join('\n')
const nurses = ['School Year,Org Code,Org Name,School Nurse FTE', '2016-17,99010305,Gull Middle,1.5', '2016-17,99010888,Gull Annex,0'].join(
  '\n',
)

const get = (url: string, who?: string) =>
  whole.app.inject({ url, headers: who === undefined ? {} : { cookie: signedIn.get(who)?.cookie ?? '' } })

async function form(who: string, fields: Record<string, string>, files: Record<string, string | Buffer> = {}) {
  const { cookie = '', csrf = '' } = signedIn.get(who) ?? {}
  const data = new FormData()
  for (const [name, value] of Object.entries({ _csrf: csrf, ...fields })) data.append(name, value)
  for (const [name, text] of Object.entries(files)) data.append('files', new Blob([new Uint8Array(Buffer.from(text))]), name)
  const sent = new Response(data)
  const type = sent.headers.get('content-type') ?? ''
  const payload = Buffer.from(await sent.arrayBuffer())
  return whole.app.inject({ method: 'POST', url: '/invest/data/import', payload, headers: { cookie, 'content-type': type } })
}

/** Follows where a form leads until the work has ended. */
async function landed(location: string, who: string): Promise<string> {
  for (let look = 0; look < 100; look++) {
    const { body } = await get(location, who)
    if (!body.includes('You can leave this page')) return body
    await new Promise(resume => setTimeout(resume, 50))
  }
  throw new Error('the work did not end')
}

describe('before anything was read', () => {
  test('the page says so, to everyone', async () => {
    const { statusCode, body } = await get('/invest/data')
    expect(statusCode).toBe(200)
    expect(body).toContain('<h1>No state data has been read yet</h1>')
    expect(body).not.toContain('/invest/data/import')
    expect((await get('/api/invest/data')).json()).toEqual({ items: [], next: null })
  })
})

describe('by forms alone', () => {
  test('two files at once: the difference first, then all of it; the same form twice is one deed', async () => {
    expect((await get('/invest/data/import', 'coordinator')).body).toContain('type="file"')
    const read = await form('coordinator', { deed: 'a', year: '2016-17' }, { 'ssdr.csv': ssdr, 'nurses.csv': nurses })
    expect(read.statusCode).toBe(303)
    const location = String(read.headers.location)
    const shown = await landed(location, 'coordinator')
    expect(shown).toContain('<h1>4 lines would change</h1>')
    expect((await get('/api/invest/data')).json()).toEqual({ items: [], next: null })
    const again = await form('coordinator', { deed: 'a', year: '2016-17' }, { 'ssdr.csv': ssdr, 'nurses.csv': nurses })
    expect(again.headers.location).toBe(location)
    const [, save = ''] = /name="save" value="([^"]+)"/.exec(shown) ?? []
    const saved = await form('coordinator', { deed: 'b', save })
    expect(saved.statusCode).toBe(303)
    expect(await landed(String(saved.headers.location), 'coordinator')).toContain('<h1>Saved: 4 lines</h1>')
    expect(await landed(String((await form('coordinator', { deed: 'b', save })).headers.location), 'coordinator')).toContain(
      'Saved: 4 lines',
    )
  })

  test('then everyone sees what was read, withheld and not joined', async () => {
    const { body } = await get('/invest/data?year=2016-17')
    expect(body).toContain('<h1>2 reports of the state, 2016-17</h1>')
    expect(body).toMatch(/<th scope="row">Discipline<\/th><td>2<\/td><td>1<\/td><td>none<\/td>/)
    expect(body).toMatch(/<th scope="row">School nurses<\/th><td>2<\/td><td>0<\/td><td>1<\/td>/)
    expect(body).toContain('School nurses: 99010888')
    expect((await get('/invest/data?lang=es')).body).toContain('2 informes del estado, 2016-17')
    const unknown = await get('/invest/data?year=1999-00')
    expect([unknown.statusCode, unknown.body.includes('Nothing was read for that school year')]).toEqual([422, true])
  })

  test('a part of a report is refused with what it would remove; only a tick removes it', async () => {
    const sent = await form('coordinator', { deed: 'part', year: '2016-17' }, { 'ssdr.csv': ssdr.split('\n').slice(0, 2).join('\n') })
    const shown = await landed(String(sent.headers.location), 'coordinator')
    expect(shown).toContain('<h1>A line that we hold is not in these files</h1>')
    expect(shown).toContain('1 line of 2016-17 that we hold is not in it, of 1 district. Nothing is saved and nothing is removed.')
    const [, save = ''] = /name="save" value="([^"]+)"/.exec(shown) ?? []
    expect((await form('coordinator', { deed: 'unticked', save })).statusCode).toBe(409)
    const rows = async () => (await get('/api/invest/data')).json<{ items: { report: string; rows: number }[] }>().items
    expect(await rows()).toContainEqual(expect.objectContaining({ report: 'ssdr', rows: 2 }))
    const ticked = await form('coordinator', { deed: 'ticked', save, replace: 'yes' })
    expect(await landed(String(ticked.headers.location), 'coordinator')).toContain('<h1>Saved: 1 line</h1>')
    expect(await rows()).toContainEqual(expect.objectContaining({ report: 'ssdr', rows: 1 }))
    const whole = await form('coordinator', { deed: 'whole', year: '2016-17' }, { 'ssdr.csv': ssdr })
    const [, again = ''] = /name="save" value="([^"]+)"/.exec(await landed(String(whole.headers.location), 'coordinator')) ?? []
    await landed(String((await form('coordinator', { deed: 'restored', save: again })).headers.location), 'coordinator')
    expect(await rows()).toContainEqual(expect.objectContaining({ report: 'ssdr', rows: 2 }))
  })

  test('faults are listed at their places, and nothing can be saved', async () => {
    const read = await form('coordinator', { deed: 'c', year: '' }, { 'nurses.csv': nurses.replace('1.5', 'many') })
    const shown = await landed(String(read.headers.location), 'coordinator')
    expect(shown).toContain('<h1>1 fault. Nothing is saved</h1>')
    expect(shown).toContain('nurses.csv, line 2, column 4')
    expect(shown).not.toContain('name="save"')
  })

  test('a year that cannot be comes back with the words in its box', async () => {
    const { statusCode, body } = await form('coordinator', { deed: 'd', year: '2018-25' }, { 'ssdr.csv': ssdr })
    expect(statusCode).toBe(422)
    expect(body).toContain('value="2018-25"')
    expect(body).toContain('Write the school year as 2018-19')
    expect((await form('coordinator', { deed: 'e', year: '' })).statusCode).toBe(422)
  })

  test('nobody else may', async () => {
    expect((await get('/invest/data/import', 'teacher')).statusCode).toBe(403)
    expect((await form('teacher', { deed: 'f', year: '' }, { 'ssdr.csv': ssdr })).statusCode).toBe(403)
  })
})

describe('over JSON', () => {
  test('what is answered is described', async () => {
    const { paths } = (await get('/api/openapi.json')).json()
    expect(Object.keys(paths)).toEqual(
      expect.arrayContaining(['/api/invest/data', '/api/invest/imports', '/api/invest/imports/{id}/commit']),
    )
    expect(JSON.stringify(paths['/api/invest/imports'])).toContain('withheld')
  })

  const headers = (who: string) => ({ authorization: `Bearer ${signedIn.get(who)?.token}` })
  const post = (url: string, payload?: Buffer, more: Record<string, string> = {}) =>
    whole.app.inject({ method: 'POST', url, headers: { ...headers('superintendent'), ...more }, ...(payload ? { payload } : {}) })

  test('a zip is read, told of and saved; one compared with what has since changed is not', async () => {
    const zip = await zipOf({ 'ssdr_2017-18.csv': ssdr, 'nurses.csv': nurses.replaceAll('2016-17', '2017-18') })
    const read = await post('/api/invest/imports', zip, { 'content-type': 'application/zip', 'idempotency-key': 'k1' })
    expect(read.statusCode).toBe(201)
    expect(read.json()).toMatchObject({
      ...{ ok: true, committed: false, faults: [] },
      reports: [
        { file: 'ssdr_2017-18.csv', report: 'ssdr', year: '2017-18', rows: 2, withheld: 1, unjoined: 0, new: 2 },
        { report: 'staff-nurses', year: '2017-18', rows: 2, unjoined: 1 },
      ],
    })
    const other = await post('/api/invest/imports?year=2018-19&name=ssdr.csv', Buffer.from(ssdr), { 'content-type': 'text/csv' })
    expect(other.json().reports).toMatchObject([{ year: '2018-19' }])
    const saved = await post(`/api/invest/imports/${read.json().id}/commit`)
    expect(saved.json()).toMatchObject({ ok: true, committed: true })
    const late = await post(`/api/invest/imports/${other.json().id}/commit`)
    expect([late.statusCode, late.json().code]).toEqual([409, 'state-data-moved'])
    expect((await post('/api/invest/imports/00000000-0000-4000-8000-000000000000/commit')).statusCode).toBe(404)
    expect((await post(`/api/invest/imports/${read.json().id}/commit`)).json()).toMatchObject({ committed: true })
  })
})
