import { afterAll, beforeAll, expect, test } from 'vitest'
import { openAnyDatabase } from '../src/platform/database/testing.ts'
import { sendForm, type SignedIn, signIn } from '../src/people/testing/open-test-app.ts'
import { openWholeApp, type WholeApp } from '../tests/open-whole-app.ts'
import { softPasskey } from './soft-passkey.ts'

/** A telephone is lost, with a passkey in it and somebody signed in: once they remove the passkey elsewhere, what it had opened is shut. */
const origin = 'https://concord.example'
let whole: WholeApp
beforeAll(async () => {
  whole = await openWholeApp({ open: openAnyDatabase, publicUrl: origin })
}, 120_000)
afterAll(() => whole.close())

const post = (who: SignedIn, url: string, payload: object = {}) =>
  whole.app.inject({ method: 'POST', url, payload, headers: who.headers, remoteAddress: '10.0.0.1' })
const statusOf = async (who: SignedIn, url: string) => (await whole.app.inject({ url, headers: who.headers })).statusCode

async function addPasskey(who: SignedIn, name: string) {
  const passkey = softPasskey(origin)
  const { challenge } = (await post(who, '/api/me/passkeys/new')).json()
  expect((await post(who, '/api/me/passkeys', { name, response: passkey.made(challenge) })).statusCode).toBe(204)
  return passkey
}
async function show(who: SignedIn, passkey: ReturnType<typeof softPasskey>) {
  const { challenge } = (await post(who, '/api/me/passkeys/asked')).json()
  return (await post(who, '/api/me/passkeys/shown', { response: passkey.signed(challenge) })).statusCode
}
const removeNamed = async (who: SignedIn, name: string) => {
  const { items } = (await whole.app.inject({ url: '/api/me/second-step', headers: who.headers })).json<{
    items: { id: string; name: string | null }[]
  }>()
  const id = items.find(each => each.name === name)?.id
  return sendForm(whole.app, `/me/second-step/${id}/remove`, { _csrf: who.csrf }, { cookie: who.cookie })
}

test('a passkey that is removed leaves nothing open anywhere else, and takes no call for support from anybody', async () => {
  const laptop = await signIn(whole.app, 'coordinator')
  const kept = await addPasskey(laptop, 'Laptop')
  const lost = await addPasskey(laptop, 'Telephone')
  const [telephone, desk] = [await signIn(whole.app, 'coordinator'), await signIn(whole.app, 'coordinator')]
  expect([await show(telephone, lost), await show(desk, kept)]).toEqual([204, 204])
  expect(await statusOf(telephone, '/api/board')).toBe(200)

  expect((await removeNamed(laptop, 'Telephone')).headers.location).toBe('/me/second-step?done=removed')
  expect(await statusOf(laptop, '/api/board')).toBe(200)
  expect([await statusOf(telephone, '/api/board'), await statusOf(telephone, '/api/me/ways')]).toEqual([401, 401])
  expect(await show(telephone, lost)).toBe(409)
  // Whose it is goes on where they are by the passkey that stays, and calls from everywhere.
  expect([await statusOf(desk, '/api/board'), await show(desk, kept), await statusOf(desk, '/api/board')]).toEqual([401, 204, 200])
  expect((await post(telephone, '/api/calls', {})).statusCode).toBe(201)
})

test('neither does the last one, where the district leaves a second step to each', async () => {
  const laptop = await signIn(whole.app, 'nurse')
  const only = await addPasskey(laptop, 'Telephone')
  const telephone = await signIn(whole.app, 'nurse')
  expect(await show(telephone, only)).toBe(204)
  expect((await removeNamed(laptop, 'Telephone')).headers.location).toBe('/me/second-step?done=removed')
  expect([await statusOf(laptop, '/api/board'), await statusOf(telephone, '/api/board')]).toEqual([200, 401])
})
