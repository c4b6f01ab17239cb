import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Call } from '../src/respond/view.ts'
import { type Env, request, type Running, signIn, startServer, storyStore } from '../stories/concord.ts'

/** kill -9 while the second step of the ladder is due: nothing acknowledged is lost, and nobody is paged twice. */
let store: Awaited<ReturnType<typeof storyStore>>
let env: Env
let server: Running

beforeAll(async () => {
  store = await storyStore()
  env = { ...store.env, CONCORD_CLOCK: 'manual' }
  server = await startServer(env)
})
afterAll(async () => {
  await server.stop()
  await store.remove()
})

const advance = (duration: string) => request(`${server.url}/api/demo/clock`, { method: 'POST', body: { advance: duration } })
const messagesTo = async (person: string, call: string) => {
  const { body } = await request<{ items: { to: string; call: string }[] }>(`${server.url}/api/demo/messages`)
  return body.items.filter(message => message.to === person && message.call === call).length
}

for (const delay of [0, 15, 60])
  test(`killed ${delay} ms after the step fell due: after the restart exactly one page goes out`, async () => {
    const teacher = await signIn(server.url, 'teacher')
    const second = await signIn(server.url, 'responder-2')
    const { body: call, status } = await teacher.post<Call>('/api/calls', {})
    expect(status).toBe(201)
    const moving = advance(`PT${Number(call.decision['within'])}S`).catch(() => undefined)
    await new Promise(resume => setTimeout(resume, delay))
    await server.kill()
    await moving
    server = await startServer(env)
    const { now } = (await request<{ now: string }>(`${server.url}/api/demo/clock`, { method: 'POST', body: { advance: 'PT0S' } })).body
    const due = Date.parse(call.pages[0]?.nextAt ?? '')
    await advance(`PT${Math.max(0, (due - Date.parse(now)) / 1000)}S`)
    const again = await signIn(server.url, 'teacher')
    const after = (await again.get<Call>(`/api/calls/${call.id}`)).body
    expect(after.pages.map(page => page.state)).toEqual(['no-answer', 'waiting'])
    expect(after.pages[1]?.person).toBe(second.person.id)
    expect(after.history.filter(entry => entry.type === 'call.paged')).toHaveLength(2)
    for (let tries = 0; (await messagesTo(second.person.id, call.id)) === 0 && tries < 50; tries++)
      await new Promise(resume => setTimeout(resume, 100))
    expect(await messagesTo(second.person.id, call.id)).toBe(1)
    await again.post(`/api/calls/${call.id}/close`, { nobodyCame: 'nobody-answered' })
  }, 120_000)

test('a call acknowledged just before the kill is there after it, and its message reaches the carrier within 5 s', async () => {
  const teacher = await signIn(server.url, 'teacher')
  const calls = await Promise.all(Array.from({ length: 10 }, () => teacher.post<Call>('/api/calls', {})))
  await server.kill()
  server = await startServer(env)
  const began = Date.now()
  const again = await signIn(server.url, 'teacher')
  for (const { body: call } of calls) {
    const found = await again.get<Call>(`/api/calls/${call.id}`)
    expect(found.status).toBe(200)
    const person = call.pages[0]?.person ?? ''
    while ((await messagesTo(person, call.id)) === 0 && Date.now() - began < 5_000) await new Promise(resume => setTimeout(resume, 50))
    expect(await messagesTo(person, call.id)).toBe(1)
  }
}, 120_000)
