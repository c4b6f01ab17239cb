import { beforeEach, describe, expect, test } from 'vitest'
import { loadFacts } from '../src/ledger/index.ts'
import { falls } from '../src/people/testing/open-test-app.ts'
import { ownerClient } from '../src/platform/database/testing.ts'
import { replayIncidents } from '../src/discipline/index.ts'
import type { IncidentLine, IncidentView } from '../src/discipline/view.ts'
import type { ProcessLine, ProcessView } from '../src/repair/view.ts'
import { openIncidents } from './incidents.ts'

const { app, on, send, tryTo } = openIncidents()
beforeEach(() => on('2026-10-01'))

async function act(id: string, verb: string, payload: object = {}, who = 'principal'): Promise<IncidentView> {
  const { status, body } = await tryTo(id, verb, payload, who)
  expect([verb, status, body.code, body.errors]).toEqual([verb, 200, undefined, undefined])
  return body
}
const incident = { student: 'student', on: '2026-09-30', ground: 'other', grade: '4-8', disability: 'none', daysBefore: 0, language: 'es' }
async function opened(more: object = {}): Promise<string> {
  const { status, body } = await send('principal', 'POST', '/api/discipline', { ...incident, ...more })
  expect([status, body.errors]).toEqual([201, undefined])
  return body.id
}
const repairs = async (): Promise<readonly ProcessLine[]> => {
  const { headers } = await app().as('coordinator')
  return (await app().app.inject({ url: '/api/repair', headers })).json<{ items: ProcessLine[] }>().items
}
const workOf = async (handle: string): Promise<readonly { kind: string; href: string; due: string | null; stands: { is: string } }[]> => {
  const { headers } = await app().as(handle)
  const { items } = (await app().app.inject({ url: '/api/me/work', headers })).json<{
    items: { kind: string; href: string; due: string | null; stands: { is: string } }[]
  }>()
  return items.filter(({ kind }) => kind === 'discipline')
}

