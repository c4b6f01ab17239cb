import { afterAll, beforeAll, expect, test } from 'vitest'
import type { FiguresView } from '../src/repair/fidelity/figures-view.ts'
import { openWholeApp, type WholeApp } from '../tests/open-whole-app.ts'

/** What is counted of restorative processes is what was done: twelve incidents of one school, seven of them offered a process, and one that was asked for besides. */
let whole: WholeApp
beforeAll(async () => {
  whole = await openWholeApp()
})
afterAll(() => whole.close())

const send = async (handle: string, method: 'GET' | 'POST', url: string, payload?: object) => {
  const { headers } = await whole.as(handle)
  return whole.app.inject({ method, url, headers, ...(payload ? { payload } : {}) })
}
const figures = async (): Promise<FiguresView> => (await send('coordinator', 'GET', '/api/repair/figures')).json()

test('before anything was done there is nothing, and every student is one whom nothing reached', async () => {
  const { held, reached, offeredBySchool } = await figures()
  expect([held.asked, held.waits, held.checkIns]).toEqual([0, null, [0, 0, 0]])
  expect(offeredBySchool.totals).toEqual({ yes: 0, no: 0 })
  expect(reached.totals.yes).toBe(0)
  expect(reached.rows.length).toBeGreaterThan(1)
})

test('offered and not offered, by school', async () => {
  for (let at = 0; at < 13; at++) {
    const on = `2026-09-${String(at + 10).padStart(2, '0')}`
    const opened = await send('principal', 'POST', '/api/discipline', {
      ...{ student: 'student', on, ground: 'other', grade: '4-8', disability: 'none', daysBefore: 0, language: 'en' },
    })
    expect(opened.statusCode).toBe(201)
    if (at < 7)
      expect(
        (await send('principal', 'POST', `/api/discipline/${opened.json().id}/begin`, { kind: 'restorative-justice' })).statusCode,
      ).toBe(200)
  }
  // Written down twice, it is one incident, and a process was offered after it.
  const twice = { student: 'student', on: '2026-09-10', ground: 'other', grade: '4-8', disability: 'none', daysBefore: 0, language: 'en' }
  expect((await send('principal', 'POST', '/api/discipline', twice)).statusCode).toBe(201)
  expect((await send('teacher', 'POST', '/api/repair', { kind: 'circle', person: 'student', side: 'harmed' })).statusCode).toBe(201)
  const { held, offeredBySchool, offeredByBand, schools } = await figures()
  const under = held.outcomes.find(({ outcome }) => outcome === 'under-way')
  expect([held.asked, under]).toEqual([8, { outcome: 'under-way', meetings: [0, 0, 8], all: 8 }])
  expect(offeredBySchool.totals).toEqual({ yes: 7, no: 6 })
  const rows = offeredBySchool.rows.filter(({ yes, no }) => yes !== 0 || no !== 0)
  expect(rows.map(({ key, ...counts }) => [schools.find(({ id }) => id === key)?.name, counts])).toEqual([
    [expect.any(String), { yes: 7, no: 6 }],
  ])
  expect(offeredByBand?.totals).toEqual({ yes: 7, no: 6 })
})

test('four that went no further are hidden, and with them what would say that they are four', async () => {
  for (const { id } of (await send('coordinator', 'GET', '/api/repair')).json<{ items: { id: string }[] }>().items.slice(0, 4))
    expect((await send('coordinator', 'POST', `/api/repair/${id}/end`, { why: 'not-wanted' })).statusCode).toBe(200)
  const { held } = await figures()
  const of = (outcome: string) => held.outcomes.find(each => each.outcome === outcome)?.all
  expect([held.asked, of('not-held'), of('under-way')]).toEqual([8, 'hidden', 'hidden'])
})

test('whoever looks after processes reads it, and nobody who decides about suspension or takes part', async () => {
  for (const [handle, status] of [
    ['coordinator', 200],
    ['superintendent', 403],
    ['principal', 403],
    ['teacher', 403],
    ['student', 403],
  ] as const)
    for (const url of ['/api/repair/figures', '/repair/figures'])
      expect([handle, url, (await send(handle, 'GET', url)).statusCode]).toEqual([handle, url, status])
})

test('the page says the same in English and in Spanish', async () => {
  for (const [lang, says] of [
    ['en', 'Asked for: 8'],
    ['es', 'Pedidos: 8'],
  ] as const) {
    const { headers } = await whole.as('coordinator')
    const { body } = await whole.app.inject({ url: `/repair/figures?lang=${lang}`, headers: { ...headers, accept: 'text/html' } })
    expect(body).toContain(says)
  }
})
