import { contact, hardening } from '../contact/index.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isNo } from '../kernel/refusal.ts'
import { addSeconds } from '../kernel/time.ts'
import { onMatter } from '../matter/index.ts'
import { type Act, findPersonByHandle, type Person } from '../people/index.ts'
import { falls, openTestStore } from '../people/testing/open-test-app.ts'
import { besideOtherSettings, demoPlanOver } from '../plan/testing.ts'
import type { ManualClock } from '../platform/clock/index.ts'
import type { Database } from '../platform/database/index.ts'
import { inProcessWakes } from '../platform/wakes/index.ts'
import { discipline } from '../discipline/index.ts'
import { calls } from './call-matter.ts'
import { callForSupport } from './commands.ts'
import { besideOf } from './contract.ts'
import { support } from './question.ts'
import { readOwed } from './read-owed.ts'
import { readCall } from './reads.ts'
import { replayCalls } from './replay.ts'
import type { RespondKit } from './respond-kit.ts'
import { callVerbs } from './verbs.ts'
import type { Call } from './view.ts'

let database: Database
let clock: ManualClock
let respond: RespondKit
const people = new Map<string, Person>()

/** A Thursday, ten in the morning in Massachusetts. */
const began = '2026-10-01T14:00:00Z'

beforeAll(async () => {
  const { plans, seed } = demoPlanOver(besideOtherSettings([support, contact, hardening, discipline]))
  ;({ database, clock } = await openTestStore(began, [
    (store, around) => store.transaction('app', falls, tx => seed(tx, around.clock.now())),
  ]))
  respond = { database, clock, wakes: inProcessWakes(), plans, publicUrl: () => 'http://made-up.example' }
  for (const handle of ['teacher', 'responder-1', 'counselor-brightsail', 'clinician', 'nurse', 'principal', 'secretary']) {
    const person = await database.transaction('app', falls, tx => findPersonByHandle(tx, handle))
    if (!person) throw new Error(`the demonstration has no ${handle}`)
    people.set(handle, person)
  }
})
afterAll(() => database.close())

const as = (handle: string): Act => {
  const person = people.get(handle)
  if (!person) throw new Error(handle)
  return { district: falls, person, deed: crypto.randomUUID() }
}
const idOf = (handle: string): string => as(handle).person.id
const ask = async (facts: Record<string, string>, drill = false): Promise<string> => {
  const done = await callForSupport(respond, as('teacher'), { school: null, facts, ...besideOf(() => null), drill, unconfirmed: [] })
  if (isNo(done)) throw new Error(done.detail)
  return done.call
}
/** The code of the refusal, or `done`. */
const act = async (verb: keyof typeof callVerbs, handle: string, call: string, sent?: object): Promise<string> => {
  const done = await onMatter(calls, respond, as(handle), call, callVerbs[verb].sent.parse(sent))
  return isNo(done) ? (done.kind === 'refused' ? done.code : done.kind) : 'done'
}
const see = async (call: string, handle = 'principal'): Promise<Call> => {
  const found = await readCall(respond, { ...as(handle), lang: 'en' }, call)
  if (isNo(found)) throw new Error(found.detail)
  return found.call
}
const abuse = { what: 'abuse-suspected', whose: 'student', danger: 'none' }
const said = (at = clock.now()) => ({ to: 'dcf', by: idOf('teacher'), at: at.toISOString() })

/** Whoever is asked says that they come: such a call is on no board. */
const answered = async (call: string): Promise<string> => {
  const asked = (await see(call)).pages.find(({ state }) => state === 'waiting')
  const [handle] = [...people].find(([, { id }]) => id === asked?.person) ?? []
  if (handle === undefined) throw new Error('nobody of the test is asked')
  expect(await act('answer', handle, call)).toBe('done')
  return handle
}