describe('a principal tries to suspend with PBIS as the alternative', () => {
  let id = ''
  test('and is told why not', async () => {
    id = await opened()
    const named = await tryTo(id, 'begin', { kind: 'pbis' })
    expect([named.status, named.body.code]).toEqual([409, 'school-wide'])
    expect(named.body.detail).toContain('The law does not count them as an answer to one incident (G.L. c.71 s.37H3/4(b))')
    const noted = await act(id, 'note-model', { model: 'pbis' })
    expect([noted.models, noted.alternatives]).toEqual([['pbis'], []])
    const thought = await act(id, 'propose', { kind: 'short-term', from: '2026-10-05', days: 3 })
    expect(thought.exclusions.map(({ answer }) => answer)).toEqual(['alternatives-first'])
    expect(thought.owed).toEqual([{ duty: 'alternative', whose: 'principal', dueOn: null, isLate: false }])
    for (const [verb, body] of [
      ['notice', { hearingOn: '2026-10-02', hearingAt: '09:00', room: 'principals-office', language: 'es' }],
      ['exclude', {}],
    ] as const)
      expect([verb, (await tryTo(id, verb, body)).body.code]).toEqual([verb, 'alternatives-first'])
  })

  test('then does it rightly: an alternative with its result, notice, hearing, decision, support', async () => {
    const begun = await act(id, 'begin', { kind: 'collaborative-problem-solving' })
    const [alternative] = begun.alternatives
    expect(begun.owed.map(({ duty }) => duty)).toEqual(['result'])
    expect((await tryTo(id, 'exclude')).body.code).toBe('alternatives-first')
    await act(id, 'result', { alternative: alternative?.alternative, result: 'not-settled', on: '2026-10-01' })
    const again = await act(id, 'propose', { kind: 'short-term', from: '2026-10-05', days: 3 })
    expect(again.exclusions.map(({ answer }) => answer)).toEqual(['may-proceed'])
    expect((await tryTo(id, 'exclude')).body.code).toBe('no-notice')
    const wrong = await tryTo(id, 'notice', { hearingOn: '2026-10-03', hearingAt: '09:00', room: 'principals-office', language: 'es' })
    expect([wrong.status, wrong.body.errors]).toEqual([
      422,
      [{ pointer: '/hearingOn', detail: 'There is no school on October 3, 2026. Choose a day of school.' }],
    ])
    await act(id, 'notice', { hearingOn: '2026-10-02', hearingAt: '09:00', room: 'principals-office', language: 'es' })
    expect((await tryTo(id, 'exclude')).body.code).toBe('no-hearing')
    on('2026-10-02')
    await act(id, 'hearing', { on: '2026-10-02', familyCame: true })
    const decided = await act(id, 'exclude')
    expect(decided.exclusions.map(each => each.decided)).toEqual([{ to: '2026-10-07', supportBy: '2026-10-06', appealBy: null }])
    expect(decided.daysCounted).toBe(3)
  })

  test('without any support it is overdue on the third school day', async () => {
    on('2026-10-06')
    expect((await workOf('principal')).map(({ due, stands }) => [due, stands.is])).toEqual([['2026-10-06', 'due']])
    on('2026-10-07')
    expect((await workOf('principal')).map(({ due, stands }) => [due, stands.is])).toEqual([['2026-10-06', 'late']])
    const exclusion = (await send('principal', 'GET', `/api/discipline/${id}`)).body.exclusions[0]?.exclusion
    expect((await tryTo(id, 'close')).body.code).toBe('still-owed')
    await act(id, 'support', { exclusion, what: 'education-services', on: '2026-10-07', reason: null })
    await act(id, 'support', { exclusion, what: 're-entry-meeting', on: '2026-10-08', reason: null })
    const done = await act(id, 'support', { exclusion, what: 'support-plan', on: null, reason: 'back-the-next-day' })
    expect(done.owed).toEqual([])
    expect((await act(id, 'close')).stage).toBe('over')
  })
})

test('mediation is held apart: nothing of it reaches discipline but that it was carried out, and its result', async () => {
  const before = await repairs()
  const id = await opened({ student: 'student-05', language: 'ht' })
  const begun = await act(id, 'begin', { kind: 'mediation' })
  const made = (await repairs()).find(({ id: each }) => before.every(one => one.id !== each))
  expect([made?.kind, made?.stage]).toEqual(['mediation', 'asked'])
  const process = made?.id ?? ''
  expect(begun.alternatives.map(({ kind, apart, ended }) => [kind, apart, ended])).toEqual([['mediation', true, null]])
  const own = begun.alternatives[0]?.alternative
  expect((await tryTo(id, 'result', { alternative: own, result: 'settled', on: '2026-10-07' })).body.code).toBe('held-apart')
  expect((await send('principal', 'GET', `/api/repair/${process}`)).status).toBe(403)
  // Whoever considers the exclusion leads none of it, whichever office is theirs one day.
  const { body: held } = (await send('coordinator', 'GET', `/api/repair/${process}`)) as unknown as { body: ProcessView }
  expect(held.keptOut.map(({ name, why }) => [name, why])).toEqual([[(await app().as('principal')).person.name, 'disciplined']])
  expect((await send('coordinator', 'POST', `/api/repair/${process}/end`, { why: 'not-wanted' })).status).toBe(200)
  const { body } = await send('principal', 'GET', `/api/discipline/${id}`)
  expect(body.alternatives.map(({ ended }) => ended)).toEqual([
    { result: 'not-carried-out', on: app().clock.now().toISOString().slice(0, 10) },
  ])
  const facts = await app().database.transaction('app', falls, tx => loadFacts(tx, id))
  const all = JSON.stringify([body, facts])
  expect(all).not.toContain(process)
  expect(all).not.toContain('not-wanted')
  expect(facts.find(({ type }) => type === 'discipline.alternative-ended')?.by).toBe(null)
  // It was not held, so nothing has been tried.
  await act(id, 'propose', { kind: 'short-term', from: '2026-10-13', days: 2 })
  expect((await tryTo(id, 'exclude')).body.code).toBe('alternatives-first')
})

