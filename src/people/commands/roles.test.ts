import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freshId } from '../../kernel/ids.ts'
import { isNo } from '../../kernel/refusal.ts'
import { loadFacts } from '../../ledger/index.ts'
import type { Database, Tx } from '../../platform/database/index.ts'
import { registerRevision } from '../store/imports.ts'
import { findPersonByHandle } from '../store/person.ts'
import { findSettings } from '../store/settings.ts'
import { at, bringIn, cove, openRegister } from '../testing/open-register.ts'
import { sampleBundle } from '../testing/sample-bundle.ts'
import { changeSettings } from './settings.ts'
import { commitStaged, stageRoster } from './roster.ts'
import { sendLink } from './send-link.ts'
import { addUser, giveRole, takeRole } from './users.ts'

const by = 'operator'
let database: Database
const inCove = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => database.transaction('app', cove, work)
const deed = () => ({ by, at, deed: freshId<string>() }) as const
const goes = { kinds: ['telephone', 'email'], origin: 'https://made-up.example' } as const
const rolesOf = (handle: string) => inCove(async tx => (await findPersonByHandle(tx, handle))?.roles)

beforeAll(async () => {
  database = await openRegister()
  await bringIn(database, sampleBundle('1.2'))
})
afterAll(() => database.close())

describe('a role', () => {
  test('is given and taken away, each once however often it is sent, and the record has both', async () => {
    const give = { handle: 'ada', roles: ['nurse'], ...deed() }
    const take = { handle: 'ada', role: 'nurse', ...deed() }
    const before = await rolesOf('ada')
    for (const _ of [1, 2]) await inCove(tx => giveRole(tx, give))
    expect(await rolesOf('ada')).toContain('nurse')
    for (const _ of [1, 2]) expect(isNo(await inCove(tx => takeRole(tx, take)))).toBe(false)
    expect(await rolesOf('ada')).toEqual(before)
    expect(isNo(await inCove(tx => takeRole(tx, { ...take, ...deed() })))).toBe(false)
    const person = await inCove(tx => findPersonByHandle(tx, 'ada'))
    const facts = await inCove(tx => loadFacts(tx, person?.id ?? ''))
    expect(facts.map(({ type, body }) => [type, body])).toEqual([
      ['people.role-given', { person: person?.id, roles: ['nurse'] }],
      ['people.role-taken', { person: person?.id, roles: ['nurse'] }],
    ])
  })

  test('moves the register, so that a roster staged before is not committed over it', async () => {
    const staged = await stageRoster(database, { district: cove, files: sampleBundle('1.2'), ...deed() })
    if (isNo(staged)) throw new Error(staged.detail)
    const before = await inCove(registerRevision)
    await inCove(tx => giveRole(tx, { handle: 'ada', roles: ['mediator'], ...deed() }))
    await inCove(tx => giveRole(tx, { handle: 'ada', roles: ['mediator'], ...deed() }))
    expect(await inCove(registerRevision)).toBe(before + 1n)
    const done = await inCove(tx => commitStaged(tx, { id: staged.id, ...deed() }))
    expect(done).toMatchObject({ kind: 'refused', detail: expect.stringContaining('has changed since') })
    await inCove(tx => takeRole(tx, { handle: 'ada', role: 'mediator', ...deed() }))
    expect(await inCove(registerRevision)).toBe(before + 2n)
  })

  test('of a superintendent is changed, and signed in as, by a superintendent alone', async () => {
    const coordinator = { id: freshId<string>(), roles: ['coordinator'] } as const
    const asCoordinator = () => ({ by: coordinator, at, deed: freshId<string>() })
    await inCove(tx => giveRole(tx, { handle: 'ada', roles: ['superintendent'], ...deed() }))
    const tries = [
      await inCove(tx => giveRole(tx, { handle: 'ada', roles: ['superintendent'], ...asCoordinator() })),
      await inCove(tx => takeRole(tx, { handle: 'ada', role: 'superintendent', ...asCoordinator() })),
      await inCove(tx => sendLink(tx, { handle: 'ada', ...asCoordinator(), ...goes })),
      await inCove(tx => addUser(tx, { handle: 'x', name: null, email: null, roles: ['superintendent'], ...asCoordinator() })),
    ]
    for (const done of tries) expect(done).toMatchObject({ kind: 'not-permitted' })
    const superintendent = { id: freshId<string>(), roles: ['superintendent'] } as const
    expect(isNo(await inCove(tx => sendLink(tx, { handle: 'ada', by: superintendent, at, deed: freshId(), ...goes })))).toBe(false)
  })

  test('of the roster is not taken away here, nor is the last superintendent’s', async () => {
    const take = (handle: string, role: string) => inCove(tx => takeRole(tx, { handle, role, ...deed() }))
    expect(await take('ada', 'teacher')).toMatchObject({ kind: 'refused', code: 'role-of-roster' })
    await inCove(tx => giveRole(tx, { handle: 'ada', roles: ['superintendent'], ...deed() }))
    expect(await take('ada', 'superintendent')).toMatchObject({ kind: 'refused', code: 'last-superintendent' })
    await inCove(tx => addUser(tx, { handle: 'second', name: null, email: null, roles: ['superintendent'], ...deed() }))
    expect(isNo(await take('ada', 'superintendent'))).toBe(false)
    expect(await take('second', 'superintendent')).toMatchObject({ code: 'last-superintendent' })
    expect(await take('nobody', 'nurse')).toMatchObject({ kind: 'not-found' })
    expect(await take('ada', 'wizard')).toMatchObject({ kind: 'malformed' })
    const teacher = { id: freshId<never>(), roles: ['teacher'] as const }
    expect(await inCove(tx => takeRole(tx, { handle: 'ada', role: 'nurse', ...deed(), by: teacher }))).toMatchObject({
      kind: 'not-permitted',
    })
  })
})

