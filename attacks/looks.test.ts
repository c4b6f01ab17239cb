import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { routesOfApp } from '../e2e/route-table.ts'
import { ownerClient, openTestDatabase } from '../src/platform/database/testing.ts'
import { falls, signIn, type SignedIn } from '../src/people/testing/open-test-app.ts'
import { whoSawCommand } from '../src/looks/index.ts'
import { showNothing, showsOf } from './looks-routes.ts'
import { openWholeApp, type WholeApp } from '../tests/open-whole-app.ts'

/** A curious colleague, a parent who is suspected, a stolen account: who looked at a child's record is written down, and the family reads it. */
let whole: WholeApp
beforeAll(async () => {
  whole = await openWholeApp({ open: openTestDatabase })
})
afterAll(() => whole.close())

interface Row {
  person: string
  through: string
  part: string
  medium: string
  student: string | null
  glass: string | null
}
const rowsOf = async (matter: string): Promise<Row[]> =>
  ownerClient(whole.database, async client => {
    const { rows } = await client.query<Row>(
      'select person_id as person, through, part, medium, student_id as student, glass_id as glass from looks.look where matter_id = $1 order by at, medium desc, look_id',
      [matter],
    )
    return rows
  })
const asOwner = (sql: string) => ownerClient(whole.database, client => client.query(sql))
/** As the application's own login, in its district: what a hijacked application could do. */
const asApplication = (sql: string) =>
  whole.database
    .transaction('app', falls, tx => tx.run({ name: `attacks.looks-${sql.length}`, sql }, []))
    .then(
      () => 'done',
      (cause: Error) => cause.message,
    )

const page = (who: SignedIn, url: string, lang = 'en') =>
  whole.app.inject({ url, headers: { cookie: `${who.cookie}; concord_lang=${lang}` } })
const json = (who: SignedIn, url: string) => whole.app.inject({ url, headers: who.headers })

let [student, teacher, caregiver, lead]: SignedIn[] = []
beforeEach(async () => {
  ;[student, teacher, caregiver, lead] = await Promise.all(
    ['student', 'teacher', 'caregiver', 'superintendent'].map(each => signIn(whole.app, each)),
  )
})

async function callAbout(facts: Record<string, string>): Promise<{ id: string; pages: { person: string }[] }> {
  const answer = await whole.app.inject({
    ...{ method: 'POST', url: '/api/calls', payload: { facts, student: student?.person.id } },
    headers: teacher?.headers ?? {},
  })
  expect(answer.statusCode).toBe(201)
  return answer.json()
}

const bring = <T>(value: T | undefined): T => {
  if (value === undefined) throw new Error('nobody is signed in')
  return value
}

