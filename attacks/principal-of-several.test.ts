import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Contact } from '../src/contact/request/view.ts'
import { giveRole, takeRole } from '../src/people/commands/users.ts'
import { userCommand } from '../src/people/index.ts'
import { findPersonByHandle } from '../src/people/store/person.ts'
import { findSchoolByName } from '../src/people/store/school.ts'
import { falls, sendForm } from '../src/people/testing/open-test-app.ts'
import { zipOf } from '../src/people/testing/zip-of.ts'
import { openAnyDatabase } from '../src/platform/database/testing.ts'
import type { Message } from '../src/platform/outbox/index.ts'
import { openWholeApp, type WholeApp } from '../tests/open-whole-app.ts'

/** Whoever is principal of two schools does at the second what they do at the first, and nothing there until two people have said so. */
let whole: WholeApp
let sent: Message[] = []
const [mill, high, tidewater] = ['Mill Street Middle School', 'Harbor Falls High School', 'Tidewater Elementary School'] as const
type School = typeof mill | typeof high | typeof tidewater
const schools = new Map<string, string>()
/** A call about suspected abuse at each school: only who leads there, or has a part in it, reads it. */
const calls = new Map<School, string>()
const teachers = { [mill]: 'teacher', [high]: 'teacher-anchorly', [tidewater]: 'teacher-mossbank' }

const send = async (handle: string, method: 'GET' | 'POST', url: string, payload?: object) =>
  whole.app.inject({ method, url, headers: await whole.headersOf(handle), ...(payload ? { payload } : {}) })
async function callsAnew(): Promise<void> {
  for (const school of [mill, high, tidewater] as const) {
    const asked = await send(teachers[school], 'POST', '/api/calls', { facts: { what: 'abuse-suspected' } })
    calls.set(school, asked.json<{ id: string }>().id)
  }
}

beforeAll(async () => {
  const carrier = {
    send: async (_: unknown, message: Message) => {
      sent.push(message)
      return { is: 'taken', carrier: 'made-up', reference: message.id } as const
    },
  }
  whole = await openWholeApp({ open: openAnyDatabase, carrier })
  for (const school of [mill, high, tidewater])
    schools.set(school, (await whole.database.transaction('app', falls, tx => findSchoolByName(tx, school)))?.id ?? '')
  await callsAnew()
  await told('nothing')
}, 120_000)
afterAll(() => whole.close())

/** Whom messages with these words told since it was last asked. */
async function told(words: string): Promise<string[]> {
  await whole.clockwork.settle()
  const since = sent
  sent = []
  const handles = new Map<string, string>()
  for (const handle of ['principal', 'principal-high', 'principal-tidewater', 'superintendent', 'coordinator'])
    handles.set((await whole.as(handle)).person.id, handle)
  return since.flatMap(({ text, person }) => (text.includes(words) ? [handles.get(person) ?? person] : [])).sort()
}
const leads = async (handle: string): Promise<School[]> => {
  const found: School[] = []
  for (const [school, id] of calls) if ((await send(handle, 'GET', `/api/calls/${id}`)).statusCode === 200) found.push(school)
  return found
}
const person = (handle: string) => whole.database.transaction('app', falls, tx => findPersonByHandle(tx, handle))
const runs = async (handle: string) => {
  const { school, alsoPrincipalAt = [] } = (await person(handle)) ?? {}
  const nameOf = (id: string | null | undefined) => [...schools].find(([, each]) => each === id)?.[0]
  return [school, ...alsoPrincipalAt].map(nameOf)
}
const post = async (by: string, url: string, fields: Record<string, string>): Promise<number> => {
  const { cookie, csrf } = await whole.as(by)
  return (await sendForm(whole.app, url, { _csrf: csrf, deed: crypto.randomUUID(), ...fields }, { cookie })).statusCode
}
const ask = async (handle: string, fields: Record<string, string>, by = 'coordinator'): Promise<number> =>
  post(by, `/people/${(await whole.as(handle)).person.id}`, fields)
