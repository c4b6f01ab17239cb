import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { projectRoot } from '../src/platform/config/index.ts'
import { need, sharedFolder } from '../src/platform/testing/requirements.ts'
import type { Call } from '../src/respond/view.ts'
import { type Client, command, type Env, request, type Running, signIn, startServer, storyStore } from './concord.ts'

/** The main job through `bin/concord` and HTTP alone, with the clock moved. */
let store: Awaited<ReturnType<typeof storyStore>>
let env: Env
const roster = join(sharedFolder() ?? '', 'data', 'oneroster', 'oat-v1p1-base')

let server: Running
const clients = new Map<string, Client>()
const as = async (handle: string): Promise<Client> => {
  const found = clients.get(handle) ?? (await signIn(server.url, handle))
  clients.set(handle, found)
  return found
}
const advance = async (duration: string) =>
  request<{ now: string }>(`${server.url}/api/demo/clock`, { method: 'POST', body: { advance: duration } })
const messages = async () =>
  (await request<{ items: { to: string; text: string; call: string; at: string }[] }>(`${server.url}/api/demo/messages`)).body.items

beforeAll(async () => {
  store = await storyStore()
  env = { ...store.env, CONCORD_CLOCK: 'manual' }
  server = await startServer(env)
})
afterAll(async () => {
  await server.stop()
  await store.remove()
})

describe('a call, the first responder does not answer, the second comes', () => {
  let call: Call
  let first: Client
  let second: Client

  test('one tap is taken, decided by the plan in force, and the first responder is asked', async () => {
    first = await as('responder-1')
    second = await as('responder-2')
    const teacher = await as('teacher')
    const answer = await teacher.post<Call>('/api/calls', {})
    expect(answer.status).toBe(201)
    call = answer.body
    expect(answer.headers.get('location')).toBe(`/api/calls/${call.id}`)
    expect(call).toMatchObject({ stage: 'paged', drill: false, askedBy: teacher.person.id, outcome: null, nobodyCame: null })
    expect(call.facts).toEqual({
      what: 'unsaid',
      danger: 'possible',
      weapon: 'none',
      whose: 'unknown',
      where: 'building',
      'outside-called': 'none',
      needs: 'none-known',
      by: 'unknown',
    })
    expect(call.pages.map(page => [page.person, page.state])).toEqual([[first.person.id, 'waiting']])
    expect(call.decision.because.length).toBeGreaterThan(0)
    const decided = await request<{ decisions: { answer: string }[] }>(`${server.url}/api/plan/decide`, {
      method: 'POST',
      body: { question: 'support', situation: call.facts },
    })
    expect(decided.body.decisions.map(decision => decision.answer)).toEqual([call.decision.answer])
  })

  test('the message is with the carrier and names nobody', async () => {
    await advance('PT0S')
    const sent = (await messages()).filter(message => message.call === call.id && message.to === first.person.id)
    expect(sent).toHaveLength(1)
    expect(sent[0]?.text).not.toMatch(/Ana|Teixeira|unsaid/)
  })

  test('whoever was asked is said to have opened the call once they have, and not before', async () => {
    const pageAs = async ({ token }: Client) =>
      (await fetch(`${server.url}/calls/${call.id}`, { headers: { cookie: `concord_session=${token}` } })).text()
    const teacher = await as('teacher')
    expect(await pageAs(teacher)).not.toContain('opened by them')
    expect(await pageAs(await as('responder-2'))).not.toContain('opened by them')
    await first.get('/api/calls')
    expect(await pageAs(teacher)).not.toContain('opened by them')
    await pageAs(first)
    expect((await pageAs(teacher)).match(/opened by them/g)).toHaveLength(1)
  })

  test('the second is asked at the plan’s second and not one earlier', async () => {
    const within = call.decision['within']
    if (typeof within !== 'number') throw new Error('the plan says within how many seconds')
    await advance(`PT${within - 1}S`)
    const before = (await first.get<Call>(`/api/calls/${call.id}`)).body
    expect(before.pages).toHaveLength(1)
    await advance('PT1S')
    const after = (await first.get<Call>(`/api/calls/${call.id}`)).body
    expect(after.pages.map(page => [page.person, page.state])).toEqual([
      [first.person.id, 'no-answer'],
      [second.person.id, 'waiting'],
    ])
    const askedAt = after.history.filter(entry => entry.type === 'call.paged').map(entry => Date.parse(entry.at))
    expect((askedAt[1] ?? 0) - (askedAt[0] ?? 0)).toBe(within * 1000)
  })

  test('the second answers, arrives and closes; the record says why each step happened', async () => {
    for (const verb of ['answer', 'on-the-way', 'there'])
      expect((await second.post<Call>(`/api/calls/${call.id}/${verb}`)).status).toBe(200)
    expect((await first.post<{ code: string }>(`/api/calls/${call.id}/answer`)).body.code).toBe('already-answered')
    const neither = await second.post<{ errors: { pointer: string }[] }>(`/api/calls/${call.id}/close`, {})
    expect(neither.status).toBe(422)
    const closed = await second.post<Call>(`/api/calls/${call.id}/close`, {
      outcome: 'settled',
      followUp: { what: 'Ask how the week went', owner: second.person.id, dueOn: '2026-12-01' },
    })
    expect(closed.body).toMatchObject({ stage: 'closed', outcome: 'settled', responders: [second.person.id] })
    const { history } = closed.body
    expect(history.map(entry => entry.seq)).toEqual(history.map((_, at) => at + 1))
    for (const entry of history) expect(entry.says, entry.type).not.toBe('')
    for (const entry of history.filter(each => ['call.decided', 'call.paged'].includes(each.type)))
      expect(entry.because.length, entry.type).toBeGreaterThan(0)
    const [owed] = closed.body.followUps
    expect((await second.post<Call>(`/api/calls/${call.id}/follow-ups/${owed?.id}/done`)).body.followUps[0]?.doneAt).not.toBeNull()
  })
})

