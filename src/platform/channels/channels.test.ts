import { ECDH, generateKeyPairSync, randomUUID } from 'node:crypto'
import { createServer } from 'node:http'
import { type AddressInfo, createServer as createTcpServer } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import webPushLibrary from 'web-push'
import type { Channel } from './channel.ts'
import { publicOnly, trusted } from './endpoint.ts'
import { channelsFromEnvironment } from './index.ts'
import { smtp } from './smtp.ts'
import { openFakeMail } from './testing/fake-mail.ts'
import { openFakePush, vapidClaims } from './testing/fake-push.ts'
import { openFakeProvider } from './testing/fake-provider.ts'
import { sending, testTelephone } from './testing/telephone-suite.ts'
import { twilioShape } from './testing/twilio-shape.ts'
import { vonageShape } from './testing/vonage-shape.ts'
import { twilioText, twilioVoice } from './twilio.ts'
import { vonageText, vonageVoice } from './vonage.ts'
import { webPush } from './web-push.ts'

const twilio = { accountSid: 'AC0123456789abcdef0123456789abcdef', authToken: 'twilio-token-never-shown' }

for (const [name, channel] of [
  ['text by Twilio', twilioText],
  ['voice by Twilio', twilioVoice],
] as const)
  testTelephone(name, {
    ...{ shape: twilioShape(twilio), secrets: [twilio.authToken, twilio.accountSid], hasTime: false },
    channel: (baseUrl, callbackUrl, limitMillis) => channel({ ...twilio, from: '+19785550199', baseUrl, callbackUrl, limitMillis }),
  })

const vonage = {
  applicationId: '11111111-2222-4333-8444-555555555555',
  privateKey: generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey,
  signatureSecret: 'vonage-secret-never-shown',
}

for (const [name, channel] of [
  ['text by Vonage', vonageText],
  ['voice by Vonage', vonageVoice],
] as const)
  testTelephone(name, {
    ...{ shape: vonageShape(vonage), secrets: [vonage.signatureSecret, vonage.applicationId, 'Bearer'], hasTime: true },
    channel: (baseUrl, callbackUrl, limitMillis) => channel({ ...vonage, from: '+19785550199', baseUrl, callbackUrl, limitMillis }),
  })

