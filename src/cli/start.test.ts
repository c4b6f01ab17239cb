import { expect, test } from 'vitest'
import { planOver } from '../plan/index.ts'
import { greeting, isLoopback, start } from './start.ts'

test('the first lines say where a district is that one has added', () => {
  const says = greeting('http://127.0.0.1:3000', { dataDir: '.concord' }, { embedded: false, others: ['millbrook'] })
  expect(says).toBe(
    'Concord is at http://127.0.0.1:3000\nThe district millbrook is at http://millbrook.localhost:3000\nStop it with Ctrl+C.\n',
  )
})

const settings = {
  ...{
    json: false,
    dataDir: '.concord',
    port: 0,
    publicUrl: null,
    databaseUrl: null,
    ownerUrl: null,
    manualClock: false,
    proxies: 0,
    sealingKey: null,
  },
  ...{ host: '0.0.0.0', production: true },
}

test('in production, where others reach it, the address people type has to be said', async () => {
  const plans = planOver([])
  await expect(start(settings, plans)).rejects.toThrow(/needs PUBLIC_URL, the https:\/\/ address/)
})

test.each(['127.0.0.1', 'localhost', '::1', '127.8.9.1'])('%s is reached by this machine alone', host =>
  expect(isLoopback(host)).toBe(true),
)
test.each(['0.0.0.0', '::', '10.0.0.4', '127.example.org'])('%s is reached by others', host => expect(isLoopback(host)).toBe(false))
