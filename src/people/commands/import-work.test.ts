import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshId } from '../../kernel/ids.ts'
import type { Database } from '../../platform/database/index.ts'
import { ownerClient } from '../../platform/database/testing.ts'
import { findImportWork } from '../store/import-work.ts'
import { at, cove, openRegister } from '../testing/open-register.ts'
import { edited, sampleBundle } from '../testing/sample-bundle.ts'
import { isSilent, readOff, saveOff } from './import-work.ts'
import { findStaged } from './roster.ts'

let database: Database
let failures: unknown[] = []
beforeAll(async () => {
  database = await openRegister()
})
afterAll(() => database.close())

const around = {
  get database() {
    return database
  },
  failed: (cause: unknown) => failures.push(cause),
}
const read = async (files = sampleBundle('1.2'), deed = freshId<string>()) => {
  const { ended } = await readOff(around, { district: cove, files, format: 'oneroster', by: 'operator', at, deed })
  return { id: deed, ended }
}
const work = (id: string) => database.transaction('app', cove, tx => findImportWork(tx, id))

test('is read off the request, told how far it is, and ends ready; then it is saved the same way', async () => {
  const { id, ended } = await read()
  expect(await work(id)).toMatchObject({ format: 'oneroster', committed: false })
  expect(await ended).toBeUndefined()
  expect(await work(id)).toMatchObject({ stage: 'ready', committed: false, problem: null })
  expect(await database.transaction('app', cove, tx => findStaged(tx, id))).toMatchObject({ ok: true, counts: { people: { new: 3 } } })
  const saving = await saveOff(around, { id, district: cove, format: 'oneroster', by: 'operator', at, deed: freshId() })
  expect(await saving.ended).toBeUndefined()
  expect(await work(id)).toMatchObject({ stage: 'ready', committed: true })
})

test('a refusal, and what is no roster, are told in both languages', async () => {
  const first = await read(sampleBundle('1.2', edited('1.2', 'users.csv', 'Ada,Tern', 'Ada,Auk')))
  const second = await read(sampleBundle('1.2', edited('1.2', 'users.csv', 'Ada,Tern', 'Ada,Eider')))
  await Promise.all([first.ended, second.ended])
  const save = async (id: string) =>
    (await saveOff(around, { id, district: cove, format: 'oneroster', by: 'operator', at, deed: freshId() })).ended
  expect(await save(second.id)).toBeUndefined()
  expect(await save(first.id)).toMatchObject({ kind: 'refused', code: 'register-moved' })
  const told = await work(first.id)
  expect(told).toMatchObject({ stage: 'failed' })
  expect(JSON.parse(told?.problem ?? '')).toEqual({ en: expect.stringContaining('changed'), es: expect.stringContaining('cambió') })
  const none = await read(new Map([['users.csv', Buffer.from('a\n')]]))
  expect(await none.ended).toMatchObject({ kind: 'malformed' })
})

test('a fault of ours saves nothing, is told as ours, and is handed on to be logged', async () => {
  failures = []
  const broken = { ...around, database: { ...database, transaction: breakAfter(2) } }
  const id = freshId<string>()
  const { ended } = await readOff(broken, { district: cove, files: sampleBundle('1.2'), format: 'oneroster', by: 'operator', at, deed: id })
  expect(await ended).toBeUndefined()
  expect(failures).not.toEqual([])
  expect(await database.transaction('app', cove, tx => findStaged(tx, id))).toBeUndefined()
})

/** A database that is gone once so many transactions were done. */
function breakAfter(many: number): Database['transaction'] {
  let done = 0
  return (role, district, run) => {
    done += 1
    return done > many ? Promise.reject(new Error('the database is gone')) : database.transaction(role, district, run)
  }
}

test('work whose process is gone falls silent; it may be begun again, and is one piece while it goes on', async () => {
  const { id, ended } = await read()
  await ended
  await ownerClient(database, client =>
    client.query(
      "update people.import_work set stage = 'reading', heard_at = clock_timestamp() - interval '31 seconds' where import_id = $1",
      [id],
    ),
  )
  const silent = await work(id)
  expect(silent && isSilent(silent)).toBe(true)
  const again = await read(sampleBundle('1.2'), id)
  expect(await again.ended).toBeUndefined()
  expect(await work(id)).toMatchObject({ stage: 'ready' })
  await ownerClient(database, client => client.query("update people.import_work set stage = 'saving' where import_id = $1", [id]))
  const twice = await read(sampleBundle('1.2'), id)
  expect(await Promise.race([twice.ended, new Promise(resume => setTimeout(resume, 300, 'still'))])).toBe('still')
})
