import { HOTP, Secret } from 'otpauth'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freshId } from '../src/kernel/ids.ts'
import { openAnyDatabase, ownerClient } from '../src/platform/database/testing.ts'
import { linkUser, userCommand } from '../src/people/index.ts'
import { falls, sendForm, type SignedIn, signIn } from '../src/people/testing/open-test-app.ts'
import { openWholeApp, type WholeApp } from '../tests/open-whole-app.ts'
import { softPasskey } from './soft-passkey.ts'

/** A second step is one: a code is worth nothing the second time, a guess nothing after the fifth, and a passkey nothing to anybody else. */
const origin = 'https://concord.example'
let whole: WholeApp
beforeAll(async () => {
  whole = await openWholeApp({ open: openAnyDatabase, publicUrl: origin })
}, 120_000)
afterAll(() => whole.close())

const later = (seconds: number) => whole.clock.set(new Date(whole.clock.now().getTime() + seconds * 1_000))
const post = (who: SignedIn, url: string, payload: object = {}, from = '10.0.0.1') =>
  whole.app.inject({ method: 'POST', url, payload, headers: who.headers, remoteAddress: from })
const get = (who: SignedIn, url: string) => whole.app.inject({ url, headers: who.headers })
const page = (who: SignedIn, url: string) => whole.app.inject({ url, headers: { cookie: who.cookie } })
const form = (who: SignedIn, url: string, fields: Record<string, string> = {}) =>
  sendForm(whole.app, url, { _csrf: who.csrf, ...fields }, { cookie: who.cookie })
const as = (handle: string) => signIn(whole.app, handle)

/** What an app shows, so many half-minutes from now. */
const codeOf = (secret: string, windows = 0): string =>
  HOTP.generate({ secret: Secret.fromBase32(secret), counter: Math.floor(whole.clock.now().getTime() / 30_000) + windows })
/** Five wrong ones from one address stop the next from there, so each test types from its own. */
let addresses = 0
const anAddress = (): string => {
  addresses += 1
  return `10.1.${addresses >> 8}.${addresses & 255}`
}
const show = (who: SignedIn, code: string, from: string) => post(who, '/api/me/second-step/show', { code }, from)

/** Codes from an app, set up by somebody who had nothing; and a session of theirs in which none was shown yet. */
async function withApp(handle: string) {
  const who = await as(handle)
  await form(who, '/me/second-step/app')
  const begun = (await page(who, '/me/second-step')).body
  const secret = /lang="zxx">\s*([A-Z2-7 ]+)</.exec(begun)?.[1]?.replaceAll(' ', '') ?? ''
  expect(secret).toHaveLength(32)
  const done = await form(who, '/me/second-step/app/confirm', { first: codeOf(secret) })
  expect(done.headers.location).toBe('/me/second-step?done=code')
  later(60)
  return { who, secret, next: await as(handle) }
}

/** A passkey of somebody, and a session of theirs in which none was shown yet. */
async function withPasskey(handle: string) {
  const who = await as(handle)
  const passkey = softPasskey(origin)
  const { challenge } = (await post(who, '/api/me/passkeys/new')).json()
  const added = await post(who, '/api/me/passkeys', { name: 'Mine', response: passkey.made(challenge) })
  expect(added.statusCode).toBe(204)
  return { who, passkey, next: await as(handle) }
}
const challengeOf = async (who: SignedIn): Promise<string> => (await post(who, '/api/me/passkeys/asked')).json().challenge
const shown = async (who: SignedIn, response: object) => (await post(who, '/api/me/passkeys/shown', { response })).statusCode

const forget = (handle: string) =>
  userCommand(whole.database, {
    ...{ district: falls, verb: 'second-step', handle, roles: [], name: null, email: null, school: null, origin, remove: true },
    at: whole.clock.now(),
  })

/** As if nobody had set anything up: what one test did is none of the next one's. */
const clear = () =>
  ownerClient(whole.database, async client => {
    for (const table of ['second_step', 'recovery_code', 'wrong_code'])
      await client.query(`delete from people.${table} where district_id = $1`, [falls])
  })

