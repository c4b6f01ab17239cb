import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openAnyDatabase } from '../src/platform/database/testing.ts'
import { sendForm, signIn, type SignedIn } from '../src/people/testing/open-test-app.ts'
import { openWholeApp, type WholeApp } from '../tests/open-whole-app.ts'

/** Nobody finds what they may not open: for each role, every record that a list of records names is asked for, and nothing else is named. */
const handles = [
  'teacher',
  'responder-1',
  'responder-2',
  'clinician',
  'nurse',
  'principal',
  'superintendent',
  'coordinator',
  'secretary',
  'counsel',
  'caregiver',
  'student',
]
let whole: WholeApp
const calls: Record<'fight' | 'sick', string> = { fight: '', sick: '' }

const send = async (handle: string, url: string, payload: object = {}) => {
  const answer = await whole.app.inject({ method: 'POST', url, payload, headers: await whole.headersOf(handle) })
  if (answer.statusCode >= 300) throw new Error(`${handle} ${url}: ${answer.statusCode} ${answer.body}`)
  return answer.json<{ id: string }>()
}
const signedIn = new Map<string, SignedIn>()
/** Signed in on the last day: a session of before has lapsed by then. */
const later = async (handle: string): Promise<SignedIn> => {
  const found = signedIn.get(handle) ?? (await signIn(whole.app, handle))
  signedIn.set(handle, found)
  return found
}
const page = async (handle: string, url: string) => whole.app.inject({ url, headers: { cookie: (await later(handle)).cookie } })
const idsIn = (html: string, kind: 'calls' | 'contacts'): string[] =>
  [...new Set([...html.matchAll(new RegExp(`href="/${kind}/([0-9a-f-]{36})"`, 'g'))].flatMap(([, id]) => id ?? []))].sort()

beforeAll(async () => {
  whole = await openWholeApp({ open: openAnyDatabase })
  calls.fight = (await send('teacher', '/api/calls', { facts: { what: 'fight', danger: 'none' }, room: 'Cafeteria' })).id
  await send('responder-1', `/api/calls/${calls.fight}/answer`)
  const owner = (await whole.as('responder-2')).person.id
  const followUp = { what: 'Talk with both students', owner, dueOn: '2026-10-01' }
  await send('responder-1', `/api/calls/${calls.fight}/close`, { outcome: 'settled', followUp })
  whole.clock.set(new Date('2026-10-06T14:00:00Z'))
  calls.sick = (await send('secretary', '/api/calls', { facts: { what: 'medical', danger: 'none' }, room: 'Office' })).id
})
afterAll(() => whole.close())

describe('the history of calls', () => {
  test.each(handles)('%s sees calls that they may open, and no other', async handle => {
    const answer = await page(handle, '/calls')
    expect(answer.statusCode).toBe(200)
    const listed = idsIn(answer.body, 'calls')
    for (const id of listed) expect((await page(handle, `/calls/${id}`)).statusCode, `${handle} opens ${id}`).toBe(200)
    const hidden = Object.values(calls).filter(id => !listed.includes(id))
    for (const id of hidden) {
      const opened = await page(handle, `/calls/${id}`)
      // A call that still needs somebody is open to whoever may answer it, and leads there from the board.
      if (opened.statusCode === 200) expect(id, `${handle} may open ${id}, which is not listed`).toBe(calls.sick)
    }
  })

  test('whoever leads everywhere sees all of them, a student and a caregiver none', async () => {
    for (const handle of ['superintendent', 'coordinator', 'counsel'])
      expect(idsIn((await page(handle, '/calls')).body, 'calls')).toEqual(Object.values(calls).sort())
    for (const handle of ['student', 'caregiver']) expect(idsIn((await page(handle, '/calls')).body, 'calls')).toEqual([])
    expect(idsIn((await page('teacher', '/calls')).body, 'calls')).toEqual([calls.fight])
    expect(idsIn((await page('responder-2', '/calls')).body, 'calls')).toContain(calls.fight)
  })

  test('by day, kind and state: last Thursday’s fight and its follow-up that nobody kept', async () => {
    const found = async (query: string) => idsIn((await page('coordinator', `/calls?${query}`)).body, 'calls')
    expect(await found('from=2026-10-01&to=2026-10-01')).toEqual([calls.fight])
    expect(await found('from=2026-10-02')).toEqual([calls.sick])
    expect(await found('what=fight')).toEqual([calls.fight])
    expect(await found('what=fire')).toEqual([])
    expect(await found('state=open')).toEqual([calls.sick])
    expect(await found('state=closed')).toEqual([calls.fight])
    expect(await found('state=owed')).toEqual([calls.fight])
    const { body } = await page('coordinator', '/calls?what=fight&state=owed')
    expect(body).toContain('A fight, Cafeteria')
    expect(body).toMatch(/<strong>Late since October 1, 2026<\/strong>/)
    expect(body).toContain('What is still owed after calls')
    expect(body).toMatch(/Talk with both students[\s\S]+ owes it\./)
    expect(body).toMatch(/<h2 id="owed-0">[^<]+: \d+ things? (is|are) late|<h2 id="owed-0">[^<]+: one thing is late/)
  })

  test('a filter that is none is said, and nothing is guessed', async () => {
    for (const query of ['state=banana', 'from=2026-02-30', 'what=nonsense', 'school=x']) {
      const answer = await page('coordinator', `/calls?${query}`)
      expect(answer.statusCode).toBe(422)
      expect(answer.body).toContain('cannot be read')
    }
  })

  test('older calls are a page further', async () => {
    const { body } = await page('coordinator', `/calls?after=${calls.sick}`)
    expect(idsIn(body, 'calls')).toEqual([calls.fight])
  })
})

