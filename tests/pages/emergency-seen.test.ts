import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Contact } from '../../src/contact/request/view.ts'
import type { SignedIn } from '../../src/people/testing/open-test-app.ts'
import { openAnyDatabase } from '../../src/platform/database/testing.ts'
import { openWholeApp, type WholeApp } from '../open-whole-app.ts'

/** What police ask in an emergency opens to every adult of that school, who may have to say that it began, and to nobody for working elsewhere. */
let whole: WholeApp
let request = ''
const facts = {
  ...{ requester: 'local-police', target: 'student-questioned', basis: 'none', emergency: 'imminent-harm' },
  ...{ 'acting-for-immigration': 'no', where: 'building', age: '14-17' },
}
beforeAll(async () => {
  whole = await openWholeApp({ open: openAnyDatabase })
  const { headers, person } = await whole.as('secretary')
  const asked = await whole.app.inject({ method: 'POST', url: '/api/contacts', headers, payload: { school: person.school, facts } })
  expect(asked.json<Contact>().stage).toBe('emergency')
  request = asked.json<Contact>().id
}, 120_000)
afterAll(() => whole.close())

async function seen(handle: string) {
  const who: SignedIn = await whole.as(handle)
  const get = async (url: string) => whole.app.inject({ url, headers: { cookie: who.cookie } })
  const listed = (await get('/api/contacts')).json<{ items: Contact[] }>().items.some(({ id }) => id === request)
  return {
    school: who.person.school,
    json: (await get(`/api/contacts/${request}`)).statusCode,
    page: (await get(`/contacts/${request}`)).statusCode,
    listed,
    found: (await get('/api/find?q=police&kind=requests')).body.includes(request),
  }
}

test('a teacher of that school reads it, and whoever works for the district at no school', async () => {
  for (const handle of ['teacher', 'coordinator'])
    expect(await seen(handle)).toMatchObject({ json: 200, page: 200, listed: true, found: true })
})

test('a teacher of another school does not, by any address', async () => {
  const { school } = (await whole.as('secretary')).person
  const elsewhere = await seen('teacher-anchorly')
  expect(elsewhere).toMatchObject({ json: 403, page: 403, listed: false, found: false })
  expect([elsewhere.school === null, elsewhere.school === school]).toEqual([false, false])
})
