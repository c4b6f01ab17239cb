import { afterAll, beforeAll, expect, test } from 'vitest'
import { openAnyDatabase } from '../../src/platform/database/testing.ts'
import { sendForm } from '../../src/people/testing/open-test-app.ts'
import { openWholeApp, type WholeApp } from '../open-whole-app.ts'
import { postingTo } from '../posting.ts'

/** One officer came to two schools, another to one: whoever leads finds all that an officer came for, and a principal what is their school's. */
let whole: WholeApp
const at = { mill: '', high: '', other: '' }
const facts = { requester: 'local-police', basis: 'none', target: 'student-questioned', age: '14-17', where: 'building', emergency: 'none' }

beforeAll(async () => {
  whole = await openWholeApp({ open: openAnyDatabase })
  const [mill, high] = [(await whole.as('principal')).person.school, (await whole.as('principal-high')).person.school]
  expect(mill).not.toBe(high)
  const post = postingTo<{ id: string }>(() => whole)
  const came = async (school: string | null, visit: object) => {
    const { id } = await post('superintendent', '/api/contacts', { school, facts })
    await post('superintendent', `/api/contacts/${id}/visit`, visit)
    return id
  }
  at.mill = await came(mill, { names: 'Sgt. Inés Made-Up', badges: 'HF-4471' })
  at.high = await came(high, { names: 'made-up, partner Invented', badges: '4471; 2' })
  at.other = await came(high, { names: 'Det. Elsewhere', badges: '44' })
})
afterAll(() => whole.close())

const found = async (handle: string, words: string): Promise<string[]> => {
  const answer = await whole.app.inject({
    url: `/api/find?kind=requests&q=${encodeURIComponent(words)}`,
    headers: await whole.headersOf(handle),
  })
  expect(answer.statusCode, answer.body).toBe(200)
  const { items } = answer.json<{ items: { kind: string; hits: { href: string }[] }[] }>()
  return items.flatMap(({ kind, hits }) => (kind === 'requests' ? hits.map(({ href }) => href.replace('/contacts/', '')) : [])).sort()
}

test('by badge and by name, whatever the marks and accents, at every school', async () => {
  const both = [at.mill, at.high].sort()
  for (const words of ['4471', 'badge 4471', '4471%', 'Made-Up', 'MÁDE up 4471', 'requests police 4471'])
    expect(await found('superintendent', words), words).toEqual(both)
  expect(await found('superintendent', 'ines')).toEqual([at.mill])
  expect(await found('superintendent', '44')).toEqual([at.mill, at.high, at.other].sort())
  for (const words of ['447199', 'nobody', 'invented elsewhere', '.*']) expect(await found('superintendent', words), words).toEqual([])
})

test('and nobody finds a request that is not theirs to see', async () => {
  expect(await found('principal', '4471')).toEqual([at.mill])
  for (const handle of ['teacher', 'nurse', 'student', 'caregiver']) expect(await found(handle, '4471')).toEqual([])
})

test('the page says so, and what was typed stands in no address', async () => {
  const { cookie } = await whole.as('superintendent')
  const page = await sendForm(whole.app, '/find', { q: '4471' }, { cookie })
  expect([page.statusCode, page.body.includes(`/contacts/${at.high}`), page.headers.location]).toEqual([200, true, undefined])
})
