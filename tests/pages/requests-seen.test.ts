import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { replayContacts } from '../../src/contact/index.ts'
import type { Contact } from '../../src/contact/request/view.ts'
import { openAnyDatabase } from '../../src/platform/database/testing.ts'
import { falls, type SignedIn } from '../../src/people/testing/open-test-app.ts'
import { visibleIn, wordsIn } from '../visible-words.ts'
import { openWholeApp, type WholeApp } from '../open-whole-app.ts'

/** Of 120 requests a teacher may see four, the oldest: pages and searches reach them past all the others. */
let whole: WholeApp
const signedIn = new Map<string, SignedIn>()
const calm = { 'acting-for-immigration': 'no', emergency: 'none', where: 'building', age: '14-17', basis: 'none' }
const questioned = { ...calm, requester: 'local-police', target: 'student-questioned' }
const own: string[] = []
let there = ''

const who = (handle: string): SignedIn => {
  const found = signedIn.get(handle)
  if (!found) throw new Error(`nobody is ${handle}`)
  return found
}
const post = async (handle: string, url: string, payload: object): Promise<Contact> => {
  const answer = await whole.app.inject({ method: 'POST', url, headers: who(handle).headers, payload })
  expect([url, answer.statusCode < 300 ? 'done' : answer.body]).toEqual([url, 'done'])
  return answer.json<Contact>()
}
const get = (handle: string, url: string) => whole.app.inject({ url, headers: { cookie: who(handle).cookie } })

beforeAll(async () => {
  whole = await openWholeApp({ open: openAnyDatabase })
  for (const handle of ['teacher', 'secretary', 'principal', 'responder-2', 'superintendent', 'student'])
    signedIn.set(handle, await whole.as(handle))
  const school = who('principal').person.school
  for (let n = 0; n < 3; n++) own.push((await post('teacher', '/api/contacts', { school, facts: questioned })).id)
  there = (await post('secretary', '/api/contacts', { school, facts: { ...questioned, emergency: 'imminent-harm' } })).id
  await post('principal', `/api/contacts/${there}/begin`, { place: 'private-room', adults: [who('teacher').person.id] })
  for (let n = 0; n < 116; n++) await post('secretary', '/api/contacts', { school, facts: questioned })
}, 300_000)
afterAll(() => whole.close())

interface Answer {
  items: { kind: string; hits: { href: string }[]; hasMore: boolean }[]
}
const found = async (handle: string, kind = '') => {
  const answer = await get(handle, `/api/find?q=police${kind}`)
  return answer.json<Answer>().items.find(each => each.kind === 'requests')
}

describe('requests that somebody may see', () => {
  test('are found behind 116 newer ones that are not theirs to see', async () => {
    const mine = await found('teacher', '&kind=requests')
    expect(mine?.hits.map(({ href }) => href).sort()).toEqual([...own, there].map(id => `/contacts/${id}`).sort())
    expect(mine?.hasMore).toBe(false)
    expect((await found('student'))?.hits).toEqual([])
  })

  test('stand on the first page of the list, and nothing else does', async () => {
    const { items, next } = (await get('teacher', '/api/contacts')).json<{ items: Contact[]; next: string | null }>()
    expect(items.map(({ id }) => id).sort()).toEqual([...own, there].sort())
    expect(next).toBeNull()
    expect((await get('student', '/api/contacts')).json<{ items: Contact[] }>().items).toEqual([])
  })

  test('are all of them, page by page, for whoever leads', async () => {
    const seen: string[] = []
    let after: string | null = null
    do {
      const answer: { items: Contact[]; next: string | null } = (
        await get('superintendent', `/api/contacts${after ? `?after=${after}` : ''}`)
      ).json()
      seen.push(...answer.items.map(({ id }) => id))
      after = answer.next
    } while (after)
    expect(new Set(seen).size).toBe(120)
    expect(seen).toHaveLength(120)
    expect((await found('superintendent', '&kind=requests'))?.hasMore).toBe(true)
  })

  test('the list names nobody’s request that they may not open', async () => {
    for (const handle of ['teacher', 'responder-2', 'principal']) {
      const { items } = (await get(handle, '/api/contacts')).json<{ items: Contact[] }>()
      for (const { id } of items.slice(0, 5)) expect((await get(handle, `/api/contacts/${id}`)).statusCode).toBe(200)
    }
  })

  test('are chosen by state, school, agency and day; how many is said, a page has few words, and what cannot be read is said', async () => {
    const list = async (query: string, handle = 'superintendent', lang = 'en') =>
      (await whole.app.inject({ url: `/contacts?${query}`, headers: { cookie: `${who(handle).cookie}; concord_lang=${lang}` } })).body
    const heading = (html: string) => wordsIn(/<h1[^>]*>([\s\S]*?)<\/h1>/.exec(html)?.[1] ?? '').join(' ')
    expect(heading(await list('state=open'))).toBe('120 requests are like that.')
    expect(heading(await list('state=reviewed'))).toBe('No request is like that.')
    expect(heading(await list('agency=police&from=2026-10-01&to=2026-10-01'))).toBe('120 requests are like that.')
    expect(heading(await list('agency=dcf'))).toBe('No request is like that.')
    expect(heading(await list('from=2026-10-02'))).toBe('No request is like that.')
    expect(heading(await list(`school=${who('principal').person.school}&agency=police`))).toBe('120 requests are like that.')
    expect(heading(await list('agency=police', 'teacher'))).toBe('4 requests are like that.')
    expect(heading(await list('agency=police', 'superintendent', 'es'))).toContain('120')
    const html = await list('agency=police&state=open')
    expect(html).toMatch(/href="\/contacts\?agency=police&(amp;)?state=open&(amp;)?after=[0-9a-f-]{36}"/)
    expect(html).toMatch(/<form method="get" action="\/contacts">/)
    for (const lang of ['en', 'es'])
      for (const query of ['', 'agency=police'])
        expect(wordsIn(visibleIn(await list(query, 'superintendent', lang))).length).toBeLessThanOrEqual(600)
    const wrong = await get('superintendent', '/contacts?state=banana')
    expect([wrong.statusCode, wrong.body.includes('cannot be read')]).toEqual([422, true])
  })

  test('who was there stands in the table as in the record', async () => {
    expect((await replayContacts(whole.database, falls)).differences).toEqual([])
  })
})
