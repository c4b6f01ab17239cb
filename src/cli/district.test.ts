import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { planOver } from '../plan/index.ts'
import { aid, fixture } from '../plan/testing.ts'
import type { Database } from '../platform/database/index.ts'
import { openTestDatabase, ownerClient } from '../platform/database/testing.ts'
import { districtIdOf, findDistrict } from '../platform/district/index.ts'
import { districtAdd } from './district.ts'

const at = new Date('2026-10-01T12:00:00Z')
const register = planOver([aid])
const sound = fixture('small-town.md')
let database: Database
let opened = 0

beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => database.close())

const add = (...args: string[]) => addIn({ production: false }, args)
const addIn = ({ production }: { production: boolean }, args: readonly string[]) =>
  districtAdd(args, {
    ...{ register, at, production },
    database: async () => {
      opened++
      return database
    },
  })
const find = (slug: string) => database.transaction('app', districtIdOf(slug), findDistrict)
const inForce = (slug: string) => database.transaction('app', districtIdOf(slug), tx => register.inForce(tx, at))

describe('district add', () => {
  test('a district with its plan in force', async () => {
    const { exit, json } = await add('small-town', '--name', 'Small Town', '--plan', sound, '--office-phone', '978-555-0100')
    expect(exit).toBe(0)
    expect(json).toMatchObject({
      ok: true,
      district: { slug: 'small-town' },
      plan: { slug: 'small-town', version: 1, effective: '2026-09-01' },
    })
    expect(await find('small-town')).toMatchObject({ name: 'Small Town', officePhone: '978-555-0100', isDemo: false })
    expect(await inForce('small-town')).toMatchObject({ slug: 'small-town', version: 1, title: 'Small Town Safety Plan' })
  })

  test('what falls due there is looked at from the next morning on, with no server started anew', async () => {
    await add('new-town', '--name', 'New Town', '--plan', sound)
    const jobs = await ownerClient(database, async client =>
      client.query<{ at: Date }>(`select due_at as at from platform.job where district_id = $1 and kind = 'deadlines.day'`, [
        districtIdOf('new-town'),
      ]),
    )
    // 8 in the morning in New York; the district was made then, at noon in Greenwich.
    expect(jobs.rows.map(({ at: due }) => due.toISOString())).toEqual(['2026-10-02T12:00:00.000Z'])
  })

  test('without an office telephone it says what its pages will say, and keeps no number in its place', async () => {
    const { exit, text } = await add('no-phone', '--name', 'No Phone', '--plan', sound)
    expect(exit).toBe(0)
    expect(text).toContain('“ask the office”')
    expect(await find('no-phone')).toMatchObject({ officePhone: null })
  })

  test('where real people are served, one without an office telephone is not added', async () => {
    const args = ['no-office', '--name', 'No Office', '--plan', sound]
    expect(await addIn({ production: true }, args)).toMatchObject({
      exit: 2,
      text: expect.stringContaining('Expected --office-phone 978-555-0142'),
    })
    expect(await find('no-office')).toBeUndefined()
    expect(await addIn({ production: true }, [...args, '--office-phone', '978-555-0100'])).toMatchObject({ exit: 0 })
  })

  test('a slug that is taken is refused, and the district stays as it was', async () => {
    await add('taken', '--name', 'First', '--plan', sound)
    expect(await add('taken', '--name', 'Second', '--plan', sound)).toMatchObject({ exit: 1, text: expect.stringContaining('already') })
    expect(await find('taken')).toMatchObject({ name: 'First' })
  })

  test('a plan with faults: nothing is saved', async () => {
    expect(await add('faulty', '--name', 'Faulty', '--plan', fixture('gap.md'))).toMatchObject({
      exit: 1,
      json: { ok: false, faults: [{ kind: 'gap' }] },
    })
    expect(await find('faulty')).toBeUndefined()
  })

  test('a model plan is nobody’s own plan', async () => {
    expect(await add('borrowed', '--name', 'Borrowed', '--plan', fixture('neighbor.md'))).toMatchObject({
      exit: 1,
      text: expect.stringContaining('kind district'),
    })
    expect(await find('borrowed')).toBeUndefined()
  })

  test.each([
    ['a slug that cannot be', 1, ['Not A Slug', '--name', 'X', '--plan', sound]],
    ['a telephone that is none', 1, ['x', '--name', 'X', '--plan', sound, '--office-phone', 'call me']],
    ['911 as the office', 1, ['x', '--name', 'X', '--plan', sound, '--office-phone', '911']],
    ['a name of two lines', 1, ['x', '--name', 'X\nY', '--plan', sound]],
    ['no slug', 2, ['--name', 'X', '--plan', sound]],
    ['no name', 2, ['x', '--plan', sound]],
    ['no plan', 2, ['x', '--name', 'X']],
    ['a plan that is not there', 2, ['x', '--name', 'X', '--plan', fixture('nothing.md')]],
    ['a flag nobody knows', 2, ['x', '--nmae', 'X', '--plan', sound]],
    ['a word too many', 2, ['x', 'y', '--name', 'X', '--plan', sound]],
  ])('%s is refused before the store is opened', async (_, exit, args) => {
    const before = opened
    const outcome = await add(...args)
    expect(outcome.exit).toBe(exit)
    expect(outcome.text).toContain('Expected')
    expect(opened).toBe(before)
  })
})
