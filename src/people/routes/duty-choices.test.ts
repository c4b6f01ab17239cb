import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '../../platform/database/index.ts'
import type { App } from '../../platform/http/index.ts'
import { personId } from '../store/ids.ts'
import { addPerson } from '../store/person.ts'
import { closeAll, falls, openTestApp, sendForm, signIn } from '../testing/open-test-app.ts'

/** More people work in this district than a list can hold to choose from; whoever is late in the alphabet is put on duty all the same. */
let database: Database
let app: App

beforeAll(async () => {
  ;({ app, database } = await openTestApp({ at: '2026-09-14T14:00:00Z', people: { rolesAsked: async () => ['responder'] } }))
})
afterAll(() => closeAll(app, database))

const add = (handle: string, givenName: string, familyName: string) =>
  database.transaction('app', falls, async tx => {
    const id = personId.parse(tx.random.id())
    await addPerson(tx, { id, handle, givenName, familyName, email: null, mobile: null })
    return id
  })

const offeredIn = (html: string): string[] => {
  const [, list = ''] = /<select[^>]* name="person"[^>]*>(.*?)<\/select>/s.exec(html) ?? []
  return [...list.matchAll(/<option[^>]*value="[^"]+"[^>]*>([^<]*)/g)].map(([, label = '']) => label)
}

test('everybody is listed of a small district; of a large one who has a role, and anyone by name', async () => {
  const { cookie, csrf } = await signIn(app, 'secretary')
  const get = async (url: string) => (await app.inject({ url, headers: { cookie } })).body
  const small = await get('/duty')
  expect(small).not.toContain('name="look"')
  const before = offeredIn(small)
  expect(before.length).toBeGreaterThan(10)

  for (let at = 0; at < 500; at++) await add(`made-up-${at}`, 'Made', `Abalone ${at}`)
  const last = await add('zw-1', 'Éva', 'Zwölfer')
  await add('zw-2', 'Éva', 'Zwölfer')
  const large = await get('/duty')
  const held = offeredIn(large)
  expect(held.length).toBeGreaterThan(5)
  expect(held.every(name => before.includes(name))).toBe(true)
  expect(large).toContain('Find anyone else here.')

  const found = await get('/duty?week=2026-09-14&look=zwolf+e&role=responder&from=2026-09-15T11:00:00Z')
  expect(offeredIn(found).sort()).toEqual(['Éva Zwölfer (zw-1)', 'Éva Zwölfer (zw-2)'])
  expect(found).toContain('2 people are found: they are below.')
  expect(found).toMatch(/<details id="add" open/)
  expect(found).toContain('<input type="hidden" name="from" value="2026-09-15T11:00:00Z"')
  expect(found).toMatch(/<option[^>]*value="responder"[^>]*selected|<option selected[^>]*value="responder"/)
  expect(await get('/duty?look=abalone')).toContain('More than 100 people are found; the first are below.')
  expect(await get('/duty?look=nobody-here')).toContain('Nobody who works here is called that.')

  // What is missing is said, and whoever was found and chosen stays chosen.
  const wrong = await sendForm(app, '/duty', { _csrf: csrf, school: '', person: last, role: 'responder', week: '2026-09-14' }, { cookie })
  expect(wrong.statusCode).toBe(422)
  expect(offeredIn(wrong.body)).toContain('Éva Zwölfer')
  expect(wrong.body).toMatch(new RegExp(`<option[^>]*(value="${last}"[^>]*selected|selected[^>]*value="${last}")`))
})
