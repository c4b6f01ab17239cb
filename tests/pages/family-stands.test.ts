import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Contact } from '../../src/contact/request/view.ts'
import { openAnyDatabase } from '../../src/platform/database/testing.ts'
import { type WholeApp, openWholeApp } from '../open-whole-app.ts'
import { postingTo } from '../posting.ts'

/** A family opens its page weeks later: it reads what became of a request, and not what the plan first said to the desk. */
let whole: WholeApp
beforeAll(async () => {
  whole = await openWholeApp({ open: openAnyDatabase })
}, 120_000)
afterAll(() => whole.close())

const send = postingTo<Contact>(() => whole)
const idOf = async (handle: string) => (await whole.as(handle)).person.id
const family = async (lang = 'en') => {
  const { cookie } = await whole.as('caregiver')
  const { statusCode, body } = await whole.app.inject({
    url: `/my-child/${await idOf('student')}/seen`,
    headers: { cookie: `${cookie}; concord_lang=${lang}` },
  })
  expect(statusCode).toBe(200)
  return [...body.matchAll(/<p>(?:Decided|Se decidió): ([^<]*)<\/p>/g)].map(([, said]) => said)
}
const told = { notice: 'caregiver-told', outcome: 'told', channel: 'phone', language: 'en', interpreter: 'none' }
const ask = async (facts: object = {}) => {
  const asked = { requester: 'local-police', basis: 'none', target: 'student-questioned', age: '14-17', ...facts }
  const { id } = await send('secretary', '/api/contacts', { facts: asked, student: await idOf('student') })
  await send('principal', `/api/contacts/${id}/tell`, { notice: 'caregiver-told', outcome: 'not-yet', pointsAtCaregiver: 'no' })
  await send('principal', `/api/contacts/${id}/tell`, told)
  return id
}

test('what was decided follows the request to its end', async () => {
  const id = await ask()
  expect(await family()).toEqual(['Nothing yet. They were asked to wait.'])
  expect(await family('es')).toEqual(['Todavía nada. Se les pidió que esperaran.'])
  await send('principal', `/api/contacts/${id}/consent`, { notice: 'caregiver-consented', consent: 'refused' })
  await send('superintendent', `/api/contacts/${id}/decline`, { reason: 'caregiver-refused' })
  expect(await family()).toEqual(['No. It did not go ahead.'])
  const second = await ask()
  await send('secretary', `/api/contacts/${second}/went-on`, {})
  expect((await family()).toSorted()).toEqual(['No. It did not go ahead.', 'Nothing. They went on without waiting for an answer.'])
  const third = await ask()
  await send('secretary', `/api/contacts/${third}/decline`, { reason: 'requester-left' })
  expect(await family()).toContain('Nothing. They left, or no longer asked, before there was an answer.')
})

test('a visit that was written down twice stands there once', async () => {
  const before = (await family()).length
  const [kept, id] = [await ask(), await ask()]
  expect(await family()).toHaveLength(before + 2)
  await send('secretary', `/api/contacts/${id}/decline`, { reason: 'written-twice', of: kept })
  expect(await family()).toHaveLength(before + 1)
})

test('an order of protection over the student may keep a caregiver away: none of them reads here, and the student does', async () => {
  const of = await idOf('student-33')
  const read = async (handle: string) => {
    const { cookie } = await whole.as(handle)
    const { statusCode, body } = await whole.app.inject({ url: `/my-child/${of}/seen`, headers: { cookie } })
    expect(statusCode).toBe(200)
    return body
  }
  const facts = { requester: 'local-police', basis: 'none', target: 'student-questioned', age: '14-17' }
  const { id } = await send('secretary-high', '/api/contacts', { facts, student: of })
  await send('principal-high', `/api/contacts/${id}/tell`, { ...told, pointsAtCaregiver: 'no' })
  const paper = { requester: 'court-officer', basis: 'unread', target: 'student-taken', age: '14-17' }
  const order = await send('secretary-high', '/api/contacts', { facts: paper, student: of })
  // Until somebody has read the paper it is no order.
  expect(await read('caregiver-09')).toContain('Local police: to question a student.')
  await send('counsel', `/api/contacts/${order.id}/read-paper`, { basis: 'protection-order', seen: ['court-named'] })
  const page = await read('caregiver-09')
  expect(page).not.toContain('to question a student')
  expect(page).toContain('No record that you can read here names')
  expect(await read('student-33')).toContain('Local police: to question a student.')
})