describe('a call about suspected abuse', () => {
  test('is not closed over its report, with an outcome or without; the refusal names the field', async () => {
    const call = await ask(abuse)
    const comes = await answered(call)
    expect((await see(call)).report).toEqual({ owedTo: ['dcf'], made: null, written: null, notOwed: null })
    for (const ended of [{ outcome: 'settled' }, { outcome: 'handed-to-caregiver' }, { nobodyCame: 'cancelled-by-caller' }])
      expect(await act('close', comes, call, ended)).toBe('report-missing')
    const no = await onMatter(calls, respond, as(comes), call, callVerbs.close.sent.parse({ outcome: 'settled' }))
    if (!isNo(no)) throw new Error('it was closed')
    for (const word of ['reportNotOwed', '(report)', '800-792-5200', '800-426-9009', 'Telling Concord is not a report'])
      expect(no.detail).toContain(word)
    expect((await see(call)).stage).not.toBe('closed')
  })

  test('is closed with who told whom, when; the written report is due 48 hours after that, becomes overdue, and is sent by somebody', async () => {
    const call = await ask(abuse)
    const comes = await answered(call)
    const told = addSeconds(clock.now(), -600)
    expect(await act('close', comes, call, { outcome: 'settled', report: said(told) })).toBe('done')
    const due = addSeconds(told, 48 * 3_600)
    const closed = await see(call)
    expect(closed).toMatchObject({ stage: 'closed', report: { made: said(told), written: null } })
    expect(closed.followUps).toEqual([
      expect.objectContaining({
        kind: 'written-report',
        owner: idOf('teacher'),
        dueAt: due.toISOString(),
        dueOn: '2026-10-03',
        doneAt: null,
      }),
      // The section about abuse wants it; three school days are ours.
      expect.objectContaining({
        kind: 'support-after',
        owner: idOf(comes),
        dueAt: null,
        dueOn: '2026-10-06',
        doneAt: null,
      }),
    ])
    expect(closed.next).toContain('report-written')
    const [{ id }] = closed.followUps as [Call['followUps'][number]]
    expect(await act('follow-ups', 'teacher', call, { followUp: id })).toBe('wrong-stage')
    expect(await act('follow-up-not-owed', 'teacher', call, { followUp: id })).toBe('wrong-stage')
    expect(await act('report-written', 'secretary', call, { by: idOf('secretary'), at: told.toISOString() })).toBe('not-permitted')
    const sent = { by: idOf('teacher'), at: clock.now().toISOString() }
    expect(await act('report-written', 'teacher', call, sent)).toBe('done')
    expect(await act('report-written', 'teacher', call, sent)).toBe('done')
    const written = await see(call)
    expect(written.report?.written).toEqual(sent)
    expect(written.followUps[0]?.doneAt).toBe(clock.now().toISOString())
    expect(written.history.filter(each => each.type === 'call.report-written')).toHaveLength(1)
  })

  test('can have its report said before, so that closing asks nothing more; and never one that is still to be made', async () => {
    const call = await ask({ what: 'wellbeing', danger: 'none' })
    expect(await act('report', 'teacher', call, said())).toBe('no-report-owed')
    await act('facts', 'teacher', call, { facts: { what: 'abuse-suspected' } })
    expect(await act('report', 'teacher', call, said(addSeconds(clock.now(), 3_600)))).toBe('malformed')
    expect(await act('report', 'teacher', call, { ...said(), by: crypto.randomUUID() })).toBe('malformed')
    expect(await act('report', 'secretary', call, said())).toBe('not-permitted')
    expect(await act('report', 'teacher', call, said())).toBe('done')
    // What a call was about once stays owed, whatever is said of it later.
    await act('facts', 'teacher', call, { facts: { what: 'wellbeing' } })
    expect((await see(call)).report?.owedTo).toContain('dcf')
    await act('answer', 'responder-1', call)
    expect(await act('close', 'responder-1', call, { outcome: 'settled' })).toBe('done')
  })

  test('nobody overrules whoever suspects it; another reason is said by whoever closes', async () => {
    const call = await ask(abuse)
    await answered(call)
    const ended = { outcome: 'settled', reportNotOwed: 'no-reasonable-cause' }
    expect(await act('close', 'principal', call, ended)).toBe('suspicion-not-yours')
    expect(await act('close', 'teacher', call, ended)).toBe('done')
    expect((await see(call)).report?.notOwed).toBe('no-reasonable-cause')
    const other = await ask(abuse)
    expect(await act('close', 'principal', other, { nobodyCame: 'duplicate', reportNotOwed: 'in-another-call' })).toBe('done')
    // It may still be reported.
    expect(await act('report', 'teacher', other, said())).toBe('done')
    expect(() => callVerbs.close.sent.parse({ outcome: 'settled', report: said(), reportNotOwed: 'wrong-kind' })).toThrow('not both')
    expect(() => callVerbs.close.sent.parse({ outcome: 'settled', reportNotOwed: 'no-time' })).toThrow('no-reasonable-cause')
  })
})

test('another call is closed as ever, and asks for no report', async () => {
  const call = await ask({ what: 'conflict', danger: 'none' })
  expect((await see(call)).report).toBeNull()
  await act('answer', 'responder-1', call)
  expect(await act('close', 'responder-1', call, { outcome: 'settled' })).toBe('done')
})

