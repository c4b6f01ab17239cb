import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Database } from '../../platform/database/index.ts'
import type { App } from '../../platform/http/index.ts'
import { freshId } from '../../kernel/ids.ts'
import { linkUser } from '../index.ts'
import { addTowns, at, bringIn, cove } from '../testing/open-register.ts'
import { closeAll, openTestApp } from '../testing/open-test-app.ts'
import { sampleBundle } from '../testing/sample-bundle.ts'

let database: Database
let app: App

beforeAll(async () => {
  ;({ app, database } = await openTestApp({ at: at.toISOString(), seed: [addTowns, store => bringIn(store, sampleBundle('1.2'))] }))
})
afterAll(() => closeAll(app, database))

describe('signing in by a link', () => {
  const linkFor = async (handle: string) => {
    const link = await database.transaction('app', cove, tx => linkUser(tx, { by: 'operator', handle, at, deed: freshId() }))
    if ('kind' in link) throw new Error(link.detail)
    return link.token
  }
  const look = (token: string, method: 'GET' | 'HEAD' = 'GET') => app.inject({ method, url: `/sign-in?link=${token}` })
  const press = (token: string, headers: Record<string, string> = {}, then = '') => {
    const payload = new URLSearchParams({ link: token, then }).toString()
    return app.inject({
      method: 'POST',
      url: '/sign-in',
      payload,
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    })
  }

  test('opening it by HEAD and by GET ten times uses nothing up; its button works once, in the district of the link', async () => {
    const token = await linkFor('ada')
    expect(await look(token, 'HEAD')).toMatchObject({ statusCode: 200, body: '' })
    for (let times = 0; times < 10; times++) {
      const looked = await look(token)
      expect(looked).toMatchObject({ statusCode: 200 })
      expect(looked.headers['set-cookie'] ?? '').not.toContain('concord_session')
    }
    const opened = await press(token)
    expect(opened.statusCode).toBe(303)
    const cookie = String(opened.headers['set-cookie']).split(';')[0] ?? ''
    expect((await app.inject({ url: '/api/session', headers: { cookie } })).json()).toMatchObject({ person: { handle: 'ada' } })
    // The same device once more, and a second one: neither is signed in.
    for (const headers of [{ cookie }, {}]) {
      const again = await press(token, headers)
      expect(again).toMatchObject({ statusCode: 409, body: expect.stringContaining('This link has been used') })
      expect(again.headers['set-cookie']).toBeUndefined()
    }
    expect(await look(token)).toMatchObject({ statusCode: 409, body: expect.stringContaining('This link has been used') })
    expect((await look('junk')).statusCode).toBe(409)
    expect((await press('junk')).statusCode).toBe(409)
  })

  test('two devices that press at once: one is signed in', async () => {
    const token = await linkFor('ada')
    const both = await Promise.all([press(token), press(token)])
    expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([303, 409])
  })

  test('leads where one was going, and nowhere else', async () => {
    const token = await linkFor('ada')
    expect((await app.inject({ url: `/sign-in?link=${token}&then=/duty` })).body).toContain('name="then" value="/duty"')
    expect((await app.inject({ url: `/sign-in?link=${token}&then=//evil.example` })).body).not.toContain('name="then"')
    expect((await press(token, {}, '/duty')).headers.location).toBe('/duty')
    expect((await press(await linkFor('ada'), {}, '//evil.example')).headers.location).toBe('/me')
  })

  test('a form of another site signs nobody in, and uses nothing up', async () => {
    const token = await linkFor('ada')
    // A browser that is too old to say which site it was says from which address.
    for (const headers of [{ 'sec-fetch-site': 'cross-site' }, { origin: 'https://evil.example' }]) {
      const sent = await press(token, headers)
      expect(sent).toMatchObject({ statusCode: 403, body: expect.stringContaining('Sign in on this device') })
      expect(sent.headers['set-cookie']).toBeUndefined()
    }
    expect((await press(token, { 'sec-fetch-site': 'same-origin' })).statusCode).toBe(303)
  })

  test('guessed codes are answered alike, as is one that was used', async () => {
    const used = await linkFor('ada')
    await press(used)
    const said = async (token: string) => {
      const { statusCode, body, headers } = await press(token)
      return JSON.stringify([statusCode, body, headers['set-cookie'] ?? null])
    }
    const answers = new Set([await said(used)])
    const district = used.split('.')[0] ?? ''
    for (let n = 0; n < 20; n++) answers.add(await said(`${district}.${String(n).padStart(43, 'A')}`))
    expect(answers.size).toBe(1)
  })
})
