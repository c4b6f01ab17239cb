import { beforeEach, expect, test } from 'vitest'
import { openIncidents } from './incidents.ts'

/** Two people at one incident, each with a page open: neither decides what they have not read, and neither undoes what the other wrote. */
const { app, on, send, tryTo } = openIncidents()
beforeEach(() => on('2026-11-02'))

async function form(who: string, id: string, verb: string): Promise<Record<string, string>> {
  const page = (await app().app.inject({ url: `/discipline/${id}`, headers: (await app().as(who)).headers })).body
  const own = page.split(`action="/discipline/${id}/${verb}"`)[1]?.split('</form>')[0] ?? ''
  const hidden = [...own.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)]
  return Object.fromEntries(hidden.map(([, name = '', value = '']) => [name, value]))
}
async function post(who: string, id: string, verb: string, fields: Record<string, string>): Promise<{ status: number; page: string }> {
  const { headers } = await app().as(who)
  const done = await app().app.inject({
    ...{ method: 'POST', url: `/discipline/${id}/${verb}`, payload: new URLSearchParams(fields).toString() },
    headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
  })
  return { status: done.statusCode, page: done.body }
}
async function proposed(): Promise<string> {
  const { body } = await send('principal', 'POST', '/api/discipline', { student: 'student', on: '2026-11-02', ground: 'weapon' })
  await tryTo(body.id, 'propose', { kind: 'short-term', from: '2026-11-04', days: 2 })
  await tryTo(body.id, 'notice', { hearingOn: '2026-11-02', hearingAt: '08:00', room: 'by-phone', language: 'en' })
  await tryTo(body.id, 'hearing', { on: '2026-11-02', familyCame: true })
  return body.id
}

test('a decision is of the exclusion that its page showed, and not of one that was thought of since', async () => {
  const id = await proposed()
  const open = await form('principal', id, 'exclude')
  // Fewer days of the same kind: no second hearing, so that the decision would go through.
  await tryTo(id, 'propose', { kind: 'short-term', from: '2026-11-05', days: 1 })
  const { status, page } = await post('principal', id, 'exclude', open)
  expect(status).toBe(409)
  expect(page).toContain('Another exclusion is considered since you opened this page, and nothing was done.')
  expect((await send('principal', 'GET', `/api/discipline/${id}`)).body.exclusions.map(({ decided }) => decided)).toEqual([null])
  expect((await post('principal', id, 'exclude', await form('principal', id, 'exclude'))).status).toBe(303)
  const [one] = (await send('principal', 'GET', `/api/discipline/${id}`)).body.exclusions
  expect([one?.days, one?.decided?.to]).toEqual([1, '2026-11-05'])
})

test('a notice, a hearing and a signature are refused where they were for another exclusion; a program need not say', async () => {
  const id = await proposed()
  const [before] = (await send('principal', 'GET', `/api/discipline/${id}`)).body.exclusions
  await tryTo(id, 'propose', { kind: 'long-term', from: '2026-11-04', days: 20 })
  const notice = { hearingOn: '2026-11-03', hearingAt: '08:00', room: 'by-phone', language: 'en' }
  const { exclusion } = before ?? {}
  expect((await tryTo(id, 'notice', { ...notice, exclusion })).body.code).toBe('asked-otherwise')
  expect((await tryTo(id, 'notice', notice)).status).toBe(200)
  expect((await tryTo(id, 'hearing', { on: '2026-11-02', familyCame: true, exclusion })).body.code).toBe('asked-otherwise')
  expect((await tryTo(id, 'hearing', { on: '2026-11-02', familyCame: true })).status).toBe(200)
  expect((await tryTo(id, 'exclude', { exclusion })).body.code).toBe('asked-otherwise')
  expect((await tryTo(id, 'exclude')).status).toBe(200)
})

test('two people put right different things, each from a page of before: both stay', async () => {
  const { body } = await send('principal', 'POST', '/api/discipline', { student: 'student', on: '2026-11-02', ground: 'other' })
  const open = await form('principal', body.id, 'correct')
  expect((await tryTo(body.id, 'correct', { disability: 'plan' })).status).toBe(200)
  await tryTo(body.id, 'manifestation', { finding: 'is', on: '2026-11-02' })
  const stood = { on: '2026-11-02', ground: 'other', disability: 'none' }
  expect((await post('principal', body.id, 'correct', { ...open, ...stood, language: 'es' })).status).toBe(303)
  const now = (await send('principal', 'GET', `/api/discipline/${body.id}`)).body
  expect([now.language, now.disability, now.manifestation?.finding]).toEqual(['es', 'plan', 'is'])
})