test('only its principal, the superintendent, counsel and the family read it', async () => {
  const id = await opened({ student: 'student' })
  const read = async (handle: string) => (await send(handle, 'GET', `/api/discipline/${id}`)).status
  for (const handle of ['principal', 'superintendent', 'counsel', 'caregiver']) expect([handle, await read(handle)]).toEqual([handle, 200])
  for (const handle of ['teacher', 'coordinator', 'responder-1', 'mediator-quayside', 'secretary', 'student', 'student-02'])
    expect([handle, await read(handle)]).toEqual([handle, 403])
  for (const handle of ['coordinator', 'teacher']) {
    const facts = await send(handle, 'GET', `/api/ledger/facts?matter=${id}`)
    expect([handle, JSON.stringify(facts.body).includes('discipline.')]).toEqual([handle, false])
  }
  const items = async (handle: string) => (await send(handle, 'GET', '/api/discipline')).body as unknown as { items: IncidentLine[] }
  expect((await items('coordinator')).items).toEqual([])
  expect((await items('superintendent')).items.length).toBeGreaterThan(0)
  expect((await tryTo(id, 'begin', { kind: 'mediation' }, 'superintendent')).status).toBe(403)
})

test('an emergency removal ends two school days after its day, and its notice and hearing follow it', async () => {
  on('2026-10-08')
  const id = await opened({ student: 'student-03', on: '2026-10-08' })
  const long = await tryTo(id, 'propose', { kind: 'emergency-removal', from: '2026-10-08', days: 4 })
  expect(long.body.errors).toEqual([
    { pointer: '/days', detail: 'This kind lasts 3 school days at most. Choose fewer days or another kind.' },
  ])
  await act(id, 'propose', { kind: 'emergency-removal', from: '2026-10-08', days: 3 })
  const removed = await act(id, 'exclude')
  // October 12 is a holiday.
  expect(removed.exclusions.map(({ decided }) => decided?.to)).toEqual(['2026-10-13'])
  expect(removed.owed.map(({ duty, dueOn }) => [duty, dueOn])).toEqual([
    ['notice', '2026-10-08'],
    ['support', '2026-10-09'],
  ])
  const late = await tryTo(id, 'notice', {
    hearingOn: '2026-10-14',
    hearingAt: '09:00',
    room: 'by-phone',
    language: 'ht',
    interpreter: true,
  })
  expect(late.body.errors?.map(({ pointer }) => pointer)).toEqual(['/hearingOn'])
  const alone = await tryTo(id, 'notice', { hearingOn: '2026-10-13', hearingAt: '09:00', room: 'by-phone', language: 'ht' })
  expect(alone.body.errors?.map(({ pointer }) => pointer)).toEqual(['/interpreter'])
  await act(id, 'notice', { hearingOn: '2026-10-13', hearingAt: '09:00', room: 'by-phone', language: 'ht', interpreter: true })
  const { headers } = await app().as('principal')
  const page = (await app().app.inject({ url: `/discipline/${id}`, headers })).body
  expect(page).toContain('No written notice is offered in this language (Haitian Creole). Call the family with an interpreter')
  // A removal of one day is heard by the day that its notice gives, and is not late before it.
  const short = await opened({ student: 'student-06', on: '2026-10-08' })
  await act(short, 'propose', { kind: 'emergency-removal', from: '2026-10-08', days: 1 })
  await act(short, 'exclude')
  const noticed = await act(short, 'notice', { hearingOn: '2026-10-13', hearingAt: '09:00', room: 'by-phone', language: 'en' })
  expect(noticed.owed.find(({ duty }) => duty === 'hearing')?.dueOn).toBe('2026-10-13')
})

