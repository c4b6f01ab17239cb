import { contact, hardening } from '../contact/index.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { isNo } from '../kernel/refusal.ts'
import { addSeconds } from '../kernel/time.ts'
import { onMatter } from '../matter/index.ts'
import { type Act, findPersonByHandle, listSchools } from '../people/index.ts'
import { falls, openTestStore } from '../people/testing/open-test-app.ts'
import { besideOtherSettings, demoPlanOver } from '../plan/testing.ts'
import type { ManualClock } from '../platform/clock/index.ts'
import type { Database, Tx } from '../platform/database/index.ts'
import { inProcessWakes } from '../platform/wakes/index.ts'
import { discipline } from '../discipline/index.ts'
import { calls } from './call-matter.ts'
import { openCallsThatAskedForHelp } from './calls-for-help.ts'
import { callForSupport } from './commands.ts'
import { besideOf } from './contract.ts'
import { support } from './question.ts'
import type { RespondKit } from './respond-kit.ts'
import { callVerbs } from './verbs.ts'

let database: Database
let clock: ManualClock
let respond: RespondKit

beforeAll(async () => {
  const { plans, seed } = demoPlanOver(besideOtherSettings([support, contact, hardening, discipline]))
  ;({ database, clock } = await openTestStore('2026-10-01T14:00:00Z', [
    (store, around) => store.transaction('app', falls, tx => seed(tx, around.clock.now())),
  ]))
  respond = { database, clock, wakes: inProcessWakes(), plans, publicUrl: () => 'http://made-up.example' }
})
afterAll(() => database.close())

const inDistrict = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => database.transaction('app', falls, work)
const act = async (handle = 'teacher'): Promise<Act> => {
  const person = await inDistrict(tx => findPersonByHandle(tx, handle))
  if (!person) throw new Error(`the demonstration has no ${handle}`)
  return { district: falls, person, deed: crypto.randomUUID() }
}
const ask = async (facts: Record<string, string>, more: { room?: string; drill?: boolean; school?: string } = {}): Promise<string> => {
  const beside = { ...besideOf(() => null), room: more.room ?? null }
  const asked = { school: more.school ?? null, facts, ...beside, drill: more.drill ?? false, unconfirmed: [] }
  const done = await callForSupport(respond, await act(), asked)
  if (isNo(done)) throw new Error(done.detail)
  return done.call
}
const found = async (school: string, at: Date = clock.now()) => inDistrict(tx => openCallsThatAskedForHelp(tx, school, at))

test('a call that asked for police or a crew is found at its own school until it is closed, and by nobody else’s desk', async () => {
  const [own, other] = [(await act()).person.school ?? '', (await inDistrict(tx => listSchools(tx))).map(each => each.id)]
  const elsewhere = other.find(id => id !== own) ?? ''
  const from = clock.now()
  clock.set(addSeconds(from, 10))
  await ask({ what: 'conflict', danger: 'none' })
  await ask({ what: 'weapon', weapon: 'found', danger: 'none' })
  const danger = await ask({ what: 'fight', danger: 'now' }, { room: 'Room 214' })
  const crew = await ask({ what: 'wellbeing', danger: 'none', 'outside-called': 'ems' })
  const police = await ask({ what: 'property', danger: 'none', 'outside-called': 'police' })
  const drill = await ask({ danger: 'now' }, { drill: true })
  const there = await ask({ danger: 'now' }, { school: elsewhere })

  const here = new Map((await found(own)).map(each => [each.call, each]))
  expect([...here.keys()].sort()).toEqual([danger, crew, police, drill].sort())
  expect(here.get(danger)).toEqual({ call: danger, askedAt: clock.now(), drill: false, room: 'Room 214', police: true })
  expect(here.get(crew)?.police).toBe(false)
  expect(here.get(police)?.police).toBe(true)
  expect(here.get(drill)?.drill).toBe(true)
  expect((await found(elsewhere)).map(each => each.call)).toEqual([there])
  expect(await found(own, from)).toEqual([])

  const open = clock.now()
  clock.set(addSeconds(open, 60))
  const closed = await onMatter(calls, respond, await act(), danger, callVerbs.close.sent.parse({ nobodyCame: 'duplicate' }))
  expect(isNo(closed)).toBe(false)
  expect((await found(own)).map(each => each.call)).not.toContain(danger)
  expect((await found(own, open)).map(each => each.call)).toContain(danger)
})
