import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Contact } from '../../src/contact/request/view.ts'
import { openWholeApp, type WholeApp } from '../open-whole-app.ts'

/** Who came was typed at the desk, and the session was over when it was sent: nothing of it is lost, and nobody else reads it. */
let whole: WholeApp
let id = ''
beforeAll(async () => {
  whole = await openWholeApp()
})
afterAll(() => whole.close())
beforeEach(async () => {
  whole.forget()
  const { headers } = await whole.as('secretary')
  const facts = { requester: 'fed-immigration', target: 'student-taken', basis: 'none', where: 'building', emergency: 'none' }
  id = (await whole.app.inject({ method: 'POST', url: '/api/contacts', headers, payload: { facts } })).json<Contact>().id
})

const words = { agency: 'Made-Up Federal Office', names: 'Agents Núñez & O’Hara', badges: '4471; 4472', purpose: 'They say: “we take him”' }

/** The page of the request in the browser of somebody, with the cookies that it keeps besides the session's. */
const open = async (handle: string, kept = '') => {
  const { cookie } = await whole.as(handle)
  return whole.app.inject({ url: `/contacts/${id}`, headers: { cookie: `${cookie}; ${kept}` } })
}
const hiddenIn = (body: string): Record<string, string> => {
  const form = /<form method="post" action="[^"]*\/visit">.*?<\/form>/s.exec(body)?.[0] ?? ''
  return Object.fromEntries(
    [...form.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]),
  )
}
/** The form of a page that stands open, sent by a session that is over by then, or by none. */
async function sendTooLate({ body }: { body: string }, headers: Record<string, string> = {}) {
  const payload = new URLSearchParams({ ...hiddenIn(body), ...words }).toString()
  const sent = await whole.app.inject({
    ...{ method: 'POST', url: `/contacts/${id}/visit`, payload },
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
  })
  const [kept] = [sent.headers['set-cookie'] ?? []].flat().filter(each => each.startsWith('concord_visit='))
  return { sent, kept: kept ?? '' }
}
const nameAndValue = (cookie: string): string => cookie.split(';')[0] ?? ''
const shownIn = (body: string, field: string): string | undefined =>
  new RegExp(`id="visit-${field}"[^>]*value="([^"]*)"|value="([^"]*)"[^>]*id="visit-${field}"`).exec(body)?.slice(1).find(Boolean)
const plain = (text: string | undefined) => text?.replaceAll('&amp;', '&').replaceAll('&#39;', '’')

test.each(['lapsed', 'ended'])(
  'a session that has %s: after signing in the form holds what was typed, and it is not yet written down',
  async how => {
    const page = await open('secretary')
    const { cookie } = await whole.as('secretary')
    if (how === 'lapsed') whole.clock.set(new Date(whole.clock.now().getTime() + 20 * 3_600_000))
    const { sent, kept } = await sendTooLate(page, how === 'lapsed' ? { cookie } : {})
    expect([sent.statusCode, sent.headers.location]).toEqual([303, `/sign-in?then=%2Fcontacts%2F${id}%2Fvisit&sent=no`])
    expect(kept).toMatch(new RegExp(`; Max-Age=1800; Path=/contacts/${id}; HttpOnly; SameSite=Lax`))
    for (const word of Object.values(words)) expect(`${kept} ${decodeURIComponent(kept)}`).not.toContain(word)
    whole.forget()

    const again = await open('secretary', nameAndValue(kept))
    for (const [field, word] of Object.entries(words)) expect(plain(shownIn(again.body, field))).toBe(word)
    expect(again.body).toContain('who came was not written down')
    const done = await whole.app.inject({
      ...{ method: 'POST', url: `/contacts/${id}/visit`, payload: new URLSearchParams({ ...hiddenIn(again.body), ...words }).toString() },
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        cookie: `${(await whole.as('secretary')).cookie}; ${nameAndValue(kept)}`,
      },
    })
    expect([done.statusCode, done.headers.location]).toEqual([303, `/contacts/${id}`])
    expect([done.headers['set-cookie'] ?? []].flat().join(' ')).toContain('concord_visit=;')
    const after = await open('secretary')
    expect(after.body).toContain('Made-Up Federal Office')
    expect(after.body).not.toContain('who came was not written down')
  },
)

test('whoever else signs in on that browser is shown nothing of it, and it is gone', async () => {
  const { kept } = await sendTooLate(await open('secretary'))
  const other = await open('principal', nameAndValue(kept))
  expect(other.statusCode).toBe(200)
  expect(other.body).not.toContain('Made-Up Federal Office')
  expect([other.headers['set-cookie'] ?? []].flat().join(' ')).toContain('concord_visit=;')
})

test('a request of another number shows nothing of it, and what another site sends is not kept', async () => {
  const { kept } = await sendTooLate(await open('secretary'))
  const { headers } = await whole.as('secretary')
  id = (await whole.app.inject({ method: 'POST', url: '/api/contacts', headers, payload: { facts: {} } })).json<Contact>().id
  expect((await open('secretary', nameAndValue(kept))).body).not.toContain('Made-Up Federal Office')
  expect((await sendTooLate(await open('secretary'), { 'sec-fetch-site': 'cross-site' })).kept).toBe('')
})
