import { contact, hardening } from '../contact/index.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isNo } from '../kernel/refusal.ts'
import { onMatter } from '../matter/index.ts'
import { addSeconds } from '../kernel/time.ts'
import { type Act, findPersonByHandle, type Person } from '../people/index.ts'
import { falls, openTestStore } from '../people/testing/open-test-app.ts'
import { besideOtherSettings, demoPlanOver } from '../plan/testing.ts'
import type { ManualClock } from '../platform/clock/index.ts'
import { type Database, statement } from '../platform/database/index.ts'
import { jobsOver } from '../platform/jobs/index.ts'
import { openLog } from '../platform/log/index.ts'
import { type Carrier, outboxOver } from '../platform/outbox/index.ts'
import { taken } from '../platform/outbox/testing.ts'
import { inProcessWakes } from '../platform/wakes/index.ts'
import { discipline } from '../discipline/index.ts'
import { boardProps } from './board-props.ts'
import { type AskedFor, callForSupport } from './commands.ts'
import { besideOf } from './contract.ts'
import type { Described } from './describe.ts'
import { respondJobs, respondTopics } from './jobs.ts'
import { findPersonCalled } from './ids.ts'
import type { RespondKit } from './respond-kit.ts'
import { calls } from './call-matter.ts'
import { support } from './question.ts'
import { readBoard, readCall, readCalls, readUnanswered } from './reads.ts'
import { replayCalls } from './replay.ts'
import { callVerbs } from './verbs.ts'

const district = falls
const wakes = inProcessWakes()
let database: Database
let clock: ManualClock
let respond: RespondKit
const people = new Map<string, Person>()

beforeAll(async () => {
  const { plans, seed } = demoPlanOver(besideOtherSettings([support, contact, hardening, discipline]))
  ;({ database, clock } = await openTestStore('2026-10-01T14:00:00Z', [
    (store, around) => store.transaction('app', district, tx => seed(tx, around.clock.now())),
  ]))
  respond = { database, clock, wakes, plans, publicUrl: () => 'http://made-up.example' }
  for (const handle of ['teacher', 'responder-1', 'responder-2', 'principal', 'superintendent', 'student', 'secretary']) {
    const person = await database.transaction('app', district, tx => findPersonByHandle(tx, handle))
    if (!person) throw new Error(`the demonstration has no ${handle}`)
    people.set(handle, person)
  }
})
afterAll(() => database.close())

const act = (verb: keyof typeof callVerbs, by: Act, call: string, sent?: object) =>
  onMatter(calls, respond, by, call, callVerbs[verb].sent.parse(sent))

const as = (handle: string): Act => {
  const person = people.get(handle)
  if (!person) throw new Error(handle)
  return { district, person, deed: crypto.randomUUID() }
}
const plain: AskedFor = { school: null, facts: {}, ...besideOf(() => null), drill: false, unconfirmed: [] }
const ask = async (more: Partial<AskedFor> = {}, handle = 'teacher'): Promise<string> => {
  const done = await callForSupport(respond, as(handle), { ...plain, ...more })
  if (isNo(done)) throw new Error(done.detail)
  return done.call
}
const see = async (handle: string, call: string): Promise<Described> => {
  const found = await readCall(respond, { ...as(handle), lang: 'en' }, call)
  if (isNo(found)) throw new Error(found.detail)
  return found
}

test('a student is not let call for support, and is told of 911', async () => {
  const done = await callForSupport(respond, as('student'), plain)
  expect(done).toMatchObject({ kind: 'not-permitted', detail: expect.stringContaining('call 911') })
})

test('a message names the school and a room’s number, and nothing that was typed about anybody', async () => {
  const sent: string[] = []
  const carrier: Carrier = {
    send: async (_district, message) => {
      sent.push(message.text)
      return taken(message)
    },
  }
  const outbox = outboxOver({ database, clock, carrier, topics: respondTopics(respond), log: openLog('silent') })
  await outbox.deliver()
  sent.length = 0
  await ask({ room: 'Room 214', facts: { what: 'self-harm' } })
  await ask({ room: 'with Bruce Wayne' })
  await outbox.deliver()
  expect(sent.length).toBeGreaterThanOrEqual(2)
  expect(sent.some(text => text.includes('Room 214'))).toBe(true)
  for (const text of sent) expect(text).not.toMatch(/Bruce|Wayne|harm/i)
})

