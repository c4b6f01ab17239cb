import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { contact, hardening, requestOfCall } from '../contact/index.ts'
import { isNo } from '../kernel/refusal.ts'
import { loadFacts } from '../ledger/index.ts'
import { onMatter } from '../matter/index.ts'
import { type Act, findPersonByHandle, type Person } from '../people/index.ts'
import { falls, openTestStore } from '../people/testing/open-test-app.ts'
import type { PlanRegister } from '../plan/index.ts'
import { besideOtherSettings, demoPlanOver } from '../plan/testing.ts'
import type { ManualClock } from '../platform/clock/index.ts'
import { type Database, statement } from '../platform/database/index.ts'
import { jobsOver } from '../platform/jobs/index.ts'
import { openLog } from '../platform/log/index.ts'
import { inProcessWakes } from '../platform/wakes/index.ts'
import { discipline } from '../discipline/index.ts'
import { z } from 'zod'
import { type AskedFor, callForSupport } from './commands.ts'
import { besideOf } from './contract.ts'
import type { Call } from './view.ts'
import { respondJobs } from './jobs.ts'
import type { RespondKit } from './respond-kit.ts'
import { calls } from './call-matter.ts'
import { support } from './question.ts'
import { readCall } from './reads.ts'
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
  for (const handle of ['teacher', 'responder-1', 'principal']) {
    const person = await database.transaction('app', district, tx => findPersonByHandle(tx, handle))
    if (!person) throw new Error(`the demonstration has no ${handle}`)
    people.set(handle, person)
  }
})
afterAll(() => database.close())

const act = (verb: keyof typeof callVerbs, by: Act, call: string, sent?: object) =>
  onMatter(calls, respond, by, call, callVerbs[verb].sent.parse(sent))

const as = (handle: string, deed: string = crypto.randomUUID()): Act => {
  const person = people.get(handle)
  if (!person) throw new Error(handle)
  return { district, person, deed }
}
const plain: AskedFor = { school: null, facts: {}, ...besideOf(() => null), drill: false, unconfirmed: [] }
const ask = async (facts: Record<string, string>, more: Partial<AskedFor> = {}, act = as('teacher'), on = respond): Promise<string> => {
  const done = await callForSupport(on, act, { ...plain, facts, ...more })
  if (isNo(done)) throw new Error(done.detail)
  return done.call
}
const see = async (call: string): Promise<Call> => {
  const found = await readCall(respond, { ...as('principal'), lang: 'en' }, call)
  if (isNo(found)) throw new Error(found.detail)
  return found.call
}

const allRequests = statement({
  name: 'test.requests-of-call',
  sql: `select contact_id as id, basis, target, emergency, stage, drill, answer, requester from contact.contact where district_id = $1 and call_id = $2`,
  row: z.object({
    ...{ id: z.string(), basis: z.string(), target: z.string(), emergency: z.string(), stage: z.string(), drill: z.boolean() },
    ...{ answer: z.string(), requester: z.string() },
  }),
})
const referral = statement({
  name: 'test.referral-of-call',
  sql: 'select counts, because, mental_health as "mentalHealth" from contact.referral where district_id = $1 and call_id = $2',
  row: z.object({ counts: z.string(), because: z.string(), mentalHealth: z.boolean() }),
})
const reports = statement({
  name: 'test.reports-of-contact',
  sql: 'select kind, stage from contact.outbound where district_id = $1 and contact_id = $2 order by kind',
  row: z.object({ kind: z.string(), stage: z.string() }),
})
const requestsOf = (call: string) => database.transaction('app', district, tx => tx.many(allRequests, [district, call]))
const referralOf = (call: string) => database.transaction('app', district, tx => tx.maybe(referral, [district, call]))
const reportsOf = (call: string) => database.transaction('app', district, tx => tx.many(reports, [district, requestOfCall(district, call)]))

