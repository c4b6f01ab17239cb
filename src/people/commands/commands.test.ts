import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freshId, type OrgId, type PersonId } from '../../kernel/ids.ts'
import { isNo } from '../../kernel/refusal.ts'
import { addSeconds } from '../../kernel/time.ts'
import { loadFacts } from '../../ledger/index.ts'
import { manualClock } from '../../platform/clock/index.ts'
import { projectRoot } from '../../platform/config/index.ts'
import type { Database, Tx } from '../../platform/database/index.ts'
import { addDistrict, districtIdOf } from '../../platform/district/index.ts'
import { type Permission, whoMay } from '../access.ts'
import {
  addUser,
  districtOfToken,
  endSession,
  findPersonByHandle,
  findSchoolByName,
  giveRole,
  isUnderTwelve,
  linkUser,
  listAcademicSessions,
  listDuty,
  listPeopleWithRole,
  listSchools,
  may,
  openLink,
  type Role,
  roles,
  schoolDayOn,
  seedDemo,
  setDuty,
  startSession,
  whoIsOnDuty,
} from '../index.ts'
import { findSession, lookAtLink } from './sign-in.ts'
import { at, bringIn, cove, openRegister } from '../testing/open-register.ts'
import { edited, sampleBundle } from '../testing/sample-bundle.ts'

const falls = districtIdOf('harbor-falls')
const by = 'operator'
let database: Database

const inFalls = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => database.transaction('app', falls, work)
const inCove = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => database.transaction('app', cove, work)

function sound<T>(done: T): Exclude<T, { kind: string; detail: string }> {
  if (isNo(done)) throw new Error(done.detail)
  return done as Exclude<T, { kind: string; detail: string }>
}

async function known(tx: Tx, handle: string) {
  const person = await findPersonByHandle(tx, handle)
  if (!person) throw new Error(`nobody is ${handle}`)
  return person
}

async function schoolId(tx: Tx, name: string): Promise<OrgId> {
  const school = await findSchoolByName(tx, name)
  if (!school) throw new Error(`no school is ${name}`)
  return school.id
}

beforeAll(async () => {
  database = await openRegister()
  await inFalls(tx => addDistrict(tx, { slug: 'harbor-falls', name: 'Harbor Falls Public Schools', officePhone: null, isDemo: true }, at))
  await seedDemo(database, { district: falls, clock: manualClock(at) })
  await bringIn(database, sampleBundle('1.2', edited('1.2', 'roles.csv', 'r1,,,p1,primary,teacher,,,s1', 'r1,,,p1,primary,teacher,,,d1')))
})
afterAll(() => database.close())

describe('Harbor Falls', () => {
  const handles = [
    'teacher',
    'responder-1',
    'responder-2',
    'clinician',
    'nurse',
    'principal',
    'superintendent',
    'coordinator',
    'secretary',
    'caregiver',
    'counsel',
    'student',
  ]

  test('has its twelve people with their roles, three schools, and duty at any instant', async () => {
    await inFalls(async tx => {
      const people = await Promise.resolve().then(async () => {
        const found: Record<string, readonly Role[]> = {}
        for (const handle of handles) found[handle] = (await known(tx, handle)).roles
        return found
      })
      expect(people).toEqual({
        teacher: ['teacher'],
        'responder-1': ['responder'],
        'responder-2': ['responder', 'culture-keeper'],
        clinician: ['clinician', 'social-worker'],
        nurse: ['nurse'],
        principal: ['principal'],
        superintendent: ['superintendent'],
        coordinator: ['coordinator'],
        secretary: ['front-office'],
        caregiver: ['caregiver'],
        counsel: ['counsel'],
        student: ['student'],
      })
      expect((await listSchools(tx)).map(school => school.name)).toEqual([
        'Harbor Falls High School',
        'Mill Street Middle School',
        'Tidewater Elementary School',
      ])
      const school = await schoolId(tx, 'Mill Street Middle School')
      expect((await known(tx, 'teacher')).school).toBe(school)
      for (const instant of ['2020-01-01T00:00:00Z', '2026-09-14T14:00:00Z', '2031-07-04T03:00:00Z', '2040-12-31T23:59:59Z']) {
        const onDuty = await whoIsOnDuty(tx, { school, at: new Date(instant) })
        expect(onDuty.slice(0, 2)).toMatchObject([
          { person: (await known(tx, 'responder-1')).id, role: 'responder', order: 1 },
          { person: (await known(tx, 'responder-2')).id, role: 'responder', order: 2 },
        ])
      }
    })
  })

  test('is set up once: a second start changes nothing', async () => {
    const count = async () => (await inFalls(listDuty)).length
    const before = await count()
    expect(before).toBeGreaterThan(10)
    await seedDemo(database, { district: falls, clock: manualClock(addSeconds(at, 60)) })
    expect(await count()).toBe(before)
  })

  test('has a school year with terms', async () => {
    const sessions = await inFalls(listAcademicSessions)
    expect(schoolDayOn('2026-09-14', sessions)).toMatchObject({ kind: 'school-day', term: { title: 'Fall term 2026' } })
    expect(schoolDayOn('2026-09-13', sessions)).toEqual({ kind: 'weekend' })
    expect(schoolDayOn('2026-11-27', sessions)).toEqual({ kind: 'between-terms' })
    expect(schoolDayOn('2026-07-06', sessions)).toEqual({ kind: 'between-terms' })
    expect(schoolDayOn('2026-07-06', [])).toEqual({ kind: 'no-calendar' })
  })

  test('names nobody real: every address is an example', () => {
    const users = readFileSync(join(projectRoot, 'db', 'demo', 'harbor-falls', 'users.csv'), 'utf8')
    expect(users.match(/[^,\s]+@[^,\s]+/g)?.every(address => address.endsWith('.example'))).toBe(true)
    expect(users.match(/\+1\d+/g)?.every(number => /^\+1978555 ?01\d\d$/.test(number))).toBe(true)
  })
})