test('a call with nothing said, then danger now: call-911, both decisions in history, nobody asked twice', async () => {
  const teacher = await as('teacher')
  const { body: asked } = await teacher.post<Call>('/api/calls', {})
  const { body: more, status } = await teacher.post<Call>(`/api/calls/${asked.id}/facts`, { facts: { danger: 'now' } })
  expect(status).toBe(200)
  expect(more.decision.answer).toBe('call-911')
  expect(more.decision['before']).toEqual([])
  expect(more.history.filter(entry => entry.type === 'call.decided')).toHaveLength(2)
  expect(new Set(more.pages.map(page => page.person)).size).toBe(more.pages.length)
  await teacher.post(`/api/calls/${asked.id}/close`, { nobodyCame: 'cancelled-by-caller' })
})

test('the same call posted twenty times with one key is one call', async () => {
  const teacher = await as('teacher')
  const answers = await Promise.all(Array.from({ length: 20 }, () => teacher.post<Call>('/api/calls', { room: 'Room 12' }, 'one-key')))
  expect(new Set(answers.map(answer => answer.body.id)).size).toBe(1)
  expect(answers.map(answer => answer.status)).toEqual(Array(20).fill(201))
  await teacher.post(`/api/calls/${answers[0]?.body.id}/close`, { nobodyCame: 'duplicate' })
})

test('twenty parallel answers by two people: as many win as the plan sends together', async () => {
  const teacher = await as('teacher')
  const { body: call } = await teacher.post<Call>('/api/calls', {})
  const two = [await as('responder-1'), await as('responder-2')]
  const answers = await Promise.all(
    Array.from({ length: 20 }, async (_, at) => {
      const who = two[at % 2]
      const answer = await who?.post<Call>(`/api/calls/${call.id}/answer`)
      return { who: who?.person.id ?? '', status: answer?.status }
    }),
  )
  const { body: after } = await teacher.get<Call>(`/api/calls/${call.id}`)
  expect(after.responders).toHaveLength(Number(call.decision['together']))
  for (const { who, status } of answers) expect(status).toBe(after.responders.includes(who) ? 200 : 409)
  expect(after.history.filter(entry => entry.type === 'call.answered')).toHaveLength(after.responders.length)
})

