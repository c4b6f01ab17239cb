import fastify from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '../database/index.ts'
import { openTestDatabase } from '../database/testing.ts'
import { addDistrict, districtFinder, districtIdOf } from './index.ts'

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
function startServer(defaultSlug: string): (host: string) => Promise<string> {
  const districtOf = districtFinder(database, { defaultSlug, demoIsOpen: false })
  const app = fastify().get('/', async request => (await districtOf(request))?.slug ?? 'none')
  return async host => (await app.inject({ url: '/', headers: { host } })).body
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
