import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freshId } from '../../kernel/ids.ts'
import { isNo } from '../../kernel/refusal.ts'
import { addSeconds } from '../../kernel/time.ts'
import { loadFacts, sequenceAll, verify } from '../../ledger/index.ts'
import type { Database } from '../../platform/database/index.ts'
import { listPartNumbers } from '../store/imports.ts'
import { findPersonByHandle, listPeoplePage } from '../store/person.ts'
import { at, bringIn, cove, openRegister, reef } from '../testing/open-register.ts'
import { edited, sampleBundle, sampleTexts } from '../testing/sample-bundle.ts'
import { commitStaged, importRoster, stageRoster } from './roster.ts'

let database: Database
beforeAll(async () => {
  database = await openRegister()
})
afterAll(() => database.close())

const none = { new: 0, changed: 0, same: 0, gone: 0 }
const person = (handle: string) => database.transaction('app', cove, tx => findPersonByHandle(tx, handle))

describe('a roster, version by version', () => {
  test('is only looked at until it is committed, and the second time changes nothing', async () => {
    const files = sampleBundle('1.1')
    const counts = {
      orgs: { ...none, new: 3 },
      people: { ...none, new: 3 },
      classes: { ...none, new: 1 },
      enrollments: { ...none, new: 2 },
    }
    expect(await bringIn(database, files, { commit: false })).toMatchObject({
      ok: true,
      committed: false,
      format: 'oneroster',
      version: '1.1',
      counts,
    })
    expect(await person('ada')).toBeUndefined()
    const first = await bringIn(database, files)
    expect(first).toMatchObject({ ok: true, committed: true, counts })
    expect(first.changes.map(({ kind, id, change }) => `${kind} ${id} ${change}`)).toHaveLength(9)
    expect(await person('ada')).toMatchObject({ name: 'Ada Tern', roles: ['teacher'], schoolName: 'Whale Cove Middle', active: true })
    const again = await bringIn(database, files)
    expect(again.counts).toEqual({
      orgs: { ...none, same: 3 },
      people: { ...none, same: 3 },
      classes: { ...none, same: 1 },
      enrollments: { ...none, same: 2 },
    })
    expect(again.changes).toEqual([])
    expect(again.calendar).toEqual({ sessions: { ...none, same: 2 }, courses: { ...none, same: 1 } })
  })

  test('bulk: who is missing has left, nobody is deleted, and may come back', async () => {
    const [head, ada, bo] = (sampleTexts('1.1')['users.csv'] ?? '').split('\n')
    const without = sampleBundle('1.1', { 'users.csv': `${[head, ada, bo?.replace(',p3,', ',,')].join('\n')}\n` })
    const left = await bringIn(database, without)
    expect(left.counts.people).toEqual({ new: 0, changed: 1, same: 1, gone: 1 })
    expect(left.changes).toMatchObject([
      { kind: 'people', id: 'p2', change: 'changed', fields: ['agentSourcedIds'] },
      { kind: 'people', id: 'p3', change: 'gone', fields: [] },
    ])
    expect(await person('cy')).toMatchObject({ active: false, roles: [] })
    const back = await bringIn(database, sampleBundle('1.1'))
    expect(back.counts.people).toEqual({ new: 0, changed: 2, same: 1, gone: 0 })
    expect(back.changes).toContainEqual(expect.objectContaining({ id: 'p3', change: 'changed', fields: ['status', 'roles'] }))
    expect(await person('cy')).toMatchObject({ active: true, roles: ['caregiver'] })
  })

  test('delta: only what it names changes, and only tobedeleted leaves', async () => {
    const head = (file: string) => (sampleTexts('1.1')[file] ?? '').split('\n')[0]
    const delta = new Map(
      Object.entries({
        'manifest.csv': 'propertyName,value\noneroster.version,1.1\nfile.users,delta\nfile.enrollments,delta\n',
        'users.csv': `${head('users.csv')}\np1,active,2026-09-02,true,"s1,s2",teacher,ada,,Ada,Tern,,N1,ada@example.org,,,,,\np9,active,,true,s2,aide,dee,,Dee,Gull,,N9,,,,,,\np3,tobedeleted,,,,,,,,,,,,,,,,\n`,
        'enrollments.csv': `${head('enrollments.csv')}\ne2,tobedeleted,,,,,,,,\n`,
      }).map(([name, text]) => [name, Buffer.from(text)] as const),
    )
    const done = await bringIn(database, delta)
    expect(done.faults).toEqual([])
    expect(done.counts).toEqual({
      orgs: none,
      people: { new: 1, changed: 1, same: 0, gone: 1 },
      classes: none,
      enrollments: { ...none, gone: 1 },
    })
    expect(done.changes).toContainEqual(expect.objectContaining({ kind: 'people', id: 'p1', change: 'changed', fields: ['roles'] }))
    expect(await person('bo')).toMatchObject({ active: true })
    expect((await bringIn(database, delta)).changes).toEqual([])
  })

  test('faults: nothing at all is saved', async () => {
    const faulty = sampleBundle('1.1', {
      ...edited('1.1', 'users.csv', 'Ada,Tern', 'Ada,Albatross'),
      ...edited('1.1', 'enrollments.csv', 'k1,s1,p2', 'k9,s1,p2'),
    })
    const done = await bringIn(database, faulty)
    expect(done).toMatchObject({ ok: false, committed: false, changes: [], counts: { people: none } })
    expect((await person('ada'))?.name).toBe('Ada Tern')
  })

  test('a district goes from 1.1 to 1.2 and keeps its people', async () => {
    const before = await person('ada')
    const done = await bringIn(database, sampleBundle('1.2'))
    expect(done.counts.people).toMatchObject({ new: 0 })
    const after = await person('ada')
    expect(after).toMatchObject({ id: before?.id, roles: ['teacher'] })
    expect((await bringIn(database, sampleBundle('1.2'))).changes).toEqual([])
  })

  test('roles and the day of birth are changes of the person', async () => {
    const done = await bringIn(
      database,
      sampleBundle('1.2', {
        ...edited('1.2', 'roles.csv', 'primary,teacher', 'primary,principal'),
        ...edited('1.2', 'demographics.csv', '2013-04-05', '2014-04-05'),
      }),
    )
    expect(done.counts.people).toEqual({ new: 0, changed: 2, same: 1, gone: 0 })
    expect(done.changes.map(({ id, fields }) => [id, ...fields])).toEqual([
      ['p1', 'roles'],
      ['p2', 'birthDate'],
    ])
    expect(JSON.stringify(done.changes)).not.toContain('2014-04-05')
    expect(await person('ada')).toMatchObject({ roles: ['principal'] })
  })
})

