import { afterAll, beforeAll, expect, test } from 'vitest'
import { falls } from '../src/people/testing/open-test-app.ts'
import { openAnyDatabase, ownerClient } from '../src/platform/database/testing.ts'
import { takeRole } from '../src/people/commands/users.ts'
import { giveRole } from '../src/people/index.ts'
import type { EntryView } from '../src/restraint/view.ts'
import { openWholeApp, type WholeApp } from '../tests/open-whole-app.ts'

/** What happened is written down by whoever was there, also where people have left or lost an office in between. */
let whole: WholeApp
beforeAll(async () => {
  whole = await openWholeApp({ open: openAnyDatabase })
  whole.clock.set(new Date('2027-06-01T18:00:00Z'))
  whole.forget()
}, 120_000)
afterAll(() => whole.close())

interface Answered {
  readonly status: number
  readonly body: EntryView & { readonly errors?: readonly { readonly pointer: string; readonly detail: string }[] }
}
async function send(url: string, payload: object, handle = 'teacher'): Promise<Answered> {
  const { headers } = await whole.as(handle)
  const { statusCode, body } = await whole.app.inject({ method: 'POST', url, headers, payload })
  return { status: statusCode, body: JSON.parse(body) }
}
const begun = async (): Promise<string> => (await send('/api/restraint', {})).body.id
const held = {
  ...{ kind: 'physical', student: 'student-03', began: '2027-06-01T10:05:00-04:00', ended: '2027-06-01T10:11:00-04:00' },
  ...{ grounds: ['assault'], tried: ['no-time'], holds: ['arms-held'], held: ['mediator-quayside'], witnesses: ['nurse'] },
}
const describe = (id: string, more: object = {}) => send(`/api/restraint/${id}/describe`, { ...held, ...more })
const wrong = ({ status, body }: Answered) => [status, body.errors?.map(({ pointer }) => pointer)]

/** As a roster in which they no longer stand leaves them. */
const leave = (handle: string) =>
  ownerClient(whole.database, async client => {
    const position = `update people.position t set active = false from people.person p where t.district_id = $1 and p.district_id = $1
                        and p.source_id = t.person_source_id and p.handle = $2`
    await client.query(position, [falls, handle])
    await client.query('update people.person set active = false where district_id = $1 and handle = $2', [falls, handle])
  })
const office = (work: 'give' | 'take', handle: string, role: 'designee') =>
  whole.database.transaction('app', falls, tx => {
    const asked = { by: 'operator', at: whole.clock.now(), deed: crypto.randomUUID(), handle } as const
    return work === 'give' ? giveRole(tx, { ...asked, roles: [role] }) : takeRole(tx, { ...asked, role })
  })

test('who held, who saw it and the student are named, though they left before it was written', async () => {
  const id = await begun()
  for (const handle of ['mediator-quayside', 'student-03']) await leave(handle)
  const { status, body } = await describe(id, { witnesses: ['nurse'] })
  expect([status, body.errors]).toEqual([200, undefined])
  expect([body.student?.name, body.described?.held.map(({ name }) => name)]).toEqual([
    expect.stringMatching(/./),
    [expect.stringMatching(/./)],
  ])
  await leave('nurse')
  expect(wrong(await describe(id, { tried: ['talked-calmly'] }))).toEqual([200, undefined])
})

test('a caregiver who never worked here held nobody, left or not', async () => {
  const id = await begun()
  expect(wrong(await describe(id, { student: 'student-04', held: ['caregiver'] }))).toEqual([422, ['/held']])
  await leave('caregiver')
  expect(wrong(await describe(id, { student: 'student-04', held: ['caregiver'] }))).toEqual([422, ['/held']])
  expect(wrong(await describe(id, { student: 'student-04', held: ['student-03'] }))).toEqual([422, ['/held']])
  expect(wrong(await describe(id, { student: 'mediator-quayside' }))).toEqual([422, ['/student']])
})

test('a designee whose naming ended that second was told, or approved it, by what is written; a name alone is not enough', async () => {
  const long = { student: 'student-04', held: ['responder-1'], witnesses: [], noWitness: 'nobody-near', ended: '2027-06-01T10:35:00-04:00' }
  const approved = { ...long, approvedBy: 'counselor-high', approvedAt: '2027-06-01T10:20:00-04:00' }
  await office('give', 'counselor-high', 'designee')
  const [before, id] = [await begun(), await begun()]
  expect(wrong(await describe(before, approved))).toEqual([200, undefined])
  await office('take', 'counselor-high', 'designee')
  // What stands there already is put right without asking again who led then.
  expect(wrong(await describe(before, { ...approved, tried: ['talked-calmly'] }))).toEqual([200, undefined])
  expect(wrong(await describe(id, approved))).toEqual([422, ['/approvedBy']])
  const { body } = await describe(id, { ...approved, ledThen: true })
  expect(body.described?.approval).toMatchObject({ ledThen: true, at: '2027-06-01T14:20:00.000Z' })
  const again = await describe(id, { ...approved, tried: ['talked-calmly'] })
  expect(again.body.described?.approval).toMatchObject({ ledThen: true })
  const told = (payload: object) => send(`/api/restraint/${id}/tell-leader`, payload)
  expect(wrong(await told({ leader: 'counselor-high' }))).toEqual([422, ['/leader']])
  expect(wrong(await told({ leader: 'student-04', ledThen: true }))).toEqual([422, ['/leader']])
  expect((await told({ leader: 'counselor-high', ledThen: true })).body.leader).toMatchObject({ ledThen: true })
})

test('with whom somebody learned is entered after they have left; nobody who never worked here is', async () => {
  const { id } = (await send('/api/training', { track: 'bias', person: 'teacher' }, 'coordinator')).body
  const learned = (verb: string, payload: object) => send(`/api/training/${id}/${verb}`, { on: '2027-05-28', ...payload }, 'coordinator')
  for (const gone of ['nurse', 'mediator-quayside']) expect(wrong(await learned('observe', { by: gone }))).toEqual([200, undefined])
  expect(wrong(await learned('shadow', { hours: 1, with: 'mediator-quayside' }))).toEqual([200, undefined])
  for (const never of ['caregiver', 'student-03', 'student-04'])
    expect(wrong(await learned('observe', { by: never }))).toEqual([422, ['/by']])
})

test('a student whom police asked for is named after they have left', async () => {
  const facts = {
    ...{ requester: 'local-police', basis: 'none', target: 'student-witness', 'acting-for-immigration': 'no' },
    ...{ age: '14-17', emergency: 'none', where: 'building' },
  }
  const { id } = (await send('/api/contacts', { facts }, 'secretary')).body
  expect(wrong(await send(`/api/contacts/${id}/name-student`, { student: 'student-03' }, 'superintendent'))).toEqual([200, undefined])
  expect(wrong(await send(`/api/contacts/${id}/name-student`, { student: 'nurse' }, 'superintendent'))).toEqual([422, ['/student']])
})
