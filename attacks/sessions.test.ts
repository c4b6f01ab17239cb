import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openAnyDatabase, ownerClient } from '../src/platform/database/testing.ts'
import { falls, sendForm, type SignedIn, signIn } from '../src/people/testing/open-test-app.ts'
import { openWholeApp, type WholeApp } from '../tests/open-whole-app.ts'

/** A session that is over is over: what a laptop left signed in, a former superintendent or a clerk who was let go may still do. */
let whole: WholeApp
beforeAll(async () => {
  whole = await openWholeApp({ open: openAnyDatabase })
}, 120_000)
afterAll(() => whole.close())

const hours = (n: number) => whole.clock.set(new Date(whole.clock.now().getTime() + n * 3_600_000))
const post = (who: SignedIn, url: string, payload: object = {}, key?: string) =>
  whole.app.inject({ method: 'POST', url, payload, headers: { ...who.headers, ...(key ? { 'idempotency-key': key } : {}) } })
const get = (who: SignedIn, url: string) => whole.app.inject({ url, headers: who.headers })
const page = (who: SignedIn, url: string) => whole.app.inject({ url, headers: { cookie: who.cookie } })
const form = (who: SignedIn, url: string, fields: Record<string, string> = {}) =>
  sendForm(whole.app, url, { _csrf: who.csrf, ...fields }, { cookie: who.cookie })
const called = async (who: SignedIn, more: object = {}) => {
  const id = (await post(who, '/api/calls', { room: '214', facts: { what: 'fight' }, ...more })).json<{ id: string }>().id
  await whole.clockwork.settle()
  return id
}
const subpoena = {
  facts: { requester: 'local-police', basis: 'subpoena', target: 'student-record', age: '14-17', 'acting-for-immigration': 'no' },
}

/** As a roster does it, or whoever lets somebody go. */
const setPerson = (handle: string, column: 'enabled' | 'active', to: boolean) =>
  ownerClient(whole.database, client =>
    client.query(`update people.person set ${column} = $3 where district_id = $1 and handle = $2`, [falls, handle, to]),
  )

let superintendent: SignedIn
let teacher: SignedIn
let responder: SignedIn
let secretary: SignedIn
/** Closes what is open, as somebody who is signed in now; then everybody signs in anew. */
beforeEach(async () => {
  const lead = await signIn(whole.app, 'superintendent')
  for (const { id, responders } of (await get(lead, '/api/board')).json<{ items: { id: string; responders: string[] }[] }>().items)
    await post(lead, `/api/calls/${id}/close`, responders.length > 0 ? { outcome: 'settled' } : { nobodyCame: 'handled-in-room' })
  ;[superintendent, teacher, responder, secretary] = (await Promise.all(
    ['superintendent', 'teacher', 'responder-1', 'secretary'].map(handle => signIn(whole.app, handle)),
  )) as [SignedIn, SignedIn, SignedIn, SignedIn]
})

