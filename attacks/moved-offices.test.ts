import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { giveRole } from '../src/people/index.ts'
import { listPeopleWithRole } from '../src/people/store/person.ts'
import { findSchoolByName } from '../src/people/store/school.ts'
import { falls, sendForm } from '../src/people/testing/open-test-app.ts'
import { zipOf } from '../src/people/testing/zip-of.ts'
import { openAnyDatabase } from '../src/platform/database/testing.ts'
import type { Message } from '../src/platform/outbox/index.ts'
import { openWholeApp, type WholeApp } from '../tests/open-whole-app.ts'

/** Nobody goes on as principal, or as designee, of another school by what one coordinator changes: another role, a place in a roster, a main school. */
let whole: WholeApp
let sent: Message[] = []
const [mill, high, tidewater] = ['Mill Street Middle School', 'Harbor Falls High School', 'Tidewater Elementary School'] as const
type School = typeof mill | typeof high | typeof tidewater
const schools = new Map<string, string>()
/** A call about suspected abuse at each school: only who leads there, or has a part in it, reads it. */
const calls = new Map<School, string>()

beforeAll(async () => {
  const carrier = {
    send: async (_: unknown, message: Message) => {
      sent.push(message)
      return { is: 'taken', carrier: 'made-up', reference: message.id } as const
    },
  }
  whole = await openWholeApp({ open: openAnyDatabase, carrier })
  for (const [school, teacher] of [
    [mill, 'teacher'],
    [high, 'teacher-anchorly'],
    [tidewater, 'teacher-mossbank'],
  ] as const) {
    schools.set(school, (await whole.database.transaction('app', falls, tx => findSchoolByName(tx, school)))?.id ?? '')
    const { headers } = await whole.as(teacher)
    const asked = await whole.app.inject({ method: 'POST', url: '/api/calls', headers, payload: { facts: { what: 'abuse-suspected' } } })
    calls.set(school, asked.json<{ id: string }>().id)
  }
  await told()
}, 120_000)
afterAll(() => whole.close())

/** Whom messages told since it was last asked, and what. */
async function told(): Promise<string[]> {
  await whole.clockwork.settle()
  const since = sent
  sent = []
  const handles = new Map<string, string>()
  for (const handle of ['principal', 'principal-high', 'principal-tidewater', 'superintendent', 'registrar'])
    handles.set((await whole.as(handle)).person.id, handle)
  return since
    .filter(({ text }) => !text.includes('as well') && (text.includes('another school') || text.includes('where you are that')))
    .map(({ person }) => handles.get(person) ?? person)
}
const runs = async (handle: string): Promise<School[]> => {
  const { headers } = await whole.as(handle)
  const found: School[] = []
  for (const [school, id] of calls)
    if ((await whole.app.inject({ url: `/api/calls/${id}`, headers })).statusCode === 200) found.push(school)
  return found
}
const post = async (handle: string, url: string, fields: Record<string, string>): Promise<number> => {
  const { cookie, csrf } = await whole.as(handle)
  return (await sendForm(whole.app, url, { _csrf: csrf, deed: crypto.randomUUID(), ...fields }, { cookie })).statusCode
}
const give = async (handle: string, role: string, school: School): Promise<number> =>
  post('coordinator', `/people/${(await whole.as(handle)).person.id}`, { give: role, school: schools.get(school) ?? '' })
/** What waits on the page of this person, by the sentence over it. */
async function waiting(handle: string): Promise<string | undefined> {
  const { cookie } = await whole.as('superintendent')
  const { body } = await whole.app.inject({ url: `/people/${(await whole.as(handle)).person.id}`, headers: { cookie } })
  return /<h3>[^<]+for another school than now\.<\/h3>(?:(?!<h3>)[\s\S])*?name="change" value="([0-9a-f-]{36})"/.exec(body)?.[1]
}
const answer = async (handle: string, says: 'yes' | 'no'): Promise<number> =>
  post('superintendent', `/people/${(await whole.as(handle)).person.id}/changes`, { change: (await waiting(handle)) ?? '', says })

