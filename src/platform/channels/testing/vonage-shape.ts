import { createHash, createHmac, createPublicKey, type KeyObject, verify } from 'node:crypto'
import type { Calling, DialledCall, Request, Shape, Taken } from './fake-provider.ts'

interface Application {
  readonly applicationId: string
  readonly privateKey: KeyObject
  readonly signatureSecret: string
}

/** Messages and calls as Vonage has them, written from its documentation and not from the adapter. */
export function vonageShape({ applicationId, privateKey, signatureSecret }: Application): Shape {
  const publicKey = createPublicKey(privateKey)
  const calling = (url: string | undefined, said: unknown, at: Date): Calling => {
    const body = JSON.stringify(said)
    const hash = createHash('sha256').update(body).digest('hex')
    const claims = { iss: 'Vonage', iat: Math.floor(at.getTime() / 1000), jti: 'jti', payload_hash: hash, application_id: applicationId }
    const unsigned = `${encoded({ alg: 'HS256', typ: 'JWT' })}.${encoded(claims)}`
    const signature = createHmac('sha256', signatureSecret).update(unsigned).digest('base64url')
    return { url: url ?? '', body, headers: { 'content-type': 'application/json', authorization: `Bearer ${unsigned}.${signature}` } }
  }
  const isOurs = ({ headers }: Request) => {
    const [head = '', claims = '', signature = ''] =
      (headers['authorization'] as string | undefined)?.slice('Bearer '.length).split('.') ?? []
    const signed = verify('RSA-SHA256', Buffer.from(`${head}.${claims}`), publicKey, Buffer.from(signature, 'base64url'))
    return signed && JSON.parse(Buffer.from(claims, 'base64url').toString()).application_id === applicationId
  }
  const ends = ({ id, from }: DialledCall) => ({ uuid: id, conversation_uuid: `CON-${id}`, from: from.replace('+', ''), to: '19785550199' })
  return {
    dials: (url, call, at) => calling(url, { ...ends(call), region_url: 'https://api-us-3.vonage.com' }, at),
    hangsUp: (url, call, at) => calling(url, { ...ends(call), status: 'completed', direction: 'inbound', duration: '9' }, at),
    led: (answer, { id }) => {
      const actions: readonly { action: string; text?: string; eventUrl?: string[] }[] = JSON.parse(answer)
      const said = actions.flatMap(({ text }) => text ?? []).join(' ')
      const eventUrl = actions.find(({ action }) => action === 'input')?.eventUrl?.[0]
      if (eventUrl === undefined) return { said }
      // Not every event of an input says from where the call is.
      const next = (digits: string, at: Date) =>
        calling(eventUrl, { uuid: id, conversation_uuid: `CON-${id}`, dtmf: { digits, timed_out: digits === '' }, timestamp: at }, at)
      return { said, next }
    },
    taken: (request, reference) => {
      if (!isOurs(request)) return undefined
      const said = JSON.parse(request.body)
      if (request.path === '/v1/messages')
        return { reference: `message-${reference}`, to: said.to, text: said.text, callbackUrl: said.webhook_url }
      if (request.path !== '/v1/calls') return undefined
      return { reference: `call-${reference}`, to: said.to[0].number, text: JSON.stringify(said.ncco), callbackUrl: said.event_url?.[0] }
    },
    accepted: its =>
      isCall(its)
        ? { status: 201, body: JSON.stringify({ uuid: its.reference, status: 'started', direction: 'outbound' }) }
        : { status: 202, body: JSON.stringify({ message_uuid: its.reference }) },
    refused: () => ({
      status: 422,
      body: JSON.stringify({ title: 'Invalid params', invalid_parameters: [{ name: 'to', reason: 'Invalid value: 19785550100' }] }),
    }),
    status: (its, state, at) =>
      isCall(its)
        ? calling(its.callbackUrl, { uuid: its.reference, status: callStatus[state], direction: 'outbound' }, at)
        : calling(its.callbackUrl, { message_uuid: its.reference, status: messageStatus[state], channel: 'sms' }, at),
    reply: (url, { id, from, text }, at) =>
      calling(url, { message_uuid: id, channel: 'sms', message_type: 'text', from: from.replace('+', ''), to: '19785550199', text }, at),
    keys: (its, digits, at) =>
      calling(its.callbackUrl, { uuid: its.reference, from: '19785550199', to: its.to, dtmf: { digits, timed_out: false } }, at),
  }
}

const encoded = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')

const isCall = ({ reference }: Taken) => reference.startsWith('call-')

const messageStatus = { sent: 'submitted', delivered: 'delivered', failed: 'undeliverable' } as const
const callStatus = { sent: 'ringing', delivered: 'completed', failed: 'unanswered' } as const
