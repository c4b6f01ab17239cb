import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { projectRoot } from '../src/platform/config/index.ts'
import type { Call } from '../src/respond/view.ts'
import { type Client, request, type Running, signIn, startServer, storyStore } from '../stories/concord.ts'
import { changedPlan, fight, shipped } from './changed-plan.ts'

/** A version of the plan comes into force at its instant and not a second before. */

let store: Awaited<ReturnType<typeof storyStore>>
let server: Running
let lead: Client
let teacher: Client

beforeAll(async () => {
  store = await storyStore()
  server = await startServer({ ...store.env, CONCORD_CLOCK: 'manual' })
  ;[lead, teacher] = await Promise.all([signIn(server.url, 'superintendent'), signIn(server.url, 'teacher')])
})
afterAll(async () => {
  await server?.stop()
  await store?.remove()
})

const clock = async (body: object): Promise<Date> => {
  const { body: said } = await request<{ now: string }>(`${server.url}/api/demo/clock`, { method: 'POST', body })
  return new Date(said.now)
}
const page = async (path: string): Promise<string> => (await fetch(server.url + path)).text()
const answers = async () => {
  const { body } = await request<{ decisions: { answer: string }[] }>(`${server.url}/api/plan/decide`, {
    method: 'POST',
    body: { question: 'support', situation: fight },
  })
  const plan = (await request<{ version: number }>(`${server.url}/api/plan`)).body
  const read = await page('/plan')
  return {
    api: body.decisions[0]?.answer,
    whatIf: /<h2 id="answer"[^>]*>([^<]*)</.exec(await page('/what-if?what=fight'))?.[1],
    version: plan.version,
    page: Number(/<dt>Version<\/dt><dd>(\d+)<\/dd>/.exec(read)?.[1]),
    table: /digest=([0-9a-f]{64})/.exec(await page('/what-if'))?.[1],
  }
}
const called = async (): Promise<Call> => {
  const { needs: _, ...facts } = fight
  const { status, body } = await teacher.post<Call>('/api/calls', { facts, drill: true })
  expect(status).toBe(201)
  return body
}

describe('the instant of a version', () => {
  test('one second before it the old answers, at it and one second after the new, everywhere', async () => {
    const now = await clock({ advance: 'PT0S' })
    const instant = new Date(now.getTime() + 3_600_000)
    const sent = { text: changedPlan('support-team'), effectiveAt: instant.toISOString() }
    const adopted = await lead.post<{ version: number; standing: string }>('/api/plan/versions', sent, 'one key')
    expect([adopted.status, adopted.headers.get('location')]).toEqual([201, '/plan/versions/2'])
    expect(adopted.body).toMatchObject({ version: 2, standing: 'waiting', effectiveAt: instant.toISOString(), role: 'superintendent' })
    expect((await lead.post('/api/plan/versions', sent, 'one key')).body).toEqual(adopted.body)

    await clock({ to: new Date(instant.getTime() - 1000).toISOString() })
    const before = await answers()
    expect(before).toMatchObject({ api: 'administrator', whatIf: 'An administrator takes charge.', version: 1, page: 1 })
    const early = await called()
    expect([early.plan.version, early.decision.answer]).toEqual([1, 'administrator'])
    expect(await page('/plan/versions/2')).toContain('It is not yet in force')

    await clock({ advance: 'PT1S' })
    expect((await answers()).version).toBe(2)
    await clock({ advance: 'PT1S' })
    const after = await answers()
    expect(after).toMatchObject({ api: 'support-team', whatIf: 'The support team comes.', version: 2, page: 2 })
    expect(after.table).not.toBe(before.table)
    const late = await called()
    expect([late.plan.version, late.decision.answer]).toEqual([2, 'support-team'])
    const { body: kept } = await lead.get<Call>(`/api/calls/${early.id}`)
    expect([kept.plan.version, kept.decision.answer]).toEqual([1, 'administrator'])
    expect(await page('/plan/versions/1')).toContain('It is no longer in force')
    const { body } = await lead.get<{ items: { type: string; body: object }[] }>('/api/ledger/facts?matter=' + (await planMatter()))
    expect(body.items.at(-1)).toMatchObject({ type: 'plan.adopted', body: { version: 2, effectiveAt: instant.toISOString() } })
  })

  const planMatter = async (): Promise<string> => {
    await clock({ advance: 'PT0S' })
    const { body } = await lead.get<{ items: { type: string; matter: string }[] }>('/api/ledger/facts')
    return body.items.find(({ type }) => type === 'plan.adopted')?.matter ?? ''
  }

  test('a faulty plan, one that is not this district’s, and an instant that has passed are refused, and nothing is adopted', async () => {
    const post = (body: object) => lead.post<{ code: string; errors: { pointer: string }[]; faults?: object[] }>('/api/plan/versions', body)
    const faulty = await post({ text: shipped.replace('answer: administrator', 'answer: nobody') })
    expect([faulty.status, faulty.body.code]).toEqual([422, 'faults'])
    expect(faulty.body.faults?.[0]).toMatchObject({ kind: 'unknown-word', file: 'harbor-falls.md', line: expect.any(Number) })
    expect((await post({ text: shipped, effectiveAt: '2020-01-01T00:00:00Z' })).body.errors[0]?.pointer).toBe('/effectiveAt')
    expect((await post({ text: shipped, effectiveAt: 'tomorrow' })).status).toBe(422)
    const other = await post({ text: shipped.replace('plan: harbor-falls', 'plan: elsewhere') })
    expect([other.status, other.body.code]).toEqual([409, 'another-plan'])
    expect((await post({ text: readFileSync(join(projectRoot, 'plans', 'oakland.md'), 'utf8') })).status).toBe(422)
    expect((await teacher.post('/api/plan/versions', { text: shipped })).status).toBe(403)
    const { body } = await lead.get<{ items: object[] }>('/api/plan/versions')
    expect(body.items).toHaveLength(2)
  }, 180_000)
})
