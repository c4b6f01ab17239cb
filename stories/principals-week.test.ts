import { expect, test } from 'vitest'
import { replayIncidents } from '../src/discipline/index.ts'
import type { IncidentView } from '../src/discipline/view.ts'
import { falls } from '../src/people/testing/open-test-app.ts'
import { openIncidents } from './incidents.ts'

/** What a principal, a family and a superintendent do next, once something is decided or was written down wrongly. */
const { app, on, send, tryTo } = openIncidents()

async function act(id: string, verb: string, payload: object = {}, who = 'principal'): Promise<IncidentView> {
  const { status, body } = await tryTo(id, verb, payload, who)
  expect([verb, status, body.code, body.errors]).toEqual([verb, 200, undefined, undefined])
  return body
}
async function opened(day: string, more: object = {}): Promise<string> {
  const { status, body } = await send('principal', 'POST', '/api/discipline', { student: 'student', on: day, ground: 'other', ...more })
  expect([status, body.errors]).toEqual([201, undefined])
  return body.id
}
const supports = ['education-services', 're-entry-meeting', 'support-plan'] as const
async function supported(id: string, day: string): Promise<IncidentView> {
  const { exclusions } = (await send('principal', 'GET', `/api/discipline/${id}`)).body
  const exclusion = exclusions.at(-1)?.exclusion
  for (const what of supports) await act(id, 'support', { exclusion, what, on: day })
  return (await send('principal', 'GET', `/api/discipline/${id}`)).body
}

test('a review of the cause that is owed stays owed once the other setting is decided, and the incident is not closed over it', async () => {
  on('2026-10-01')
  const id = await opened('2026-10-01', { student: 'student-03', ground: 'weapon', disability: 'plan' })
  const thought = await act(id, 'propose', { kind: 'interim-setting', from: '2026-10-05', days: 45 })
  expect(thought.owed.find(({ duty }) => duty === 'review')?.dueOn).toBe('2026-10-16')
  await act(id, 'sign', {}, 'superintendent')
  await tryTo(id, 'notice', { hearingOn: '2026-10-01', hearingAt: '16:00', room: 'by-phone', language: 'en' })
  await tryTo(id, 'hearing', { on: '2026-10-01', familyCame: true })
  const decided = await act(id, 'exclude')
  expect(decided.owed.find(({ duty }) => duty === 'review')).toEqual({
    ...{ duty: 'review', whose: 'principal', dueOn: '2026-10-16', isLate: false },
  })
  expect((await supported(id, '2026-10-05')).owed.map(({ duty }) => duty)).toEqual(['review'])
  expect((await tryTo(id, 'close')).body.code).toBe('still-owed')
  on('2026-10-19')
  expect((await send('principal', 'GET', `/api/discipline/${id}`)).body.owed.map(({ isLate }) => isLate)).toEqual([true])
  await act(id, 'manifestation', { finding: 'is-not', on: '2026-10-19' })
  expect((await act(id, 'close')).stage).toBe('over')
})

test('a family appeals in time though the school has closed the incident, and its appeal opens it again', async () => {
  on('2026-10-20')
  const id = await opened('2026-10-20', { daysBefore: 8 })
  await act(id, 'unsuitable', { reason: 'would-do-more-harm', where: 'incident-file', on: '2026-10-20' })
  await act(id, 'propose', { kind: 'short-term', from: '2026-10-21', days: 4 })
  await act(id, 'notice', { hearingOn: '2026-10-20', hearingAt: '16:00', room: 'by-phone', language: 'en' })
  await act(id, 'hearing', { on: '2026-10-20', familyCame: true })
  const decided = await act(id, 'exclude')
  expect(decided.exclusions[0]?.decided?.appealBy).toBe('2026-10-26')
  await supported(id, '2026-10-21')
  expect((await act(id, 'close')).stage).toBe('over')
  on('2026-10-26')
  const early = await tryTo(id, 'appeal', { on: '2026-10-19' }, 'caregiver')
  expect([early.status, early.body.errors?.map(({ pointer }) => pointer)]).toEqual([422, ['/on']])
  expect((await send('caregiver', 'GET', `/api/discipline/${id}`)).body.next).toContain('appeal')
  const appealed = await act(id, 'appeal', { on: '2026-10-26' }, 'caregiver')
  expect([appealed.stage, appealed.exclusions[0]?.appeal?.hearingBy]).toEqual(['appealed', '2026-10-29'])
  expect((await tryTo(id, 'close')).body.code).toBe('still-owed')
  await act(id, 'hear-appeal', { on: '2026-10-26' }, 'superintendent')
  await act(id, 'decide-appeal', { outcome: 'upheld' }, 'superintendent')
  expect((await act(id, 'close')).stage).toBe('over')
  on('2026-10-27')
  expect((await send('caregiver', 'GET', `/api/discipline/${id}`)).body.next).not.toContain('appeal')
})

