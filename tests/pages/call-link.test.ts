import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { openAnyDatabase } from '../../src/platform/database/testing.ts'
import { statement, type Tx } from '../../src/platform/database/index.ts'
import { taken } from '../../src/platform/outbox/testing.ts'
import { falls, sendForm, type SignedIn, signIn } from '../../src/people/testing/open-test-app.ts'
import { openWholeApp, type WholeApp } from '../open-whole-app.ts'

const aNumber = statement({
  name: 'test.verified-number',
  sql: `insert into people.way (district_id, way_id, person_id, kind, address, rank, made_at, verified_at)
        values ($1, gen_random_uuid(), $2, 'telephone', '+19785550177', 1, now(), now())`,
})

/** The link in a text that asks somebody to come: one call, one person, one device, until the call is closed. */
describe('a link in a text', () => {
  let whole: WholeApp
  const sent: { person: string; text: string; subject: string; about: string | null }[] = []
  const people: Record<string, SignedIn> = {}
  beforeAll(async () => {
    whole = await openWholeApp({
      open: openAnyDatabase,
      carrier: {
        send: async (_, message) => {
          sent.push(message)
          return taken(message)
        },
      },
    })
    for (const handle of ['teacher', 'responder-1', 'responder-2', 'superintendent']) people[handle] = await whole.as(handle)
  }, 120_000)
  afterAll(() => whole.close())
  // Who is at a call is asked to no other.
  afterEach(async () => {
    const { headers } = of('superintendent')
    const { items } = (await whole.app.inject({ url: '/api/board', headers })).json<{ items: { id: string; responders: string[] }[] }>()
    for (const { id, responders } of items)
      await whole.app.inject({
        ...{ method: 'POST', url: `/api/calls/${id}/close`, headers },
        payload: responders.length > 0 ? { outcome: 'settled' } : { nobodyCame: 'handled-in-room' },
      })
  })

  const of = (handle: string): SignedIn => {
    const found = people[handle]
    if (!found) throw new Error(`${handle} is not signed in`)
    return found
  }
  const calls = async (facts: object = { what: 'fight' }, more: object = {}): Promise<string> => {
    const made = await whole.app.inject({
      ...{ method: 'POST', url: '/api/calls', headers: of('teacher').headers },
      payload: { room: '214', facts, ...more },
    })
    await whole.clockwork.settle()
    return made.json<{ id: string }>().id
  }
  /** The path of the link in the last text that asked this person to this call. */
  const linkTo = (call: string, handle: string): string => {
    const text = sent.findLast(({ person, subject, about }) => person === of(handle).person.id && subject === call && about !== null)?.text
    const path = /http:\/\/made-up\.example(\/to\/[\w-]+)/.exec(text ?? '')?.[1]
    if (path === undefined) throw new Error(`no link in: ${text}`)
    return path
  }
  const look = (url: string, cookie = '', method: 'GET' | 'HEAD' = 'GET') => whole.app.inject({ method, url, headers: { cookie } })
  const press = (url: string, cookie = '', headers: Record<string, string> = {}) => sendForm(whole.app, url, {}, { cookie, ...headers })
  const deviceIn = (answer: Awaited<ReturnType<typeof press>>): string =>
    /concord_device=[\w.-]{20,}/.exec(String(answer.headers['set-cookie'] ?? ''))?.[0] ?? ''
  const tokenIn = (html: string): string => /name="_csrf" value="([^"]+)"/.exec(html)?.[1] ?? ''
  /** A device that has opened the link of this person to a new call, and the token its forms carry. */
  const opened = async (handle = 'responder-1', facts?: object) => {
    const call = await calls(facts)
    const link = linkTo(call, handle)
    const cookie = deviceIn(await press(link))
    const csrf = tokenIn((await look(`/calls/${call}`, cookie)).body)
    const does = (verb: string, fields: Record<string, string> = {}, token = csrf) =>
      sendForm(whole.app, `/calls/${call}/${verb}`, { _csrf: token, ...fields }, { cookie })
    const stage = async () => (await whole.app.inject({ url: `/api/calls/${call}`, headers: of('superintendent').headers })).json()
    return { call, link, cookie, csrf, does, stage }
  }

  const goesOn = (seconds: number) => whole.clock.set(new Date(whole.clock.now().getTime() + seconds * 1_000))

  test('is short, is one for each who is asked, and is in no other text', async () => {
    const call = await calls()
    const texts = sent.filter(({ subject }) => subject === call)
    const links = texts.flatMap(({ text }) => /\/to\/[\w-]+/.exec(text)?.[0] ?? [])
    expect(links.length).toBe(texts.filter(({ about }) => about !== null).length)
    expect(new Set(links).size).toBe(links.length)
    for (const link of links) expect(link).toMatch(/^\/to\/[\w-]{26}$/)
  })

  test('opened by HEAD and by GET ten times it changes nothing; then its button opens the call, on that device alone', async () => {
    const call = await calls()
    const link = linkTo(call, 'responder-1')
    expect(await look(link, '', 'HEAD')).toMatchObject({ statusCode: 200, body: '' })
    for (let times = 0; times < 10; times++) {
      const page = await look(link)
      expect(page).toMatchObject({ statusCode: 200, body: expect.stringContaining('Open the call on this device') })
      // Whoever only looked has a secret that opens nothing.
      expect((await look(`/calls/${call}`, deviceIn(page))).body).not.toContain('214')
      // Whoever holds the telephone may read it.
      for (const said of ['214', 'fight', 'Fight', String(of('responder-1').person.name), call]) expect(page.body).not.toContain(said)
    }
    const first = await press(link)
    expect(first).toMatchObject({ statusCode: 303, headers: { location: `/calls/${call}` } })
    expect(String(first.headers['set-cookie'])).toMatch(/concord_device=[0-9a-f]{32}\.[\w-]{43};.*HttpOnly; SameSite=Lax/)
    const cookie = deviceIn(first)
    expect((await look(`/calls/${call}`, cookie)).body).toContain('214')

    const second = await press(link)
    expect(second).toMatchObject({ statusCode: 409, body: expect.stringContaining('in use on another device') })
    expect(deviceIn(second)).toBe('')
    expect(await press(link, `concord_device=${falls.replaceAll('-', '')}.${'x'.repeat(43)}`)).toMatchObject({ statusCode: 409 })
    expect((await look(link)).body).toContain('978-555-0142')
    // The same device goes on, as often as it likes.
    expect(await look(link, cookie)).toMatchObject({ statusCode: 200 })
    expect(await press(link, cookie)).toMatchObject({ statusCode: 303, headers: { location: `/calls/${call}` } })
    expect((await look(`/calls/${call}`, cookie)).statusCode).toBe(200)
  })

  test('a button that is pressed twice in one instant opens the call both times, on the device that looked', async () => {
    const call = await calls()
    const link = linkTo(call, 'responder-1')
    const cookie = deviceIn(await look(link))
    const both = await Promise.all([press(link, cookie), press(link, cookie)])
    expect(both.map(({ statusCode, headers }) => [statusCode, headers.location])).toEqual(both.map(() => [303, `/calls/${call}`]))
    expect((await look(`/calls/${call}`, cookie)).body).toContain('214')
    expect((await press(link)).statusCode).toBe(409)
  })

  test('two devices at once: one has it', async () => {
    const link = linkTo(await calls(), 'responder-1')
    const both = await Promise.all([press(link), press(link)])
    expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([303, 409])
  })

  test('1,000 guessed codes find nothing and are answered alike', async () => {
    await calls()
    const answers = new Set<string>()
    const guess = (n: number) => `/to/${String(n).padStart(26, 'A')}`
    for (let n = 0; n < 1_000; n++) {
      const { statusCode, body, headers } = n % 2 === 0 ? await look(guess(n)) : await press(guess(n))
      answers.add(JSON.stringify([statusCode, headers['set-cookie'] ?? null, body.replaceAll(guess(n), 'here')]))
    }
    expect([...answers].map(text => JSON.parse(text)[0])).toEqual([404, 404].slice(0, answers.size))
    expect(answers.size).toBeLessThanOrEqual(2)
    expect([...answers].join('')).toContain('This link opens nothing')
  }, 120_000)

  test('opens that one call and nothing else of the person’s', async () => {
    const { call, cookie } = await opened()
    const other = await calls()
    const page = (await look(`/calls/${call}`, cookie)).body
    // No navigation of theirs: what a stranger has.
    expect(page).not.toContain('href="/me"')
    expect(page).not.toContain('href="/board"')
    expect(page).toContain('href="/sign-in"')
    for (const url of [`/calls/${other}`, '/me', '/me/pages', '/calls', '/duty', '/board', '/people', '/settings', '/contacts'])
      expect([url, (await look(url, cookie)).statusCode, (await look(url, cookie)).headers.location]).toEqual([
        url,
        303,
        expect.stringContaining('/sign-in'),
      ])
    const api = [
      '/api/session',
      '/api/me/work',
      '/api/me/pages',
      '/api/calls',
      `/api/calls/${other}`,
      `/api/calls/${call}/pages`,
      '/api/board',
    ]
    for (const url of api) expect([url, (await look(url, cookie)).statusCode]).toEqual([url, 401])
    for (const url of ['/', '/find', '/call']) {
      const [theirs, strangers] = [await look(url, cookie), await look(url)]
      const shown = (html: string) => html.replaceAll(/value="[^"]*"/g, '')
      expect(shown(theirs.body)).toBe(shown(strangers.body))
    }
    expect((await sendForm(whole.app, `/calls/${other}/answer`, {}, { cookie })).headers.location).toContain('/sign-in')
    expect((await look(`/api/calls/${call}`, cookie)).json()).toMatchObject({ id: call })
  })

  test('with it its person answers, says that they are on the way and there, says more, and closes; the record has it as theirs', async () => {
    const { call, does, stage } = await opened()
    for (const [verb, fields, then] of [
      ['answer', {}, 'answered'],
      ['on-the-way', { minutes: '5' }, 'on-the-way'],
      ['there', {}, 'there'],
      ['facts', { danger: 'none' }, 'there'],
    ] as const) {
      expect(await does(verb, fields)).toMatchObject({ statusCode: 303, headers: { location: `/calls/${call}` } })
      expect(await stage()).toMatchObject({ stage: then })
    }
    expect((await stage()).responders).toEqual([of('responder-1').person.id])
    expect((await does('close', { outcome: 'settled' })).statusCode).toBe(303)
    expect(await stage()).toMatchObject({ stage: 'closed', outcome: 'settled' })
  })

  test('with it its person declines, gives the call back, and hands it over', async () => {
    const declining = await opened()
    expect((await declining.does('decline')).statusCode).toBe(303)
    expect((await declining.stage()).pages).toEqual(
      expect.arrayContaining([expect.objectContaining({ person: of('responder-1').person.id, state: 'declined' })]),
    )
    const giving = await opened()
    await giving.does('answer')
    expect((await giving.does('hand-back')).statusCode).toBe(303)
    const handing = await opened()
    await handing.does('answer')
    await handing.does('there')
    expect((await handing.does('hand-over', { to: 'mobile-crisis' })).statusCode).toBe(303)
    expect(await handing.stage()).toMatchObject({ stage: 'handed-over' })
  })

  test('nothing else is done with it, and the page offers nothing else', async () => {
    const { call, cookie, csrf, does } = await opened()
    await does('answer')
    const page = (await look(`/calls/${call}`, cookie)).body
    const offered = [...page.matchAll(/action="\/calls\/[0-9a-f-]+\/([\w-]+)/g)].map(([, verb]) => verb)
    const byLink = ['facts', 'answer', 'decline', 'on-the-way', 'there', 'hand-over', 'hand-back', 'close']
    expect(offered.length).toBeGreaterThan(0)
    expect(offered.filter(verb => !byLink.includes(String(verb)))).toEqual([])
    const report = { to: 'dcf', reporter: of('responder-1').person.id, madeAt: '2026-10-01T10:00' }
    expect((await does('report', report)).headers.location).toContain('/sign-in')
    expect((await does('ask-again')).headers.location).toContain('/sign-in')
    const said = await whole.app.inject({
      ...{ method: 'POST', url: `/api/calls/${call}/ask-again`, headers: { cookie, 'x-csrf-token': csrf } },
    })
    expect(said.statusCode).toBe(401)
    expect((await look(`/api/calls/${call}`, cookie)).json<{ next: string[] }>().next.filter(verb => !byLink.includes(verb))).toEqual([])
  })

  test('another site can send nothing with it', async () => {
    const { call, cookie, csrf, does, stage } = await opened()
    await does('answer')
    await does('there')
    for (const token of ['', 'x'.repeat(43)]) {
      expect((await does('close', { outcome: 'settled' }, token)).statusCode).toBe(403)
      const url = `/api/calls/${call}/close`
      const headers = { cookie, 'x-csrf-token': token }
      expect((await whole.app.inject({ method: 'POST', url, headers, payload: { outcome: 'settled' } })).statusCode).toBe(403)
    }
    expect(await stage()).toMatchObject({ stage: 'there' })
    expect(csrf).toMatch(/^[\w-]{43}$/)
  })

  test('another site opens none on somebody else’s device', async () => {
    const link = linkTo(await calls(), 'responder-1')
    const pushed = await press(link, '', { 'sec-fetch-site': 'cross-site' })
    expect([pushed.statusCode, deviceIn(pushed)]).toEqual([200, ''])
    expect((await press(link, '', { 'sec-fetch-site': 'same-origin' })).statusCode).toBe(303)
  })

  test('after the call is closed the link says so, on the page of the call too, and gives nothing more of it', async () => {
    const { call, link, cookie, csrf, does } = await opened()
    await whole.app.inject({
      ...{ method: 'POST', url: `/api/calls/${call}/close`, headers: of('superintendent').headers },
      payload: { nobodyCame: 'handled-in-room' },
    })
    for (const url of [link, `/calls/${call}`]) {
      const page = await look(url, cookie)
      expect([url, page.statusCode]).toEqual([url, 410])
      expect(page.body).toContain('This call is closed')
      expect(page.body).not.toContain('Room 214')
    }
    expect(await press(link, cookie)).toMatchObject({ statusCode: 410 })
    expect(await does('answer')).toMatchObject({ statusCode: 410, body: expect.stringContaining('This call is closed') })
    expect((await look(`/api/calls/${call}`, cookie)).statusCode).toBe(401)
    const headers = { cookie, 'x-csrf-token': csrf }
    expect((await whole.app.inject({ method: 'POST', url: `/api/calls/${call}/answer`, headers })).statusCode).toBe(401)
    // One that nobody opened opens nothing afterwards.
    const late = await press(link)
    expect([late.statusCode, deviceIn(late)]).toEqual([410, ''])
    // A device that opened none is a stranger as before.
    expect((await look(`/calls/${call}`)).headers.location).toContain('/sign-in')
  })

  test('whoever is signed in goes on as who they are, and uses no link up', async () => {
    const call = await calls()
    const link = linkTo(call, 'responder-1')
    const { cookie, csrf } = of('superintendent')
    const done = await sendForm(whole.app, link, { _csrf: csrf }, { cookie })
    expect(done).toMatchObject({ statusCode: 303, headers: { location: `/calls/${call}` } })
    expect(deviceIn(done)).toBe('')
    const device = deviceIn(await press(link))
    expect(device).not.toBe('')
    // Whichever device has it.
    expect((await look(link, cookie)).statusCode).toBe(200)
    expect((await sendForm(whole.app, link, { _csrf: csrf }, { cookie })).statusCode).toBe(303)
    const both = `${cookie}; ${device}`
    expect((await look('/me', both)).statusCode).toBe(200)
    await sendForm(whole.app, `/calls/${call}/facts`, { _csrf: csrf, danger: 'none' }, { cookie: both })
    const { history } = (await whole.app.inject({ url: `/api/calls/${call}`, headers: of('superintendent').headers })).json<{
      history: { type: string; by: string | null }[]
    }>()
    expect(history.findLast(({ type }) => type === 'call.facts-added')?.by).toBe(of('superintendent').person.id)
    // Signing in or out leaves no link open on a device that others use.
    const out = await sendForm(whole.app, '/sign-out', {}, { cookie: device })
    expect(String(out.headers['set-cookie'])).toContain('concord_device=;')
    const into = await sendForm(whole.app, '/sign-in', { handle: 'teacher' }, { cookie: device })
    expect(String(into.headers['set-cookie'])).toContain('concord_device=;')
  })

  test('one device may hold links to several calls; each opens its own', async () => {
    const first = await opened('responder-1')
    const call = await calls()
    const second = await press(linkTo(call, 'responder-1'), first.cookie)
    expect(deviceIn(second)).toBe(first.cookie)
    for (const url of [`/calls/${first.call}`, `/calls/${call}`]) expect((await look(url, first.cookie)).statusCode).toBe(200)
  })

  test('of two people who share a telephone, the one whose button was pressed last answers, and the page names them', async () => {
    const call = await calls()
    const [one, other] = [linkTo(call, 'responder-1'), linkTo(call, 'responder-2')]
    const cookie = deviceIn(await press(one))
    const answersAs = async () => /You answer as ([^.]+)\./.exec((await look(`/calls/${call}`, cookie)).body)?.[1]
    expect(await answersAs()).toBe(of('responder-1').person.name)
    goesOn(1)
    await press(other, cookie)
    expect(await answersAs()).toBe(of('responder-2').person.name)
    goesOn(1)
    await press(one, cookie)
    expect(await answersAs()).toBe(of('responder-1').person.name)
    const csrf = tokenIn((await look(`/calls/${call}`, cookie)).body)
    await sendForm(whole.app, `/calls/${call}/answer`, { _csrf: csrf }, { cookie })
    const { responders } = (await whole.app.inject({ url: `/api/calls/${call}`, headers: of('superintendent').headers })).json<{
      responders: string[]
    }>()
    expect(responders).toEqual([of('responder-1').person.id])
    // Whoever is signed in reads their own name above.
    expect((await look(`/calls/${call}`, of('responder-2').cookie)).body).not.toContain('You answer as')
  })

  test('a drill is marked as one', async () => {
    const call = await calls({ what: 'fight' }, { drill: true })
    expect((await look(linkTo(call, 'responder-1'))).body).toContain('drill')
    expect((await look(linkTo(await calls(), 'responder-1'))).body).not.toContain('drill')
  })

  test('once a text is taken its code is kept nowhere', async () => {
    const call = await calls()
    const code = linkTo(call, 'responder-1').slice('/to/'.length)
    const read = (name: string, sql: string) =>
      whole.database.transaction('app', falls, tx => tx.many(statement({ name, sql, row: z.object({ text: z.string() }) }), [falls]))
    const texts = await read('test.texts-of-messages', 'select text from platform.message where district_id = $1')
    expect(texts.some(({ text }) => text.includes('http://made-up.example/to/…'))).toBe(true)
    const links = await read('test.call-links', 'select l::text as text from respond.call_link l where district_id = $1')
    expect(links.length).toBeGreaterThan(0)
    const facts = await read('test.facts', 'select f::text as text from ledger.fact f where district_id = $1')
    for (const { text } of [...texts, ...links, ...facts]) expect(text).not.toContain(code)
  })

  /** Each goes on for a while: nothing is taken back in the instant in which it was sent. */
  const takenBack = {
    'a superintendent signed its person out everywhere': async () => {
      const { person, headers } = of('responder-1')
      await sendForm(whole.app, `/people/${person.id}/end-sessions`, {}, of('superintendent').headers)
      expect((await whole.app.inject({ url: '/api/me/sessions', headers })).statusCode).toBe(401)
      people['responder-1'] = await signIn(whole.app, 'responder-1')
    },
    'its person signed out everywhere else': async () => {
      await whole.app.inject({ method: 'POST', url: '/api/me/sessions/end-others', headers: of('responder-1').headers, payload: {} })
    },
    'its person took a verified number off': async () => {
      const { person, headers } = of('responder-1')
      await inDistrict(tx => tx.run(aNumber, [tx.district, person.id]))
      const { items } = (await whole.app.inject({ url: '/api/me/ways', headers })).json<{ items: { id: string; address: string }[] }>()
      const way = items.find(({ address }) => address === '978-555-0177')
      const done = await whole.app.inject({ method: 'POST', url: `/api/me/ways/${way?.id}/remove`, headers, payload: {} })
      expect(done.statusCode).toBe(200)
    },
  }
  const inDistrict = <T>(does: (tx: Tx) => Promise<T>) => whole.database.transaction('app', falls, does)

  test.each(Object.entries(takenBack))('opens nothing more once %s, and the next one does', async (_, does) => {
    const { call, link, cookie, does: press1, stage } = await opened()
    await press1('answer')
    goesOn(60)
    await does()
    const page = await look(`/calls/${call}`, cookie)
    expect([page.statusCode, page.body]).toEqual([410, expect.stringContaining('This link was taken back')])
    expect(page.body).not.toContain('214')
    expect((await look(link, cookie)).statusCode).toBe(410)
    expect((await press(link, cookie)).statusCode).toBe(410)
    expect((await press1('there')).statusCode).not.toBe(303)
    expect((await look(`/calls/${call}`, `${cookie}; lang=es`)).body).not.toContain('undefined')
    // Who said that they come is coming still.
    expect(await stage()).toMatchObject({ stage: 'answered', responders: [of('responder-1').person.id] })
    goesOn(60)
    const next = await calls()
    const again = deviceIn(await press(linkTo(next, 'responder-2'), cookie))
    expect((await look(`/calls/${next}`, again)).statusCode).toBe(200)
    // A link that goes to the same person after that opens its call, on the same device too.
    await whole.app.inject({
      method: 'POST',
      url: `/api/calls/${call}/close`,
      headers: of('superintendent').headers,
      payload: { outcome: 'settled' },
    })
    const { link: later, call: laterCall } = await opened()
    expect((await look(later, cookie)).statusCode).not.toBe(410)
    expect((await look(`/calls/${laterCall}`, deviceIn(await press(later, cookie)))).statusCode).not.toBe(410)
  })

  test('goes on while its person ends this one session, signs out here, or takes off what was never verified', async () => {
    const { call, cookie } = await opened()
    goesOn(60)
    const { headers } = of('responder-1')
    await whole.app.inject({ method: 'POST', url: '/api/me/ways', headers, payload: { kind: 'telephone', address: '978-555-0178' } })
    const { items } = (await whole.app.inject({ url: '/api/me/ways', headers })).json<{ items: { id: string; address: string }[] }>()
    const way = items.find(({ address }) => address === '978-555-0178')
    expect((await whole.app.inject({ method: 'POST', url: `/api/me/ways/${way?.id}/remove`, headers, payload: {} })).statusCode).toBe(200)
    const sessions = (await whole.app.inject({ url: '/api/me/sessions', headers })).json<{ items: { id: string; current: boolean }[] }>()
    const own = sessions.items.find(({ current }) => current)
    await whole.app.inject({ method: 'POST', url: `/api/me/sessions/${own?.id}/end`, headers, payload: {} })
    people['responder-1'] = await signIn(whole.app, 'responder-1')
    expect((await look(`/calls/${call}`, cookie)).statusCode).toBe(200)
  })

  // Last, since every session lapses here.
  test('whose session has lapsed is known by the link on its call, and nowhere else; what their browser keeps unsent stays theirs', async () => {
    const call = await calls()
    const link = linkTo(call, 'responder-1')
    whole.clock.set(new Date(whole.clock.now().getTime() + 13 * 3_600_000))
    people['superintendent'] = await signIn(whole.app, 'superintendent')
    const lapsed = of('responder-1').cookie
    const done = await press(link, lapsed)
    expect(done).toMatchObject({ statusCode: 303, headers: { location: `/calls/${call}` } })
    const cookie = `${lapsed}; ${deviceIn(done)}`
    const page = await look(`/calls/${call}`, cookie)
    expect(page).toMatchObject({ statusCode: 200, body: expect.stringContaining('214') })
    expect(page.body).toContain(`data-unsent="${of('responder-1').person.id}"`)
    expect((await look(`/calls/${call}`, deviceIn(done))).body).not.toContain(of('responder-1').person.id + '" data-office')
    expect((await look('/me', cookie)).headers.location).toContain('/sign-in')
    const answered = await sendForm(whole.app, `/calls/${call}/answer`, { _csrf: tokenIn(page.body) }, { cookie })
    expect(answered).toMatchObject({ statusCode: 303, headers: { location: `/calls/${call}` } })
    expect((await look(`/api/calls/${call}`, cookie)).json<{ responders: string[] }>().responders).toContain(of('responder-1').person.id)
  })
})
