import { afterAll, beforeAll, expect, test } from 'vitest'
import { giveRole } from '../src/people/index.ts'
import { importRoster } from '../src/people/commands/roster.ts'
import { zipOf } from '../src/people/testing/zip-of.ts'
import { falls, sendForm } from '../src/people/testing/open-test-app.ts'
import { openAnyDatabase } from '../src/platform/database/testing.ts'
import { openWholeApp, type WholeApp } from '../tests/open-whole-app.ts'

/**
 * Somebody who held an office has left. Whoever keeps the roster brings their line in again, with a telephone of their own choosing: they sign in
 * as that person then, and must find no office waiting for them.
 */
let whole: WholeApp
beforeAll(async () => {
  whole = await openWholeApp({ open: openAnyDatabase })
}, 120_000)
afterAll(() => whole.close())

const head =
  'sourcedId,status,dateLastModified,enabledUser,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,userMasterIdentifier,preferredGivenName,preferredMiddleName,preferredFamilyName,primaryOrgSourcedId'
const line = (status: string, phone: string, enabled = 'TRUE') =>
  `hf-staff-98,${status},2026-09-02,${enabled},returner,,Made,Returner,,HF1998,returner@harbor-falls.example,${phone},${phone},,,,,,,hf-district`
const filesOf = (row: string) => ({
  'manifest.csv': 'propertyName,value\nmanifest.version,1.0\noneroster.version,1.2\nfile.users,delta\n',
  'users.csv': `${head}\n${row}\n`,
})
const byOperator = async (row: string) => {
  const files = new Map(Object.entries(filesOf(row)).map(([name, text]) => [name, Buffer.from(text)]))
  const asked = { district: falls, files, by: 'operator', at: whole.clock.now(), deed: crypto.randomUUID(), commit: true } as const
  expect(await importRoster(whole.database, asked)).toMatchObject({ ok: true, committed: true })
}
const byCoordinator = async (row: string) => {
  const headers = { ...(await whole.headersOf('coordinator')), 'content-type': 'application/zip' }
  const payload = await zipOf(filesOf(row))
  const read = await whole.app.inject({ method: 'POST', url: '/api/imports/roster', headers, payload })
  const url = `/api/imports/${read.json<{ id: string }>().id}/commit`
  const done = await whole.app.inject({ method: 'POST', url, headers: await whole.headersOf('coordinator') })
  expect(done.statusCode).toBe(200)
  return done.json<{ waiting: { id: string; change: string }[] }>().waiting
}
const give = (role: string) =>
  whole.database.transaction('app', falls, tx =>
    giveRole(tx, { by: 'operator', at: whole.clock.now(), deed: crypto.randomUUID(), handle: 'returner', roles: [role] }),
  )
const returner = async () =>
  (await whole.app.inject({ url: '/api/demo/people' }))
    .json<{ items: { id: string; handle: string; roles: string[] }[] }>()
    .items.find(each => each.handle === 'returner')

test('whoever is back by a roster holds no office of before until a second person says yes', async () => {
  await byOperator(line('active', '+19785550198'))
  for (const role of ['designee', 'superintendent', 'mediator']) await give(role)
  await byOperator(line('tobedeleted', '+19785550198'))
  expect(await returner()).toBeUndefined()

  const waiting = await byCoordinator(line('active', '+19785550666'))
  expect((await returner())?.roles).toEqual(['mediator'])
  expect(waiting).toEqual([1, 2].map(() => ({ id: 'hf-staff-98', change: 'give' })))

  const id = (await returner())?.id ?? ''
  const { cookie, csrf } = await whole.as('superintendent')
  const { body } = await whole.app.inject({ url: `/people/${id}`, headers: { cookie } })
  const changes = [...body.matchAll(/<h3>([^<]+)<\/h3>(?:(?!<h3>)[\s\S])*?name="change" value="([0-9a-f-]{36})"/g)]
  const change = changes.find(([, says]) => says?.toLowerCase().includes('designee'))?.[2] ?? ''
  const yes = (deed: string) => sendForm(whole.app, `/people/${id}/changes`, { _csrf: csrf, change, says: 'yes', deed }, { cookie })
  const pressed = await Promise.all([yes('one'), yes('one'), yes('one')])
  expect([...pressed, await yes('one')].map(({ statusCode }) => statusCode)).toEqual([303, 303, 303, 303])
  expect((await yes('another')).statusCode).toBe(404)
  expect((await returner())?.roles.toSorted()).toEqual(['designee', 'mediator'])
})

test('a roster that is sent three times at once under one key is one import', async () => {
  const headers = { ...(await whole.headersOf('coordinator')), 'content-type': 'application/zip', 'idempotency-key': 'made-up-key' }
  const payload = await zipOf(filesOf(line('active', '+19785550198')))
  const bring = async () => {
    const { statusCode, body } = await whole.app.inject({ method: 'POST', url: '/api/imports/roster', headers, payload })
    return [statusCode, body]
  }
  const [first, ...others] = await Promise.all([bring(), bring(), bring()])
  expect(first?.[0]).toBe(201)
  expect(others).toEqual([first, first])
})

test('what the operator brings in holds at once, as before', async () => {
  await byOperator(line('tobedeleted', '+19785550198'))
  await byOperator(line('active', '+19785550198'))
  expect((await returner())?.roles.toSorted()).toEqual(['designee', 'mediator'])
})

/** How a session and a device of their own count, each by itself, and whether it takes a call for support. */
const begun = async () => {
  const answer = await whole.app.inject({ method: 'POST', url: '/api/session', payload: { handle: 'returner', own: true } })
  const lines = [answer.headers['set-cookie'] ?? []].flat().map(each => each.split(';')[0] ?? '')
  const cookieOf = (name: string) => lines.find(each => each.startsWith(`${name}=`)) ?? ''
  const stateBy = async (cookie: string) => {
    const [seen, call] = [
      await whole.app.inject({ url: '/api/session', headers: { cookie } }),
      await whole.app.inject({ method: 'POST', url: '/api/calls', payload: {}, headers: { cookie } }),
    ]
    return [seen.json<{ state?: string }>().state ?? 'none', call.statusCode]
  }
  return async () => ({ session: await stateBy(cookieOf('concord_session')), device: await stateBy(cookieOf('concord_own_device')) })
}

test('a session of somebody who was disabled stays over once they may sign in again, and so does their device', async () => {
  await byOperator(line('active', '+19785550198'))
  const states = await begun()
  expect(await states()).toEqual({ session: ['current', 201], device: ['lapsed', 201] })
  await byOperator(line('active', '+19785550198', 'FALSE'))
  expect(await states()).toEqual({ session: ['none', 401], device: ['none', 401] })
  await byOperator(line('active', '+19785550198'))
  expect(await states()).toEqual({ session: ['none', 401], device: ['none', 401] })
})

test('whoever was missing from one roster signs in anew for everything but a call', async () => {
  const states = await begun()
  await byOperator(line('tobedeleted', '+19785550198'))
  expect(await states()).toEqual({ session: ['none', 401], device: ['none', 401] })
  await byOperator(line('active', '+19785550198'))
  expect(await states()).toEqual({ session: ['lapsed', 201], device: ['lapsed', 201] })
})
