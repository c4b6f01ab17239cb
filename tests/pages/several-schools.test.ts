import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Call } from '../../src/respond/view.ts'
import { openAnyDatabase, ownerClient } from '../../src/platform/database/testing.ts'
import { falls } from '../../src/people/testing/open-test-app.ts'
import { openWholeApp, type WholeApp } from '../open-whole-app.ts'

/** Whoever works at two schools sends people to the one at which they are: the page says which it takes, and the record says where that is a guess. */
let whole: WholeApp
let tidewater = ''
const [first, second] = ['Mill Street Middle School', 'Tidewater Elementary School']
beforeAll(async () => {
  whole = await openWholeApp({ open: openAnyDatabase })
  tidewater = (await whole.as('teacher-mossbank')).person.school ?? ''
  await ownerClient(whole.database, client =>
    client.query(
      `insert into people.position (district_id, source_id, person_source_id, org_source_id, role, implies, is_primary, active)
       select t.district_id, t.source_id || '-second', t.person_source_id, 'hf-tidewater', t.role, t.implies, false, true
         from people.position t join people.person p on p.district_id = t.district_id and p.source_id = t.person_source_id
        where t.district_id = $1 and p.handle in ('teacher-oxbow', 'counselor-brightsail', 'secretary')`,
      [falls],
    ),
  )
  whole.forget()
}, 120_000)
afterAll(() => whole.close())

const called = async (handle: string, payload: object = {}): Promise<Call> => {
  const { headers } = await whole.as(handle)
  const answer = await whole.app.inject({ method: 'POST', url: '/api/calls', headers, payload })
  expect(answer.statusCode, answer.body).toBe(201)
  return answer.json<Call>()
}
const html = async (handle: string, url: string, lang = 'en') => {
  const answer = await whole.app.inject({ url, headers: { cookie: `${(await whole.as(handle)).cookie}; concord_lang=${lang}` } })
  return answer.body
}
const read = (body: string) =>
  body
    .replace(/<script[\s\S]*?<\/script>/g, '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')

test('of one school nothing is said, and nothing is in doubt', async () => {
  const page = await html('teacher', '/call')
  expect(read(page)).not.toContain('Sends people to')
  expect(page).not.toContain('name="school"')
  expect(page).toContain('<a href="/call?at=another#school">I am at another school</a>')
  expect((await called('teacher')).unconfirmed).toEqual([])
})

test.each(['/call', '/', '/me'])('of two, %s says which one is taken, and leads to the other', async url => {
  const page = await html('teacher-oxbow', url)
  expect(read(page)).toContain(`Sends people to ${first}. I am at ${second} · I am at another school`)
  expect(page).toContain(`href="/call?at=${tidewater}"`)
  expect(read(await html('teacher-oxbow', url, 'es'))).toContain(`Se envía gente a ${first}. Estoy en ${second}`)
})

test('a guess goes out at once, and the record says that it is one', async () => {
  const call = await called('teacher-oxbow')
  expect([call.school, call.unconfirmed]).toEqual([(await whole.as('teacher-oxbow')).person.school, ['school']])
  const sent = await html('teacher-oxbow', `/calls/${call.id}`)
  expect(read(sent)).toContain('Not confirmed, and marked so in the record: at which school it is, since none was chosen.')
  expect(sent).toContain('href="/call?at=another#school"')
})

test('the school that was chosen is sent by each of the three buttons, and is in no doubt', async () => {
  const page = await html('teacher-oxbow', `/call?at=${tidewater}`)
  expect(page.match(new RegExp(`<input type="hidden" name="school" value="${tidewater}"`, 'g'))).toHaveLength(2)
  expect(page).toMatch(new RegExp(`<option value="${tidewater}"[^>]*>${second}`))
  expect(read(page)).toContain(`Sends people to ${second}. I am at ${first} · I am at another school`)
  // Who belongs to no school is at none of them.
  expect(read(await html('superintendent', `/call?at=${tidewater}`))).toContain(`Sends people to ${second}. I am at another school`)
  const { cookie } = await whole.as('teacher-oxbow')
  const [, csrf = '', deed = ''] = /name="_csrf" value="([^"]+)"[\s\S]*?name="deed" value="([^"]+)"/.exec(page) ?? []
  const posted = await whole.app.inject({
    ...{ method: 'POST', url: '/call', headers: { cookie, 'content-type': 'application/x-www-form-urlencoded' } },
    payload: new URLSearchParams({ _csrf: csrf, deed, danger: 'possible', school: tidewater }).toString(),
  })
  expect(posted.statusCode).toBe(303)
  const { headers } = await whole.as('teacher-oxbow')
  const call = (await whole.app.inject({ url: `/api${posted.headers.location}`, headers })).json<Call>()
  expect([call.school, call.unconfirmed]).toEqual([tidewater, []])
})

