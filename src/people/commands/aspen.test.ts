import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshId } from '../../kernel/ids.ts'
import { isNo } from '../../kernel/refusal.ts'
import { sequenceAll, verify } from '../../ledger/index.ts'
import type { Database } from '../../platform/database/index.ts'
import { ownerClient } from '../../platform/database/testing.ts'
import { findPersonByHandle } from '../store/person.ts'
import { at, cove, openRegister } from '../testing/open-register.ts'
import { commitStaged, importRoster, stageRoster } from './roster.ts'

let database: Database
beforeAll(async () => {
  database = await openRegister()
})
afterAll(() => database.close())

const head = 'state_id,local_id,full_name,grade,homeroom,school_local_id,enrollment_status,date_of_birth,religion\n'
const [ada, bo, cy] = [
  '1,100,"Tern, Ada",07,M 1,MID,Active,2014-03-02,Planted\n',
  '2,101,"Plover, Bo",08,M 2,MID,Active,NULL,Planted\n',
  '3,102,"Auk, Cy",09,H 1,HIGH,Active,2012-03-02,Planted\n',
]
const behavior =
  'local_id,incident_code,event_date,incident_description,school_local_id\n100,Hitting,2026-09-02,Planted words,MID\n101,Hitting,2026-09-03,Planted words,MID\n'
const files = (texts: Readonly<Record<string, string>>) => new Map(Object.entries(texts).map(([name, text]) => [name, Buffer.from(text)]))
const asked = (texts: Readonly<Record<string, string>>) =>
  ({ district: cove, files: files(texts), format: 'aspen', by: 'operator', at, deed: freshId<string>() }) as const
async function bringIn(texts: Readonly<Record<string, string>>, commit = true) {
  const done = await importRoster(database, { ...asked(texts), commit })
  if ('kind' in done) throw new Error(done.detail)
  return done
}
const none = { new: 0, changed: 0, same: 0, gone: 0 }

test('an Aspen export: looked at, saved, and the second time nothing changes', async () => {
  const texts = { 's.csv': head + ada + bo + cy, 'b.csv': behavior }
  const counts = { orgs: { ...none, new: 2 }, people: { ...none, new: 3 }, classes: { ...none, new: 3 }, enrollments: { ...none, new: 3 } }
  expect(await bringIn(texts, false)).toMatchObject({ ok: true, committed: false, format: 'aspen', version: null, counts })
  expect(await bringIn(texts)).toMatchObject({ committed: true, counts, behavior: { lines: 2, schools: 1, counts: { ...none, new: 1 } } })
  const again = await bringIn(texts)
  expect(again.changes).toEqual([])
  expect(again).toMatchObject({
    counts: { orgs: { same: 2 }, people: { same: 3 } },
    behavior: { counts: { ...none, same: 1 } },
    groups: [],
  })
  const found = await database.transaction('app', cove, tx => findPersonByHandle(tx, '100'))
  expect(found).toMatchObject({ name: 'Ada Tern', roles: ['student'], schoolName: 'MID', active: true })
})

test('moves, leaves and comes back; a whole school that leaves is said', async () => {
  const moved = await bringIn({ 's.csv': head + ada.replace('07,M 1,MID', '09,H 1,HIGH') + bo })
  expect(moved.counts.people).toEqual({ new: 0, changed: 1, same: 1, gone: 1 })
  expect(moved.changes).toContainEqual({ kind: 'people', id: '100', change: 'changed', fields: ['grades', 'primaryOrgSourcedId', 'roles'] })
  expect(moved.manyLeave).toEqual({ gone: 1, of: 3, schools: ['HIGH'] })
  expect(await database.transaction('app', cove, tx => findPersonByHandle(tx, '102'))).toMatchObject({ active: false, roles: [] })
  const back = await bringIn({ 's.csv': head + ada + bo + cy })
  expect(back.counts.people).toEqual({ new: 0, changed: 2, same: 1, gone: 0 })
  expect(back.manyLeave).toBeNull()
  const status = await bringIn({ 's.csv': head + ada + bo.replace('Active', 'Withdrawn') + cy })
  expect(status.counts.people).toEqual({ new: 0, changed: 0, same: 2, gone: 1 })
  expect((await bringIn({ 's.csv': head + ada + bo + cy })).counts.people).toMatchObject({ changed: 1, gone: 0 })
})

test('staged, then saved once; a fault saves nothing', async () => {
  const staged = await stageRoster(database, asked({ 's.csv': head + ada + bo + cy.replace('"Auk, Cy"', '"Auk, Cyd"') }))
  if (isNo(staged)) throw new Error(staged.detail)
  expect(staged).toMatchObject({
    format: 'aspen',
    counts: { people: { changed: 1, same: 2 } },
    groups: [{ school: 'HIGH', kind: 'people', change: 'changed', count: 1 }],
  })
  const commit = () => database.transaction('app', cove, tx => commitStaged(tx, { id: staged.id, by: 'operator', at, deed: freshId() }))
  const done = await commit()
  expect(done).toMatchObject({ committed: true })
  expect(await commit()).toEqual(done)
  expect(await bringIn({ 's.csv': head + ada + 'ragged\n' })).toMatchObject({
    ok: false,
    faults: [{ kind: 'line-ragged', file: 's.csv', line: 3 }],
  })
  expect((await bringIn({ 's.csv': head + ada + bo + cy.replace('"Auk, Cy"', '"Auk, Cyd"') })).changes).toEqual([])
})

test('nothing that was not to be read is anywhere, and no line of behavior names a child', async () => {
  const text = await ownerClient(database, async client => {
    const tables = await client.query<{ name: string }>(
      "select schemaname || '.' || tablename as name from pg_tables where schemaname in ('people', 'ledger', 'platform')",
    )
    const rows = await Promise.all(tables.rows.map(({ name }) => client.query<{ row: string }>(`select t::text as row from ${name} t`)))
    return rows.flatMap(({ rows: found }) => found.map(({ row }) => row)).join('\n')
  })
  expect(text).toContain('Tern')
  expect(text).not.toContain('Planted')
  const counts = await ownerClient(database, client => client.query('select * from people.incident_count'))
  expect(counts.rows).toMatchObject([{ school_source_id: 'MID', month: '2026-09', kind: 'Hitting', count: 2, active: true }])
  await sequenceAll(database)
  expect(await verify(database, cove)).toMatchObject({ ok: true, faults: [] })
})