/** What waits on the page of this person. */
async function waiting(handle: string): Promise<string[]> {
  const { cookie } = await whole.as('superintendent')
  const { body } = await whole.app.inject({ url: `/people/${(await whole.as(handle)).person.id}`, headers: { cookie } })
  return [...body.matchAll(/name="change" value="([0-9a-f-]{36})"/g)].flatMap(([, id]) => id ?? [])
}
const answer = async (handle: string, says: 'yes' | 'no'): Promise<number> =>
  post('superintendent', `/people/${(await whole.as(handle)).person.id}/changes`, { change: (await waiting(handle))[0] ?? '', says })
const asked = async (): Promise<Contact> => {
  const facts = {
    ...{ requester: 'local-police', basis: 'none', target: 'adult-staff', age: '14-17', where: 'building' },
    ...{ 'acting-for-immigration': 'no', emergency: 'none' },
  }
  const made = await send('superintendent', 'POST', '/api/contacts', { facts, school: schools.get(tidewater) })
  expect(made.statusCode, made.body).toBe(201)
  return made.json<Contact>()
}
const exclusion = { student: 'student-45', on: '2026-10-01', ground: 'weapon', disability: 'none' }

describe('asked for on a page', () => {
  test('nothing holds at the second school before a second person says so, and a no keeps it so', async () => {
    expect(await leads('principal')).toEqual([mill])
    expect((await send('principal', 'POST', '/api/discipline', exclusion)).statusCode).toBe(422)
    expect(await ask('principal', { widen: schools.get(tidewater) ?? '' })).toBe(303)
    expect(await told(`${tidewater} as well`)).toEqual(['principal', 'principal-tidewater', 'superintendent'])
    expect(await leads('principal')).toEqual([mill])
    expect(await answer('principal', 'no')).toBe(303)
    expect([await leads('principal'), await waiting('principal')]).toEqual([[mill], []])
  })

  test('of no school, of one they run, for oneself, or for whoever is no principal it is refused or changes nothing', async () => {
    expect(await ask('principal', { widen: '' })).toBe(422)
    expect(await ask('principal', { widen: schools.get(mill) ?? '' })).toBe(303)
    expect(await ask('principal', { narrow: schools.get(mill) ?? '' })).toBe(409)
    expect(await ask('teacher', { widen: schools.get(high) ?? '' })).toBe(409)
    expect(await ask('principal', { widen: schools.get(high) ?? '' }, 'principal')).toBe(403)
    expect(await waiting('principal')).toEqual([])
  })

  test('with a yes they read and decide there as at the first', async () => {
    expect(await ask('principal', { widen: schools.get(tidewater) ?? '' })).toBe(303)
    await told('nothing')
    expect(await answer('principal', 'yes')).toBe(303)
    expect(await told(`is principal of ${tidewater} as well now`)).toEqual([
      'coordinator',
      'principal',
      'principal-tidewater',
      'superintendent',
    ])
    expect(await leads('principal')).toEqual([mill, tidewater])
    expect(await runs('principal')).toEqual([mill, tidewater])
    // Calls and what they owe, requests, exclusions, the log of restraints, figures and the board are of both schools.
    const { items } = (await send('principal', 'GET', '/api/calls')).json<{ items: { id: string }[] }>()
    expect(items.map(({ id }) => id)).toEqual(expect.arrayContaining([calls.get(mill), calls.get(tidewater)]))
    expect(items.map(({ id }) => id)).not.toContain(calls.get(high))
    const contact = await asked()
    expect((await send('principal', 'GET', `/api/contacts/${contact.id}`)).json<Contact>().next).toContain('open')
    expect((await send('principal', 'POST', `/api/contacts/${contact.id}/open`)).statusCode).toBe(200)
    const opened = await send('principal', 'POST', '/api/discipline', exclusion)
    expect(opened.statusCode, opened.body).toBe(201)
    const id = opened.json<{ id: string }>().id
    const proposed = await send('principal', 'POST', `/api/discipline/${id}/propose`, { kind: 'long-term', from: '2026-10-05', days: 20 })
    expect(proposed.statusCode, proposed.body).toBe(200)
    expect((await send('principal-high', 'GET', `/api/discipline/${id}`)).statusCode).not.toBe(200)
    const work = (await send('principal', 'GET', '/api/me/work')).json<{ items: { href: string; where: string | null }[] }>().items
    expect(work).toContainEqual(expect.objectContaining({ href: `/discipline/${id}`, where: tidewater }))
    const figures = (await send('principal', 'GET', '/figures')).body
    expect([mill, high, tidewater].map(school => figures.includes(school))).toEqual([true, false, true])
  })

  test('who is principal of the second only has it as before, and nothing of the first', async () => {
    expect(await leads('principal-tidewater')).toEqual([tidewater])
    expect(await leads('principal-high')).toEqual([high])
  })

  test('another role that is given for the second school moves nothing and asks nobody: they run both', async () => {
    expect(await ask('principal', { give: 'front-office', school: schools.get(tidewater) ?? '' })).toBe(303)
    expect(await waiting('principal')).toEqual([])
    expect((await runs('principal')).sort()).toEqual([mill, tidewater].sort())
    expect(await leads('principal')).toEqual([mill, tidewater])
    const taken = await ask('principal', { take: 'front-office' })
    expect([taken, await runs('principal')]).toEqual([303, [mill, tidewater]])
  })

  test('it is taken at one school by two people too', async () => {
    await callsAnew()
    expect(await ask('principal', { narrow: schools.get(tidewater) ?? '' })).toBe(303)
    expect(await leads('principal')).toEqual([mill, tidewater])
    expect(await answer('principal', 'yes')).toBe(303)
    await callsAnew()
    expect([await leads('principal'), await runs('principal')]).toEqual([[mill], [mill]])
    expect((await asked()).next).not.toContain('open')
  })

  test('whoever is principal no more is it nowhere, and what waited is over', async () => {
    const command = (more: object) =>
      userCommand(whole.database, {
        ...{
          district: falls,
          verb: 'role',
          handle: 'nurse',
          roles: ['principal'],
          name: null,
          email: null,
          origin: '',
          at: whole.clock.now(),
        },
        ...more,
      })
    expect(await command({ school: mill })).toMatchObject({ exit: 0 })
    expect(await command({ alsoAt: high })).toMatchObject({ exit: 0, text: `nurse is principal at ${high}, ${mill}.` })
    expect(await command({ alsoAt: 'No Such' })).toMatchObject({ exit: 1 })
    expect(await command({ alsoAt: high, school: mill })).toMatchObject({ exit: 2 })
    expect(await ask('nurse', { widen: schools.get(tidewater) ?? '' })).toBe(303)
    expect((await runs('nurse')).sort()).toEqual([high, mill].sort())
    const deed = { by: 'operator', at: whole.clock.now(), handle: 'nurse' } as const
    await whole.database.transaction('app', falls, tx => takeRole(tx, { ...deed, role: 'principal', deed: crypto.randomUUID() }))
    expect([(await person('nurse'))?.alsoPrincipalAt, await waiting('nurse')]).toEqual([[], []])
    await whole.database.transaction('app', falls, tx =>
      giveRole(tx, { ...deed, roles: ['principal'], school: null, deed: crypto.randomUUID() }),
    )
    expect((await person('nurse'))?.alsoPrincipalAt).toEqual([])
    await whole.database.transaction('app', falls, tx => takeRole(tx, { ...deed, role: 'principal', deed: crypto.randomUUID() }))
  })
})

