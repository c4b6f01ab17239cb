import { afterAll, beforeAll, expect, test } from 'vitest'
import { contextFor } from '../design/testing.ts'
import { freshId } from '../kernel/ids.ts'
import { notSignedIn } from '../kernel/refusal.ts'
import type { Database } from '../platform/database/index.ts'
import { openTestDatabase } from '../platform/database/testing.ts'
import { addDistrict, districtFinder, districtIdOf } from '../platform/district/index.ts'
import { type App, openServer } from '../platform/http/index.ts'
import { openLog } from '../platform/log/index.ts'
import { decideOn, ledgerRoutes } from './index.ts'

const district = districtIdOf('made-up')
const [call, other] = [freshId(), freshId()]
let database: Database
let app: App
let isReader = true
let isLinked = false
let closed: string | null = null

beforeAll(async () => {
  database = await openTestDatabase()
  const row = { slug: 'made-up', name: 'Made-up Schools', officePhone: null, isDemo: true }
  await database.transaction('app', district, tx => addDistrict(tx, row, new Date('2026-11-01T12:00:00Z')))
  // By the district's clock, five hours behind: one call on November 24, the rest on November 25.
  await write(call, '2026-11-25T04:59:59Z', ['call.asked'])
  await write(call, '2026-11-25T05:00:00Z', ['call.decided', 'call.sent', 'call.sent'])
  await write(other, '2026-11-25T15:00:00Z', ['plan.adopted'])
  app = await openServer({
    ...{ database, log: openLog('error'), problemPage: (_, { status, detail }) => `${status} ${detail}` },
    districtOf: districtFinder(database, { defaultSlug: 'made-up', demoIsOpen: true }),
  })
  ledgerRoutes(app, {
    ...{
      database,
      pageContext: () => contextFor(),
      readerOf: () => (isReader ? { person: freshId(), at: new Date('2026-11-26T12:00:00Z') } : notSignedIn()),
    },
    says: () => ({
      'call.asked': 'Asked.',
      'call.decided': 'Decided.',
      'call.sent': 'Sent.',
      'plan.adopted': 'Adopted.',
      'call.many': 'Many.',
    }),
    kindOf: type => (type === 'call.sent' ? 'messages' : type.startsWith('call.') ? 'calls' : 'plan'),
    hrefOf: (_, matter) => (isLinked ? `/read/${matter}` : null),
    readsContent: async () => () => true,
    opens: async () => each => each.matter !== closed,
  })
  await app.ready()
})
afterAll(async () => {
  await app.close()
  await database.close()
})

const write = (matter: string, at: string, types: readonly string[]) =>
  database.transaction('app', district, tx =>
    decideOn(tx, {
      ...{ matter, deed: freshId(), by: null, at: new Date(at) },
      decide: () => ({ facts: types.map(type => ({ type, body: {} })), result: 'done' }),
      read: String,
    }),
  )

const at = (address: string) => app.inject({ url: address })
const said = async (address: string) =>
  ((await at(address)).body.match(/<p>(Asked|Decided|Sent|Adopted|Many)\./g) ?? []).map(each => each.slice(3, -1))

test('the record is read by kind, by day where the district is, and by matter', async () => {
  expect(await said('/ledger')).toEqual(['Adopted', 'Sent', 'Sent', 'Decided', 'Asked'])
  expect(await said('/ledger?kind=calls')).toEqual(['Decided', 'Asked'])
  expect(await said('/ledger?kind=messages')).toEqual(['Sent', 'Sent'])
  expect(await said('/ledger?kind=money')).toEqual([])
  expect(await said('/ledger?day=2026-11-24')).toEqual(['Asked'])
  expect(await said('/ledger?day=2026-11-25&kind=calls')).toEqual(['Decided'])
  expect(await said(`/ledger?matter=${other}`)).toEqual(['Adopted'])
  expect((await at('/ledger')).body).toContain('<summary>2 messages</summary>')
})

test('a matter whose own page does not open to the reader is named and not linked', async () => {
  isLinked = true
  const open = (await at('/ledger')).body
  closed = call
  const { body } = await at('/ledger')
  closed = null
  isLinked = false
  expect(open).toContain(`href="/read/${call}"`)
  expect([body.includes(`href="/read/${call}"`), body.includes(`href="/read/${other}"`)]).toEqual([false, true])
})

test('an address that cannot be read shows everything, and whoever may not read sees nothing', async () => {
  expect(await said('/ledger?kind=banana&day=never&matter=Ana&before=x')).toEqual(['Adopted', 'Sent', 'Sent', 'Decided', 'Asked'])
  isReader = false
  const turnedAway = await at('/ledger?kind=calls')
  isReader = true
  expect(turnedAway.headers.location).toMatch(/^\/sign-in\?then=/)
})

test('thirty are shown at once, and the older ones are a link away', async () => {
  await write(
    freshId(),
    '2026-11-26T15:00:00Z',
    Array.from({ length: 31 }, () => 'call.many'),
  )
  const { body } = await at('/ledger?kind=calls')
  expect(await said('/ledger?kind=calls')).toEqual(Array.from({ length: 30 }, () => 'Many'))
  const [, older = ''] = /href="([^"]*before=\d+)"/.exec(body) ?? []
  expect(await said(older.replaceAll('&amp;', '&'))).toEqual(['Many', 'Decided', 'Asked'])
})
