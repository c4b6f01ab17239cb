import { createHmac } from 'node:crypto'
import type { Calling, DialledCall, Shape, Taken } from './fake-provider.ts'

/** Messages and calls as Twilio has them, written from its documentation and not from the adapter. */
export function twilioShape({ accountSid, authToken }: { accountSid: string; authToken: string }): Shape {
  const authorization = `Basic ${Buffer.from(`${accountSid}:${authToken}`).toString('base64')}`
  const calling = (url: string | undefined, fields: Record<string, string>): Calling => {
    const signed = Object.keys(fields)
      .sort()
      .reduce((text, name) => text + name + fields[name], url ?? '')
    const signature = createHmac('sha1', authToken).update(signed).digest('base64')
    const headers = { 'content-type': 'application/x-www-form-urlencoded', 'x-twilio-signature': signature }
    return { url: url ?? '', headers, body: new URLSearchParams(fields).toString() }
  }
  const inbound = ({ id, from }: DialledCall, status: string, more: Record<string, string> = {}) => ({
    ...{
      CallSid: id,
      AccountSid: accountSid,
      From: from,
      To: '+19785550199',
      CallStatus: status,
      Direction: 'inbound',
      ApiVersion: '2010-04-01',
    },
    ...more,
  })
  return {
    dials: (url, call) => calling(url, inbound(call, 'ringing')),
    hangsUp: (url, call) => calling(url, inbound(call, 'completed', { CallDuration: '9' })),
    led: (answer, call) => {
      const said = [...answer.matchAll(/<Say language="[^"]+">([^<]*)<\/Say>/g)].map(([, text = '']) => plain(text)).join(' ')
      const [, action] = /<Gather [^>]*actionOnEmptyResult="true"[^>]*action="([^"]+)"/.exec(answer) ?? []
      if (action === undefined) return { said }
      return { said, next: digits => calling(plain(action), inbound(call, 'in-progress', { Digits: digits, FinishedOnKey: '' })) }
    },
    taken: ({ path, headers, fields }, reference) => {
      const [, account, resource] = /^\/2010-04-01\/Accounts\/([^/]+)\/(Messages|Calls)\.json$/.exec(path) ?? []
      if (account !== accountSid || headers['authorization'] !== authorization) return undefined
      const { To = '', Body, Twiml = '', StatusCallback } = fields
      return { reference: `${resource === 'Calls' ? 'CA' : 'SM'}${reference}`, to: To, text: Body ?? Twiml, callbackUrl: StatusCallback }
    },
    accepted: ({ reference }) => ({ status: 201, body: JSON.stringify({ sid: reference, status: 'queued' }) }),
    refused: () => ({ status: 400, body: JSON.stringify({ code: 21211, message: 'Invalid To: +19785550100', status: 400 }) }),
    status: (its, state) =>
      isCall(its)
        ? calling(its.callbackUrl, { CallSid: its.reference, CallStatus: callStatus[state] })
        : calling(its.callbackUrl, { MessageSid: its.reference, MessageStatus: state }),
    reply: (url, { id, from, text }) => calling(url, { MessageSid: id, SmsStatus: 'received', From: from, To: '+19785550199', Body: text }),
    keys: (its, digits) =>
      calling(its.callbackUrl, {
        CallSid: its.reference,
        CallStatus: 'in-progress',
        Direction: 'outbound-api',
        To: its.to,
        Digits: digits,
      }),
  }
}

const plain = (escaped: string) =>
  escaped.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')

const isCall = ({ reference }: Taken) => reference.startsWith('CA')

const callStatus = { sent: 'ringing', delivered: 'completed', failed: 'no-answer' } as const
