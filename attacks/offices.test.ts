import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type PersonId, readId } from '../src/kernel/ids.ts'
import { listNamed } from '../src/people/store/issuer.ts'
import { listOfficeChanges } from '../src/people/store/office-changes.ts'
import { findContact } from '../src/people/store/phone-entries.ts'
import { zipOf } from '../src/people/testing/zip-of.ts'
import { openAnyDatabase } from '../src/platform/database/testing.ts'
import type { Carrier, Message } from '../src/platform/outbox/index.ts'
import { addUser, giveRole } from '../src/people/index.ts'
import { importRoster } from '../src/people/commands/roster.ts'
import { takeRole } from '../src/people/commands/users.ts'
import { findPersonByHandle } from '../src/people/store/person.ts'
import { falls, sendForm } from '../src/people/testing/open-test-app.ts'
import { openWholeApp, type WholeApp } from '../tests/open-whole-app.ts'

/** Whoever keeps the list of people becomes nobody else by it: neither by a link, nor by a role, nor by a roster. */
let whole: WholeApp
let sent: Message[] = []
let linksRefused = false
const carrier: Carrier = {
  send: async (_, message) => {
    if (message.text.includes('/sign-in?link=') && linksRefused) return { is: 'refused', why: 'refused' }
    sent.push(message)
    return { is: 'taken', carrier: 'made-up', reference: message.id }
  },
}

beforeAll(async () => {
  whole = await openWholeApp({ open: openAnyDatabase, carrier })
})
afterAll(() => whole.close())

const idOf = async (handle: string): Promise<string> => (await whole.as(handle)).person.id
const by = async (handle: string) => {
  const { cookie, csrf } = await whole.as(handle)
  return {
    get: (url: string) => whole.app.inject({ url, headers: { cookie } }),
    post: (url: string, fields: Record<string, string>) => sendForm(whole.app, url, { _csrf: csrf, ...fields }, { cookie }),
  }
}
const rolesOf = async (handle: string): Promise<readonly string[]> =>
  (await whole.app.inject({ url: '/api/demo/people' }))
    .json<{ items: { handle: string; roles: string[] }[] }>()
    .items.find(each => each.handle === handle)?.roles ?? []
/** The changes that wait on the page of this person, by what is said of them. */
async function waitingAt(handle: string, of: string, says: string): Promise<string> {
  const { body } = await (await by(handle)).get(`/people/${await idOf(of)}`)
  const found = [...body.matchAll(/<h3>([^<]+)<\/h3>(?:(?!<h3>)[\s\S])*?name="change" value="([0-9a-f-]{36})"/g)]
  return found.find(([, said]) => said?.includes(says))?.[2] ?? ''
}
/** What went out by now, since it was last asked. */
async function messages(): Promise<Message[]> {
  await whole.clockwork.settle()
  const since = sent
  sent = []
  return since
}

describe('a link to sign in', () => {
  test('that a coordinator makes goes to its person; the coordinator reads it nowhere, and the superintendent is told', async () => {
    const [lead, counsel, superintendent] = [await by('coordinator'), await idOf('counsel'), await idOf('superintendent')]
    const answer = await lead.post(`/people/${counsel}/link`, { deed: 'x' })
    expect(answer.statusCode).toBe(200)
    expect(answer.body).not.toMatch(/link=[\w.-]{20,}/)
    const went = await messages()
    const [token] = went.flatMap(({ person, text }) => (person === counsel ? (/link=([\w.-]+)/.exec(text)?.[1] ?? []) : []))
    expect(token).toMatch(/^[0-9a-f]{32}\./)
    const told = went.filter(({ text }) => !text.includes('link='))
    expect(told.map(({ person }) => person)).toEqual([superintendent])
    expect(told[0]?.text).toMatch(/asked for a link to sign in as .+, district counsel\. If you know of no reason, ask today\./)
    for (const url of [`/people/${counsel}`, '/ledger', `/api/ledger/facts?matter=${counsel}`])
      expect((await lead.get(url)).body).not.toContain(token)
    const opened = await sendForm(whole.app, '/sign-in', { link: token ?? '' })
    expect(opened.statusCode).toBe(303)
  })
})

