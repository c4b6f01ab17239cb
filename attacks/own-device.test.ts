import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openTestDatabase, ownerClient } from '../src/platform/database/testing.ts'
import { midnightIn } from '../src/kernel/local-time.ts'
import { dayIn } from '../src/kernel/time.ts'
import { falls, sendForm, type SignedIn, signIn } from '../src/people/testing/open-test-app.ts'
import { digestOf } from '../src/people/commands/sign-in.ts'
import { takeAwayByOperator } from '../src/people/commands/take-steps-away.ts'
import { saveShown } from '../src/people/store/second-step.ts'
import { openWholeApp, type WholeApp } from '../tests/open-whole-app.ts'

/**
 * A telephone that is a teacher's own is known for a school year: what it may do is call for support, and what it must not do is anything
 * else, for its person, a thief, or whoever found an old copy.
 */
let whole: WholeApp
let start: Date
beforeAll(async () => {
  whole = await openWholeApp({ open: openTestDatabase })
}, 120_000)
afterAll(() => whole.close())

const day = 86_400_000
const on = (days: number) => whole.clock.set(new Date(start.getTime() + days * day))
/** The clock never goes back: each test has a school year of its own, of 334 days. */
beforeEach(async () => {
  start = whole.clock.now()
  await calendarOf(334)
})
const calendarOf = async (days: number | null) => {
  const { headers } = await signIn(whole.app, 'coordinator')
  const dayOf = (after: number) => dayIn('America/New_York', new Date(start.getTime() + after * day))
  const years = days === null ? [] : [{ name: 'This year', from: dayOf(0), to: dayOf(days) }]
  const set = await whole.app.inject({ method: 'PUT', url: '/api/calendar', payload: { years, closed: [] }, headers })
  expect(set.statusCode).toBe(200)
}
const cookieOf = (answer: { headers: Record<string, unknown> }, name: string) =>
  [answer.headers['set-cookie'] ?? []]
    .flat()
    .map(String)
    .find(line => line.startsWith(`${name}=`))

interface Own {
  /** What the browser sends once its session cookie is gone. */
  cookie: string
  session: SignedIn
}

/** Signs in on a device of their own. */
async function own(handle: string, before?: string): Promise<Own> {
  const answer = await whole.app.inject({
    ...{ method: 'POST', url: '/api/session', payload: { handle, own: true } },
    ...(before ? { headers: { cookie: before } } : {}),
  })
  const kept = cookieOf(answer, 'concord_own_device')?.split(';')[0] ?? ''
  const { token, person } = answer.json<{ token: string; person: SignedIn['person'] }>()
  const cookie = `concord_session=${token}`
  const { csrf } = (await whole.app.inject({ url: '/api/session', headers: { cookie } })).json<{ csrf: string }>()
  return { cookie: kept, session: { token, person, cookie, csrf, headers: { authorization: `Bearer ${token}` } } }
}

const givePasskey = (person: string) =>
  ownerClient(whole.database, client =>
    client.query(
      `insert into people.second_step (district_id, step_id, person_id, kind, added_at, confirmed_at, credential, public_key, relying)
       values ($1, gen_random_uuid(), $2, 'passkey', now(), now(), $3, 'made-up', 'made-up.example')`,
      [falls, person, `made-up ${person}`],
    ),
  )

const stateOf = async (cookie: string) => {
  const answer = await whole.app.inject({ url: '/api/session', headers: { cookie } })
  return answer.statusCode === 200 ? answer.json<{ state: string; csrf: string; person: { id: string } }>() : null
}
const call = async (cookie: string, payload: object = { drill: true, room: '214', facts: { what: 'fight' } }) => {
  const csrf = (await stateOf(cookie))?.csrf ?? ''
  return whole.app.inject({ method: 'POST', url: '/api/calls', payload, headers: { cookie, 'x-csrf-token': csrf } })
}
const statusOfCall = async (cookie: string) => (await call(cookie)).statusCode
const lead = (url: string) => signIn(whole.app, 'superintendent').then(who => sendForm(whole.app, url, {}, who.headers))

