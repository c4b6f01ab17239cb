import ICAL from 'ical.js'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { replayDeadlines, setCalendarsLeft } from '../src/deadlines/index.ts'
import type { DeadlineView } from '../src/deadlines/view.ts'
import { falls, sendForm } from '../src/people/testing/open-test-app.ts'
import { openTestDatabase, ownerClient } from '../src/platform/database/testing.ts'
import type { Message } from '../src/platform/outbox/index.ts'
import { openWholeApp, type WholeApp } from '../tests/open-whole-app.ts'

/** What falls due: told ahead, done with its proof, moved, given, a meeting posted over a night on which clocks change, and read by a calendar program. */
let whole: WholeApp
const carried: Message[] = []
beforeAll(async () => {
  const carrier = {
    send: async (_: string, message: Message) => {
      carried.push(message)
      return { is: 'taken' as const, carrier: 'made-up', reference: message.id }
    },
  }
  whole = await openWholeApp({ open: openTestDatabase, carrier })
  await setCalendarsLeft(whole.database, whole.clock)
}, 120_000)
afterAll(() => whole.close())

type Answered<Body> = Body & { code?: string; detail?: string; errors?: readonly { pointer: string; detail: string }[] }
const send = async <Body>(handle: string | null, method: 'GET' | 'POST', url: string, payload?: object) => {
  const headers = handle === null ? {} : (await whole.as(handle)).headers
  const { statusCode, body } = await whole.app.inject({ method, url, headers, ...(payload ? { payload } : {}) })
  const read: Answered<Body> = JSON.parse(body)
  return { status: statusCode, body: read }
}
const list = async (handle: string | null = null) => (await send<{ items: DeadlineView[] }>(handle, 'GET', '/api/deadlines')).body.items
const find = async (line: string, due?: string): Promise<DeadlineView> => {
  const found = (await list()).find(each => each.line === line && (due === undefined || each.due === due))
  if (!found) throw new Error(`${line} is not in the list`)
  return found
}
const at = async (iso: string) => {
  whole.forget()
  whole.clock.set(new Date(iso))
  await whole.clockwork.settle()
}
const notKnown = 'The first school day of this year is not known'
const texts = (of: RegExp) => carried.filter(({ topic, text }) => topic === 'deadlines' && of.test(text)).map(({ text }) => text)

test('everybody reads the list: what comes next, with its source; the hazing report of today is near', async () => {
  const hazing = await find('hazing-report')
  expect(hazing).toMatchObject({ due: '2026-10-01', stands: 'near', owner: 'superintendent', mark: 'verified', date: 'set', next: [] })
  const page = (await whole.app.inject({ url: '/deadlines' })).body
  for (const words of ['Report on hazing, filed with the state', 'date not confirmed']) expect(page).toContain(words)
  expect(page).not.toContain(notKnown)
})

test('where the school calendar has no next year, a sentence says that its first school day is not known', async () => {
  expect(await find('chief-contact')).toMatchObject({ due: '2027-08-29', stands: 'later' })
  const lead = await whole.as('superintendent')
  const years = [{ name: '2026–27', from: '2026-08-31', to: '2027-06-18' }]
  const put = (payload: object) => whole.app.inject({ method: 'PUT', url: '/api/calendar', headers: lead.headers, payload })
  const before = (await whole.app.inject({ url: '/api/calendar', headers: lead.headers })).json<{ years: object[]; closed: object[] }>()
  expect((await put({ years, closed: [] })).statusCode).toBe(200)
  expect(await find('chief-contact')).toMatchObject({ due: null, stands: 'not-known' })
  expect((await whole.app.inject({ url: '/deadlines' })).body).toContain(notKnown)
  whole.forget()
  const again = { method: 'PUT', url: '/api/calendar', headers: (await whole.as('superintendent')).headers } as const
  await whole.app.inject({ ...again, payload: { years: before.years, closed: before.closed } })
  expect(await find('chief-contact')).toMatchObject({ due: '2027-08-29' })
})

