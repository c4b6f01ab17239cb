import { afterAll, beforeAll, expect, test } from 'vitest'
import { openAnyDatabase } from '../../src/platform/database/testing.ts'
import type { Call } from '../../src/respond/view.ts'
import { openWholeApp, type WholeApp } from '../open-whole-app.ts'
import { postingTo } from '../posting.ts'

/** What somebody is told of calls that are over: those they made or came to, and on their pages no endless list of what is past. */
let whole: WholeApp
beforeAll(async () => {
  whole = await openWholeApp({ open: openAnyDatabase })
}, 120_000)
afterAll(() => whole.close())

const post = postingTo<Call>(() => whole)
const get = async <Answer>(handle: string, url: string) =>
  (await whole.app.inject({ url, headers: await whole.headersOf(handle) })).json<Answer>()
const closedOf = async (handle: string) => (await get<{ closed: number }>(handle, '/api/me/work')).closed
const ask = (room: string) => post('teacher', '/api/calls', { facts: { what: 'fight' }, room })
const close = (id: string) => post('superintendent', `/api/calls/${id}/close`, { nobodyCame: 'duplicate' })

test('whoever called and whoever said that they come have a closed call among theirs; who was only asked has not', async () => {
  const call = await ask('Room 1')
  const [first, second] = call.pages.map(({ person }) => person)
  expect(first).toBeDefined()
  const responder = await whole.as('responder-1')
  expect([first, second]).toContain(responder.person.id)
  const before = { teacher: await closedOf('teacher'), came: await closedOf('responder-1'), led: await closedOf('superintendent') }
  await post('responder-1', `/api/calls/${call.id}/answer`)
  await close(call.id)
  expect({ teacher: await closedOf('teacher'), came: await closedOf('responder-1'), led: await closedOf('superintendent') }).toEqual({
    ...{ teacher: before.teacher + 1, came: before.came + 1, led: before.led },
  })
})

test('a call of last school year that is closed in this one counts in this one', async () => {
  const before = { teacher: await closedOf('teacher'), came: await closedOf('responder-1') }
  const { clock } = whole
  const [now, june] = [clock.now(), new Date('2026-06-29T14:00:00Z')]
  clock.set(june)
  const call = await ask('Room 2')
  await post('responder-1', `/api/calls/${call.id}/answer`)
  clock.set(now)
  await close(call.id)
  expect({ teacher: await closedOf('teacher'), came: await closedOf('responder-1') }).toEqual({
    ...{ teacher: before.teacher + 1, came: before.came + 1 },
  })
})

test('open calls stand on somebody’s pages however many are past, and of those the last', async () => {
  const open = await ask('Open all along')
  let last = ''
  for (let made = 0; made < 52; made++) {
    whole.clock.set(new Date(whole.clock.now().getTime() + 1_000))
    last = (await ask(`Past ${made}`)).id
    await close(last)
  }
  const { items } = await get<{ items: { call: string }[] }>('responder-1', '/api/me/pages')
  expect(items[0]?.call).toBe(open.id)
  expect(items[1]?.call).toBe(last)
  expect(items.length).toBe(51)
})
