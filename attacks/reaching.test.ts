import { generateKeyPairSync, randomBytes, randomUUID } from 'node:crypto'
import { createServer, type Server } from 'node:net'
import type { AddressInfo } from 'node:net'
import webPushLibrary from 'web-push'
import { z } from 'zod'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { seedDemo } from '../src/people/index.ts'
import { falls, sendForm } from '../src/people/testing/open-test-app.ts'
import { demoPlanOver } from '../src/plan/testing.ts'
import { type Channel, channelsFromEnvironment } from '../src/platform/channels/index.ts'
import type { Calling, DialledCall } from '../src/platform/channels/testing/fake-provider.ts'
import { openFakeProvider } from '../src/platform/channels/testing/fake-provider.ts'
import { statement } from '../src/platform/database/index.ts'
import { addDistrict, districtIdOf } from '../src/platform/district/index.ts'
import { channelCarrier } from '../src/platform/outbox/index.ts'
import { questions } from '../src/questions.ts'
import { openWholeApp, type WholeApp } from '../tests/open-whole-app.ts'
import { providers, publicUrl } from '../tests/telephone-providers.ts'

/** What reaches people and what they send back, in hands that mean harm: other districts, our own network, guesses. */
const cove = districtIdOf('gull-cove')
/** In both districts it is the nurse’s. */
const numberOfNurse = '+19785550114'
const host = { host: 'gull-cove.made-up.example' }
const setNumbers = statement({
  name: 'people.set-numbers-of-reaching-test',
  sql: `update people.person set sms = replace(sms, '+1978', '+1617'), phone = replace(phone, '+1978', '+1617') where district_id = $1 and handle <> 'nurse'`,
})
const countCalls = statement({
  name: 'respond.count-calls-of-reaching-test',
  sql: 'select count(*)::int as n, (array_agg(school_id::text))[1] as school from respond.call where district_id = $1',
  row: z.object({ n: z.number(), school: z.string().nullable() }),
})
const countFacts = statement({
  name: 'ledger.count-facts-of-reaching-test',
  sql: 'select count(*)::int as n from ledger.fact where district_id = $1',
  row: z.object({ n: z.number() }),
})

describe.each(providers)('two districts behind one number of $name', ({ name, shape, envOf }) => {
  let whole: WholeApp
  let provider: Awaited<ReturnType<typeof openFakeProvider>>
  beforeAll(async () => {
    provider = await openFakeProvider(shape)
    const { channels } = channelsFromEnvironment(envOf(provider.url))
    whole = await openWholeApp({ channels, carrier: channelCarrier(channels.filter(({ kind }) => kind === 'voice')) })
    const { database, clock } = whole
    await database.transaction('app', cove, async tx => {
      const row = { slug: 'gull-cove', name: 'Gull Cove Public Schools', officePhone: '617-555-0142', isDemo: true }
      await addDistrict(tx, row, clock.now())
    })
    await seedDemo(database, { district: cove, clock })
    await database.transaction('app', cove, async tx => {
      await demoPlanOver(questions).seed(tx, clock.now())
      await tx.run(setNumbers, [cove])
    })
  }, 120_000)
  afterAll(async () => {
    await whole?.close()
    await provider?.close()
  })

  const address = `${publicUrl}/api/carriers/${name}/voice`
  const post = async ({ url, headers, body }: Calling) => {
    const { pathname, search } = new URL(url)
    const answer = await whole.app.inject({ method: 'POST', url: `${pathname}${search}`, headers: { ...headers, ...host }, payload: body })
    await whole.clockwork.settle()
    return answer
  }
  const dial = async (from: string, keys: readonly string[]): Promise<string[]> => {
    const call: DialledCall = { id: `CA${randomUUID()}`, from }
    const said: string[] = []
    let calling = shape.dials(address, call, whole.clock.now())
    for (const left = [...keys]; ; ) {
      const { said: text, next } = shape.led((await post(calling)).body, call)
      const waits = text.startsWith('One moment.')
      if (!waits) said.push(text)
      const key = waits ? '' : left.shift()
      if (!next || key === undefined) return said
      calling = next(key, whole.clock.now())
    }
  }
  const callsIn = (district: typeof cove) => whole.database.transaction('app', district, tx => tx.one(countCalls, [district]))
  const factsIn = async (district: typeof cove) =>
    (await whole.database.transaction('app', district, tx => tx.one(countFacts, [district]))).n

  test('a call is in the district of whoever has the number, whichever host the provider calls, and in no other', async () => {
    const before = [await factsIn(falls), (await callsIn(falls)).n]
    expect((await dial('+16175550107', ['', '1', '1'])).at(-1)).toMatch(/^Your call is in, for Mill Street.*617-555-0142\.$/)
    expect([await factsIn(falls), (await callsIn(falls)).n]).toEqual(before)
    expect((await callsIn(cove)).n).toBe(1)
  })

  test('a key pressed in a call of one district is nothing in the other', async () => {
    const its = provider.taken.find(({ to }) => to.includes('617555'))
    if (!its) throw new Error('nobody was asked')
    const before = [await factsIn(falls), await factsIn(cove)]
    const said = await post(shape.keys(its, '1', whole.clock.now()))
    expect(said.body).toContain('You are down as coming')
    expect(await factsIn(falls)).toBe(before[0])
    expect(await factsIn(cove)).toBe((before[1] ?? 0) + 1)
    expect((await post(shape.status({ ...its, reference: `${its.reference}-of-nobody` }, 'failed', whole.clock.now()))).statusCode).toBe(
      204,
    )
    expect(await factsIn(cove)).toBe((before[1] ?? 0) + 1)
  }, 30_000)

  test('a number that both know chooses among the schools of both, and is one call', async () => {
    const [ofFalls, ofCove] = [(await callsIn(falls)).n, (await callsIn(cove)).n]
    const said = await dial(numberOfNurse, ['', '1', '4'])
    expect(said[2]).toContain('Press 6 for')
    expect(said.at(-1)).toContain('Your call is in, for')
    expect([(await callsIn(falls)).n + (await callsIn(cove)).n]).toEqual([ofFalls + ofCove + 1])
  })

  test('an unknown telephone is told of no office where it could be either', async () => {
    const said = await dial('+14135550188', [''])
    expect(said.at(-1)).toMatch(/911.*833-773-2445/)
    expect(said.at(-1)).not.toMatch(/555-0142/)
  })
})

