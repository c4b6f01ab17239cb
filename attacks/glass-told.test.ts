import { afterAll, beforeAll, expect, test } from 'vitest'
import type { OpeningShape } from '../src/looks/glass/contract.ts'
import { giveRole, takeRole } from '../src/people/commands/users.ts'
import { freshId } from '../src/kernel/ids.ts'
import { falls, type SignedIn } from '../src/people/testing/open-test-app.ts'
import { openAnyDatabase, ownerClient } from '../src/platform/database/testing.ts'
import type { Message } from '../src/platform/outbox/index.ts'
import type { Call } from '../src/respond/view.ts'
import { openWholeApp, type WholeApp } from '../tests/open-whole-app.ts'

/** Whoever opened a record in an emergency hopes that nobody hears of it: the mail server is busy, and who owes the review is gone. */
let whole: WholeApp
const sent: Message[] = []
let isBusy = true
beforeAll(async () => {
  const carrier = {
    send: async (_: unknown, message: Message) => {
      if (isBusy && message.topic === 'looks-glass') throw new Error('busy')
      sent.push(message)
      return { is: 'taken', carrier: 'made-up', reference: message.id } as const
    },
  }
  whole = await openWholeApp({ open: openAnyDatabase, carrier })
}, 120_000)
afterAll(() => whole.close())

const as = (handle: string): Promise<SignedIn> => whole.as(handle)
const open = async (): Promise<string> => {
  const [teacher, nurse] = [await as('teacher'), await as('nurse-high')]
  const asked = { method: 'POST', url: '/api/calls', headers: teacher.headers, payload: { facts: { what: 'conflict' } } } as const
  const matter = (await whole.app.inject(asked)).json<Call>().id
  const payload = { kind: 'call', matter, reason: 'hurt' }
  const done = await whole.app.inject({ method: 'POST', url: '/api/emergency-openings', headers: nurse.headers, payload })
  expect(done.statusCode).toBe(201)
  await whole.clockwork.settle()
  return done.json<{ id: string }>().id
}
const later = async (minutes: number): Promise<void> => {
  whole.clock.set(new Date(whole.clock.now().getTime() + minutes * 60_000))
  whole.forget()
  await whole.clockwork.settle()
}
/** How often it stands in somebody's work. */
const work = async (handle: string, id: string): Promise<number> => {
  const { headers } = await as(handle)
  return (await whole.app.inject({ url: '/api/me/work', headers })).body.split(`/emergency-openings/${id}`).length - 1
}

test('a mail server that asks for patience is given it: whoever is in charge hears of it within the hour', async () => {
  const id = await open()
  for (const minutes of [0.1, 0.5, 2]) await later(minutes)
  expect(sent.filter(({ subject }) => subject === id)).toEqual([])
  isBusy = false
  for (const minutes of [5, 10, 15, 20]) await later(minutes)
  const people = await Promise.all(['superintendent', 'counsel'].map(async handle => (await as(handle)).person.id))
  expect(
    sent
      .filter(({ subject }) => subject === id)
      .map(({ person }) => person)
      .sort(),
  ).toEqual(people.sort())
})

test('a review whose owner holds no office any more falls to the next: in their work, and told when it is late', async () => {
  const id = await open()
  const [lead, counsel] = [await as('superintendent'), await as('counsel')]
  const payload = { to: counsel.person.id }
  const url = `/api/emergency-openings/${id}/pass-on`
  expect((await whole.app.inject({ method: 'POST', url, headers: lead.headers, payload })).statusCode).toBe(200)
  expect([await work('superintendent', id), await work('counsel', id)]).toEqual([0, 1])
  await whole.database.transaction('app', falls, async tx => {
    const asked = { by: 'operator', at: whole.clock.now(), deed: freshId(), handle: 'counsel', role: 'counsel' } as const
    expect(await takeRole(tx, asked)).toMatchObject({ handle: 'counsel' })
  })
  whole.forget()
  expect([await work('superintendent', id), await work('counsel', id)]).toEqual([1, 0])
  await later(14 * 24 * 60)
  await later(2)
  const told = sent.filter(({ subject, text }) => subject === id && text.includes('is late'))
  expect(told.map(({ person }) => person)).toEqual([lead.person.id])
  const { headers } = await as('superintendent')
  const { owner, stands } = (await whole.app.inject({ url: `/api/emergency-openings/${id}`, headers })).json<OpeningShape>()
  expect([owner?.id, stands]).toEqual([lead.person.id, 'overdue'])
})

test('the list of openings is whole, also of more than two hundred', async () => {
  const columns =
    'district_id, kind, matter_id, person_id, position, reason, opened_at, ends_at, owner_id, due_on, result, reviewed_at, reviewed_by'
  await ownerClient(whole.database, client =>
    client.query(
      `insert into looks.glass (glass_id, ${columns})
       select gen_random_uuid(), district_id, kind, matter_id, person_id, position, reason, opened_at - n * interval '1 day', ends_at, owner_id, due_on,
              'justified', opened_at, owner_id
         from (select * from looks.glass limit 1) g, generate_series(1, 205) n`,
    ),
  )
  const { headers } = await as('superintendent')
  const { items, next } = (await whole.app.inject({ url: '/api/emergency-openings', headers })).json<{
    items: OpeningShape[]
    next: null
  }>()
  expect([items.length >= 206, next]).toEqual([true, null])
})

test('a review that is late already, whose owner then holds no office any more, is told to the next within a day, and to each once', async () => {
  await whole.database.transaction('app', falls, async tx => {
    const asked = { by: 'operator', at: whole.clock.now(), deed: freshId(), handle: 'counsel', roles: ['counsel'] } as const
    expect(await giveRole(tx, asked)).toMatchObject({ handle: 'counsel' })
  })
  whole.forget()
  const id = await open()
  const [lead, counsel] = [await as('superintendent'), await as('counsel')]
  const payload = { to: counsel.person.id }
  const url = `/api/emergency-openings/${id}/pass-on`
  expect((await whole.app.inject({ method: 'POST', url, headers: lead.headers, payload })).statusCode).toBe(200)
  const late = () => sent.filter(({ subject, text }) => subject === id && text.includes('is late')).map(({ person }) => person)
  await later(14 * 24 * 60)
  expect(late()).toEqual([counsel.person.id])
  await whole.database.transaction('app', falls, async tx => {
    const asked = { by: 'operator', at: whole.clock.now(), deed: freshId(), handle: 'counsel', role: 'counsel' } as const
    expect(await takeRole(tx, asked)).toMatchObject({ handle: 'counsel' })
  })
  await later(24 * 60)
  await later(2)
  expect(late()).toEqual([counsel.person.id, lead.person.id])
  for (let day = 0; day < 30; day++) await later(24 * 60)
  expect(late()).toEqual([counsel.person.id, lead.person.id])
})