describe('a session without its second step', () => {
  test('reads no record, no board, no stream and no page of anybody, and calls for support all the same', async () => {
    await clear()
    const { next, secret } = await withApp('superintendent')
    const call = (await post(next, '/api/calls', { room: '214', facts: { what: 'fight' } })).json<{ id: string }>()
    expect(call.id).toEqual(expect.any(String))
    for (const url of [
      ...['/api/board', '/api/board/events', '/api/ledger/facts', '/api/calls', `/api/calls/${call.id}`, '/api/contacts', '/api/me/work'],
      ...['/api/duty', '/api/me/sessions', '/api/me/ways', '/api/contacts/reports'],
    ])
      expect([url, (await get(next, url)).statusCode]).toEqual([url, 401])
    for (const url of ['/board', '/people', '/ledger', '/me', '/settings', `/people/${next.person.id}`, '/me/sessions']) {
      const led = await page(next, url)
      expect([url, led.statusCode, led.headers.location]).toEqual([url, 303, `/sign-in?then=${encodeURIComponent(url)}`])
      const on = await page(next, String(led.headers.location))
      expect(on.headers.location).toBe(`/me/second-step?then=${encodeURIComponent(url)}`)
    }
    expect((await get(next, '/api/session')).json()).toMatchObject({ state: 'lapsed', awaits: 'second-step' })
    expect((await page(next, '/call')).headers['x-session-seconds']).toBe('0')
    expect((await show(next, codeOf(secret), anAddress())).statusCode).toBe(204)
    expect((await get(next, '/api/session')).json()).toEqual(expect.not.objectContaining({ awaits: 'second-step' }))
    expect((await get(next, '/api/board')).statusCode).toBe(200)
  })

  test('closes the session of before as well, and its open board, until it is shown there', async () => {
    await clear()
    const older = await as('coordinator')
    expect((await get(older, '/api/board')).statusCode).toBe(200)
    await withApp('coordinator')
    expect((await get(older, '/api/board')).statusCode).toBe(401)
  })

  test('adds and removes nothing, makes no recovery codes and begins nothing', async () => {
    await clear()
    const { next } = await withApp('counsel')
    const step = (await get(next, '/api/me/second-step')).json<{ items: { id: string }[] }>().items[0]?.id
    expect((await post(next, '/api/me/passkeys/new')).statusCode).toBe(409)
    expect((await form(next, '/me/second-step/app')).statusCode).toBe(409)
    expect((await form(next, '/me/second-step/recovery-codes')).statusCode).toBe(409)
    expect((await form(next, `/me/second-step/${step}/remove`)).statusCode).toBe(409)
    expect((await get(next, '/api/me/second-step')).json()).toMatchObject({ items: [{ id: step }], codesLeft: 0 })
  })

  test('is asked in a district that asks it, of its offices alone; who has none sets one up first, and that is told', async () => {
    await clear()
    await setting('asked')
    try {
      expect((await get(await as('teacher'), '/api/me/work')).statusCode).toBe(200)
      for (const handle of ['superintendent', 'coordinator', 'clinician', 'counsel'])
        expect([handle, (await get(await as(handle), '/api/me/work')).statusCode]).toEqual([handle, 401])
      const clinician = await as('clinician')
      expect((await page(clinician, '/me/second-step')).body).toContain('Set up the second one now.')
      const { who } = await withApp('clinician')
      expect((await get(who, '/api/me/work')).statusCode).toBe(200)
      const only = (await get(who, '/api/me/second-step')).json<{ items: { id: string }[] }>().items[0]?.id
      expect((await form(who, `/me/second-step/${only}/remove`)).statusCode).toBe(409)
      await setting('own-choice')
      const lead = await as('superintendent')
      const facts = (await get(lead, `/api/ledger/facts?matter=${who.person.id}`)).json<{ items: { type: string; body: object }[] }>().items
      expect(facts.findLast(({ type }) => type === 'people.second-step-added')?.body).toMatchObject({ kind: 'code', first: true })
      await whole.clockwork.settle()
      const told = await messagesTo(lead.person.id)
      expect(told.filter(text => text.includes('their first second step'))).toHaveLength(1)
    } finally {
      await setting('own-choice')
    }
  })
})