describe('what the law gives a day starts with the decision', () => {
  const dueOf = async (call: string) => Object.fromEntries((await see(call)).followUps.map(each => [each.kind, each.dueOn]))

  test('a restraint: a caregiver the same day, the principal the next school day, in writing within three', async () => {
    const call = await ask({ what: 'restraint', whose: 'student', danger: 'none' })
    // Thursday; three school days on is Tuesday.
    expect(await dueOf(call)).toEqual({
      'restraint-caregiver-told': '2026-10-01',
      'restraint-principal-report': '2026-10-02',
      'restraint-caregiver-report': '2026-10-06',
    })
    const owners = new Map((await see(call)).followUps.map(each => [each.kind, each.owner]))
    expect(owners.get('restraint-principal-report')).toBe(idOf('teacher'))
    expect(owners.get('restraint-caregiver-told')).toBe(idOf('principal'))
    await act('facts', 'teacher', call, { facts: { danger: 'possible' } })
    expect((await see(call)).followUps).toHaveLength(3)
  })

  test('a restraint that was feared and did not happen owes nothing; one that is done is done once', async () => {
    const call = await ask({ what: 'restraint', whose: 'student', danger: 'none' })
    const of = async (kind: string) => (await see(call)).followUps.find(each => each.kind === kind)
    const told = await of('restraint-caregiver-told')
    const written = await of('restraint-caregiver-report')
    expect(await act('follow-up-not-owed', 'teacher', call, { followUp: told?.id })).toBe('not-permitted')
    expect(await act('follow-up-not-owed', 'principal', call, { followUp: told?.id })).toBe('done')
    expect(await act('follow-ups', 'principal', call, { followUp: told?.id })).toBe('wrong-stage')
    expect(await act('follow-ups', 'principal', call, { followUp: written?.id })).toBe('done')
    expect(await of('restraint-caregiver-told')).toMatchObject({ doneAt: null, notOwedAt: clock.now().toISOString() })
    expect(await of('restraint-caregiver-report')).toMatchObject({ doneAt: clock.now().toISOString(), notOwedAt: null })
  })

  test('a caregiver suspected of abuse is told by nothing: what would have told them is called off, and does not come back', async () => {
    const call = await ask({ what: 'restraint', whose: 'student', danger: 'none' })
    await act('facts', 'teacher', call, { facts: { what: 'abuse-suspected' } })
    await act('facts', 'teacher', call, { facts: { what: 'restraint' } })
    const open = (await see(call)).followUps.filter(({ doneAt, notOwedAt }) => doneAt === null && notOwedAt === null)
    expect(open.map(({ kind }) => kind)).toEqual(['restraint-principal-report'])
    expect((await see(call)).history.filter(({ type }) => type === 'call.follow-up-called-off')).toHaveLength(2)
    const listed = await database.transaction('app', falls, tx => readOwed(tx, { ...as('principal'), lang: 'en' }, clock.now(), 'seen'))
    expect(listed.filter(each => each.call === call).map(({ kind }) => kind)).toEqual(['restraint-principal-report'])
  })

  test('hazing: each witness is told that the duty is theirs, and the school files by the first of October', async () => {
    expect(await dueOf(await ask({ what: 'hazing', whose: 'student', danger: 'none' }))).toEqual({
      'hazing-witnesses-told': '2026-10-01',
      'hazing-filing': '2026-10-01',
    })
    clock.set(addSeconds(clock.now(), 86_400))
    expect(await dueOf(await ask({ what: 'hazing', whose: 'student', danger: 'none' }))).toMatchObject({ 'hazing-filing': '2027-10-01' })
  })
})

test('what is owed is listed for who owes it and for those who may see the call, overdue once its hour is past, and for nobody else', async () => {
  const call = await ask(abuse)
  await act('report', 'teacher', call, said())
  const owedTo = async (handle: string, whose: 'own' | 'seen') => {
    const all = await database.transaction('app', falls, tx => readOwed(tx, { ...as(handle), lang: 'en' }, clock.now(), whose))
    return all.filter(each => each.call === call)
  }
  const stands = async (handle: string, whose: 'own' | 'seen') => (await owedTo(handle, whose)).map(each => each.stands)
  expect(await stands('teacher', 'own')).toEqual(['due'])
  expect(await stands('principal', 'seen')).toEqual(['due'])
  expect(await stands('principal', 'own')).toEqual([])
  for (const handle of ['responder-1', 'secretary']) expect(await stands(handle, 'seen')).toEqual([])
  clock.set(addSeconds(clock.now(), 48 * 3_600 + 60))
  expect(await stands('teacher', 'own')).toEqual(['overdue'])
  await act('report-written', 'teacher', call, { by: idOf('teacher'), at: clock.now().toISOString() })
  expect(await stands('teacher', 'own')).toEqual([])
})

test('the record alone gives back the tables', async () => {
  expect(await replayCalls(database, falls)).toMatchObject({ differences: [] })
})

describe('what a section of the plan wants after a call', () => {
  test('is owed by whoever came, by its day, from the closing on; closing waits for nothing', async () => {
    const call = await ask({ what: 'fight', whose: 'student', danger: 'none' })
    await act('answer', 'responder-1', call)
    expect((await see(call)).followUps).toEqual([])
    expect(await act('close', 'responder-1', call, { outcome: 'settled' })).toBe('done')
    const { followUps } = await see(call)
    expect(followUps.map(each => [each.kind, each.owner])).toEqual([
      ['caregiver-told', idOf('responder-1')],
      ['other-caregiver-told', idOf('responder-1')],
    ])
    expect(await act('follow-ups', 'secretary', call, { followUp: followUps[0]?.id })).toBe('not-permitted')
    expect(await act('follow-ups', 'responder-1', call, { followUp: followUps[0]?.id })).toBe('done')
  })
})
