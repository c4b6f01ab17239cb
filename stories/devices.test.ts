import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { beginning } from '../src/cli/beginning.ts'
import { bookLines } from '../src/devices-and-evidence.ts'
import { replayDevices, seedDemoDevices } from '../src/devices/index.ts'
import type { DeviceView, GradeView } from '../src/devices/view.ts'
import { seedDemoMoney } from '../src/invest/index.ts'
import { loadFacts } from '../src/ledger/index.ts'
import { listSchools } from '../src/people/index.ts'
import { falls, type Seed, sendForm } from '../src/people/testing/open-test-app.ts'
import { ownerClient } from '../src/platform/database/testing.ts'
import { openWholeApp, type WholeApp } from '../tests/open-whole-app.ts'

let whole: WholeApp
beforeAll(async () => {
  whole = await openWholeApp({ seed: [seedDemoMoney] })
})
afterAll(() => whole.close())

interface Answered {
  readonly status: number
  readonly body: DeviceView & {
    readonly code?: string
    readonly detail?: string
    readonly errors?: readonly { pointer: string; detail: string }[]
  }
}
async function send(handle: string | null, method: 'GET' | 'POST', url: string, payload?: object): Promise<Answered> {
  const headers = handle === null ? {} : (await whole.as(handle)).headers
  const { statusCode, body } = await whole.app.inject({ method, url, headers, ...(payload ? { payload } : {}) })
  return { status: statusCode, body: body === '' ? {} : JSON.parse(body) }
}
const listed = async (): Promise<{ items: DeviceView[]; answers: boolean }> => (await whole.app.inject('/api/devices')).json()
const read = async (id: string): Promise<DeviceView> => (await send(null, 'GET', `/api/devices/${id}`)).body
const act = async (id: string, verb: string, payload: object): Promise<DeviceView> => {
  const { status, body } = await send('superintendent', 'POST', `/api/devices/${id}/${verb}`, payload)
  expect([verb, status, JSON.stringify(body).slice(0, 300)]).toEqual([verb, 200, expect.anything()])
  return body
}
const camera = { measure: 'camera', place: 'Main entrance', dollars: 2500, access: 'on-request', reviewBy: '2026-10-31' }
const page = async (url: string, handle?: string, lang = 'en'): Promise<string> => {
  const cookie = `concord_lang=${lang}${handle ? `; ${(await whole.as(handle)).cookie}` : ''}`
  return (await whole.app.inject({ url, headers: { cookie } })).body.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
}

let id = ''

test('before anybody entered one, everyone reads that nobody has; and that this is not the same as none', async () => {
  expect(await listed()).toMatchObject({ items: [], answers: true })
  expect(await page('/devices')).toContain('Nobody has entered a device yet. That does not mean that there is none.')
})

test('the superintendent enters a device, and nobody else; everybody reads what the plan says of it, with its section', async () => {
  for (const handle of ['teacher', 'principal', 'coordinator', 'caregiver', 'counsel'])
    expect([handle, (await send(handle, 'POST', '/api/devices', camera)).status]).toEqual([handle, 403])
  expect((await send(null, 'POST', '/api/devices', camera)).status).toBe(401)
  const { cookie, csrf } = await whole.as('teacher')
  expect((await sendForm(whole.app, '/devices', { _csrf: csrf, measure: 'camera' }, { cookie })).statusCode).toBe(403)
  const { items: lines } = { items: await whole.database.transaction('app', falls, tx => bookLines(tx, whole.clock.now())) }
  const line = lines.find(({ title }) => title.en === 'Cameras at doors')
  const entered = await send('superintendent', 'POST', '/api/devices', { ...camera, line: line?.id })
  expect(entered.status).toBe(201)
  id = entered.body.id
  for (const handle of [null, 'caregiver', 'student', 'teacher']) {
    const { status, body } = await send(handle, 'GET', `/api/devices/${id}`)
    expect([handle, status, body.next]).toEqual([handle, 200, []])
  }
  const view = await read(id)
  expect(view).toMatchObject({
    ...{ measure: 'camera', place: 'Main entrance', school: null, dollars: 2500, answer: 'needs-vote', vote: 'none', evidence: 'none' },
    ...{ reviewed: 'never', obligations: ['evidence-published', 'access-log'], sign: ['superintendent'], turns: null },
    line: { title: 'Cameras at doors', cents: 2_200_000 },
  })
  expect(view.conditions).toEqual(expect.arrayContaining(['counsel-reads', 'minimal-facts', 'no-sound-recorded']))
  expect(view.because.map(({ provision }) => provision)).toContain('vote-and-review')
  expect(view.because.every(({ href, title }) => href.startsWith('/plan') && title !== '')).toBe(true)
  const text = await page(`/devices/${id}`)
  for (const said of ['Cameras: Main entrance', 'Not yet. The school committee must vote first.', 'Cameras at doors, $22,000 this year'])
    expect(text).toContain(said)
  // The sections stand in a list of their own.
  expect(text).not.toContain('This is so because of')
  expect(await page(`/devices/${id}`, undefined, 'es')).toContain('Todavía no. Primero debe votar el comité escolar.')
})

