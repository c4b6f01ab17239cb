import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Contact } from '../../src/contact/request/view.ts'
import { falls } from '../../src/people/testing/open-test-app.ts'
import { statement } from '../../src/platform/database/index.ts'
import { openAnyDatabase } from '../../src/platform/database/testing.ts'
import { keepsTexts } from '../../src/platform/outbox/testing.ts'
import type { WorkItem } from '../../src/work/index.ts'
import { type WholeApp, openWholeApp } from '../open-whole-app.ts'
import { postingTo } from '../posting.ts'

/** A family complains of a visit weeks after it was reviewed, and again: it stands in the work of whoever may answer, until it is answered. */
let whole: WholeApp
const { carrier, sent } = keepsTexts()
beforeAll(async () => {
  whole = await openWholeApp({ open: openAnyDatabase, carrier })
}, 120_000)
afterAll(() => whole.close())

const send = postingTo<Contact>(() => whole)
const work = async (handle: string, id: string) =>
  (await whole.app.inject({ url: '/api/me/work', headers: await whole.headersOf(handle) }))
    .json<{ items: WorkItem[] }>()
    .items.filter(({ href }) => href === `/contacts/${id}`)
    .map(({ verb }) => verb)
const at = async (instant: string) => {
  whole.clock.set(new Date(instant))
  whole.forget()
  await whole.clockwork.settle()
}
const ended = {
  ...{ place: 'lobby', route: 'not-moved', couldSee: ['staff'], childrenSaw: 0, force: 'none', action: 'none' },
  ...{ support: 'nobody-to-offer', studentsAround: 'none-around', studentInvolved: 'no' },
}
const complain = async (id: string, about: string, concerns: string[] = []) =>
  (await send('secretary', `/api/contacts/${id}/complain`, { from: 'family', about: [about], concerns })).complaints

test('a complaint of a request that is reviewed stands in the work of those it is not about, until it is answered', async () => {
  const { id } = await send('secretary', '/api/contacts', { facts: { requester: 'local-police', basis: 'none', target: 'entry-public' } })
  await send('secretary', `/api/contacts/${id}/decline`, { reason: 'requester-left' })
  await send('secretary', `/api/contacts/${id}/end`, ended)
  await send('superintendent', `/api/contacts/${id}/review`, { finding: 'as-the-plan-says' })
  const { person } = await whole.as('principal')
  const [first] = await complain(id, 'treated-unequally', [person.id])
  for (const handle of ['superintendent', 'counsel'])
    expect([handle, ...(await work(handle, id))]).toEqual([handle, 'Answer the complaint'])
  for (const handle of ['principal', 'secretary']) expect([handle, ...(await work(handle, id))]).toEqual([handle])
  await send('counsel', `/api/contacts/${id}/answer-complaint`, { complaint: first?.id, answer: 'upheld', steps: ['apology'] })
  expect(await work('superintendent', id)).toEqual([])
})

test('it stands there while the request still waits for others', async () => {
  const { id } = await send('secretary', '/api/contacts', { facts: { requester: 'dcf', basis: 'none', target: 'student-witness' } })
  expect(await work('counsel', id)).toEqual([])
  await complain(id, 'told-late')
  expect(await work('counsel', id)).toEqual(['Answer the complaint'])
})

test('what was ticked in the answer to one complaint is ticked in no other when its form comes back', async () => {
  const { id } = await send('secretary', '/api/contacts', { facts: { requester: 'dcf', basis: 'none', target: 'student-witness' } })
  await complain(id, 'told-late')
  const [first] = await complain(id, 'force-used')
  const back = await whole.app.inject({
    ...{ method: 'POST', url: `/contacts/${id}/answer-complaint` },
    headers: { ...(await whole.headersOf('counsel')), 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams({ complaint: first?.id ?? '', answer: '', steps: 'apology' }).toString(),
  })
  expect(back.statusCode).toBe(422)
  expect(back.body.match(/name="steps" value="apology"/g)).toHaveLength(2)
  expect(back.body.match(/name="steps" value="apology" checked/g)).toHaveLength(1)
})

test('of two complaints each is reminded of once, when it is late', async () => {
  const { id } = await send('secretary', '/api/contacts', { facts: { requester: 'local-police', basis: 'none', target: 'entry-public' } })
  const [first] = await complain(id, 'treated-unequally')
  await at(`${first?.answerOn}T08:00:00Z`)
  const [, second] = await complain(id, 'force-used')
  const reminded = async (day: string | undefined) => {
    await at(`${day}T23:00:00Z`)
    const { history } = await send('secretary', `/api/contacts/${id}/visit`, {})
    return history.filter(({ type }) => type === 'contact.reminded').length
  }
  expect(await reminded(first?.answerOn)).toBe(0)
  const afterFirst = await reminded(new Date(Date.parse(`${first?.answerOn}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10))
  expect(afterFirst).toBeGreaterThan(0)
  expect(await reminded(second?.answerOn)).toBe(afterFirst)
  expect(await reminded(new Date(Date.parse(`${second?.answerOn}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10))).toBe(afterFirst * 2)
})

const closeAccounts = statement({
  name: 'people.close-accounts-of-complaint-test',
  sql: 'update people.person set enabled = false where district_id = $1 and handle = any($2)',
})

test('in a district without counsel and designee a principal hears of it, and where nobody may answer it the superintendent', async () => {
  await whole.database.transaction('app', falls, async tx => void (await tx.run(closeAccounts, [falls, ['counsel', 'designee']])))
  const [superintendent, principal] = [(await whole.as('superintendent')).person.id, (await whole.as('principal')).person.id]
  const { id } = await send('secretary', '/api/contacts', { facts: { requester: 'local-police', basis: 'none', target: 'entry-public' } })
  const told = (says: string) => () => sent.flatMap(({ to, text }) => (text.includes(`/contacts/${id}`) && text.includes(says) ? [to] : []))
  await complain(id, 'force-used', [superintendent])
  await expect.poll(told('A complaint was made about a police or agency request. Someone it is not about')).toEqual([principal])
  await complain(id, 'told-late', [superintendent, principal])
  await expect.poll(told('Everyone here who answers complaints is concerned by it')).toEqual([superintendent])
})
