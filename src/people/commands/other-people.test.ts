import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshId } from '../../kernel/ids.ts'
import type { Database } from '../../platform/database/index.ts'
import { at, bringIn, cove, openRegister } from '../testing/open-register.ts'
import { edited, sampleBundle } from '../testing/sample-bundle.ts'
import { importRoster } from './roster.ts'

/** A sourcedId that was one child's and is another's now: calls, requests and who is called for the first would stand under the second. */
let database: Database
beforeAll(async () => {
  database = await openRegister()
  expect(await bringIn(database, sampleBundle('1.1'))).toMatchObject({ committed: true, otherPeople: null })
})
afterAll(() => database.close())

const users = (was: string, is: string) => edited('1.1', 'users.csv', was, is)
const born = (is: string) => edited('1.1', 'demographics.csv', '2013-04-05', is)
const asked = async (changed: Record<string, string>) =>
  (await bringIn(database, sampleBundle('1.1', changed), { commit: false })).otherPeople

test('an id that is given to another child, or another teacher, is asked about by its line', async () => {
  expect(await asked(users('Bo,Plover', 'Quill,Sanderling'))).toBeNull()
  expect(await asked({ ...users('Bo,Plover', 'Quill,Sanderling'), ...born('2014-01-30') })).toEqual({ count: 1, lines: [3] })
  expect(await asked({ ...users('Bo,Plover', 'Quill,Plover'), ...born('2014-01-30') })).toEqual({ count: 1, lines: [3] })
  expect(await asked(users('Ada,Tern', 'Barnaby,Gull'))).toEqual({ count: 1, lines: [2] })
})

test('who marries, takes another first name, has it written otherwise or in the other order is the same person', async () => {
  expect(await asked(users('Ada,Tern', 'Ada,Gull'))).toBeNull()
  expect(await asked(users('Ada,Tern', 'Barnaby,Tern'))).toBeNull()
  expect(await asked(users('Ada,Tern', 'Tern,Ada'))).toBeNull()
  expect(await asked(users('Ada,Tern', 'Àda María,TERN-GULL'))).toBeNull()
  expect(await asked(born('2013-05-04'))).toBeNull()
})

test('where it is asked first, a file that gives an id to somebody else, or ends most people, is not saved until somebody is sure', async () => {
  const deed = (files: ReturnType<typeof sampleBundle>, asksFirst: boolean) =>
    importRoster(database, { district: cove, files, by: 'operator', at, deed: freshId(), commit: true, asksFirst })
  const other = sampleBundle('1.1', users('Ada,Tern', 'Barnaby,Gull'))
  expect(await deed(other, true)).toMatchObject({ ok: true, committed: false, otherPeople: { count: 1 } })
  expect((await bringIn(database, sampleBundle('1.1'), { commit: false })).counts.people.changed).toBe(0)
  const fewer = sampleBundle('1.1', {
    ...users('p1,,,true,s1,teacher,ada,,Ada,Tern,,N1,ada@example.org,,,,,\n', ''),
    ...edited('1.1', 'enrollments.csv', 'e1,,,k1,s1,p1,teacher,true,,\n', ''),
  })
  expect(await deed(fewer, true)).toMatchObject({ ok: true, committed: false, manyLeave: { gone: 1, of: 3 } })
  expect(await deed(other, false)).toMatchObject({ committed: true })
})
