import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openAnyDatabase } from '../src/platform/database/testing.ts'
import { openWholeApp, type WholeApp } from '../tests/open-whole-app.ts'

/** The board of a school is for its own people: no other school's office reads there which room somebody is hurt in, and nobody that a child is abused. */
let whole: WholeApp
const calls: Record<string, string> = {}

const read = async (handle: string, url: string) => whole.app.inject({ url, headers: await whole.headersOf(handle) })
const onBoard = async (handle: string): Promise<string[]> => {
  const page = await read(handle, '/board')
  expect(page.statusCode).toBe(200)
  return Object.keys(calls).filter(name => page.body.includes(`/calls/${calls[name]}`))
}
const call = async (name: string, handle: string, facts: object, room: string) => {
  const answer = await whole.app.inject({
    method: 'POST',
    url: '/api/calls',
    payload: { facts, room },
    headers: await whole.headersOf(handle),
  })
  expect(answer.statusCode).toBe(201)
  calls[name] = answer.json<{ id: string }>().id
}

beforeAll(async () => {
  whole = await openWholeApp({ open: openAnyDatabase })
  await call('fight', 'teacher', { what: 'fight', danger: 'none' }, 'Cafeteria')
  await call('abuse', 'teacher', { what: 'abuse-suspected', danger: 'none' }, '7')
  await call('now', 'teacher', { what: 'abuse-suspected', danger: 'now' }, '8')
})
afterAll(() => whole.close())

describe('who sees an open call on the board', () => {
  test.each(['superintendent', 'principal'])('%s, who leads: all of this school', async handle => {
    expect(await onBoard(handle)).toEqual(['fight', 'abuse', 'now'])
  })
  test('whoever works at the school, and a coordinator: what is no accusation, and what is danger now', async () => {
    for (const handle of ['secretary', 'coordinator']) expect(await onBoard(handle), handle).toEqual(['fight', 'now'])
  })
  test.each(['secretary-high', 'principal-high', 'responder-high', 'nurse-tidewater'])('%s, of another school: none', async handle => {
    expect(await onBoard(handle)).toEqual([])
  })
  test('an office of the district whose school nobody has said: none', async () => {
    expect(await onBoard('registrar')).toEqual([])
    expect((await read('registrar', '/board')).body).toContain('Your school is not known here: ask the coordinator.')
  })
  test('and whoever was asked, wherever they work', async () => {
    const { pages } = (await read('superintendent', `/api/calls/${calls.abuse}`)).json<{ pages: { person: string }[] }>()
    const asked = new Set(pages.map(({ person }) => person))
    expect(asked.size).toBeGreaterThan(0)
    const staff = [
      'responder-1',
      'responder-2',
      'clinician',
      'nurse',
      'mediator-quayside',
      'counselor-brightsail',
      'principal',
      'coordinator',
    ]
    const ids = await Promise.all(staff.map(async handle => ({ handle, id: (await whole.as(handle)).person.id })))
    const found = ids.filter(({ id }) => asked.has(id))
    expect(found).toHaveLength(asked.size)
    for (const { handle } of found) expect(await onBoard(handle), handle).toContain('abuse')
  })
})

test('by its id another school opens no call that waits', async () => {
  for (const id of Object.values(calls)) expect((await read('secretary-high', `/api/calls/${id}`)).statusCode).toBe(403)
})

test('nor does the search, the list or the work of another school name one', async () => {
  for (const url of ['/me', '/me/pages', '/calls', '/find?q=cafeteria', '/api/calls'])
    for (const handle of ['secretary-high', 'responder-high', 'registrar']) {
      const { body } = await read(handle, url)
      for (const id of Object.values(calls)) expect(body, `${handle} ${url}`).not.toContain(id)
    }
})