test('a room said after the call is on its page, and goes out to whoever was asked, unless it could be a name', async () => {
  const sent: { person: string | null; text: string }[] = []
  const carrier: Carrier = {
    send: async (_district, message) => {
      sent.push({ person: message.person, text: message.text })
      return taken(message)
    },
  }
  const outbox = outboxOver({ database, clock, carrier, topics: respondTopics(respond), log: openLog('silent') })
  const call = await ask()
  while ((await outbox.deliver()) > 0) {
    // until nothing is left
  }
  const asked = (await see('teacher', call)).call.pages[0]?.person
  const saidRoom = async (room: string) => {
    sent.length = 0
    await act('facts', as('teacher'), call, { room })
    while ((await outbox.deliver()) > 0) {
      // until nothing is left
    }
    return sent.filter(({ text }) => text.includes(call))
  }
  const told = await saidRoom('Room 118')
  expect(told.map(({ person }) => person)).toEqual([asked])
  expect(told[0]?.text).toMatch(/^The place was said again: Room 118, .+\. Read more: /)
  const { call: now, state } = await see('teacher', call)
  expect(now).toMatchObject({ room: 'Room 118', stage: 'paged' })
  expect(now.history.map(({ type }) => type)).toContain('call.place-said')
  expect(JSON.stringify(state)).not.toContain('Room 118')
  const named = await saidRoom('with Bruce Wayne')
  expect(named.map(({ text }) => text.replace(/http.*/, ''))).toEqual(['The place was said again. Read more: '])
  expect((await see('teacher', call)).call.room).toBe('with Bruce Wayne')
  expect((await replayCalls(database, district)).differences).toEqual([])
  expect(() => callVerbs.facts.sent.parse({})).toThrow('at least one fact, or a room')
})

describe('a carrier that will not take a page', () => {
  test('is a fact, and the next one is asked at once', async () => {
    const call = await ask()
    const first = (await see('teacher', call)).call.pages[0]?.person
    const carrier: Carrier = {
      send: async (_district, message) => (message.person === first ? { is: 'refused', why: 'refused' } : taken(message)),
    }
    const outbox = outboxOver({ database, clock, carrier, topics: respondTopics(respond), log: openLog('silent') })
    while ((await outbox.deliver()) > 0) {
      // until nothing is left
    }
    const { pages } = (await see('teacher', call)).call
    expect(pages.map(page => page.state)).toEqual(['failed', 'waiting'])
    expect(pages[1]?.sentAt).not.toBeNull()
  })
})

test('the ladder goes on by the clock alone, until somebody closes the call', async () => {
  const call = await ask()
  const jobs = jobsOver({ database, clock, wakes, log: openLog('silent'), kinds: respondJobs(respond) })
  for (let step = 0; step < 8; step++) {
    clock.set(addSeconds(clock.now(), 120))
    while ((await jobs.runDue()) > 0) {
      // until nothing is left
    }
  }
  const { pages, stage } = (await see('teacher', call)).call
  expect(pages.length).toBeGreaterThan(5)
  expect(pages.filter(page => page.state === 'waiting')).toHaveLength(1)
  expect(stage).toBe('paged')
  await act('close', as('teacher'), call, { outcome: null, nobodyCame: 'nobody-answered', followUp: null })
  const asked = (await see('teacher', call)).call.pages
  clock.set(addSeconds(clock.now(), 3_600))
  while ((await jobs.runDue()) > 0) {
    // until nothing is left
  }
  expect((await see('teacher', call)).call.pages).toEqual(asked)
  const asks: string[] = []
  const carrier: Carrier = {
    send: async (_district, message) => {
      if (message.about !== null) asks.push(message.subject)
      return taken(message)
    },
  }
  // Not one of the messages that asked to come had left when it was closed.
  const outbox = outboxOver({ database, clock, carrier, topics: respondTopics(respond), log: openLog('silent') })
  while ((await outbox.deliver()) > 0) {
    // until nothing is left
  }
  expect(asks).not.toContain(call)
})

test('who is at one call is asked last for the next, the record says so, and a text tells the two apart', async () => {
  const sent: string[] = []
  const carrier: Carrier = {
    send: async (_district, message) => {
      sent.push(message.text)
      return taken(message)
    },
  }
  const outbox = outboxOver({ database, clock, carrier, topics: respondTopics(respond), log: openLog('silent') })
  const fight = await ask({ room: 'Room 214', facts: { what: 'fight' } })
  const [page] = (await see('teacher', fight)).call.pages
  const person = page && (await database.transaction('app', district, tx => findPersonCalled(tx, page.person)))
  if (!person) throw new Error('nobody was asked')
  const by = () => ({ district, person, deed: crypto.randomUUID() })
  await act('answer', by(), fight)
  await act('there', by(), fight)
  const sick = await ask({ room: 'Gym', facts: { what: 'fight' } })
  const { call } = await see('teacher', sick)
  expect(call.pages.map(each => each.person)).not.toContain(person.id)
  expect(call.passedOver).toEqual([{ person: person.id, role: page?.role }])
  expect(call.history.filter(each => each.type === 'call.passed-over').map(each => each.says)).toHaveLength(1)
  const drill = await ask({ drill: true, facts: { what: 'fight' } })
  expect((await see('teacher', drill)).call.passedOver).toEqual(call.passedOver)
  await act('close', as('principal'), fight, { outcome: 'settled' })
  const next = await ask({ facts: { what: 'fight' } })
  expect((await see('teacher', next)).call.pages[0]?.person).toBe(person.id)
  expect((await see('teacher', next)).call.passedOver).toEqual([])
  while ((await outbox.deliver()) > 0) {
    // until nothing is left
  }
  for (const said of [/Room 214, .*\. A fight, called at \d+:\d\d/, /Gym, .*\. A fight, called at/])
    expect(sent.some(text => said.test(text))).toBe(true)
  for (const open of [sick, drill, next]) await act('close', as('principal'), open, { nobodyCame: 'handled-in-room' })
})