describe('what is found', () => {
  interface Answer {
    days: { from: string; to: string } | null
    items: { kind: string; hits: { when: string | null; title: string; href: string; says: string | null; late: boolean }[] }[]
  }
  const find = async (handle: string | null, q: string): Promise<Answer> => {
    const headers = handle === null ? {} : { authorization: `Bearer ${(await later(handle)).token}` }
    const answer = await whole.app.inject({ url: `/api/find?${new URLSearchParams({ q })}`, headers })
    expect(answer.statusCode).toBe(200)
    return answer.json<Answer>()
  }
  const of = (answer: Answer, kind: string) => answer.items.find(each => each.kind === kind)?.hits ?? []
  const searches = [
    'fight',
    'medical',
    'students',
    'police',
    'Okafor',
    'nurse',
    'high',
    'Cafeteria',
    'today',
    '2026-10-01',
    'October 1',
    'a',
  ]

  test.each([...handles, null])('%s finds nothing that they may not open', async handle => {
    for (const q of searches)
      for (const { kind, hits } of (await find(handle, q)).items)
        for (const { href } of hits) {
          const opened = handle === null ? await whole.app.inject({ url: href }) : await page(handle, href.split('#')[0] ?? '')
          expect(opened.statusCode, `${handle} looks for ${q} and opens ${kind} ${href}`).toBe(200)
        }
  })

  test('a student and a caregiver find sections and nothing of anybody; nobody finds a student', async () => {
    for (const handle of ['student', 'caregiver', null])
      for (const q of ['fight', 'Cafeteria', 'students', 'nurse', 'police'])
        for (const kind of ['calls', 'followUps', 'requests', 'people'])
          expect(of(await find(handle, q), kind), `${handle} ${q}`).toEqual([])
    const student = await whole.as('student')
    expect(of(await find('superintendent', student.person.name), 'people')).toEqual([])
  })

  test('a coordinator finds a fight by its kind, room, school and day, and the follow-up that nobody kept', async () => {
    for (const q of ['fight', 'fights 2026-10-01', 'pelea October 1', 'cafeteria', 'students October 1']) {
      const answer = await find('coordinator', q.replace('pelea', 'fight'))
      expect(
        of(answer, 'calls').map(({ href }) => href),
        q,
      ).toEqual([`/calls/${calls.fight}`])
    }
    expect(of(await find('coordinator', 'fight October 2'), 'calls')).toEqual([])
    expect(of(await find('coordinator', 'last Thursday'), 'calls').map(({ href }) => href)).toEqual([`/calls/${calls.fight}`])
    const owed = of(await find('coordinator', 'fight'), 'followUps')
    expect(owed.find(({ title }) => title === 'Talk with both students')).toMatchObject({ href: `/calls/${calls.fight}`, late: true })
    expect(of(await find('coordinator', 'talk'), 'followUps')).toHaveLength(1)
  })

  test('sections stand with their sentence, titles before texts', async () => {
    const hits = of(await find(null, 'fight'), 'plan')
    expect(hits.length).toBeGreaterThan(1)
    expect(hits[0]?.title.toLowerCase()).toContain('fight')
  })

  test('by the page nothing that is typed stands in an address, and the answer is kept nowhere', async () => {
    const { cookie, csrf } = await later('coordinator')
    const answer = await sendForm(whole.app, '/find', { _csrf: csrf, q: 'fight October 1' }, { cookie })
    expect(answer.statusCode).toBe(200)
    expect(answer.headers['cache-control']).toBe('no-store')
    expect(answer.body).toContain('We read “October 1” as October 1, 2026.')
    expect(answer.body).toContain('<mark>fight</mark>, Cafeteria')
    expect(answer.body).not.toMatch(/href="[^"]*\?[^"]*(fight|October)/)
    const forged = await sendForm(whole.app, '/find', { _csrf: csrf, q: '<script>alert(1)</script>' }, { cookie })
    expect(forged.body).not.toContain('<script>alert')
  })
})