test('a link that reached nobody is told to whoever sent it, and stands on the page of its person until one goes out', async () => {
  const [lead, nurse] = [await by('coordinator'), await idOf('nurse')]
  const send = async () => {
    const { statusCode } = await lead.post(`/people/${nurse}/link`, { deed: randomUUID() })
    const told = await messages()
    return [statusCode, told.filter(({ text }) => text.includes('reached nobody')).map(({ person }) => person)]
  }
  const isOnPage = async () => (await lead.get(`/people/${nurse}`)).body.includes('reached nobody')
  await messages()
  expect(await isOnPage()).toBe(false)
  linksRefused = true
  expect(await send()).toEqual([200, [await idOf('coordinator')]])
  expect(await isOnPage()).toBe(true)
  linksRefused = false
  whole.clock.set(new Date(whole.clock.now().getTime() + 1_000))
  expect(await send()).toEqual([200, []])
  expect(await isOnPage()).toBe(false)
})

describe('an office', () => {
  const give = async (giver: string, handle: string, role: string) =>
    (await by(giver)).post(`/people/${await idOf(handle)}`, { give: role, deed: crypto.randomUUID() })
  const take = async (taker: string, handle: string, role: string) =>
    (await by(taker)).post(`/people/${await idOf(handle)}`, { take: role, deed: crypto.randomUUID() })
  const say = async (handle: string, of: string, says: 'yes' | 'no', change: string) =>
    (await by(handle)).post(`/people/${await idOf(of)}/changes`, { change, says, deed: crypto.randomUUID() })

  test('that coordinators want for themselves, nobody gives them; nor any other role', async () => {
    for (const role of ['designee', 'counsel', 'principal', 'superintendent', 'nurse'])
      expect([role, (await give('coordinator', 'coordinator', role)).statusCode]).toEqual([role, role === 'superintendent' ? 403 : 409])
    expect(await rolesOf('coordinator')).toEqual(['coordinator'])
  })

  test('is not held before a second person says yes; the first one cannot, and its holder and the superintendent are told', async () => {
    await messages()
    for (const role of ['designee', 'counsel', 'principal']) {
      expect((await give('coordinator', 'nurse', role)).statusCode).toBe(303)
      expect((await give('coordinator', 'nurse', role)).statusCode).toBe(303)
    }
    expect(await rolesOf('nurse')).toEqual(['nurse'])
    const told = await messages()
    const [nurse, superintendent, counsel, principal] = [
      ...[await idOf('nurse'), await idOf('superintendent')],
      ...[await idOf('counsel'), await idOf('principal')],
    ]
    const to = (person: string | undefined) => told.filter(each => each.person === person)
    expect([nurse, superintendent].map(each => to(each).length)).toEqual([3, 3])
    // Whoever holds one of them already is told too, of that one, and whom to ask; nobody else is.
    expect(to(counsel).map(({ text }) => text)).toEqual([
      expect.stringMatching(/asked that .+ be district counsel, as you are\. .+ If it is wrong, tell the superintendent today\./),
    ])
    expect(to(principal).map(({ text }) => text)).toEqual([expect.stringMatching(/be principal, as you are\./)])
    expect(told).toHaveLength(8)
    const change = await waitingAt('superintendent', 'nurse', 'designee')
    expect((await say('coordinator', 'nurse', 'yes', change)).statusCode).toBe(403)
    for (const outsider of ['teacher', 'principal', 'counsel', 'student'])
      for (const says of ['yes', 'no'] as const) expect((await say(outsider, 'nurse', says, change)).statusCode).toBe(403)
    expect(await rolesOf('nurse')).toEqual(['nurse'])
    const work = (await whole.app.inject({ url: '/api/me/work', headers: await whole.headersOf('superintendent') })).json<{
      items: { kind: string; id: string }[]
    }>()
    expect(work.items.filter(({ kind }) => kind === 'office').map(({ id }) => id)).toContain(change)
  })

  test('is held at once where both are there, and not where its holder says no', async () => {
    const first = await waitingAt('superintendent', 'nurse', 'designee')
    expect((await say('superintendent', 'nurse', 'yes', first)).statusCode).toBe(303)
    expect(await rolesOf('nurse')).toEqual(['designee', 'nurse'])
    const second = await waitingAt('nurse', 'nurse', 'counsel')
    expect((await say('nurse', 'nurse', 'no', second)).statusCode).toBe(303)
    const third = await waitingAt('superintendent', 'nurse', 'principal')
    expect((await say('superintendent', 'nurse', 'no', third)).statusCode).toBe(303)
    expect(await waitingAt('superintendent', 'nurse', '')).toBe('')
    expect(await rolesOf('nurse')).toEqual(['designee', 'nurse'])
  })

  test('is taken by two as well; what a coordinator asked for never takes effect by waiting', async () => {
    expect((await take('coordinator', 'nurse', 'designee')).statusCode).toBe(303)
    await whole.clockwork.advanceTo(whole.clock, new Date(whole.clock.now().getTime() + 30 * 3_600_000))
    expect(await rolesOf('nurse')).toEqual(['designee', 'nurse'])
  })

  test('that the only superintendent gives is held a day later, unless its holder says no; the last superintendent stays', async () => {
    whole.forget()
    await messages()
    expect((await give('superintendent', 'teacher', 'superintendent')).statusCode).toBe(303)
    expect((await give('superintendent', 'clinician', 'counsel')).statusCode).toBe(303)
    const went = await messages()
    expect(went.map(({ person }) => person).sort()).toEqual([await idOf('teacher'), await idOf('clinician'), await idOf('counsel')].sort())
    for (const { text } of went) expect(text).toContain('Nobody else here can confirm it: it takes effect a day later')
    const own = await waitingAt('teacher', 'teacher', 'superintendent')
    expect((await say('teacher', 'teacher', 'yes', own)).statusCode).toBe(403)
    expect((await say('superintendent', 'teacher', 'yes', own)).statusCode).toBe(403)
    expect((await say('clinician', 'clinician', 'no', await waitingAt('clinician', 'clinician', 'counsel'))).statusCode).toBe(303)
    await whole.clockwork.advanceTo(whole.clock, new Date(whole.clock.now().getTime() + 25 * 3_600_000))
    expect([await rolesOf('teacher'), await rolesOf('clinician')]).toEqual([
      ['superintendent', 'teacher'],
      expect.not.arrayContaining(['counsel']),
    ])
  })
})