describe('by a roster that a coordinator brings in', () => {
  const head = {
    users:
      'sourcedId,status,dateLastModified,enabledUser,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,userMasterIdentifier,preferredGivenName,preferredMiddleName,preferredFamilyName,primaryOrgSourcedId',
    roles: 'sourcedId,status,dateLastModified,userSourcedId,roleType,role,beginDate,endDate,orgSourcedId,userProfileSourcedId',
  }
  const bring = async (org: string, places: readonly string[]) => {
    const row =
      readFileSync('db/demo/harbor-falls/users.csv', 'utf8')
        .split('\n')
        .find(line => line.includes(',principal-tidewater,')) ?? ''
    const files = {
      'manifest.csv': 'propertyName,value\nmanifest.version,1.0\noneroster.version,1.2\nfile.users,delta\nfile.roles,delta\n',
      'users.csv': `${head.users}\n${row.replace('hf-staff-24,,,', 'hf-staff-24,active,2026-09-02,').replace(/[^,]+$/, org)}\n`,
      'roles.csv': `${[head.roles, ...places].join('\n')}\n`,
    }
    const headers = { ...(await whole.headersOf('coordinator')), 'content-type': 'application/zip' }
    const read = await whole.app.inject({ method: 'POST', url: '/api/imports/roster', headers, payload: await zipOf(files) })
    expect([read.statusCode, read.json<{ faults: unknown[] }>().faults]).toEqual([201, []])
    const url = `/api/imports/${read.json<{ id: string }>().id}/commit`
    const done = await whole.app.inject({ method: 'POST', url, headers: await whole.headersOf('coordinator') })
    expect(done.statusCode).toBe(200)
    return done.json<{ waiting: { id: string; change: string }[] }>().waiting
  }
  const place = (id: string, org: string, status = 'active') => `${id},${status},2026-09-03,hf-staff-24,primary,principal,,,${org},`
  const waits = [{ id: 'hf-staff-24', change: 'widen' }]

  test('a second place waits, said once however often it comes; after a yes they run both', async () => {
    await told('nothing')
    for (const _ of [1, 2]) expect(await bring('hf-tidewater', [place('hf-staff-24-too', 'hf-mill-street')])).toEqual(waits)
    expect(await runs('principal-tidewater')).toEqual([tidewater])
    expect(await told(`${mill} as well`)).toEqual(['principal', 'principal-tidewater', 'superintendent'])
    // Until then nothing that happens there is told to them, or opens to them for having been told.
    await callsAnew()
    expect(await told('you are told')).not.toEqual([])
    expect(await leads('principal-tidewater')).toEqual([tidewater])
    expect(await answer('principal-tidewater', 'yes')).toBe(303)
    expect(await runs('principal-tidewater')).toEqual([tidewater, mill])
    expect(await bring('hf-tidewater', [])).toEqual([])
    // It is the roster's: not taken away on a page.
    expect(await ask('principal-tidewater', { narrow: schools.get(mill) ?? '' })).toBe(409)
  })

  test('another main school among the two changes the order alone', async () => {
    expect(await bring('hf-mill-street', [])).toEqual([])
    expect(await runs('principal-tidewater')).toEqual([mill, tidewater])
    expect(await bring('hf-tidewater', [])).toEqual([])
    expect(await runs('principal-tidewater')).toEqual([tidewater, mill])
  })

  test('the place ends: they run the first alone, and are told', async () => {
    await told('nothing')
    expect(await bring('hf-tidewater', [place('hf-staff-24-too', 'hf-mill-street', 'tobedeleted')])).toEqual([])
    expect(await runs('principal-tidewater')).toEqual([tidewater])
    expect(await told(`no longer principal of ${mill}`)).toEqual(['principal', 'principal-tidewater', 'superintendent'])
  })

  test('a second place that a newer roster has no more waits no longer', async () => {
    expect(await bring('hf-tidewater', [place('hf-staff-24-new', 'hf-harbor-high')])).toEqual(waits)
    expect(await bring('hf-tidewater', [place('hf-staff-24-new', 'hf-harbor-high', 'tobedeleted')])).toEqual([])
    expect([await waiting('principal-tidewater'), await runs('principal-tidewater')]).toEqual([[], [tidewater]])
  })
})
