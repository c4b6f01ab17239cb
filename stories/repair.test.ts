import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { loadFacts } from '../src/ledger/index.ts'
import { falls } from '../src/people/testing/open-test-app.ts'
import { replayProcesses } from '../src/repair/index.ts'
import { harmed, moves, other } from '../src/repair/testing/moves.ts'
import { beginning, stepsFrom } from '../src/repair/testing/walk.ts'
import type { ProcessLine, ProcessView } from '../src/repair/view.ts'
import { openWholeApp, type WholeApp } from '../tests/open-whole-app.ts'

let whole: WholeApp
beforeAll(async () => {
  whole = await openWholeApp()
})
afterAll(() => whole.close())
beforeEach(() => on('2026-10-01'))

/** On a later day everybody signs in anew. */
function on(day: string): void {
  whole.forget()
  const at = new Date(`${day}T15:00:00Z`)
  if (at > whole.clock.now()) whole.clock.set(at)
}

interface Answered {
  readonly status: number
  readonly body: ProcessView & { readonly code?: string; readonly errors?: readonly { pointer: string; detail: string }[] }
}
async function send(handle: string, method: 'GET' | 'POST', url: string, payload?: object): Promise<Answered> {
  const { headers } = await whole.as(handle)
  const { statusCode, body } = await whole.app.inject({ method, url, headers, ...(payload ? { payload } : {}) })
  return { status: statusCode, body: JSON.parse(body) }
}
const listOf = async (handle: string): Promise<readonly ProcessLine[]> => {
  const { headers } = await whole.as(handle)
  return (await whole.app.inject({ url: '/api/repair', headers })).json<{ items: ProcessLine[] }>().items
}
const idOf = async (handle: string): Promise<string> => (await whole.as(handle)).person.id
const leader = 'mediator-quayside'
const tryTo = (process: string, verb: string, payload: object = {}, who = leader) =>
  send(who, 'POST', `/api/repair/${process}/${verb}`, payload)
async function act(process: string, verb: string, payload: object = {}, who = leader): Promise<ProcessView> {
  const { status, body } = await tryTo(process, verb, payload, who)
  expect([verb, status, body.code, body.errors]).toEqual([verb, 200, undefined, undefined])
  return body
}
const both = ['party', 'caregiver'] as const

/** Named, asked alone, led, with everybody prepared and willing to meet. */
async function arranged(process: string, people: readonly [string, string], language = 'en'): Promise<readonly [string, string]> {
  const ids = [await idOf(people[0]), await idOf(people[1])] as const
  await act(process, 'name-party', { person: people[0], side: 'harmed' }, 'coordinator')
  await act(process, 'name-party', { person: people[1], side: 'did-harm', language }, 'coordinator')
  await act(process, 'screen', { person: ids[0], alone: true, wants: true }, 'coordinator')
  await act(process, 'facilitate', { person: leader, speaks: ['en', language] }, 'coordinator')
  for (const person of ids) {
    for (const of of both) await act(process, 'consent', { person, stage: 'prepare', of })
    await act(process, 'prepare', { person })
    for (const of of both) await act(process, 'consent', { person, stage: 'meet', of })
  }
  return ids
}
const asked = async (): Promise<string> => (await send('teacher', 'POST', '/api/repair', { kind: 'conference' })).body.id
async function agreedBy(process: string, ids: readonly string[]): Promise<ProcessView> {
  for (const person of ids) for (const of of both) await act(process, 'consent', { person, stage: 'agree', of })
  return (await send(leader, 'GET', `/api/repair/${process}`)).body
}

/** Of whom the demonstration’s plan says that it is repaired first. */
const underTwelve = { what: 'fight', danger: 'possible', whose: 'student', by: 'student-under-12' }

