import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { falls } from '../src/people/testing/open-test-app.ts'
import { budgetCommand } from '../src/invest/index.ts'
import { ownerClient } from '../src/platform/database/testing.ts'
import { openTestDatabase } from '../src/platform/database/testing.ts'
import { openWholeApp, type WholeApp } from '../tests/open-whole-app.ts'

/** A school closes in the middle of a year: its calls, requests and money go on under its name, in lists, on their pages and in the books of everyone. */
let whole: WholeApp
let folder: string
const school = 'Mill Street Middle School'
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'closed-named-'))
  whole = await openWholeApp({ open: openTestDatabase })
}, 120_000)
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  await whole.close()
})

const post = async (handle: string, url: string, payload: object) =>
  (await whole.app.inject({ method: 'POST', url, headers: await whole.headersOf(handle), payload })).json<{ id: string; school: string }>()
const text = async (handle: string | null, url: string): Promise<string> => {
  const { statusCode, body } = await whole.app.inject({ url, headers: await whole.headersOf(handle) })
  expect([url, statusCode]).toEqual([url, 200])
  return body.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
}

test('what happened at a school that has closed has its name', async () => {
  const call = await post('teacher', '/api/calls', { facts: { what: 'fight' } })
  const asked = await post('secretary', '/api/contacts', {
    facts: {
      requester: 'local-police',
      basis: 'none',
      target: 'student-witness',
      'acting-for-immigration': 'no',
      emergency: 'none',
      where: 'building',
      age: '14-17',
    },
  })
  const [csv, mapping] = [join(folder, 'b.csv'), join(folder, 'm.json')]
  writeFileSync(csv, `Account,Title,Amount,School\n1,Teachers,100.10,${school}\n`)
  writeFileSync(mapping, JSON.stringify({ account: 'Account', title: 'Title', amount: 'Amount', school: 'School' }))
  const brought = await budgetCommand(whole.database, {
    ...{ district: falls, path: csv, source: 'town', year: '2027', mapping, sheet: null, commit: true, at: whole.clock.now() },
  })
  expect(brought).toMatchObject({ exit: 0 })
  await ownerClient(whole.database, client => client.query('update people.org set active = false where name = $1', [school]))
  expect(await text(null, '/invest/money/budget?year=2027&by=school')).toContain(`${school} 1 $100.10`)
  const file = await text(null, '/invest/money/export/2027/lines.csv')
  expect(file).toContain(school)
  for (const [handle, url] of [
    ['superintendent', `/contacts/${asked.id}`],
    ['superintendent', '/contacts'],
    ['coordinator', '/calls'],
    ['coordinator', `/calls/${call.id}`],
  ] as const)
    expect([url, (await text(handle, url)).includes(school)]).toEqual([url, true])
})