test('voted for, it may be used until its review; a day late, and at its last day, the decision flips at that second on the wall', async () => {
  const voted = await act(id, 'vote', { vote: 'adopted', on: '2026-09-30', sunset: '2027-03-13' })
  expect([voted.answer, voted.vote, voted.turns]).toEqual(['permit-until-review', 'adopted', { on: '2026-11-01', answer: 'not-permitted' }])
  // The review is due on October 31; in the night after it the clocks go back.
  whole.clock.set(new Date('2026-11-01T03:59:59.999Z'))
  expect([(await read(id)).answer, (await read(id)).reviewed]).toEqual(['permit-until-review', 'never'])
  whole.clock.set(new Date('2026-11-01T04:00:00.000Z'))
  expect([(await read(id)).answer, (await read(id)).reviewed]).toEqual(['not-permitted', 'overdue'])
  expect(await page(`/devices/${id}`)).not.toContain('How: ')
  whole.forget()
  const reviewed = await act(id, 'review', { on: '2026-11-01', next: '2027-10-01' })
  expect([reviewed.answer, reviewed.reviewed, reviewed.turns]).toEqual([
    'permit-until-review',
    'this-year',
    { on: '2027-03-14', answer: 'needs-vote' },
  ])
  // Its last day is March 13; in the night after it the clocks go forward.
  whole.clock.set(new Date('2027-03-14T04:59:59.999Z'))
  expect([(await read(id)).answer, (await read(id)).vote]).toEqual(['permit-until-review', 'adopted'])
  whole.clock.set(new Date('2027-03-14T05:00:00.000Z'))
  expect([(await read(id)).answer, (await read(id)).vote]).toEqual(['needs-vote', 'ended'])
  whole.forget()
})

test('the money page and its JSON show the grade of whatever is paid from a line, until it is taken out', async () => {
  interface Books {
    readonly lines: readonly { readonly id: string; readonly title: string; readonly research: readonly { readonly measure: string }[] }[]
  }
  const books = async () => (await whole.app.inject('/api/invest/money?year=2027')).json<Books>().lines
  const bought = async () =>
    Object.fromEntries((await books()).map(({ title, research }) => [title, research.map(({ measure }) => measure)]))
  const police = (await books()).find(({ title }) => title === 'Police in schools')
  const research = /What research says of what this money buys (.*?) Police, programs and positions/
  expect((await page('/invest/money?year=2027')).match(research)?.[1]).not.toContain('Police in schools')
  const guard = { ...camera, measure: 'armed-guard', reviewBy: '2027-10-31', line: police?.id }
  const entered = await send('superintendent', 'POST', '/api/devices', guard)
  expect([entered.status, await bought()]).toMatchObject([201, { 'Police in schools': ['armed-guard'], 'Cameras at doors': ['camera'] }])
  expect((await page('/invest/money?year=2027')).match(research)?.[1]).toMatch(/Police in schools.* 3 3/)
  await act(entered.body.id, 'take-out', { on: '2026-10-01' })
  expect(await bought()).toMatchObject({ 'Police in schools': [] })
})

test('once police see it live it is not permitted, by the law; taken out, nothing of it changes', async () => {
  await act(id, 'vote', { vote: 'adopted', on: '2027-03-14', sunset: '2027-12-31' })
  const live = await act(id, 'police-access', { access: 'live' })
  expect([live.answer, live.because.some(({ plan }) => plan === 'massachusetts')]).toEqual(['not-permitted', true])
  const out = await act(id, 'take-out', { on: '2027-03-14' })
  expect([out.takenOutOn, out.next]).toEqual(['2027-03-14', []])
  const { status, body } = await send('superintendent', 'POST', `/api/devices/${id}/review`, { on: '2027-03-14', next: '2027-06-01' })
  expect([status, body.code]).toEqual([409, 'taken-out'])
  expect(await page('/devices')).toContain('taken out on March 14, 2027')
})

