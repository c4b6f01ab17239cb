import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshId, type PersonId } from '../kernel/ids.ts'
import { addUser, findPersonByHandle } from '../people/index.ts'
import { addWay, verifyRow } from '../people/store/ways.ts'
import type { Channel } from '../platform/channels/index.ts'
import type { Database } from '../platform/database/index.ts'
import { at, cove, openRegister } from '../people/testing/open-register.ts'
import { reachTest } from './reach.ts'
import { reachWatch } from './reach-watch.ts'

let database: Database
let person: PersonId
beforeAll(async () => {
  database = await openRegister()
  await database.transaction('app', cove, async tx => {
    await addUser(tx, { by: 'operator', at, deed: freshId(), handle: 'nurse', roles: ['nurse'], name: 'Test Nurse', email: null })
    const found = await findPersonByHandle(tx, 'nurse')
    if (!found) throw new Error('nobody was added')
    person = found.id
  })
})
afterAll(() => database.close())

const sent: string[] = []
const channel = (name: string, kind: Channel['kind'], is: Awaited<ReturnType<Channel['send']>> | 'down'): Channel => ({
  ...{ name, kind },
  send: async ({ address, text }) => {
    sent.push(`${kind} ${address} ${text.startsWith('TEST.')}`)
    if (is === 'down') throw new Error(`${name}: answered 500`)
    return is
  },
})
const run = async (channels: readonly Channel[]) => {
  sent.length = 0
  return reachTest(['nurse'], { open: async () => ({ database, district: cove }), channels, id: () => freshId() })
}
const taken = { is: 'taken', reference: 'R1' } as const

test('each way by each channel, marked; nothing to what no code came back from; what came back of each', async () => {
  expect((await run([channel('twilio', 'text', taken)])).text).toContain('Nothing reaches Test Nurse')
  const device = '{"endpoint":"https://push.example.org/x"}'
  await database.transaction('app', cove, async tx => {
    for (const [rank, kind, address, isVerified] of [
      [1, 'telephone', '+19785550157', true],
      [2, 'email', 'nurse@school.example', true],
      [3, 'device', device, true],
      [4, 'telephone', '+19785550158', false],
    ] as const) {
      const id = tx.random.id()
      await addWay(tx, { id, kind, address, rank, person, at })
      if (isVerified) await verifyRow(tx, id, at)
    }
  })
  const gone = { is: 'refused', why: 'refused', gone: true } as const
  const done = await run([channel('twilio', 'text', taken), channel('twilio', 'voice', 'down'), channel('web-push', 'push', gone)])
  expect(sent).toEqual(['text +19785550157 true', 'voice +19785550157 true', `push ${device} true`])
  expect([done.exit, done.text.split('\n')]).toEqual([
    0,
    [
      'Test Nurse:',
      'number that ends in 0157, text by twilio: taken, R1',
      'number that ends in 0157, voice by twilio: failed, twilio: answered 500',
      'e-mail at school.example: nothing sent, no channel for it is set up',
      'browser by push.example.org, push by web-push: refused, this browser is gone: it is to be added anew',
      'number that ends in 0158: nothing sent, no code from there came back yet',
      'Whether it arrived, each telephone, mailbox and browser shows.',
    ],
  ])
})

test('where nothing was taken it ends with 1', async () => {
  expect((await run([channel('smtp', 'email', 'down')])).exit).toBe(1)
  expect((await run([])).text).toContain('No channel is set up')
})

test.each([
  [['nurse'], 2, '--alarm is missing'],
  [['--alarm', '978-555-0157'], 2, 'No handle is given'],
  [['nurse', '--alarm', 'the office'], 2, '--alarm is “the office”. Expected a telephone number or an e-mail address'],
  [['nurse', '--alarm', 'a@b.example', '--within', '5'], 2, '--within is “5”. Expected whole seconds, from 10 to 3600.'],
  [['nurse', '--alarm', 'a@b.example', '--url', 'elsewhere'], 2, '--url is “elsewhere”'],
  [['nurse', '--alarm', 'a@b.example', '--lang', 'xx'], 2, '--lang is “xx”'],
  [['nurse', '--alarm', '978-555-0157'], 2, 'No channel that reaches 978-555-0157 is set up'],
  [['nurse', '--alarm', 'a@b.example', '--school', 'no-such'], 2, 'There is no school “no-such” here'],
  [['nurse', '--alarm', 'a@b.example'], 0, '2026-09-19 is no school day here: nobody is asked.'],
  [['nobody', '--alarm', 'a@b.example', '--any-day'], 1, 'nobody'],
] as const)('a watcher is told what is wrong, and asks nobody at a weekend: %j', async (args, exit, says) => {
  sent.length = 0
  const channels = [channel('smtp', 'email', taken), channel('web-push', 'push', taken)]
  const at = new Date('2026-09-19T12:00:00Z')
  const open = async () => ({ database, district: cove })
  const done = await reachWatch(args, { open, channels, url: 'http://127.0.0.1:1', at })
  expect([done.exit, done.text]).toEqual([exit, expect.stringContaining(says)])
  expect(sent).toEqual([])
})

test('a watcher is told where its alarm would go by nothing but what calls go by too', async () => {
  const kit = { open: async () => ({ database, district: cove }), url: 'http://127.0.0.1:1', at }
  const said = async (to: string, channels: Channel[]) => (await reachWatch(['nurse', '--alarm', to], { ...kit, channels })).text
  const [text, voice] = [channel('twilio', 'text', taken), channel('twilio', 'voice', taken)]
  const [email, push, second] = [channel('smtp', 'email', taken), channel('web-push', 'push', taken), channel('vonage', 'text', taken)]
  const refused = 'both would fail together'
  expect(await said('a@b.example', [email])).toContain(refused)
  expect(await said('978-555-0157', [text, voice])).toContain(refused)
  expect(await said('978-555-0157', [text, voice, email])).toContain(refused)
  expect(await said('978-555-0157', [text, push])).toContain(refused)
  expect(await said('a@b.example', [text, voice, email])).not.toContain(refused)
  expect(await said('978-555-0157', [text, second])).not.toContain(refused)
})
