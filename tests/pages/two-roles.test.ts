import { afterAll, beforeAll, expect, test } from 'vitest'
import { giveRole } from '../../src/people/index.ts'
import { falls } from '../../src/people/testing/open-test-app.ts'
import { openWholeApp, type WholeApp } from '../open-whole-app.ts'

/** Somebody may work for the district and have a child in it: being the one takes nothing of the other away. */
let whole: WholeApp
beforeAll(async () => {
  whole = await openWholeApp()
})
afterAll(() => whole.close())

const page = async (handle: string, url: string) =>
  (await whole.app.inject({ url, headers: { cookie: (await whole.as(handle)).cookie } })).body

test('an aide who is a caregiver calls for support, and finds who has seen their child’s records', async () => {
  const given = { by: 'operator', at: whole.clock.now(), deed: crypto.randomUUID(), handle: 'caregiver', roles: ['aide'] } as const
  await whole.database.transaction('app', falls, tx => giveRole(tx, given))
  const home = await page('caregiver', '/')
  expect(home).toContain('href="/my-child"')
  expect(home).toContain('action="/call"')
  expect(await page('caregiver', '/my-child')).toMatch(/href="\/my-child\/[0-9a-f-]{36}\/seen"/)
})

test('whoever has no child here is led to none', async () => {
  for (const handle of ['teacher', 'superintendent']) expect(await page(handle, '/'), handle).not.toContain('/my-child')
  expect(await page('student', '/')).toContain('href="/my-child"')
})