test('the morning tells each owner once: a second run, a restart and the next minutes tell nobody again', async () => {
  await at('2026-10-02T12:00:00Z')
  const hazing = texts(/^Report on hazing/)
  expect(hazing).toEqual([
    `Report on hazing, filed with the state: was due on October 1, 2026 and is overdue. What to do: http://made-up.example/deadlines/${(await find('hazing-report')).id}`,
  ])
  await setCalendarsLeft(whole.database, whole.clock)
  await at('2026-10-02T12:30:00Z')
  await at('2026-10-03T12:00:00Z')
  expect(texts(/^Report on hazing/)).toHaveLength(1)
})

test('overdue it stands in the work of its owner, and of nobody else; done with its proof it is gone', async () => {
  const { id } = await find('hazing-report')
  const works = async (handle: string) =>
    (await send<{ items: { kind: string; id: string; stands: { is: string } }[] }>(handle, 'GET', '/api/me/work')).body.items.filter(
      each => each.kind === 'deadline' && each.id === id,
    )
  expect(await works('superintendent')).toMatchObject([{ stands: { is: 'late' } }])
  expect(await works('principal')).toEqual([])
  const done = (handle: string, body: object) => send<DeadlineView>(handle, 'POST', `/api/deadlines/${id}/done`, body)
  const wrong = async (body: object) => {
    const { status, body: said } = await done('superintendent', body)
    return [status, said.errors?.map(({ pointer }) => pointer)]
  }
  expect((await done('principal', { on: '2026-10-02', proof: 'vote' })).status).toBe(403)
  expect(await wrong({ on: '2026-10-04', proof: 'vote' })).toEqual([422, ['/on']])
  expect(await wrong({ on: '2025-01-02', proof: 'vote' })).toEqual([422, ['/on']])
  expect(await wrong({ on: '2026-10-02', proof: 'filing' })).toEqual([422, ['/reference']])
  expect(await wrong({ on: '2026-10-02', proof: 'page' })).toEqual([422, ['/page']])
  expect(await wrong({ on: '2026-10-02', proof: 'page', page: 'https://example.org' })).toEqual([422, ['/page']])
  expect((await find('hazing-report')).stands).toBe('overdue')
  const { body } = await done('superintendent', { on: '2026-10-02', proof: 'filing', reference: 'HZ-2026-77' })
  expect(body).toMatchObject({ stands: 'done', done: { on: '2026-10-02', proof: 'filing', reference: 'HZ-2026-77' }, next: ['reopen'] })
  expect((await find('hazing-report')).done).toMatchObject({ reference: null, by: null })
  expect(await works('superintendent')).toEqual([])
  expect((await done('superintendent', { on: '2026-10-02', proof: 'vote' })).body.code).toBe('done-already')
  expect((await send<DeadlineView>('superintendent', 'POST', `/api/deadlines/${id}/reopen`)).body.stands).toBe('overdue')
  await done('superintendent', { on: '2026-10-03', proof: 'vote' })
})

test('a date that is to be confirmed is moved, and keeps its address; one that the law sets is not', async () => {
  const model = await find('police-model-revision')
  const move = (id: string, due: string) => send<DeadlineView>('coordinator', 'POST', `/api/deadlines/${id}/move`, { due })
  expect((await move(model.id, '2027-03-31')).body).toMatchObject({ id: model.id, due: '2027-03-31', movedFrom: '2027-02-28' })
  expect((await move(model.id, '2028-03-31')).body.errors?.map(({ pointer }) => pointer)).toEqual(['/due'])
  expect((await move(model.id, '2026-10-01')).body.errors?.map(({ pointer }) => pointer)).toEqual(['/due'])
  expect((await move((await find('support-plan-review')).id, '2027-09-30')).body.code).toBe('day-is-set')
  expect((await send('principal', 'POST', `/api/deadlines/${model.id}/move`, { due: '2027-04-01' })).status).toBe(403)
})

