import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { schoolDaysAfter } from '../../kernel/school-days.ts'
import { loadFacts } from '../../ledger/index.ts'
import type { Database } from '../../platform/database/index.ts'
import type { App } from '../../platform/http/index.ts'
import { schoolCalendar } from '../store/calendar.ts'
import { closeAll, falls, openTestApp, sendForm, signIn } from '../testing/open-test-app.ts'

/** The school calendar of the demonstration: read by everybody, set by two, step by step or whole. */
let database: Database
let app: App
beforeAll(async () => {
  ;({ app, database } = await openTestApp({ at: '2026-09-14T14:00:00Z' }))
})
afterAll(() => closeAll(app, database))

async function browser(handle: string) {
  const { headers, cookie, csrf } = await signIn(app, handle)
  return {
    get: (url: string) => app.inject({ url, headers: { cookie } }),
    post: (fields: Record<string, string>) => sendForm(app, '/calendar', { _csrf: csrf, ...fields }, { cookie }),
    put: (payload: object, key: string) =>
      app.inject({ method: 'PUT', url: '/api/calendar', headers: { ...headers, 'idempotency-key': key }, payload }),
  }
}
interface Shape {
  years: { name: string; from: string; to: string }[]
  closed: { day: string; why: string }[]
}
const calendar = async () => (await (await browser('teacher')).get('/api/calendar')).json<Shape>()
const factsOf = async () =>
  (await database.transaction('app', falls, tx => loadFacts(tx, falls))).filter(({ type }) => type === 'people.calendar-changed')

describe('Harbor Falls', () => {
  test('has two school years, each of 180 days at least, and waits are counted by them', async () => {
    const { years, closed } = await calendar()
    expect(years).toEqual([
      { name: '2026–27', from: '2026-08-31', to: '2027-06-18' },
      { name: '2027–28', from: '2027-08-30', to: '2028-06-16' },
    ])
    expect(closed).toContainEqual({ day: '2026-11-26', why: 'holiday' })
    const counted = await database.transaction('app', falls, schoolCalendar)
    expect(schoolDaysAfter(counted, '2026-11-25', 1)).toBe('2026-11-30')
    expect(schoolDaysAfter(counted, '2027-06-18', 1)).toBe('2027-08-30')
    expect(await factsOf()).toHaveLength(1)
  })
})

describe('the page', () => {
  test('is read by whoever is signed in, and changed by two offices', async () => {
    for (const handle of ['student', 'caregiver', 'teacher', 'principal']) {
      const { get, post } = await browser(handle)
      const { statusCode, body } = await get('/calendar')
      expect([statusCode, body.includes('school days.'), body.includes('<button class="usa-button"')]).toEqual([200, true, false])
      expect((await post({ open: '2026-11-26' })).statusCode).toBe(403)
    }
    expect((await app.inject({ url: '/calendar' })).statusCode).toBe(303)
    expect((await app.inject({ url: '/api/calendar' })).statusCode).toBe(401)
  })

  test('closes days, opens one, adds a year and takes it away with its closed days', async () => {
    const { get, post } = await browser('coordinator')
    const before = await calendar()
    expect(await post({ day: '2026-12-10', until: '2026-12-14', why: 'weather', deed: 'close' })).toMatchObject({
      statusCode: 303,
      headers: { location: '/calendar?saved' },
    })
    expect((await calendar()).closed.filter(({ why }) => why === 'weather').map(({ day }) => day)).toEqual([
      '2026-12-10',
      '2026-12-11',
      '2026-12-14',
    ])
    expect((await get('/calendar?saved')).body).toContain('The calendar is saved.')
    for (const day of ['2026-12-10', '2026-12-11', '2026-12-14']) await post({ open: day, deed: day })
    expect(await calendar()).toEqual(before)
    await post({ name: '2028–29', from: '2028-08-28', to: '2029-06-15', deed: 'year' })
    await post({ day: '2028-10-09', why: 'holiday', deed: 'in-it' })
    expect((await calendar()).years).toHaveLength(3)
    expect((await get('/calendar')).body).toContain('These legal holidays count as school days here.')
    await post({ takeYear: '2028-08-28', deed: 'away' })
    expect(await calendar()).toEqual(before)
  })

  test('keeps what was typed and says what is wrong at its box', async () => {
    const { post } = await browser('superintendent')
    const outside = await post({ day: '2027-07-05', until: '', why: 'holiday' })
    expect([outside.statusCode, outside.body]).toEqual([422, expect.stringContaining('2027-07-05 is in none of the school years')])
    expect(outside.body).toContain('value="2027-07-05"')
    const backwards = await post({ name: 'Back', from: '2029-06-15', to: '2028-08-28' })
    expect(backwards.body).toMatch(/id="to-error">It ends on 2028-08-28, before it begins on 2029-06-15/)
    expect((await post({ day: '2027-01-08', until: '2027-01-04', why: 'other' })).body).toMatch(/id="until-error"/)
    expect((await post({ day: '', until: '', why: 'other' })).body).toMatch(/id="day-error">Say which day/)
  })
})

describe('the whole calendar over JSON', () => {
  test('is replaced once for a deed, and not at all where nothing changes', async () => {
    const lead = await browser('superintendent')
    const before = await calendar()
    const known = (await factsOf()).length
    const one = { years: before.years.slice(0, 1), closed: [] }
    expect((await lead.put(one, 'k1')).json()).toEqual(one)
    expect((await lead.put(one, 'k2')).statusCode).toBe(200)
    expect(await factsOf()).toHaveLength(known + 1)
    expect((await lead.put(before, 'k3')).json()).toEqual(before)
    expect((await lead.put(one, 'k1')).json()).toEqual(before)
    expect(await factsOf()).toHaveLength(known + 2)
    const [last] = (await factsOf()).slice(-1)
    expect(Object.keys(last?.body ?? {}).sort()).toEqual(['closed', 'digest', 'years'])
  })

  test('with a fault nothing is changed', async () => {
    const lead = await browser('superintendent')
    const before = await calendar()
    const refused = await lead.put({ ...before, years: [...before.years, { name: 'Twice', from: '2027-06-01', to: '2027-07-01' }] }, 'k4')
    expect(refused.statusCode).toBe(422)
    expect(refused.json<{ errors: { pointer: string }[] }>().errors).toMatchObject([{ pointer: '/years/2/from' }])
    expect(await calendar()).toEqual(before)
    expect((await (await browser('principal')).put(before, 'k5')).statusCode).toBe(403)
    expect((await lead.put({ years: [] }, 'k6')).statusCode).toBe(422)
  })
})