test('who said that they come and does not turn up: once people are asked again, lists and board show the call as waiting', async () => {
  const call = await ask()
  await act('answer', as('responder-1'), call)
  const reader = { ...as('responder-2'), lang: 'en' as const }
  const unanswered = async () => (await readUnanswered(respond, reader)).map(each => each.call.id)
  const row = async () => {
    const { rows } = await boardProps(respond, reader, await readBoard(respond, reader), { zone: 'America/New_York', asks: [] })
    return rows.find(({ id }) => id === call)
  }
  expect(await unanswered()).not.toContain(call)
  expect(await row()).toMatchObject({ stage: 'answered', responders: [{}], asking: null, late: false })
  clock.set(addSeconds(clock.now(), 600))
  await act('ask-again', as('teacher'), call)
  expect(await unanswered()).toContain(call)
  expect(await row()).toMatchObject({ stage: 'paged', responders: [], asking: expect.any(String), late: true })
  expect((await see('teacher', call)).call.responders).toEqual([people.get('responder-1')?.id])
  await act('close', as('teacher'), call, { nobodyCame: 'nobody-answered' })
})

test('who has nothing to do with a call does not see its record, and the board shows open ones to those who respond', async () => {
  const call = await ask({}, 'secretary')
  expect(await readCall(respond, { ...as('teacher'), lang: 'en' }, call)).toMatchObject({ kind: 'not-permitted' })
  await expect(see('superintendent', call)).resolves.toBeDefined()
  const board = await readBoard(respond, { ...as('responder-2'), lang: 'en' })
  expect(board.map(each => each.call.id)).toContain(call)
  expect((await readBoard(respond, { ...as('teacher'), lang: 'en' })).map(each => each.call.id)).not.toContain(call)
})

test('danger stands first on the board', async () => {
  const call = await ask({ facts: { danger: 'now' } })
  expect((await readBoard(respond, { ...as('principal'), lang: 'en' }))[0]?.call.id).toBe(call)
})

test('a call says itself in Spanish', async () => {
  const call = await ask({ facts: { danger: 'now' } })
  const found = await readCall(respond, { ...as('teacher'), lang: 'es' }, call)
  expect(isNo(found) ? '' : found.call.decision.says.join(' ')).toMatch(/911/)
  expect(isNo(found) ? '' : found.call.decision.says.join(' ')).not.toMatch(/Police/)
})

test('the list goes on from where it stopped, without a call twice', async () => {
  const reader = { ...as('superintendent'), lang: 'en' as const }
  const { items } = await readCalls(respond, reader, { stage: null, after: null })
  const [newest] = items
  const rest = await readCalls(respond, reader, { stage: null, after: newest?.call.id ?? null })
  expect(rest.items.map(each => each.call.id)).toEqual(items.slice(1).map(each => each.call.id))
})

describe('replay', () => {
  test('folded afresh, every call is as the tables say', async () => {
    const call = await ask()
    await act('answer', as('responder-1'), call)
    const { matters, differences } = await replayCalls(database, district)
    expect(differences).toEqual([])
    expect(matters).toBeGreaterThan(5)
  })
  test('a table that drifted from the record is found', async () => {
    const call = await ask()
    const drift = statement({ name: 'test.drift', sql: "update respond.call set stage = 'there' where district_id = $1 and call_id = $2" })
    await database.transaction('app', district, tx => tx.run(drift, [district, call]))
    const { differences } = await replayCalls(database, district)
    expect(differences).toEqual([{ matter: call, field: 'stage', table: 'there', record: 'paged' }])
  })
})

test('who did it is said after the call, changes what the plan is asked, and is in no message', async () => {
  const call = await ask({ facts: { what: 'fight' } })
  expect((await see('teacher', call)).call).toMatchObject({ vocabulary: support.version, facts: { by: 'unknown' } })
  await act('facts', as('teacher'), call, { facts: { by: 'student-under-12' } })
  const { call: told } = await see('teacher', call)
  expect(told.facts.by).toBe('student-under-12')
  expect(told.decision.situation.by).toBe('student-under-12')
  expect(told.history.map(each => each.says)).toContainEqual(expect.stringContaining('a student under 12 did it'))
  expect(() => callVerbs.facts.sent.parse({ facts: { by: 'nobody' } })).toThrow('student-under-12')
})