const setting = (to: 'asked' | 'own-choice') =>
  ownerClient(whole.database, client => client.query('update platform.district set second_step = $2 where district_id = $1', [falls, to]))
const messagesTo = (person: string): Promise<string[]> =>
  ownerClient(whole.database, async client => {
    const { rows } = await client.query<{ text: string }>('select text from platform.message where person_id = $1', [person])
    return rows.map(({ text }) => text)
  })
/** Along which ways it went, where a message names one. */
const channelsOf = (person: string, text: string): Promise<string[]> =>
  ownerClient(whole.database, async client => {
    const asked = 'select channel from platform.message where person_id = $1 and text like $2 order by channel'
    return (await client.query<{ channel: string }>(asked, [person, text])).rows.map(({ channel }) => channel)
  })

describe('a code', () => {
  test('counts once, and only that of now, the half-minute before and the one after', async () => {
    await clear()
    const { next, secret } = await withApp('counsel')
    later(120)
    const from = anAddress()
    const status = async (windows: number) => (await show(next, codeOf(secret, windows), from)).statusCode
    expect(await status(-2)).toBe(422)
    expect(await status(0)).toBe(204)
    // The same again, in the same session and in another; and one of before it.
    expect(await status(0)).toBe(422)
    const third = await as('counsel')
    expect((await show(third, codeOf(secret), anAddress())).statusCode).toBe(422)
    expect((await show(third, codeOf(secret, -1), anAddress())).statusCode).toBe(422)
    expect((await show(third, codeOf(secret, 1), anAddress())).statusCode).toBe(204)
  })

  test('sent ten times at once is taken once', async () => {
    await clear()
    const { secret } = await withApp('counsel')
    const sessions = await Promise.all(Array.from({ length: 10 }, () => as('counsel')))
    const done = await Promise.all(sessions.map(each => show(each, codeOf(secret), anAddress())))
    expect(done.filter(({ statusCode }) => statusCode === 204)).toHaveLength(1)
  })

  test('is guessed five times in a quarter of an hour, however many come at once; a call goes through meanwhile', async () => {
    await clear()
    const { next, secret } = await withApp('clinician')
    const wrong = String((Number(codeOf(secret)) + 1) % 1_000_000).padStart(6, '0')
    const guesses = await Promise.all(Array.from({ length: 30 }, () => show(next, wrong, anAddress())))
    expect(guesses.filter(({ statusCode }) => statusCode === 422)).toHaveLength(5)
    const others = guesses.filter(({ statusCode }) => statusCode === 429)
    expect(others).toHaveLength(25)
    expect(others[0]?.headers['retry-after']).toBe('900')
    expect(others[0]?.json().detail).toContain('Wait 15 minutes')
    // The right one waits as well, from wherever it comes; a call does not.
    expect((await show(next, codeOf(secret), anAddress())).statusCode).toBe(429)
    expect((await form(next, '/me/second-step/show', { code: codeOf(secret) })).statusCode).toBe(429)
    expect((await post(next, '/api/calls', { drill: true })).statusCode).toBe(201)
    later(15 * 60)
    expect((await show(next, codeOf(secret), anAddress())).statusCode).toBe(204)
  })

  test('is guessed five times from one address, whoever types there, and goes on from another', async () => {
    await clear()
    const [one, two] = [await withApp('counsel'), await withApp('nurse')]
    const from = anAddress()
    for (let tries = 0; tries < 5; tries++) expect((await show(tries % 2 ? one.next : two.next, 'nonsense', from)).statusCode).toBe(422)
    expect((await show(two.next, codeOf(two.secret), from)).statusCode).toBe(429)
    expect((await show(two.next, codeOf(two.secret), anAddress())).statusCode).toBe(204)
  })

  test('guessed by others at one address keeps nobody out who typed no wrong one: a school has one address', async () => {
    await clear()
    const [one, two] = [await withApp('counsel'), await withApp('superintendent')]
    const from = anAddress()
    for (let tries = 0; tries < 5; tries++) expect((await show(one.next, 'nonsense', from)).statusCode).toBe(422)
    expect((await show(two.next, codeOf(two.secret), from)).statusCode).toBe(204)
    const again = await as('superintendent')
    expect((await show(again, 'nonsense', from)).statusCode).toBe(422)
    expect((await show(again, codeOf(two.secret, 1), from)).statusCode).toBe(429)
  })

  /** Past whatever was told before. */
  const toTheHour = () => later(8 * 3_600 - (Math.floor(whole.clock.now().getTime() / 1_000) % 3_600))
  const toldOfWrong = async () =>
    ownerClient(whole.database, async client => {
      const { rows } = await client.query<{ person: string; text: string }>(
        `select person_id as person, text from platform.message
          where district_id = $1 and topic = 'people-told' and due_at > $2 and text like '%wrong codes were typed%'`,
        [falls, new Date(whole.clock.now().getTime() - 50 * 60_000)],
      )
      return rows
    })

  test('guessed five times is told to its person and to who leads, once in six hours; both see it, and nobody is kept from a call', async () => {
    await clear()
    const [leads, coordinator, counsel] = [await as('superintendent'), await as('coordinator'), await as('counsel')]
    toTheHour()
    const { next, who } = await withApp('clinician')
    const told = toldOfWrong
    for (let tries = 0; tries < 4; tries++) expect((await show(next, 'nonsense', anAddress())).statusCode).toBe(422)
    expect(await told()).toEqual([])
    expect((await show(next, 'nonsense', anAddress())).statusCode).toBe(422)
    expect((await told()).map(({ person }) => person).sort()).toEqual([who.person.id, leads.person.id].sort())
    const [text] = (await told()).filter(({ person }) => person === who.person.id)
    expect(text?.text).toContain(`5 wrong codes were typed to sign in to Concord as ${who.person.name} within a day`)
    expect((await post(next, '/api/calls', { drill: true })).statusCode).toBe(201)
    later(15 * 60)
    for (let tries = 0; tries < 5; tries++) await show(next, 'nonsense', anAddress())
    expect(await told()).toHaveLength(2)
    const { items, codes } = (await get(counsel, '/api/turned-away')).json()
    expect(codes).toEqual([expect.objectContaining({ person: { id: who.person.id, name: who.person.name }, times: 10 })])
    expect(JSON.stringify(items)).not.toContain('nonsense')
    const shown = (await page(leads, '/people/turned-away')).body
    expect(shown).toContain('Wrong codes of a second step')
    expect(shown).toContain(`<a href="/people/${who.person.id}">${who.person.name}</a>`)
    // Two messages would stand minutes apart over the hour on the clock.
    later(46 * 60)
    for (let tries = 0; tries < 5; tries++) await show(next, 'nonsense', anAddress())
    expect((await toldOfWrong()).filter(({ person }) => person === who.person.id)).toEqual([])
    for (const each of [leads, coordinator])
      expect((await page(each, `/people/${who.person.id}`)).body).toContain('15 wrong codes of the second step were typed as this person')
    expect((await page(await as('counsel'), '/people/turned-away?from=2020-01-01&to=2020-01-31')).body).not.toContain('Wrong codes')
  })

  test('guessed so slowly that nobody ever waits is told all the same', async () => {
    await clear()
    toTheHour()
    const { next, who } = await withApp('clinician')
    for (let tries = 0; tries < 9; tries++) {
      expect((await show(next, 'nonsense', anAddress())).statusCode).toBe(422)
      later(5 * 60)
    }
    expect(await toldOfWrong()).toEqual([])
    expect((await show(next, 'nonsense', anAddress())).statusCode).toBe(422)
    expect((await toldOfWrong()).map(({ person }) => person)).toContain(who.person.id)
  })

  test('is made from a secret that stands sealed in the database, and opens nobody else’s', async () => {
    await clear()
    const [one, two] = [await withApp('counsel'), await withApp('nurse')]
    const kept = await ownerClient(whole.database, client =>
      client.query<{ all: string }>('select string_agg(s::text, chr(10)) as all from people.second_step s'),
    )
    for (const { secret } of [one, two]) expect(kept.rows[0]?.all).not.toContain(secret)
    expect((await show(two.next, codeOf(one.secret), anAddress())).statusCode).toBe(422)
    // A row put in another one's place is worth nothing: it is sealed for its own.
    await ownerClient(whole.database, client =>
      client.query(
        `update people.second_step set secret = (select secret from people.second_step where person_id = $2)
          where person_id = $1 and district_id = $3`,
        [two.next.person.id, one.next.person.id, falls],
      ),
    )
    expect((await show(two.next, codeOf(one.secret, 1), anAddress())).statusCode).toBe(409)
  })
})

