import { afterAll, beforeAll, expect, test } from 'vitest'
import { openAnyDatabase } from '../src/platform/database/testing.ts'
import { openWholeApp, type WholeApp } from '../tests/open-whole-app.ts'

/** Another host of the same domain may set a cookie for all of it, and for one address of ours before our own: whoever is signed in stays who they are. */
let whole: WholeApp
beforeAll(async () => {
  whole = await openWholeApp({ open: openAnyDatabase, publicUrl: 'https://made-up.example' })
})
afterAll(() => whole.close())

const signIn = async (handle: string, cookie?: string) => {
  const headers = cookie === undefined ? {} : { cookie }
  const answer = await whole.app.inject({ method: 'POST', url: '/api/session', payload: { handle }, headers })
  return { token: answer.json<{ token: string }>().token, lines: [answer.headers['set-cookie'] ?? []].flat() }
}
const handleBy = async (cookie: string): Promise<string | undefined> =>
  (await whole.app.inject({ url: '/api/session', headers: { cookie } })).json<{ person?: { handle: string } }>().person?.handle

test('over TLS the session has a name that no other host can set', async () => {
  const { token, lines } = await signIn('teacher')
  const [line = ''] = lines.filter(each => each.includes(token))
  expect(line).toMatch(/^__Host-concord_session=/)
  expect(line).toMatch(/; Path=\/(;|$)/)
  expect(line).toMatch(/; Secure/)
  expect(line).not.toMatch(/domain/i)
})

test('what is planted under the plain name makes nobody somebody else', async () => {
  const [own, planted] = [await signIn('teacher'), await signIn('principal')]
  expect(await handleBy(`concord_session=${planted.token}; __Host-concord_session=${own.token}`)).toBe('teacher')
  expect(await handleBy(`concord_session=${'0'.repeat(32)}.x; __Host-concord_session=${own.token}`)).toBe('teacher')
})

test('a session that a browser kept under the plain name goes on, and the next sign-in takes that name away', async () => {
  const old = await signIn('teacher')
  expect(await handleBy(`concord_session=${old.token}`)).toBe('teacher')
  const { lines } = await signIn('teacher', `concord_session=${old.token}`)
  expect(lines.filter(each => each.startsWith('concord_session=;'))).toHaveLength(1)
})

test('signing out takes both names away', async () => {
  const { token } = await signIn('teacher')
  const out = await whole.app.inject({ method: 'DELETE', url: '/api/session', headers: { authorization: `Bearer ${token}` } })
  const cleared = [out.headers['set-cookie'] ?? []].flat().filter(each => /_session=;/.test(each))
  expect(cleared.map(each => each.split('=')[0])).toEqual(expect.arrayContaining(['concord_session', '__Host-concord_session']))
  expect(cleared.find(each => each.startsWith('__Host-'))).toMatch(/; Secure/)
})
