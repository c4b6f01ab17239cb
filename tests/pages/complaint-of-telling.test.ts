import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Contact } from '../../src/contact/request/view.ts'
import { openAnyDatabase } from '../../src/platform/database/testing.ts'
import { type WholeApp, openWholeApp } from '../open-whole-app.ts'
import { postingTo } from '../posting.ts'

/** A family complains of how it was told: whoever told them answers nothing of it, and the page names whom it is about. */
let whole: WholeApp
beforeAll(async () => {
  whole = await openWholeApp({ open: openAnyDatabase })
}, 120_000)
afterAll(() => whole.close())

const sent = async (handle: string, url: string, payload: object) =>
  whole.app.inject({ method: 'POST', url, headers: await whole.headersOf(handle), payload })
const send = postingTo<Contact>(() => whole)
const page = async (handle: string, id: string) => {
  const { cookie } = await whole.as(handle)
  return (await whole.app.inject({ url: `/contacts/${id}`, headers: { cookie } })).body
}
const idOf = async (handle: string) => (await whole.as(handle)).person.id
/** A request about a student of whom the principal told a caregiver by telephone. */
async function toldByPrincipal(): Promise<string> {
  const facts = { requester: 'local-police', basis: 'none', target: 'student-questioned', age: '14-17' }
  const { id } = await send('secretary', '/api/contacts', { facts, student: await idOf('student') })
  const telling = { notice: 'caregiver-told', channel: 'phone', language: 'en', interpreter: 'none', pointsAtCaregiver: 'no' }
  await send('principal', `/api/contacts/${id}/tell`, { ...telling, outcome: 'told' })
  return id
}
const complain = async (id: string, about: string, concerns: string[] = []) =>
  (await send('secretary', `/api/contacts/${id}/complain`, { from: 'family', about: [about], concerns })).complaints.at(-1)
const answers = async (handle: string, id: string, complaint: string | undefined) =>
  (await sent(handle, `/api/contacts/${id}/answer-complaint`, { complaint, answer: 'not-upheld', steps: ['nothing'] })).statusCode

test.each(['not-told', 'told-late', 'not-in-our-language'])('of %s nobody answers who told them, where nobody is named', async about => {
  const id = await toldByPrincipal()
  const complaint = await complain(id, about)
  expect(complaint?.concerns).toEqual([await idOf('principal')])
  expect(await answers('principal', id, complaint?.id)).toBe(409)
  expect(await answers('superintendent', id, complaint?.id)).toBe(200)
})

test('of anything else they may answer', async () => {
  const id = await toldByPrincipal()
  const complaint = await complain(id, 'seen-by-students')
  expect(complaint?.concerns).toEqual([])
  expect(await answers('principal', id, complaint?.id)).toBe(200)
})

test('whoever it is about is named on the page, also where they did nothing else in the request', async () => {
  const facts = { requester: 'local-police', basis: 'none', target: 'entry-public' }
  const { id } = await send('secretary', '/api/contacts', { facts })
  const { person } = await whole.as('teacher')
  await complain(id, 'treated-unequally', [person.id])
  expect(await page('superintendent', id)).toContain(`It is about: ${person.name}.`)
})

test('of a yes that nobody had given when they left, the page does not speak of telling', async () => {
  const id = await toldByPrincipal()
  await send('secretary', `/api/contacts/${id}/decline`, { reason: 'requester-left' })
  const shown = await page('principal', id)
  expect(shown).toContain('Nobody wrote down a yes or a no')
})
