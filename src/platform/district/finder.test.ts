import fastify from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '../database/index.ts'
import { openTestDatabase } from '../database/testing.ts'
import { addDistrict, districtFinder, districtIdOf, districtTag } from './index.ts'

let database: Database
beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => database.close())

const add = (slug: string, at: string) =>
  database.transaction('app', districtIdOf(slug), tx =>
    addDistrict(tx, { slug, name: slug, officePhone: null, isDemo: false }, new Date(at)),
  )

/** Slugs that a server, started on the database as it stands, finds for one host after another. */
function startServer(defaultSlug: string): (host: string, url?: string, cookie?: string) => Promise<string> {
  const districtOf = districtFinder(database, { defaultSlug, demoIsOpen: false })
  const app = fastify().get('/*', async request => (await districtOf(request))?.slug ?? 'none')
  return async (host, url = '/', cookie = '') => (await app.inject({ url, headers: { host, cookie } })).body
}

test('a server that started before any district was added serves the first one as soon as it is there, and goes on with it', async () => {
  const found = startServer('harbor-falls')
  expect(await found('localhost:3000')).toBe('none')
  await add('my-district', '2026-10-01T12:00:00Z')
  expect(await found('localhost:3000')).toBe('my-district')
  await add('next-town', '2026-10-02T12:00:00Z')
  expect(await found('localhost:3000')).toBe('my-district')
  expect(await found('next-town.example.org')).toBe('next-town')
  expect(await found('nowhere.example.org')).toBe('my-district')
})

test('the district that a server serves by default comes before an older one', async () => {
  await add('harbor-falls', '2026-10-03T12:00:00Z')
  expect(await startServer('harbor-falls')('localhost:3000')).toBe('harbor-falls')
})

test('a link that somebody opens is of the district that its code begins with, whoever is signed in; so is a device that has opened one', async () => {
  const found = startServer('harbor-falls')
  const link = (slug: string) => `/to/${districtTag(districtIdOf(slug))}${'A'.repeat(22)}`
  const session = `concord_session=${districtIdOf('my-district').replaceAll('-', '')}.x`
  expect(await found('localhost:3000', link('next-town'))).toBe('next-town')
  expect(await found('localhost:3000', link('next-town'), session)).toBe('next-town')
  expect(await found('localhost:3000', link('no-such-town'))).toBe('harbor-falls')
  const device = `concord_device=${districtIdOf('next-town').replaceAll('-', '')}.x`
  expect(await found('localhost:3000', '/calls/x', device)).toBe('next-town')
  expect(await found('localhost:3000', '/calls/x', `${device}; ${session}`)).toBe('my-district')
  const own = `concord_own_device=${districtIdOf('my-district').replaceAll('-', '')}.x`
  expect(await found('localhost:3000', '/calls/x', `${device}; ${own}`)).toBe('my-district')
  const planted = `concord_session=${districtIdOf('next-town').replaceAll('-', '')}.x`
  expect(await found('localhost:3000', '/calls/x', `${planted}; __Host-${session}`)).toBe('my-district')
})