describe('a session that lapsed', () => {
  test('decides nothing at the gate: no paper is read, no refusal signed, nobody told, nothing added', async () => {
    const contact = (await post(secretary, '/api/contacts', subpoena)).json<{ id: string }>().id
    const before = (await get(superintendent, `/api/contacts/${contact}`)).body
    hours(13)
    const done: string[] = []
    for (const [verb, sent] of [
      ['read-paper', { basis: 'subpoena', seen: ['court-named'] }],
      ['decline', { reason: 'plan-refuses' }],
      ['open', {}],
      ['comply', {}],
      ['tell', { notice: 'counsel-told', channel: 'phone', outcome: 'told' }],
      ['facts', { facts: { age: '12-13' } }],
      ['visit', { agency: 'Made-up police' }],
      ['went-on', {}],
      ['complain', { from: 'staff', about: ['other'] }],
    ] as const)
      for (const who of [superintendent, secretary]) {
        const answer = await post(who, `/api/contacts/${contact}/${verb}`, sent)
        if (answer.statusCode !== 401 || answer.body.includes(contact)) done.push(`${verb}: ${answer.statusCode}`)
        const sentForm = await form(who, `/contacts/${contact}/${verb}`, { reason: 'plan-refuses' })
        if (!String(sentForm.headers.location).startsWith('/sign-in?')) done.push(`${verb} by form: ${sentForm.statusCode}`)
      }
    expect(done).toEqual([])
    const again = await signIn(whole.app, 'superintendent')
    expect((await get(again, `/api/contacts/${contact}`)).body).toBe(before)
  })

  test('closes no call, and does nothing to a call that is not its own', async () => {
    const call = await called(teacher)
    hours(13)
    const statusOf = async (who: SignedIn, verb: string, sent: object = {}) =>
      (await post(who, `/api/calls/${call}/${verb}`, sent)).statusCode
    // Who leads, lapsed: neither by their office, nor unasked by their place on the board.
    for (const [verb, sent] of [
      ['close', { nobodyCame: 'duplicate' }],
      ['report', { to: 'dcf', by: superintendent.person.id, at: '2026-10-01T10:00:00-04:00' }],
    ] as const)
      expect([verb, await statusOf(superintendent, verb, sent)]).toEqual([verb, 401])
    const principal = await statusOf(superintendent, 'facts', { facts: { danger: 'now' } })
    expect([principal, await statusOf(superintendent, 'ask-again'), await statusOf(superintendent, 'answer')]).toEqual([403, 403, 403])
    expect(await statusOf(teacher, 'close', { nobodyCame: 'cancelled-by-caller' })).toBe(401)
  })

  test('calls for support, adds to its own call and answers its own page', async () => {
    hours(13)
    const call = await called(teacher)
    await whole.clockwork.settle()
    const lead = await signIn(whole.app, 'superintendent')
    const asked = (await get(lead, `/api/calls/${call}`)).json<{ pages: { person: string }[] }>().pages.map(each => each.person)
    expect(asked).toContain(responder.person.id)
    expect((await post(teacher, `/api/calls/${call}/facts`, { room: '216' })).statusCode).toBe(200)
    for (const verb of ['answer', 'on-the-way', 'there'])
      expect([verb, (await post(responder, `/api/calls/${call}/${verb}`)).statusCode]).toEqual([verb, 200])
    // Each sees what became of it, on its page and nowhere else.
    expect((await page(teacher, `/calls/${call}`)).statusCode).toBe(200)
    expect((await page(responder, `/calls/${call}`)).statusCode).toBe(200)
    expect((await get(teacher, `/api/calls/${call}`)).statusCode).toBe(401)
    expect((await form(responder, `/calls/${call}/hand-back`)).statusCode).toBe(409)
  })

  test('gets back what it sent, and no record', async () => {
    const student = (await get(superintendent, '/api/demo/people'))
      .json<{ items: { id: string; roles: string[] }[] }>()
      .items.find(each => each.roles.includes('student'))?.id
    const older = await called(teacher, { student })
    await post(responder, `/api/calls/${older}/answer`)
    await post(responder, `/api/calls/${older}/facts`, { facts: { what: 'fight', whose: 'student' } })
    const opened = await post(secretary, '/api/contacts', subpoena, 'one-deed-of-the-desk')
    const contact = opened.json<{ id: string }>().id
    await post(superintendent, `/api/contacts/${contact}/read-paper`, { basis: 'subpoena', seen: ['court-named'] })
    hours(13)
    const answered = (await post(responder, `/api/calls/${older}/there`)).json()
    expect(answered).toMatchObject({ id: older, stage: 'there', history: [], followUps: [], report: null, contact: null })
    expect(answered.next).not.toContain('close')
    const calledAnew = (await post(teacher, '/api/calls', { room: 'Annex' })).json()
    expect(calledAnew).toMatchObject({ room: 'Annex', stage: 'paged', history: [], followUps: [] })
    // The same deed sent again tells nothing that was done since.
    for (const key of ['one-deed-of-the-desk', 'another-deed-of-the-desk']) {
      const answer = await post(secretary, '/api/contacts', subpoena, key)
      expect([key, answer.statusCode]).toEqual([key, 201])
      const { facts, decision, ...rest } = answer.json()
      // At the desk a paper is unread; that it has been read since is for whoever is signed in.
      expect(facts).toMatchObject({ ...subpoena.facts, basis: 'unread' })
      expect(decision.answer).toEqual(expect.any(String))
      expect(rest).toMatchObject({ history: [], notices: [], signed: [], next: [], statements: [], released: [] })
    }
    const written = await form(secretary, '/contacts', subpoena.facts)
    expect(written.headers.location).toMatch(/^\/sign-in\?/)
    expect((await page(secretary, String(written.headers.location))).body).toContain('It is written down.')
  })

  test('opens a request, by which no office counts, and the record says that it was not confirmed who it was', async () => {
    hours(13)
    const paper = { ...subpoena, facts: { ...subpoena.facts, basis: 'subpoena' } }
    const opened = await post(superintendent, '/api/contacts', paper)
    expect(opened.statusCode).toBe(201)
    const again = await signIn(whole.app, 'superintendent')
    const contact = opened.json<{ id: string }>().id
    const read = (await get(again, `/api/contacts/${contact}`)).json()
    expect(read.facts.basis).toBe('unread')
    expect(read.unconfirmed).toEqual(['basis', 'session'])
    expect((await page(again, `/contacts/${contact}`)).body).toContain('had signed in too long ago')
    const current = (await post(again, '/api/contacts', paper)).json()
    expect([current.facts.basis, current.unconfirmed]).toEqual(['subpoena', []])
  })

  test('says to a browser how long a copy of a page may be shown, and no longer', async () => {
    const left = async () => Number((await page(teacher, '/call')).headers['x-session-seconds'])
    expect(await left()).toBe(12 * 3_600)
    hours(11)
    expect(await left()).toBe(3_600)
    hours(2)
    expect(await left()).toBe(0)
  })

  test('is none after thirty days: /call keeps what was typed, and takes nothing', async () => {
    hours(12 + 29 * 24)
    expect((await post(teacher, '/api/calls', { drill: true })).statusCode).toBe(201)
    hours(25)
    expect((await post(teacher, '/api/calls', { drill: true })).statusCode).toBe(401)
    await isAStranger(teacher)
  })
})