test('a date of the district is entered by a form, given to somebody, and taken out; what is wrong is said and nothing is kept', async () => {
  const lead = await whole.as('coordinator')
  const form = (fields: object) =>
    sendForm(
      whole.app,
      '/deadlines',
      { _csrf: lead.csrf, meets: '', day: '', title: 'Report to the committee', ...fields },
      { cookie: lead.cookie },
    )
  const before = (await list()).length
  for (const [fields, says] of [
    [{ kind: 'once', owner: 'principal' }, 'Choose the day on which it falls due.'],
    [{ kind: 'once', owner: 'principal', day: '2026-09-30' }, 'September 30, 2026 is over. Choose today or a later day.'],
    [{ kind: 'once', owner: 'principal', day: '2026-11-20', title: ' ' }, 'Write in 1 to 80 letters what is to be done, on one line.'],
    [{ kind: 'meeting', owner: 'superintendent', meets: '2026-10-01T09:00' }, 'Choose when the meeting begins, later than now.'],
    // The clocks go forward that night: the hour after two never is.
    [{ kind: 'meeting', owner: 'superintendent', meets: '2027-03-14T02:30' }, 'Choose when the meeting begins, later than now.'],
    [{ kind: 'once', owner: 'principal', day: '9999-12-31' }, 'Choose a day; for a meeting leave it empty.'],
    [{ kind: 'weekly', owner: 'principal', day: '2026-11-20' }, 'Choose from the list what kind of date it is.'],
  ] as const) {
    const { statusCode, body } = await form(fields)
    expect([statusCode, body.includes(says)]).toEqual([422, true])
  }
  expect((await list()).length).toBe(before)
  const done = await form({ kind: 'once', owner: 'principal', day: '2026-11-20' })
  expect(done.statusCode).toBe(303)
  const id = String(done.headers.location).split('/').at(-1) ?? ''
  const give = await send<DeadlineView>('coordinator', 'POST', `/api/deadlines/${id}/give`, { person: 'teacher' })
  expect(give.body).toMatchObject({ title: 'Report to the committee', due: '2026-11-20', owner: 'principal' })
  expect(give.body.person).not.toBeNull()
  expect((await list()).find(each => each.id === id)?.person).toBeNull()
  expect((await send<DeadlineView>('teacher', 'GET', `/api/deadlines/${id}`)).body.next).toEqual(['done'])
  expect((await send('coordinator', 'POST', `/api/deadlines/${id}/give`, { person: 'nobody' })).status).toBe(422)
  expect((await send<DeadlineView>('coordinator', 'POST', `/api/deadlines/${id}/end`)).body).toMatchObject({ stands: 'ended', next: [] })
})

// Law: 603 CMR 23.07(2): a record is shown within ten days after it was asked for.
test('a family asks to read a record: ten days run from the day they asked, nobody reads whose it is, and it is done', async () => {
  const lead = await whole.as('coordinator')
  const fields = { _csrf: lead.csrf, kind: 'record-asked', title: '', day: '2026-09-30', meets: '', owner: 'principal' }
  const enter = (more: object) => sendForm(whole.app, '/deadlines', { ...fields, ...more }, { cookie: lead.cookie })
  const named = await enter({ title: 'The record of somebody' })
  expect([named.statusCode, named.body.includes('nobody is to learn whose record it is')]).toEqual([422, true])
  const toCome = await enter({ day: '2026-10-04' })
  expect([toCome.statusCode, toCome.body.includes('Choose the day on which the record was asked for')]).toEqual([422, true])
  expect((await enter({})).statusCode).toBe(303)
  const open = async () => (await list()).filter(({ code }) => code === 'record-asked')
  expect(await open()).toMatchObject([{ due: '2026-10-10', title: null, owner: 'principal', mark: 'verified', stands: 'later' }])
  const [{ id, line } = { id: '', line: '' }] = await open()
  expect((await whole.app.inject({ url: `/deadlines/${id}` })).body).toContain('A student’s record that was asked for, to be shown')
  await at('2026-10-05T12:00:00Z')
  expect(new Set(texts(/^A student’s record that was asked for/)).size).toBe(1)
  expect((await send('superintendent', 'POST', `/api/deadlines/${id}/move`, { due: '2026-11-10' })).body.code).toBe('day-is-set')
  const done = await send<DeadlineView>('principal', 'POST', `/api/deadlines/${id}/done`, { on: '2026-10-05', proof: 'letter' })
  expect(done.body).toMatchObject({ line, stands: 'done' })
})

