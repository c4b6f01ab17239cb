import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '../platform/database/index.ts'
import { openAnyDatabase, ownerClient } from '../platform/database/testing.ts'
import { readEmptyOffices } from './empty-offices.ts'
import { falls, openTestStore } from './testing/open-test-app.ts'

let database: Database
beforeAll(async () => {
  ;({ database } = await openTestStore('2026-11-25T15:00:00Z', [], openAnyDatabase))
})
afterAll(() => database.close())

const empty = () => database.transaction('app', falls, readEmptyOffices)
const owner = (sql: string, values: readonly unknown[] = []) => ownerClient(database, client => client.query(sql, [falls, ...values]))
const enable = (handle: string, is: boolean) =>
  owner('update people.person set enabled = $3 where district_id = $1 and handle = $2', [handle, is])

test('where every office is held, none is empty', async () => {
  expect(await empty()).toEqual({ principal: [], district: [] })
})

test('a principal who may not sign in, or is principal of another school first, leaves theirs empty', async () => {
  await enable('principal-high', false)
  expect((await empty()).principal).toEqual(['Harbor Falls High School'])
  const second = "select source_id from people.person where district_id = $1 and handle = 'principal'"
  await owner(
    `update people.position set person_source_id = (${second}), is_primary = false
      where district_id = $1 and person_source_id = (select source_id from people.person where district_id = $1 and handle = 'principal-high')`,
  )
  expect((await empty()).principal).toEqual(['Harbor Falls High School'])
})

test('a school without students needs none', async () => {
  await owner("update people.org set students = 0 where district_id = $1 and name = 'Harbor Falls High School'")
  expect((await empty()).principal).toEqual([])
})

test('a district without a coordinator, or a superintendent, has it named', async () => {
  await enable('coordinator', false)
  await enable('superintendent', false)
  expect((await empty()).district).toEqual(['superintendent', 'coordinator'])
})
