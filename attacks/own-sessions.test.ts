import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshId } from '../src/kernel/ids.ts'
import { linkUser } from '../src/people/index.ts'
import { openAnyDatabase, ownerClient } from '../src/platform/database/testing.ts'
import { falls, sendForm, signIn, type SignedIn } from '../src/people/testing/open-test-app.ts'
import { openWholeApp, type WholeApp } from '../tests/open-whole-app.ts'

/** A lost telephone, a shared computer, an account in other hands: who somebody is signed in as is theirs to see and to end. */
let whole: WholeApp
beforeAll(async () => {
  whole = await openWholeApp({ open: openAnyDatabase })
})
afterAll(() => whole.close())

interface Seen {
  items: { id: string; current: boolean; browser: string | null }[]
}
const statusOf = async (who: SignedIn) => (await whole.app.inject({ url: '/api/me/ways', headers: who.headers })).statusCode
const seen = async (who: SignedIn) => (await whole.app.inject({ url: '/api/me/sessions', headers: who.headers })).json<Seen>().items
const post = (who: SignedIn, url: string) => whole.app.inject({ method: 'POST', url, payload: {}, headers: who.headers })

test('each sees their own, which one this is and in which browser it began; no token, no address and nobody else’s', async () => {
  const agent = 'Mozilla/5.0 (Android 14; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0'
  const given = await whole.app.inject({
    method: 'POST',
    url: '/api/session',
    payload: { handle: 'nurse' },
    headers: { 'user-agent': agent },
  })
  const nurse = await signIn(whole.app, 'nurse')
  await signIn(whole.app, 'clinician')
  const items = await seen(nurse)
  expect(items.map(({ current, browser }) => [current, browser]).sort()).toEqual([
    [false, 'Firefox'],
    [true, null],
  ])
  const { token } = given.json<{ token: string }>()
  expect(JSON.stringify(items)).not.toContain(token.slice(-20))
})

test('one is ended by its line, and all others at once: what was open there opens nothing more', async () => {
  const [lost, other, here] = [await signIn(whole.app, 'teacher'), await signIn(whole.app, 'teacher'), await signIn(whole.app, 'teacher')]
  const line = (await seen(lost)).find(({ current }) => current)?.id ?? ''
  expect((await post(here, `/api/me/sessions/${line}/end`)).statusCode).toBe(200)
  expect([await statusOf(lost), await statusOf(other), await statusOf(here)]).toEqual([401, 200, 200])
  expect((await post(here, '/api/me/sessions/end-others')).json<Seen>().items.map(({ current }) => current)).toEqual([true])
  expect([await statusOf(other), await statusOf(here)]).toEqual([401, 200])
})

test('nobody ends another’s by its id', async () => {
  const [mine, theirs] = [await signIn(whole.app, 'responder-1'), await signIn(whole.app, 'responder-2')]
  const [line] = await seen(theirs)
  for (const id of [line?.id, '0'.repeat(32), 'nonsense']) expect((await post(mine, `/api/me/sessions/${id}/end`)).statusCode).toBe(404)
  expect(await statusOf(theirs)).toBe(200)
})

test('the superintendent signs somebody out everywhere, nobody else does, and the record says so', async () => {
  const [person, lead, coordinator] = [
    await signIn(whole.app, 'counsel'),
    await signIn(whole.app, 'superintendent'),
    await signIn(whole.app, 'coordinator'),
  ]
  const url = `/people/${person.person.id}/end-sessions`
  expect((await sendForm(whole.app, url, {}, coordinator.headers)).statusCode).toBe(403)
  expect(await statusOf(person)).toBe(200)
  const done = await sendForm(whole.app, url, {}, lead.headers)
  expect([done.statusCode, done.headers.location]).toEqual([303, `/people/${person.person.id}?done=signed-out`])
  expect(await statusOf(person)).toBe(401)
  const facts = (await whole.app.inject({ url: `/api/ledger/facts?matter=${person.person.id}`, headers: lead.headers })).json<{
    items: { type: string; by: string; body: object }[]
  }>().items
  expect(facts.at(-1)).toMatchObject({
    type: 'people.sessions-ended',
    by: lead.person.id,
    body: { person: person.person.id, which: 'all' },
  })
})

test('whoever may not sign in any more reads so when they open their link, and finds no button; the link is used up by nothing', async () => {
  const made = await whole.database.transaction('app', falls, tx =>
    linkUser(tx, { by: 'operator', handle: 'mediator-quayside', at: whole.clock.now(), deed: freshId() }),
  )
  const token = 'token' in made ? made.token : ''
  const enable = (is: boolean) =>
    ownerClient(whole.database, client =>
      client.query("update people.person set enabled = $2 where district_id = $1 and handle = 'mediator-quayside'", [falls, is]),
    )
  const open = () => whole.app.inject({ url: `/sign-in?link=${token}` })
  const button = `name="link" value="${token}"`
  expect((await open()).body).toContain(button)
  await enable(false)
  const shown = await open()
  expect([shown.statusCode, shown.body.includes(button)]).toEqual([409, false])
  expect(shown.body).toContain('The roster no longer lists this person as somebody who may sign in. Ask the front office.')
  await enable(true)
  expect((await open()).body).toContain(button)
})

test('a link to sign in that was sent before opens nothing once they are signed out everywhere; one that is made then does', async () => {
  const [nurse, lead] = [await signIn(whole.app, 'nurse'), await signIn(whole.app, 'superintendent')]
  const link = () =>
    whole.database.transaction('app', falls, async tx => {
      const made = await linkUser(tx, { by: 'operator', handle: 'nurse', at: whole.clock.now(), deed: freshId() })
      if (!('token' in made)) throw new Error('no link was made')
      return made.token
    })
  const press = async (token: string) => (await sendForm(whole.app, '/sign-in', { link: token })).headers['set-cookie']
  const lost = await link()
  await sendForm(whole.app, `/people/${nurse.person.id}/end-sessions`, {}, lead.headers)
  expect(await press(lost)).toBeUndefined()
  expect(String(await press(await link()))).toContain('concord_session=')
})
