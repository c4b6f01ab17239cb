import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Contact } from '../../src/contact/request/view.ts'
import { openAnyDatabase } from '../../src/platform/database/testing.ts'
import { type WholeApp, openWholeApp } from '../open-whole-app.ts'

/** A browser that goes back shows the form as it was, with its key: what is sent with it next may be about somebody else. */
let whole: WholeApp
beforeAll(async () => {
  whole = await openWholeApp({ open: openAnyDatabase })
}, 120_000)
afterAll(() => whole.close())

const post = async (handle: string, url: string, fields: Record<string, string>) => {
  const answer = await whole.app.inject({
    ...{ method: 'POST', url, payload: new URLSearchParams(fields).toString() },
    headers: { 'content-type': 'application/x-www-form-urlencoded', cookie: (await whole.as(handle)).cookie },
  })
  expect(answer.statusCode, answer.body).toBe(303)
  return String(answer.headers.location)
}
const boxesOf = async (handle: string, url: string, action: string): Promise<Record<string, string>> => {
  const { body } = await whole.app.inject({ url, headers: { cookie: (await whole.as(handle)).cookie } })
  const form = new RegExp(`<form method="post" action="${action}"[^>]*>.*?</form>`, 's').exec(body)?.[0] ?? ''
  const boxes = [...form.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)].map(([, name, value]) => [
    name ?? '',
    value ?? '',
  ])
  expect(boxes.length, `a form ${action}`).toBeGreaterThan(1)
  return Object.fromEntries(boxes)
}

test('at the desk, the same visit sent again is one record, and another visit under the key of the first is a record of its own', async () => {
  const police = await boxesOf('secretary', '/door?requester=local-police&target=student-questioned', '/contacts')
  const first = await post('secretary', '/contacts', police)
  expect(await post('secretary', '/contacts', police)).toBe(first)
  const dcf = { ...police, requester: 'dcf', target: 'student-taken' }
  const second = await post('secretary', '/contacts', dcf)
  expect(second).not.toBe(first)
  expect(await post('secretary', '/contacts', dcf)).toBe(second)
  const read = await whole.app.inject({ url: `/api${second}`, headers: await whole.headersOf('secretary') })
  expect(read.json<Contact>().facts).toMatchObject({ requester: 'dcf', target: 'student-taken' })
})

test('a call for support that says something else under the key of one that was sent is taken', async () => {
  const form = await boxesOf('teacher', '/call', '/call')
  const first = await post('teacher', '/call', form)
  expect(await post('teacher', '/call', form)).toBe(first)
  const hurt = await post('teacher', '/call', { ...form, danger: 'now', room: '77' })
  expect(hurt).not.toBe(first)
  const read = await whole.app.inject({ url: `/api${hurt}`, headers: await whole.headersOf('teacher') })
  expect(read.json()).toMatchObject({ room: '77', facts: { danger: 'now' } })
})

test('over JSON a key names one deed, whatever is sent with it', async () => {
  const headers = { ...(await whole.headersOf('secretary')), 'idempotency-key': 'f3b1a5c2-0000-4000-8000-00000000d0d0' }
  const send = async (requester: string) =>
    (await whole.app.inject({ method: 'POST', url: '/api/contacts', headers, payload: { facts: { requester } } })).json<Contact>().id
  expect(await send('dcf')).toBe(await send('local-police'))
})