test('bad input is one sentence with its field, and nothing is done', async () => {
  const facts = async () => (await whole.database.transaction('app', falls, tx => loadFacts(tx, id))).length
  const before = [await facts(), (await listed()).items.length]
  const wrong = async (payload: object) => {
    const { status, body } = await send('superintendent', 'POST', '/api/devices', { ...camera, reviewBy: '2027-10-31', ...payload })
    return [status, (body.errors ?? []).map(({ pointer }) => pointer)]
  }
  expect(await wrong({ measure: 'dog' })).toEqual([422, ['/measure']])
  expect(await wrong({ school: '00000000-0000-4000-8000-000000000000' })).toEqual([422, ['/school']])
  expect(await wrong({ line: '00000000-0000-4000-8000-000000000000' })).toEqual([422, ['/line']])
  expect(await wrong({ reviewedOn: '2027-03-15' })).toEqual([422, ['/reviewedOn']])
  expect(await wrong({ reviewBy: '2028-03-15' })).toEqual([422, ['/reviewBy']])
  expect(await wrong({ sunset: '2027-03-13' })).toEqual([422, ['/sunset']])
  const { cookie, csrf } = await whole.as('superintendent')
  const form = await sendForm(whole.app, '/devices', { _csrf: csrf, ...camera, dollars: 'a lot', place: 'Gym', reviewBy: '' }, { cookie })
  expect(form.statusCode).toBe(422)
  for (const said of ['Say what it costs in whole dollars, such as 2500.', 'Choose the day by which it is reviewed again.', 'value="Gym"'])
    expect(form.body).toContain(said)
  expect((await send(null, 'GET', '/api/devices/00000000-0000-4000-8000-000000000000')).status).toBe(404)
  expect([await facts(), (await listed()).items.length]).toEqual(before)
})

test('a form does the same: a device, and a vote on it; sent twice it is done once', async () => {
  const { cookie, csrf } = await whole.as('superintendent')
  const filled = { _csrf: csrf, ...camera, measure: 'visitor-screen', dollars: '$1,800', reviewBy: '2027-10-31', deed: 'once' }
  const [one, two] = [await sendForm(whole.app, '/devices', filled, { cookie }), await sendForm(whole.app, '/devices', filled, { cookie })]
  expect([one.statusCode, one.headers.location]).toEqual([303, two.headers.location])
  const path = String(one.headers.location)
  expect((await read(path.replace('/devices/', ''))).dollars).toBe(1800)
  const early = await sendForm(whole.app, `${path}/vote`, { _csrf: csrf, vote: 'adopted', on: '2027-12-01' }, { cookie })
  expect([early.statusCode, early.body.includes('has not come yet. Choose today or an earlier day.')]).toEqual([422, true])
  const voted = await sendForm(whole.app, `${path}/vote`, { _csrf: csrf, vote: 'adopted', on: '2027-03-01' }, { cookie })
  expect([voted.statusCode, voted.headers.location]).toEqual([303, path])
  expect((await read(path.replace('/devices/', ''))).answer).toBe('permit-until-review')
})

test('every grade is read by everyone, in both directions; the superintendent signs it as it stands, and nobody else', async () => {
  const grades = async () => (await whole.app.inject('/api/evidence')).json<{ items: GradeView[]; studies: unknown[] }>()
  const { items, studies } = await grades()
  expect([items.length, studies.length, new Set(items.map(({ grade }) => grade)), items.some(({ signed }) => signed !== null)]).toEqual([
    15,
    25,
    new Set(['none']),
    false,
  ])
  const digest = items.find(({ measure }) => measure === 'camera')?.digest
  const sign = (handle: string, body: object) => send(handle, 'POST', '/api/evidence/camera/sign', body)
  expect((await sign('coordinator', { digest })).status).toBe(403)
  const stale = await sign('superintendent', { digest: '00000000-0000-4000-8000-000000000000' })
  expect([stale.status, stale.body.code]).toEqual([409, 'grade-changed'])
  expect(await page('/evidence/camera')).toContain('Nobody has signed this yet.')
  for (let again = 0; again < 2; again++) expect((await sign('superintendent', { digest })).status).toBe(200)
  expect((await grades()).items.flatMap(({ measure, signed }) => (signed ? [[measure, signed.at]] : []))).toEqual([
    ['camera', '2027-03-14T05:00:00.000Z'],
  ])
  expect(await page('/evidence/camera')).toMatch(/Signed by .+ on March 14, 2027\./)
  const guards = await page('/evidence/armed-guard')
  for (const said of ['Zhang 2019', 'Peterson et al. 2021', 'a study of exactly this', 'a study of something near it'])
    expect(guards).toContain(said)
  const text = await page('/evidence/studies')
  expect(text).toContain('risk ratio 1.21; 1.04 to 1.4 (95 percent interval)')
  expect(text).toContain('a change of 20 to 23 percent; its margin of error was not read')
})