test('an office that is given on the district’s own machine is told to whoever holds it, who may not be the one who was there', async () => {
  whole.forget()
  await messages()
  const at = whole.clock.now()
  const deed = () => crypto.randomUUID()
  await whole.database.transaction('app', falls, async tx => {
    await addUser(tx, { by: 'operator', at, deed: deed(), handle: 'second-counsel', name: 'Made Counsel', email: null, roles: ['counsel'] })
    await giveRole(tx, { by: 'operator', at, deed: deed(), handle: 'teacher', roles: ['counsel'] })
    await takeRole(tx, { by: 'operator', at, deed: deed(), handle: 'teacher', role: 'counsel' })
  })
  const counsel = await idOf('counsel')
  const told = (await messages()).filter(({ person }) => person === counsel).map(({ text }) => text)
  // All three at one instant, so in any order.
  expect(told.map(text => /(\S+ \S+) (was made district counsel|is district counsel no longer)/.exec(text)?.[0]).sort()).toEqual([
    'Desmond Chalkhill is district counsel no longer',
    'Desmond Chalkhill was made district counsel',
    'Made Counsel was made district counsel',
  ])
})

describe('a roster', () => {
  const superintendentRow = (over: { phone?: string; enabled?: string; status?: string; username?: string; identifier?: string }) =>
    `hf-staff-01,${over.status ?? 'active'},2026-09-02,${over.enabled ?? 'TRUE'},${over.username ?? 'superintendent'},,Honora,Lightkeeper,,${over.identifier ?? 'HF1001'},superintendent@harbor-falls.example,${over.phone ?? '+19785550101'},${over.phone ?? '+19785550101'},,,,,,,hf-district`
  const users =
    'sourcedId,status,dateLastModified,enabledUser,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,userMasterIdentifier,preferredGivenName,preferredMiddleName,preferredFamilyName,primaryOrgSourcedId'
  const roleHead = 'sourcedId,status,dateLastModified,userSourcedId,roleType,role,beginDate,endDate,orgSourcedId,userProfileSourcedId'
  const delta = (rows: readonly string[], roleRows: readonly string[]) => ({
    'manifest.csv': `propertyName,value\nmanifest.version,1.0\noneroster.version,1.2\nfile.users,delta\n${roleRows.length > 0 ? 'file.roles,delta\n' : ''}`,
    'users.csv': `${[users, ...rows].join('\n')}\n`,
    ...(roleRows.length > 0 ? { 'roles.csv': `${[roleHead, ...roleRows].join('\n')}\n` } : {}),
  })
  const bring = async (handle: string, rows: readonly string[], roleRows: readonly string[] = []) => {
    const files = delta(rows, roleRows)
    const headers = { ...(await whole.headersOf(handle)), 'content-type': 'application/zip' }
    const read = await whole.app.inject({ method: 'POST', url: '/api/imports/roster', headers, payload: await zipOf(files) })
    expect([read.statusCode, read.json<{ faults: unknown[] }>().faults]).toEqual([201, []])
    const url = `/api/imports/${read.json<{ id: string }>().id}/commit`
    const done = await whole.app.inject({ method: 'POST', url, headers: await whole.headersOf(handle) })
    expect(done.statusCode).toBe(200)
    return done.json<{ waiting: { id: string; change: string }[] }>().waiting
  }
  const contactOf = async (handle: string) => {
    const id = readId<PersonId>(await idOf(handle))
    return id && whole.database.transaction('app', falls, tx => findContact(tx, id))
  }

  beforeAll(async () => {
    whole.forget()
    await messages()
  })

  test('with another number for the superintendent, who may not sign in by it, changes nothing; the old number is told, once', async () => {
    const before = await contactOf('superintendent')
    const waiting = [{ id: 'hf-staff-01', change: 'contact' }]
    for (const _ of [1, 2])
      expect(await bring('coordinator', [superintendentRow({ phone: '+19785550666', enabled: 'FALSE' })])).toEqual(waiting)
    expect(await contactOf('superintendent')).toEqual(before)
    const told = (await messages()).filter(({ text }) => text.includes('brought in a roster'))
    const superintendent = await idOf('superintendent')
    expect(told.filter(({ person }) => person === superintendent).map(({ address }) => address)).toEqual(['+19785550101'])
    const change = await waitingAt('superintendent', 'superintendent', 'reached')
    expect((await (await by('coordinator')).post(`/people/${superintendent}/changes`, { change, says: 'yes' })).statusCode).toBe(403)
    expect((await (await by('superintendent')).post(`/people/${superintendent}/changes`, { change, says: 'no' })).statusCode).toBe(303)
    expect(await bring('coordinator', [superintendentRow({ phone: '+19785550666', enabled: 'FALSE' })])).toEqual(waiting)
    expect(await waitingAt('superintendent', 'superintendent', 'reached')).toBe('')
  })

  test('that is put right takes back what waited of an older one; who is not named in it waits on', async () => {
    const superintendent = readId<PersonId>(await idOf('superintendent')) ?? null
    const waits = async () =>
      (await whole.database.transaction('app', falls, tx => listOfficeChanges(tx, superintendent))).map(({ id, kind }) => ({ id, kind }))
    const another = 'hf-staff-98,active,2026-09-02,TRUE,another,,Made,Other,,HF1998,another@harbor-falls.example,,,,,,,,,hf-mill-street'
    for (const wrong of [{ phone: '+19785550667', enabled: 'FALSE' }, { status: 'tobedeleted' }]) {
      const [asked] = await bring('coordinator', [superintendentRow(wrong)])
      const [before] = await waits()
      expect(before?.kind).toBe(asked?.change)
      await bring('coordinator', [another])
      expect(await waits()).toEqual([before])
      expect(await bring('coordinator', [superintendentRow({})])).toEqual([])
      expect(await waits()).toEqual([])
      const { post } = await by('superintendent')
      expect((await post(`/people/${superintendent}/changes`, { change: before?.id ?? '', says: 'yes' })).statusCode).toBe(404)
    }
    // Each says another thing: the newest alone waits.
    await bring('coordinator', [superintendentRow({ status: 'tobedeleted' })])
    await bring('coordinator', [superintendentRow({ phone: '+19785550668' })])
    expect((await waits()).map(({ kind }) => kind)).toEqual(['contact'])
    await bring('coordinator', [superintendentRow({})])
    expect(await contactOf('superintendent')).toMatchObject({ phone: '+19785550101', enabled: true })
    await messages()
  })

  test('with another user name or number of staff for the superintendent makes nobody superintendent at the issuer of the district', async () => {
    const named = async (by: 'username' | 'identifier', value: string) =>
      (await whole.database.transaction('app', falls, tx => listNamed(tx, by, value))).map(({ handle }) => handle)
    const superintendent = await idOf('superintendent')
    const answer = async (says: 'yes' | 'no') => {
      const change = await waitingAt('superintendent', 'superintendent', 'reached')
      return (await (await by('superintendent')).post(`/people/${superintendent}/changes`, { change, says })).statusCode
    }
    const waiting = [{ id: 'hf-staff-01', change: 'contact' }]
    expect(await bring('coordinator', [superintendentRow({ username: 'coordinators-own' })])).toEqual(waiting)
    expect((await (await by('superintendent')).get(`/people/${superintendent}`)).body).toContain('coordinators-own then')
    expect(await answer('no')).toBe(303)
    expect(await named('username', 'coordinators-own')).toEqual([])
    expect(await bring('coordinator', [superintendentRow({ identifier: 'HF-666' })])).toEqual(waiting)
    expect(await named('identifier', 'HF-666')).toEqual([])
    expect(await answer('yes')).toBe(303)
    expect([await named('identifier', 'HF-666'), await named('username', 'superintendent')]).toEqual([
      ['superintendent'],
      ['superintendent'],
    ])
  })

  test('with a number that the superintendent confirms is taken in, and the old one is told', async () => {
    await bring('coordinator', [superintendentRow({ phone: '+19785550777' })])
    const change = await waitingAt('superintendent', 'superintendent', 'reached')
    expect(
      (await (await by('superintendent')).post(`/people/${await idOf('superintendent')}/changes`, { change, says: 'yes' })).statusCode,
    ).toBe(303)
    expect(await contactOf('superintendent')).toMatchObject({ phone: '+19785550777', enabled: true })
    expect((await messages()).map(({ address }) => address)).toContain('+19785550101')
  })

  test('makes nobody principal, and takes no superintendent off the list', async () => {
    const attacker =
      'hf-staff-99,active,2026-09-02,TRUE,attacker,,Made,Up,,HF1999,attacker@harbor-falls.example,+19785550666,+19785550666,,,,,,,hf-mill-street'
    const role = 'hf-staff-99-role,active,2026-09-02,hf-staff-99,primary,principal,,,hf-mill-street,'
    expect(await bring('coordinator', [attacker], [role])).toEqual([{ id: 'hf-staff-99', change: 'give' }])
    expect(await rolesOf('attacker')).toEqual([])
    expect(await bring('coordinator', [superintendentRow({ status: 'tobedeleted' })])).toEqual([{ id: 'hf-staff-01', change: 'leave' }])
    expect(await rolesOf('superintendent')).toContain('superintendent')
    const change = await waitingAt('superintendent', 'attacker', 'principal')
    expect((await (await by('superintendent')).post(`/people/${await idOf('attacker')}/changes`, { change, says: 'yes' })).statusCode).toBe(
      303,
    )
    expect(await rolesOf('attacker')).toEqual(['principal'])
  })

  describe('that the operator brings in', () => {
    const user = (id: string, name: string, org: string, status = 'active') =>
      `${id},${status},2026-09-03,TRUE,${name.toLowerCase()},,Made,${name},,${id},${name.toLowerCase()}@harbor-falls.example,,,,,,,,,${org}`
    const role = (id: string, is: string, org: string) => `${id}-role,active,2026-09-03,${id},primary,${is},,,${org},`
    const operator = async (rows: readonly string[], roleRows: readonly string[] = []) => {
      await messages()
      const files = new Map(Object.entries(delta(rows, roleRows)).map(([name, text]) => [name, Buffer.from(text)]))
      const asked = { district: falls, files, by: 'operator', at: whole.clock.now(), deed: crypto.randomUUID(), commit: true } as const
      expect(await importRoster(whole.database, asked)).toMatchObject({ ok: true, committed: true })
      const handles = new Map<string, string>()
      for (const handle of ['principal', 'superintendent', 'teacher', 'attacker', 'quay', 'tern']) {
        const person = await whole.database.transaction('app', falls, tx => findPersonByHandle(tx, handle))
        if (person) handles.set(person.id, handle)
      }
      return (await messages()).map(({ person, text }) => `${handles.get(person ?? '') ?? 'somebody else'}: ${text}`).sort()
    }
    const ask = ' If you know of no reason, ask today.'
    const askLead = ' If you know of no reason, tell the superintendent today.'

    test('with a second principal of a school: the person, whoever is principal there and the superintendents are told', async () => {
      const told = await operator([user('hf-made-1', 'Quay', 'hf-mill-street')], [role('hf-made-1', 'principal', 'hf-mill-street')])
      expect(await rolesOf('quay')).toEqual(['principal'])
      expect(told).toEqual([
        `attacker: A roster made Made Quay principal, as you are.${askLead}`,
        `principal: A roster made Made Quay principal, as you are.${askLead}`,
        `quay: A roster made Made Quay principal.${ask}`,
        `superintendent: A roster made Made Quay principal.${ask}`,
        `teacher: A roster made Made Quay principal.${ask}`,
      ])
    })

    test('again, or with a number of theirs changed besides, tells nobody that an office moved', async () => {
      expect(await operator([user('hf-made-1', 'Quay', 'hf-mill-street')], [role('hf-made-1', 'principal', 'hf-mill-street')])).toEqual([])
      expect(await operator([user('hf-made-2', 'Tern', 'hf-mill-street')], [role('hf-made-2', 'teacher', 'hf-mill-street')])).toEqual([])
    })

    test('with the principal at another school: told there, and not where they were', async () => {
      const told = await operator([user('hf-made-1', 'Quay', 'hf-harbor-high')], [role('hf-made-1', 'principal', 'hf-harbor-high')])
      expect(told).toEqual([
        `quay: A roster made Made Quay principal.${ask}`,
        `somebody else: A roster made Made Quay principal, as you are.${askLead}`,
        `superintendent: A roster made Made Quay principal.${ask}`,
        `teacher: A roster made Made Quay principal.${ask}`,
      ])
    })

    test('with the principal as a teacher: the office is gone, and the same people are told', async () => {
      const told = await operator([user('hf-made-1', 'Quay', 'hf-harbor-high')], [role('hf-made-1', 'teacher', 'hf-harbor-high')])
      expect(await rolesOf('quay')).toEqual(['teacher'])
      expect(told).toEqual([
        `quay: By a roster Made Quay is principal no longer.${ask}`,
        `somebody else: By a roster Made Quay is principal no longer, as you are.${askLead}`,
        `superintendent: By a roster Made Quay is principal no longer.${ask}`,
        `teacher: By a roster Made Quay is principal no longer.${ask}`,
      ])
    })

    test('without the principal, who has left: what they were is named, and whoever is principal beside them is told', async () => {
      await operator([], [role('hf-made-1', 'principal', 'hf-mill-street')])
      const told = await operator([user('hf-made-1', 'Quay', 'hf-mill-street', 'tobedeleted')])
      expect(told).toEqual([
        `attacker: By a roster Made Quay is principal no longer, as you are.${askLead}`,
        `principal: By a roster Made Quay is principal no longer, as you are.${askLead}`,
        'quay: Made Quay, principal, has left the list of people. If it is wrong, tell the superintendent today.',
        'superintendent: Made Quay, principal, has left the list of people. If it is wrong, tell the superintendent today.',
        'teacher: Made Quay, principal, has left the list of people. If it is wrong, tell the superintendent today.',
      ])
    })

    test('with more than five at once: a superintendent is sent their number, once', async () => {
      const ids = ['a', 'b', 'c', 'd', 'e', 'f']
      const told = await operator(
        ids.map(id => user(`hf-many-${id}`, `Gull${id}`, 'hf-tidewater')),
        ids.map(id => role(`hf-many-${id}`, 'principal', 'hf-tidewater')),
      )
      const many =
        ': A roster gave an office to 6 people and took one from nobody. Look at “People” in Concord. If you know of no reason, ask today.'
      expect(told.filter(each => !each.startsWith('somebody else'))).toEqual([`superintendent${many}`, `teacher${many}`])
      // Each of the six is told of their own; the one principal of that school of each of the six.
      expect(told.filter(each => each.startsWith('somebody else') && each.includes('as you are'))).toHaveLength(6)
      expect(told.filter(each => each.startsWith('somebody else') && !each.includes('as you are'))).toHaveLength(6)
    })
  })
})

