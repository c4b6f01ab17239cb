import { afterAll, beforeAll, expect, test } from 'vitest'
import { importRoster } from '../../src/people/commands/roster.ts'
import { falls, sendForm } from '../../src/people/testing/open-test-app.ts'
import { openWholeApp, type WholeApp } from '../open-whole-app.ts'

/** The demonstration's roster was imported the ordinary way: its teacher teaches one class, in Room 101. */
let whole: WholeApp
beforeAll(async () => {
  whole = await openWholeApp()
})
afterAll(() => whole.close())

const page = async (handle: string, url: string) =>
  (await whole.app.inject({ url, headers: { cookie: (await whole.as(handle)).cookie } })).body
const post = async (handle: string, fields: Record<string, string>) => {
  const { cookie, csrf } = await whole.as(handle)
  const sent = await sendForm(whole.app, '/call', { _csrf: csrf, ...fields }, { cookie })
  expect(sent.statusCode).toBe(303)
  const call = await whole.app.inject({ url: `/api${sent.headers['location']}`, headers: { cookie } })
  return call.json<{ room: string | null }>().room
}
/** What the form with the big button sends besides the token. */
const tapOn = (html: string): Record<string, string> => {
  const form = /<form method="post" action="\/call">(?:(?!<\/form>).)*name="danger" value="possible".*?<\/form>/.exec(html)?.[0] ?? ''
  const fields = [...form.matchAll(/name="([^"]+)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value])
  return Object.fromEntries(fields.filter(([name]) => name !== '_csrf'))
}
const bring = async (texts: Record<string, string>) => {
  const files = Object.keys(texts).map(name => `file.${name.replace('.csv', '')},delta`)
  const manifest = ['propertyName,value', 'manifest.version,1.0', 'oneroster.version,1.2', ...files, ''].join('\n')
  const bundle = new Map(Object.entries({ ...texts, 'manifest.csv': manifest }).map(([name, text]) => [name, Buffer.from(text)]))
  const asked = { district: falls, files: bundle, by: 'operator' as const, at: whole.clock.now(), deed: crypto.randomUUID(), commit: true }
  const done = await importRoster(whole.database, asked)
  expect(done).toMatchObject({ ok: true, faults: [] })
}
const heading = 'sourcedId,status,dateLastModified,title,courseSourcedId,classType,location,schoolSourcedId,termSourcedIds,periods\n'
const places = 'sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role\n'

test('one tap of a teacher sends with the room in which the roster says they teach, wherever the tap stands', async () => {
  for (const url of ['/call', '/', '/me']) {
    const html = await page('teacher', url)
    expect(html, url).toContain('Sends from your room: Room 101.')
    expect(html, url).toContain('<a href="/call#room">I am somewhere else</a>')
    expect(tapOn(html), url).toMatchObject({ danger: 'possible', room: 'Room 101' })
  }
  expect(await post('teacher', tapOn(await page('teacher', '/call')))).toBe('Room 101')
})

test('the room is filled in where more is said, and another may be said instead, or none', async () => {
  expect(await page('teacher', '/call')).toMatch(/id="room" name="room" type="text" value="Room 101"/)
  expect(await post('teacher', { what: 'someone-ill', room: 'Main gym' })).toBe('Main gym')
  expect(await post('teacher', { what: 'someone-ill', room: '' })).toBeNull()
})

test('whoever teaches nowhere finds the form as it was', async () => {
  for (const handle of ['responder-1', 'secretary']) {
    const html = await page(handle, '/call')
    expect(html).not.toContain('Sends from your room')
    expect(tapOn(html)).not.toHaveProperty('room')
    expect(html).toMatch(/id="room" name="room" type="text"(?: value(?:="")?)? autocomplete/)
    expect(await post(handle, tapOn(html))).toBeNull()
  }
})

test('with several rooms none is sent and each is offered while typing; a class of a past term has no say', async () => {
  await bring({
    'classes.csv': `${heading}more-1,active,,More,hf-ms-course-1,scheduled,Room 7,hf-mill-street,hf-2627-t3,2\n`,
    'enrollments.csv': `${places}more-1-t,active,,more-1,hf-mill-street,hf-staff-07,teacher\n`,
  })
  expect(tapOn(await page('teacher', '/call'))).toMatchObject({ room: 'Room 101' })
  await bring({ 'classes.csv': `${heading}more-1,active,,More,hf-ms-course-1,scheduled,Room 7,hf-mill-street,hf-2627-t1,2\n` })
  const html = await page('teacher', '/call')
  expect(tapOn(html)).not.toHaveProperty('room')
  expect(html).toContain('<option value="Room 101">')
  expect(html).toContain('<option value="Room 7">')
})

test('with bell times the room is that of the period it is; between two periods it is none', async () => {
  const { headers } = await whole.as('coordinator')
  const { schools } = (await whole.app.inject({ url: '/api/bells', headers })).json<{ schools: { id: string; name: string }[] }>()
  const school = schools.find(({ name }) => name === 'Mill Street Middle School')?.id ?? ''
  let key = 0
  const ring = async (bells: object[]) => {
    const sent = { method: 'PUT', url: `/api/bells/${school}`, headers: { ...headers, 'idempotency-key': `${key++}` } } as const
    expect((await whole.app.inject({ ...sent, payload: { bells } })).statusCode).toBe(200)
    return tapOn(await page('teacher', '/call'))
  }
  // It is ten in the morning.
  expect(await ring([{ period: '2', from: '9:50', to: '10:40' }])).toMatchObject({ room: 'Room 7' })
  expect(await page('teacher', '/call')).toContain('Sends from your room: Room 7.')
  expect(await ring([{ period: '2', from: '9:00', to: '10:00' }])).not.toHaveProperty('room')
  expect(await ring([{ period: '9', from: '9:50', to: '10:40' }])).not.toHaveProperty('room')
  expect(await ring([])).not.toHaveProperty('room')
})

test('a long text in place of a room is not offered, and nothing that goes wrong with rooms stops the page', async () => {
  await bring({
    'classes.csv': `${heading}more-1,tobedeleted,,,,,,,,\nhf-ms-class-1,active,,Science,hf-ms-course-1,scheduled,"Ask at the desk; then left, behind the stairs",hf-mill-street,hf-2627-t1,1\n`,
  })
  expect(tapOn(await page('teacher', '/call'))).not.toHaveProperty('room')
  const { database } = whole
  const transaction = database.transaction.bind(database)
  const broken: typeof transaction = (role, district, work) =>
    transaction(role, district, tx =>
      work({
        ...tx,
        many: (wanted, values) =>
          wanted.name === 'people.list-own-rooms' ? Promise.reject(new Error('no rooms')) : tx.many(wanted, values),
      } as typeof tx),
    )
  Object.assign(database, { transaction: broken })
  try {
    const html = await page('teacher', '/call')
    expect(html).toContain('Send someone')
    expect(tapOn(html)).not.toHaveProperty('room')
  } finally {
    Object.assign(database, { transaction })
  }
})