async function pageOf(id: string): Promise<string> {
  const { headers } = await app().as('principal')
  return (await app().app.inject({ url: `/discipline/${id}`, headers })).body
}

/** Heard and answered in another way, so that it may be decided. */
async function heard(day: string, thought: { kind: string; from: string; days: number }, more: object = {}): Promise<string> {
  const id = await opened(day, more)
  const begun = await act(id, 'begin', { kind: 'conflict-resolution' })
  await act(id, 'result', { alternative: begun.alternatives[0]?.alternative, result: 'partly-settled', on: day })
  await act(id, 'propose', thought)
  await act(id, 'notice', { hearingOn: day, hearingAt: '08:00', room: 'by-phone', language: 'en' })
  await act(id, 'hearing', { on: day, familyCame: true })
  return id
}

test('a first day that has gone by is moved without a second hearing, and the notice says what the family was told', async () => {
  on('2026-11-02')
  const id = await heard('2026-11-02', { kind: 'short-term', from: '2026-11-03', days: 3 })
  on('2026-11-04')
  expect((await tryTo(id, 'exclude')).body.errors?.map(({ pointer }) => pointer)).toEqual(['/from'])
  const more = await act(id, 'propose', { kind: 'short-term', from: '2026-11-05', days: 4 })
  expect(more.exclusions.map(({ notice, hearing }) => [notice, hearing])).toEqual([[null, null]])
  await act(id, 'notice', { hearingOn: '2026-11-04', hearingAt: '08:00', room: 'by-phone', language: 'en' })
  await act(id, 'hearing', { on: '2026-11-04', familyCame: true })
  const moved = await act(id, 'propose', { kind: 'short-term', from: '2026-11-06', days: 3 })
  expect(moved.owed.map(({ duty }) => duty)).toEqual(['exclude'])
  expect(moved.exclusions.map(({ notice }) => [notice?.from, notice?.days])).toEqual([['2026-11-05', 4]])
  const decided = await act(id, 'exclude')
  expect(decided.exclusions.map(each => [each.from, each.decided?.to])).toEqual([['2026-11-06', '2026-11-10']])
  expect(await pageOf(id)).toContain(
    'The notice names 4 school days from November 5, 2026. These days are different: tell the family which days hold.',
  )
})

test('a principal takes an exclusion back before it begins, moves it, and ends one earlier; days that are over stay missed', async () => {
  on('2026-11-16')
  const student = 'student-04'
  const id = await heard('2026-11-16', { kind: 'short-term', from: '2026-11-18', days: 4 }, { student })
  const decided = await act(id, 'exclude')
  const exclusion = decided.exclusions[0]?.exclusion
  expect((await tryTo(id, 'withdraw', { exclusion, days: 0 }, 'superintendent')).status).toBe(403)
  const taken = await act(id, 'withdraw', { exclusion, days: 0 })
  expect([taken.owed, taken.daysCounted, taken.exclusions[0]?.days]).toEqual([[], 0, 0])
  expect(taken.stage).toBe('open')
  const page = await pageOf(id)
  expect(page).toContain('It was taken back before that, so the student misses nothing by it')
  expect(page).not.toContain('An appeal may be asked for')
  const moved = await act(id, 'propose', { kind: 'short-term', from: '2026-11-19', days: 4 })
  expect(moved.owed.map(({ duty }) => duty)).toEqual(['exclude'])
  const again = (await act(id, 'exclude')).exclusions.at(-1)
  expect([again?.from, again?.decided?.to]).toEqual(['2026-11-19', '2026-11-24'])
  on('2026-11-23')
  for (const days of [1, 4]) {
    const wrong = await tryTo(id, 'withdraw', { exclusion: again?.exclusion, days })
    expect([wrong.status, wrong.body.errors]).toEqual([
      422,
      [{ pointer: '/days', detail: 'Give fewer than 4 school days, and at least the 2 that are over.' }],
    ])
  }
  const shorter = await act(id, 'withdraw', { exclusion: again?.exclusion, days: 2 })
  expect([shorter.daysCounted, shorter.exclusions.at(-1)?.decided?.to]).toEqual([2, '2026-11-20'])
  expect((await tryTo(id, 'take-back', { why: 'entered-twice' })).body.code).toBe('excluded')
})

