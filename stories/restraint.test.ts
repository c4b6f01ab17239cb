import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadFacts } from '../src/ledger/index.ts'
import { falls } from '../src/people/testing/open-test-app.ts'
import { replayEntries } from '../src/restraint/index.ts'
import type { EntryView, ListView } from '../src/restraint/view.ts'
import { openWholeApp, type WholeApp } from '../tests/open-whole-app.ts'

let whole: WholeApp
beforeAll(async () => {
  whole = await openWholeApp()
})
afterAll(() => whole.close())

/** A time of that day on the wall of the district, which is four hours behind in October. On a later day everybody signs in anew. */
function at(day: string, wall: string): void {
  whole.forget()
  const time = new Date(`${day}T${wall}:00-04:00`)
  if (time > whole.clock.now()) whole.clock.set(time)
}

interface Answered {
  readonly status: number
  readonly body: EntryView & { readonly code?: string; readonly errors?: readonly { readonly pointer: string; readonly detail: string }[] }
}
async function send(handle: string, method: 'GET' | 'POST', url: string, payload?: object): Promise<Answered> {
  const { headers } = await whole.as(handle)
  const { statusCode, body } = await whole.app.inject({ method, url, headers, ...(payload ? { payload } : {}) })
  return { status: statusCode, body: body === '' ? {} : JSON.parse(body) }
}
const listOf = async (handle: string): Promise<ListView> => {
  const { headers } = await whole.as(handle)
  return (await whole.app.inject({ url: '/api/restraint', headers })).json<ListView>()
}
const read = async (handle: string, entry: string): Promise<EntryView> => (await send(handle, 'GET', `/api/restraint/${entry}`)).body
const tryTo = (handle: string, entry: string, verb: string, payload?: object) =>
  send(handle, 'POST', `/api/restraint/${entry}/${verb}`, payload)
async function act(handle: string, entry: string, verb: string, payload?: object): Promise<EntryView> {
  const { status, body } = await tryTo(handle, entry, verb, payload)
  expect([verb, status, JSON.stringify(body).slice(0, 300)]).toEqual([verb, 200, expect.anything()])
  return body
}
const workOf = async (handle: string): Promise<string> => {
  const { headers } = await whole.as(handle)
  return (await whole.app.inject({ url: '/api/me/work', headers })).body
}
const clockOf = ({ clocks }: EntryView) => Object.fromEntries(clocks.map(({ clock, dueOn, is }) => [clock, `${is} ${dueOn}`]))

const held = {
  ...{ kind: 'physical', student: 'student', began: '2026-10-01T10:05:00-04:00', ended: '2026-10-01T10:11:00-04:00' },
  ...{ grounds: ['assault'], tried: ['talked-calmly', 'called-for-support'], holds: ['standing-hold'], care: ['calm-place'] },
  ...{ held: ['responder-1'], witnesses: ['teacher'] },
}
const restraint = { facts: { what: 'restraint', whose: 'student', danger: 'none' } }

let entry = ''
let call = ''

test('a call of restraint becomes an entry as it is closed: with its school, who called and who came, and one duty for each notice', async () => {
  at('2026-10-01', '10:00')
  const asked = await send('teacher', 'POST', '/api/calls', restraint)
  call = asked.body.id
  for (const verb of ['answer', 'there']) await send('responder-1', 'POST', `/api/calls/${call}/${verb}`)
  expect((await listOf('principal')).items).toEqual([])
  expect((await send('responder-1', 'POST', `/api/calls/${call}/close`, { outcome: 'settled' })).status).toBe(200)
  const { items } = await listOf('principal')
  expect(items.map(({ owed, happenedOn, ended }) => [owed, happenedOn, ended])).toEqual([
    [{ duty: 'leader-told', whose: 'writer', dueOn: '2026-10-01', byCall: false }, '2026-10-01', null],
  ])
  entry = items[0]?.id ?? ''
  expect((await read('principal', entry)).call).toBe(call)
  for (const handle of ['teacher', 'responder-1', 'principal', 'superintendent', 'counsel', 'coordinator'])
    expect([handle, (await send(handle, 'GET', `/api/restraint/${entry}`)).status]).toEqual([handle, 200])
  for (const handle of ['caregiver', 'student', 'secretary', 'clinician', 'principal-high'])
    expect([handle, (await send(handle, 'GET', `/api/restraint/${entry}`)).status]).toEqual([handle, 403])
})

