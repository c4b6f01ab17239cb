import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadFacts } from '../../ledger/index.ts'
import type { Database } from '../../platform/database/index.ts'
import type { App } from '../../platform/http/index.ts'
import { findPersonByHandle } from '../store/person.ts'
import { closeAll, falls, openTestApp, sendForm, signIn } from '../testing/open-test-app.ts'

/** The pages of those who run it, over the demonstration: a person, the week of duty, the settings. */
let database: Database
let app: App

beforeAll(async () => {
  ;({ app, database } = await openTestApp({
    at: '2026-09-14T14:00:00Z',
    people: {
      publicUrl: () => 'https://made-up.example',
      rolesAsked: async () => ['responder', 'mediator'],
      planSettings: async () => [
        { title: 'The order', href: '/plan#order', authority: null, lines: [{ what: 'The order', now: ['as listed'] }] },
      ],
    },
  }))
})
afterAll(() => closeAll(app, database))

/** A browser in which this person has signed in: it reads pages and sends forms. */
async function browser(handle: string) {
  const { person, cookie, csrf } = await signIn(app, handle)
  return {
    id: person.id,
    get: (url: string) => app.inject({ url, headers: { cookie } }),
    post: (url: string, fields: Record<string, string>) => sendForm(app, url, { _csrf: csrf, ...fields }, { cookie }),
  }
}
const idOf = (handle: string) => database.transaction('app', falls, async tx => (await findPersonByHandle(tx, handle))?.id ?? '')
const textOf = (html: string): string => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')

describe('the page of a person', () => {
  test('says where each role comes from; a student, a family and nobody have none', async () => {
    const lead = await browser('coordinator')
    const page = await lead.get(`/people/${await idOf('principal')}`)
    expect([page.statusCode, page.headers['cache-control']]).toEqual([200, 'no-store'])
    expect(textOf(page.body)).toMatch(/Principal The roster says it: principal, Mill Street Middle School/)
    const responder = await lead.get(`/people/${await idOf('responder-1')}`)
    expect(textOf(responder.body)).toContain('The district gave it on September 14, 2026, on its own machine.')
    expect(textOf(responder.body)).toContain('responder, Mill Street Middle School:')
    for (const id of [await idOf('student'), await idOf('caregiver'), 'junk', '00000000-0000-4000-8000-000000000000'])
      expect((await lead.get(`/people/${id}`)).statusCode).toBe(404)
  })

  test('is for those who see people; roles are given and taken by those who may, and a link is shown to nobody', async () => {
    const nurse = await idOf('nurse')
    const [teacher, principal, lead] = [await browser('teacher'), await browser('principal'), await browser('coordinator')]
    expect((await teacher.get(`/people/${nurse}`)).statusCode).toBe(403)
    expect((await principal.get(`/people/${nurse}`)).body).not.toContain('name="give"')
    for (const [url, fields] of [
      [`/people/${nurse}`, { give: 'mediator' }],
      [`/people/${nurse}/link`, {}],
    ] as const)
      expect((await principal.post(url, fields)).statusCode).toBe(403)
    expect(await lead.post(`/people/${nurse}`, { give: 'mediator', deed: 'a' })).toMatchObject({
      statusCode: 303,
      headers: { location: `/people/${nurse}` },
    })
    const given = textOf((await lead.get(`/people/${nurse}`)).body)
    expect(given).toMatch(/Mediator The district gave it on September 14, 2026: \w+ \w+/)
    expect((await lead.post(`/people/${nurse}`, { take: 'mediator', deed: 'b' })).statusCode).toBe(303)
    expect((await lead.get(`/people/${nurse}`)).body).not.toContain('value="mediator" />')
    for (const give of ['', 'student', 'wizard']) expect((await lead.post(`/people/${nurse}`, { give })).statusCode).toBe(422)
    expect((await lead.post(`/people/${await idOf('student')}`, { give: 'nurse' })).statusCode).toBe(404)
    const made = await lead.post(`/people/${nurse}/link`, { deed: 'c' })
    expect([made.statusCode, textOf(made.body)]).toEqual([200, expect.stringContaining('This demonstration keeps the link')])
    expect(made.body).not.toContain('sign-in?link=')
    expect((await lead.post(`/people/${nurse}/link`, { deed: 'c' })).statusCode).toBe(409)
  })

  test('keeps the last superintendent', async () => {
    const lead = await browser('superintendent')
    const refused = await lead.post(`/people/${lead.id}`, { take: 'superintendent' })
    expect([refused.statusCode, refused.body]).toEqual([409, expect.stringContaining('Give it to somebody else first.')])
  })

  test('and the table of access is for everybody', async () => {
    expect(await app.inject({ url: '/people/access' })).toMatchObject({ statusCode: 200, body: expect.stringContaining('Who may do what') })
  })
})

