import { afterAll, beforeAll, expect, test } from 'vitest'
import type { PersonId } from '../../src/kernel/ids.ts'
import { setBeforeDutyLeft } from '../../src/people/index.ts'
import { addWay, saveQuietHours, verifyRow } from '../../src/people/store/ways.ts'
import { falls, signIn } from '../../src/people/testing/open-test-app.ts'
import { statement } from '../../src/platform/database/index.ts'
import { openAnyDatabase } from '../../src/platform/database/testing.ts'
import type { Message } from '../../src/platform/outbox/index.ts'
import { openWholeApp, type WholeApp } from '../open-whole-app.ts'

/** Before a shift the coordinator is told who cannot be reached for sure: once a day ahead, once an hour ahead. */
let whole: WholeApp
const taken: Message[] = []
let coordinator: PersonId
beforeAll(async () => {
  const carrier = {
    send: async (_: unknown, message: Message) => {
      taken.push(message)
      return { is: 'taken' as const, carrier: 'fake', reference: message.id }
    },
  }
  whole = await openWholeApp({ open: openAnyDatabase, carrier })
  coordinator = (await whole.as('coordinator')).person.id as PersonId
}, 120_000)
afterAll(() => whole.close())

const setDuty = async (from: string, people: readonly string[]) => {
  const { headers } = await signIn(whole.app, 'coordinator')
  const items = people.map((person, at) => ({
    school: 'hf-mill-street',
    person,
    role: 'responder',
    order: at + 1,
    from,
    to: '2026-12-01T20:00:00Z',
  }))
  const answer = await whole.app.inject({ method: 'PUT', url: '/api/duty', headers, payload: { items } })
  expect([answer.statusCode, answer.body]).toEqual([200, answer.body])
}
/** The texts that went out once the clock stood there. */
const saidBy = async (at: string): Promise<string[]> => {
  taken.length = 0
  whole.clock.set(new Date(at))
  await whole.clockwork.settle()
  return taken.map(({ text }) => text)
}
const quiet = (hours: { begins: string; ends: string } | null) =>
  whole.database.transaction('app', falls, tx => saveQuietHours(tx, coordinator, hours))

test('two are due: one message a day before and one an hour before, whatever is set again meanwhile', async () => {
  await setDuty('2026-10-05T12:00:00Z', ['responder-1', 'responder-2'])
  expect(await saidBy('2026-10-04T11:59:00Z')).toEqual([])
  const [text = '', ...more] = await saidBy('2026-10-04T12:00:00Z')
  expect(more).toEqual([])
  expect(text).toBe('2 people begin duty within a day and have no verified way that rings. See who: http://made-up.example/duty')
  expect(taken.map(({ person }) => person)).toEqual([coordinator])
  await setDuty('2026-10-05T12:00:00Z', ['responder-1', 'responder-2'])
  await setBeforeDutyLeft(whole.database, whole.clock.now())
  expect(await saidBy('2026-10-05T10:59:00Z')).toEqual([])
  expect(await saidBy('2026-10-05T11:00:00Z')).toEqual([
    '2 people begin duty within an hour and have no verified way that rings. See who: http://made-up.example/duty',
  ])
  expect(await saidBy('2026-10-05T13:00:00Z')).toEqual([])
}, 60_000)

test('quiet hours hold the message of the day and not that of the hour; a telephone that was verified meanwhile is not said, an e-mail address is', async () => {
  await quiet({ begins: '06:00', ends: '10:00' })
  await setDuty('2026-10-13T12:00:00Z', ['nurse', 'clinician'])
  expect(await saidBy('2026-10-12T12:00:00Z')).toEqual([])
  const nurse = (await signIn(whole.app, 'nurse')).person.id as PersonId
  const clinician = (await signIn(whole.app, 'clinician')).person.id as PersonId
  await whole.database.transaction('app', falls, async tx => {
    const at = whole.clock.now()
    const [telephone, email] = [tx.random.id(), tx.random.id()]
    await addWay(tx, { id: telephone, kind: 'telephone', address: '+19785550161', rank: 1, person: nurse, at })
    await addWay(tx, { id: email, kind: 'email', address: 'clinician@example.org', rank: 1, person: clinician, at })
    for (const id of [telephone, email]) await verifyRow(tx, id, at)
  })
  expect(await saidBy('2026-10-12T13:59:00Z')).toEqual([])
  expect(await saidBy('2026-10-12T14:00:00Z')).toEqual([expect.stringContaining('1 person begins duty within a day')])
  // 07:00 on the clocks of the district.
  expect(await saidBy('2026-10-13T11:00:00Z')).toEqual([expect.stringContaining('1 person begins duty within an hour')])
  await quiet(null)
}, 60_000)

test('of a shift that was set later than a day before, it is said once the list has stood for ten minutes', async () => {
  whole.clock.set(new Date('2026-10-20T09:00:00Z'))
  await setDuty('2026-10-20T16:00:00Z', ['responder-1'])
  await saidBy('2026-10-20T09:05:00Z')
  await setDuty('2026-10-20T16:00:00Z', ['responder-1', 'responder-2'])
  expect(await saidBy('2026-10-20T09:14:00Z')).toEqual([])
  expect(await saidBy('2026-10-20T09:15:00Z')).toEqual([expect.stringContaining('2 people begin duty within a day')])
}, 60_000)

test('of a shift that is set minutes before it begins, it is said before it begins, in quiet hours as well', async () => {
  whole.clock.set(new Date('2026-10-22T09:54:00Z'))
  await quiet({ begins: '05:00', ends: '07:00' })
  await setDuty('2026-10-22T10:00:00Z', ['responder-1'])
  expect(await saidBy('2026-10-22T09:57:00Z')).toEqual([expect.stringContaining('1 person begins duty within an hour')])
  await quiet(null)
}, 60_000)

test('who goes on from one shift to the next is not said again, and where nobody is due no clock is set', async () => {
  await setDuty('2026-10-26T12:00:00Z', ['responder-1'])
  const { headers } = await signIn(whole.app, 'coordinator')
  const line = { school: 'hf-mill-street', person: 'responder-1', role: 'responder', order: 1 }
  const items = [
    { ...line, from: '2026-10-26T12:00:00Z', to: '2026-10-28T12:00:00Z' },
    { ...line, from: '2026-10-28T12:00:00Z', to: '2026-10-29T12:00:00Z' },
  ]
  await whole.app.inject({ method: 'PUT', url: '/api/duty', headers, payload: { items } })
  expect((await saidBy('2026-10-26T11:00:00Z')).length).toBe(1)
  expect(await saidBy('2026-10-28T11:30:00Z')).toEqual([])
}, 60_000)

test('where nobody coordinates, the superintendent is told', async () => {
  await setDuty('2026-11-10T13:00:00Z', ['responder-1'])
  const disable = statement({
    name: 'people.disable-coordinator-of-test',
    sql: "update people.person set enabled = false where district_id = $1 and handle = 'coordinator'",
  })
  const superintendent = (await signIn(whole.app, 'superintendent')).person.id
  await whole.database.transaction('app', falls, tx => tx.run(disable, [falls]))
  expect(await saidBy('2026-11-10T12:00:00Z')).toEqual([expect.stringContaining('1 person begins duty within an hour')])
  expect(taken.map(({ person }) => person)).toEqual([superintendent])
}, 60_000)