describe('a call that goes outside has its record at the gate', () => {
  test('danger now: written with the call, permitted at once, nothing waits, and the call names it', async () => {
    const call = await ask({ danger: 'now', whose: 'student', what: 'fight' })
    const requests = await requestsOf(call)
    expect(requests).toEqual([
      expect.objectContaining({
        basis: 'school-called',
        target: 'entry-nonpublic',
        emergency: 'imminent-harm',
        stage: 'emergency',
        answer: 'permit',
      }),
    ])
    expect((await see(call)).contact).toBe(requests[0]?.id)
    expect((await see(call)).history.map(each => each.type)).toContain('call.went-outside')
    expect(await referralOf(call)).toEqual({ counts: 'yes', because: 'student-reported', mentalHealth: false })
  })

  test('a call that stays inside asks nothing of the gate', async () => {
    const call = await ask({ what: 'conflict', danger: 'none' })
    expect(await requestsOf(call)).toEqual([])
    expect((await see(call)).contact).toBeNull()
  })

  test('a weapon found: a report in writing to police, drafted; a drill is never counted', async () => {
    const call = await ask({ weapon: 'found', whose: 'student' })
    expect(await requestsOf(call)).toHaveLength(1)
    expect(await reportsOf(call)).toEqual([{ kind: 'weapon-report', stage: 'draft' }])
    expect(await referralOf(call)).toMatchObject({ counts: 'yes' })
    const drill = await ask({ weapon: 'found', whose: 'student' }, { drill: true })
    expect(await requestsOf(drill)).toEqual([expect.objectContaining({ drill: true })])
    expect(await referralOf(drill)).toBeUndefined()
  })

  test('911 in a crisis: notices to the family and the state are drafted, and it is counted apart', async () => {
    const call = await ask({ what: 'self-harm', danger: 'now', whose: 'student' })
    expect(await reportsOf(call)).toEqual([
      { kind: '8a-caregiver-notice', stage: 'read' },
      { kind: '8a-state-report', stage: 'read' },
    ])
    expect(await referralOf(call)).toEqual({ counts: 'undecided', because: 'mental-health', mentalHealth: true })
  })

  test('once a call, however often it is sent and whatever is said later; danger that comes makes it graver', async () => {
    const deed = crypto.randomUUID()
    const calls = await Promise.all(
      [1, 2, 3].map(() => ask({ what: 'fight', whose: 'student', 'outside-called': 'police' }, {}, as('teacher', deed))),
    )
    const [call = ''] = calls
    expect(new Set(calls).size).toBe(1)
    expect(await requestsOf(call)).toEqual([expect.objectContaining({ emergency: 'none', target: 'entry-nonpublic' })])
    await act('facts', as('teacher'), call, { facts: { danger: 'now' } })
    await act('facts', as('teacher'), call, { facts: { danger: 'none' } })
    expect(await requestsOf(call)).toEqual([expect.objectContaining({ emergency: 'imminent-harm' })])
    const types = (await see(call)).history.map(each => each.type)
    expect(types.filter(type => type === 'call.went-outside')).toHaveLength(1)
  })

  test('facts said later, and the way a call ends, may take it outside', async () => {
    const said = await ask({ what: 'bullying', danger: 'none', whose: 'student' })
    expect(await requestsOf(said)).toEqual([])
    await act('facts', as('teacher'), said, { facts: { 'outside-called': 'police' } })
    expect(await requestsOf(said)).toHaveLength(1)
    const closed = await ask({ what: 'hazing', danger: 'none', whose: 'student' })
    await act('answer', as('responder-1'), closed)
    await act('there', as('responder-1'), closed)
    await act('close', as('responder-1'), closed, { outcome: 'handed-to-police', nobodyCame: null, followUp: null })
    expect(await requestsOf(closed)).toHaveLength(1)
    expect(await referralOf(closed)).toMatchObject({ counts: 'yes' })
  })

  test('under 12 and a disruption: no report is drafted; somebody who calls all the same is counted', async () => {
    const quiet = await ask({ what: 'disruption', whose: 'student', danger: 'none' })
    const young = await ask({ what: 'conflict', whose: 'student-under-12', danger: 'none' })
    for (const call of [quiet, young]) expect([await requestsOf(call), await referralOf(call)]).toEqual([[], undefined])
    await act('facts', as('teacher'), young, { facts: { 'outside-called': 'police' } })
    expect(await referralOf(young)).toMatchObject({ counts: 'yes' })
    expect(await reportsOf(young)).toEqual([])
  })
})

describe('a fault at the gate', () => {
  test('keeps no call from being taken; the clock writes the record once it can', async () => {
    let broken = true
    const failing: PlanRegister = {
      ...respond.plans,
      inForce: async (tx, at) => {
        const inForce = await respond.plans.inForce(tx, at)
        if (!broken || !inForce) return inForce
        const compiled: typeof inForce.made.compiled = name => {
          if (name === contact.name) throw new Error('made up: the gate is broken')
          return inForce.made.compiled(name)
        }
        return { ...inForce, made: { ...inForce.made, compiled } }
      },
    }
    const shaky = { ...respond, plans: failing }
    const call = await ask({ danger: 'now', whose: 'student' }, {}, as('teacher'), shaky)
    const taken = await see(call)
    expect(taken.pages.length).toBeGreaterThan(0)
    expect(await requestsOf(call)).toEqual([])
    const jobs = jobsOver({ database, clock, wakes, log: openLog('silent'), kinds: respondJobs(shaky) })
    await jobs.runDue()
    expect(await requestsOf(call)).toEqual([])
    broken = false
    await jobs.releaseAll()
    await jobs.runDue()
    expect((await requestsOf(call)).map(each => each.id)).toEqual([taken.contact])
    const facts = await database.transaction('app', district, tx => loadFacts(tx, taken.contact ?? ''))
    expect(facts.filter(fact => fact.type === 'contact.asked')).toHaveLength(1)
  })
})