describe('Vonage', () => {
  test('a call says the text in the language of the person and takes one key', async () => {
    const provider = await openFakeProvider(vonageShape(vonage))
    const callbackUrl = 'http://127.0.0.1:9/callbacks/vonage/voice'
    await vonageVoice({ ...vonage, from: '+19785550199', baseUrl: provider.url, callbackUrl }).send(sending)
    expect(JSON.parse(provider.taken[0]?.text ?? '')).toEqual([
      { action: 'talk', text: sending.text, language: 'es-US', loop: 2, bargeIn: true },
      { action: 'input', type: ['dtmf'], dtmf: { maxDigits: 1, timeOut: 5 }, eventUrl: [callbackUrl], eventMethod: 'POST' },
    ])
    await provider.close()
  })

  test('a message carries our id, and a token is never the same twice', async () => {
    const provider = await openFakeProvider(vonageShape(vonage))
    const channel = vonageText({ ...vonage, from: '+19785550199', baseUrl: provider.url, callbackUrl: null })
    await channel.send({ ...sending, link: 'https://concord.example/c/1' })
    await channel.send(sending)
    const [first, second] = provider.requests
    expect(JSON.parse(first?.body ?? '')).toMatchObject({ client_ref: sending.id, from: '19785550199' })
    expect(JSON.parse(first?.body ?? '').text).toBe(`${sending.text} https://concord.example/c/1`)
    expect(first?.headers['authorization']).not.toBe(second?.headers['authorization'])
    await provider.close()
  })

  test('a fault in our own sender is not the person’s', async () => {
    const body = JSON.stringify({ invalid_parameters: [{ name: 'from', reason: 'not yours' }] })
    const provider = await openFakeProvider({ ...vonageShape(vonage), refused: () => ({ status: 422, body }) })
    provider.manner.behaviour = 'refuse'
    const channel = vonageText({ ...vonage, from: '+19785550199', baseUrl: provider.url, callbackUrl: null })
    await expect(channel.send(sending)).rejects.toThrow(/^vonage: answered 422$/)
    await provider.close()
  })

  test('a callback that says it needs no signature is not believed', () => {
    const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
    const body = Buffer.from('{}')
    const channel = vonageText({ ...vonage, from: '', baseUrl: '', callbackUrl: null })
    for (const token of [`${encoded({ alg: 'none' })}.${encoded({ iat: 0 })}.`, `${encoded({ alg: 'none' })}.${encoded({})}.AA`, '..', ''])
      expect(channel.hear?.({ url: '', headers: { authorization: `Bearer ${token}` }, body }, new Date(0))).toBe('unsigned')
  })
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
    expect(channel.hear?.(callback, new Date())).toEqual({
      ...{ kind: 'keys', reference: 'CA1234567890ABCDE', digits: '1234', to: '+18005551212' },
    })
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
    channel = smtp({ url: mail.url, from: 'Concord <concord@gull-cove.example>' })
  })
  beforeEach(() => {
    Object.assign(mail.manner, { refuse: null, hang: false, reads: null, drops: false })
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

  test('a server that hangs, says one line after another, or is not there, may be tried again', async () => {
    const from = 'concord@gull-cove.example'
    mail.manner.hang = true
    await expect(smtp({ url: mail.url, from, limitMillis: 400 }).send(email)).rejects.toThrow(/^smtp: no/)
    const talks = createTcpServer(socket => {
      socket.write('220 mail.example\r\n')
      const talking = setInterval(() => socket.write('250-please wait\r\n'), 50)
      setTimeout(() => socket.destroy(), 1_000)
      socket.on('error', () => undefined).on('close', () => clearInterval(talking))
    })
    await new Promise<void>(resume => talks.listen(0, '127.0.0.1', resume))
    const url = `smtp://127.0.0.1:${(talks.address() as AddressInfo).port}`
    await expect(smtp({ url, from, limitMillis: 400 }).send(email)).rejects.toThrow(/^smtp: no answer within 400 ms$/)
    talks.close()
    await expect(smtp({ url: 'smtp://user:never-shown@127.0.0.1:1', from }).send(email)).rejects.toThrow(/^smtp: not sent \(E[A-Z]+\)$/)
  })

  test('a server that reads a message for longer than anybody waits gets it once, and is waited for', async () => {
    const slow = smtp({ url: mail.url, from: 'concord@gull-cove.example', limitMillis: 300 })
    mail.manner.reads = 700
    const own = { ...email, id: randomUUID() }
    await expect(slow.send(own)).rejects.toThrow(/^smtp: no answer within 300 ms$/)
    let sent: unknown
    for (let tries = 0; tries < 20 && sent === undefined; tries++) sent = await slow.send(own).catch(() => undefined)
    expect(sent).toMatchObject({ is: 'taken' })
    expect(mail.taken.length).toBe(1)
  })

  test('a server that hangs up with the message gets it three times at most: it may have taken it each time', async () => {
    mail.manner.drops = true
    const own = { ...email, id: randomUUID() }
    for (let n = 0; n < 2; n++) await expect(channel.send(own)).rejects.toThrow(/^smtp: not sent/)
    expect(await channel.send(own)).toEqual({ is: 'refused', why: 'refused' })
    expect(mail.taken.length).toBe(3)
  })

  test('a server elsewhere that offers no TLS gets neither password nor message', async () => {
    const elsewhere = smtp({ url: mail.url.replace('127.0.0.1', '0.0.0.0'), from: 'concord@gull-cove.example' })
    await expect(elsewhere.send(email)).rejects.toThrow(/^smtp: it offers no TLS \(STARTTLS\)$/)
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

describe('push', () => {
  let push: Awaited<ReturnType<typeof openFakePush>>
  const keys = webPushLibrary.generateVAPIDKeys()
  const vapid = { ...keys, subject: 'mailto:it@gull-cove.example' }
  const channel = webPush(vapid, { guard: trusted })
  beforeAll(async () => {
    push = await openFakePush()
  })
  beforeEach(() => {
    Object.assign(push.manner, { status: 201, hang: false })
    push.taken.length = 0
  })
  afterAll(() => push.close())
  const message = () => ({ ...sending, address: JSON.stringify(push.subscription), link: '/calls/1' })

  test('is taken, and only the browser reads it', async () => {
    expect(await channel.send(message())).toEqual({ is: 'taken', reference: '/message/1' })
    const { headers, body } = push.taken[0]!
    expect(push.decrypt(body)).toEqual({ id: sending.id, text: sending.text, link: '/calls/1' })
    expect(body.toString('latin1')).not.toContain('ayuda')
    expect(headers).toMatchObject({ urgency: 'high', ttl: '3600', 'content-encoding': 'aes128gcm', topic: 'Pyx7UlWtTRCaDA16PG-fEA' })
    const { publicKey, claims } = vapidClaims(String(headers['authorization']))
    expect(publicKey).toBe(keys.publicKey)
    expect(claims).toMatchObject({ aud: push.origin, sub: vapid.subject })
  })

  test('a message without a link has none', async () => {
    const { link: _, ...without } = message()
    await channel.send(without)
    expect(push.decrypt(push.taken[0]!.body)).toEqual({ id: sending.id, text: sending.text })
  })

  test.each([404, 410])('%i: the subscription is gone', async status => {
    push.manner.status = status
    expect(await channel.send(message())).toEqual({ is: 'refused', why: 'refused', gone: true })
  })

  test('a browser that was added for other keys of ours is gone: nothing we sign now arrives there', async () => {
    const added = (key: string) => JSON.stringify({ ...JSON.parse(message().address), for: key })
    const before = push.taken.length
    const other = webPushLibrary.generateVAPIDKeys().publicKey
    expect(await channel.send({ ...message(), address: added(other) })).toEqual({ is: 'refused', why: 'refused', gone: true })
    expect(push.taken).toHaveLength(before)
    expect(await channel.send({ ...message(), address: added(channel.subscribeKey ?? '') })).toMatchObject({ is: 'taken' })
  })

  test('413: the message is refused, and the subscription stays', async () => {
    push.manner.status = 413
    expect(await channel.send(message())).toEqual({ is: 'refused', why: 'refused' })
  })

  test.each([429, 500, 302])('%i: it may be tried again, and the error tells of nobody', async status => {
    push.manner.status = status
    await expect(channel.send(message())).rejects.toThrow(new RegExp(`^web-push: answered ${status}$`))
  })

  test('a service that hangs may be tried again', async () => {
    push.manner.hang = true
    await expect(webPush(vapid, { guard: trusted, limitMillis: 400 }).send(message())).rejects.toThrow(
      /^web-push: no answer within 400 ms$/,
    )
  })

  test('what is no subscription is refused', async () => {
    const { endpoint, keys } = push.subscription
    const offCurve = Buffer.alloc(65, 7).fill(4, 0, 1).toString('base64url')
    const compressed = ECDH.convertKey(keys.p256dh, 'prime256v1', 'base64url', 'base64url', 'compressed').toString()
    for (const address of [
      JSON.stringify({ endpoint, keys: { ...keys, p256dh: compressed } }),
      ...['', '{}', 'null', JSON.stringify({ endpoint }), JSON.stringify({ endpoint, keys: { ...keys, p256dh: offCurve } })],
      ...[
        JSON.stringify({ endpoint, keys: { ...keys, auth: 'AA' } }),
        JSON.stringify({ endpoint: `${endpoint}${'x'.repeat(2_048)}`, keys }),
      ],
    ])
      expect(await channel.send({ ...message(), address })).toEqual({ is: 'refused', why: 'no-number' })
    expect(push.taken).toEqual([])
  })

  test('by default nothing on this machine or network is called, by number or by a name that changes its address', async () => {
    expect(await webPush(vapid).send(message())).toEqual({ is: 'refused', why: 'refused' })
    const endpoint = `https://push.gull-cove.org:${new URL(push.origin).port}/a`
    const asked: string[] = []
    const guard = publicOnly((name, _options, callback) => {
      asked.push(name)
      callback(null, [{ address: '127.0.0.1', family: 4 }])
    })
    expect(await webPush(vapid, { guard }).send({ ...message(), address: JSON.stringify({ ...push.subscription, endpoint }) })).toEqual({
      ...{ is: 'refused', why: 'refused' },
    })
    expect(asked).toEqual(['push.gull-cove.org'])
    expect(push.taken).toEqual([])
  })
})
