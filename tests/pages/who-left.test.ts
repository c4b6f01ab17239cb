import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshId } from '../../src/kernel/ids.ts'
import { importRoster } from '../../src/people/commands/roster.ts'
import { falls } from '../../src/people/testing/open-test-app.ts'
import { openAnyDatabase, ownerClient } from '../../src/platform/database/testing.ts'
import type { Call } from '../../src/respond/view.ts'
import { openWholeApp, type WholeApp } from '../open-whole-app.ts'
import { postingTo } from '../posting.ts'

/** Somebody says that they come and is taken off the roster before they are there: the caller waits for nobody who does not come. */
let whole: WholeApp
beforeAll(async () => {
  whole = await openWholeApp({ open: openAnyDatabase })
}, 120_000)
afterAll(() => whole.close())

const post = postingTo<Call>(() => whole)
const stands = async (id: string): Promise<Call> =>
  (await whole.app.inject({ url: `/api/calls/${id}`, headers: await whole.headersOf('teacher') })).json<Call>()

async function leaves(handle: string): Promise<void> {
  const { rows } = await ownerClient(whole.database, client =>
    client.query<{ id: string }>('select source_id as id from people.person where district_id = $1 and handle = $2', [falls, handle]),
  )
  const head =
    'sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password'
  const files = new Map([
    ['manifest.csv', Buffer.from('propertyName,value\noneroster.version,1.1\nfile.users,delta\n')],
    ['users.csv', Buffer.from(`${head}\n${rows[0]?.id},tobedeleted${','.repeat(16)}\n`)],
  ])
  const done = await importRoster(whole.database, {
    ...{ district: falls, files, by: 'operator', at: whole.clock.now(), deed: freshId(), commit: true },
  })
  expect(done).toMatchObject({ committed: true, counts: { people: { gone: 1 } } })
  await whole.clockwork.settle()
}

test('the next is asked at once, the record says so, and who is there already stays', async () => {
  const [far, near] = [await whole.as('responder-1'), await whole.as('responder-2')]
  const waiting = await post('teacher', '/api/calls', { facts: { what: 'fight' }, room: 'Room 1' })
  await post('responder-1', `/api/calls/${waiting.id}/answer`)
  await post('responder-1', `/api/calls/${waiting.id}/on-the-way`)
  expect((await stands(waiting.id)).stage).toBe('on-the-way')
  const asked = (await stands(waiting.id)).pages.length
  await leaves('responder-1')
  const then = await stands(waiting.id)
  expect(then.responders).toEqual([])
  expect(then.stage).toBe('paged')
  expect(then.pages.length).toBeGreaterThan(asked)
  expect(then.pages.at(-1)).toMatchObject({ state: 'waiting' })
  expect(then.pages.at(-1)?.person).not.toBe(far.person.id)
  expect(then.history.map(({ type }) => type)).toContain('call.handed-back')

  const there = await post('teacher', '/api/calls', { facts: { what: 'fight' }, room: 'Room 2' })
  const said = there.pages.find(({ person }) => person === near.person.id)
  expect(said ?? 'responder-2 was not asked').toMatchObject({ state: 'waiting' })
  await post('responder-2', `/api/calls/${there.id}/answer`)
  await post('responder-2', `/api/calls/${there.id}/there`)
  await leaves('responder-2')
  expect((await stands(there.id)).responders).toEqual([near.person.id])
})
