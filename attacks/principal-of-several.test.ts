import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Contact } from '../src/contact/request/view.ts'
import { giveRole, takeRole } from '../src/people/commands/users.ts'
import { userCommand } from '../src/people/index.ts'
import { findPersonByHandle } from '../src/people/store/person.ts'
import { falls } from '../src/people/testing/open-test-app.ts'
import { high, mill, officesTown, ofTidewaters, place, tidewater } from './offices-town.ts'

/** Whoever is principal of two schools does at the second what they do at the first, and nothing there until two people have said so. */
const town = officesTown()
const { send, callsAnew, calls, told, leads, ask, waiting, answer, idOf } = town
beforeAll(town.open, 120_000)
afterAll(town.close)

const person = (handle: string) => town.whole().database.transaction('app', falls, tx => findPersonByHandle(tx, handle))
const runs = async (handle: string) => {
  const { school, alsoPrincipalAt = [] } = (await person(handle)) ?? {}
  return [school, ...alsoPrincipalAt].map(town.nameOf)
}
const asked = async (): Promise<Contact> => {
  const facts = {
    ...{ requester: 'local-police', basis: 'none', target: 'adult-staff', age: '14-17', where: 'building' },
    ...{ 'acting-for-immigration': 'no', emergency: 'none' },
  }
  const made = await send('superintendent', 'POST', '/api/contacts', { facts, school: idOf(tidewater) })
  expect(made.statusCode, made.body).toBe(201)
  return made.json<Contact>()
}
const exclusion = { student: 'student-45', on: '2026-10-01', ground: 'weapon', disability: 'none' }

describe('asked for on a page', () => {
  test('nothing holds at the second school before a second person says so, and a no keeps it so', async () => {
    expect(await leads('principal')).toEqual([mill])
    expect((await send('principal', 'POST', '/api/discipline', exclusion)).statusCode).toBe(422)
    expect(await ask('principal', { widen: idOf(tidewater) })).toBe(303)
    expect(await told(`${tidewater} as well`)).toEqual(['principal', 'principal-tidewater', 'superintendent'])
    expect(await leads('principal')).toEqual([mill])
    expect(await answer('principal', 'no')).toBe(303)
    expect([await leads('principal'), await waiting('principal')]).toEqual([[mill], []])
  })

  test('of no school, of one they run, for oneself, or for whoever is no principal it is refused or changes nothing', async () => {
    expect(await ask('principal', { widen: '' })).toBe(422)
    expect(await ask('principal', { widen: idOf(mill) })).toBe(303)
    expect(await ask('principal', { narrow: idOf(mill) })).toBe(409)
    expect(await ask('teacher', { widen: idOf(high) })).toBe(409)
    expect(await ask('principal', { widen: idOf(high) }, 'principal')).toBe(403)
    expect(await waiting('principal')).toEqual([])
  })

  test('with a yes they read and decide there as at the first', async () => {
    expect(await ask('principal', { widen: idOf(tidewater) })).toBe(303)
    await told('nothing')
    expect(await answer('principal', 'yes')).toBe(303)
    expect(await told(`is principal of ${tidewater} as well now`)).toEqual([
      'coordinator',
      'principal',
      'principal-tidewater',
      'superintendent',
    ])
    expect(await leads('principal')).toEqual([mill, tidewater])
    expect(await runs('principal')).toEqual([mill, tidewater])
    // Calls and what they owe, requests, exclusions, the log of restraints, figures and the board are of both schools.
    const { items } = (await send('principal', 'GET', '/api/calls')).json<{ items: { id: string }[] }>()
    expect(items.map(({ id }) => id)).toEqual(expect.arrayContaining([calls.get(mill), calls.get(tidewater)]))
    expect(items.map(({ id }) => id)).not.toContain(calls.get(high))
    const contact = await asked()
    expect((await send('principal', 'GET', `/api/contacts/${contact.id}`)).json<Contact>().next).toContain('open')
    expect((await send('principal', 'POST', `/api/contacts/${contact.id}/open`)).statusCode).toBe(200)
    const opened = await send('principal', 'POST', '/api/discipline', exclusion)
    expect(opened.statusCode, opened.body).toBe(201)
    const id = opened.json<{ id: string }>().id
    const proposed = await send('principal', 'POST', `/api/discipline/${id}/propose`, { kind: 'long-term', from: '2026-10-05', days: 20 })
    expect(proposed.statusCode, proposed.body).toBe(200)
    expect((await send('principal-high', 'GET', `/api/discipline/${id}`)).statusCode).not.toBe(200)
    const work = (await send('principal', 'GET', '/api/me/work')).json<{ items: { href: string; where: string | null }[] }>().items
    expect(work).toContainEqual(expect.objectContaining({ href: `/discipline/${id}`, where: tidewater }))
    const figures = (await send('principal', 'GET', '/figures')).body
    expect([mill, high, tidewater].map(school => figures.includes(school))).toEqual([true, false, true])
  })

  test('who is principal of the second only has it as before, and nothing of the first', async () => {
    expect(await leads('principal-tidewater')).toEqual([tidewater])
    expect(await leads('principal-high')).toEqual([high])
  })

  test('another role that is given for the second school moves nothing and asks nobody: they run both', async () => {
    expect(await ask('principal', { give: 'front-office', school: idOf(tidewater) })).toBe(303)
    expect(await waiting('principal')).toEqual([])
    expect((await runs('principal')).sort()).toEqual([mill, tidewater].sort())
    expect(await leads('principal')).toEqual([mill, tidewater])
    const taken = await ask('principal', { take: 'front-office' })
    expect([taken, await runs('principal')]).toEqual([303, [mill, tidewater]])
  })

  test('it is taken at one school by two people too', async () => {
    await callsAnew()
    expect(await ask('principal', { narrow: idOf(tidewater) })).toBe(303)
    expect(await leads('principal')).toEqual([mill, tidewater])
    expect(await answer('principal', 'yes')).toBe(303)
    await callsAnew()
    expect([await leads('principal'), await runs('principal')]).toEqual([[mill], [mill]])
    expect((await asked()).next).not.toContain('open')
  })

  test('whoever is principal no more is it nowhere, and what waited is over', async () => {
    const command = (more: object) =>
      userCommand(town.whole().database, {
        ...{
          district: falls,
          verb: 'role',
          handle: 'nurse',
          roles: ['principal'],
          name: null,
          email: null,
          origin: '',
          at: town.whole().clock.now(),
        },
        ...more,
      })
    expect(await command({ school: mill })).toMatchObject({ exit: 0 })
    expect(await command({ alsoAt: high })).toMatchObject({ exit: 0, text: `nurse is principal at ${high}, ${mill}.` })
    expect(await command({ alsoAt: 'No Such' })).toMatchObject({ exit: 1 })
    expect(await command({ alsoAt: high, school: mill })).toMatchObject({ exit: 2 })
    expect(await ask('nurse', { widen: idOf(tidewater) })).toBe(303)
    expect((await runs('nurse')).sort()).toEqual([high, mill].sort())
    const deed = { by: 'operator', at: town.whole().clock.now(), handle: 'nurse' } as const
    await town.whole().database.transaction('app', falls, tx => takeRole(tx, { ...deed, role: 'principal', deed: crypto.randomUUID() }))
    expect([(await person('nurse'))?.alsoPrincipalAt, await waiting('nurse')]).toEqual([[], []])
    await town
      .whole()
      .database.transaction('app', falls, tx => giveRole(tx, { ...deed, roles: ['principal'], school: null, deed: crypto.randomUUID() }))
    expect((await person('nurse'))?.alsoPrincipalAt).toEqual([])
    await town.whole().database.transaction('app', falls, tx => takeRole(tx, { ...deed, role: 'principal', deed: crypto.randomUUID() }))
  })
})

