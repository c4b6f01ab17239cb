import { describe, expect, test } from 'vitest'
import { type DistrictId, freshId } from '../../kernel/ids.ts'
import type { Channel } from '../channels/index.ts'
import type { WayOut } from './attempts.ts'
import { channelCarrier, reachesPeople } from './channel-carrier.ts'
import type { Message } from './carrier.ts'

const district = freshId<DistrictId>()
const message: Message = {
  ...{ id: freshId(), topic: 'made', subject: freshId(), about: null, channel: 'text', person: freshId() },
  ...{ address: '978-555-0100', text: 'Help is needed', lang: 'es' },
}

/** A channel that answers as it is told, and remembers how often it was asked. */
function channel(name: string, kind: Channel['kind'], says: () => Awaited<ReturnType<Channel['send']>>) {
  const asked: string[] = []
  const send: Channel['send'] = async ({ lang }) => {
    asked.push(lang)
    return says()
  }
  return { name, kind, send, asked }
}
const takes = () => ({ is: 'taken', reference: 'R1' }) as const
const down = () => {
  throw new Error('down')
}

test('a text is tried before a call, whatever their order, in the language of the text', async () => {
  const [voice, text] = [channel('a', 'voice', takes), channel('b', 'text', takes)]
  expect(await channelCarrier([voice, text]).send(district, message)).toEqual({
    ...{ is: 'taken', carrier: 'b', reference: 'R1', wentBy: 'text', wentTo: '+19785550100' },
  })
  expect([voice.asked, text.asked]).toEqual([[], ['es']])
})

test('a call leaves out the sentence with an address, which nobody can open there', async () => {
  const heard: string[] = []
  const voice: Channel = {
    ...{ name: 'a', kind: 'voice' },
    send: async ({ text }) => {
      heard.push(text)
      return takes()
    },
  }
  const says = (text: string) => channelCarrier([voice]).send(district, { ...message, text })
  await says('Se pidió apoyo: salón 12. El plan dice que se le avisa. Lea más: https://concord.example/calls/3f2c7b52')
  await says('It is here: https://concord.example/calls/3f2c7b52')
  await says('Help is needed.')
  expect(heard).toEqual([
    'Se pidió apoyo: salón 12. El plan dice que se le avisa.',
    ...['It is here: https://concord.example/calls/3f2c7b52', 'Help is needed.'],
  ])
})

test('where one provider is down the next takes it, and who was down is tried last for half a minute', async () => {
  let now = 0
  const [first, second] = [channel('a', 'text', down), channel('b', 'text', takes)]
  const carrier = channelCarrier([first, second], { now: () => now })
  for (let n = 0; n < 3; n++) expect(await carrier.send(district, message)).toMatchObject({ carrier: 'b' })
  expect([first.asked.length, second.asked.length]).toEqual([1, 3])
  now = 30_000
  await carrier.send(district, message)
  expect(first.asked.length).toBe(2)
})

test('where every provider is down it is tried again; a refusal of one does not end it while another may take it', async () => {
  const refuses = channel('a', 'text', () => ({ is: 'refused', why: 'refused' }))
  await expect(channelCarrier([refuses, channel('b', 'voice', down)]).send(district, message)).rejects.toThrow('down')
  expect(await channelCarrier([refuses]).send(district, message)).toEqual({ is: 'refused', why: 'refused' })
  const noNumber = channel('c', 'text', () => ({ is: 'refused', why: 'no-number' }))
  expect(await channelCarrier([noNumber]).send(district, message)).toEqual({ is: 'refused', why: 'no-address' })
})

test('without an address nobody is asked; without a telephone channel nothing leaves', async () => {
  const text = channel('a', 'text', takes)
  expect(await channelCarrier([text]).send(district, { ...message, address: null })).toEqual({ is: 'refused', why: 'no-address' })
  expect(text.asked).toEqual([])
  const mail = channel('m', 'email', takes)
  expect([reachesPeople([mail]), reachesPeople([mail, text])]).toEqual([false, true])
  expect(await channelCarrier([mail]).send(district, message)).toEqual({ is: 'refused', why: 'no-channel' })
})

