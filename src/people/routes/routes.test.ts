import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Database } from '../../platform/database/index.ts'
import { ownerClient } from '../../platform/database/testing.ts'
import type { App } from '../../platform/http/index.ts'
import { placesOpenTo } from '../places.ts'
import { beginImportWork } from '../store/import-work.ts'
import { addTowns, at, bringIn } from '../testing/open-register.ts'
import { closeAll, falls, openTestApp, sendForm, signIn } from '../testing/open-test-app.ts'
import { edited, sampleBundle, sampleTexts } from '../testing/sample-bundle.ts'
import { zipOf } from '../testing/zip-of.ts'

let database: Database
let app: App

beforeAll(async () => {
  ;({ app, database } = await openTestApp({ at: at.toISOString(), seed: [addTowns, database => bringIn(database, sampleBundle('1.2'))] }))
})
afterAll(() => closeAll(app, database))

const tokenFor = async (handle: string): Promise<string> => (await signIn(app, handle)).token
const as = async (handle: string) => ({ authorization: `Bearer ${await tokenFor(handle)}` })

/** What a browser holds after signing in: the cookie, and the token for its forms. */
const browser = async (handle: string) => {
  const { cookie, csrf } = await signIn(app, handle)
  return { cookie, csrf }
}
const form = (fields: Record<string, string>) => ({
  payload: new URLSearchParams(fields).toString(),
  type: 'application/x-www-form-urlencoded',
})

describe('signing in', () => {
  test('in the demonstration: a token, the person, and a cookie no script reads', async () => {
    const done = await app.inject({ method: 'POST', url: '/api/session', payload: { handle: 'teacher' } })
    expect(done.statusCode).toBe(201)
    expect(done.json()).toMatchObject({
      token: expect.stringMatching(/^[0-9a-f]{32}\.[\w-]{43}$/),
      person: { handle: 'teacher', name: 'Desmond Chalkhill', roles: ['teacher'], school: expect.any(String) },
    })
    expect(done.headers['set-cookie']).toMatch(/^concord_session=.*HttpOnly.*SameSite=Lax/)
    expect(done.headers['set-cookie']).not.toContain('Secure')
  })

  test('a wrong handle, no handle and another district are said', async () => {
    const sent = (payload: object, headers = {}) => app.inject({ method: 'POST', url: '/api/session', payload, headers })
    expect((await sent({ handle: 'nobody' })).statusCode).toBe(422)
    expect((await sent({})).statusCode).toBe(422)
    expect((await sent({ handle: 'ada' }, { host: 'whale-cove.example.org' })).statusCode).toBe(404)
    expect((await app.inject({ url: '/api/demo/people', headers: { host: 'whale-cove.example.org' } })).statusCode).toBe(404)
  })

  test('who is signed in, and out again', async () => {
    const headers = await as('nurse')
    expect((await app.inject({ url: '/api/session', headers })).json()).toMatchObject({ person: { handle: 'nurse' }, state: 'current' })
    expect((await app.inject({ method: 'DELETE', url: '/api/session', headers })).statusCode).toBe(204)
    expect((await app.inject({ url: '/api/session', headers })).statusCode).toBe(401)
    expect((await app.inject({ url: '/api/session' })).statusCode).toBe(401)
  })

  test('the people of the demonstration', async () => {
    const { items } = (await app.inject({ url: '/api/demo/people' })).json<{ items: { handle: string }[] }>()
    expect(items.length).toBeGreaterThan(80)
    expect(Object.keys(items[0] ?? {}).sort()).toEqual(['handle', 'id', 'name', 'roles', 'school'])
  })

  test('by the page: chosen from a list, then on to where one was going, and nowhere else', async () => {
    const page = await app.inject({ url: '/sign-in?then=/duty' })
    expect(page.body).toContain('Desmond Chalkhill')
    expect(page.body).toContain('value="/duty"')
    const choose = (then: string) => {
      const { payload, type } = form({ handle: 'teacher', then })
      return app.inject({ method: 'POST', url: '/sign-in', payload, headers: { 'content-type': type } })
    }
    expect(await choose('/duty')).toMatchObject({
      statusCode: 303,
      headers: { location: '/duty', 'set-cookie': expect.stringContaining('concord_session=') },
    })
    for (const away of ['//evil.example', '/\\evil.example', 'https://evil.example', 'javascript:x'])
      expect((await choose(away)).headers.location).toBe('/me')
  })

  test('a cookie alone changes nothing: its forms carry a token', async () => {
    const { cookie, csrf } = await browser('principal')
    const put = (headers: Record<string, string>) =>
      app.inject({ method: 'PUT', url: '/api/duty', payload: { items: [] }, headers: { cookie, ...headers } })
    expect((await put({})).statusCode).toBe(403)
    expect((await put({ 'x-csrf-token': 'x' })).statusCode).toBe(403)
    expect((await app.inject({ url: '/api/duty', headers: { cookie } })).json<{ items: unknown[] }>().items.length).toBeGreaterThan(0)
    expect(csrf).toMatch(/^[\w-]{43}$/)
  })
})