test('a calendar program reads the feed over both nights on which clocks change: days are dates, times are the right instants', async () => {
  const meets = ['2026-11-02T18:00', '2027-03-15T18:30']
  for (const each of meets)
    await send('superintendent', 'POST', '/api/deadlines', {
      kind: 'meeting',
      owner: 'superintendent',
      title: 'School committee',
      meets: each,
    })
  const made = await send<{ id: string; address: string }>('superintendent', 'POST', '/api/deadlines/feeds', { office: 'superintendent' })
  expect(made.status).toBe(201)
  const url = made.body.address.replace('http://made-up.example', '')
  expect(url).toMatch(/^\/deadlines\/feed\/[\w-]{47}\.ics$/)
  const read = async () => {
    const { statusCode, headers, body } = await whole.app.inject({ url })
    expect([statusCode, headers['content-type'], headers['cache-control']]).toEqual([200, 'text/calendar; charset=utf-8', 'no-store'])
    expect(body.endsWith('END:VCALENDAR\r\n')).toBe(true)
    const component = new ICAL.Component(ICAL.parse(body))
    expect(component.getFirstPropertyValue('x-wr-timezone')).toBe('America/New_York')
    return component.getAllSubcomponents('vevent').map(each => new ICAL.Event(each))
  }
  const events = await read()
  const timed = events.filter(({ startDate }) => !startDate.isDate)
  // 18:00 on October 29 is summer time, four hours behind; 18:30 on March 11 is winter time, five hours behind.
  expect(timed.map(({ startDate }) => startDate.toJSDate().toISOString())).toEqual(['2026-10-29T22:00:00.000Z', '2027-03-11T23:30:00.000Z'])
  // An end must be later than its beginning (RFC 5545, 3.8.2.2): what is due at an instant has none.
  expect(timed.map(({ component }) => component.hasProperty('dtend'))).toEqual([false, false])
  const days = events.filter(({ startDate }) => startDate.isDate)
  const own = (await list('superintendent')).filter(each => each.owner === 'superintendent' && each.due !== null && each.stands !== 'ended')
  expect(days.map(({ startDate }) => startDate.toString()).toSorted()).toEqual(
    own
      .filter(({ dueAt }) => dueAt === null)
      .map(({ due }) => due)
      .toSorted(),
  )
  expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length)
  const model = events.find(({ summary }) => summary === 'Revision of the state’s model agreement with police')
  expect([model?.startDate.toString(), model?.description.split('\n')[0]]).toEqual(['2027-03-31', 'This date is not confirmed.'])
  const uid = model?.uid
  await send('superintendent', 'POST', `/api/deadlines/${(await find('police-model-revision')).id}/move`, { due: '2027-04-15' })
  const again = (await read()).find(each => each.uid === uid)
  expect(again?.startDate.toString()).toBe('2027-04-15')
  const names = (await send<{ name: string }>('superintendent', 'GET', '/api/me')).body
  expect((await whole.app.inject({ url })).body).not.toContain(String(names.name))
})

test('a link opens nothing but its feed; taken back it is answered as one that never was', async () => {
  const mine = await send<{ id: string; address: string }>('coordinator', 'POST', '/api/deadlines/feeds', {})
  const url = mine.body.address.replace('http://made-up.example', '')
  const code = url.split('/').at(-1)?.replace('.ics', '') ?? ''
  const open = async (address: string) => {
    const { statusCode, headers, body } = await whole.app.inject({ url: address })
    return [statusCode, headers['content-type'], body]
  }
  expect((await open(url))[0]).toBe(200)
  const feed = String((await open(url))[2])
  expect([feed.includes('Review of the mental health support plan'), feed.includes('Report on hazing')]).toEqual([true, false])
  const withCode = { headers: { authorization: `Bearer ${code}` } }
  expect((await whole.app.inject({ url: '/api/me/work', ...withCode })).statusCode).toBe(401)
  expect((await send('principal', 'POST', '/api/deadlines/feeds', { office: 'counsel' })).status).toBe(403)
  expect((await send('principal', 'POST', `/api/deadlines/feeds/${mine.body.id}/take-back`)).status).toBe(404)
  expect((await send<{ items: object[] }>('coordinator', 'POST', `/api/deadlines/feeds/${mine.body.id}/take-back`)).body.items).toEqual([])
  const unknown = `/deadlines/feed/${code.slice(0, 4)}${'A'.repeat(43)}.ics`
  expect(await open(url)).toEqual([404, 'text/plain; charset=utf-8', 'There is no such calendar here.'])
  expect(await open(unknown)).toEqual(await open(url))
})