test('a drill, a call where nothing was found, and one that was feared and not needed begin none', async () => {
  const drill = await send('teacher', 'POST', '/api/calls', { ...restraint, drill: true })
  await send('principal', 'POST', `/api/calls/${drill.body.id}/close`, { outcome: 'settled' })
  const feared = await send('teacher', 'POST', '/api/calls', restraint)
  await send('principal', 'POST', `/api/calls/${feared.body.id}/close`, { nobodyCame: 'cancelled-by-caller' })
  expect((await listOf('principal')).items).toHaveLength(1)
})

test('said later that nobody was held, the entry ends as that; where one notice is not owed, the log has it alone', async () => {
  const closed = async (): Promise<{ id: string; entry: string; ups: Map<string, string> }> => {
    const { id } = (await send('teacher', 'POST', '/api/calls', restraint)).body
    const { body } = await send('principal', 'POST', `/api/calls/${id}/close`, { nobodyCame: 'handled-in-room' })
    const { followUps } = body as unknown as { followUps: { id: string; kind: string }[] }
    const { headers } = await whole.as('principal')
    const { location = '' } = (await whole.app.inject({ url: `/restraint/calls/${id}`, headers })).headers
    return { id, entry: String(location).replace('/restraint/', ''), ups: new Map(followUps.map(each => [each.kind, each.id])) }
  }
  const notOwed = (call: string, followUp: string | undefined) =>
    send('principal', 'POST', `/api/calls/${call}/follow-ups/${followUp}/not-owed`)
  const first = await closed()
  for (const followUp of first.ups.values()) await notOwed(first.id, followUp)
  expect((await read('principal', first.entry)).ended).toBe('none-happened')
  const second = await closed()
  await notOwed(second.id, second.ups.get('restraint-caregiver-told'))
  const { ended, clocks, next } = await read('principal', second.entry)
  expect([ended, clocks.some(({ clock }) => clock === 'caregiver-told'), next.includes('tell-caregiver')]).toEqual([null, true, true])
  await act('principal', second.entry, 'none-happened')
})

test('what is no ground, a time that runs backwards, nobody who held, and a day without school: a sentence with its field, and nothing done', async () => {
  at('2026-10-01', '10:30')
  const wrong = async (payload: object) => {
    const { status, body } = await tryTo('teacher', entry, 'describe', { ...held, ...payload })
    return [status, ...(body.errors ?? []).map(({ pointer }) => pointer)]
  }
  expect(await wrong({ grounds: ['refusal'] })).toEqual([422, '/grounds'])
  expect(await wrong({ grounds: ['assault', 'property-damage'] })).toEqual([422, '/grounds'])
  expect(await wrong({ ended: '2026-10-01T10:04:00-04:00' })).toEqual([422, '/ended'])
  expect(await wrong({ held: [] })).toEqual([422, '/held'])
  expect(await wrong({ held: ['student'] })).toEqual([422, '/held'])
  expect(await wrong({ witnesses: [] })).toEqual([422, '/noWitness'])
  expect(await wrong({ began: '2026-09-27T10:05:00-04:00', ended: '2026-09-27T10:11:00-04:00' })).toEqual([422, '/began'])
  expect(await wrong({ ended: '2026-10-01T10:26:00-04:00' })).toEqual([422, '/approvedBy'])
  expect(await wrong({ ended: '2026-10-01T10:31:00-04:00' })).toEqual([422, '/ended', '/approvedBy'])
  expect(await wrong({ student: 'nobody-of-this-name' })).toEqual([422, '/student'])
  const facts = await whole.database.transaction('app', falls, tx => loadFacts(tx, entry))
  expect(facts.map(({ type }) => type)).toEqual(['restraint.begun'])
})