describe('a fight', () => {
  let process = ''
  test('whose section owes one opens a conference with the call; a drill opens none; no page of discipline or police has it', async () => {
    const { headers } = await whole.as('teacher')
    const call = (payload: object) => whole.app.inject({ method: 'POST', url: '/api/calls', headers, payload })
    const { id, decision } = (await call({ facts: underTwelve })).json<{
      id: string
      decision: { parts?: { obligations?: string[] }; obligations?: string[] }
    }>()
    expect(JSON.stringify(decision)).toContain('open-repair')
    const opened = await listOf('coordinator')
    expect(opened.map(({ kind, stage, owed }) => [kind, stage, owed?.duty])).toEqual([['conference', 'asked', 'name-parties']])
    process = opened[0]?.id ?? ''
    expect((await send('coordinator', 'GET', `/api/repair/${process}`)).body.call).toBe(id)
    await call({ facts: underTwelve, drill: true })
    expect(await listOf('coordinator')).toHaveLength(1)
    for (const handle of ['principal', 'superintendent', 'counsel', 'secretary', 'teacher']) {
      expect([handle, await listOf(handle)]).toEqual([handle, []])
      expect([handle, (await send(handle, 'GET', `/api/repair/${process}`)).status]).toEqual([handle, 403])
    }
    for (const handle of ['principal', 'superintendent', 'counsel']) {
      const facts = await send(handle, 'GET', `/api/ledger/facts?matter=${process}`)
      expect([handle, facts.body]).toEqual([handle, { items: [], next: null }])
    }
    expect(JSON.stringify((await send('principal', 'GET', `/api/calls/${id}`)).body)).not.toContain(process)
  })

  test('one of them goes no further half way: it is recorded of nobody, and the family reads no reason', async () => {
    const [, otherId] = await arranged(process, ['student', 'student-02'])
    await act(process, 'leave', { person: otherId })
    const { ended, next } = (await send('coordinator', 'GET', `/api/repair/${process}`)).body
    expect([ended, next]).toEqual([{ as: 'not-held', why: 'not-wanted' }, []])
    expect((await send('caregiver', 'GET', `/api/repair/${process}`)).body.ended).toEqual({ as: 'not-held', why: null })
    const facts = await whole.database.transaction('app', falls, tx => loadFacts(tx, process))
    expect(facts.filter(({ type }) => type === 'repair.ended').map(({ body }) => body)).toEqual([{ as: 'not-held', why: 'not-wanted' }])
    expect((await tryTo(process, 'hold', { came: [otherId] })).body.code).toBe('over')
  })
})

test('whoever was kept out of it asks nobody, writes down for nobody and reads none of it', async () => {
  const process = await asked()
  await act(process, 'name-party', { person: 'student-03', side: 'harmed' }, 'coordinator')
  await act(process, 'facilitate', { person: leader, speaks: ['en'] }, 'coordinator')
  await act(process, 'keep-out', { person: leader, why: 'a-party-asks' }, 'coordinator')
  const person = await idOf('student-03')
  const doings: readonly [string, object][] = [
    ['screen', { person, alone: true, wants: true }],
    ['consent', { person, stage: 'prepare', of: 'caregiver' }],
    ['name-party', { person: 'student-04', side: 'did-harm' }],
    ['facilitate', { person: leader, speaks: ['en'] }],
    ['end', { why: 'not-wanted' }],
  ]
  for (const [verb, body] of doings) expect([verb, (await tryTo(process, verb, body)).status]).toEqual([verb, 403])
  expect((await send(leader, 'GET', `/api/repair/${process}`)).status).toBe(403)
  expect((await listOf(leader)).map(({ id }) => id)).not.toContain(process)
  expect((await send(leader, 'GET', `/api/ledger/facts?matter=${process}`)).body).not.toHaveProperty('items.0')

  await act(process, 'keep-out', { person: 'coordinator', why: 'a-party-asks' }, 'coordinator')
  const { may, next } = (await send('coordinator', 'GET', `/api/repair/${process}`)).body
  expect([may.screen, next]).toEqual([[], ['keep-out', 'facilitate']])
  expect((await tryTo(process, 'screen', { person, alone: true, wants: true }, 'coordinator')).status).toBe(403)
})