describe('who has a role', () => {
  test('at a school: those of the school first, those of its district too, those of other schools not', async () => {
    await inFalls(async tx => {
      const mill = await schoolId(tx, 'Mill Street Middle School')
      const high = await schoolId(tx, 'Harbor Falls High School')
      const handlesOf = async (role: Role, school?: OrgId) => (await listPeopleWithRole(tx, role, school)).map(person => person.handle)
      expect(await handlesOf('principal', mill)).toEqual(['principal'])
      expect(await handlesOf('principal', high)).toEqual(['principal-high'])
      expect(await handlesOf('coordinator', high)).toEqual(['coordinator'])
      expect(await handlesOf('front-office', mill)).toEqual(['secretary', 'registrar'])
      expect((await handlesOf('principal')).sort()).toEqual(['principal', 'principal-high', 'principal-tidewater'])
    })
  })
})

describe('a student', () => {
  test('is under twelve until the birthday', async () => {
    await inCove(async tx => {
      const { id } = await known(tx, 'bo')
      expect(await isUnderTwelve(tx, id, '2025-04-04')).toBe(true)
      expect(await isUnderTwelve(tx, id, '2025-04-05')).toBe(false)
      expect(await isUnderTwelve(tx, (await known(tx, 'ada')).id, '2025-04-05')).toBeNull()
    })
  })
})

describe('people added by hand', () => {
  test('get roles, are in the record by id alone, and no roster makes them leave', async () => {
    const person = await inCove(async tx =>
      sound(await addUser(tx, { handle: 'wilma', name: 'Wilma Van Dune', email: null, roles: ['clinician'], by, at, deed: freshId() })),
    )
    expect(person).toMatchObject({ handle: 'wilma', name: 'Wilma Van Dune', roles: ['clinician'], school: null })
    const again = await inCove(async tx =>
      sound(await giveRole(tx, { handle: 'wilma', roles: ['nurse', 'clinician'], by, at, deed: freshId() })),
    )
    expect(again.roles).toEqual(['clinician', 'nurse'])
    await bringIn(database, sampleBundle('1.2'))
    expect(await inCove(tx => known(tx, 'wilma'))).toMatchObject({ active: true, roles: ['clinician', 'nurse'] })
    const facts = await inCove(tx => loadFacts(tx, person.id))
    expect(facts.map(({ type, body }) => [type, body])).toEqual([
      ['people.user-added', { person: person.id, roles: ['clinician'] }],
      ['people.role-given', { person: person.id, roles: ['nurse'] }],
    ])
  })

  test('a taken handle, an unknown role and an unknown person are said', async () => {
    await inCove(async tx => {
      const asked = { name: null, email: null, by, at, deed: freshId<string>() } as const
      expect(await addUser(tx, { ...asked, handle: 'ada', roles: [] })).toMatchObject({
        kind: 'malformed',
        detail: expect.stringContaining('has the handle ada already'),
      })
      expect(await addUser(tx, { ...asked, handle: 'a b', roles: [] })).toMatchObject({ kind: 'malformed' })
      expect(await giveRole(tx, { ...asked, handle: 'ada', roles: ['sheriff'] })).toMatchObject({
        kind: 'malformed',
        detail: expect.stringContaining('no role sheriff; one of superintendent, '),
      })
      expect(await giveRole(tx, { ...asked, handle: 'nobody', roles: ['nurse'] })).toMatchObject({ kind: 'not-found' })
    })
  })
})

