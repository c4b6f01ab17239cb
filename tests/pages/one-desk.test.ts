import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Contact } from '../../src/contact/request/view.ts'
import { openAnyDatabase } from '../../src/platform/database/testing.ts'
import { type WholeApp, openWholeApp } from '../open-whole-app.ts'

/** Two people have the record of one request open, each on a page of their own: neither overwrites the other, nor decides what they did not read. */
let whole: WholeApp
beforeAll(async () => {
  whole = await openWholeApp({ open: openAnyDatabase })
}, 120_000)
afterAll(() => whole.close())

const send = async (handle: string, url: string, payload: object, expected = 200) => {
  const answer = await whole.app.inject({ method: 'POST', url, headers: await whole.headersOf(handle), payload })
  expect(answer.statusCode, answer.body).toBe(expected)
  return answer.json<Contact>()
}
const ask = (facts: object) => send('secretary', '/api/contacts', { facts }, 201)
const unescaped = (text: string) => text.replaceAll('&quot;', '"').replaceAll('&amp;', '&')
/** What stands in the form of a verb on the page that somebody has open now. */
const boxes = (body: string, verb: string): Record<string, string> => {
  const form = new RegExp(`<form method="post" action="[^"]*/${verb}">.*?</form>`, 's').exec(body)?.[0] ?? ''
  const inputs = [...form.matchAll(/<input [^>]*>/g)].map(([input]) => [
    / name="([^"]*)"/.exec(input)?.[1] ?? '',
    unescaped(/ value="([^"]*)"/.exec(input)?.[1] ?? ''),
  ])
  expect(inputs.length, `a form ${verb}`).toBeGreaterThan(0)
  return Object.fromEntries(inputs)
}
const open = async (handle: string, id: string, lang = 'en') => {
  const { cookie } = await whole.as(handle)
  return (await whole.app.inject({ url: `/contacts/${id}`, headers: { cookie: `${cookie}; concord_lang=${lang}` } })).body
}
const post = async (handle: string, id: string, verb: string, fields: Record<string, string>) =>
  whole.app.inject({
    ...{ method: 'POST', url: `/contacts/${id}/${verb}`, payload: new URLSearchParams(fields).toString() },
    headers: { 'content-type': 'application/x-www-form-urlencoded', cookie: (await whole.as(handle)).cookie },
  })

test('what two people write of who came stands together, each field as it was changed last', async () => {
  const { id } = await ask({ requester: 'local-police', basis: 'none', target: 'student-witness' })
  const [desk, tablet] = [boxes(await open('secretary', id), 'visit'), boxes(await open('principal', id, 'es'), 'visit')]
  expect((await post('secretary', id, 'visit', { ...desk, agency: 'Made-Up Town Police', arrivedAt: '2026-09-14T09:05' })).statusCode).toBe(
    303,
  )
  expect((await post('principal', id, 'visit', { ...tablet, purpose: 'A bicycle', callBack: '978-555-0142' })).statusCode).toBe(303)
  const now = boxes(await open('secretary', id), 'visit')
  const both = { agency: 'Made-Up Town Police', arrivedAt: '2026-09-14T09:05', purpose: 'A bicycle', callBack: '978-555-0142' }
  expect(now).toMatchObject(both)
  // Cleared on purpose, it is cleared, and nothing else with it.
  expect((await post('secretary', id, 'visit', { ...now, purpose: '' })).statusCode).toBe(303)
  expect(boxes(await open('principal', id), 'visit')).toMatchObject({ ...both, purpose: '' })
})