/** 911, the crisis lines and the office, and what was typed is kept through signing in. */
async function isAStranger(who: SignedIn): Promise<void> {
  const sent = await form(who, '/call', { room: 'Annex 21', danger: 'now' })
  expect(sent.statusCode).toBe(200)
  for (const shown of ['tel:911', 'tel:+18337732445', 'tel:+19785550142', 'Annex 21']) expect(sent.body).toContain(shown)
  expect(String(sent.headers['set-cookie'])).toContain('concord_draft=')
  expect((await get(who, '/api/session')).statusCode).toBe(401)
}

describe.each([
  ['was disabled', 'enabled'],
  ['has left', 'active'],
] as const)('who %s', (_, column) => {
  test('is a stranger at once: no call, no answer, no decision, no page', async () => {
    const call = await called(teacher)
    await setPerson('responder-1', column, false)
    await setPerson('superintendent', column, false)
    try {
      for (const who of [responder, superintendent]) {
        expect((await post(who, `/api/calls/${call}/answer`)).statusCode).toBe(401)
        expect((await post(who, '/api/calls', { drill: true })).statusCode).toBe(401)
        expect((await post(who, '/api/contacts', subpoena)).statusCode).toBe(401)
        expect((await get(who, '/api/board')).statusCode).toBe(401)
        await isAStranger(who)
      }
    } finally {
      await setPerson('responder-1', column, true)
      await setPerson('superintendent', column, true)
    }
  })
})