test('a long suspension is appealed: heard within three school days, more time at most seven days, shortened', async () => {
  on('2026-10-15')
  const id = await opened({ student: 'student-04', on: '2026-10-15', daysBefore: 9 })
  await act(id, 'unsuitable', { reason: 'would-do-more-harm', where: 'incident-file', on: '2026-10-15' })
  await act(id, 'propose', { kind: 'long-term', from: '2026-10-19', days: 12 })
  await act(id, 'notice', { hearingOn: '2026-10-16', hearingAt: '13:30', room: 'conference-room', language: 'en' })
  on('2026-10-16')
  await act(id, 'hearing', { on: '2026-10-16' })
  const decided = await act(id, 'exclude')
  expect(decided.exclusions[0]?.decided).toEqual({ to: '2026-11-03', supportBy: '2026-10-20', appealBy: '2026-10-24' })
  expect(decided.owed.map(({ duty, dueOn }) => [duty, dueOn])).toEqual([
    ['services', '2026-10-19'],
    ['support', '2026-10-20'],
  ])
  on('2026-10-20')
  await act(id, 'appeal', { on: '2026-10-20' })
  expect((await workOf('superintendent')).map(({ due }) => due)).toEqual(['2026-10-23'])
  expect((await tryTo(id, 'extend', { days: 8 }, 'superintendent')).body.errors?.map(({ pointer }) => pointer)).toEqual(['/days'])
  await act(id, 'extend', { days: 7 }, 'superintendent')
  expect((await workOf('superintendent')).map(({ due }) => due)).toEqual(['2026-10-30'])
  await act(id, 'hear-appeal', { on: '2026-10-20' }, 'superintendent')
  for (const outcome of ['upheld', 'overturned']) {
    const lost = await tryTo(id, 'decide-appeal', { outcome, days: 5 }, 'superintendent')
    expect([lost.status, lost.body.errors]).toEqual([
      422,
      [
        {
          pointer: '/days',
          detail: 'Days are given only where the exclusion is shortened. Leave them out, or choose that it is shortened.',
        },
      ],
    ])
  }
  const shorter = await act(id, 'decide-appeal', { outcome: 'shortened', days: 5 }, 'superintendent')
  expect([shorter.exclusions[0]?.days, shorter.exclusions[0]?.decided?.to, shorter.daysCounted]).toEqual([5, '2026-10-23', 5])
  // A day of support may be to come; not one long after the exclusion.
  const { exclusion } = shorter.exclusions[0] ?? {}
  for (const far of ['2026-11-23', '2199-12-31']) {
    const { status, body } = await tryTo(id, 'support', { exclusion, what: 'support-plan', on: far })
    expect([status, body.errors]).toEqual([
      422,
      [
        {
          pointer: '/on',
          detail: 'That is long after the exclusion. Choose November 22, 2026 or an earlier day, or give a reason why there was none.',
        },
      ],
    ])
  }
  const given = await act(id, 'support', { exclusion, what: 'support-plan', on: '2026-11-22' })
  expect(given.exclusions[0]?.support.map(({ on: day }) => day)).toEqual(['2026-11-22'])
  // What is written down late of a day that has been is taken.
  on('2027-01-12')
  await act(id, 'support', { exclusion, what: 're-entry-meeting', on: '2027-01-11' })
})