test('a drill is marked in every fact and every message, and in no count', async () => {
  const teacher = await as('teacher')
  const { body: call } = await teacher.post<Call>('/api/calls', { drill: true, facts: { danger: 'now' } })
  await advance('PT5M')
  const superintendent = await as('superintendent')
  const { body: facts } = await superintendent.get<{ items: { body: { drill: boolean } }[] }>(`/api/ledger/facts?matter=${call.id}`)
  expect(facts.items.length).toBeGreaterThan(3)
  for (const fact of facts.items) expect(fact.body.drill).toBe(true)
  const sent = (await messages()).filter(message => message.call === call.id)
  expect(sent.length).toBeGreaterThan(1)
  for (const message of sent) expect(message.text).toMatch(/^THIS IS A DRILL\./)
  await teacher.post(`/api/calls/${call.id}/close`, { nobodyCame: 'handled-in-room' })
})

test('bad input is answered with a sentence that says where', async () => {
  const teacher = await as('teacher')
  const wrong = await teacher.post<{ status: number; errors: { pointer: string; detail: string }[] }>('/api/calls', {
    facts: { danger: 'banana' },
  })
  expect(wrong.status).toBe(422)
  expect(wrong.body.errors[0]?.pointer).toBe('/facts/danger')
  expect(wrong.body.errors[0]?.detail).toMatch(/none, possible, now/)
  const unread = await fetch(`${server.url}/api/calls`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${teacher.token}` },
    body: '{',
  })
  expect(unread.status).toBe(400)
  expect((await request(`${server.url}/api/calls`)).status).toBe(401)
  const nowhere = `/api/calls/00000000-0000-4000-8000-000000000000`
  expect([(await teacher.get(nowhere)).status, (await (await as('superintendent')).get(nowhere)).status]).toEqual([403, 404])
})

test('the commands are refused in a sentence while the server holds the directory', async context => {
  if (!store.isEmbedded) return context.skip('PostgreSQL takes commands beside a server')
  const { exit, json } = await command<{ error: string }>(['ledger', 'verify'], env)
  expect(exit).toBe(2)
  expect(json.error).toContain(server.url)
})

describe('a real roster in a second district, while the server is down', () => {
  test.skipIf(need('shared', 'importing a real roster'))(
    'is imported, and the record is sound',
    async () => {
      expect(await server.stop()).toBe(0)
      clients.clear()
      const plan = join(store.folder, 'oat.md')
      cpSync(join(projectRoot, 'plans', 'harbor-falls.md'), plan)
      expect((await command(['district', 'add', 'oat', '--name', 'A Fictional District', '--plan', plan], env)).exit).toBe(0)
      const difference = await command<{ ok: boolean; committed: boolean; counts: Record<string, { new: number; same: number }> }>(
        ['import', 'roster', roster, '--district', 'oat'],
        env,
      )
      expect(difference).toMatchObject({ exit: 0, json: { ok: true, committed: false } })
      const committed = await command<{ ok: boolean; counts: Record<string, { new: number; same: number }> }>(
        ['import', 'roster', roster, '--district', 'oat', '--commit'],
        env,
      )
      expect(committed).toMatchObject({ exit: 0, json: { ok: true, committed: true, counts: { people: { new: 2 } } } })
      const again = await command<{ counts: Record<string, { new: number; changed: number; same: number; gone: number }> }>(
        ['import', 'roster', roster, '--district', 'oat', '--commit'],
        env,
      )
      for (const [kind, counts] of Object.entries(again.json.counts)) expect(counts, kind).toMatchObject({ new: 0, changed: 0, gone: 0 })
      for (const district of ['oat', 'harbor-falls']) {
        const verified = await command<{ ok: boolean; facts: number; size: number }>(['ledger', 'verify', '--district', district], env)
        expect(verified, district).toMatchObject({ exit: 0, json: { ok: true, faults: [] } })
        expect(verified.json.facts).toBe(verified.json.size)
        expect(verified.json.facts).toBeGreaterThan(0)
      }
      const replayed = await command<{ differences: unknown[]; matters: number }>(['replay'], env)
      expect(replayed).toMatchObject({ exit: 0, json: { ok: true, differences: [] } })
      expect(replayed.json.matters).toBeGreaterThan(4)
      server = await startServer(env)
    },
    240_000,
  )
})