test('whoever goes out of it is told that it is done, over JSON and by the form', async () => {
  const process = await asked()
  await act(process, 'name-party', { person: 'student-03', side: 'harmed' }, 'coordinator')
  for (const side of ['student', 'student-04']) await act(process, 'name-party', { person: side, side: 'affected' }, 'coordinator')
  const headers = { ...(await whole.as('student-04')).headers, 'idempotency-key': 'a-made-up-key-of-a-student' }
  const payload = { person: await idOf('student-04') }
  for (const _ of ['sent', 'sent again, for its answer was lost']) {
    const left = await whole.app.inject({ method: 'POST', url: `/api/repair/${process}/leave`, headers, payload })
    expect([left.statusCode, left.body]).toEqual([204, ''])
  }
  const form = await whole.app.inject({
    ...{ method: 'POST', url: `/repair/${process}/leave`, headers: { ...(await whole.as('student')).headers } },
    payload: { person: await idOf('student') },
  })
  expect([form.statusCode, form.headers.location]).toEqual([303, '/repair?left=yes'])
  const page = await whole.app.inject({ url: '/repair?left=yes', headers: (await whole.as('student')).headers })
  expect(page.body).toContain('A process that you have left is closed to you, and nobody asks why.')
  const { parties } = (await send('coordinator', 'GET', `/api/repair/${process}`)).body
  expect(parties.map(({ side }) => side)).toEqual(['harmed'])
})

test('a call that is closed as moved to a circle opens one, of its school', async () => {
  const { id } = (
    await send('teacher', 'POST', '/api/calls', { facts: { what: 'disruption', danger: 'none', by: 'adult', whose: 'adult' } })
  ).body
  const before = (await listOf('coordinator')).length
  for (const verb of ['answer', 'there']) await send('responder-1', 'POST', `/api/calls/${id}/${verb}`)
  expect((await send('responder-1', 'POST', `/api/calls/${id}/close`, { outcome: 'moved-to-circle' })).status).toBe(200)
  const after = await listOf('coordinator')
  expect(after).toHaveLength(before + 1)
  expect(after.filter(({ kind }) => kind === 'circle').map(({ school }) => school)).toEqual([(await whole.as('teacher')).person.school])
})

test('an agreement goes overdue, stands in the work of whoever leads it, is written anew, confirmed and kept', async () => {
  const process = await asked()
  const ids = await arranged(process, ['student-03', 'student-04'], 'es')
  await act(process, 'plan-session', { on: '2026-10-02' })
  expect((await tryTo(process, 'hold', { came: ids })).body.code).toBe('too-early')
  on('2026-10-02')
  await act(process, 'hold', { came: ids })
  const action = { what: 'apologize', owner: ids[1], dueOn: '2026-10-09', evidence: 'told-by-the-other' }
  const [first] = (await act(process, 'agree', { actions: [action], agreement: 'none' })).actions
  expect((await agreedBy(process, ids)).checkIns.map(({ dueOn }) => dueOn)).toEqual(['2026-10-16', '2026-11-30'])
  on('2026-10-14')
  const work = (await whole.app.inject({ url: '/api/me/work', headers: (await whole.as(leader)).headers })).json<{
    items: { id: string; stands: object }[]
  }>()
  expect(work.items.find(({ id }) => id === process)?.stands).toEqual({ is: 'late', says: 'late since October 9, 2026' })
  await act(process, 'agree', { actions: [{ ...action, what: 'help-out', dueOn: '2026-10-23' }], agreement: first?.action })
  // From a page of before nobody agrees to what they have not read, and nobody writes over it.
  const before = { agreement: first?.action }
  const consent = { person: ids[1], stage: 'agree', of: 'party' }
  expect((await tryTo(process, 'consent', { ...consent, ...before }, 'student-04')).body.code).toBe('agreed-otherwise')
  expect((await tryTo(process, 'agree', { actions: [action], ...before })).body.code).toBe('agreed-otherwise')
  const { headers } = await whole.as('student-04')
  const page = (await whole.app.inject({ url: `/repair/${process}`, headers })).body
  const [, shown] = /name="agreement" value="([^"]+)"/.exec(page) ?? []
  await act(process, 'consent', { ...consent, agreement: shown }, 'student-04')
  const again = await agreedBy(process, ids)
  expect(again.actions.map(({ what, isDone }) => [what, isDone])).toEqual([['help-out', false]])
  expect((await tryTo(process, 'close', { as: 'kept' })).body.code).toBe('open-actions')
  await act(process, `actions/${again.actions[0]?.action}/done`)
  expect((await tryTo(process, 'close', { as: 'kept' })).body.code).toBe('not-confirmed')
  await act(process, 'confirm', { person: ids[0], says: 'complete' })
  expect((await tryTo(process, 'close', { as: 'kept' })).body.code).toBe('check-ins-owed')
  on('2026-12-09')
  for (const which of ['two-weeks', 'eight-weeks']) await act(process, 'check-in', { which, finding: 'going-well' })
  expect((await act(process, 'close', { as: 'kept' })).ended).toEqual({ as: 'kept', why: null })
  await askedAfter(process)
})

