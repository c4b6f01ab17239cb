import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Channel } from './channel.ts'
import { channelsFromEnvironment } from './index.ts'
import { smtp } from './smtp.ts'
import { openFakeMail } from './testing/fake-mail.ts'
import { openFakeProvider } from './testing/fake-provider.ts'
import { sending, testTelephone } from './testing/telephone-suite.ts'
import { twilioShape } from './testing/twilio-shape.ts'
import { twilioText, twilioVoice } from './twilio.ts'

const twilio = { accountSid: 'AC0123456789abcdef0123456789abcdef', authToken: 'twilio-token-never-shown' }

for (const [name, channel] of [
  ['text by Twilio', twilioText],
  ['voice by Twilio', twilioVoice],
] as const)
  testTelephone(name, {
    ...{ shape: twilioShape(twilio), secrets: [twilio.authToken, twilio.accountSid], hasTime: false },
    channel: (baseUrl, callbackUrl, limitMillis) => channel({ ...twilio, from: '+19785550199', baseUrl, callbackUrl, limitMillis }),
  })

describe('Twilio', () => {
  test('signs as its documentation shows', () => {
    const fields = {
      ...{ CallSid: 'CA1234567890ABCDE', Caller: '+14158675309', Digits: '1234', From: '+14158675309', To: '+18005551212' },
    }
    const channel = twilioVoice({ accountSid: 'AC', authToken: '12345', from: '', baseUrl: '', callbackUrl: null })
    const callback = {
      url: 'https://mycompany.com/myapp.php?foo=1&bar=2',
      headers: { 'x-twilio-signature': 'RSOYDt4T1cUTdK1PDd93/VVr8B8=' },
      body: Buffer.from(new URLSearchParams(fields).toString()),
    }
    expect(channel.hear?.(callback, new Date())).toEqual({ kind: 'keys', reference: 'CA1234567890ABCDE', digits: '1234' })
    expect(channel.hear?.({ ...callback, url: callback.url.replace('foo=1', 'foo=2') }, new Date())).toBe('unsigned')
  })

  test('a call says the text in the language of the person and takes one key', async () => {
    const provider = await openFakeProvider(twilioShape(twilio))
    const account = { ...twilio, from: '+19785550199', baseUrl: provider.url }
    await twilioVoice({ ...account, callbackUrl: 'http://127.0.0.1:9/a?b=1&c=2' }).send(sending)
    await twilioVoice({ ...account, callbackUrl: null }).send({ ...sending, lang: 'en', text: 'Help is needed' })
    const say = '<Say language="es-US">Se necesita ayuda en el salón 12 &lt;ahora&gt; &amp; pronto</Say>'
    expect(provider.taken.map(({ text }) => text)).toEqual([
      `<Response><Gather input="dtmf" numDigits="1" timeout="5" method="POST" action="http://127.0.0.1:9/a?b=1&amp;c=2">${say}</Gather>${say}</Response>`,
      '<Response><Say language="en-US">Help is needed</Say><Pause length="1"/><Say language="en-US">Help is needed</Say></Response>',
    ])
    await provider.close()
  })

  test.each([
    [21610, { is: 'refused', why: 'refused' }],
    [21614, { is: 'refused', why: 'no-number' }],
  ])('error %i is the person’s', async (code, sent) => {
    const provider = await openFakeProvider({ ...twilioShape(twilio), refused: () => ({ status: 400, body: JSON.stringify({ code }) }) })
    provider.manner.behaviour = 'refuse'
    expect(await twilioText({ ...twilio, from: '+19785550199', baseUrl: provider.url, callbackUrl: null }).send(sending)).toEqual(sent)
    await provider.close()
  })

  test('an error in our own sender is not the person’s', async () => {
    const provider = await openFakeProvider({ ...twilioShape(twilio), refused: () => ({ status: 400, body: '{"code":21606}' }) })
    provider.manner.behaviour = 'refuse'
    const channel = twilioText({ ...twilio, from: '+19785550199', baseUrl: provider.url, callbackUrl: null })
    await expect(channel.send(sending)).rejects.toThrow('twilio: answered 400, error 21606')
    await provider.close()
  })

  test('what the environment describes sends, and hears what comes back however it comes', async () => {
    const heard: string[] = []
    let text: Channel | undefined
    const server = createServer((request, response) => {
      const chunks: Buffer[] = []
      request.on('data', (chunk: Buffer) => chunks.push(chunk))
      request.on('end', () => {
        const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]))
        const told = text?.hear?.({ url: `${publicUrl}${request.url}`, headers, body: Buffer.concat(chunks) }, new Date())
        heard.push(typeof told === 'object' && told.kind === 'status' ? told.state : String(told))
        response.writeHead(204).end()
      })
    })
    await new Promise<void>(resume => server.listen(0, '127.0.0.1', resume))
    const publicUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const provider = await openFakeProvider(twilioShape(twilio))
    const { channels, faults } = channelsFromEnvironment({
      ...{ TWILIO_ACCOUNT_SID: twilio.accountSid, TWILIO_AUTH_TOKEN: twilio.authToken, TWILIO_FROM: '978-555-0199' },
      ...{ TWILIO_BASE_URL: provider.url, PUBLIC_URL: `${publicUrl}/` },
    })
    expect(faults).toEqual([])
    text = channels.find(({ kind }) => kind === 'text')
    Object.assign(provider.manner, { duplicate: true, reorder: true, callbackDelayMillis: 5 })
    await text?.send(sending)
    await provider.settled()
    expect(heard).toEqual(['delivered', 'delivered', 'junk', 'junk'])
    provider.manner.behaviour = 'lose'
    await text?.send(sending)
    await provider.settled()
    expect(provider.taken).toHaveLength(2)
    expect(heard).toHaveLength(4)
    await provider.close()
    await new Promise(resume => server.close(resume))
  })
})

