import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshId, type PersonId } from '../kernel/ids.ts'
import { dayIn } from '../kernel/time.ts'
import type { Database } from '../platform/database/index.ts'
import { ownerClient } from '../platform/database/testing.ts'
import { addDays } from './duty-week.ts'
import { readsOwnRecord } from './store/age.ts'
import { cove, openRegister } from './testing/open-register.ts'

/** Whether a student reads their own record, by what the register holds: the application and the policies of the database say the same. */
let database: Database
beforeAll(async () => {
  database = await openRegister()
})
afterAll(() => database.close())

const today = '2026-03-01'
const at = new Date('2026-03-01T16:00:00Z')

let count = 0
async function student(born_on: string | null, grades: readonly string[]): Promise<{ id: PersonId; grades: readonly string[] }> {
  const id = freshId<PersonId>()
  await ownerClient(database, client =>
    client.query(
      `insert into people.person (district_id, person_id, source_id, handle, given_name, family_name, grades, enabled, agents, active, born_on)
       values ($1, $2, $3, $3, 'Made', 'Up', $4, true, '{}', true, $5)`,
      [cove, id, `made-${count++}`, grades, born_on],
    ),
  )
  return { id, grades }
}
const asDatabase = (id: PersonId, when: Date): Promise<boolean> =>
  ownerClient(database, async client => {
    await client.query('begin')
    await client.query(`select set_config('app.district', '${cove}', true), set_config('app.reader', '${id}', true),
      set_config('app.reads_at', '${when.toISOString()}', true)`)
    const { rows } = await client.query<{ reads: boolean }>('select people.reader_reads_own() as reads')
    await client.query('rollback')
    return rows[0]?.reads ?? false
  })
const asApplication = (person: { id: PersonId; grades: readonly string[] }, day: string): Promise<boolean | null> =>
  database.transaction('app', cove, tx => readsOwnRecord(tx, person, day))

test.each([
  ['2013-03-01', ['07'], false],
  ['2012-03-01', ['08'], true],
  ['2012-03-02', ['08'], false],
  ['2012-02-29', ['08'], true],
  ['2013-03-01', ['09'], true],
  ['2013-03-01', ['9'], true],
  ['2013-03-01', ['13'], true],
  ['2013-03-01', ['KG'], false],
  [null, ['11'], true],
  [null, ['08'], null],
  [null, [], null],
  ['2013-03-01', [], null],
  ['2013-03-01', ['UG'], null],
  ['2008-01-01', [], true],
] as const)('born %s in grade %s: %s', async (born, grades, reads) => {
  const who = await student(born, grades)
  expect(await asApplication(who, today)).toBe(reads)
  expect(await asDatabase(who.id, at)).toBe(reads === true)
})

test('every day about a fourteenth birthday, at both ends of the district’s day, with the clock put forward and back, and 29 February', async () => {
  const found: string[] = []
  let [tried, reading] = [0, 0]
  for (const birthday of ['2012-02-29', '2012-03-08', '2012-11-01', '2012-07-15']) {
    const who = await student(birthday, ['08'])
    for (let ahead = -2; ahead <= 2; ahead++)
      for (const hour of ['03:59', '04:00', '04:59', '05:00', '12:00']) {
        const when = new Date(`${addDays(`2026${birthday.slice(4).replace('02-29', '03-01')}`, ahead)}T${hour}:00Z`)
        const [ours, theirs] = [await asApplication(who, dayIn('America/New_York', when)), await asDatabase(who.id, when)]
        tried++
        if (theirs) reading++
        if (ours !== theirs) found.push(`${birthday} at ${when.toISOString()}: ${ours} and ${theirs}`)
      }
  }
  expect(found).toEqual([])
  expect([tried, reading > 40, reading < 70]).toEqual([100, true, true])
})