describe('nothing of ours is reached from outside by an address that somebody gives', () => {
  const seen: string[] = []
  let listener: Server
  let port: number
  let whole: WholeApp
  let push: Channel
  beforeAll(async () => {
    listener = createServer(socket => {
      seen.push(socket.localAddress ?? '')
      socket.destroy()
    })
    await new Promise<void>(resume => listener.listen(0, '0.0.0.0', resume))
    port = (listener.address() as AddressInfo).port
    const keys = webPushLibrary.generateVAPIDKeys()
    const { channels, faults } = channelsFromEnvironment({
      ...{ VAPID_PUBLIC_KEY: keys.publicKey, VAPID_PRIVATE_KEY: keys.privateKey, VAPID_SUBJECT: 'mailto:it@example.org' },
    })
    expect(faults).toEqual([])
    push = channels[0]!
    whole = await openWholeApp({ channels })
  }, 60_000)
  afterAll(async () => {
    await whole?.close()
    await new Promise(resume => listener.close(resume))
  })

  const inside = () =>
    [
      ...['127.0.0.1', '[::1]', '[::ffff:127.0.0.1]', '127.1', '0x7f000001', '2130706433', '0.0.0.0', '169.254.169.254'],
      ...['localhost', 'LOCALHOST', 'localhost.', 'a.localhost', 'push.internal', 'printer.local', '①②⑦.0.0.1'],
    ].map(name => `https://${name}:${port}/push`)
  const browserAt = (endpoint: string) => {
    const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' })
    const { x = '', y = '' } = publicKey.export({ format: 'jwk' })
    const p256dh = Buffer.concat([Buffer.from([4]), Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url')]).toString('base64url')
    return { endpoint, keys: { p256dh, auth: randomBytes(16).toString('base64url') } }
  }

  test('it is refused in a sentence when it is given, and never asked when it is there all the same', async () => {
    const { headers } = await whole.as('teacher')
    for (const endpoint of inside()) {
      const answer = await whole.app.inject({ method: 'POST', url: '/api/me/devices', headers, payload: browserAt(endpoint) })
      expect([endpoint, answer.statusCode, answer.json<{ detail: string }>().detail]).toEqual([
        ...[endpoint, 422, expect.stringContaining('push service on the public internet was expected')],
      ])
      const sending = { id: randomUUID(), address: JSON.stringify(browserAt(endpoint)), text: 'A text', lang: 'en' as const }
      const sent = await push.send(sending).catch((cause: Error) => cause.message)
      expect([endpoint, sent]).not.toEqual([endpoint, expect.objectContaining({ is: 'taken' })])
    }
    expect(seen).toEqual([])
    // The listener hears who does come.
    await fetch(`http://127.0.0.1:${port}/`).catch(() => undefined)
    expect(seen).toHaveLength(1)
  }, 30_000)

  test('a number that is none, and 5,000 signs in any box, are refused in a sentence with their place', async () => {
    const { headers } = await whole.as('teacher')
    for (const number of ['911', '555-0100', '+52 55 5555 0100', '', 'x'.repeat(5_000), '9'.repeat(5_000), '\u0000']) {
      const payload = { kind: 'telephone', address: number }
      const answer = await whole.app.inject({ method: 'POST', url: '/api/me/ways', headers, payload })
      expect([number.slice(0, 20), answer.statusCode]).toEqual([number.slice(0, 20), 422])
      expect(answer.json<{ errors: { pointer: string; detail: string }[] }>().errors[0]?.pointer).toBe('/address')
    }
    const long = await whole.app.inject({ method: 'POST', url: '/api/calls', headers, payload: { room: 'x'.repeat(5_000) } })
    expect([long.statusCode, long.json<{ errors: { pointer: string }[] }>().errors[0]?.pointer]).toEqual([422, '/room'])
  })

  test('1,000 guessed links to sign in with find nothing and are answered alike', async () => {
    const answers = new Set<string>()
    const district = falls.replaceAll('-', '')
    const guess = async (n: number) => {
      const link = `${district}.${String(n).padStart(43, 'A')}`
      const answer = n % 2 === 0 ? whole.app.inject({ url: `/sign-in?link=${link}` }) : sendForm(whole.app, '/sign-in', { link })
      const { statusCode, body, headers } = await answer
      answers.add(
        JSON.stringify([
          statusCode,
          headers['set-cookie'] ?? null,
          body.replaceAll(link, 'LINK').replaceAll(/\d+ seconds?|one second/g, 'SECONDS'),
        ]),
      )
    }
    for (let n = 0; n < 1_000; n += 15) await Promise.all(Array.from({ length: 15 }, (_, at) => guess(n + at)))
    // Looked at, pressed, and told to wait; the seconds alone differ.
    expect(answers.size).toBeLessThanOrEqual(3)
    expect([...answers].join('')).not.toContain('concord_session')
  }, 300_000)
})
