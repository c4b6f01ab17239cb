import { afterAll, beforeAll, expect, test } from 'vitest'
import type { SignedIn } from '../../src/people/testing/open-test-app.ts'
import { openWholeApp, type WholeApp } from '../open-whole-app.ts'

/** A request that came of a call may be read by more people than the call: whoever may not open the call finds no link to it. */
let whole: WholeApp
beforeAll(async () => {
  whole = await openWholeApp()
}, 240_000)
afterAll(() => whole.close())

const page = (by: SignedIn, url: string) => whole.app.inject({ url, headers: { cookie: by.cookie } })

test('a call that somebody may not open is linked neither in a request nor in the record', async () => {
  const [teacher, superintendent, elsewhere] = [
    await whole.as('teacher-anchorly'),
    await whole.as('superintendent'),
    await whole.as('principal'),
  ]
  const called = await whole.app.inject({
    method: 'POST',
    url: '/api/calls',
    headers: teacher.headers,
    payload: { facts: { what: 'weapon', weapon: 'found', danger: 'none' } },
  })
  const { id } = called.json<{ id: string }>()
  const link = `href="/calls/${id}"`
  const { items } = (await page(superintendent, '/api/contacts')).json<{ items: { id: string; call: string | null }[] }>()
  const request = items.find(({ call }) => call === id)?.id ?? ''
  const readers = [superintendent, await whole.as('finance'), elsewhere]
  for (const reader of readers) {
    const opens = (await page(reader, `/calls/${id}`)).statusCode === 200
    const found = await page(reader, `/contacts/${request}`)
    if (found.statusCode === 200) expect([reader.person.name, found.body.includes(link)]).toEqual([reader.person.name, opens])
    const record = await page(reader, '/ledger')
    if (record.statusCode === 200) expect([reader.person.name, record.body.includes(link)]).toEqual([reader.person.name, opens])
  }
  expect((await page(elsewhere, `/calls/${id}`)).statusCode).toBe(403)
  expect((await page(elsewhere, '/ledger')).body).toContain(id)
  expect((await page(superintendent, `/contacts/${request}`)).body).toContain(link)
})