describe('a roster', () => {
  const post = async (payload: Buffer, headers: Record<string, string> = {}, handle = 'coordinator') =>
    app.inject({
      method: 'POST',
      url: '/api/imports/roster',
      payload,
      headers: { 'content-type': 'application/zip', ...(await as(handle)), ...headers },
    })
  const commit = async (id: string, handle = 'coordinator') =>
    app.inject({ method: 'POST', url: `/api/imports/${id}/commit`, headers: await as(handle) })
  /** As a delta, so that nobody of the demonstration leaves. */
  const delta = (changed: Record<string, string> = {}) => {
    const texts = { ...sampleTexts('1.1'), ...changed }
    return zipOf(
      Object.fromEntries(
        Object.entries(texts).map(([name, text]) => [
          `out/${name}`,
          name === 'manifest.csv' ? text.replaceAll(',bulk', ',delta') : text.replaceAll(/^([a-z]\d),,/gm, '$1,active,'),
        ]),
      ),
    )
  }

  test('is staged, then committed, with counts and changes and no names', async () => {
    const staged = await post(await delta())
    expect(staged.statusCode).toBe(201)
    const { id, ...difference } = staged.json()
    expect(difference).toMatchObject({
      ok: true,
      committed: false,
      format: 'oneroster',
      version: '1.1',
      counts: { orgs: { new: 3 }, people: { new: 3 }, classes: { new: 1 }, enrollments: { new: 2 } },
      faults: [],
      warnings: [],
    })
    expect(staged.body).not.toContain('Plover')
    const done = await commit(id)
    expect(done.statusCode).toBe(200)
    expect(done.json()).toMatchObject({ id, committed: true, counts: difference.counts })
    expect((await commit(id)).json()).toEqual(done.json())
    expect((await post(await delta())).json()).toMatchObject({ changes: [], counts: { people: { new: 0, same: 3 } } })
  })

  test('sent again with the same key is the same import; another zip with it is another', async () => {
    const zip = await delta(edited('1.1', 'users.csv', 'Ada,Tern', 'Ada,Auk'))
    const first = await post(zip, { 'idempotency-key': 'k1' })
    const again = await post(zip, { 'idempotency-key': 'k1' })
    expect(again.statusCode).toBe(201)
    expect(again.json()).toEqual(first.json())
    const other = await post(await delta(edited('1.1', 'users.csv', 'Ada,Tern', 'Ada,Eider')), { 'idempotency-key': 'k1' })
    expect(other.json().id).not.toBe(first.json().id)
    expect((await commit(other.json().id)).statusCode).toBe(200)
    expect((await commit(first.json().id)).json()).toMatchObject({ status: 409, code: 'register-moved' })
  })

  test('in a form is read too', async () => {
    const boundary = 'xxBOUNDARYxx'
    const parts = [
      Buffer.from(
        `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="r.zip"\r\nContent-Type: application/zip\r\n\r\n`,
      ),
      await delta(),
      Buffer.from(`\r\n--${boundary}--\r\n`),
    ]
    expect((await post(Buffer.concat(parts), { 'content-type': `multipart/form-data; boundary=${boundary}` })).statusCode).toBe(201)
    const broken = await post(Buffer.from('--nothing'), { 'content-type': `multipart/form-data; boundary=${boundary}` })
    expect(broken.statusCode).toBe(400)
  })

  test('with faults tells them, and is not committed', async () => {
    const staged = await post(await delta(edited('1.1', 'users.csv', 'Ada,Tern', 'Ada,')))
    expect(staged.json()).toMatchObject({
      ok: false,
      faults: [{ file: 'users.csv', line: 2, column: 10, message: expect.stringContaining('a family name was expected') }],
    })
    expect((await commit(staged.json().id)).json()).toMatchObject({ status: 409, code: 'roster-has-faults' })
  })

  const aspen = (lines: string) => Buffer.from(`local_id,full_name,grade,school_local_id,enrollment_status\n${lines}`)

  test('of Aspen is read where it is said to be one: a CSV file by itself, or a zip', async () => {
    const ask = async (payload: Buffer, type: string, format = 'aspen') =>
      app.inject({
        method: 'POST',
        url: `/api/imports/roster?format=${format}`,
        payload,
        headers: { 'content-type': type, ...(await as('coordinator')) },
      })
    const csv = aspen('a1,"Tern, Una",07,MID,Active\n')
    for (const [body, type] of [
      [csv, 'text/csv'],
      [csv, 'application/octet-stream'],
      [await zipOf({ 'export/students.csv': csv }), 'application/zip'],
    ] as const) {
      const read = await ask(body, type)
      expect([read.statusCode, read.json()]).toMatchObject([
        201,
        { ok: true, format: 'aspen', version: null, counts: { people: { new: 1 } } },
      ])
      expect(read.body).not.toContain('Tern')
    }
    expect((await ask(csv, 'text/csv', 'powerschool')).statusCode).toBe(415)
    expect((await ask(csv, 'application/octet-stream', 'powerschool')).statusCode).toBe(422)
    expect((await ask(await delta(), 'application/zip')).json()).toMatchObject({
      status: 422,
      detail: expect.stringContaining('OneRoster bundle'),
    })
    expect((await ask(aspen('a1,Tern\n'), 'text/csv')).json()).toMatchObject({ ok: false, faults: [{ kind: 'line-ragged', line: 2 }] })
  })

  test('that gives an id to somebody else is saved by its page only once the box is ticked', async () => {
    const { id, otherPeople } = (await post(await delta(edited('1.1', 'users.csv', 'Ada,Tern', 'Barnaby,Gull')))).json()
    expect(otherPeople).toEqual({ count: 1, lines: [2] })
    const send = async (fields: Record<string, string>) =>
      sendForm(app, '/people/import', { commit: id, deed: 'others-1', ...fields }, await as('coordinator'))
    const no = await send({})
    expect([no.statusCode, no.body.includes('An id would be that of somebody else.')]).toEqual([409, true])
    expect((await app.inject({ url: '/api/demo/people' })).body).not.toContain('Barnaby')
    expect((await send({ others: 'yes' })).statusCode).toBe(303)
    const ada = await delta(edited('1.1', 'users.csv', 'Ada,Tern', 'Ada,Eider'))
    expect((await commit((await post(ada)).json().id)).statusCode).toBe(200)
  })

  test('that is none is refused in a sentence', async () => {
    const refused = async (payload: Buffer, headers = {}) => {
      const done = await post(payload, headers)
      return `${done.statusCode} ${done.json<{ detail: string }>().detail}`
    }
    expect(await refused(Buffer.from('hello'))).toMatch(/^422 .*not a zip file/)
    expect(await refused(Buffer.alloc(0))).toMatch(/^422 .*zip of OneRoster CSV files was expected/)
    expect(await refused(await zipOf({ 'users.csv': 'a,b\n', 'userFlags.csv': 'a\n' }))).toMatch(
      /^422 .*manifest\.csv, .* are missing from it\. .*School Data Sync/,
    )
    expect(await refused(await delta(edited('1.1', 'manifest.csv', 'version,1.1', 'version,2.0')))).toMatch(/^422 We read “2\.0”/)
    expect(await refused(Buffer.from('{}'), { 'content-type': 'application/json' })).toMatch(/^422 /)
    expect(await refused(Buffer.from('a'), { 'content-type': 'text/csv' })).toMatch(/^415 /)
  })

  test('is nobody else’s to bring in', async () => {
    expect((await post(await delta(), {}, 'teacher')).statusCode).toBe(403)
    expect((await commit('00000000-0000-4000-8000-000000000000', 'teacher')).statusCode).toBe(403)
    expect((await commit('00000000-0000-4000-8000-000000000000')).statusCode).toBe(404)
    expect((await commit('junk')).statusCode).toBe(404)
    const stranger = await app.inject({
      method: 'POST',
      url: '/api/imports/roster',
      payload: await delta(),
      headers: { 'content-type': 'application/zip' },
    })
    expect(stranger.statusCode).toBe(401)
  })

  test('by the page: read, looked at, saved', async () => {
    const { cookie, csrf } = await browser('superintendent')
    const boundary = 'xxBOUNDARYxx'
    const field = (name: string, value: string) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`
    const upload = async (token: string, zip: Buffer) =>
      app.inject({
        method: 'POST',
        url: '/people/import',
        headers: { cookie, 'content-type': `multipart/form-data; boundary=${boundary}` },
        payload: Buffer.concat([
          Buffer.from(
            `${field('_csrf', token)}${field('deed', 'd1')}--${boundary}\r\nContent-Disposition: form-data; name="roster"; filename="r.zip"\r\n\r\n`,
          ),
          zip,
          Buffer.from(`\r\n--${boundary}--\r\n`),
        ]),
      })
    const zip = await delta(edited('1.1', 'users.csv', 'Bo,Plover', 'Bo,Puffin'))
    expect((await upload('wrong', zip)).statusCode).toBe(403)
    const read = await upload(csrf, zip)
    expect(read.statusCode).toBe(303)
    const address = String(read.headers.location)
    const page = await app.inject({ url: address, headers: { cookie } })
    expect(page.body).toContain('Bo Puffin')
    const id = address.split('=')[1] ?? ''
    const { payload, type } = form({ _csrf: csrf, deed: 'd2', commit: id })
    const saved = await app.inject({ method: 'POST', url: '/people/import', payload, headers: { cookie, 'content-type': type } })
    expect(saved).toMatchObject({ statusCode: 303, headers: { location: address } })
    expect((await app.inject({ url: address, headers: { cookie } })).body).not.toContain('Bo Puffin')
    const none = await upload(csrf, Buffer.from('no zip'))
    expect([none.statusCode, none.body]).toEqual([422, expect.stringContaining('not a zip file')])
  })
})

describe('a roster by the page', () => {
  const boundary = 'xxBOUNDARYxx'
  const part = (header: string, value: string) => `--${boundary}\r\nContent-Disposition: form-data; ${header}\r\n\r\n${value}\r\n`
  const send = async (handle: string, csv: string) => {
    const { cookie, csrf } = await browser(handle)
    const payload = `${part('name="_csrf"', csrf)}${part('name="deed"', crypto.randomUUID())}${part('name="format"', 'aspen')}${part('name="roster"; filename="students.csv"', csv)}--${boundary}--\r\n`
    const done = await app.inject({
      method: 'POST',
      url: '/people/import',
      headers: { cookie, 'content-type': `multipart/form-data; boundary=${boundary}` },
      payload,
    })
    const address = String(done.headers.location)
    const save = (more: Record<string, string> = {}) => {
      const { payload: fields, type } = form({ _csrf: csrf, deed: crypto.randomUUID(), commit: address.split('=')[1] ?? '', ...more })
      return app.inject({ method: 'POST', url: '/people/import', payload: fields, headers: { cookie, 'content-type': type } })
    }
    return { done, address, save, look: (url: string) => app.inject({ url, headers: { cookie } }) }
  }
  const head = 'local_id,full_name,grade,school_local_id,enrollment_status\n'

  test('says that many would leave, and saves them only once somebody has looked', async () => {
    const { done, address, save, look } = await send('superintendent', `${head}a1,"Tern, Una",07,NEW,Active\n`)
    expect(done.statusCode).toBe(303)
    const page = (await look(address)).body
    expect(page).toMatch(/\d+ of \d+ people would lose their sign-in\./)
    expect(page).toContain('Una Tern')
    const refused = await save()
    expect([refused.statusCode, refused.body]).toEqual([409, expect.stringContaining('tick the box')])
    expect(refused.body).toContain('name="sure"')
    expect((await look('/people/import')).body).toContain('ready to look over')
    expect((await look(`${address}&group=0`)).body).toContain('Back to the whole difference')
    expect((await look(`${address}&group=9999`)).body).toContain('Nothing is saved yet.')
  })

  test('a file that is none of what it is said to be is answered at once', async () => {
    const { done } = await send('superintendent', 'a,b\n1,2\n')
    expect([done.statusCode, done.body]).toEqual([422, expect.stringContaining('No file here is one that is read')])
    expect(done.body).toMatch(/value="aspen" checked/)
  })

  test('work whose process is gone says so plainly', async () => {
    const id = crypto.randomUUID()
    await database.transaction('app', falls, tx => beginImportWork(tx, { id, format: 'aspen', at, by: null, stage: 'reading' }))
    const { look } = await send('superintendent', `${head}a1,"Tern, Una",07,NEW,Active\n`)
    expect((await look(`/people/import?import=${id}`)).body).toContain('We are reading the file.')
    await ownerClient(database, client =>
      client.query("update people.import_work set heard_at = clock_timestamp() - interval '31 seconds' where import_id = $1", [id]),
    )
    const page = (await look(`/people/import?import=${id}`)).body
    for (const said of ['The reading was cut off', 'Nothing of it is saved', 'Choose the file']) expect(page).toContain(said)
  })
})

describe('duty', () => {
  const item = {
    school: 'Mill Street Middle School',
    person: 'responder-1',
    role: 'responder',
    order: 1,
    from: '2026-01-01T00:00:00Z',
    to: '2027-01-01T00:00:00Z',
  }
  const put = async (payload: object, handle = 'principal') =>
    app.inject({ method: 'PUT', url: '/api/duty', payload, headers: await as(handle) })

  test('is read and replaced whole', async () => {
    const read = (await app.inject({ url: '/api/duty', headers: await as('nurse') })).json<{ items: unknown[] }>()
    expect(await put(read)).toMatchObject({ statusCode: 200 })
    const set = await put({ items: [item] })
    expect(set.json()).toMatchObject({ items: [{ role: 'responder', order: 1, from: '2026-01-01T00:00:00.000Z' }], next: null })
    expect(await put({ items: [{ ...item, person: 'nobody' }] })).toMatchObject({ statusCode: 422 })
    expect((await put({ items: [{ ...item, from: '0000-01-01T00:00:00Z' }] })).json()).toMatchObject({
      status: 422,
      errors: [{ pointer: '/items/0/from' }],
    })
    expect((await put({ items: 3 })).statusCode).toBe(422)
    expect((await put({ items: [item] }, 'teacher')).statusCode).toBe(403)
    expect((await app.inject({ url: '/api/duty', headers: await as('caregiver') })).statusCode).toBe(403)
    await put(read)
  })

  test('by the page: a line is put on and taken off', async () => {
    const { cookie, csrf } = await browser('secretary')
    const send = (fields: Record<string, string>) => {
      const { payload, type } = form({ _csrf: csrf, ...fields })
      return app.inject({ method: 'POST', url: '/duty', payload, headers: { cookie, 'content-type': type } })
    }
    const items = async () => (await app.inject({ url: '/api/duty', headers: { cookie } })).json<{ items: (typeof item)[] }>().items
    const before = await items()
    const line = {
      school: before[0]?.school ?? '',
      person: before[0]?.person ?? '',
      role: 'aide',
      order: '9',
      from: '2026-09-14T07:30',
      to: '2026-09-14T15:00',
    }
    expect((await send({ ...line, deed: 'a' })).statusCode).toBe(303)
    expect((await send({ ...line, deed: 'a' })).statusCode).toBe(303)
    expect(await items()).toHaveLength(before.length + 1)
    expect(await items()).toContainEqual(expect.objectContaining({ role: 'aide', from: '2026-09-14T11:30:00.000Z' }))
    const wrong = await send({ ...line, to: '2026-09-13T07:30', deed: 'b' })
    expect([wrong.statusCode, wrong.body]).toEqual([422, expect.stringContaining('Duty ends before it begins.')])
    const empty = await send({ ...line, person: '', from: '', deed: 'd' })
    expect(empty.statusCode).toBe(422)
    for (const says of ['Choose who is on duty.', 'Fill in the day and time when duty begins.']) expect(empty.body).toContain(says)
    expect(empty.body).not.toContain('2026-09-01T12:00:00Z')
    const page = await app.inject({ url: '/duty', headers: { cookie } })
    const keys = [...page.body.matchAll(/name="remove" value="(\w+)"/g)].map(match => match[1] ?? '')
    expect(keys).toHaveLength(before.length + 1)
    for (const key of keys.slice(0, 2)) expect((await send({ remove: key, deed: `c${key}` })).statusCode).toBe(303)
    expect(await items()).toHaveLength(before.length - 1)
  })
})

describe('the list of people', () => {
  test('holds staff, by school and role, and counts students', async () => {
    const { cookie } = await browser('principal')
    const page = async (query = '') => (await app.inject({ url: `/people${query}`, headers: { cookie } })).body
    expect(await page()).toContain('Imani Driftwood')
    expect(await page()).not.toContain('Thistlewood')
    expect(await page('?role=nurse')).toContain('Bettina Marigold-Pike')
    expect(await page('?role=nurse')).not.toContain('Imani Driftwood')
    expect(await page('?role=junk&school=junk&after=junk')).toContain('Imani Driftwood')
    const teacher = await browser('teacher')
    expect((await app.inject({ url: '/people', headers: teacher })).statusCode).toBe(403)
    expect((await app.inject({ url: '/people' })).headers.location).toBe('/sign-in?then=%2Fpeople')
  })

  test('the menu shows the doors that are open', () => {
    expect(placesOpenTo({ id: '', roles: ['teacher'] })).toEqual([
      ...['myWork', 'call', 'frontOffice', 'requests', 'repair', 'restraint', 'training', 'calls', 'myPages', 'ways'],
    ])
    expect(placesOpenTo({ id: '', roles: ['principal'] })).toContain('discipline')
    expect(placesOpenTo({ id: '', roles: ['student'] })).toEqual([])
    expect(placesOpenTo({ id: '', roles: ['coordinator'] })).toEqual([
      'myWork',
      'call',
      'frontOffice',
      'requests',
      'repair',
      'restraint',
      'training',
      'reconcile',
      'board',
      'calls',
      'myPages',
      'ways',
      'people',
      'roster',
      'duty',
      'record',
      'settings',
    ])
  })
})