describe('signing in', () => {
  test('lasts twelve hours; a session that lapsed still says who it is', async () => {
    const { token, person } = await inCove(async tx => sound(await startSession(tx, { handle: 'ada', at })))
    expect(districtOfToken(token)).toBe(cove)
    const stateAfter = (seconds: number) => inCove(tx => findSession(tx, { token, at: addSeconds(at, seconds) }))
    expect(await stateAfter(43_199)).toMatchObject({ state: 'current', person: { id: person.id } })
    expect(await stateAfter(43_200)).toMatchObject({ state: 'lapsed', person: { id: person.id } })
    await inCove(tx => endSession(tx, { token, at }))
    expect(await stateAfter(60)).toMatchObject({ state: 'ended' })
  })

  test('a token of another district, or of nobody, finds nothing', async () => {
    const { token } = await inCove(async tx => sound(await startSession(tx, { handle: 'ada', at })))
    expect(await inFalls(tx => findSession(tx, { token, at }))).toBeUndefined()
    expect(await inCove(tx => findSession(tx, { token: `${token}x`, at }))).toBeUndefined()
    expect(districtOfToken('junk')).toBeUndefined()
    expect(await inCove(tx => startSession(tx, { handle: 'nobody', at }))).toMatchObject({ kind: 'not-found' })
  })

  test('a link works once, for a quarter of an hour', async () => {
    const link = async () => (await inCove(async tx => sound(await linkUser(tx, { by, handle: 'ada', at, deed: freshId() })))).token
    const open = (token: string, seconds: number) => inCove(tx => openLink(tx, { token, at: addSeconds(at, seconds) }))
    const token = await link()
    expect(await open(token, 899)).toMatchObject({ person: { handle: 'ada' } })
    expect(await open(token, 899)).toMatchObject({ kind: 'refused', code: 'link-spent' })
    expect(await open(await link(), 900)).toMatchObject({ kind: 'refused', code: 'link-spent' })
  })

  test('looking uses no link up, and 1,000 guesses find none', async () => {
    const { token } = await inCove(async tx => sound(await linkUser(tx, { by, handle: 'ada', at, deed: freshId() })))
    const guesses = Array.from({ length: 1_000 }, (_, n) => token.slice(0, 33) + String(n).padStart(43, 'A'))
    const said = await inCove(async tx => {
      for (let times = 0; times < 10; times++) expect(await lookAtLink(tx, { token, at })).toHaveProperty('mayHaveOwn')
      const answers = new Set<string>()
      for (const guess of guesses)
        for (const ask of [lookAtLink, openLink]) answers.add(JSON.stringify(await ask(tx, { token: guess, at })))
      return answers
    })
    expect(said.size).toBe(1)
    expect(await inCove(tx => openLink(tx, { token, at }))).toMatchObject({ person: { handle: 'ada' } })
    expect(await inCove(tx => lookAtLink(tx, { token, at }))).toMatchObject({ kind: 'refused', code: 'link-spent' })
  })

  test('whoever makes a link, the record has it, and the same deed makes no second one', async () => {
    const { id } = await inCove(tx => known(tx, 'ada'))
    const made = async () => (await inCove(tx => loadFacts(tx, id))).filter(({ type }) => type === 'people.link-made')
    const [before, deed] = [await made(), freshId()]
    const link = () => inCove(tx => linkUser(tx, { by: 'operator', handle: 'ada', at, deed }))
    expect(await link()).toMatchObject({ person: { handle: 'ada' } })
    expect(await link()).toMatchObject({ kind: 'refused', code: 'link-made' })
    expect((await made()).slice(before.length)).toMatchObject([{ by: null, at, deed, body: { person: id } }])
  })

  test('a new link uses up those made before it', async () => {
    const link = async () => (await inCove(async tx => sound(await linkUser(tx, { by, handle: 'ada', at, deed: freshId() })))).token
    const [older, newer] = [await link(), await link()]
    expect(await inCove(tx => openLink(tx, { token: older, at }))).toMatchObject({ kind: 'refused', code: 'link-spent' })
    expect(await inCove(tx => openLink(tx, { token: newer, at }))).toMatchObject({ person: { handle: 'ada' } })
  })

  test('is not for whom the roster has let go', async () => {
    await bringIn(database, sampleBundle('1.2', edited('1.2', 'users.csv', 'p3,,,true', 'p3,,,false')))
    expect(await inCove(tx => startSession(tx, { handle: 'cy', at }))).toMatchObject({ kind: 'not-permitted' })
  })
})