test('the table agrees with the record, no fact holds where a device is, and the demonstration has one of each answer', async () => {
  expect(await replayDevices(whole.database, falls)).toMatchObject({ matters: 3, differences: [] })
  const facts = await whole.database.transaction('app', falls, tx => loadFacts(tx, id))
  expect(facts.map(({ type }) => type)).toEqual([
    ...['device.entered', 'device.voted', 'device.reviewed', 'device.voted', 'device.police-access-changed', 'device.taken-out'],
  ])
  expect(JSON.stringify(facts)).not.toContain('Main entrance')
  const fresh = await openWholeApp({ seed: [seedDemoMoney, (database, around) => seedDemoDevices(database, { ...around, bookLines })] })
  try {
    const { items } = (await fresh.app.inject('/api/devices')).json<{ items: DeviceView[] }>()
    expect(items.map(({ measure, answer }) => `${measure} ${answer}`).sort()).toEqual([
      ...['alarm-button permit', 'camera not-permitted', 'camera permit-until-review', 'device-monitoring permit-until-review'],
      ...['door-lock permit-until-review', 'plate-reader not-permitted', 'visitor-screen needs-vote'],
    ])
    expect(items.filter(({ because }) => because.length === 0)).toEqual([])
    expect(await replayDevices(fresh.database, falls)).toMatchObject({ matters: 7, differences: [] })
  } finally {
    await fresh.close()
  }
})

test('what stands in a school that has closed is listed under its name, and not left out or taken for the whole district', async () => {
  const schools = await whole.database.transaction('app', falls, listSchools)
  const closed = schools.at(-1)
  if (!closed) throw new Error('there are schools')
  const entered = await send('superintendent', 'POST', '/api/devices', {
    ...camera,
    school: closed.id,
    place: 'Old gym',
    reviewBy: '2027-12-31',
  })
  expect([entered.status, entered.body.errors]).toEqual([201, undefined])
  await ownerClient(whole.database, client => client.query('update people.org set active = false where org_id = $1', [closed.id]))
  expect((await read(entered.body.id)).schoolName).toBe(closed.name)
  const list = await page('/devices')
  expect(list).toContain('Old gym')
  expect(list.indexOf(closed.name)).toBeLessThan(list.indexOf('Old gym'))
  expect(await page(`/devices/${entered.body.id}`)).not.toContain('The whole district')
})

test('an alarm button whose review nobody holds may go on being used, and its page says so without a day on which that ends', async () => {
  const button = { ...camera, measure: 'alarm-button', place: 'Gymnasium', reviewBy: '2027-10-31' }
  const entered = await send('superintendent', 'POST', '/api/devices', button)
  const { id: alarm } = entered.body
  await act(alarm, 'review', { on: '2026-11-01', next: '2027-10-01' })
  expect(await page(`/devices/${alarm}`)).toContain(
    'If nobody reviews it, its review is overdue from October 2, 2027. It may go on being used',
  )
  whole.clock.set(new Date('2029-02-01T15:00:00.000Z'))
  const text = await page(`/devices/${alarm}`)
  expect(text).toContain('It was to be reviewed by October 1, 2027. It may go on being used until somebody reviews it.')
  expect(text).toContain('No day is set on which this changes by itself.')
})

test('where the plan in force answers nothing of devices, no page says that it lets them be used', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'concord-devices-'))
  const plan = join(folder, 'town.md')
  const text = beginning({ town: 'Tern Bay', slug: 'tern-bay', effective: '2026-08-26' })
  const ofDevices = ['alarm-button', 'vote-and-review', 'locks-and-glass', 'no-armed-guard', 'no-live-sight']
  const without = ofDevices.map(section => `, harbor-falls#${section}`).join('')
  writeFileSync(plan, text.replace('discipline, hardening]', 'discipline]').replace('harbor-falls#money]', `harbor-falls#money${without}]`))
  const seed: Seed[] = [seedDemoMoney, (database, around) => seedDemoDevices(database, { ...around, bookLines })]
  const other = await openWholeApp({ seed, plan })
  const { body } = await other.app.inject({ url: '/devices' })
  expect(body).toContain('The plan in force does not say which devices may be used.')
  expect(body).not.toContain('The plan lets each be used')
  await other.close()
  rmSync(folder, { recursive: true })
})