/** Each side is asked how it was, in their language, by whoever looks after it; nobody else learns that anybody was asked. */
async function askedAfter(process: string): Promise<void> {
  const ask = async (handle: string) => {
    const { headers } = await whole.as(handle)
    return whole.app.inject({ method: 'POST', url: '/api/voice/ask', headers, payload: { about: 'repair', of: process } })
  }
  for (const handle of ['principal', 'superintendent', 'teacher', 'counsel'])
    expect([handle, (await ask(handle)).statusCode]).toEqual([handle, 403])
  const { items } = (await ask('coordinator')).json<{ items: { number: number; path: string; side: string }[] }>()
  expect(items.map(({ side, path }) => [side, path.endsWith('?lang=es')])).toEqual([
    ['harmed', false],
    ['did-harm', true],
  ])
  expect((await whole.app.inject({ url: items[1]?.path ?? '' })).body).toContain('Me escucharon.')
  const payload = { number: String(items[0]?.number), answers: { 'listened-to': 'yes' } }
  const typed = async (handle: string) =>
    (await whole.app.inject({ method: 'POST', url: '/api/voice/paper', headers: (await whole.as(handle)).headers, payload })).statusCode
  expect([await typed('superintendent'), await typed('coordinator'), await typed('coordinator')]).toEqual([404, 200, 409])
}

test('bad input is a sentence with its field, and nothing is half done', async () => {
  const process = await asked()
  const ids = await arranged(process, ['student-05', 'student-06'])
  const before = (await send('coordinator', 'GET', `/api/repair/${process}`)).body
  const wrong = async (verb: string, payload: object, who = leader) => {
    const { status, body } = await tryTo(process, verb, payload, who)
    return [status, body.errors?.map(({ pointer }) => pointer)]
  }
  expect(await wrong('consent', { person: await idOf('student-07'), stage: 'meet' })).toEqual([422, ['/person']])
  expect(await wrong('plan-session', { on: '2026-12-08' })).toEqual([422, ['/on']])
  expect(await wrong('plan-session', { on: '2026-12-29' })).toEqual([422, ['/on']])
  expect(await wrong('screen', { person: ids[1], alone: true, wants: true }, 'coordinator')).toEqual([422, ['/person']])
  expect(await wrong('name-party', { person: 'student-08', side: 'harmed', note: 'what they said' }, 'coordinator')).toEqual([
    422,
    ['/note'],
  ])
  expect((await tryTo(process, 'facilitate', { person: 'principal' }, 'coordinator')).body.code).toBe('conflict')
  expect((await tryTo(process, 'facilitate', { person: 'responder-2' }, 'coordinator')).body.code).toBe('not-certified')
  expect((await send('coordinator', 'GET', `/api/repair/${process}`)).body).toEqual(before)
  await act(process, 'plan-session', { on: '2026-12-10' })
  on('2026-12-10')
  await act(process, 'hold', { came: ids })
  const late = { what: 'apologize', owner: ids[1], dueOn: '2026-12-09', evidence: 'attended' }
  expect(await wrong('agree', { actions: [{ ...late, dueOn: '2026-12-11' }, late] })).toEqual([422, ['/actions/1/dueOn']])
  // A year that was mistyped: nobody would hear of it for two years.
  expect(await wrong('agree', { actions: [{ ...late, dueOn: '2028-12-11' }] })).toEqual([422, ['/actions/0/dueOn']])
  expect((await send(leader, 'GET', `/api/repair/${process}`)).body.agreement).toBe('none')
})