describe('e-mail', () => {
  let mail: Awaited<ReturnType<typeof openFakeMail>>
  let channel: Channel
  beforeAll(async () => {
    mail = await openFakeMail()
    channel = smtp({ url: mail.url, from: 'Concord <concord@gull-cove.example>', limitMillis: 400 })
  })
  beforeEach(() => {
    Object.assign(mail.manner, { refuse: null, hang: false })
    mail.taken.length = 0
  })
  afterAll(() => mail.close())
  const email = { ...sending, address: 'dana@school.example', link: 'https://concord.example/calls/1' }

  test('arrives, under the id it was given', async () => {
    const reference = `<${sending.id}@gull-cove.example>`
    expect(await channel.send(email)).toEqual({ is: 'taken', reference })
    const [{ to, message } = { to: '', message: '' }] = mail.taken
    expect(to).toBe('dana@school.example')
    for (const line of [
      `Message-ID: ${reference}`,
      'Auto-Submitted: auto-generated',
      'Content-Language: es',
      'https://concord.example/calls/1',
    ])
      expect(message).toContain(line)
    expect(message).toMatch(/^From: Concord <concord@gull-cove\.example>/m)
    expect(message).toMatch(/^Subject: =\?UTF-8\?/m)
  })

  test('an address the server does not know is refused; one that waits may be tried again', async () => {
    mail.manner.refuse = 550
    expect(await channel.send(email)).toEqual({ is: 'refused', why: 'no-number' })
    mail.manner.refuse = 554
    expect(await channel.send(email)).toEqual({ is: 'refused', why: 'refused' })
    mail.manner.refuse = 450
    await expect(channel.send(email)).rejects.toThrow(/^smtp: answered 450$/)
  })

  test('a server that hangs, or is not there, may be tried again', async () => {
    mail.manner.hang = true
    await expect(channel.send(email)).rejects.toThrow(/^smtp: no/)
    const nobody = smtp({ url: 'smtp://user:never-shown@127.0.0.1:1', from: 'concord@gull-cove.example', limitMillis: 400 })
    await expect(nobody.send(email)).rejects.toThrow(/^smtp: not sent \(E[A-Z]+\)$/)
  })

  test('a server elsewhere that offers no TLS gets neither password nor message', async () => {
    const elsewhere = smtp({ url: mail.url.replace('127.0.0.1', '0.0.0.0'), from: 'concord@gull-cove.example', limitMillis: 400 })
    await expect(elsewhere.send(email)).rejects.toThrow(/^smtp: (not sent \(ETLS\)|answered 5\d\d)$/)
    expect(mail.taken).toEqual([])
  })

  test.each([
    '',
    'dana',
    'a@b',
    'a@b.example, c@d.example',
    'a b@c.example',
    '"a"@b.example',
    'a@b.example\r\nBcc: c@d.example',
    '<a@b.example>',
  ])('what is no address is refused: %j', async address => {
    expect(await channel.send({ ...email, address })).toEqual({ is: 'refused', why: 'no-number' })
    expect(mail.taken).toEqual([])
  })

  test('a text cannot add a header', async () => {
    await channel.send({ ...email, text: 'Help\r\nBcc: other@school.example\r\n\r\nnow' })
    expect(mail.taken.map(({ to }) => to)).toEqual(['dana@school.example'])
    expect(mail.taken[0]?.message.split('\r\n\r\n')[0]).not.toMatch(/^Bcc/m)
  })
})
