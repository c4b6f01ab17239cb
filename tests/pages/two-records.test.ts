import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Contact } from '../../src/contact/request/view.ts'
import { openAnyDatabase } from '../../src/platform/database/testing.ts'
import { type WholeApp, openWholeApp } from '../open-whole-app.ts'

/** The front office and the principal write down one visit at once, each on their own telephone. */
let whole: WholeApp
beforeAll(async () => {
  whole = await openWholeApp({ open: openAnyDatabase })
}, 120_000)
afterAll(() => whole.close())

const ask = async (handle: string, more: object = {}) => {
  const facts = { requester: 'local-police', basis: 'none', target: 'student-questioned' }
  const made = await whole.app.inject({
    method: 'POST',
    url: '/api/contacts',
    headers: await whole.headersOf(handle),
    payload: { facts, ...more },
  })
  expect(made.statusCode, made.body).toBe(201)
  return made.json<Contact>().id
}
const page = async (handle: string, id: string, lang = 'en') =>
  (await whole.app.inject({ url: `/contacts/${id}`, headers: { cookie: `${(await whole.as(handle)).cookie}; concord_lang=${lang}` } })).body
const later = (minutes: number) => {
  whole.clock.set(new Date(whole.clock.now().getTime() + minutes * 60_000))
  whole.forget()
}

test('each record names the other, for whoever may see it, and neither names a drill or what came an hour later', async () => {
  const first = await ask('secretary')
  later(2)
  const second = await ask('principal')
  const drill = await ask('secretary', { drill: true })
  for (const [id, other] of [
    [first, second],
    [second, first],
  ] as const) {
    const shown = await page('principal', id)
    expect(shown).toContain('Perhaps written down twice')
    expect(shown).toContain(`href="/contacts/${other}"`)
    expect(shown).not.toContain(`/contacts/${drill}"`)
  }
  expect(await page('principal', second, 'es')).toContain('Quizás anotada dos veces')
  expect(await page('principal', drill)).not.toContain('written down twice')
  later(70)
  const third = await ask('secretary')
  expect(await page('principal', third)).not.toContain('written down twice')
})

test('what follows from a request is not the same visit a second time', async () => {
  later(200)
  const first = await ask('secretary')
  const following = await ask('secretary', { first })
  for (const id of [first, following]) expect(await page('principal', id)).not.toContain('written down twice')
})
