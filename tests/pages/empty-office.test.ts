import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import type { Contact } from '../../src/contact/request/view.ts'
import { statement } from '../../src/platform/database/index.ts'
import { openAnyDatabase, ownerClient } from '../../src/platform/database/testing.ts'
import { keepsTexts } from '../../src/platform/outbox/testing.ts'
import { falls } from '../../src/people/testing/open-test-app.ts'
import { openWholeApp, type WholeApp } from '../open-whole-app.ts'

/** A school’s principal is gone, and the plan wants the principal to decide: somebody else can, is told, and the page says who. */
let whole: WholeApp
const { carrier, sent } = keepsTexts()
const setEnabled = statement({
  name: 'people.set-enabled-of-empty-office-test',
  sql: 'update people.person set enabled = $enabled where district_id = $district and handle = $handle',
  takes: z.object({ enabled: z.boolean(), handle: z.string() }),
})
beforeAll(async () => {
  whole = await openWholeApp({ open: openAnyDatabase, carrier })
  school = (await whole.as('principal')).person.school
}, 120_000)
afterAll(() => whole.close())

let school: string | null = null
const inOffice = (enabled: boolean) =>
  whole.database.transaction('app', falls, async tx => void (await tx.run(setEnabled, { enabled, handle: 'principal' })))
const call = async (handle: string, method: 'GET' | 'POST', url: string, payload?: object) =>
  whole.app.inject({ method, url, headers: { ...(await whole.as(handle)).headers }, ...(payload ? { payload } : {}) })
/** Police want to speak with a member of staff: by the plan of Harbor Falls the principal alone says yes. */
const facts = {
  ...{ requester: 'local-police', basis: 'none', target: 'adult-staff', age: '14-17', where: 'building' },
  ...{ 'acting-for-immigration': 'no', emergency: 'none' },
}
async function asked(): Promise<Contact> {
  const made = await call('secretary', 'POST', '/api/contacts', { facts, school })
  expect(made.statusCode, made.body).toBe(201)
  await whole.clockwork.settle()
  return made.json<Contact>()
}
const read = async (handle: string, id: string) => (await call(handle, 'GET', `/api/contacts/${id}`)).json<Contact>()
const page = async (handle: string, url: string, lang = 'en') => {
  const { body } = await whole.app.inject({ url, headers: { cookie: `${(await whole.as(handle)).cookie}; concord_lang=${lang}` } })
  return body.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
}

test('while there is a principal nobody else decides', async () => {
  const { id, decision } = await asked()
  expect([decision?.answer, decision?.sign]).toEqual(['permit', ['principal']])
  expect((await read('superintendent', id)).next).not.toContain('open')
  expect((await call('superintendent', 'POST', `/api/contacts/${id}/open`)).statusCode).toBe(403)
})

test('of a call that the plan has the principal told of, the superintendent is told where the school has none', async () => {
  const toldOf = async (room: string) => {
    const before = sent.length
    expect((await call('teacher', 'POST', '/api/calls', { facts: { what: 'medical' }, room })).statusCode).toBe(201)
    await whole.clockwork.settle()
    return sent.slice(before).flatMap(({ to, text }) => (text.includes(`Someone called for support: ${room}`) ? [to] : []))
  }
  const [principal, superintendent] = [(await whole.as('principal')).person.id, (await whole.as('superintendent')).person.id]
  expect(await toldOf('Room 21')).toEqual([principal])
  await inOffice(false)
  expect(await toldOf('Room 22')).toEqual([superintendent])
  // A weapon is reported in writing as well: of that too the superintendent hears once, for both offices.
  const before = sent.length
  await call('teacher', 'POST', '/api/calls', { facts: { what: 'weapon', weapon: 'found' }, room: 'Room 23' })
  await whole.clockwork.settle()
  const ofReport = sent.slice(before).filter(({ text }) => text.includes('needs a written report to police'))
  expect(ofReport.map(({ to }) => to)).toEqual([superintendent])
  await inOffice(true)
})