test('it is written down; the follow-up of the call is done by that, and the caregiver’s is done in the log by the call', async () => {
  at('2026-10-01', '10:40')
  await act('responder-1', entry, 'tell-leader', { leader: 'principal' })
  const described = await act('teacher', entry, 'describe', held)
  expect([described.described?.minutes, described.student?.name !== '']).toEqual([6, true])
  type Ups = { followUps: { id: string; kind: string; doneAt: string | null }[] }
  const followUps = async () => ((await send('principal', 'GET', `/api/calls/${call}`)).body as unknown as Ups).followUps
  const doneOf = async () => Object.fromEntries((await followUps()).map(({ kind, doneAt }) => [kind, doneAt !== null]))
  expect(await doneOf()).toEqual({
    'restraint-caregiver-told': false,
    'restraint-principal-report': true,
    'restraint-caregiver-report': false,
  })
  const told = (await followUps()).find(({ kind }) => kind === 'restraint-caregiver-told')
  expect((await send('principal', 'POST', `/api/calls/${call}/follow-ups/${told?.id}/done`)).status).toBe(200)
  const { clocks, next } = await read('principal', entry)
  expect(clocks.find(({ clock }) => clock === 'caregiver-told')?.is).toBe('done')
  expect(next).not.toContain('tell-caregiver')
})

test('the family reads it now, and nobody else; what was hurt is read by those who read notes of health', async () => {
  await act('teacher', entry, 'injuries', { student: ['scratch-or-bite'], staff: ['bruise'], medical: true })
  const seen = async (handle: string) => (await read(handle, entry)).injuries
  expect(await seen('principal')).toEqual({ student: ['scratch-or-bite'], staff: ['bruise'] })
  expect(await seen('teacher')).toBe(null)
  expect(await seen('caregiver')).toEqual({ student: ['scratch-or-bite'], staff: [] })
  expect((await read('caregiver', entry)).clocks).toEqual([])
  expect((await send('secretary', 'GET', `/api/restraint/${entry}`)).status).toBe(403)
})

test('the written report is overdue on the fourth working day, and not before', async () => {
  at('2026-10-06', '11:00')
  expect(clockOf(await read('principal', entry))).toEqual({
    'leader-told': 'done 2026-10-01',
    'principal-report': 'done 2026-10-02',
    'caregiver-told': 'done 2026-10-01',
    'caregiver-report': 'due 2026-10-06',
    'state-report': 'due 2026-10-06',
  })
  expect((await tryTo('principal', entry, 'close')).body.code).toBe('notices-owed')
  at('2026-10-07', '11:00')
  expect(clockOf(await read('principal', entry))['caregiver-report']).toBe('late 2026-10-06')
  // Once: the call's follow-up holds the caregiver's report, the log the state's.
  expect((await workOf('principal')).match(/restraint\/[0-9a-f-]{36}/g) ?? []).toHaveLength(1)
  expect((await tryTo('principal', entry, 'send-report', { how: 'email', language: 'ht' })).body.errors?.[0]?.pointer).toBe('/how')
  await act('principal', entry, 'send-report', { how: 'phone-with-interpreter', language: 'ht' })
  await act('principal', entry, 'report-state')
})