test('what the superintendent overturned or shortened before it began the school does not decide again', async () => {
  on('2026-11-24')
  const thought = { kind: 'long-term', from: '2026-12-07', days: 12 }
  for (const [student, outcome] of [
    ['student-07', { outcome: 'overturned' }],
    ['student-08', { outcome: 'shortened', days: 11 }],
  ] as const) {
    const id = await heard('2026-11-24', thought, { student, ground: 'drugs' })
    const exclusion = (await act(id, 'exclude')).exclusions[0]?.exclusion
    await act(id, 'appeal', { on: '2026-11-24' })
    await act(id, 'hear-appeal', { on: '2026-11-24' }, 'superintendent')
    const decided = await act(id, 'decide-appeal', outcome, 'superintendent')
    expect([decided.next.includes('propose'), decided.next.includes('correct')]).toEqual([false, false])
    if (outcome.outcome === 'shortened') await act(id, 'withdraw', { exclusion, days: 0 })
    expect((await tryTo(id, 'propose', thought)).body.code).toBe('decided')
  }
})

test('a removal at once that was taken back has no notice and no hearing any more', async () => {
  on('2026-11-24')
  const id = await opened('2026-11-24', { student: 'student-09' })
  await act(id, 'propose', { kind: 'emergency-removal', from: '2026-11-24', days: 1 })
  const exclusion = (await act(id, 'exclude')).exclusions[0]?.exclusion
  const taken = await act(id, 'withdraw', { exclusion, days: 0 })
  expect([taken.next.includes('notice'), taken.next.includes('hearing')]).toEqual([false, false])
  expect(await pageOf(id)).not.toContain('Notice to the family')
})

test('what was written down wrongly is put right: the ground, the disability, the day and a result', async () => {
  on('2026-11-30')
  const student = 'student-05'
  const id = await heard('2026-11-30', { kind: 'long-term', from: '2026-12-02', days: 12 }, { student, ground: 'drugs' })
  const late = await tryTo(id, 'correct', { on: '2026-12-01' })
  expect([late.status, late.body.errors?.map(({ pointer }) => pointer)]).toEqual([422, ['/on']])
  const same = await act(id, 'correct', { ground: 'drugs' })
  expect(same.exclusions[0]?.hearing).not.toBe(null)
  const { alternative } = same.alternatives[0] ?? {}
  const result = await act(id, 'result', { alternative, result: 'not-carried-out', on: '2026-11-30' })
  expect(result.alternatives.map(({ ended }) => ended?.result)).toEqual(['not-carried-out'])
  const right = await act(id, 'correct', { on: '2026-11-24', ground: 'other', disability: 'suspected' })
  expect([right.on, right.ground, right.disability, right.exclusions[0]?.notice]).toEqual(['2026-11-24', 'other', 'suspected', null])
  expect((await act(id, 'propose', { kind: 'long-term', from: '2026-12-02', days: 12 })).exclusions.map(({ answer }) => answer)).toEqual([
    'review-first',
  ])
  expect((await tryTo(id, 'exclude')).body.code).toBe('review-first')
  expect((await act(id, 'correct', { disability: 'none' })).owed.map(({ duty }) => duty)).toEqual(['propose'])
})

test('an incident that was opened by mistake stays on file as taken back, and counts nowhere', async () => {
  const avoided = async () => ((await send('principal', 'GET', '/api/discipline')).body as unknown as { avoided: object }).avoided
  const before = await avoided()
  const student = 'student-06'
  const right = await opened('2026-11-30', { student })
  const id = await opened('2026-11-23', { student })
  expect((await send('principal', 'GET', `/api/discipline/${right}`)).body.before.incidents).toBe(1)
  const taken = await act(id, 'take-back', { why: 'entered-twice' })
  expect([taken.stage, taken.takenBack, taken.owed, taken.next]).toEqual(['taken-back', 'entered-twice', [], []])
  expect((await send('principal', 'GET', `/api/discipline/${right}`)).body.before.incidents).toBe(0)
  expect((await tryTo(id, 'propose', { kind: 'in-school', from: '2026-12-02', days: 1 })).body.code).toBe('over')
  await act(right, 'take-back', { why: 'did-not-happen' })
  expect(await avoided()).toEqual(before)
  expect(await pageOf(id)).toContain('Opened by mistake, and counted nowhere: It was entered twice')
  expect((await replayIncidents(app().database, falls)).differences).toEqual([])
})