describe('duty', () => {
  const item = { school: 's1', person: 'ada', role: 'responder', order: 1, from: '2026-09-14T12:00:00Z', to: '2026-09-14T20:00:00Z' }
  const set = (items: (typeof item)[], deed = freshId<string>()) => inCove(tx => setDuty(tx, { items, by, at, deed }))

  test('takes ids, handles, sourcedIds and names, and replaces the whole list', async () => {
    const school = await inCove(tx => schoolId(tx, 's1'))
    const { id } = await inCove(tx => known(tx, 'ada'))
    const items = sound(await set([item, { ...item, school: 'Whale Cove High', person: 'p1', from: '2026-09-14T08:00:00-04:00' }]))
    expect(items).toHaveLength(2)
    expect(items).toContainEqual({ ...item, school, person: id, from: '2026-09-14T12:00:00.000Z', to: '2026-09-14T20:00:00.000Z' })
    expect(sound(await set([{ ...item, school, person: id }]))).toHaveLength(1)
    const onDuty = (instant: string) => inCove(tx => whoIsOnDuty(tx, { school, at: new Date(instant) }))
    expect(await onDuty('2026-09-14T11:59:59Z')).toEqual([])
    expect(await onDuty('2026-09-14T12:00:00Z')).toEqual([
      { person: id, role: 'responder', order: 1, contact: { name: 'Ada Tern', phone: null, lang: 'en' } },
    ])
    expect(await onDuty('2026-09-14T20:00:00Z')).toEqual([])
  })

  test('one wrong item and nothing is changed; every wrong item is said', async () => {
    const wrong = await set([
      item,
      { ...item, school: 's9', role: 'sheriff' },
      { ...item, person: 'nobody', from: 'soon' },
      { ...item, to: item.from },
    ])
    expect(wrong).toMatchObject({
      kind: 'malformed',
      errors: [
        { pointer: '/items/1/school' },
        { pointer: '/items/1/role' },
        { pointer: '/items/2/person' },
        { pointer: '/items/2/from' },
        { pointer: '/items/3/to' },
      ],
    })
    expect(await inCove(listDuty)).toHaveLength(1)
  })

  test('the same deed again is one deed and one fact', async () => {
    const deed = freshId<string>()
    const first = sound(await set([item], deed))
    await set([item, { ...item, order: 2 }])
    const count = async () => (await inCove(tx => loadFacts(tx, cove))).length
    const before = await count()
    expect(sound(await set([item], deed))).toHaveLength(2)
    expect(await count()).toBe(before)
    expect(first).toHaveLength(1)
  })
})

describe('who may do what', () => {
  const actor = (...held: Role[]) => ({ id: freshId<PersonId>(), roles: held })
  const permissions = Object.keys(whoMay) as Permission[]

  test('every role, every permission, as the table reads', () => {
    for (const permission of permissions)
      for (const role of roles)
        expect([permission, role, may(actor(role), permission)]).toEqual([permission, role, whoMay[permission].roles.includes(role)])
  })

  test('all staff call for support, students and caregivers see 911; nobody unknown to the roster is turned away from a call', () => {
    expect(roles.filter(role => !may(actor(role), 'call-for-support'))).toEqual(['defender', 'city-finance', 'student', 'caregiver'])
    expect(may(actor('student', 'teacher'), 'call-for-support')).toBe(true)
    expect(may(actor(), 'call-for-support')).toBe(true)
    expect(permissions.filter(permission => may(actor(), permission))).toEqual(['call-for-support'])
    expect(permissions.filter(permission => may(actor('student'), permission))).toEqual([])
  })

  test('commands ask first', async () => {
    const teacher = actor('teacher')
    await inCove(async tx => {
      expect(await setDuty(tx, { items: [], by: teacher, at, deed: freshId() })).toMatchObject({ kind: 'not-permitted' })
      expect(await addUser(tx, { handle: 'x', name: null, email: null, roles: [], by: teacher, at, deed: freshId() })).toMatchObject({
        kind: 'not-permitted',
      })
      expect(await giveRole(tx, { handle: 'ada', roles: ['principal'], by: teacher, at, deed: freshId() })).toMatchObject({
        kind: 'not-permitted',
      })
      expect(await linkUser(tx, { handle: 'ada', by: teacher, at, deed: freshId() })).toMatchObject({ kind: 'not-permitted' })
    })
  })
})