test('where both wrote the same field, the second is shown both and loses nothing', async () => {
  const { id } = await ask({ requester: 'local-police', basis: 'none', target: 'student-witness' })
  const [desk, tablet] = [boxes(await open('secretary', id), 'visit'), boxes(await open('principal', id), 'visit')]
  await post('secretary', id, 'visit', { ...desk, names: 'Det. Rosa Quill', agency: 'Made-Up Town Police' })
  const shown = await post('principal', id, 'visit', { ...tablet, names: 'Officer Quill', badges: '4471' })
  expect(shown.statusCode).toBe(409)
  expect(shown.body).toContain('Somebody else wrote who came while this page was open')
  expect(shown.body).toContain('Det. Rosa Quill')
  const again = boxes(shown.body, 'visit')
  expect(again).toMatchObject({ names: 'Officer Quill', badges: '4471', agency: 'Made-Up Town Police' })
  // Sent with a mistake it stands as it was typed, and what it was written from is kept.
  const wrong = await post('principal', id, 'visit', { ...again, agency: 'x'.repeat(130) })
  expect(wrong.statusCode).toBe(422)
  expect(boxes(wrong.body, 'visit')).toMatchObject({ names: 'Officer Quill', was: again['was'] })
  expect((await post('principal', id, 'visit', again)).statusCode).toBe(303)
  expect(boxes(await open('secretary', id), 'visit')).toMatchObject({
    names: 'Officer Quill',
    badges: '4471',
    agency: 'Made-Up Town Police',
  })
  expect((await post('principal', id, 'visit', { ...again, was: '{"agency":' })).statusCode).toBe(422)
})

test.each([
  { asked: 'student-search', then: 'student-taken', handle: 'superintendent', verb: 'open' },
  { asked: 'student-witness', then: 'student-questioned', handle: 'principal', verb: 'open' },
])('a page on which DCF asked for $asked decides nothing about $then', async ({ asked, then, handle, verb }) => {
  const { id } = await ask({ requester: 'dcf', basis: 'none', target: asked })
  const old = boxes(await open(handle, id), verb)
  await send('secretary', `/api/contacts/${id}/facts`, { facts: { target: then } })
  const shown = await post(handle, id, verb, old)
  expect(shown.statusCode).toBe(409)
  expect(shown.body).toContain('What is asked has changed since you opened this page')
  expect(await send('secretary', `/api/contacts/${id}/visit`, {})).toMatchObject({
    signed: [],
    next: expect.not.arrayContaining(['begin']),
  })
  expect((await post(handle, id, verb, boxes(shown.body, verb))).statusCode).toBe(303)
  expect((await send('secretary', `/api/contacts/${id}/visit`, {})).stage).toBe('opened')
})

test('a caregiver’s yes to one thing is not written down for another, and that they left is', async () => {
  const { id } = await ask({ requester: 'local-police', basis: 'none', target: 'student-questioned', age: '14-17' })
  await send('principal', `/api/contacts/${id}/tell`, { notice: 'caregiver-told', outcome: 'not-yet', pointsAtCaregiver: 'no' })
  const told = { notice: 'caregiver-told', outcome: 'told', channel: 'phone', language: 'en', interpreter: 'none' }
  const { situation } = await send('principal', `/api/contacts/${id}/tell`, told)
  const old = boxes(await open('principal', id), 'consent')
  await send('secretary', `/api/contacts/${id}/facts`, { facts: { target: 'student-search' } })
  expect((await post('principal', id, 'consent', { ...old, consent: 'agreed' })).statusCode).toBe(409)
  const agreed = { notice: 'caregiver-consented', consent: 'agreed' }
  await send('principal', `/api/contacts/${id}/consent`, { ...agreed, situation }, 409)
  // A program that does not say what it read is taken at its word, as before.
  const { notices } = await send('principal', `/api/contacts/${id}/consent`, agreed)
  expect(notices.find(({ notice }) => notice === 'caregiver-consented')?.state).toBe('done')
  await send('superintendent', `/api/contacts/${id}/decline`, { reason: 'counsel-advises', situation }, 409)
  expect((await send('secretary', `/api/contacts/${id}/decline`, { reason: 'requester-left', situation })).stage).toBe('declined')
})

test('what is read tells the desk nothing of a fear that is not theirs to know', async () => {
  const { id, situation } = await ask({ requester: 'dcf', basis: 'none', target: 'student-victim' })
  const { situation: told } = await send('principal', `/api/contacts/${id}/facts`, { facts: { 'abuse-by-caregiver': 'suspected' } })
  expect(told).toContain('suspected')
  expect((await send('secretary', `/api/contacts/${id}/visit`, {})).situation).toBe(situation)
})
