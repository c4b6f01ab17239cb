import { expect, test } from 'vitest'
import type { IncidentView } from '../src/discipline/view.ts'
import { freshId, type PersonId, readId } from '../src/kernel/ids.ts'
import { falls } from '../src/people/testing/open-test-app.ts'
import { ownerClient } from '../src/platform/database/testing.ts'
import { addWay, verifyRow } from '../src/people/store/ways.ts'
import type { Message } from '../src/platform/outbox/index.ts'
import { taken } from '../src/platform/outbox/testing.ts'
import { openIncidents } from './incidents.ts'

/** What was told to a family and is no longer so, it is told by a message that says neither whom nor what it is about. */
const carried: Message[] = []
const { app, on, tryTo, send } = openIncidents({
  carrier: {
    send: async (_, message) => {
      carried.push(message)
      return taken(message)
    },
  },
})
const says =
  'Your school changed something that it told you before. Sign in to read it, or call the school: http://made-up.example/my-child'

async function told(): Promise<[string | null, string][]> {
  await app().clockwork.settle()
  return carried.splice(0).flatMap(({ topic, address, text }) => (topic === 'discipline' ? [[address, text]] : []))
}
async function act(id: string, verb: string, payload: object = {}, who = 'principal'): Promise<IncidentView> {
  const { status, body } = await tryTo(id, verb, payload, who)
  expect([verb, status, body.errors]).toEqual([verb, 200, undefined])
  return body
}
async function way(handle: string, address: string, isVerified: boolean): Promise<void> {
  const person = readId<PersonId>((await app().as(handle)).person.id)
  if (!person) throw new Error(`no ${handle}`)
  await app().database.transaction('app', falls, async tx => {
    const [id, at] = [freshId(), app().clock.now()]
    await addWay(tx, { id, kind: 'email', address, rank: 5, person, at })
    if (isVerified) await verifyRow(tx, id, at)
  })
}
/** Heard, and answered in another way, so that it may be decided. */
async function heard(day: string, from: string): Promise<string> {
  const { body } = await send('principal', 'POST', '/api/discipline', { student: 'student', on: day, ground: 'other', disability: 'plan' })
  const begun = await act(body.id, 'begin', { kind: 'conflict-resolution' })
  await act(body.id, 'result', { alternative: begun.alternatives[0]?.alternative, result: 'partly-settled', on: day })
  await act(body.id, 'propose', { kind: 'short-term', from, days: 3 })
  await act(body.id, 'notice', { hearingOn: day, hearingAt: '08:00', room: 'by-phone', language: 'en' })
  await act(body.id, 'hearing', { on: day, familyCame: true })
  return body.id
}

test('an exclusion that is moved, ended earlier or taken back, and an incident taken back, is told to the family by a confirmed way', async () => {
  on('2026-11-02')
  await way('caregiver', 'family@example.org', true)
  const id = await heard('2026-11-02', '2026-11-04')
  const exclusion = (await act(id, 'exclude')).exclusions[0]?.exclusion
  expect(await told()).toEqual([])
  await act(id, 'withdraw', { exclusion, days: 0 })
  expect(await told()).toEqual([['family@example.org', says]])
  // Moved: it was heard already, and no second notice says on which days it is.
  await act(id, 'propose', { kind: 'short-term', from: '2026-11-05', days: 3 })
  expect(await told()).toEqual([])
  const moved = (await act(id, 'exclude')).exclusions.at(-1)
  expect(await told()).toEqual([['family@example.org', says]])
  await act(id, 'withdraw', { exclusion: moved?.exclusion, days: 1 })
  expect(await told()).toEqual([['family@example.org', says]])
})

test('an incident that is taken back is told where a notice had been signed, and nobody is told of one that the family never heard of', async () => {
  on('2026-11-16')
  await act(await heard('2026-11-16', '2026-11-18'), 'take-back', { why: 'did-not-happen' })
  expect(await told()).toEqual([['family@example.org', says]])
  const { body } = await send('principal', 'POST', '/api/discipline', { student: 'student', on: '2026-11-16', ground: 'other' })
  await act(body.id, 'take-back', { why: 'entered-twice' })
  expect(await told()).toEqual([])
})

test('what was taken back and is decided again as the notice had it is told; so is a hearing that is let go', async () => {
  on('2026-11-18')
  const id = await heard('2026-11-18', '2026-11-23')
  const first = (await act(id, 'exclude')).exclusions[0]?.exclusion
  expect(await told()).toEqual([])
  await act(id, 'withdraw', { exclusion: first, days: 0 })
  await act(id, 'propose', { kind: 'short-term', from: '2026-11-23', days: 3 })
  expect(await told()).toEqual([['family@example.org', says]])
  await act(id, 'exclude')
  expect(await told()).toEqual([['family@example.org', says]])
  const noticed = await heard('2026-11-18', '2026-11-30')
  await act(noticed, 'close')
  expect(await told()).toEqual([['family@example.org', says]])
})

test('what is shortened or overturned on appeal is told, and what is upheld is not', async () => {
  on('2026-12-01')
  const outcomes = { shortened: { days: 5 }, overturned: {}, upheld: {} }
  for (const [outcome, more] of Object.entries(outcomes)) {
    const { body } = await send('principal', 'POST', '/api/discipline', { student: 'student', on: '2026-12-01', ground: 'weapon' })
    await act(body.id, 'propose', { kind: 'long-term', from: '2026-12-02', days: 20 })
    await act(body.id, 'notice', { hearingOn: '2026-12-01', hearingAt: '08:00', room: 'by-phone', language: 'en' })
    await act(body.id, 'hearing', { on: '2026-12-01', familyCame: true })
    await act(body.id, 'exclude')
    await act(body.id, 'appeal', { on: '2026-12-01' }, 'caregiver')
    await act(body.id, 'hear-appeal', { on: '2026-12-01' }, 'superintendent')
    const page = (await app().app.inject({ url: `/discipline/${body.id}`, headers: (await app().as('superintendent')).headers })).body
    expect(page).toContain('It does not say what changed: call them, too.')
    expect(await told()).toEqual([])
    await act(body.id, 'decide-appeal', { outcome, ...more }, 'superintendent')
    expect([outcome, await told()]).toEqual([outcome, outcome === 'upheld' ? [] : [['family@example.org', says]]])
  }
})

test('a student who reads it is told too, also where the roster has no grade of theirs', async () => {
  on('2026-12-02')
  await way('student-06', 'student@example.org', true)
  await ownerClient(app().database, client => client.query("update people.person set grades = '{}' where handle = 'student-06'"))
  const sent = { student: 'student-06', on: '2026-12-02', ground: 'weapon', grade: '9-12' }
  const { body } = await send('principal', 'POST', '/api/discipline', sent)
  await act(body.id, 'propose', { kind: 'short-term', from: '2026-12-04', days: 2 })
  await act(body.id, 'notice', { hearingOn: '2026-12-02', hearingAt: '16:00', room: 'by-phone', language: 'en' })
  expect((await send('student-06', 'GET', `/api/discipline/${body.id}`)).status).toBe(200)
  await act(body.id, 'take-back', { why: 'wrong-student' })
  expect(await told()).toEqual([['student@example.org', says]])
})