describe('the ways of a person', () => {
  const [cell, home, mail, browser]: WayOut[] = [
    { kind: 'telephone', address: '+19785550101' },
    { kind: 'telephone', address: '+19785550100' },
    { kind: 'email', address: 'made-up@example.org' },
    { kind: 'device', address: '{"endpoint":"https://push.example.org/1"}' },
  ]
  /** Channels of every kind that say where they were asked to send, and answer by their kind. */
  const all = (says: Partial<Record<Channel['kind'], () => Awaited<ReturnType<Channel['send']>>>> = {}) => {
    const went: string[] = []
    const handed: Parameters<Channel['send']>[0][] = []
    const channels = (['voice', 'email', 'push', 'text'] as const).map((kind): Channel => {
      const send: Channel['send'] = async sending => {
        went.push(`${kind} ${sending.address}`)
        handed.push(sending)
        return (says[kind] ?? takes)()
      }
      return { name: kind, kind, send }
    })
    return { went, handed, channels }
  }
  const send = (channels: readonly Channel[], ways: readonly (WayOut | undefined)[], more: Partial<Message> = {}) =>
    channelCarrier(channels, { waysOf: async () => ways.filter(way => way !== undefined) }).send(district, { ...message, ...more })
  const no = () => ({ is: 'refused', why: 'refused' }) as const

  test('are taken in their order, each number by text before voice, and last the number the message came with', async () => {
    const { went, channels } = all({ text: no, voice: no, push: no, email: no })
    expect(await send(channels, [browser, cell])).toEqual({ is: 'refused', why: 'refused' })
    expect(went).toEqual([`push ${browser?.address}`, 'text +19785550101', 'voice +19785550101', 'text +19785550100', 'voice +19785550100'])
  })

  test('the first that takes it ends it, and the number the message came with is not tried twice', async () => {
    const first = all()
    expect(await send(first.channels, [mail, cell])).toMatchObject({ is: 'taken', carrier: 'email' })
    expect(first.went).toEqual(['email made-up@example.org'])
    const second = all({ text: no, voice: no })
    await send(second.channels, [home])
    expect(second.went).toEqual(['text +19785550100', 'voice +19785550100'])
  })

  test('who is asked to come is sent an e-mail only after everything else', async () => {
    const { went, channels } = all({ text: no, voice: no })
    expect(await send(channels, [mail, cell], { about: freshId() })).toMatchObject({ carrier: 'email' })
    expect(went.at(-1)).toBe('email made-up@example.org')
    expect(went).toHaveLength(5)
  })

  test('a message that asks for nothing is shown in every browser as well, and goes to the first of the other ways that takes it', async () => {
    const both = all()
    expect(await send(both.channels, [browser, mail, cell])).toMatchObject({ carrier: 'email' })
    expect(both.went).toEqual([`push ${browser?.address}`, 'email made-up@example.org'])
    const text = all()
    expect(await send(text.channels, [browser, cell, mail])).toMatchObject({ carrier: 'text' })
    const shown = all({ text: no, voice: no, email: down })
    expect(await send(shown.channels, [mail, cell, browser])).toMatchObject({ carrier: 'push' })
    expect(await send(all().channels, [browser], { address: null })).toMatchObject({ carrier: 'push' })
  })

  test('who is asked to come is shown it in every browser and telephoned as well; the telephone is what took it', async () => {
    const second: WayOut = { kind: 'device', address: '{"endpoint":"https://push.example.org/2"}' }
    const both = all()
    expect(await send(both.channels, [browser, second, mail, cell], { about: freshId() })).toMatchObject({ carrier: 'text' })
    expect(both.went).toEqual([`push ${browser?.address}`, `push ${second.address}`, 'text +19785550101'])
    const shown = all({ text: no, voice: no })
    expect(await send(shown.channels, [browser, mail, cell], { about: freshId() })).toMatchObject({ carrier: 'push' })
    expect(shown.went.some(each => each.startsWith('email'))).toBe(false)
    const neither = all({ text: no, voice: down, push: down })
    expect(await send(neither.channels, [browser, mail, cell], { about: freshId() })).toMatchObject({ carrier: 'email' })
  })

  test('a message for one address goes there alone, whatever other ways there are', async () => {
    const { went, channels } = all({ email: no })
    await send(channels, [cell, home], { channel: 'email', address: 'other@example.org' })
    await send(channels, [cell, home], { channel: 'telephone', address: '+19785550109' })
    expect(went).toEqual(['email other@example.org', 'text +19785550109'])
  })

  test('a browser is given the address to open, an e-mail a line over it that says nothing', async () => {
    const text = 'Help is needed in Room 4. Answer: https://made-up.example/calls/1'
    const { handed, channels } = all({ push: no })
    await send(channels, [browser, mail], { text })
    expect(handed.map(({ link, subject }) => ({ link, subject }))).toEqual([
      { link: 'https://made-up.example/calls/1', subject: undefined },
      { link: undefined, subject: 'Concord: por favor, lea esto' },
    ])
  })

  test('where they cannot be read, or not in time, the number the message came with is used; without one it is tried again', async () => {
    for (const waysOf of [() => Promise.reject(new Error('no store')), () => new Promise<never>(() => undefined)]) {
      const { went, channels } = all()
      expect(await channelCarrier(channels, { waysOf }).send(district, message)).toMatchObject({ carrier: 'text' })
      expect(went).toEqual(['text +19785550100'])
      await expect(channelCarrier(channels, { waysOf }).send(district, { ...message, address: null })).rejects.toThrow('could not be read')
    }
  })

  test('where no channel takes any of them, it says so', async () => {
    const { channels } = all()
    const texts = channels.filter(({ kind }) => kind === 'text')
    expect(await send(texts, [mail], { address: null })).toEqual({ is: 'refused', why: 'no-channel' })
    expect(await send(texts, [], { address: null })).toEqual({ is: 'refused', why: 'no-address' })
  })

  test('after one has kept everybody waiting, all the others are tried at once and the first yes counts', async () => {
    let now = 0
    const hanging = (name: string, kind: Channel['kind']): Channel => ({
      ...{ name, kind },
      send: async () => {
        now += 5_000
        throw new Error('no answer')
      },
    })
    const never: Channel = { name: 'silent', kind: 'text', send: () => new Promise(() => undefined) }
    const { channels } = all()
    const [voice] = channels
    if (!voice) throw new Error('no voice')
    const carrier = channelCarrier([hanging('slow', 'text'), never, voice], { now: () => now })
    expect(await carrier.send(district, message)).toMatchObject({ is: 'taken', carrier: 'voice' })
  })
})

test('a browser that is gone is told of, and the next way is tried at once', async () => {
  const ways: WayOut[] = [
    { kind: 'device', address: 'a subscription' },
    { kind: 'telephone', address: '+19785550123' },
  ]
  const gone: unknown[] = []
  const push = channel('p', 'push', () => ({ is: 'refused', why: 'refused', gone: true }))
  const carrier = channelCarrier([push, channel('t', 'text', takes)], { waysOf: async () => ways, wayGone: (...of) => void gone.push(of) })
  expect(await carrier.send(district, message)).toMatchObject({ is: 'taken', carrier: 't', wentTo: '+19785550123' })
  expect(gone).toEqual([[district, message.person, ways[0]]])
  const blocked = channel('p', 'push', () => ({ is: 'refused', why: 'refused' }))
  await channelCarrier([blocked], { waysOf: async () => ways, wayGone: (...of) => void gone.push(of) }).send(district, message)
  expect(gone).toHaveLength(1)
})
