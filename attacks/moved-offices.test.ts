import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { giveRole } from '../src/people/index.ts'
import { listPeopleWithRole } from '../src/people/store/person.ts'
import { findSchoolByName } from '../src/people/store/school.ts'
import { falls } from '../src/people/testing/open-test-app.ts'
import { high, mill, officesTown, ofTidewaters, place, type School, tidewater } from './offices-town.ts'

/** Nobody goes on as principal, or as designee, of another school by what one coordinator changes: another role, a place in a roster, a main school. */
const town = officesTown()
const { leads, ask, idOf } = town
beforeAll(town.open, 120_000)
afterAll(town.close)

/** Whom messages told of an office that goes on at another school since it was last asked. */
const told = () => town.told(text => !text.includes('as well') && (text.includes('another school') || text.includes('where you are that')))
const give = (handle: string, role: string, school: School) => ask(handle, { give: role, school: idOf(school) })
/** What waits on the page of this person, by the sentence over it. */
const waiting = async (handle: string): Promise<string | undefined> =>
  /<h3>[^<]+for another school than now\.<\/h3>(?:(?!<h3>)[\s\S])*?name="change" value="([0-9a-f-]{36})"/.exec(
    await town.pageOf(handle),
  )?.[1]
const answer = async (handle: string, says: 'yes' | 'no') => town.answer(handle, says, await waiting(handle))

describe('by another role that is given for a school', () => {
  test('a principal stays where they are; they, who is principal there and the superintendent are told; a no keeps it so', async () => {
    expect(await leads('principal')).toEqual([mill])
    expect(await give('principal', 'front-office', high)).toBe(303)
    expect(await leads('principal')).toEqual([mill])
    expect(await told()).toEqual(['principal', 'principal-high', 'superintendent'])
    expect(await answer('principal', 'no')).toBe(303)
    expect([await leads('principal'), await waiting('principal')]).toEqual([[mill], undefined])
  })

  test('asked for again it waits again, and a second person makes it so', async () => {
    expect(await give('principal', 'front-office', tidewater)).toBe(303)
    expect(await give('principal', 'front-office', high)).toBe(303)
    expect(await leads('principal')).toEqual([mill])
    expect(await answer('principal', 'yes')).toBe(303)
    // What they were told of at the old school stays theirs to read.
    expect(await leads('principal')).toEqual([mill, high])
    expect(await waiting('principal')).toBeUndefined()
  })

  test('a designee of every school does not cease to be one', async () => {
    const asked = { by: 'operator', at: town.whole().clock.now(), handle: 'registrar', roles: ['designee'] } as const
    await town.whole().database.transaction('app', falls, tx => giveRole(tx, { ...asked, deed: crypto.randomUUID() }))
    expect(await leads('registrar')).toEqual([mill, high, tidewater])
    await told()
    expect(await give('registrar', 'front-office', mill)).toBe(303)
    expect(await leads('registrar')).toEqual([mill, high, tidewater])
    expect(await told()).toEqual(['registrar', 'superintendent'])
    expect(await answer('registrar', 'no')).toBe(303)
    expect(await leads('registrar')).toEqual([mill, high, tidewater])
  })
})

describe('by a roster that a coordinator brings in', () => {
  const bring = async (org: string, places: readonly string[]) =>
    (await town.bring(ofTidewaters(org, places))).filter(({ change }) => change === 'move')
  const principalsAt = async (school: School): Promise<string[]> => {
    const id = (await town.whole().database.transaction('app', falls, tx => findSchoolByName(tx, school)))?.id
    const found = await town.whole().database.transaction('app', falls, tx => listPeopleWithRole(tx, 'principal', id))
    return found.map(({ handle }) => handle)
  }
  const waits = [{ id: 'hf-staff-24', change: 'move' }]

  test('the place of a principal moves only when a second person says so; messages for the principal go where they went', async () => {
    expect(await leads('principal-tidewater')).toEqual([tidewater])
    await told()
    for (const _ of [1, 2]) expect(await bring('hf-mill-street', [place('hf-staff-24-role', 'hf-mill-street')])).toEqual(waits)
    expect(await leads('principal-tidewater')).toEqual([tidewater])
    expect([await principalsAt(tidewater), await principalsAt(mill)]).toEqual([['principal-tidewater'], []])
    expect(await told()).toEqual(['principal-tidewater', 'superintendent'])
  })

  test('whoever went to another school by hand, and is principal of the first in the roster still, is not that without a second person', async () => {
    expect(await town.pageOf('principal')).toMatch(/<h3>[^<]+ is to be principal of another school as well\.<\/h3>/)
    expect([await principalsAt(mill), await principalsAt(high)]).toEqual([[], ['principal', 'principal-high']])
    expect(await leads('principal')).toEqual([mill, high])
  })

  test('a roster that has them back lets go of it, and nothing waits of that', async () => {
    expect(await bring('hf-tidewater', [place('hf-staff-24-role', 'hf-tidewater')])).toEqual([])
    expect([await leads('principal-tidewater'), await waiting('principal-tidewater')]).toEqual([[tidewater], undefined])
  })

  test('a second place that is no principal’s, as the main one, moves nothing either', async () => {
    expect(await bring('hf-mill-street', [place('hf-staff-24-teaches', 'hf-mill-street', { role: 'teacher' })])).toEqual(waits)
    expect(await leads('principal-tidewater')).toEqual([tidewater])
    expect(await principalsAt(mill)).toEqual([])
  })

  test('the old place ends and a new one begins: the same, and after the second person they are principal there', async () => {
    const rows = [
      place('hf-staff-24-role', 'hf-tidewater', { status: 'tobedeleted' }),
      place('hf-staff-24-next', 'hf-mill-street'),
      place('hf-staff-24-teaches', 'hf-mill-street', { status: 'tobedeleted', role: 'teacher' }),
    ]
    expect(await bring('hf-mill-street', rows)).toEqual(waits)
    expect(await leads('principal-tidewater')).toEqual([tidewater])
    expect(await answer('principal-tidewater', 'yes')).toBe(303)
    expect(await leads('principal-tidewater')).toEqual([mill, tidewater])
    expect([await principalsAt(tidewater), (await principalsAt(mill))[0]]).toEqual([[], 'principal-tidewater'])
  })
})