describe('the week of duty', () => {
  test('shows who is on, what nobody covers, and the weeks beside it', async () => {
    const { get } = await browser('responder-1')
    const { body } = await get('/duty')
    expect(body).toContain('href="/duty?week=2026-09-07"')
    expect(textOf(body)).toMatch(/Mill Street Middle School/)
    expect(textOf(body)).toContain('No mediator: all school days')
    expect(textOf(body)).not.toContain('No responder')
    expect(body).not.toContain('name="remove"')
    expect(textOf((await get('/duty?week=2026-12-02')).body)).toContain('Monday, November 30, 2026, to Friday, December 4, 2026')
    expect(textOf((await get('/duty?week=2027-07-07')).body)).toContain('There is no school this week.')
    for (const week of ['junk', '9999-12-31', '0001-01-01']) expect((await get(`/duty?week=${week}`)).body).toContain('week=2026-09-07')
  })

  test('leads back to the week in which something was changed', async () => {
    const { get, post } = await browser('secretary')
    const school = /<option value="([0-9a-f-]{36})">Harbor Falls High/.exec((await get('/duty')).body)?.[1] ?? ''
    const line = { school, person: await idOf('nurse'), role: 'mediator', order: '9', from: '2026-10-06T07:00', to: '2026-10-06T12:00' }
    const unsure = await post('/duty', { ...line, week: '2026-10-05', deed: 'w' })
    expect(unsure.statusCode).toBe(200)
    expect(textOf(unsure.body)).toMatch(/On the list of people, .+ is not a mediator\. Put them on duty as one\?/)
    expect(textOf((await get('/duty?week=2026-10-05')).body)).toContain('No mediator: all school days')
    const done = (await post('/duty', { ...line, sure: 'yes', week: '2026-10-05', deed: 'w' })).headers.location ?? ''
    expect(done).toMatch(/^\/duty\?week=2026-10-05&put=[0-9a-f]{20}$/)
    const { body } = await get(done)
    expect(textOf(body)).toMatch(
      /is on duty at Harbor Falls High School as mediator: 7:00 am, October 6, 2026 to 12:00 pm, October 6, 2026\./,
    )
    expect(textOf(body)).toContain('No mediator: Monday, Wednesday, Thursday and Friday; Tuesday 12:00 pm to 3:00 pm')
    expect(textOf(body)).toContain('7:00 am to 12:00 pm')
    expect((await post('/duty', { ...line, to: '', week: '2026-10-05' })).body).toContain('week=2026-09-28')
    expect((await post('/duty', { ...line, sure: 'yes', deed: 'x', week: '//evil.example' })).headers.location).toMatch(
      /^\/duty\?week=2026-10-05&put=/,
    )
    // A Saturday is of the week before it: there it stands, with what it says and how to take it off.
    const games = { ...line, order: '10', from: '2026-10-10T09:00', to: '2026-10-10T13:00', sure: 'yes', week: '2026-10-05' }
    const saturday = (await post('/duty', { ...games, deed: 'y' })).headers.location ?? ''
    expect(saturday).toMatch(/^\/duty\?week=2026-10-05&put=[0-9a-f]{20}$/)
    const weekend = await get(saturday)
    expect(textOf(weekend.body)).toContain('as mediator: 9:00 am, October 10, 2026 to 1:00 pm, October 10, 2026.')
    expect(textOf(weekend.body)).toMatch(/Only on the weekend \S[^,]+, mediator: 9:00 am, October 10, 2026 to 1:00 pm, October 10, 2026/)
    expect(weekend.body).toContain(`name="remove" value="${saturday.slice(-20)}"`)
    expect((await get('/duty?week=2026-10-12')).body).not.toContain(saturday.slice(-20))
  })
})

describe('the settings', () => {
  const sound = { name: 'Harbor Falls Public Schools', officePhone: '978-555-0142', schoolBegins: '08:00', schoolEnds: '15:00' }

  test('are for the coordinator and the superintendent; others read why not', async () => {
    const principal = await browser('principal')
    expect(await principal.get('/settings')).toMatchObject({
      statusCode: 403,
      body: expect.stringContaining('coordinator and the superintendent'),
    })
    expect((await principal.post('/settings', sound)).statusCode).toBe(403)
    expect((await app.inject({ url: '/settings' })).headers.location).toBe('/sign-in?then=%2Fsettings')
  })

  test('are saved once with a line in the record; what is wrong stays in its box', async () => {
    const lead = await browser('superintendent')
    expect((await lead.get('/settings')).body).toContain('href="/plan#order"')
    for (const _ of [1, 2])
      expect(await lead.post('/settings', { ...sound, deed: 's' })).toMatchObject({
        statusCode: 303,
        headers: { location: '/settings?saved' },
      })
    const saved = (await lead.get('/settings?saved')).body
    for (const said of ['The settings are saved.', 'value="978-555-0142"', 'value="08:00"', 'Fall term 2026']) expect(saved).toContain(said)
    const wrong = await lead.post('/settings', { ...sound, officePhone: '911' })
    expect([wrong.statusCode, wrong.body]).toEqual([422, expect.stringContaining('value="911"')])
    const facts = await database.transaction('app', falls, tx => loadFacts(tx, falls))
    expect(facts.filter(({ type }) => type === 'people.settings-changed')).toHaveLength(1)
    expect(textOf((await lead.get('/duty')).body)).toContain('School hours: 8:00 am to 3:00 pm.')
  })
})

test('signing in to the demonstration offers one of each main job, and everybody else folded', async () => {
  const [sight = '', folded = ''] = (await app.inject({ url: '/sign-in' })).body.split('<details id="others">')
  const handles = (html: string) => [...html.matchAll(/name="handle" value="([^"]+)"/g)].map(([, handle]) => handle)
  const jobs = ['teacher', 'responder-1', 'secretary', 'principal', 'coordinator', 'superintendent', 'counsel', 'caregiver']
  expect(handles(sight)).toEqual(jobs)
  expect(handles(folded).slice(0, 4)).toEqual(['responder-2', 'clinician', 'nurse', 'student'])
  expect(new Set([...handles(sight), ...handles(folded)]).size).toBe(handles(sight).length + handles(folded).length)
})
