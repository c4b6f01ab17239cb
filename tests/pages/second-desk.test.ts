import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Contact } from '../../src/contact/request/view.ts'
import { openAnyDatabase } from '../../src/platform/database/testing.ts'
import { keepsTexts } from '../../src/platform/outbox/testing.ts'
import { openWholeApp, type WholeApp } from '../open-whole-app.ts'
import { postingTo } from '../posting.ts'

/** The desk changes hands while officers wait: whoever stands there now hears that there is an answer, as does whoever began. */
let whole: WholeApp
const { carrier, sent } = keepsTexts()
beforeAll(async () => {
  whole = await openWholeApp({ open: openAnyDatabase, carrier })
  const { person } = await whole.as('counselor-brightsail')
  const { headers } = await whole.as('superintendent')
  const given = await whole.app.inject({
    ...{ method: 'POST', url: `/people/${person.id}`, payload: 'give=front-office' },
    headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
  })
  expect(given.statusCode).toBe(303)
  whole.forget()
}, 120_000)
afterAll(() => whole.close())

const send = postingTo<Contact>(() => whole)
const idOf = async (handle: string) => (await whole.as(handle)).person.id
const facts = { requester: 'fed-immigration', 'acting-for-immigration': 'yes', basis: 'unread', target: 'student-taken' }
const posted = ({ history }: Contact) => history.filter(({ type }) => type === 'contact.answer-posted').length

test('whoever has taken the desk over hears of each answer, beside whoever wrote it down', async () => {
  const { id } = await send('secretary', '/api/contacts', { facts })
  await send('counselor-brightsail', `/api/contacts/${id}/visit`, { names: 'Agent Made Up' })
  const read = await send('counsel', `/api/contacts/${id}/read-paper`, { basis: 'administrative-warrant', seen: ['agency-named'] })
  expect(posted(read)).toBe(2)
  const texts = () =>
    sent.flatMap(({ to, text }) => (text.includes(id) && text.includes('The paper that came to your front office') ? [to] : []))
  const both = [await idOf('secretary'), await idOf('counselor-brightsail')].toSorted()
  await expect.poll(() => texts().toSorted()).toEqual(both)
})

test('whoever did both hears of it once, and whoever decides hears nothing of their own deed', async () => {
  const { id } = await send('secretary', '/api/contacts', { facts })
  await send('secretary', `/api/contacts/${id}/visit`, { names: 'Agent Made Up' })
  expect(posted(await send('counsel', `/api/contacts/${id}/read-paper`, { basis: 'administrative-warrant', seen: ['agency-named'] }))).toBe(
    1,
  )
  const own = await send('superintendent', '/api/contacts', { facts: { ...facts, basis: 'none' } })
  await send('superintendent', `/api/contacts/${own.id}/visit`, { names: 'Agent Made Up' })
  await send('counsel', `/api/contacts/${own.id}/decline`, { reason: 'plan-refuses' })
  expect(posted(await send('superintendent', `/api/contacts/${own.id}/decline`, { reason: 'plan-refuses' }))).toBe(0)
})