test('held once more in the week, the student comes to the weekly review before the entry is closed', async () => {
  at('2026-10-07', '11:30')
  const { id } = (await send('teacher', 'POST', '/api/restraint', { student: 'student' })).body
  const on = (day: string) => ({ began: `${day}T09:00:00-04:00`, ended: `${day}T09:25:00-04:00` })
  const long = { ...held, ...on('2026-10-05') }
  expect((await tryTo('teacher', id, 'describe', long)).body.errors?.map(({ pointer }) => pointer)).toEqual(['/approvedBy'])
  expect(
    (await tryTo('teacher', id, 'describe', { ...long, approvedBy: 'teacher', approvedAt: '2026-10-05T09:20:00-04:00' })).body.errors?.[0]
      ?.pointer,
  ).toBe('/approvedBy')
  await act('teacher', id, 'describe', { ...long, approvedBy: 'principal', approvedAt: '2026-10-05T09:20:00-04:00' })
  // Another week: nothing more is owed for it.
  expect((await read('principal', id)).weekOwed).toBe(false)
  await act('teacher', id, 'describe', { ...held, ...on('2026-10-02'), notApproved: true })
  const view = await read('principal', id)
  expect([view.weekOwed, view.corrections, view.described?.approval]).toEqual([true, 1, 'none'])
  await act('teacher', id, 'injuries', { medical: false })
  await act('teacher', id, 'tell-leader', { leader: 'principal' })
  await act('principal', id, 'tell-caregiver', { how: 'phone' })
  await act('principal', id, 'send-report', { how: 'email', language: 'es' })
  expect((await tryTo('principal', id, 'close')).body.code).toBe('week-not-reviewed')
  expect((await tryTo('teacher', id, 'review-week', { findings: ['more-support'] })).status).toBe(403)
  await act('principal', id, 'review-week', { findings: ['more-support'] })
  expect((await act('principal', id, 'close')).ended).toBe('complete')
  expect((await tryTo('principal', entry, 'close')).body.code).toBe('week-not-reviewed')
  await act('principal', entry, 'review-week', { findings: ['plan-changed'] })
  expect((await act('principal', entry, 'close')).ended).toBe('complete')
})

test('the school reviews the month once it is over: with how many, by whom, late after the fifth school day', async () => {
  const review = { month: '2026-10', findings: ['training-needed'], school: (await read('principal', entry)).school }
  expect((await send('principal', 'POST', '/api/restraint/months', review)).body.errors?.[0]?.pointer).toBe('/month')
  at('2026-11-09', '11:00')
  expect((await listOf('principal')).months.map(({ month, entries, dueOn, isLate }) => [month, entries, dueOn, isLate])).toEqual([
    ['2026-10', 2, '2026-11-06', true],
  ])
  expect((await send('teacher', 'POST', '/api/restraint/months', review)).status).toBe(403)
  const asksFor = async (handle: string) => (await workOf(handle)).includes('Review the restraints of a month')
  expect([await asksFor('principal'), await asksFor('teacher')]).toEqual([true, false])
  expect((await send('principal', 'POST', '/api/restraint/months', review)).status).toBe(200)
  expect(await asksFor('principal')).toBe(false)
  expect((await listOf('principal')).months[0]?.reviewed).toMatchObject({ entries: 2, findings: ['training-needed'] })
  expect((await listOf('teacher')).months).toEqual([])
})

test('the file of the year has both without a name; the record folds to what the tables say', async () => {
  const { headers } = await whole.as('superintendent')
  const { body } = await whole.app.inject({ url: '/restraint/years/2026', headers })
  const rows = body.trim().split('\r\n')
  expect([rows.length, rows[0]?.split(',').slice(0, 5)]).toEqual([3, ['entry', 'school', 'student', 'day', 'kind']])
  expect(rows.slice(1).map(row => row.split(',').slice(2, 6).join())).toEqual(['1,2026-10-01,physical,6', '1,2026-10-02,physical,25'])
  // No certificates of this training are kept here, so it is not known whether anybody was trained.
  expect(rows.map(row => row.split(',')[8])).toEqual(['untrained', '', ''])
  expect((await send('principal', 'GET', '/api/restraint/years/2026')).status).toBe(403)
  expect((await replayEntries(whole.database, falls)).differences).toEqual([])
})