test('with nobody in the office the superintendent is told, is named at the desk, and decides in the principal’s place', async () => {
  await inOffice(false)
  const superintendent = await whole.as('superintendent')
  const before = sent.length
  const { id } = await asked()
  expect(sent.slice(before).filter(({ to, text }) => to === superintendent.person.id && text.includes(id))).toHaveLength(1)
  const desk = await page('secretary', `/contacts/${id}`)
  expect(desk).toContain(`Ask ${superintendent.person.name} to decide`)
  expect(desk).toContain('Nobody holds this office here. The superintendent, or whoever they named, decides in its place.')
  expect(await page('secretary', `/contacts/${id}`, 'es')).toContain('Aquí nadie ocupa este cargo.')
  const door = await page(
    'secretary',
    '/door?requester=local-police&target=adult-staff&basis=none&emergency=none&where=building&acting-for-immigration=no',
  )
  expect(door).toContain(`${superintendent.person.name} 978-555-0101`)
  expect(door).not.toMatch(/Principal,? Through the district office/)
  const waiting = (await whole.app.inject({ url: '/me', headers: { cookie: superintendent.cookie } })).body
  expect(waiting).toContain(`/contacts/${id}`)
  expect((await read('superintendent', id)).next).toContain('open')
  expect((await read('counsel', id)).next).not.toContain('open')
  const opened = await call('superintendent', 'POST', `/api/contacts/${id}/open`)
  expect([opened.statusCode, opened.json<Contact>().stage]).toEqual([200, 'opened'])
})

test('whoever leaves in the middle of a request leaves it to the superintendent, and a new principal decides again', async () => {
  await inOffice(true)
  const { id } = await asked()
  await inOffice(false)
  expect((await read('superintendent', id)).next).toContain('open')
  await inOffice(true)
  expect((await read('superintendent', id)).next).not.toContain('open')
  expect((await read('principal', id)).next).toContain('open')
})

test('what the plan tells both offices reaches whoever holds both by one text, and both stand as told', async () => {
  await inOffice(false)
  const superintendent = (await whole.as('superintendent')).person.id
  const before = sent.length
  const crew = { ...facts, requester: 'ambulance-fire', basis: 'school-called', target: 'student-taken' }
  const made = await call('secretary', 'POST', '/api/contacts', { facts: crew, school })
  await whole.clockwork.settle()
  const { id } = made.json<Contact>()
  const texts = sent.slice(before).flatMap(({ to, text }) => (to === superintendent && text.includes(id) ? [text] : []))
  expect(texts.filter(text => text.includes('The plan says that you are told.'))).toHaveLength(1)
  expect(new Set(texts).size).toBe(texts.length)
  const notices = (await read('superintendent', id)).notices.filter(({ notice }) => /^(principal|superintendent)-told$/.test(notice))
  expect(notices.map(({ notice, state }) => [notice, state]).sort()).toEqual([
    ['principal-told', 'done'],
    ['superintendent-told', 'done'],
  ])
  await inOffice(true)
})

test('whoever is principal of a second school decides at the first of them, and at the second the superintendent does', async () => {
  const [high, tidewater] = [await whole.as('principal-high'), await whole.as('principal-tidewater')]
  const source = "(select source_id from people.person where district_id = $1 and handle = '%')"
  await ownerClient(whole.database, client =>
    client.query(
      `update people.position set person_source_id = ${source.replace('%', 'principal-high')}, is_primary = false
        where district_id = $1 and person_source_id = ${source.replace('%', 'principal-tidewater')}`,
      [falls],
    ),
  )
  whole.forget()
  expect((await whole.as('principal-high')).person.school).toBe(high.person.school)
  const made = await call('secretary-tidewater', 'POST', '/api/contacts', { facts, school: tidewater.person.school })
  expect(made.statusCode, made.body).toBe(201)
  const { id } = made.json<Contact>()
  expect((await call('principal-high', 'POST', `/api/contacts/${id}/open`)).statusCode).toBe(403)
  expect((await read('superintendent', id)).next).toContain('open')
  const door = await page(
    'secretary-tidewater',
    '/door?requester=local-police&target=adult-staff&basis=none&emergency=none&where=building&acting-for-immigration=no',
  )
  expect(door).toContain(`${(await whole.as('superintendent')).person.name} 978-555-0101`)
  expect(door).not.toContain(high.person.name)
})