test('the cookie: for this site, out of scripts’ reach, until 31 August where there is no calendar; off unless it is asked for', async () => {
  await calendarOf(null)
  await ownerClient(whole.database, client => client.query('delete from people.academic_session'))
  const answer = await whole.app.inject({ method: 'POST', url: '/api/session', payload: { handle: 'teacher', own: true } })
  const line = cookieOf(answer, 'concord_own_device') ?? ''
  expect(line).toMatch(/HttpOnly/)
  expect(line).toMatch(/SameSite=Lax/)
  // Through 31 August by the district's own clock, which is four hours behind.
  const seconds = (Date.parse('2027-09-01T04:00:00Z') - start.getTime()) / 1_000
  expect(line).toContain(`Max-Age=${seconds}`)
  const plain = await whole.app.inject({ method: 'POST', url: '/api/session', payload: { handle: 'teacher' } })
  expect(cookieOf(plain, 'concord_own_device')).toBeUndefined()
  const caregiver = await whole.app.inject({ method: 'POST', url: '/api/session', payload: { handle: 'caregiver', own: true } })
  expect(cookieOf(caregiver, 'concord_own_device') ?? 'Max-Age=0').toContain('Max-Age=0')
  const kept = await ownerClient(whole.database, client => client.query('select digest::text as digest from people.own_device'))
  expect(JSON.stringify(kept.rows)).not.toContain(line.slice(line.lastIndexOf('.') + 1, line.indexOf(';')))
})

test('where people reach us over TLS it never travels without', async () => {
  const tls = await openWholeApp({ publicUrl: 'https://made-up.example' })
  try {
    const answer = await tls.app.inject({ method: 'POST', url: '/api/session', payload: { handle: 'teacher', own: true } })
    expect(cookieOf(answer, 'concord_own_device')).toMatch(/; Secure/)
  } finally {
    await tls.close()
  }
})