test('whoever leaves takes their links with them, and a page shows a link once', async () => {
  const lead = await whole.as('counsel')
  const shown = await sendForm(whole.app, '/deadlines/feeds', { _csrf: lead.csrf, office: '' }, { cookie: lead.cookie })
  const [address] = /http:\/\/made-up\.example\/deadlines\/feed\/[\w-]{47}\.ics/.exec(shown.body) ?? []
  expect([shown.statusCode, address === undefined]).toEqual([200, false])
  const page = (await whole.app.inject({ url: '/deadlines/feeds', headers: { cookie: lead.cookie } })).body
  expect([page.includes('You have 1 link.'), page.includes('/deadlines/feed/')]).toEqual([true, false])
})

test('what an empty office owns, or somebody who has left was given, finds somebody: who is told has it in their work', async () => {
  const enabled = (handle: string, is: boolean) =>
    ownerClient(whole.database, client =>
      client.query('update people.person set enabled = $3 where district_id = $1 and handle = $2', [falls, handle, is]),
    )
  const enter = async (owner: string, title: string) => {
    const sent = { kind: 'once', owner, title, day: '2026-10-20' }
    return (await send<DeadlineView>('coordinator', 'POST', '/api/deadlines', sent)).body.id
  }
  const superintendent = (await whole.as('superintendent')).person
  const counsels = await enter('counsel', 'Paper of counsel')
  const principals = await enter('principal', 'Paper of principals')
  const leads = await enter('superintendent', 'Paper of the superintendent')
  await send('coordinator', 'POST', `/api/deadlines/${principals}/give`, { person: 'teacher' })
  const feed = await send<{ address: string }>('counsel', 'POST', '/api/deadlines/feeds', {})
  const feedStatus = async () => (await whole.app.inject({ url: feed.body.address.replace('http://made-up.example', '') })).statusCode
  expect(await feedStatus()).toBe(200)
  for (const handle of ['counsel', 'teacher']) await enabled(handle, false)
  const works = async (handle: string) =>
    (await send<{ items: { id: string }[] }>(handle, 'GET', '/api/me/work')).body.items
      .map(({ id }) => [counsels, principals, leads].indexOf(id))
      .filter(at => at >= 0)
      .toSorted()
  await at('2026-10-19T12:00:00Z')
  expect([await works('superintendent'), await works('principal')]).toEqual([[0, 2], [1]])
  const toldOf = (id: string) => carried.filter(({ subject, person }) => subject === id && person === superintendent.id).length
  expect(toldOf(counsels)).toBe(1)
  expect((await send<DeadlineView>('principal', 'GET', `/api/deadlines/${principals}`)).body.next).toContain('done')
  expect(await feedStatus()).toBe(404)
  // Where there is no superintendent either, whoever coordinates.
  await enabled('superintendent', false)
  await at('2026-10-21T12:00:00Z')
  expect(await works('coordinator')).toEqual([0, 2])
  const coordinator = (await whole.as('coordinator')).person.id
  expect(carried.filter(({ subject, person, text }) => subject === leads && person === coordinator && /overdue/.test(text))).toHaveLength(1)
  for (const handle of ['counsel', 'teacher', 'superintendent']) await enabled(handle, true)
  expect(await works('coordinator')).toEqual([])
})

test('everything folds afresh to what its table says', async () => {
  const { matters, differences } = await replayDeadlines(whole.database, falls)
  expect(differences).toEqual([])
  expect(matters).toBe(7)
})
