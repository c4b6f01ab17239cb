import { afterAll, beforeAll, expect, test } from 'vitest'
import { countContacts, listContactsAsked } from '../../src/contact/figures/store.ts'
import { policeRequests } from '../../src/contact/figures/police-requests.ts'
import { replayContacts } from '../../src/contact/request/replay.ts'
import type { Contact } from '../../src/contact/request/view.ts'
import { falls } from '../../src/people/testing/open-test-app.ts'
import { openAnyDatabase } from '../../src/platform/database/testing.ts'
import { keepsTexts } from '../../src/platform/outbox/testing.ts'
import { type WholeApp, openWholeApp } from '../open-whole-app.ts'

/** One visit that two people wrote down: one of the records is closed in favour of the other, says nothing that did not happen, and hides nothing. */
let whole: WholeApp
const { carrier, sent } = keepsTexts()
beforeAll(async () => {
  whole = await openWholeApp({ open: openAnyDatabase, carrier })
}, 120_000)
afterAll(() => whole.close())

const detective = { requester: 'local-police', basis: 'none', target: 'student-witness', age: '14-17' }
const send = async (handle: string, url: string, payload: object, expected = 200) => {
  const answer = await whole.app.inject({ method: 'POST', url, headers: await whole.headersOf(handle), payload })
  expect(answer.statusCode, answer.body).toBe(expected)
  return answer.json<Contact & { code: string; errors?: { pointer: string }[] }>()
}
const ask = async (facts: object = detective, handle = 'secretary') => (await send(handle, '/api/contacts', { facts }, 201)).id
const close = (handle: string, id: string, of: string, expected = 200) =>
  send(handle, `/api/contacts/${id}/decline`, { reason: 'written-twice', of }, expected)
const read = async (handle: string, id: string) =>
  (await whole.app.inject({ url: `/api/contacts/${id}`, headers: await whole.headersOf(handle) })).json<Contact>()
const page = async (handle: string, url: string, lang = 'en') => {
  const { cookie } = await whole.as(handle)
  return (await whole.app.inject({ url, headers: { cookie: `${cookie}; concord_lang=${lang}` } })).body
}
const listed = async () =>
  (await whole.app.inject({ url: '/api/contacts', headers: await whole.headersOf('superintendent') }))
    .json<{ items: Contact[] }>()
    .items.map(({ id }) => id)
/** Who had the text that it was closed so. */
const told = async (id: string) => {
  await whole.clockwork.settle()
  const { items } = (await whole.app.inject({ url: '/api/demo/people' })).json<{ items: { id: string; handle: string }[] }>()
  return sent
    .filter(({ about, text }) => about === id && text.includes('written down twice'))
    .map(({ to }) => items.find(each => each.id === to)?.handle)
}

test('the second record of a visit is closed, leads to the first and back, is told to the principal, and counts nowhere', async () => {
  const [kept, second] = [await ask(), await ask()]
  const offered = await page('secretary', `/contacts/${second}`)
  expect(offered).toContain('Written down twice')
  // Two of one minute are told apart by who asks what.
  expect(offered).toMatch(new RegExp(`<option value="${kept}">[^<]*\\. Local police: [^<]*student`))
  const closed = await close('secretary', second, kept)
  expect(closed).toMatchObject({ stage: 'declined', reason: 'written-twice', twiceOf: kept, twice: [], next: [] })
  expect(closed.history.map(({ says }) => says)).toContainEqual(expect.stringMatching(/closed this one as written twice/))
  expect(closed.notices.filter(({ when }) => when === 'after')).toEqual([])
  expect(await read('principal', kept)).toMatchObject({ twice: [second], twiceOf: null })
  expect(await told(second)).toEqual(['principal'])
  expect(await listed()).toEqual([kept])
  for (const [lang, head, link] of [
    ['en', 'Closed: written down twice', 'The same visit, written down twice'],
    ['es', 'Cerrada: anotada dos veces', 'La misma visita, anotada dos veces'],
  ] as const) {
    const [of, at] = [await page('principal', `/contacts/${second}`, lang), await page('principal', `/contacts/${kept}`, lang)]
    expect(of).toContain(head)
    expect(of).not.toMatch(/Perhaps written down twice|Quizás anotada dos veces/)
    expect(of).toContain(`href="/contacts/${kept}"`)
    expect(at).toContain(link)
    expect(at).toContain(`href="/contacts/${second}"`)
  }
  for (const url of ['/api/me/work', '/contacts', '/contacts?state=to-review'])
    expect(await page('superintendent', url)).not.toContain(second)
  // The record that counts goes on, and is never closed into the one that does not.
  expect((await close('secretary', kept, second, 422)).errors).toMatchObject([{ pointer: '/of' }])
  const third = await ask()
  expect((await close('secretary', third, second, 422)).errors).toMatchObject([{ pointer: '/of' }])
})

test('not into itself, into one of another school or a drill, into none, or into one that whoever closes it may not open', async () => {
  const id = await ask()
  expect((await close('secretary', id, id, 422)).errors).toMatchObject([{ pointer: '/of' }])
  expect((await send('secretary', `/api/contacts/${id}/decline`, { reason: 'written-twice' }, 422)).errors).toMatchObject([
    { pointer: '/of' },
  ])
  const drill = (await send('secretary', '/api/contacts', { facts: detective, drill: true }, 201)).id
  expect((await close('secretary', id, drill, 422)).errors).toMatchObject([{ pointer: '/of' }])
  const schools = (await whole.app.inject({ url: '/api/demo/people' })).json<{ items: { handle: string; school: string | null }[] }>().items
  const own = schools.find(({ handle }) => handle === 'secretary')?.school
  const other = schools.find(({ school }) => school !== null && school !== own)?.school
  const away = (await send('superintendent', '/api/contacts', { facts: detective, school: other }, 201)).id
  expect((await close('superintendent', id, away, 422)).errors).toMatchObject([{ pointer: '/of' }])
  const mine = await ask(detective, 'teacher')
  expect((await close('teacher', mine, id, 422)).errors).toMatchObject([{ pointer: '/of' }])
  expect((await close('caregiver', id, mine, 422)).errors).toMatchObject([{ pointer: '/of' }])
  expect((await read('secretary', id)).stage).toBe('held')
})

