import { afterAll, beforeAll, expect, test } from 'vitest'
import { openAnyDatabase, ownerClient } from '../../src/platform/database/testing.ts'
import { falls, type SignedIn, signIn } from '../../src/people/testing/open-test-app.ts'
import { callOffJob } from '../../src/platform/jobs/index.ts'
import { setRemindersLeft } from '../../src/respond/index.ts'
import { reminderKind } from '../../src/respond/reminders.ts'
import type { Call } from '../../src/respond/view.ts'
import { type WholeApp, openWholeApp } from '../open-whole-app.ts'

/** A follow-up that is older than reminders: no job was ever set for it, and its call does not change any more. */
let whole: WholeApp
const people = new Map<string, SignedIn>()
beforeAll(async () => {
  whole = await openWholeApp({ open: openAnyDatabase })
  for (const handle of ['teacher', 'responder-1']) people.set(handle, await whole.as(handle))
}, 120_000)
afterAll(() => whole.close())

const post = async (handle: string, url: string, payload: object = {}): Promise<Call> => {
  const answer = await whole.app.inject({ method: 'POST', url, headers: people.get(handle)?.headers ?? {}, payload })
  expect([url, answer.statusCode < 300 ? 'done' : answer.body]).toEqual([url, 'done'])
  return answer.json<Call>()
}

test('it is reminded of before it is due and once it is late, without anybody doing anything, however often a server starts', async () => {
  const { id } = await post('teacher', '/api/calls', { facts: { what: 'behavioral-health' } })
  for (const verb of ['answer', 'there']) await post('responder-1', `/api/calls/${id}/${verb}`)
  const owner = people.get('responder-1')?.person.id
  const followUp = { what: 'Ask how the week went', owner, dueOn: '2026-10-08' }
  await post('responder-1', `/api/calls/${id}/close`, { outcome: 'settled', followUp })
  // As the version before reminders left it.
  await whole.database.transaction('app', falls, async tx => callOffJob(tx, reminderKind, id))
  const reminded = async (at: string) => {
    whole.clock.set(new Date(at))
    await whole.clockwork.settle()
    people.set('teacher', await signIn(whole.app, 'teacher'))
    const cookie = people.get('teacher')?.cookie ?? ''
    const { history } = (await whole.app.inject({ url: `/api/calls/${id}`, headers: { cookie } })).json<Call>()
    return history.filter(({ type, says }) => type === 'call.follow-up-reminded' && says.includes('a follow-up')).length
  }
  expect(await reminded('2026-10-08T13:00:00Z')).toBe(0)
  for (const _ of [1, 2]) await setRemindersLeft(whole.database, whole.clock.now())
  expect(await reminded('2026-10-08T13:00:00Z')).toBe(1)
  await setRemindersLeft(whole.database, whole.clock.now())
  expect(await reminded('2026-10-08T14:00:00Z')).toBe(1)
  expect(await reminded('2026-10-09T13:00:00Z')).toBe(2)
  await setRemindersLeft(whole.database, whole.clock.now())
  expect(await reminded('2026-10-12T13:00:00Z')).toBe(2)
}, 120_000)

test.each(['active', 'enabled'] as const)('where its owner is not %s any more the principal hears of it, and nobody else', async column => {
  whole.forget()
  for (const handle of ['teacher', 'responder-1', 'principal']) people.set(handle, await whole.as(handle))
  const { id } = await post('teacher', '/api/calls', { facts: { what: 'behavioral-health' } })
  for (const verb of ['answer', 'there']) await post('responder-1', `/api/calls/${id}/${verb}`)
  const owner = people.get('responder-1')?.person.id
  const dueOn = new Date(whole.clock.now().getTime() + 2 * 86_400_000).toISOString().slice(0, 10)
  await post('responder-1', `/api/calls/${id}/close`, { outcome: 'settled', followUp: { what: 'Ask how the week went', owner, dueOn } })
  const set = (to: boolean) =>
    ownerClient(whole.database, client =>
      client.query(`update people.person set ${column} = $2 where district_id = $1 and handle = 'responder-1'`, [falls, to]),
    )
  await set(false)
  try {
    for (const days of [2, 3]) {
      whole.clock.set(new Date(`${new Date(Date.parse(dueOn) + (days - 2) * 86_400_000).toISOString().slice(0, 10)}T13:00:00Z`))
      await whole.clockwork.settle()
    }
    const { rows } = await ownerClient(whole.database, client =>
      client.query<{ person: string; text: string }>(
        "select person_id as person, text from platform.message where subject_id = $1 and text like 'A follow-up%' order by due_at",
        [id],
      ),
    )
    const principal = people.get('principal')?.person.id
    expect(rows.map(({ person }) => person)).toEqual(rows.map(() => principal))
    expect(rows.map(({ text }) => text)).toEqual(
      expect.arrayContaining([
        expect.stringContaining('is due, and whoever owes it has left or may not sign in'),
        expect.stringContaining('is late, and whoever owes it has left or may not sign in'),
      ]),
    )
  } finally {
    await set(true)
  }
})

test('one that waits for the end of quiet hours does not go out once what is owed is done', async () => {
  whole.forget()
  for (const handle of ['teacher', 'responder-1']) people.set(handle, await whole.as(handle))
  const { id } = await post('teacher', '/api/calls', { facts: { what: 'behavioral-health' } })
  for (const verb of ['answer', 'there']) await post('responder-1', `/api/calls/${id}/${verb}`)
  const owner = people.get('responder-1')?.person.id
  const day = (after: number) => new Date(whole.clock.now().getTime() + after * 86_400_000).toISOString().slice(0, 10)
  const dueOn = day(2)
  await post('responder-1', `/api/calls/${id}/close`, { outcome: 'settled', followUp: { what: 'Ask how the week went', owner, dueOn } })
  await post('responder-1', '/api/me/ways/quiet', { begins: '06:00', ends: '16:00' })
  // Nine in the morning there.
  whole.clock.set(new Date(`${dueOn}T14:00:00Z`))
  await whole.clockwork.settle()
  const held = async () => {
    const { rows } = await ownerClient(whole.database, client =>
      client.query<{ sent: boolean; why: string | null }>(
        `select sent_at is not null as sent, unsent_because as why from platform.message
          where subject_id = $1 and person_id = $2 and text like 'A follow-up%'`,
        [id, owner],
      ),
    )
    return rows
  }
  const waiting = await held()
  expect(waiting.length).toBeGreaterThan(0)
  expect(waiting.every(({ sent, why }) => !sent && why === null)).toBe(true)
  people.set('responder-1', await signIn(whole.app, 'responder-1'))
  const answer = await whole.app.inject({ url: `/api/calls/${id}`, headers: people.get('responder-1')?.headers ?? {} })
  const { followUps } = answer.json<Call>()
  for (const one of followUps.filter(each => each.owner === owner)) await post('responder-1', `/api/calls/${id}/follow-ups/${one.id}/done`)
  whole.clock.set(new Date(`${dueOn}T21:00:00Z`))
  await whole.clockwork.settle()
  expect(await held()).toEqual(waiting.map(() => ({ sent: false, why: 'over' })))
}, 120_000)