test('whoever is on duty at one school now sends people there, though it is not their first', async () => {
  const { person } = await whole.as('counselor-brightsail')
  const lead = await whole.as('superintendent')
  const duty = (await whole.app.inject({ url: '/api/duty', headers: lead.headers })).json<{ items: { person: string }[] }>()
  const now = whole.clock.now().getTime()
  const shift = { from: new Date(now - 3_600_000).toISOString(), to: new Date(now + 3_600_000).toISOString() }
  const items = [
    ...duty.items.filter(each => each.person !== person.id),
    { school: tidewater, person: person.id, role: 'counselor', order: 9, ...shift },
  ]
  const set = await whole.app.inject({ method: 'PUT', url: '/api/duty', headers: lead.headers, payload: { items } })
  expect(set.statusCode, set.body).toBe(200)
  expect(read(await html('counselor-brightsail', '/call'))).toContain(`Sends people to ${second}. I am at ${first}`)
  const call = await called('counselor-brightsail')
  expect([call.school, call.unconfirmed]).toEqual([tidewater, []])
})

test('whoever works for the whole district is told where people go unless they choose', async () => {
  const page = await html('superintendent', '/call')
  expect(read(page)).toContain(
    'You belong to no one school. Unless you choose one, people are sent to Harbor Falls High School. Choose the school',
  )
  expect(page).toMatch(/<option[^>]*>Choose the school<\/option>/)
  expect((await called('superintendent')).unconfirmed).toEqual(['school'])
  expect((await called('superintendent', { school: tidewater })).unconfirmed).toEqual([])
})

test('whoever has one school finds the others where they ask for them', async () => {
  const page = await html('teacher', '/call?at=another')
  expect(page).toContain(`>${first}</option>`)
  expect(page).toContain(`>${second}</option>`)
  expect(read(await html('teacher', `/call?at=${tidewater}`))).toContain(`Sends people to ${second}. I am at ${first}`)
  const { cookie } = await whole.as('teacher')
  for (const odd of ['at=%3Cb%3E', `at=${'x'.repeat(500)}`, 'at=a&at=b', 'at='])
    expect([odd, (await whole.app.inject({ url: `/call?${odd}`, headers: { cookie } })).statusCode]).toEqual([odd, 200])
})

test('at a desk of two schools the record asks which, the first of them first; on duty at one, it is that', async () => {
  const asked = '/door?requester=local-police&target=adult-staff&basis=none&emergency=none&where=building&acting-for-immigration=no'
  const page = await html('secretary', asked)
  expect(page).toMatch(new RegExp(`<select[^>]*name="school"[\\s\\S]*?>${first}</option>`))
  expect(page).toContain(`<option value="${tidewater}">${second}</option>`)
  const onDuty = await html('counselor-brightsail', asked)
  expect(onDuty).toMatch(new RegExp(`<select[^>]*name="school"[^>]*><option value="${tidewater}"`))
  expect(read(onDuty)).toContain((await whole.as('principal-tidewater')).person.name)
})

test.each([
  ['/restraint/new', '/api/restraint', {}],
  ['/repair/ask', '/api/repair', { kind: 'circle' }],
])('what is written down on %s is of the school that its writer chooses, or at which they are', async (url, api, sent) => {
  const body = await html('teacher-oxbow', url)
  expect([...body.matchAll(/<option value="[0-9a-f-]{36}"[^>]*>([^<]+)</g)].map(([, name]) => name)).toEqual([first, second])
  expect(await html('teacher', url)).not.toContain('name="school"')
  const post = async (more: object) => {
    const { headers } = await whole.as('teacher-oxbow')
    return whole.app.inject({ method: 'POST', url: api, headers, payload: { ...sent, ...more } })
  }
  expect((await post({ school: tidewater })).statusCode).toBe(201)
  expect((await post({ school: 'no-such' })).statusCode).toBe(422)
  expect((await post({})).statusCode).toBe(201)
})

test('where the district has one school, it is that, and nothing is asked', async () => {
  await ownerClient(whole.database, client =>
    client.query("update people.org set active = false where district_id = $1 and type = 'school' and name <> $2", [falls, first]),
  )
  whole.forget()
  const page = await html('superintendent', '/call')
  expect(read(page)).not.toContain('You belong to no one school')
  expect(page).not.toContain('at=another')
  const call = await called('superintendent')
  expect([call.school, call.unconfirmed]).toEqual([(await whole.as('teacher')).person.school, []])
})
