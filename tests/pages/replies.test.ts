import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Calling, openFakeProvider, type Taken } from '../../src/platform/channels/testing/fake-provider.ts'
import { addSeconds } from '../../src/kernel/time.ts'
import { channelsFromEnvironment } from '../../src/platform/channels/index.ts'
import { statement } from '../../src/platform/database/index.ts'
import { openAnyDatabase } from '../../src/platform/database/testing.ts'
import { type Carrier, channelCarrier, readRefusedCallbacks } from '../../src/platform/outbox/index.ts'
import { falls, type SignedIn } from '../../src/people/testing/open-test-app.ts'
import type { Call } from '../../src/respond/view.ts'
import { openWholeApp, type WholeApp } from '../open-whole-app.ts'
import { providers, publicUrl } from '../telephone-providers.ts'

/** Whoever is asked by a text or a telephone call answers by it, with both providers. */
const setNumber = statement({
  name: 'people.set-number-of-test',
  sql: 'update people.person set sms = $2 where district_id = $1 and person_id = $3',
})

describe.each(providers)('$name', ({ name, shape, envOf }) => {
  let provider: Awaited<ReturnType<typeof openFakeProvider>>
  let whole: WholeApp
  let teacher: SignedIn
  let byCall: Carrier
  let byText: Carrier
  let carrier: Carrier
  beforeAll(async () => {
    provider = await openFakeProvider(shape)
    const { channels, faults } = channelsFromEnvironment(envOf(provider.url))
    expect(faults).toEqual([])
    byText = channelCarrier(channels)
    byCall = channelCarrier(channels.filter(({ kind }) => kind === 'voice'))
    whole = await openWholeApp({ open: openAnyDatabase, carrier: { send: (...message) => carrier.send(...message) }, channels })
    teacher = await whole.as('teacher')
  }, 120_000)
  beforeEach(() => {
    carrier = byText
    provider.reset()
  })
  afterAll(async () => {
    await whole?.close()
    await provider?.close()
  })

  let rooms = 100
  const called = async (): Promise<Call> => {
    rooms += 1
    whole.clock.set(addSeconds(whole.clock.now(), 1))
    const asked = await whole.app.inject({
      ...{ method: 'POST', url: '/api/calls', headers: teacher.headers, payload: { facts: { what: 'fight' }, room: `Room ${rooms}` } },
    })
    await whole.clockwork.settle()
    return seen(asked.json<Call>().id)
  }
  const seen = async (id: string): Promise<Call> =>
    (await whole.app.inject({ url: `/api/calls/${id}`, headers: teacher.headers })).json<Call>()
  const types = async (id: string): Promise<string[]> => (await seen(id)).history.map(({ type }) => type)
  const count = async (id: string, type: string): Promise<number> => (await types(id)).filter(each => each === type).length
  const posted = async ({ url, headers, body }: Calling, alter: (body: string) => string = text => text) => {
    const { pathname } = new URL(url)
    const answer = await whole.app.inject({ method: 'POST', url: pathname, headers, payload: alter(body) })
    await whole.clockwork.settle()
    return answer
  }
  const replied = (text: string, from: string, id: string = randomUUID(), alter?: (body: string) => string) =>
    posted(shape.reply(`${publicUrl}/api/carriers/${name}/text`, { id, from, text }, whole.clock.now()), alter)
  const pressed = (taken: Taken, digits: string) => posted(shape.keys(taken, digits, whole.clock.now()))
  /** Of those asked at once, the one with the lowest number. */
  const askedOf = ({ room }: Call): Taken => {
    const asked = provider.taken.filter(({ text }) => text.includes(`asked to come: ${room},`))
    const [taken] = asked.toSorted((a, b) => a.to.localeCompare(b.to))
    if (!taken) throw new Error('nobody was asked')
    return taken
  }
  const full = (number: string): string => `+${number.replace('+', '')}`
  const texts = (to: string): string[] => provider.taken.filter(taken => full(taken.to) === full(to)).map(({ text }) => text)
  const close = async (id: string, payload: object = { nobodyCame: 'handled-in-room' }) => {
    const { statusCode } = await whole.app.inject({ method: 'POST', url: `/api/calls/${id}/close`, headers: teacher.headers, payload })
    expect(statusCode).toBe(200)
    await whole.clockwork.settle()
  }
  const refusedSoFar = async (): Promise<number> => (await readRefusedCallbacks(whole.database)).howMany

  test('1 by text is one fact, however often it is said, and is answered once', async () => {
    const call = await called()
    const { to, text } = askedOf(call)
    expect(text).toContain('Reply 1 to come, 2 if you cannot.')
    const id = randomUUID()
    for (let n = 0; n < 3; n++) expect((await replied(n === 0 ? ' 1. ' : '1', full(to), id)).statusCode).toBe(200)
    expect(await count(call.id, 'call.answered')).toBe(1)
    expect(texts(to).filter(each => each.includes(`You are down as coming: ${call.room},`))).toHaveLength(1)
    const steps = [
      ['en camino', 'call.on-the-way', 'You are down as on the way'],
      ['4', 'call.there', 'You are down as there'],
    ] as const
    for (const [said, fact, answer] of steps) {
      await replied(said, full(to))
      expect([await count(call.id, fact), texts(to).at(-1)]).toEqual([1, expect.stringContaining(answer)])
    }
    await replied('6', full(to))
    expect([await count(call.id, 'call.asked-again'), texts(to).at(-1)]).toEqual([1, expect.stringContaining('asked again')])
    await replied('7', full(to))
    expect([await count(call.id, 'call.closed'), texts(to).at(-1)]).toEqual([0, expect.stringContaining('Open the link')])
    await close(call.id, { outcome: 'settled' })
  })

  test('who says first that they are on the way or there is coming', async () => {
    for (const [said, fact] of [
      ['OMW', 'call.on-the-way'],
      ['4', 'call.there'],
      ['Yes, on my way\n\nSent from my iPhone', 'call.on-the-way'],
    ] as const) {
      const call = await called()
      const { to } = askedOf(call)
      const id = randomUUID()
      for (let n = 0; n < 2; n++) expect((await replied(said, full(to), id)).statusCode).toBe(200)
      expect([await count(call.id, 'call.answered'), await count(call.id, fact)], said).toEqual([1, 1])
      expect(texts(to).at(-1)).toContain(fact === 'call.there' ? 'You are down as there' : 'You are down as on the way')
      await close(call.id, { outcome: 'settled' })
    }
  })

  test('a signed reply whose id cannot be one is taken for nothing', async () => {
    const call = await called()
    const { to } = askedOf(call)
    for (const id of ['\u0000', `${'S'.repeat(9_000)}`, 'a b']) expect((await replied('1', full(to), id)).statusCode).toBe(204)
    expect(await count(call.id, 'call.answered')).toBe(0)
    await close(call.id)
  })

  test('2 by text asks the next; after that 1 was said it gives the call back', async () => {
    const call = await called()
    const { to } = askedOf(call)
    const asked = call.pages.length
    await replied('2 no puedo', full(to))
    const declined = await seen(call.id)
    expect([await count(call.id, 'call.declined'), declined.pages.length]).toEqual([1, asked + 1])
    expect(texts(to).at(-1)).toMatch(/You are down as not coming: .* Somebody else is asked\.$/)
    await replied('1', full(to))
    await replied('5', full(to))
    expect(await types(call.id)).toEqual(expect.arrayContaining(['call.answered', 'call.handed-back']))
    await close(call.id)
  })

  test('a key in a call is one fact, and the call says what the record then says', async () => {
    carrier = byCall
    const call = await called()
    const its = provider.taken.findLast(({ text }) => text.includes('Press 1 to come, 2 if you cannot.'))
    if (!its) throw new Error('nobody was called')
    expect(its.text).not.toMatch(/http:\/\/made-up.example\/(calls|to)/)
    const [once, again] = [await pressed(its, '1'), await pressed(its, '1')]
    expect([once.statusCode, again.statusCode, again.body]).toEqual([200, 200, once.body])
    expect(once.body).toContain(`You are down as coming: ${call.room},`)
    expect(once.body).not.toContain('Reply')
    expect(await count(call.id, 'call.answered')).toBe(1)
    expect((await pressed(its, '9')).body).toContain('dial 911')
    expect((await pressed({ ...its, reference: `${its.reference}-of-nobody` }, '1')).statusCode).toBe(200)
    expect(await count(call.id, 'call.answered')).toBe(1)
    await close(call.id)
  })

  test('after the call is closed a reply is answered once, and changes nothing', async () => {
    const call = await called()
    const { to } = askedOf(call)
    await close(call.id)
    const before = (await seen(call.id)).history
    const sent = texts(to).length
    for (let n = 0; n < 3; n++) expect((await replied('1', full(to))).statusCode).toBe(200)
    expect(texts(to).slice(sent)).toEqual([expect.stringContaining('That call is closed.')])
    expect((await seen(call.id)).history).toEqual(before)
  })

  test('an older call that is open is not taken for the newer one that was closed', async () => {
    const older = await called()
    const newer = await called()
    const { to } = askedOf(newer)
    expect(to).toBe(askedOf(older).to)
    await close(newer.id)
    await replied('1', full(to))
    expect(texts(to).at(-1)).toContain('another call that is open')
    expect(await count(older.id, 'call.answered')).toBe(0)
    await close(older.id)
  })

  test('a number nobody knows hears of 911 and of nobody, once', async () => {
    const call = await called()
    const before = (await seen(call.id)).history
    for (let n = 0; n < 3; n++) expect((await replied('1', '+16175550188')).statusCode).toBe(200)
    expect(texts('+16175550188')).toEqual([expect.stringMatching(/dial 911.*marque el 911/)])
    expect((await replied('1', '22395')).statusCode).toBe(200)
    expect(texts('22395')).toEqual([])
    expect((await seen(call.id)).history).toEqual(before)
    await close(call.id)
  })

  test('what cannot be read, and STOP, change nothing; what can be replied is said now and then', async () => {
    const call = await called()
    const { to } = askedOf(call)
    const before = (await seen(call.id)).history
    for (const junk of ['STOP', 'Alto']) expect((await replied(junk, full(to))).statusCode).toBe(200)
    expect(texts(to)).toHaveLength(1)
    for (const junk of ['1 '.repeat(2_500), '1 or 2', '\u0000', "'; drop table", '🙂'])
      expect((await replied(junk, full(to))).statusCode, junk).toBe(200)
    expect(texts(to).slice(1)).toEqual([expect.stringContaining('Reply 1 to come, 2 if you cannot, 3 on the way')])
    expect(texts(to)[1]).toContain('dial 911')
    expect((await seen(call.id)).history).toEqual(before)
    await close(call.id)
  })

  test('a machine that answers each text with 1 is down as coming and ends the exchange; a person who then answers by that number is heard', async () => {
    const later = () => whole.clock.set(addSeconds(whole.clock.now(), 601))
    later()
    const call = await called()
    const { to } = askedOf(call)
    const told = texts(to).length
    // Its telephone sends the same to whatever it is sent, and once more, as some do.
    const isAnswered = async (text: string, rounds = 30): Promise<number> => {
      let [seenOf, sent] = [texts(to).length, 0]
      await replied(text, full(to))
      for (; sent < rounds && texts(to).length > seenOf; sent++) {
        seenOf = texts(to).length
        whole.clock.set(addSeconds(whole.clock.now(), 2))
        await replied(text, full(to))
      }
      return sent
    }
    expect(await isAnswered('1')).toBeLessThan(5)
    expect(
      texts(to)
        .slice(told)
        .filter(text => text.includes('You are down as coming')),
    ).toHaveLength(3)
    expect(await count(call.id, 'call.answered')).toBe(1)
    await replied('3', full(to))
    expect([await count(call.id, 'call.on-the-way'), texts(to).at(-1)]).toEqual([1, expect.stringContaining('You are down as on the way')])
    // What it says counts, also where it is not replied to any more.
    for (let n = 0; n < 4; n++) await replied('1', full(to))
    await replied('2', full(to))
    expect([(await seen(call.id)).responders, texts(to).at(-1)]).toEqual([[], expect.stringContaining('You are down as not coming')])
    later()
    await replied('1', full(to))
    expect(texts(to).at(-1)).toContain('You are down as coming')
    await close(call.id, { outcome: 'settled' })
    later()
  })

  test('where two who were asked have one number nothing is recorded, and they are told to open the link', async () => {
    const before = await called()
    const pages = new Map(before.pages.map(page => [page.person, page]))
    const { to } = askedOf(before)
    await replied('2', full(to))
    const after = await seen(before.id)
    const other = after.pages.find(page => page.state === 'waiting' && !pages.has(page.person))
    if (!other) throw new Error('nobody else was asked')
    // The second is asked at the office line of the first from now on.
    await whole.database.transaction('app', falls, tx => tx.run(setNumber, [falls, full(to), other.person]))
    const call = await called()
    await replied('2', full(askedOf(call).to))
    const sharing = await seen(call.id)
    const was = sharing.history
    const answer = await replied('1', full(to))
    expect(answer.statusCode).toBe(200)
    const now = await seen(call.id)
    expect(texts(to).at(-1)).toContain('Two people who were asked have this number')
    expect(now.history).toEqual(was)
    for (const { id } of [before, call]) await close(id)
  })

  test('what is unsigned, altered or old is refused and counted', async () => {
    const call = await called()
    const { to } = askedOf(call)
    const before = await refusedSoFar()
    const bare = await whole.app.inject({ method: 'POST', url: `/api/carriers/${name}/text`, payload: 'Body=1' })
    expect(bare.statusCode).toBe(403)
    expect((await replied('1', full(to), 'altered', body => body.replace('altered', 'another'))).statusCode).toBe(403)
    const old = shape.reply(`${publicUrl}/api/carriers/${name}/text`, { id: 'old', from: full(to), text: '2' }, whole.clock.now())
    expect((await posted(old)).statusCode).toBe(200)
    const history = (await seen(call.id)).history
    await whole.app.inject({ method: 'POST', url: '/api/demo/clock', headers: teacher.headers, payload: { advance: 'PT400S' } })
    expect((await posted(old)).statusCode).toBe(403)
    expect((await seen(call.id)).history.filter(({ type }) => type === 'call.declined')).toEqual(
      history.filter(({ type }) => type === 'call.declined'),
    )
    await expect.poll(refusedSoFar).toBe(before + 3)
    const superintendent = await whole.as('superintendent')
    const settings = await whole.app.inject({ url: '/settings', headers: { cookie: superintendent.cookie } })
    expect(settings.body).toMatch(new RegExp(`${before + 3} since .*: unsigned, altered or old`))
    await close(call.id)
  })
})
