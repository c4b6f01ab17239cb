import { expect, test } from 'vitest'
import { type DistrictId, freshId } from '../../kernel/ids.ts'
import type { Channel } from '../channels/index.ts'
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
  expect(await channelCarrier([voice, text]).send(district, message)).toEqual({ is: 'taken', carrier: 'b', reference: 'R1' })
  expect([voice.asked, text.asked]).toEqual([[], ['es']])
})

test('where one provider is down the next takes it, and who was down is tried last for half a minute', async () => {
  let now = 0
  const [first, second] = [channel('a', 'text', down), channel('b', 'text', takes)]
  const carrier = channelCarrier([first, second], () => now)
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