/** Numbers between 0 and 1, the same for the same seed. */
function seeded(seed: number): () => number {
  let at = seed
  return () => {
    at = (at * 1_664_525 + 1_013_904_223) % 4_294_967_296
    return at / 4_294_967_296
  }
}

/** The walk’s people, by their sign-in names; a former officer, a caregiver, a principal and an untrained teacher may lead none. */
const called: Readonly<Record<string, string>> = {
  ...{ leads: leader, principal: 'principal', mother: 'caregiver', 'former-officer': 'responder-2', untrained: 'teacher' },
}

test('over HTTP a seeded sample of the walk comes to the same places', async () => {
  const draw = seeded(20_261_128)
  const ids: Readonly<Record<string, string>> = { [harmed]: await idOf('student'), [other]: await idOf('student-09') }
  const tried = moves.filter(({ body }) => !('person' in body) || ['leads-too', 'of-another-school'].every(each => each !== body.person))
  let agreed = 0
  for (let round = 0; round < 6; round++) {
    const process = await asked()
    await act(process, 'name-party', { person: 'student', side: 'harmed' }, 'coordinator')
    await act(process, 'name-party', { person: 'student-09', side: 'did-harm' }, 'coordinator')
    let at = beginning()
    for (let step = 0; step < 45 && !at.state.ended; step++) {
      const onward = tried.filter(each => {
        const facts = each.facts(at.state, 0)
        return (
          facts.length > 0 && each.verb !== 'take-back' && each.verb !== 'keep-out' && facts.every(({ type }) => type !== 'repair.ended')
        )
      })
      const pool = draw() < 0.9 && onward.length > 0 ? onward : tried
      const chosen = pool[Math.floor(draw() * pool.length)]
      if (!chosen || ['done', 'check-in', 'agree', 'close', 'confirm', 'plan-session', 'hold'].includes(chosen.verb)) continue
      const expected = chosen.facts(at.state, 0)
      const text = JSON.stringify(chosen.body)
      const payload = JSON.parse(text, (_, value) => ids[value] ?? called[value] ?? value)
      // Whoever did the harm is a student here too, whose caregiver is asked beside them.
      if (chosen.verb === 'consent' && text.includes(`"${other}"`)) await tryTo(process, 'consent', { ...payload, of: 'caregiver' })
      const { status } = await tryTo(process, chosen.verb, payload, 'coordinator')
      const next = stepsFrom(at).find(({ added }) => JSON.stringify(added) === JSON.stringify(expected))?.to
      if (expected.length > 0 && next) at = next
      const { body } = await send('coordinator', 'GET', `/api/repair/${process}`)
      expect([round, step, text, status < 500, body.stage, body.ended?.as]).toEqual([
        round,
        step,
        text,
        true,
        at.state.stage,
        at.state.ended?.as,
      ])
      agreed++
    }
  }
  expect(agreed).toBeGreaterThan(40)
}, 120_000)

test('every process folds afresh to what the tables say', async () => {
  const { matters, differences } = await replayProcesses(whole.database, falls)
  expect([matters > 6, differences]).toEqual([true, []])
})