test('a link made on a page is made once, is in the record, and is for who may sign in', async () => {
  const asked = { handle: 'ada', ...deed(), ...goes }
  expect(await inCove(tx => sendLink(tx, asked))).toMatchObject({ goes: 'email' })
  expect(await inCove(tx => sendLink(tx, asked))).toMatchObject({ code: 'link-made' })
  expect(await inCove(tx => sendLink(tx, { ...asked, handle: 'nobody' }))).toMatchObject({ kind: 'not-found' })
  const teacher = { id: freshId<never>(), roles: ['teacher'] as const }
  expect(await inCove(tx => sendLink(tx, { ...asked, by: teacher }))).toMatchObject({ kind: 'not-permitted' })
})

describe('the settings', () => {
  const sound = { name: 'Whale Cove', officePhone: '(978) 555-0199', schoolBegins: '08:00', schoolEnds: '14:30' }
  const change = (over: Partial<typeof sound>) => inCove(tx => changeSettings(tx, { settings: { ...sound, ...over }, ...deed() }))

  test('are changed with one line in the record, and not again where nothing differs', async () => {
    const saved = { ...sound, officePhone: '978-555-0199' }
    expect(await change({})).toEqual(saved)
    expect(await change({ officePhone: '+1 978 555 0199' })).toEqual(saved)
    // A number that is there is changed, and not taken away.
    expect(await change({ officePhone: '  ' })).toMatchObject({ kind: 'malformed', errors: [{ pointer: '/officePhone' }] })
    expect(await change({ officePhone: '978-555-0198' })).toEqual({ ...saved, officePhone: '978-555-0198' })
    expect(await inCove(findSettings)).toEqual({ ...saved, officePhone: '978-555-0198' })
    const facts = (await inCove(tx => loadFacts(tx, cove))).filter(({ type }) => type === 'people.settings-changed')
    expect(facts.map(({ body }) => body)).toEqual([
      {
        changed: ['name', 'officePhone', 'schoolBegins', 'schoolEnds'],
        officePhone: '978-555-0199',
        schoolBegins: '08:00',
        schoolEnds: '14:30',
      },
      { changed: ['officePhone'], officePhone: '978-555-0198', schoolBegins: '08:00', schoolEnds: '14:30' },
    ])
  })

  test.each([
    '911',
    '9-1-1',
    '988',
    '0',
    '555-0142',
    '978-555-014',
    '9785550142000',
    '1-911-555-0142',
    '978-911-0142',
    '978-GET-HELP',
    '078-555-0142',
    '٩٧٨٥٥٥٠١٤٢',
  ])('take no office telephone %s', async officePhone => {
    expect(await change({ officePhone })).toMatchObject({ kind: 'malformed', errors: [{ pointer: '/officePhone' }] })
  })

  test('take no name that is none, and no day that ends before it begins', async () => {
    for (const name of ['', '   ', 'x'.repeat(121), 'two\nlines', 'turned\u202eround'])
      expect(await change({ name })).toMatchObject({ kind: 'malformed', errors: [{ pointer: '/name' }] })
    for (const hours of [{ schoolEnds: '08:00' }, { schoolBegins: '' }, { schoolBegins: '24:00' }, { schoolEnds: 'noon' }])
      expect(await change(hours)).toMatchObject({ kind: 'malformed', errors: [{ detail: expect.stringContaining('school day') }] })
    const principal = { id: freshId<never>(), roles: ['principal'] as const }
    const asked = { settings: sound, ...deed(), by: principal }
    expect(await inCove(tx => changeSettings(tx, asked))).toMatchObject({ kind: 'not-permitted' })
  })
})