describe('by another role that is given for a school', () => {
  test('a principal stays where they are; they, who is principal there and the superintendent are told; a no keeps it so', async () => {
    expect(await runs('principal')).toEqual([mill])
    expect(await give('principal', 'front-office', high)).toBe(303)
    expect(await runs('principal')).toEqual([mill])
    expect((await told()).sort()).toEqual(['principal', 'principal-high', 'superintendent'])
    expect(await answer('principal', 'no')).toBe(303)
    expect([await runs('principal'), await waiting('principal')]).toEqual([[mill], undefined])
  })

  test('asked for again it waits again, and a second person makes it so', async () => {
    expect(await give('principal', 'front-office', tidewater)).toBe(303)
    expect(await give('principal', 'front-office', high)).toBe(303)
    expect(await runs('principal')).toEqual([mill])
    expect(await answer('principal', 'yes')).toBe(303)
    // What they were told of at the old school stays theirs to read.
    expect(await runs('principal')).toEqual([mill, high])
    expect(await waiting('principal')).toBeUndefined()
  })

  test('a designee of every school does not cease to be one', async () => {
    const asked = { by: 'operator', at: whole.clock.now(), handle: 'registrar', roles: ['designee'] } as const
    await whole.database.transaction('app', falls, tx => giveRole(tx, { ...asked, deed: crypto.randomUUID() }))
    expect(await runs('registrar')).toEqual([mill, high, tidewater])
    await told()
    expect(await give('registrar', 'front-office', mill)).toBe(303)
    expect(await runs('registrar')).toEqual([mill, high, tidewater])
    expect((await told()).sort()).toEqual(['registrar', 'superintendent'])
    expect(await answer('registrar', 'no')).toBe(303)
    expect(await runs('registrar')).toEqual([mill, high, tidewater])
  })
})

describe('by a roster that a coordinator brings in', () => {
  const head = {
    users:
      'sourcedId,status,dateLastModified,enabledUser,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,userMasterIdentifier,preferredGivenName,preferredMiddleName,preferredFamilyName,primaryOrgSourcedId',
    roles: 'sourcedId,status,dateLastModified,userSourcedId,roleType,role,beginDate,endDate,orgSourcedId,userProfileSourcedId',
  }
  /** The row of the principal of Tidewater as the demonstration has it, at another main school; and places beside it. */
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
    return done.json<{ waiting: { id: string; change: string }[] }>().waiting.filter(({ change }) => change === 'move')
  }
  const place = (id: string, role: string, org: string, status = 'active') =>
    `${id},${status},2026-09-03,hf-staff-24,primary,${role},,,${org},`
  const principalsAt = async (school: School): Promise<string[]> => {
    const id = (await whole.database.transaction('app', falls, tx => findSchoolByName(tx, school)))?.id
    const found = await whole.database.transaction('app', falls, tx => listPeopleWithRole(tx, 'principal', id))
    return found.map(({ handle }) => handle)
  }
  const waits = [{ id: 'hf-staff-24', change: 'move' }]

  test('the place of a principal moves only when a second person says so; messages for the principal go where they went', async () => {
    expect(await runs('principal-tidewater')).toEqual([tidewater])
    await told()
    for (const _ of [1, 2]) expect(await bring('hf-mill-street', [place('hf-staff-24-role', 'principal', 'hf-mill-street')])).toEqual(waits)
    expect(await runs('principal-tidewater')).toEqual([tidewater])
    expect([await principalsAt(tidewater), await principalsAt(mill)]).toEqual([['principal-tidewater'], []])
    expect((await told()).sort()).toEqual(['principal-tidewater', 'superintendent'])
  })

  test('whoever went to another school by hand, and is principal of the first in the roster still, is not that without a second person', async () => {
    const { cookie } = await whole.as('superintendent')
    const { body } = await whole.app.inject({ url: `/people/${(await whole.as('principal')).person.id}`, headers: { cookie } })
    expect(body).toMatch(/<h3>[^<]+ is to be principal of another school as well\.<\/h3>/)
    expect([await principalsAt(mill), await principalsAt(high)]).toEqual([[], ['principal', 'principal-high']])
    expect(await runs('principal')).toEqual([mill, high])
  })

  test('a roster that has them back lets go of it, and nothing waits of that', async () => {
    expect(await bring('hf-tidewater', [place('hf-staff-24-role', 'principal', 'hf-tidewater')])).toEqual([])
    expect([await runs('principal-tidewater'), await waiting('principal-tidewater')]).toEqual([[tidewater], undefined])
  })

  test('a second place that is no principal’s, as the main one, moves nothing either', async () => {
    expect(await bring('hf-mill-street', [place('hf-staff-24-teaches', 'teacher', 'hf-mill-street')])).toEqual(waits)
    expect(await runs('principal-tidewater')).toEqual([tidewater])
    expect(await principalsAt(mill)).toEqual([])
  })

  test('the old place ends and a new one begins: the same, and after the second person they are principal there', async () => {
    const rows = [
      place('hf-staff-24-role', 'principal', 'hf-tidewater', 'tobedeleted'),
      place('hf-staff-24-next', 'principal', 'hf-mill-street'),
      place('hf-staff-24-teaches', 'teacher', 'hf-mill-street', 'tobedeleted'),
    ]
    expect(await bring('hf-mill-street', rows)).toEqual(waits)
    expect(await runs('principal-tidewater')).toEqual([tidewater])
    expect(await answer('principal-tidewater', 'yes')).toBe(303)
    expect(await runs('principal-tidewater')).toEqual([mill, tidewater])
    expect([await principalsAt(tidewater), (await principalsAt(mill))[0]]).toEqual([[], 'principal-tidewater'])
  })
})