describe('on day 300', () => {
  test('a call for support is made, and its own page is answered', async () => {
    const [teacher, responder] = [await own('teacher'), await own('responder-1')]
    on(300)
    expect(await stateOf(teacher.session.cookie)).toBeNull()
    expect(await stateOf(teacher.cookie)).toMatchObject({ state: 'lapsed', person: { id: teacher.session.person.id } })
    const made = await call(teacher.cookie)
    expect(made.statusCode).toBe(201)
    const { id } = made.json<{ id: string }>()
    await whole.clockwork.settle()
    const csrf = (await stateOf(responder.cookie))?.csrf ?? ''
    const headers = { cookie: responder.cookie, 'x-csrf-token': csrf }
    for (const verb of ['answer', 'on-the-way', 'there']) {
      const answer = await whole.app.inject({ method: 'POST', url: `/api/calls/${id}/${verb}`, payload: {}, headers })
      expect([verb, answer.statusCode]).toEqual([verb, 200])
      expect(answer.json()).toMatchObject({ history: [], followUps: [], report: null })
    }
    // By the form as well, and with a form of another day.
    const form = await sendForm(whole.app, '/call', { drill: 'true', room: '214', _csrf: 'of another day' }, { cookie: teacher.cookie })
    expect([form.statusCode, form.headers.location]).toEqual([303, expect.stringMatching(/^\/calls\//)])
  })

  test('a request is written down, by which no office counts', async () => {
    const { cookie } = await own('superintendent')
    on(300)
    const csrf = (await stateOf(cookie))?.csrf ?? ''
    const facts = { requester: 'local-police', basis: 'subpoena', target: 'student-record', age: '14-17', 'acting-for-immigration': 'no' }
    const opened = await whole.app.inject({
      ...{ method: 'POST', url: '/api/contacts', payload: { facts } },
      headers: { cookie, 'x-csrf-token': csrf },
    })
    expect(opened.statusCode).toBe(201)
    expect(opened.json()).toMatchObject({ facts: { basis: 'unread' }, history: [], next: [] })
  })

  test('nothing else: no page of the work, no board, no call or request read, nothing decided, nobody’s list', async () => {
    const { cookie, session } = await own('superintendent')
    const theirs = await signIn(whole.app, 'teacher')
    const made = await whole.app.inject({ method: 'POST', url: '/api/calls', payload: { drill: true }, headers: theirs.headers })
    const { id } = made.json<{ id: string }>()
    on(300)
    const open: string[] = []
    const pages = [
      '/me',
      '/me/sessions',
      '/me/ways',
      '/me/second-step',
      '/board',
      '/calls',
      `/calls/${id}`,
      '/people',
      '/contacts',
      '/ledger',
    ]
    const json = [
      '/api/board',
      '/api/calls',
      `/api/calls/${id}`,
      '/api/contacts',
      '/api/me/pages',
      '/api/me/own-devices',
      '/api/me/sessions',
    ]
    for (const url of [...pages, ...json, '/api/ledger/facts', '/api/board/events', '/my-child', '/settings', '/duty'])
      if ((await whole.app.inject({ url, headers: { cookie } })).statusCode < 300) open.push(url)
    expect(open).toEqual([])
    const csrf = (await stateOf(cookie))?.csrf ?? ''
    for (const [url, payload] of [
      [`/api/calls/${id}/close`, { nobodyCame: 'duplicate' }],
      [`/api/calls/${id}/answer`, {}],
      [`/api/calls/${id}/facts`, { facts: { danger: 'now' } }],
      [`/people/${theirs.person.id}/end-sessions`, {}],
      [`/people/${theirs.person.id}/link`, {}],
      ['/me/own-devices', { own: 'yes' }],
    ] as const) {
      const answer = await whole.app.inject({ method: 'POST', url, payload, headers: { cookie, 'x-csrf-token': csrf } })
      const led = answer.statusCode === 303 && String(answer.headers.location).startsWith('/sign-in')
      if (answer.statusCode < 400 && !led) open.push(`${url}: ${answer.statusCode} ${answer.headers.location}`)
    }
    expect(open).toEqual([])
    expect(session.person.id).toBeTruthy()
  })

  test('it is no key for a program: in the place of a session’s token it says nobody', async () => {
    const { cookie } = await own('teacher')
    on(300)
    const token = cookie.slice(cookie.indexOf('=') + 1)
    for (const headers of [{ authorization: `Bearer ${token}` }, { cookie: `concord_session=${token}` }])
      expect((await whole.app.inject({ method: 'POST', url: '/api/calls', payload: { drill: true }, headers })).statusCode).toBe(401)
  })
})

test('after the school year it is a stranger: what was typed is kept, 911 stands there, and nothing is sent', async () => {
  const { cookie } = await own('teacher')
  const ends = new Date(midnightIn('America/New_York', dayIn('America/New_York', new Date(start.getTime() + 335 * day))))
  whole.clock.set(new Date(ends.getTime() - 1_000))
  expect(await statusOfCall(cookie)).toBe(201)
  whole.clock.set(ends)
  expect(await stateOf(cookie)).toBeNull()
  expect(await statusOfCall(cookie)).toBe(401)
  const sent = await sendForm(whole.app, '/call', { room: 'Annex 21', danger: 'now' }, { cookie })
  for (const shown of ['tel:911', 'Annex 21']) expect(sent.body).toContain(shown)
})

describe('taken back', () => {
  test('by its person on the page, from another device: a stolen cookie gives nothing', async () => {
    const stolen = await own('nurse')
    const here = await signIn(whole.app, 'nurse')
    const list = async () =>
      (await whole.app.inject({ url: '/api/me/own-devices', headers: here.headers })).json<{ items: { id: string; until: string }[] }>()
        .items
    const [line] = await list()
    const page = await whole.app.inject({ url: '/me/sessions', headers: { cookie: here.cookie } })
    expect(page.body).toContain(`action="/me/own-devices/${line?.id}/end"`)
    const other = await signIn(whole.app, 'clinician')
    const url = `/api/me/own-devices/${line?.id}/end`
    expect((await whole.app.inject({ method: 'POST', url, payload: {}, headers: other.headers })).statusCode).toBe(404)
    on(10 / 24)
    expect((await whole.app.inject({ method: 'POST', url, payload: {}, headers: here.headers })).statusCode).toBe(200)
    expect(await list()).toEqual([])
    on(100)
    expect(await statusOfCall(stolen.cookie)).toBe(401)
    expect(await stateOf(stolen.cookie)).toBeNull()
  })

  test('with the session of its browser, with all the others, and by the superintendent', async () => {
    const ended = await own('nurse')
    const here = await signIn(whole.app, 'nurse')
    const post = (url: string) => whole.app.inject({ method: 'POST', url, payload: {}, headers: here.headers })
    const { items } = (await whole.app.inject({ url: '/api/me/sessions', headers: ended.session.headers })).json<{
      items: { id: string; current: boolean }[]
    }>()
    await post(`/api/me/sessions/${items.find(({ current }) => current)?.id}/end`)
    const [others, all] = [await own('nurse'), await own('counsel')]
    await post('/api/me/sessions/end-others')
    expect((await lead(`/people/${all.session.person.id}/end-sessions`)).statusCode).toBe(303)
    on(100)
    expect([await statusOfCall(ended.cookie), await statusOfCall(others.cookie), await statusOfCall(all.cookie)]).toEqual([401, 401, 401])
  })

  test('by signing out here, and by somebody else who signs in here: then it is nobody’s own', async () => {
    const left = await own('nurse')
    const out = await sendForm(whole.app, '/sign-out', { _csrf: left.session.csrf }, { cookie: `${left.session.cookie}; ${left.cookie}` })
    expect(cookieOf(out, 'concord_own_device')).toMatch(/Expires=Thu, 01 Jan 1970|Max-Age=0/)
    const shared = await own('teacher')
    const next = await whole.app.inject({
      ...{ method: 'POST', url: '/api/session', payload: { handle: 'secretary' }, headers: { cookie: shared.cookie } },
    })
    expect(next.statusCode).toBe(201)
    on(100)
    expect([await statusOfCall(left.cookie), await statusOfCall(shared.cookie)]).toEqual([401, 401])
  })

  test('with the second step of whoever lost theirs', async () => {
    const lost = await own('clinician')
    await givePasskey(lost.session.person.id)
    on(20)
    expect(await statusOfCall(lost.cookie)).toBe(201)
    await whole.database.transaction('app', falls, tx =>
      takeAwayByOperator(tx, { handle: 'clinician', at: whole.clock.now(), deed: tx.random.id() }),
    )
    expect(await statusOfCall(lost.cookie)).toBe(401)
  })
})

test('who owes a second step makes nothing known by the first alone', async () => {
  const known = await own('nurse')
  await givePasskey(known.session.person.id)
  const link = await own('nurse')
  const shown = await own('nurse')
  on(10 / 24)
  const digest = digestOf(shown.session.token)
  await whole.database.transaction('app', falls, tx => saveShown(tx, digest, whole.clock.now()))
  on(100)
  expect([await statusOfCall(link.cookie), await statusOfCall(shown.cookie), await statusOfCall(known.cookie)]).toEqual([401, 201, 201])
})

test.each(['enabled', 'active'] as const)('whoever is not %s any more has none', async column => {
  const { cookie, session } = await own('teacher')
  const set = (to: boolean) =>
    ownerClient(whole.database, client =>
      client.query(`update people.person set ${column} = $3 where district_id = $1 and person_id = $2`, [falls, session.person.id, to]),
    )
  on(50)
  await set(false)
  try {
    expect([await statusOfCall(cookie), await stateOf(cookie)]).toEqual([401, null])
  } finally {
    await set(true)
  }
  expect(await statusOfCall(cookie)).toBe(201)
})

test('each sign-in on it makes its secret anew: a copy of the old one opens nothing', async () => {
  const before = await own('teacher')
  on(20)
  const again = await whole.app.inject({
    ...{ method: 'POST', url: '/api/session', payload: { handle: 'teacher' }, headers: { cookie: before.cookie } },
  })
  const after = cookieOf(again, 'concord_own_device')?.split(';')[0] ?? ''
  expect(after.split('.')[1]).toBe(before.cookie.split('.')[1])
  expect(after).not.toBe(before.cookie)
  on(200)
  expect([await statusOfCall(before.cookie), await statusOfCall(after)]).toEqual([401, 201])
})

test('guesses open nothing: another’s name with another secret, half a secret, another district, junk', async () => {
  const [mine, theirs] = [await own('teacher'), await own('nurse')]
  on(60)
  const partsOf = ({ cookie }: Own) => cookie.slice(cookie.indexOf('=') + 1).split('.') as [string, string, string]
  const [place, id, secret] = partsOf(mine)
  const theirId = partsOf(theirs)[1]
  const guesses = [
    ...[`${place}.${theirId}.${secret}`, id, `${place}.${id}.`, `${id}.${secret}`, `${place}.${id}.${secret.slice(0, 42)}`],
    ...[`${place}.${id}.${secret}A`, `${'0'.repeat(32)}.${id}.${secret}`, `${place}.' or true --.${secret}`, 'x'.repeat(140), '.'],
    ...Array.from({ length: 100 }, (_, at) => `${place}.${id}.${String(at).padStart(43, 'A')}`),
  ]
  for (const guess of guesses) expect([guess, await stateOf(`concord_own_device=${guess}`)]).toEqual([guess, null])
  expect(await statusOfCall(mine.cookie)).toBe(201)
})

test('another site’s form makes no call with it', async () => {
  const { cookie } = await own('teacher')
  on(60)
  const headers = { cookie, origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' }
  expect((await sendForm(whole.app, '/call', { drill: 'true', room: '214' }, headers)).statusCode).toBe(403)
})
