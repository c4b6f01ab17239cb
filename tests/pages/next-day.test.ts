import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Contact } from '../../src/contact/request/view.ts'
import { openAnyDatabase } from '../../src/platform/database/testing.ts'
import { type WholeApp, openWholeApp } from '../open-whole-app.ts'
import { postingTo } from '../posting.ts'

/** Agents come back the next day for the same student: yesterday's yes is not taken for today's, and whoever decides sees both. */
let whole: WholeApp
beforeAll(async () => {
  whole = await openWholeApp({ open: openAnyDatabase })
}, 120_000)
afterAll(() => whole.close())

const posted = postingTo<Contact>(() => whole)
const send = async (handle: string, url: string, payload: object) => (await posted(handle, url, payload)).id
const ask = (more: object = {}) =>
  send('secretary', '/api/contacts', { facts: { requester: 'dcf', basis: 'none', target: 'student-search' }, ...more })
const page = async (handle: string, id: string, lang = 'en') =>
  (await whole.app.inject({ url: `/contacts/${id}`, headers: { cookie: `${(await whole.as(handle)).cookie}; concord_lang=${lang}` } })).body
const nextDay = () => {
  whole.clock.set(new Date(whole.clock.now().getTime() + 86_400_000))
  whole.forget()
}

test('what was opened on an earlier day says so, until it begins', async () => {
  const id = await ask()
  await send('superintendent', `/api/contacts/${id}/open`, {})
  expect(await page('secretary', id)).not.toContain('Decided on an earlier day')
  nextDay()
  const shown = await page('secretary', id)
  expect(shown).toContain('Decided on an earlier day')
  expect(shown).toMatch(/<a href="\/door">A new request<\/a>/)
  expect(await page('secretary', id, 'es')).toContain('Se decidió otro día')
  await send('secretary', `/api/contacts/${id}/begin`, { place: 'private-room' })
  expect(await page('secretary', id)).not.toContain('Decided on an earlier day')
})

test('the requests about one student name each other, to those who may open both and tell a family', async () => {
  const first = await ask()
  await send('principal', `/api/contacts/${first}/name-student`, { student: 'student' })
  nextDay()
  const [second, drill, other] = [await ask(), await ask({ drill: true }), await ask()]
  for (const id of [second, drill]) await send('principal', `/api/contacts/${id}/name-student`, { student: 'student' })
  for (const [id, theirs] of [
    [first, second],
    [second, first],
  ] as const)
    for (const handle of ['principal', 'superintendent', 'counsel']) {
      const shown = await page(handle, id)
      expect(shown).toContain('Other requests about this student')
      const section = shown.slice(shown.indexOf('id="of-student"'))
      expect(section.slice(0, section.indexOf('</section>'))).toContain(`href="/contacts/${theirs}"`)
      expect(section.slice(0, section.indexOf('</section>'))).not.toContain(drill)
    }
  // Who it is about is not the desk's to know, nor that it is the one of yesterday.
  for (const id of [first, second]) expect(await page('secretary', id)).not.toContain('Other requests about this student')
  for (const id of [other, drill]) expect(await page('superintendent', id)).not.toContain('Other requests about this student')
  // One of the same hour stands among those that are perhaps the same visit, and not twice.
  await send('principal', `/api/contacts/${other}/name-student`, { student: 'student' })
  expect((await page('principal', other)).split(`href="/contacts/${second}"`)).toHaveLength(2)
  await send('secretary', `/api/contacts/${second}/facts`, { facts: { emergency: 'imminent-harm' } })
  expect(await page('principal', second)).not.toContain('Other requests about this student')
})

test('an order of protection of another request is named to whoever is to tell a caregiver, and to nobody where no family is told', async () => {
  const order = await send('secretary', '/api/contacts', {
    facts: { requester: 'court-officer', target: 'student-taken', basis: 'unread' },
  })
  await send('counsel', `/api/contacts/${order}/read-paper`, { basis: 'protection-order', seen: ['judge-named'] })
  const asked = await send('secretary', '/api/contacts', {
    facts: { requester: 'local-police', target: 'student-questioned', basis: 'none' },
  })
  const said = 'came with a court’s order of protection'
  for (const id of [order, asked]) {
    expect(await page('principal', id)).not.toContain(said)
    await send('principal', `/api/contacts/${id}/name-student`, { student: 'student' })
  }
  expect(await page('principal', asked)).toContain(said)
  expect(await page('principal', asked, 'es')).toContain('vino con una orden de protección')
  expect(await page('secretary', asked)).not.toContain(said)
  expect(await page('principal', order)).not.toContain(said)
})