describe('a look leaves its row', () => {
  test('whoever is asked opens the page of a call: one row, however often within a quarter of an hour, and the family reads it', async () => {
    const call = await callAbout({ what: 'conflict', danger: 'possible' })
    const responder = await signIn(whole.app, 'responder-1')
    for (let i = 0; i < 3; i++) expect((await page(responder, `/calls/${call.id}`)).statusCode).toBe(200)
    expect((await json(responder, `/api/calls/${call.id}`)).statusCode).toBe(200)
    const mine = (await rowsOf(call.id)).filter(({ person }) => person === responder.person.id)
    const row = { person: responder.person.id, through: 'asked', part: 'record', student: student?.person.id, glass: null }
    expect(mine).toEqual([
      { ...row, medium: 'page' },
      { ...row, medium: 'json' },
    ])
    const shown = await page(bring(caregiver), `/my-child/${student?.person.id}/seen`)
    expect(shown.statusCode).toBe(200)
    expect(shown.body).toContain(responder.person.name)
    expect(shown.body).toContain('They were asked to come.')
    // Two rows that nobody could tell apart would read as a look that was counted twice.
    const told = (lang: string, body: string) =>
      [
        ...body.matchAll(
          lang === 'en' ? /a call for support: all of the record, [a-z ]+/g : /una llamada de apoyo: todo el registro, [a-zá ]+/g,
        ),
      ].map(([each]) => each)
    expect(told('en', shown.body).sort()).toEqual([
      'a call for support: all of the record, on a page',
      'a call for support: all of the record, through a program',
    ])
    const spanish = (await page(bring(caregiver), `/my-child/${student?.person.id}/seen`, 'es')).body
    expect(told('es', spanish)).toHaveLength(2)
    expect(new Set(told('es', spanish)).size).toBe(2)
  })

  test('of two records of one kind that were opened in one minute, the family reads two looks and not one line twice', async () => {
    const calls = [await callAbout({ what: 'conflict', danger: 'possible' }), await callAbout({ what: 'conflict', danger: 'possible' })]
    const principal = await signIn(whole.app, 'principal')
    for (const { id } of calls) expect((await page(principal, `/calls/${id}`)).statusCode).toBe(200)
    for (const [lang, lines] of [
      [
        'en',
        ['a call for support (1 of 2 in this minute): all of the record', 'a call for support (2 of 2 in this minute): all of the record'],
      ],
      [
        'es',
        ['una llamada de apoyo (1 de 2 en ese minuto): todo el registro', 'una llamada de apoyo (2 de 2 en ese minuto): todo el registro'],
      ],
    ] as const) {
      const { body } = await page(bring(caregiver), `/my-child/${student?.person.id}/seen`, lang)
      const ofPrincipal = body.split('<tr').filter(row => row.includes(principal.person.name))
      for (const line of lines) expect([line, ofPrincipal.filter(row => row.includes(line)).length]).toEqual([line, 1])
      expect(new Set(ofPrincipal.map(row => row.replaceAll(/ id="[^"]*"/g, ''))).size).toBe(ofPrincipal.length)
      for (const { id } of calls) expect(ofPrincipal.join()).not.toContain(id)
    }
  })

  test('whoever had a record open before it named the student is among those who saw it, for the family and after a breach', async () => {
    const principal = await signIn(whole.app, 'principal')
    const facts = { requester: 'local-police', basis: 'none', target: 'student-questioned' }
    const made = await whole.app.inject({ method: 'POST', url: '/api/contacts', payload: { facts }, headers: principal.headers })
    const { id } = made.json<{ id: string }>()
    const act = async (verb: string, payload: object) => {
      const answer = await whole.app.inject({ method: 'POST', url: `/api/contacts/${id}/${verb}`, payload, headers: principal.headers })
      expect(answer.statusCode, answer.body).toBeLessThan(300)
    }
    expect((await page(principal, `/contacts/${id}`)).statusCode).toBe(200)
    await act('name-student', { student: 'student' })
    expect((await page(principal, `/contacts/${id}`)).statusCode).toBe(200)
    await act('tell', { notice: 'caregiver-told', outcome: 'not-yet', pointsAtCaregiver: 'no' })
    await act('tell', { notice: 'caregiver-told', outcome: 'told', channel: 'phone', language: 'en', interpreter: 'none' })
    const shown = (await page(bring(caregiver), `/my-child/${student?.person.id}/seen`)).body
    expect(shown).toContain('They wrote it down or called.')
    expect(shown).toContain(principal.person.name)
    const saw = await whoSawCommand(whole.database, {
      district: falls,
      of: student?.person.id ?? '',
      from: '',
      to: '',
      at: whole.clock.now(),
    })
    expect(JSON.stringify(saw.json)).toContain(principal.person.name)
  })

  test('a page that cannot write its row does not open, and shows nothing of the record', async () => {
    const call = await callAbout({ what: 'conflict', danger: 'possible' })
    await asOwner('revoke insert on looks.look from concord_app')
    try {
      const answer = await page(bring(lead), `/calls/${call.id}`)
      expect(answer.statusCode).toBeGreaterThanOrEqual(500)
      expect(answer.body).not.toContain(teacher?.person.name)
    } finally {
      await asOwner('grant insert on looks.look to concord_app')
    }
    expect((await page(bring(lead), `/calls/${call.id}`)).statusCode).toBe(200)
  })
})

describe('nobody changes what was written', () => {
  test('the application’s own login neither changes nor deletes a row', async () => {
    await callAbout({ what: 'conflict' })
    for (const sql of ["update looks.look set through = 'made'", 'delete from looks.look', 'truncate looks.look'])
      expect(await asApplication(sql)).toContain('permission denied')
  })
})

describe('a family reads what is theirs', () => {
  test('not of another’s child, and not by a colleague', async () => {
    const other = await signIn(whole.app, 'student-05')
    for (const who of [caregiver, teacher, lead, student]) {
      const answer = await page(bring(who), `/my-child/${other.person.id}/seen`)
      expect(answer.statusCode).toBe(403)
      expect(answer.body).not.toContain(other.person.name)
    }
    // A student under 18 is told by their caregivers.
    expect((await page(bring(student), `/my-child/${student?.person.id}/seen`)).statusCode).toBe(403)
  })

  test.each([
    ['abuse is suspected', { what: 'abuse-suspected', danger: 'none', whose: 'student' }],
    ['an order of a court was broken', { what: 'order-broken', danger: 'none', whose: 'student' }],
    ['a family is in dispute, and the plan tells no caregiver', { what: 'family-dispute', danger: 'none', whose: 'caregiver' }],
  ])('where %s there is no trace of it, neither the call nor who looked', async (_, facts) => {
    const before = await page(bring(caregiver), `/my-child/${student?.person.id}/seen`)
    const call = await callAbout(facts)
    expect((await page(bring(lead), `/calls/${call.id}`)).statusCode).toBe(200)
    const after = await page(bring(caregiver), `/my-child/${student?.person.id}/seen`)
    expect(after.body).toBe(before.body)
  })

  test.each([
    ['officers may search by a judge’s paper', { requester: 'local-police', basis: 'judicial-search-warrant', target: 'student-search' }],
    ['a judge’s paper asks for a record', { requester: 'state-police', basis: 'judicial-search-warrant', target: 'student-record' }],
    ['the Department takes a child now', { requester: 'dcf', basis: 'custody-without-paper', target: 'student-taken' }],
    ['the Department comes to talk with a child', { requester: 'dcf', basis: 'none', target: 'student-questioned' }],
    ['police ask to question a student', { requester: 'local-police', basis: 'none', target: 'student-questioned' }],
  ])('where %s, a caregiver reads nothing of it before somebody told them', async (_, facts) => {
    const seen = () => page(bring(caregiver), `/my-child/${student?.person.id}/seen`)
    const before = await seen()
    const { headers } = bring(lead)
    const asked = { facts: { ...facts, 'acting-for-immigration': 'no' }, student: student?.person.id, school: student?.person.school }
    const answer = await whole.app.inject({ ...{ method: 'POST', url: '/api/contacts', payload: asked }, headers })
    expect(answer.statusCode).toBe(201)
    const { id } = answer.json<{ id: string }>()
    expect((await page(bring(lead), `/contacts/${id}`)).statusCode).toBe(200)
    expect((await seen()).body).toBe(before.body)
    if (facts.requester !== 'local-police' || facts.basis !== 'none') return
    const telling = { notice: 'caregiver-told', channel: 'phone', outcome: 'told', language: 'en', pointsAtCaregiver: 'no' }
    const told = await whole.app.inject({ ...{ method: 'POST', url: `/api/contacts/${id}/tell`, payload: telling }, headers })
    expect(told.statusCode).toBe(200)
    expect((await seen()).body.split('<li>').length).toBeGreaterThan(before.body.split('<li>').length)
  })

  test('a call that becomes a suspicion is gone from the page', async () => {
    const call = await callAbout({ what: 'wellbeing', danger: 'none', whose: 'student' })
    const lines = async () => (await page(bring(caregiver), `/my-child/${student?.person.id}/seen`)).body.split('<li>').length
    const before = await lines()
    await whole.app.inject({
      ...{ method: 'POST', url: `/api/calls/${call.id}/facts`, payload: { facts: { what: 'abuse-suspected' } } },
      headers: teacher?.headers ?? {},
    })
    expect(await lines()).toBe(before - 1)
  })
})

describe('whoever comes to a call is delayed by nothing', () => {
  test('a running call opens to who is asked although the row cannot be written, and the row is owed and written by the next look', async () => {
    const call = await callAbout({ what: 'conflict', danger: 'possible' })
    const responder = await signIn(whole.app, 'responder-1')
    await asOwner('revoke insert on looks.look from concord_app')
    try {
      expect((await page(responder, `/calls/${call.id}`)).statusCode).toBe(200)
      expect((await page(bring(lead), `/calls/${call.id}`)).statusCode).toBeGreaterThanOrEqual(500)
      expect(await rowsOf(call.id)).toEqual([])
    } finally {
      await asOwner('grant insert on looks.look to concord_app')
    }
    await page(bring(lead), `/calls/${call.id}`)
    await vi.waitFor(async () => expect((await rowsOf(call.id)).map(({ person }) => person)).toContain(responder.person.id))
  })
})

test('who leads reads who saw a record, on the page and by the command line; nobody else does', async () => {
  const call = await callAbout({ what: 'conflict', danger: 'possible' })
  const responder = await signIn(whole.app, 'responder-1')
  await page(responder, `/calls/${call.id}`)
  const shown = await page(bring(lead), `/who-saw/${call.id}`)
  expect([shown.statusCode, shown.body.includes(responder.person.name)]).toEqual([200, true])
  expect((await page(bring(lead), `/who-saw/${call.id}?to=2020-01-01`)).body).not.toContain(responder.person.name)
  expect((await page(bring(lead), `/who-saw/${call.id}?to=banana`)).statusCode).toBe(422)
  for (const who of [teacher, caregiver, responder]) expect((await page(bring(who), `/who-saw/${call.id}`)).statusCode).toBe(403)
  const told = (of: string, from = '') => whoSawCommand(whole.database, { district: falls, of, from, to: '', at: whole.clock.now() })
  const looks = async (of: string) => ((await told(of)).json as { items: { name: string; matter: string }[] }).items
  expect(await looks(call.id)).toContainEqual(expect.objectContaining({ name: responder.person.name, through: 'asked', part: 'record' }))
  expect((await looks('responder-1')).map(({ matter }) => matter)).toContain(call.id)
  expect((await looks('student')).map(({ matter }) => matter)).toContain(call.id)
  expect([(await told('nobody-here')).exit, (await told(call.id, 'banana')).exit]).toEqual([1, 2])
})

test('of an id that nothing here has, and of days the wrong way round, nobody is told that nobody looked', async () => {
  const call = await callAbout({ what: 'conflict', danger: 'possible' })
  await page(await signIn(whole.app, 'responder-1'), `/calls/${call.id}`)
  const mistyped = `${call.id.slice(0, -1)}${call.id.endsWith('0') ? '1' : '0'}`
  const none = 'No look is written down'
  const command = (of: string, from = '', to = '') =>
    whoSawCommand(whole.database, { district: falls, of, from, to, at: whole.clock.now() })
  const [unknown, backwards] = [await command(mistyped), await command(call.id, '2026-12-02', '2026-12-01')]
  expect([unknown.exit, unknown.text.includes(none)]).toEqual([1, false])
  expect([backwards.exit, backwards.text.includes(none)]).toEqual([2, false])
  const shown = async (address: string) => {
    const { statusCode, body } = await page(bring(lead), `/who-saw/${address}`)
    return [statusCode, body.includes(none)]
  }
  expect(await shown(mistyped)).toEqual([404, false])
  expect(await shown(`${call.id}?from=2026-12-02&to=2026-12-01`)).toEqual([422, false])
  expect(await shown(`${call.id}?to=2020-01-01`)).toEqual([200, true])
  // Somebody at whom and by whom nothing was looked at is known all the same.
  const { person } = await signIn(whole.app, 'nurse')
  expect([await shown(person.id), (await command('nurse')).exit]).toEqual([[200, true], 0])
})

test('every route says whether it shows what a student’s record holds', async () => {
  const routes = (await routesOfApp()).map(({ method, url }) => `${method} ${url}`).filter(route => route.startsWith('GET '))
  expect(routes.filter(route => showsOf[route] === undefined && !showNothing.some(each => each.test(route)))).toEqual([])
  expect(Object.keys(showsOf).filter(route => !routes.includes(route))).toEqual([])
})