test.each([
  ['a no', async (id: string) => send('superintendent', `/api/contacts/${id}/decline`, { reason: 'counsel-advises' })],
  ['going on past the desk', async (id: string) => send('secretary', `/api/contacts/${id}/went-on`, {})],
  ['a complaint', async (id: string) => send('secretary', `/api/contacts/${id}/complain`, { from: 'family', about: ['not-told'] })],
])('what holds %s stays a request of its own', async (_, deed) => {
  const [kept, id] = [await ask(), await ask()]
  await deed(id)
  expect((await close('principal', id, kept, 409)).code).toMatch(/stands-alone|wrong-stage/)
  expect(await page('principal', `/contacts/${id}`)).not.toContain('id="twice"')
  expect((await read('principal', kept)).twice).toEqual([])
})

test('what it says of who asks and of what they want is written into the other first', async () => {
  const [kept, id] = [await ask(), await ask({ ...detective, target: 'student-taken' })]
  expect((await close('secretary', id, kept, 409)).code).toBe('says-more')
  const danger = await ask({ ...detective, emergency: 'imminent-harm' })
  expect((await close('secretary', danger, kept, 409)).code).toBe('says-more')
  await send('secretary', `/api/contacts/${kept}/facts`, { facts: { target: 'student-taken' } })
  expect(await close('secretary', id, kept)).toMatchObject({ reason: 'written-twice' })
})

test('of two who close each of two records into the other, one is refused', async () => {
  const [one, two] = [await ask(), await ask()]
  const post = async (handle: string, id: string, of: string) =>
    (
      await whole.app.inject({
        ...{ method: 'POST', url: `/api/contacts/${id}/decline`, payload: { reason: 'written-twice', of } },
        headers: await whole.headersOf(handle),
      })
    ).statusCode
  const codes = await Promise.all([post('secretary', one, two), post('principal', two, one)])
  expect(codes.toSorted()).toEqual([200, 422])
})

test('where the principal closes it, the superintendent hears of it; what was feared there is asked of the one that counts', async () => {
  const [kept, id] = [await ask(), await ask()]
  await send('principal', `/api/contacts/${id}/facts`, { facts: { 'abuse-by-caregiver': 'suspected' } })
  await close('principal', id, kept)
  expect(await told(id)).toEqual(['superintendent'])
  const feared = 'abuse is suspected, perhaps by a caregiver'
  expect(await page('superintendent', `/contacts/${kept}`)).toContain(feared)
  expect(await page('superintendent', `/contacts/${await ask()}`)).not.toContain(feared)
  // The desk sees nothing of it on either.
  for (const each of [kept, id]) expect(await page('secretary', `/contacts/${each}`)).not.toContain('abuse')
})

test('figures and reports count a visit once', async () => {
  const counted = async () =>
    whole.database.transaction('app', falls, async tx => {
      const span = { from: new Date('2026-09-01T00:00:00Z'), to: new Date('2027-01-01T00:00:00Z') }
      const rows = await tx.many(countContacts, [tx.district, span.from, span.to])
      const asked = await tx.many(listContactsAsked, [tx.district, span.from, span.to])
      return [rows.reduce((all, { requests }) => all + requests, 0), asked.length, (await policeRequests(tx, span.from, span.to)).length]
    })
  const before = await counted()
  const [kept, id] = [await ask(), await ask()]
  await close('secretary', id, kept)
  expect(await counted()).toEqual(before.map(n => n + 1))
  // A list of the police may have been set beside the second record before it was closed.
  const listed = await whole.database.transaction('app', falls, tx =>
    policeRequests(tx, new Date('2026-09-01T00:00:00Z'), new Date('2027-01-01T00:00:00Z')),
  )
  expect(listed.find(each => each.id === kept)).toMatchObject({ seconds: [id] })
  expect(await replayContacts(whole.database, falls)).toMatchObject({ differences: [] })
})

test('by a form, with nothing chosen, it says what to choose, and with scripts off it is closed', async () => {
  const [kept, id] = [await ask(), await ask()]
  const body = await page('secretary', `/contacts/${id}`)
  const form = /<form [^>]*>(?:(?!<\/form>).)*value="written-twice".*?<\/form>/s.exec(body)?.[0] ?? ''
  const boxes = Object.fromEntries(
    [...form.matchAll(/<input [^>]*name="([^"]*)"[^>]*value="([^"]*)"/g)].map(([, name, value]) => [name ?? '', value ?? '']),
  )
  const post = async (of: string) =>
    whole.app.inject({
      ...{ method: 'POST', url: `/contacts/${id}/decline`, payload: new URLSearchParams({ ...boxes, of }).toString() },
      headers: { 'content-type': 'application/x-www-form-urlencoded', cookie: (await whole.as('secretary')).cookie },
    })
  const wrong = await post('')
  expect([wrong.statusCode, wrong.body]).toEqual([422, expect.stringContaining('Choose the other request from the list.')])
  expect((await post(kept)).statusCode).toBe(303)
  expect(await read('secretary', id)).toMatchObject({ reason: 'written-twice', twiceOf: kept })
})