test('days that add up to more than ten may be appealed, whatever each is called; a closed day and a change of school are told', async () => {
  on('2027-01-13')
  const id = await opened({ student: 'student-05', on: '2027-01-12', daysBefore: 8, language: 'es' })
  await act(id, 'unsuitable', { reason: 'would-do-more-harm', where: 'incident-file', on: '2027-01-13' })
  const within = await act(id, 'propose', { kind: 'short-term', from: '2027-01-19', days: 2 })
  expect(within.exclusions[0]?.overTen).toBe(false)
  const thought = await act(id, 'propose', { kind: 'short-term', from: '2027-01-19', days: 4 })
  expect([thought.exclusions[0]?.overTen, thought.exclusions[0]?.last]).toEqual([true, '2027-01-22'])
  await act(id, 'notice', { hearingOn: '2027-01-14', hearingAt: '13:30', room: 'conference-room', language: 'es' })
  on('2027-01-14')
  await act(id, 'hearing', { on: '2027-01-14' })
  const decided = await act(id, 'exclude')
  expect(decided.exclusions[0]?.decided).toEqual({ to: '2027-01-22', supportBy: '2027-01-20', appealBy: '2027-01-24' })
  const read = async (handle: string, url: string) => {
    const { headers } = await app().as(handle)
    return (await app().app.inject({ url, headers })).body
  }
  const file = await read('principal', `/discipline/${id}/file`)
  expect(file).toContain('If it is decided, you may appeal to the superintendent within 5 days from the first day.')
  expect(file).toContain('Si se decide, usted puede apelar')
  await act(id, 'appeal', { on: '2027-01-14' })
  // Snow after it was decided, and the student moves.
  const { headers } = await app().as('superintendent')
  const calendar = (await app().app.inject({ url: '/api/calendar', headers })).json<{ years: object[]; closed: object[] }>()
  const payload = { ...calendar, closed: [...calendar.closed, { day: '2027-01-20', why: 'weather' }] }
  expect((await app().app.inject({ method: 'PUT', url: '/api/calendar', headers, payload })).statusCode).toBe(200)
  await ownerClient(app().database, client =>
    client.query(
      `update people.position t set org_source_id = (select o.source_id from people.org o where o.district_id = t.district_id
          and o.type = 'school' and o.source_id <> t.org_source_id order by 1 limit 1)
         from people.person p where p.district_id = t.district_id and p.source_id = t.person_source_id and p.handle = 'student-05'`,
    ),
  )
  const seen = (await send('principal', 'GET', `/api/discipline/${id}`)).body
  expect([seen.daysCounted, seen.exclusions[0]?.decided?.to, seen.exclusions[0]?.last]).toEqual([4, '2027-01-22', '2027-01-25'])
  expect(seen.nowAt).not.toBe(null)
  const page = await read('principal', `/discipline/${id}`)
  expect(page).toContain('By the calendar of today these 4 school days would end on January 25, 2027')
  expect(page).toContain(`The student is at ${seen.nowAt} now`)
})

test('the tables agree with the record', async () => {
  const { matters, differences } = await replayIncidents(app().database, falls)
  expect([matters >= 5, differences]).toEqual([true, []])
})

test('whoever leads a process whose incident was taken back is told so, and ends it or goes on; nobody else is told', async () => {
  const before = await repairs()
  const id = await opened({ student: 'student-07' })
  await act(id, 'begin', { kind: 'mediation' })
  const process = (await repairs()).find(({ id: each }) => before.every(one => one.id !== each))?.id ?? ''
  const seenBy = async (who: string) =>
    ((await send(who, 'GET', `/api/repair/${process}`)) as unknown as { body: ProcessView }).body.incidentTakenBack
  expect(await seenBy('coordinator')).toBe(false)
  await act(id, 'take-back', { why: 'did-not-happen' })
  expect([await seenBy('coordinator'), await seenBy('student-07')]).toEqual([true, false])
  const { headers } = await app().as('coordinator')
  const page = async () => (await app().app.inject({ url: `/repair/${process}`, headers })).body
  expect(await page()).toContain('The school has taken back the incident for which this was begun')
  expect((await send('coordinator', 'POST', `/api/repair/${process}/end`, { why: 'not-needed' })).status).toBe(200)
  expect(await page()).not.toContain('The school has taken back the incident')
})
