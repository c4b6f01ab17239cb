import { afterAll, beforeAll, expect, test } from 'vitest'
import type { IncidentView } from '../src/discipline/view.ts'
import type { Contact } from '../src/contact/request/view.ts'
import { falls } from '../src/people/testing/open-test-app.ts'
import { ownerClient } from '../src/platform/database/testing.ts'
import type { Call } from '../src/respond/view.ts'
import { openWholeApp, type WholeApp } from '../tests/open-whole-app.ts'

/** A district so small that its superintendent is principal as well, and that has no counsel of its own. */
let whole: WholeApp
let school: string | null = null
let name = ''
beforeAll(async () => {
  whole = await openWholeApp()
  const { person } = await whole.as('principal')
  const superintendent = (await whole.as('superintendent')).person
  school = person.school
  name = superintendent.name
  await asOwner("update people.person set enabled = false where district_id = $1 and handle in ('principal', 'counsel', 'designee')", [
    falls,
  ])
  await asOwner(
    `insert into people.person_role (district_id, person_id, role, given_at, school_id)
     values ($1, $2, 'principal', '2026-09-01', $3)`,
    [falls, superintendent.id, school],
  )
})
afterAll(() => whole.close())

const asOwner = (sql: string, values: readonly unknown[]) => ownerClient(whole.database, client => client.query(sql, [...values]))
const send = async <Body>(handle: string, url: string, payload: object = {}) => {
  const { headers } = await whole.as(handle)
  const answer = await whole.app.inject({ method: 'POST', url, headers, payload })
  return { status: answer.statusCode, body: answer.json<Body>() }
}
async function request(facts: object): Promise<Contact> {
  const { status, body } = await send<Contact>('secretary', '/api/contacts', { school, facts })
  expect([status, body]).toEqual([201, body])
  return body
}
const done = async (id: string, verb: string, payload: object = {}) => {
  const { status, body } = await send<Contact>('superintendent', `/api/contacts/${id}/${verb}`, payload)
  expect([verb, status, body]).toEqual([verb, 200, body])
  return body
}
/** The next step on top of a request, and whom the page names as deciding. */
async function read(handle: string, id: string, lang = 'en') {
  const { cookie } = await whole.as(handle)
  const { body } = await whole.app.inject({ url: `/contacts/${id}`, headers: { cookie: `${cookie}; concord_lang=${lang}` } })
  const [, step = ''] = /<section class="c-answer[^"]*"[^>]*>(.*?)<\/section>/s.exec(body) ?? []
  const said = (html: string) => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
  return { step: said(step), all: said(body) }
}

test('whoever is told of a call in two offices gets one text, and the record says each', async () => {
  const { status, body } = await send<Call>('teacher', '/api/calls', { school, facts: { what: 'weapon', weapon: 'firearm' } })
  expect([status, body]).toEqual([201, body])
  const { person } = await whole.as('superintendent')
  const found = await asOwner(
    'select text from platform.message where district_id = $1 and subject_id = $2 and person_id = $3 and about_id is null',
    [falls, body.id, person.id],
  )
  expect(found.rows.length).toBe(1)
  expect(body.history.filter(({ type }) => type === 'call.told').length).toBe(2)
})

const warrant = { requester: 'fed-immigration', basis: 'unread', target: 'student-taken' }

test('where nobody is counsel, the desk asks the superintendent to read a paper, and not its own telephone', async () => {
  const { id } = await request(warrant)
  const { step } = await read('secretary', id)
  expect(step).toContain(`Ask ${name} to read the paper`)
})

test('who has signed is not told to sign again, and everybody reads that nobody is counsel and whom to call', async () => {
  const { id } = await request(warrant)
  await done(id, 'read-paper', { basis: 'judicial-arrest-warrant', seen: ['court-named'] })
  const signed = await done(id, 'comply')
  expect([signed.stage, signed.next.includes('comply'), signed.signed.map(({ as }) => as)]).toEqual(['asked', false, ['superintendent']])
  expect((await done(id, 'comply')).history.length).toBe(signed.history.length)
  const own = await read('superintendent', id)
  expect(own.step).not.toContain('Sign that nobody stands in the way')
  expect(own.step).toContain('Nobody is on the list of people as the district’s counsel.')
  expect((await read('secretary', id, 'es')).step).toContain('Nadie figura en la lista de personas como abogado del distrito.')
})

test('a no that one of two has signed is not theirs to sign again; that they left is', async () => {
  const { id } = await request({ requester: 'fed-immigration', basis: 'none', target: 'student-taken' })
  await done(id, 'decline', { reason: 'plan-refuses' })
  const own = await read('superintendent', id)
  expect(own.step).toContain('Tell them no, then stand aside')
  expect(await done(id, 'decline', { reason: 'requester-left' })).toMatchObject({ stage: 'declined' })
})

test('whoever decided an exclusion as principal reads, before they hear its appeal as superintendent, that somebody else should', async () => {
  const first = { student: 'student-03', on: '2026-10-01', ground: 'weapon', disability: 'none' }
  const { id } = (await send<IncidentView>('superintendent', '/api/discipline', first)).body
  const act = async (verb: string, payload: object = {}) => {
    const { status, body } = await send<IncidentView>('superintendent', `/api/discipline/${id}/${verb}`, payload)
    expect([verb, status, body]).toEqual([verb, 200, body])
  }
  await act('propose', { kind: 'long-term', from: '2026-10-05', days: 20 })
  await act('notice', { hearingOn: '2026-10-02', hearingAt: '09:00', room: 'by-phone', language: 'en' })
  whole.forget()
  whole.clock.set(new Date('2026-10-02T15:00:00Z'))
  await act('hearing', { on: '2026-10-02', familyCame: true })
  await act('exclude')
  await act('appeal', { on: '2026-10-02' })
  const page = async (lang: string) => {
    const { cookie } = await whole.as('superintendent')
    return (await whole.app.inject({ url: `/discipline/${id}`, headers: { cookie: `${cookie}; concord_lang=${lang}` } })).body
  }
  expect(await page('en')).toContain('You are the principal of this school as well')
  expect(await page('es')).toContain('Usted también dirige esta escuela')
  await act('hear-appeal', { on: '2026-10-02' })
  expect(await page('en')).toContain('You are the principal of this school as well')
})
