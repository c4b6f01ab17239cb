import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { importRoster } from '../src/people/commands/roster.ts'
import { userCommand } from '../src/people/index.ts'
import { principalSchools } from '../src/people/principal-at.ts'
import { findPersonByHandle } from '../src/people/store/person.ts'
import { falls } from '../src/people/testing/open-test-app.ts'
import { statement } from '../src/platform/database/index.ts'
import { high, mill, officesTown, ofTidewaters as delta, place, rowOf, tidewater } from './offices-town.ts'

/** Whoever runs several schools is reached at each of them, keeps each of them whatever one coordinator does, and everybody is told once. */
const town = officesTown()
const { whole, told, ask, waiting, answer, bring: byCoordinator, idOf } = town
beforeAll(town.open, 120_000)
afterAll(town.close)

const operator = async (handle: string, more: object) => {
  const about = {
    district: falls,
    verb: 'role',
    handle,
    roles: ['principal'],
    name: null,
    email: null,
    origin: '',
    at: whole().clock.now(),
  }
  expect(await userCommand(whole().database, { ...about, ...more })).toMatchObject({ exit: 0 })
}
const runs = async (handle: string) => {
  const person = await whole().database.transaction('app', falls, tx => findPersonByHandle(tx, handle))
  return person ? principalSchools(person).map(id => town.nameOf(id)) : []
}
const own = rowOf('roles', ',hf-staff-24,').split(',')[0] ?? ''
const byOperator = async (files: Record<string, string>): Promise<void> => {
  const done = await importRoster(whole().database, {
    ...{ district: falls, by: 'operator', at: whole().clock.now(), deed: crypto.randomUUID(), commit: true },
    files: new Map(Object.entries(files).map(([name, text]) => [name, Buffer.from(text)])),
  })
  expect(done).not.toHaveProperty('detail')
}

describe('whoever was given the role for one school by name, and runs another beside it', () => {
  test('is told of a call at each, and of who comes beside them there', async () => {
    await operator('nurse', { school: mill })
    await operator('nurse', { alsoAt: high })
    await told('nothing')
    await whole().app.inject({
      ...{ method: 'POST', url: '/api/calls', headers: (await whole().as('teacher-anchorly')).headers },
      payload: { facts: { what: 'abuse-suspected' } },
    })
    expect(await told('The plan says that you are told')).toEqual(expect.arrayContaining(['nurse', 'principal-high']))
    await operator('principal-tidewater', { alsoAt: high })
    expect(await told(`principal of ${high} as well`)).toEqual(['nurse', 'principal-high', 'principal-tidewater', 'superintendent'])
    await operator('principal-tidewater', { noLongerAt: high })
  })

  test('loses the office, and whoever runs either school beside them is told', async () => {
    await told('nothing')
    expect(await ask('nurse', { take: 'principal' })).toBe(303)
    expect(await told('be principal no longer')).toEqual(['nurse', 'principal', 'principal-high', 'superintendent'])
    expect(await answer('nurse', 'yes')).toBe(303)
    expect(await told('is principal no longer')).toEqual(['coordinator', 'nurse', 'principal', 'principal-high', 'superintendent'])
  })
})

describe('a school that came first while it waited to be taken away', () => {
  test('waits on, and goes as soon as it comes first no longer: nobody is told before', async () => {
    await operator('principal-tidewater', { alsoAt: high })
    expect(await ask('principal-tidewater', { narrow: idOf(high) })).toBe(303)
    expect(await ask('principal-tidewater', { give: 'front-office', school: idOf(high) })).toBe(303)
    await told('nothing')
    expect(await answer('principal-tidewater', 'yes')).toBe(409)
    expect(await told('no longer principal')).toEqual([])
    expect([await waiting('principal-tidewater'), await runs('principal-tidewater')]).toEqual([[expect.any(String)], [high, tidewater]])
    expect(await ask('principal-tidewater', { take: 'front-office' })).toBe(303)
    await whole().clockwork.advanceTo(whole().clock, new Date(whole().clock.now().getTime() + 86_400_001))
    whole().forget()
    expect([await waiting('principal-tidewater'), await runs('principal-tidewater')]).toEqual([[], [tidewater]])
  })
})

describe('a school at which somebody stays since the move was said no to', () => {
  test('stays theirs when they are made principal of the other as well, whatever roster comes next', async () => {
    await byCoordinator(delta('hf-mill-street', [place(own, 'hf-mill-street')]))
    expect(await answer('principal-tidewater', 'no')).toBe(303)
    await operator('principal-tidewater', { alsoAt: mill })
    expect(await runs('principal-tidewater')).toEqual([tidewater, mill])
    for (const _ of [1, 2]) await byCoordinator(delta('hf-mill-street', []))
    expect((await runs('principal-tidewater')).sort()).toEqual([mill, tidewater].sort())
    await operator('principal-tidewater', { noLongerAt: tidewater })
    await byOperator(delta('hf-tidewater', [place(own, 'hf-tidewater')]))
    await operator('principal-tidewater', { noLongerAt: mill })
    expect(await runs('principal-tidewater')).toEqual([tidewater])
  })
})

test('an office of two schools that a roster takes or gives is told once', async () => {
  const two = [place(own, 'hf-tidewater'), place('hf-staff-24-too', 'hf-mill-street')]
  await byOperator(delta('hf-tidewater', two))
  await told('nothing')
  await byOperator(
    delta('hf-tidewater', [
      place(own, 'hf-tidewater', { status: 'tobedeleted' }),
      place('hf-staff-24-too', 'hf-mill-street', { status: 'tobedeleted' }),
    ]),
  )
  expect(await told('principal no longer')).toEqual(['principal', 'principal-tidewater', 'superintendent'])
  await byOperator(delta('hf-tidewater', two))
  expect(await told('A roster made')).toEqual(['principal', 'principal-tidewater', 'superintendent'])
})

test('whoever runs two schools, and whose first one closes, belongs to the next one and nowhere else, nobody is asked, and with the school open again they run both', async () => {
  const org = (status: string) => ({
    'manifest.csv': 'propertyName,value\nmanifest.version,1.0\noneroster.version,1.2\nfile.orgs,delta\n',
    'orgs.csv': `sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId\n${rowOf('orgs', 'hf-mill-street,').replace('hf-mill-street,,,', `hf-mill-street,${status},2026-09-03,`)}\n`,
  })
  await operator('nurse', { school: mill })
  await operator('nurse', { alsoAt: high })
  await byCoordinator(org('tobedeleted'))
  expect([await runs('nurse'), await waiting('nurse')]).toEqual([[high], []])
  // In an emergency whoever belongs to no school reads every school's.
  const works = await whole().database.reading(falls, { person: (await whole().as('nurse')).person.id, at: whole().clock.now() }, tx =>
    tx.one(
      statement({ name: 'test.works-at', sql: 'select people.reader_works_at() as at', row: z.object({ at: z.array(z.string()) }) }),
      [],
    ),
  )
  expect([...new Set(works.at)]).toEqual([idOf(high)])
  await byCoordinator(org('active'))
  expect([await runs('nurse'), await waiting('nurse')]).toEqual([[mill, high], []])
})
