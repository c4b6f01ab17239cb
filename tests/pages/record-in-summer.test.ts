import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Contact } from '../../src/contact/request/view.ts'
import { openWholeApp, type WholeApp } from '../open-whole-app.ts'

/** A court asks for a record while there is no school until after the day it set: the family has its time all the same. */
let whole: WholeApp
beforeAll(async () => {
  whole = await openWholeApp()
})
afterAll(() => whole.close())

const send = async (handle: string, url: string, payload: object): Promise<Contact> => {
  const { headers } = await whole.as(handle)
  const { statusCode, body } = await whole.app.inject({ method: 'POST', url, headers, payload })
  expect([url, statusCode < 300 ? 'done' : body]).toEqual([url, 'done'])
  return JSON.parse(body)
}
const facts = { requester: 'local-police', basis: 'unread', target: 'student-record', emergency: 'none', where: 'remote', age: '14-17' }
const home = { notice: 'caregiver-told', channel: 'phone', language: 'en', pointsAtCaregiver: 'no' }
/** The day that the record waits for, of a subpoena of which the family is told on the day it comes. */
async function waitsUntil(on: string, returnOn: string): Promise<string | undefined> {
  whole.forget()
  whole.clock.set(new Date(`${on}T15:00:00Z`))
  const { id } = await send('secretary', '/api/contacts', { facts: { ...facts, 'acting-for-immigration': 'no' } })
  await send('counsel', `/api/contacts/${id}/read-paper`, { basis: 'subpoena', seen: ['court-named'], returnOn })
  await send('principal', `/api/contacts/${id}/tell`, home)
  const { headers } = await whole.as('counsel')
  const page = (await whole.app.inject({ url: `/contacts/${id}`, headers })).body
  return /The record waits until ([^.<]+)\./.exec(page)?.[1]
}

test.each([
  ['in a week of school, a school day before the return date', '2026-11-02', '2026-11-06', 'November 5, 2026'],
  ['with time enough, five school days', '2026-11-09', '2026-12-11', 'November 17, 2026'],
  ['with a closed day before the return date, the school day before that', '2026-11-19', '2026-11-25', 'November 24, 2026'],
  [
    'on the last day before a vacation that ends as the court wants it, the weekday before',
    '2026-12-23',
    '2027-01-04',
    'December 31, 2026',
  ],
  ['on the last day of the year, the weekday before, and not that day', '2027-06-18', '2027-07-09', 'July 8, 2027'],
  ['in the summer, likewise', '2027-06-21', '2027-07-06', 'July 2, 2027'],
  ['in the summer, with school again before the return date, five school days', '2027-08-10', '2027-09-30', 'September 3, 2027'],
])('%s', async (_, on, returnOn, until) => expect(await waitsUntil(on, returnOn)).toBe(until))