describe('a recovery code', () => {
  test('counts once, stands nowhere as it is, and ends when new ones are made', async () => {
    await clear()
    const { who, next } = await withApp('counsel')
    const made = await form(who, '/me/second-step/recovery-codes', { deed: 'one' })
    const codes = [...made.body.matchAll(/lang="zxx">\s*([0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{4})\s*</g)].map(([, code = '']) => code)
    expect(new Set(codes).size).toBe(10)
    // Shown once: the same form again shows none, and makes none.
    const again = await form(who, '/me/second-step/recovery-codes', { deed: 'one' })
    expect([again.statusCode, codes.some(code => again.body.includes(code))]).toEqual([409, false])
    const kept = await ownerClient(whole.database, client =>
      client.query<{ all: string }>('select string_agg(r::text, chr(10)) as all from people.recovery_code r'),
    )
    const [first = '', second = '', third = ''] = codes
    for (const code of [first, first.replaceAll('-', '')]) expect(kept.rows[0]?.all).not.toContain(code)
    expect((await show(next, first.toUpperCase(), anAddress())).statusCode).toBe(204)
    const other = await as('counsel')
    const used = await show(other, first, anAddress())
    expect([used.statusCode, used.json().detail]).toEqual([422, expect.stringContaining('or it was used before')])
    const both = await Promise.all([other, await as('counsel')].map(each => show(each, second, anAddress())))
    expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([204, 422])
    await form(who, '/me/second-step/recovery-codes', { deed: 'two' })
    expect((await show(await as('counsel'), third, anAddress())).statusCode).toBe(422)
  })
})

describe('a passkey’s answer', () => {
  test('counts once, in the session that asked for it, within five minutes', async () => {
    await clear()
    const { passkey, next } = await withPasskey('counsel')
    const challenge = await challengeOf(next)
    const answer = passkey.signed(challenge)
    expect(await shown(next, answer)).toBe(204)
    expect(await shown(next, answer)).toBe(409)
    const other = await as('counsel')
    expect(await shown(other, answer)).toBe(409)
    const theirs = await challengeOf(other)
    expect(await shown(await as('counsel'), passkey.signed(theirs))).toBe(409)
    // A wrong answer uses it up.
    expect(await shown(other, passkey.signed(await challengeOf(next)))).toBe(409)
    expect(await shown(other, passkey.signed(theirs))).toBe(409)
    const late = await challengeOf(other)
    later(301)
    expect(await shown(other, passkey.signed(late))).toBe(409)
    expect(await shown(other, passkey.signed(await challengeOf(other)))).toBe(204)
  })

  test.each([
    ['for another site', { origin: 'https://c0ncord.example' }],
    ['for another host', { host: 'c0ncord.example' }],
    ['without its person being verified', { verified: false }],
    ['with a counter that went back', { counter: 1 }],
  ])('is refused %s', async (_, over) => {
    await clear()
    const { passkey, next } = await withPasskey('counsel')
    expect(await shown(await as('counsel'), {})).toBe(422)
    const twice = await as('counsel')
    expect(await shown(twice, passkey.signed(await challengeOf(twice)))).toBe(204)
    expect(await shown(next, passkey.signed(await challengeOf(next), over))).toBe(409)
    expect((await get(next, '/api/board')).statusCode).toBe(401)
    expect(await shown(next, passkey.signed(await challengeOf(next)))).toBe(204)
  })

  test('opens nobody else’s session, and the passkey is nobody else’s to add', async () => {
    await clear()
    const [one, two] = [await withPasskey('counsel'), await withPasskey('superintendent')]
    expect(await shown(two.next, one.passkey.signed(await challengeOf(two.next)))).toBe(409)
    const third = await as('nurse')
    const { challenge } = (await post(third, '/api/me/passkeys/new')).json()
    expect((await post(third, '/api/me/passkeys', { name: 'Mine', response: one.passkey.made(challenge) })).statusCode).toBe(409)
    // What was given to add one is not signed to show one.
    const adding = (await post(two.who, '/api/me/passkeys/new')).json<{ challenge: string }>().challenge
    expect(await shown(two.who, two.passkey.signed(adding))).toBe(409)
  })

  test('is made and asked for the address people type, whatever a request calls its host', async () => {
    await clear()
    const who = await as('counsel')
    const asked = await whole.app.inject({
      ...{ method: 'POST', url: '/api/me/passkeys/new', payload: {} },
      headers: { ...who.headers, host: 'evil.example' },
    })
    expect(asked.json()).toMatchObject({ rp: { id: 'concord.example' }, authenticatorSelection: { userVerification: 'required' } })
    const { challenge } = asked.json()
    const response = softPasskey('https://evil.example').made(challenge)
    const added = await whole.app.inject({
      ...{ method: 'POST', url: '/api/me/passkeys', payload: { name: 'Mine', response } },
      headers: { ...who.headers, host: 'evil.example' },
    })
    expect(added.statusCode).toBe(409)
  })

  test('at most ten are set up', async () => {
    await clear()
    const { who } = await withPasskey('counsel')
    for (let more = 0; more < 9; more++) {
      const { challenge } = (await post(who, '/api/me/passkeys/new')).json()
      expect((await post(who, '/api/me/passkeys', { name: 'More', response: softPasskey(origin).made(challenge) })).statusCode).toBe(204)
    }
    expect((await post(who, '/api/me/passkeys/new')).statusCode).toBe(409)
  })
})

describe('what is lost', () => {
  const waiting = async (who: SignedIn, person: string): Promise<string> =>
    /name="change" value="([^"]+)"/.exec((await page(who, `/people/${person}`)).body)?.[1] ?? ''
  const answer = (who: SignedIn, person: string, change: string, says: 'yes' | 'no') =>
    form(who, `/people/${person}/changes`, { change, says })

  test('is taken away by two people, neither of them its person, and never by one', async () => {
    await clear()
    const { who: counsel, next } = await withApp('counsel')
    const coordinator = await as('coordinator')
    const id = counsel.person.id
    const ways = `insert into people.way (district_id, way_id, person_id, kind, address, rank, made_at, verified_at)
      select $1, gen_random_uuid(), $2, kind, address, rank, $3, $3
        from (values ('telephone', '+19785550177', 1), ('email', 'counsel@harbor-falls.example', 2)) as w(kind, address, rank)`
    await ownerClient(whole.database, client => client.query(ways, [falls, id, whole.clock.now()]))
    expect((await form(counsel, `/people/${id}/second-step`)).statusCode).toBe(403)
    expect((await form(await as('teacher'), `/people/${id}/second-step`)).statusCode).toBe(403)
    expect((await form(coordinator, `/people/${id}/second-step`)).statusCode).toBe(303)
    const change = await waiting(coordinator, id)
    expect((await answer(coordinator, id, change, 'yes')).statusCode).toBe(403)
    expect((await answer(counsel, id, change, 'yes')).statusCode).toBe(403)
    later(30 * 3_600)
    await whole.clockwork.settle()
    const [anew, leadAnew] = [await as('counsel'), await as('superintendent')]
    expect((await get(anew, '/api/session')).json()).toMatchObject({ awaits: 'second-step' })
    expect((await answer(leadAnew, id, change, 'yes')).statusCode).toBe(303)
    // Its person hears it along each way, as they heard that it was asked for: the first may be the telephone that was lost.
    expect(await channelsOf(id, '%be taken away%')).toEqual(['email', 'telephone', 'telephone'])
    expect(await channelsOf(id, '%is taken away%')).toEqual(['email', 'telephone', 'telephone'])
    // All sessions are over, and the next sign-in sets one up before anything else.
    for (const over of [counsel, next, anew]) expect((await get(over, '/api/session')).statusCode).toBe(401)
    const fresh = await as('counsel')
    expect((await get(fresh, '/api/me/work')).statusCode).toBe(401)
    expect((await page(fresh, '/me/second-step')).body).toContain('was taken away')
    const { who } = await withApp('counsel')
    expect((await get(who, '/api/me/work')).statusCode).toBe(200)
  })

  test('is not taken away by one who is left of two: whoever asked was disabled, before it was confirmed or before the day was over', async () => {
    await clear()
    const { who: counsel } = await withApp('counsel')
    const id = counsel.person.id
    const may = (enabled: boolean) =>
      ownerClient(whole.database, client =>
        client.query("update people.person set enabled = $2 where district_id = $1 and handle = 'coordinator'", [falls, enabled]),
      )
    const left = async () => (await get(counsel, '/api/me/second-step')).json<{ items?: object[] }>().items?.length
    await form(await as('coordinator'), `/people/${id}/second-step`)
    const [lead, change] = [await as('superintendent'), await waiting(await as('superintendent'), id)]
    try {
      await may(false)
      const refused = await answer(lead, id, change, 'yes')
      expect([refused.statusCode, await left()]).toEqual([409, 1])
      expect(refused.body).toContain('The person who asked for it may no longer do so.')
      await may(true)
      later(2 * 3_600)
      expect((await answer(lead, id, change, 'yes')).statusCode).toBe(303)
      await may(false)
      later(9 * 3_600)
      await whole.clockwork.settle()
      later(14 * 3_600)
      await whole.clockwork.settle()
      const steps = await ownerClient(whole.database, client =>
        client.query<{ kind: string }>('select kind from people.second_step where district_id = $1 and person_id = $2', [falls, id]),
      )
      expect(steps.rows).toEqual([{ kind: 'code' }])
      const anew = await as('superintendent')
      expect((await answer(anew, id, change, 'yes')).statusCode).toBe(409)
      expect((await answer(anew, id, change, 'no')).statusCode).toBe(303)
    } finally {
      await may(true)
    }
  })

  test('asked for by a superintendent alone waits however long; its person says no', async () => {
    await clear()
    const { who } = await withApp('nurse')
    const lead = await as('superintendent')
    expect((await form(lead, `/people/${lead.person.id}/second-step`)).statusCode).toBe(403)
    expect((await form(lead, `/people/${who.person.id}/second-step`)).statusCode).toBe(303)
    const change = await waiting(lead, who.person.id)
    expect((await answer(lead, who.person.id, change, 'yes')).statusCode).toBe(403)
    later(11 * 3_600)
    await whole.clockwork.settle()
    expect((await get(who, '/api/me/second-step')).json<{ items: [] }>().items).toHaveLength(1)
    expect((await answer(who, who.person.id, change, 'no')).statusCode).toBe(303)
    expect(await waiting(await as('superintendent'), who.person.id)).toBe('')
  })

  test('is taken away by the operator, recorded and told, so that the only superintendent is not locked out', async () => {
    await clear()
    const { next } = await withApp('superintendent')
    const sent = await whole.database.transaction('app', falls, tx =>
      linkUser(tx, { by: 'operator', handle: 'superintendent', at: whole.clock.now(), deed: freshId() }),
    )
    later(1)
    expect(await forget('nobody-here')).toMatchObject({ exit: 1 })
    expect(await forget('superintendent')).toMatchObject({ exit: 0 })
    expect((await get(next, '/api/session')).statusCode).toBe(401)
    // Whoever has the lost telephone signs in by nothing that had gone there, and sets up no step of their own.
    const pressed = await sendForm(whole.app, '/sign-in', { link: 'token' in sent ? sent.token : '' })
    expect([pressed.statusCode, pressed.headers['set-cookie']]).toEqual([409, undefined])
    expect((await messagesTo(next.person.id)).some(text => text.includes('were taken away'))).toBe(true)
    const { who } = await withApp('superintendent')
    const facts = (await get(who, `/api/ledger/facts?matter=${who.person.id}`)).json<{ items: { type: string; by: string | null }[] }>()
      .items
    expect(facts.findLast(({ type }) => type === 'people.second-step-taken-away')).toMatchObject({ by: null })
  })
})

