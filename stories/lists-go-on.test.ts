import { afterAll, beforeAll, expect, test } from 'vitest'
import { openWholeApp, type WholeApp } from '../tests/open-whole-app.ts'

/** Lists of what restorative processes, restraints, exclusions and training have: from each line a page goes on with what comes after it, and with nothing else. */
const tracks = ['de-escalation', 'trauma-informed-care', 'bias', 'relationship-building']

let whole: WholeApp
beforeAll(async () => {
  whole = await openWholeApp()
  const begin = async (handle: string, url: string, payload: object) => {
    const { statusCode, body } = await whole.app.inject({ method: 'POST', url, headers: (await whole.as(handle)).headers, payload })
    expect([url, statusCode, body.slice(0, 200)]).toEqual([url, 201, expect.any(String)])
  }
  for (let times = 0; times < 4; times++) {
    await begin('teacher', '/api/repair', { kind: 'circle', person: 'student', side: 'harmed' })
    await begin('teacher', '/api/restraint', { student: 'student' })
    await begin('coordinator', '/api/training', { track: tracks[times], person: 'responder-1' })
    await begin('principal', '/api/discipline', { student: 'student', on: `2026-09-0${times + 1}`, ground: 'other', grade: '4-8' })
  }
})
afterAll(() => whole.close())

interface Listed {
  readonly items: readonly { readonly id: string }[]
  readonly next: string | null
}

const lists = [
  ['/api/repair', 'coordinator'],
  ['/api/restraint', 'principal'],
  ['/api/discipline', 'principal'],
  ['/api/training', 'coordinator'],
] as const

test.each(lists)('%s goes on after any of its lines', async (url, handle) => {
  const { headers } = await whole.as(handle)
  const list = async (after: string): Promise<Listed> => (await whole.app.inject({ url: url + after, headers })).json()
  const { items, next } = await list('')
  expect(items.length).toBeGreaterThanOrEqual(4)
  expect(next).toBeNull()
  for (const [at, { id }] of items.entries())
    expect((await list(`?after=${id}`)).items.map(each => each.id)).toEqual(items.slice(at + 1).map(each => each.id))
})

test.each(lists)('%s: what names no line is refused in a sentence, by program and page', async (url, handle) => {
  const { headers } = await whole.as(handle)
  const json = await whole.app.inject({ url: `${url}?after=x`, headers })
  expect([json.statusCode, json.json()]).toMatchObject([422, { errors: [{ pointer: '/after', detail: expect.stringContaining('UUID') }] }])
  expect((await whole.app.inject({ url: `${url.replace('/api', '')}?after=x`, headers })).statusCode).toBe(422)
  // A line of somebody else's list, or of none: nothing comes after it.
  const { items } = (await whole.app.inject({ url: `${url}?after=ffffffff-ffff-4fff-bfff-ffffffffffff`, headers })).json<Listed>()
  expect(items).toEqual([])
})

test.each(lists)('%s: a page after the first says nothing of what stands on the first', async (url, handle) => {
  const { headers } = await whole.as(handle)
  const { items } = (await whole.app.inject({ url, headers })).json<Listed>()
  const address = url.replace('/api', '')
  const page = async (after: string) => (await whole.app.inject({ url: `${address}${after}`, headers })).body
  const [first, last] = [items[0]?.id ?? '', items.at(-1)?.id ?? '']
  expect(await page('')).toContain(`href="${address}/${first}"`)
  const rest = await page(`?after=${first}`)
  expect(rest).not.toContain(`href="${address}/${first}"`)
  expect(rest).toContain(`href="${address}/${last}"`)
  expect(await page(`?after=${last}`)).not.toMatch(
    /None is open|No entry is open|None is considered|You are on no track|Nobody is on a track|Nobody’s certificate/,
  )
})
