import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { takeRole } from '../src/people/commands/users.ts'
import { giveRole } from '../src/people/index.ts'
import { listOfficeChanges } from '../src/people/store/office-changes.ts'
import { falls, sendForm } from '../src/people/testing/open-test-app.ts'
import { openAnyDatabase } from '../src/platform/database/testing.ts'
import { openWholeApp, type WholeApp } from '../tests/open-whole-app.ts'

/** Somebody sat down at a superintendent's desk and confirmed what an accomplice had asked for; it is noticed the same day. */
let whole: WholeApp
beforeAll(async () => {
  whole = await openWholeApp({ open: openAnyDatabase })
}, 120_000)
afterAll(() => whole.close())

const post = async (handle: string, of: string, fields: Record<string, string>) => {
  const { cookie, csrf } = await whole.as(handle)
  const url = `/people/${(await whole.as(of)).person.id}`
  const sent = { _csrf: csrf, deed: randomUUID(), ...fields }
  return (await sendForm(whole.app, 'change' in fields ? `${url}/changes` : url, sent, { cookie })).statusCode
}
const later = async (hours: number): Promise<void> => {
  await whole.clockwork.advanceTo(whole.clock, new Date(whole.clock.now().getTime() + hours * 3_600_000))
  whole.forget()
}
const operator = (work: 'give' | 'take', handle: string) =>
  whole.database.transaction('app', falls, tx => {
    const own = { by: 'operator', at: whole.clock.now(), deed: randomUUID(), handle } as const
    return work === 'give' ? giveRole(tx, { ...own, roles: ['superintendent'] }) : takeRole(tx, { ...own, role: 'superintendent' })
  })
const rolesOfNurse = async () =>
  (await whole.app.inject({ url: '/api/demo/people' }))
    .json<{ items: { handle: string; roles: string[] }[] }>()
    .items.find(({ handle }) => handle === 'nurse')?.roles

test('what was confirmed by whoever lost the office before it took effect waits for a second person again', async () => {
  await operator('give', 'teacher')
  expect(await post('coordinator', 'nurse', { give: 'designee' })).toBe(303)
  const [change] = await whole.database.transaction('app', falls, tx => listOfficeChanges(tx))
  await later(2)
  expect(await post('teacher', 'nurse', { change: change?.id ?? '', says: 'yes' })).toBe(303)
  await operator('take', 'teacher')
  await later(25)
  expect(await rolesOfNurse()).toEqual(['nurse'])
  expect(await post('superintendent', 'nurse', { change: change?.id ?? '', says: 'yes' })).toBe(303)
  whole.forget()
  expect(await rolesOfNurse()).toEqual(['designee', 'nurse'])
})

test('what would have taken the last superintendent takes effect once there is another, as its page says', async () => {
  const rolesOf = async (handle: string) =>
    (await whole.app.inject({ url: '/api/demo/people' }))
      .json<{ items: { handle: string; roles: string[] }[] }>()
      .items.find(each => each.handle === handle)?.roles
  const waiting = async () => (await whole.database.transaction('app', falls, tx => listOfficeChanges(tx)))[0]?.id ?? ''
  await operator('give', 'principal')
  whole.forget()
  expect(await post('superintendent', 'principal', { take: 'superintendent' })).toBe(303)
  await later(2)
  expect(await post('principal', 'principal', { change: await waiting(), says: 'yes' })).toBe(303)
  await operator('take', 'superintendent')
  await later(23)
  expect(await rolesOf('principal')).toContain('superintendent')
  await operator('give', 'superintendent')
  await later(25)
  expect(await rolesOf('principal')).not.toContain('superintendent')
  expect(await waiting()).toBe('')
})
