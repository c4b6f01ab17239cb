import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { freshId } from '../../kernel/ids.ts'
import type { Database, Tx } from '../../platform/database/index.ts'
import { listOfficeChanges } from '../store/office-changes.ts'
import { listPeoplePage, type Person } from '../store/person.ts'
import { listNamed } from '../store/issuer.ts'
import { at, bringIn, cove, openRegister } from '../testing/open-register.ts'
import { edited, sampleBundle } from '../testing/sample-bundle.ts'
import { commitStaged, stageRoster } from './roster.ts'
import { addUser } from './users.ts'

/** A district is set up, its superintendent signs in, and then comes the roster, in which they stand too. */
let database: Database
let lead: Person
const opened: Database[] = []
beforeEach(async () => {
  database = await openRegister()
  opened.push(database)
  lead = await add('superintendent', 'Ada@Example.org')
})
afterAll(() => Promise.all(opened.map(each => each.close())))

const within = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => database.transaction('app', cove, work)
const add = async (handle: string, email: string, role = 'superintendent'): Promise<Person> => {
  const asked = { by: 'operator', at, deed: freshId(), handle, name: 'Ada Gull', email, roles: [role] } as const
  const done = await within(tx => addUser(tx, asked))
  if ('kind' in done) throw new Error(done.kind)
  return done
}
const named = (email = 'ada@example.org') => within(tx => listNamed(tx, 'email', email))
const everybody = () => within(tx => listPeoplePage(tx, { search: '', after: null, limit: 50 }))
const changes = async () => (await within(tx => listOfficeChanges(tx))).map(({ kind, what }) => ({ kind, what }))

describe('somebody who was added by hand and stands in a roster', () => {
  test('is one person, brought in on the machine: of that address there is one, with the office and the school of the roster', async () => {
    const done = await bringIn(database, sampleBundle('1.2'))
    expect(done.counts.people).toMatchObject({ new: 2, changed: 1 })
    expect(done.changes).toContainEqual({
      kind: 'people',
      id: 'p1',
      change: 'changed',
      fields: expect.arrayContaining(['username', 'roles']),
    })
    expect(await named()).toMatchObject([{ id: lead.id, name: 'Ada Tern', roles: ['superintendent', 'teacher'], handle: 'ada' }])
    expect(await everybody()).toHaveLength(3)
    expect((await bringIn(database, sampleBundle('1.2'))).counts.people).toMatchObject({ new: 0, changed: 0, same: 3 })
  })

  test('is one person, brought in by themselves on a page; another telephone and user name wait for a second person', async () => {
    const files = sampleBundle('1.2', edited('1.2', 'users.csv', 'ada@example.org,,', 'ada@example.org,978-555-0109,'))
    const staged = await stageRoster(database, { district: cove, files, by: lead, at, deed: freshId() })
    if ('kind' in staged) throw new Error(staged.kind)
    expect(staged.counts.people).toMatchObject({ new: 2, changed: 1 })
    const done = await within(tx => commitStaged(tx, { id: staged.id, by: lead, at, deed: freshId() }))
    expect(done).toMatchObject({ committed: true, waiting: [{ id: 'p1', change: 'contact' }] })
    expect(await named()).toMatchObject([{ id: lead.id, handle: 'superintendent', roles: ['superintendent', 'teacher'] }])
    expect(await everybody()).toHaveLength(3)
    expect(await changes()).toMatchObject([{ kind: 'contact', what: { sms: '978-555-0109', username: 'ada' } }])
  })

  test('is nobody where two have the address, by hand or in the roster, nor where it is on a line of a family', async () => {
    await add('another', 'ADA@example.org', 'teacher')
    await bringIn(database, sampleBundle('1.2'))
    expect(await named()).toHaveLength(3)

    database = await openRegister()
    opened.push(database)
    await add('superintendent', 'cy@example.org')
    await bringIn(database, sampleBundle('1.1', edited('1.1', 'users.csv', 'N3,,', 'N3,cy@example.org,')))
    expect(await named('cy@example.org')).toHaveLength(2)
  })

  test('nobody takes over who has left, and a roster that knows them by its own id goes on', async () => {
    await bringIn(database, sampleBundle('1.2'))
    await add('clinician', 'dee@example.org', 'clinician')
    const dee = 'p9,,,true,dee,,Dee,Gull,,N9,dee@example.org,,,,,,,,,,s1,\n'
    const users = edited('1.2', 'users.csv', 'p2,,,true', `${dee}p2,,,true`)
    const roles = edited('1.2', 'roles.csv', 'r2,', 'r9,,,p9,primary,aide,,,s1,\nr2,')
    await bringIn(database, sampleBundle('1.2', { ...users, ...roles }))
    expect(await named('dee@example.org')).toMatchObject([{ roles: ['clinician', 'aide'], handle: 'dee' }])
    expect((await bringIn(database, sampleBundle('1.2'))).counts.people).toMatchObject({ gone: 1 })
    expect(await named('dee@example.org')).toEqual([])
  })
})
