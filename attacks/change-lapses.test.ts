import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { setOfficeLapses } from '../src/people/index.ts'
import { listOfficeChanges } from '../src/people/store/office-changes.ts'
import { falls, sendForm } from '../src/people/testing/open-test-app.ts'
import { zipOf } from '../src/people/testing/zip-of.ts'
import { openAnyDatabase, ownerClient } from '../src/platform/database/testing.ts'
import type { Carrier, Message } from '../src/platform/outbox/index.ts'
import { openWholeApp, type WholeApp } from '../tests/open-whole-app.ts'

/** Somebody asks for an office, everybody forgets it, and months later a superintendent who clears their list presses yes. */
let whole: WholeApp
let sent: Message[] = []
const carrier: Carrier = {
  send: async (_, message) => {
    sent.push(message)
    return { is: 'taken', carrier: 'made-up', reference: message.id }
  },
}
beforeAll(async () => {
  whole = await openWholeApp({ open: openAnyDatabase, carrier })
}, 120_000)
afterAll(() => whole.close())

const idOf = async (handle: string) => (await whole.as(handle)).person.id
const post = async (handle: string, of: string, fields: Record<string, string>) => {
  const { cookie, csrf } = await whole.as(handle)
  const url = `/people/${await idOf(of)}`
  return sendForm(whole.app, 'change' in fields ? `${url}/changes` : url, { _csrf: csrf, deed: randomUUID(), ...fields }, { cookie })
}
const page = async (handle: string, url: string) =>
  (await whole.app.inject({ url, headers: { cookie: (await whole.as(handle)).cookie } })).body
const waiting = () => whole.database.transaction('app', falls, tx => listOfficeChanges(tx))
const rolesOf = async (handle: string) =>
  (await whole.app.inject({ url: '/api/demo/people' }))
    .json<{ items: { handle: string; roles: string[] }[] }>()
    .items.find(each => each.handle === handle)?.roles
const hours = (n: number): Date => new Date(whole.clock.now().getTime() + n * 3_600_000)
const later = async (n: number): Promise<void> => {
  await whole.clockwork.advanceTo(whole.clock, hours(n))
  whole.forget()
}

test('an office that nobody confirmed in thirty days lapses: whoever asked, its holder and the superintendents are told, and it is listed', async () => {
  expect((await post('coordinator', 'nurse', { give: 'counsel' })).statusCode).toBe(303)
  const [change] = await waiting()
  expect(await page('superintendent', '/people')).toMatch(/If it has not taken effect by [^<]+, it lapses\./)
  await later(30 * 24 - 1)
  expect(await waiting()).toHaveLength(1)
  await whole.clockwork.settle()
  sent = []
  await later(2)
  await whole.clockwork.settle()
  const told = sent.filter(({ text }) => text.includes('has lapsed'))
  expect(told.map(({ person }) => person).sort()).toEqual(
    [await idOf('coordinator'), await idOf('nurse'), await idOf('superintendent'), await idOf('counsel')].sort(),
  )
  expect(told[0]?.text).toMatch(/^It was asked that .+ be district counsel\. It did not take effect within 30 days/)
  expect(await waiting()).toEqual([])
  for (const url of ['/people', `/people/${await idOf('nurse')}`])
    expect(await page('coordinator', url)).toMatch(/<h2 id="lapsed">[\s\S]+ is to be district counsel\.[\s\S]+ asked for it on /)
  expect(await page('nurse', `/people/${await idOf('nurse')}`)).toContain('<h2 id="lapsed">')
  expect((await post('superintendent', 'nurse', { change: change?.id ?? '', says: 'yes' })).statusCode).toBe(404)
  expect(await rolesOf('nurse')).toEqual(['nurse'])
  // Asked for again it waits anew, and is listed as lapsed no more.
  expect((await post('coordinator', 'nurse', { give: 'counsel' })).statusCode).toBe(303)
  expect(await page('coordinator', '/people')).not.toContain('<h2 id="lapsed">')
  const [again] = await waiting()
  expect((await post('superintendent', 'nurse', { change: again?.id ?? '', says: 'yes' })).statusCode).toBe(303)
  expect(await rolesOf('nurse')).toEqual(['counsel', 'nurse'])
})

test('a yes that comes before the clock has run is refused in words, and nothing changes', async () => {
  expect((await post('coordinator', 'teacher', { give: 'designee' })).statusCode).toBe(303)
  const [change] = await waiting()
  // The server was down: its clock has not run yet.
  whole.clock.set(hours(31 * 24))
  whole.forget()
  const answer = await post('superintendent', 'teacher', { change: change?.id ?? '', says: 'yes' })
  expect([answer.statusCode, answer.body]).toEqual([409, expect.stringContaining('so long ago that it has lapsed')])
  expect(await waiting()).toEqual([])
  expect(await rolesOf('teacher')).not.toContain('designee')
})

test('what waited already when a release came in which it lapses has its clock set at the next start', async () => {
  expect((await post('coordinator', 'teacher', { give: 'counsel' })).statusCode).toBe(303)
  await ownerClient(whole.database, client => client.query("delete from platform.job where kind = 'people.office-lapse'"))
  await later(31 * 24)
  expect(await waiting()).toHaveLength(1)
  await setOfficeLapses(whole.database)
  await later(1)
  expect(await waiting()).toEqual([])
})

test('what a roster says and has lapsed is asked for again by the next roster that says it', async () => {
  const head =
    'sourcedId,status,dateLastModified,enabledUser,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,userMasterIdentifier,preferredGivenName,preferredMiddleName,preferredFamilyName,primaryOrgSourcedId'
  const row =
    'hf-staff-01,active,2026-09-02,TRUE,superintendent,,Honora,Lightkeeper,,HF1001,superintendent@harbor-falls.example,+19785550666,+19785550666,,,,,,,hf-district'
  const bring = async (): Promise<void> => {
    const payload = await zipOf({
      'manifest.csv': 'propertyName,value\nmanifest.version,1.0\noneroster.version,1.2\nfile.users,delta\n',
      'users.csv': `${head}\n${row}\n`,
    })
    const headers = { ...(await whole.headersOf('coordinator')), 'content-type': 'application/zip' }
    const read = await whole.app.inject({ method: 'POST', url: '/api/imports/roster', headers, payload })
    const url = `/api/imports/${read.json<{ id: string }>().id}/commit`
    expect((await whole.app.inject({ method: 'POST', url, headers: await whole.headersOf('coordinator') })).statusCode).toBe(200)
  }
  await bring()
  const [first] = await waiting()
  expect(first?.kind).toBe('contact')
  await later(31 * 24)
  expect(await waiting()).toEqual([])
  await bring()
  const [again] = await waiting()
  expect([again?.kind, again?.what, again?.id === first?.id]).toEqual(['contact', first?.what, false])
})
