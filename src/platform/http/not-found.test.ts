import { expect, test } from 'vitest'
import { districtIdOf } from '../district/index.ts'
import { openLog } from '../log/index.ts'
import { openServer } from './server.ts'

test('of an unknown address an answer says in a sentence what its page says by the title', async () => {
  const falls = { id: districtIdOf('falls'), slug: 'falls', name: 'Falls', officePhone: null, timeZone: 'America/New_York', isDemo: false }
  const app = await openServer({
    ...{ database: undefined as never, log: openLog('silent'), districtOf: async () => falls },
    problemPage: (_, { status, detail }) => `${status} “${detail}”`,
  })
  const api = await app.inject('/api/nowhere')
  expect([api.statusCode, api.json<{ detail: string }>().detail]).toEqual([404, 'There is nothing at this address.'])
  for (const url of ['/nowhere', '/nowhere?lang=es']) expect((await app.inject(url)).body).toBe('404 “”')
  await app.close()
})
