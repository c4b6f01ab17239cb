import { afterAll, beforeAll, expect, test } from 'vitest'
import type { PersonId } from '../../kernel/ids.ts'
import type { Database } from '../../platform/database/index.ts'
import type { App } from '../../platform/http/index.ts'
import { findPersonByHandle } from '../store/person.ts'
import { closeAll, falls, openTestApp, sendForm, signIn } from '../testing/open-test-app.ts'

/** Somebody loses a role and stays on duty in it: whoever sets duty reads so. */
let database: Database
let app: App

beforeAll(async () => {
  ;({ app, database } = await openTestApp({ at: '2026-09-14T14:00:00Z', people: { rolesAsked: async () => ['responder', 'clinician'] } }))
})
afterAll(() => closeAll(app, database))

test('a clinician whose role is taken away is named on Duty until they are off', async () => {
  const { cookie, csrf } = await signIn(app, 'coordinator')
  const get = async (url: string, lang = 'en') =>
    (await app.inject({ url, headers: { cookie: `${cookie}; concord_lang=${lang}` } })).body
      .replaceAll(/<[^>]+>/g, ' ')
      .replaceAll(/\s+/g, ' ')
  const person = await database.transaction('app', falls, async tx => (await findPersonByHandle(tx, 'clinician'))?.id as PersonId)
  expect(await get('/duty')).not.toContain('in a role that they do not have')
  const taken = await sendForm(app, `/people/${person}`, { _csrf: csrf, take: 'clinician' }, { cookie })
  expect(taken.statusCode).toBe(303)
  const duty = await get('/duty')
  expect(duty).toContain('1 person is on duty in a role that they do not have.')
  expect(duty).toMatch(/Yuki Stillwater , clinician: .*Harbor Falls High School.*Mill Street Middle School/)
  expect(await get('/duty', 'es')).toContain('Hay 1 persona de guardia con una función que no tiene.')
  const { cookie: looksOnly } = await signIn(app, 'responder-1')
  expect((await app.inject({ url: '/duty', headers: { cookie: looksOnly } })).body).not.toContain('id="unheld"')
})
