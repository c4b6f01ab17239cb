import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sequence } from '../src/ledger/index.ts'
import { openAnyDatabase } from '../src/platform/database/testing.ts'
import { falls } from '../src/people/testing/open-test-app.ts'
import { openWholeApp, type WholeApp } from '../tests/open-whole-app.ts'

/** The record is no way round the walls: of a matter that somebody may not open they read that it happened, and nothing of what was said. */
let whole: WholeApp
let call = ''
let fight = ''
let request = ''

interface Entry {
  matter: string
  type: string
  body: object | null
  digest: string
}
const post = async (handle: string, url: string, payload: object) => {
  const answer = await whole.app.inject({ method: 'POST', url, payload, headers: await whole.headersOf(handle) })
  expect(answer.statusCode, answer.body).toBeLessThan(300)
  return answer.json<{ id: string }>().id
}
const read = async (handle: string, query = ''): Promise<Entry[]> => {
  const answer = await whole.app.inject({ url: `/api/ledger/facts${query}`, headers: await whole.headersOf(handle) })
  expect(answer.statusCode).toBe(200)
  return answer.json<{ items: Entry[] }>().items
}
const withContent = (entries: readonly Entry[], matter: string) => entries.filter(each => each.matter === matter && each.body !== null)

beforeAll(async () => {
  whole = await openWholeApp({ open: openAnyDatabase })
  call = await post('teacher', '/api/calls', { facts: { what: 'abuse-suspected', danger: 'none' }, room: '7' })
  fight = await post('teacher', '/api/calls', { facts: { what: 'fight', danger: 'none' }, room: '7' })
  const { school } = (await whole.as('secretary')).person
  const facts = {
    requester: 'local-police',
    target: 'student-questioned',
    basis: 'unread',
    emergency: 'none',
    where: 'building',
    age: '14-17',
  }
  request = await post('secretary', '/api/contacts', { school, facts: { ...facts, 'acting-for-immigration': 'no' } })
  await post('superintendent', `/api/contacts/${request}/facts`, { facts: { 'abuse-by-caregiver': 'suspected' } })
  await post('counsel', `/api/contacts/${request}/read-paper`, { basis: 'subpoena', seen: ['court-named', 'scope-read'] })
  await sequence(whole.database, falls)
})
afterAll(() => whole.close())

const matters = () => ({ call, request })

describe('of the record of another school', () => {
  test.each(['', 'matter'])('its principal reads that it happened, and no content (%s)', async asked => {
    for (const matter of Object.values(matters())) {
      const entries = (await read('principal-high', asked && `?matter=${matter}`)).filter(each => each.matter === matter)
      expect(entries.length).toBeGreaterThan(0)
      for (const { body, digest } of entries) expect([body, digest]).toEqual([null, expect.stringMatching(/^[0-9a-f]{64}$/)])
    }
  })
})

test('the coordinator reads of calls, which they lead, but not of abuse, and not of requests, which they may not open', async () => {
  const entries = await read('coordinator')
  expect(withContent(entries, fight).length).toBeGreaterThan(0)
  expect(withContent(entries, call)).toEqual([])
  expect(withContent(entries, request)).toEqual([])
  expect(JSON.stringify(entries)).not.toContain('abuse-by-caregiver')
})

test('the principal of the school reads of their own, and not what was read on a paper', async () => {
  const entries = withContent(await read('principal', `?matter=${request}`), request)
  expect(entries.length).toBeGreaterThan(0)
  expect(entries.map(({ type }) => type)).not.toContain('contact.paper-read')
})

test.each(['superintendent', 'counsel'])('%s reads all of it', async handle => {
  const entries = await read(handle)
  for (const matter of Object.values(matters())) {
    const own = entries.filter(each => each.matter === matter)
    expect(withContent(own, matter)).toHaveLength(own.length)
  }
  expect(entries.map(({ type }) => type)).toContain('contact.paper-read')
})