describe('handles', () => {
  test('are user names; a blank one or one already taken gives way to the sourcedId', async () => {
    const users = (...changes: [string, string][]) => ({
      'users.csv': changes.reduce((text, [was, is]) => text.replace(was, is), sampleTexts('1.1')['users.csv'] ?? ''),
    })
    const handles = async (changed: Record<string, string>) => {
      await bringIn(database, sampleBundle('1.1', changed), { district: reef })
      const people = await database.transaction('app', reef, tx => listPeoplePage(tx, { search: '', after: null, limit: 10 }))
      return people.map(found => `${found.name} ${found.handle}`)
    }
    expect(await handles(users(['student,bo,', 'student,ada,'], ['parent,cy,', 'parent,,']))).toEqual([
      'Bo Plover p2',
      'Cy Plover p3',
      'Ada Tern ada',
    ])
    expect(await handles({})).toEqual(['Bo Plover bo', 'Cy Plover cy', 'Ada Tern ada'])
    const traded = users(['teacher,ada,', 'teacher,bo,'], ['student,bo,', 'student,ada,'])
    expect(await handles(traded)).toEqual(['Bo Plover ada', 'Cy Plover cy', 'Ada Tern bo'])
  })
})

describe('a staged roster', () => {
  const stage = async (files = sampleBundle('1.2')) => {
    const staged = await stageRoster(database, { district: cove, files, by: 'operator', at, deed: freshId() })
    if (isNo(staged)) throw new Error(staged.detail)
    return staged
  }
  const commit = (id: string, deed = freshId<string>()) =>
    database.transaction('app', cove, tx => commitStaged(tx, { id, by: 'operator', at, deed }))

  test('is committed once, however often it is asked', async () => {
    const staged = await stage()
    expect(staged).toMatchObject({ ok: true, committed: false, counts: { people: { changed: 2, same: 1 } } })
    const done = await commit(staged.id)
    expect(done).toMatchObject({ committed: true, counts: staged.counts, changes: staged.changes })
    expect(await commit(staged.id)).toEqual(done)
    expect((await database.transaction('app', cove, tx => loadFacts(tx, staged.id))).map(fact => fact.type)).toEqual([
      'people.roster-imported',
    ])
  })

  test('is refused once the register has moved, or where it has faults, or where it never was', async () => {
    const first = await stage(sampleBundle('1.2', edited('1.2', 'users.csv', 'Ada,Tern', 'Ada,Auk')))
    const second = await stage(sampleBundle('1.2', edited('1.2', 'users.csv', 'Ada,Tern', 'Ada,Eider')))
    expect(await commit(second.id)).toMatchObject({ committed: true })
    expect(await commit(first.id)).toMatchObject({ kind: 'refused', code: 'register-moved' })
    const faulty = await stage(sampleBundle('1.2', edited('1.2', 'users.csv', 'Ada,Tern', 'Ada,')))
    expect(faulty).toMatchObject({ ok: false, faults: [{ kind: 'value-missing', file: 'users.csv', line: 2 }] })
    expect(await commit(faulty.id)).toMatchObject({ kind: 'refused', code: 'roster-has-faults' })
    expect(await commit(freshId())).toMatchObject({ kind: 'not-found' })
    expect(
      await database.transaction('app', reef, tx => commitStaged(tx, { id: first.id, by: 'operator', at, deed: freshId() })),
    ).toMatchObject({ kind: 'not-found' })
  })

  test('that nobody commits is dropped after a day, rows and all', async () => {
    const waiting = await stage()
    const later = addSeconds(at, 86_401)
    await stageRoster(database, { district: cove, files: sampleBundle('1.2'), by: 'operator', at: later, deed: freshId() })
    expect(await commit(waiting.id)).toMatchObject({ kind: 'not-found' })
    expect(await database.transaction('app', cove, tx => listPartNumbers(tx, waiting.id, 'people'))).toEqual([])
  })

  test('needs the right to bring in a roster', async () => {
    const by = { id: freshId<string>(), roles: ['teacher'] } as const
    expect(await stageRoster(database, { district: cove, files: sampleBundle('1.2'), by, at, deed: freshId() })).toMatchObject({
      kind: 'not-permitted',
    })
    expect(
      await importRoster(database, { district: cove, files: sampleBundle('1.2'), by, at, deed: freshId(), commit: true }),
    ).toMatchObject({ kind: 'not-permitted' })
    expect(await database.transaction('app', cove, tx => commitStaged(tx, { id: freshId(), by, at, deed: freshId() }))).toMatchObject({
      kind: 'not-permitted',
    })
  })
})

test('the record is sound', async () => {
  await sequenceAll(database)
  expect(await verify(database, cove)).toMatchObject({ ok: true, faults: [] })
})