describe('by a roster that a coordinator brings in', () => {
  const bring = (org: string, places: readonly string[]) => town.bring(ofTidewaters(org, places))
  const waits = [{ id: 'hf-staff-24', change: 'widen' }]

  test('a second place waits, said once however often it comes; after a yes they run both', async () => {
    await told('nothing')
    for (const _ of [1, 2]) expect(await bring('hf-tidewater', [place('hf-staff-24-too', 'hf-mill-street')])).toEqual(waits)
    expect(await runs('principal-tidewater')).toEqual([tidewater])
    expect(await told(`${mill} as well`)).toEqual(['principal', 'principal-tidewater', 'superintendent'])
    // Until then nothing that happens there is told to them, or opens to them for having been told.
    await callsAnew()
    expect(await told('you are told')).not.toEqual([])
    expect(await leads('principal-tidewater')).toEqual([tidewater])
    expect(await answer('principal-tidewater', 'yes')).toBe(303)
    expect(await runs('principal-tidewater')).toEqual([tidewater, mill])
    expect(await bring('hf-tidewater', [])).toEqual([])
    // It is the roster's: not taken away on a page.
    expect(await ask('principal-tidewater', { narrow: idOf(mill) })).toBe(409)
  })

  test('another main school among the two changes the order alone', async () => {
    expect(await bring('hf-mill-street', [])).toEqual([])
    expect(await runs('principal-tidewater')).toEqual([mill, tidewater])
    expect(await bring('hf-tidewater', [])).toEqual([])
    expect(await runs('principal-tidewater')).toEqual([tidewater, mill])
  })

  test('the place ends: they run the first alone, and are told', async () => {
    await told('nothing')
    expect(await bring('hf-tidewater', [place('hf-staff-24-too', 'hf-mill-street', { status: 'tobedeleted' })])).toEqual([])
    expect(await runs('principal-tidewater')).toEqual([tidewater])
    expect(await told(`no longer principal of ${mill}`)).toEqual(['principal', 'principal-tidewater', 'superintendent'])
  })

  test('a second place that a newer roster has no more waits no longer', async () => {
    expect(await bring('hf-tidewater', [place('hf-staff-24-new', 'hf-harbor-high')])).toEqual(waits)
    expect(await bring('hf-tidewater', [place('hf-staff-24-new', 'hf-harbor-high', { status: 'tobedeleted' })])).toEqual([])
    expect([await waiting('principal-tidewater'), await runs('principal-tidewater')]).toEqual([[], [tidewater]])
  })
})