test('a principal of no school opens no school’s calls and requests, and “People” names them', async () => {
  whole.forget()
  const by_ = { by: 'operator', at: whole.clock.now(), deed: crypto.randomUUID() } as const
  const added = await whole.database.transaction('app', falls, tx =>
    addUser(tx, { ...by_, handle: 'by-hand', name: 'Made Byhand', email: null, roles: ['principal'] }),
  )
  expect('kind' in added).toBe(false)
  const headers = await whole.headersOf('teacher')
  const call = await whole.app.inject({ method: 'POST', url: '/api/calls', headers, payload: { facts: { what: 'fight' } } })
  const own = await whole.headersOf('by-hand')
  expect((await whole.app.inject({ url: `/api/calls/${call.json<{ id: string }>().id}`, headers: own })).statusCode).toBe(403)
  expect((await whole.app.inject({ url: '/api/calls', headers: own })).json<{ items: unknown[] }>().items).toEqual([])
  expect((await whole.app.inject({ url: '/api/contacts', headers: own })).json<{ items: unknown[] }>().items).toEqual([])
  expect((await (await by('coordinator')).get('/people?role=principal')).body).toContain('give the role for a school.')
})

test('a front office and a principal are given for a school: without one the page says so and where, and with one they see its calls', async () => {
  whole.forget()
  const by_ = { by: 'operator', at: whole.clock.now(), deed: crypto.randomUUID() } as const
  await whole.database.transaction('app', falls, tx =>
    addUser(tx, { ...by_, handle: 'new-desk', name: 'Made Desk', email: null, roles: [] }),
  )
  const [desk, lead] = [await idOf('new-desk'), await by('coordinator')]
  const page = await lead.get(`/people/${desk}`)
  const schools = [...page.body.matchAll(/<option value="([0-9a-f-]{36})"[^>]*>([^<]+)</g)].map(([, id = '', name = '']) => ({ id, name }))
  const mill = schools.find(({ name }) => name.startsWith('Mill Street'))
  const refused = await lead.post(`/people/${desk}`, { give: 'front-office', school: '', deed: crypto.randomUUID() })
  expect([refused.statusCode, refused.body]).toEqual([422, expect.stringContaining('href="#school"')])
  expect(await rolesOf('new-desk')).toEqual([])
  expect((await lead.post(`/people/${desk}`, { give: 'front-office', school: 'junk', deed: crypto.randomUUID() })).statusCode).toBe(422)
  expect((await lead.post(`/people/${desk}`, { give: 'front-office', school: mill?.id ?? '', deed: crypto.randomUUID() })).statusCode).toBe(
    303,
  )
  expect((await lead.get(`/people/${desk}`)).body).toContain('For this school: Mill Street Middle School.')
  const call = await whole.app.inject({
    ...{ method: 'POST', url: '/api/calls', headers: await whole.headersOf('teacher') },
    payload: { facts: { what: 'fight' }, school: mill?.id },
  })
  const seen = await whole.app.inject({ url: `/api/calls/${call.json<{ id: string }>().id}`, headers: await whole.headersOf('new-desk') })
  expect(seen.statusCode).toBe(200)
  const asked = await lead.post(`/people/${desk}`, { give: 'principal', school: mill?.id ?? '', deed: crypto.randomUUID() })
  expect(asked.statusCode).toBe(303)
  const change = await waitingAt('superintendent', 'new-desk', 'principal')
  expect((await (await by('superintendent')).post(`/people/${desk}/changes`, { change, says: 'yes' })).statusCode).toBe(303)
  expect(await rolesOf('new-desk')).toEqual(['principal', 'front-office'])
})

test('a role that opens notes about suspected abuse is given by one person, and the superintendent hears of it by name', async () => {
  await messages()
  const coordinator = await by('coordinator')
  const responder = await idOf('responder-2')
  expect((await coordinator.post(`/people/${responder}`, { give: 'mediator', deed: randomUUID() })).statusCode).toBe(303)
  expect((await messages()).filter(({ text }) => text.includes('suspected abuse'))).toEqual([])
  expect((await coordinator.post(`/people/${responder}`, { give: 'counselor', deed: randomUUID() })).statusCode).toBe(303)
  expect(await rolesOf('responder-2')).toContain('counselor')
  const told = (await messages()).filter(({ text }) => text.includes('suspected abuse'))
  expect(told.map(({ person }) => person)).toContain(await idOf('superintendent'))
  expect(told[0]?.text).toContain('the role counselor, which reads notes about suspected abuse')
  // Whoever reads them already comes to nothing new.
  expect((await coordinator.post(`/people/${responder}`, { give: 'nurse', deed: randomUUID() })).statusCode).toBe(303)
  expect((await messages()).filter(({ text }) => text.includes('suspected abuse'))).toEqual([])
})