describe('what changes who gets in', () => {
  test('asks a second step shown within ten minutes, of whoever has one', async () => {
    await clear()
    const { who, secret } = await withApp('superintendent')
    const nurse = await withApp('nurse')
    await form(await as('coordinator'), `/people/${nurse.who.person.id}/second-step`)
    const change = /name="change" value="([^"]+)"/.exec((await page(who, `/people/${nurse.who.person.id}`)).body)?.[1] ?? ''
    later(10 * 60)
    const stale = await form(who, `/people/${nurse.who.person.id}/changes`, { change, says: 'yes' })
    expect(stale.headers.location).toBe(`/me/second-step?then=${encodeURIComponent(`/people/${nurse.who.person.id}`)}&sent=no`)
    expect((await page(who, String(stale.headers.location))).body).toContain('This is not done yet.')
    expect((await post(who, '/api/me/passkeys/new')).statusCode).toBe(409)
    expect((await show(who, codeOf(secret), anAddress())).statusCode).toBe(204)
    expect((await post(who, '/api/me/passkeys/new')).statusCode).toBe(200)
    expect((await form(who, `/people/${nurse.who.person.id}/changes`, { change, says: 'yes' })).headers.location).toBe(
      `/people/${nurse.who.person.id}`,
    )
    expect((await get(nurse.who, '/api/session')).statusCode).toBe(401)
  })
  test('so does adopting a plan: a proof that is older adopts nothing, by JSON or by the form', async () => {
    await clear()
    const { who, secret } = await withApp('superintendent')
    later(10 * 60)
    const versions = async () => (await get(who, '/api/plan/versions')).json<{ items: object[] }>().items.length
    const before = await versions()
    const stale = await post(who, '/api/plan/versions', { text: '# No plan' })
    expect([stale.statusCode, stale.json<{ code: string }>().code]).toEqual([409, 'second-step'])
    const draft = crypto.randomUUID()
    const byForm = await form(who, '/plan/adopt', { adopt: draft })
    expect(byForm.headers.location).toBe(`/me/second-step?then=${encodeURIComponent(`/plan/adopt?draft=${draft}`)}&sent=no`)
    expect((await show(who, codeOf(secret), anAddress())).statusCode).toBe(204)
    // Shown anew, what was sent is read: it is no plan, and is told so.
    expect((await post(who, '/api/plan/versions', { text: '# No plan' })).statusCode).toBe(422)
    expect(await versions()).toBe(before)
  })

  test('and whether a district asks one at all: an older proof changes nothing, a new one does', async () => {
    await clear()
    const { who, secret } = await withApp('superintendent')
    later(10 * 60)
    const chosen = async () => {
      const list = /<select[^>]*name="secondStep"[\s\S]*?<\/select>/.exec((await page(who, '/settings')).body)?.[0] ?? ''
      return /<option (?=[^>]*selected)[^>]*value="([a-z-]+)"/.exec(list)?.[1]
    }
    expect(await chosen()).toBe('own-choice')
    const typed = { name: 'Harbor Falls Public Schools', officePhone: '978-555-0142', schoolBegins: '08:00', schoolEnds: '15:00' }
    const stale = await form(who, '/settings', { ...typed, secondStep: 'asked' })
    expect(stale.headers.location).toBe(`/me/second-step?then=${encodeURIComponent('/settings')}&sent=no`)
    expect(await chosen()).toBe('own-choice')
    expect((await show(who, codeOf(secret), anAddress())).statusCode).toBe(204)
    expect((await form(who, '/settings', { ...typed, secondStep: 'asked' })).headers.location).toBe('/settings?saved')
    expect(await chosen()).toBe('asked')
    await setting('own-choice')
  })
})
