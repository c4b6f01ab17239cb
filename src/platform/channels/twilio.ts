import { createHmac } from 'node:crypto'
import { z } from 'zod'
import { languageOf } from '../../words/lang.ts'
import {
  type Callback,
  type Channel,
  ChannelFailed,
  type Heard,
  isProvidersId,
  type Led,
  type Sending,
  sendLimitMillis,
  type Sent,
  type Spoken,
} from './channel.ts'
import { carriedBy, carriedIn, pressedNow } from './dialled-steps.ts'
import { trusted } from './endpoint.ts'
import { jsonIn, post } from './post.ts'
import { isSame } from './signature.ts'
import { usNumber } from './telephone-number.ts'

/** An account with Twilio, or with whoever speaks as Twilio does. */
export interface TwilioAccount {
  readonly accountSid: string
  readonly authToken: string
  /** The number that messages and calls come from, as +19785550142. */
  readonly from: string
  readonly baseUrl: string
  /** Where the provider tells what becomes of a message; null where it cannot reach us. */
  readonly callbackUrl: string | null
  readonly limitMillis?: number
}

/** Text messages by `Messages.json`. Twilio knows no idempotency key: what is sent again after a lost answer arrives twice. */
export const twilioText = (account: TwilioAccount): Channel => ({
  name: 'twilio',
  kind: 'text',
  send: sending =>
    create(account, 'Messages.json', sending, {
      Body: sending.link === undefined ? sending.text : `${sending.text} ${sending.link}`,
      ...(account.callbackUrl === null ? {} : { StatusCallback: account.callbackUrl }),
    }),
  hear: callback => heardBy(account, callback, textSays),
  bringsAnswers: account.callbackUrl !== null,
})

/** Calls by `Calls.json`, with the TwiML of the call inline: nothing is fetched from us, so that a call does not depend on our being reached. */
export const twilioVoice = (account: TwilioAccount): Channel => ({
  name: 'twilio',
  kind: 'voice',
  send: sending =>
    create(account, 'Calls.json', sending, {
      Twiml: twimlOf(sending, account.callbackUrl),
      ...(account.callbackUrl === null ? {} : { StatusCallback: account.callbackUrl, StatusCallbackMethod: 'POST' }),
    }),
  hear: callback => heardBy(account, callback, voiceSays),
  bringsAnswers: account.callbackUrl !== null,
  speak: said => ({ type: 'text/xml', body: twimlNext(said, account.callbackUrl) }),
  lead: led => ({ type: 'text/xml', body: twimlLed(led, account.callbackUrl) }),
})

async function create(account: TwilioAccount, resource: string, sending: Sending, more: Record<string, string>): Promise<Sent> {
  const to = usNumber(sending.address)
  if (to === undefined) return { is: 'refused', why: 'no-number' }
  const answer = await post({
    channel: 'twilio',
    url: `${account.baseUrl}/2010-04-01/Accounts/${encodeURIComponent(account.accountSid)}/${resource}`,
    headers: {
      authorization: `Basic ${Buffer.from(`${account.accountSid}:${account.authToken}`).toString('base64')}`,
      'content-type': 'application/x-www-form-urlencoded',
      accept: 'application/json',
    },
    body: new URLSearchParams({ To: to, From: account.from, ...more }).toString(),
    guard: trusted,
    limitMillis: account.limitMillis ?? sendLimitMillis,
  })
  if (answer.status === 201) {
    const { data } = created.safeParse(jsonIn(answer.body))
    if (!data) throw new ChannelFailed('twilio', 'the answer cannot be read')
    return { is: 'taken', reference: data.sid }
  }
  const code = answer.status < 500 && answer.status !== 429 ? problem.safeParse(jsonIn(answer.body)).data?.code : undefined
  const why = refusals.get(code ?? 0)
  if (why) return { is: 'refused', why }
  throw new ChannelFailed('twilio', `answered ${answer.status}${code === undefined ? '' : `, error ${code}`}`)
}

const created = z.object({ sid: z.string().refine(isProvidersId) })
const problem = z.object({ code: z.number().int() })

/**
 * Errors that say something of the person's number. All others, such as an unknown sender or a wrong token, are the operator's to mend,
 * and a message that waits meanwhile is better than one that is given up.
 */
const refusals: ReadonlyMap<number, 'no-number' | 'refused'> = new Map([
  [21211, 'no-number'], // invalid To
  [21217, 'no-number'], // does not appear to be valid
  [21401, 'no-number'], // invalid telephone number
  [21421, 'no-number'], // the same
  [21614, 'no-number'], // not a mobile number
  [21210, 'refused'], // not verified, on a trial account
  [21215, 'refused'], // calls to this region are off
  [21216, 'refused'], // calls to this number are blocked
  [21408, 'refused'], // messages to this region are off
  [21608, 'refused'], // not verified, on a trial account
  [21610, 'refused'], // unsubscribed by STOP
  [21612, 'refused'], // cannot be reached from this sender
])

/** Said twice where no key is pressed: whoever picks up often misses the first words. */
function twimlOf({ text, lang }: Sending, callbackUrl: string | null): string {
  const say = sayOf({ text, lang })
  if (callbackUrl === null) return `<Response>${say}<Pause length="1"/>${say}</Response>`
  return `<Response>${gather(say, callbackUrl)}${say}</Response>`
}

const twimlNext = ({ text, lang, listens }: Spoken, callbackUrl: string | null): string =>
  `<Response>${listens && callbackUrl !== null ? gather(sayOf({ text, lang }), callbackUrl) : sayOf({ text, lang })}</Response>`

/** Where nobody presses a key it comes back as well: a call that was dialled is led on by us alone. */
function twimlLed({ says, waits }: Led, callbackUrl: string | null): string {
  const said = says.map(sayOf).join('')
  if (waits === null || callbackUrl === null) return `<Response>${said}</Response>`
  const more = `timeout="${waits.seconds}" actionOnEmptyResult="true"`
  return `<Response>${gather(said, carriedBy(callbackUrl, waits.for.pressed), more)}</Response>`
}

const gather = (say: string, callbackUrl: string, more = 'timeout="5"'): string =>
  `<Gather input="dtmf" numDigits="1" ${more} method="POST" action="${escaped(callbackUrl)}">${say}</Gather>`

const sayOf = ({ text, lang }: Pick<Sending, 'text' | 'lang'>): string => `<Say language="${languageOf(lang).intl}">${escaped(text)}</Say>`

const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    // XML 1.0 allows no control characters, not even escaped.
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, ' ')

function heardBy(account: TwilioAccount, { url, headers, body }: Callback, says: Says): Heard | 'unsigned' | 'junk' {
  const fields = new URLSearchParams(body.toString('utf8'))
  const signature = headers['x-twilio-signature']
  if (signature === undefined || !isSame(signature, signatureOf(account.authToken, url, fields))) return 'unsigned'
  return says(Object.fromEntries(fields), url) ?? 'junk'
}

/** HMAC-SHA1 over the URL and every field, sorted, its name and its value, as Twilio defines it. It holds no time, so an old callback is as good as a new one. */
function signatureOf(authToken: string, url: string, fields: URLSearchParams): string {
  const sorted = [...new Set([...fields].map(([name, value]) => `${name}\u0000${value}`))].sort()
  return createHmac('sha1', authToken)
    .update(url + sorted.map(field => field.replace('\u0000', '')).join(''), 'utf8')
    .digest('base64')
}

type Says = (fields: Readonly<Record<string, string>>, url: string) => Heard | undefined

const textSays: Says = ({ MessageSid, MessageStatus = '', From, Body }) => {
  if (!MessageSid) return undefined
  const state = messageStates.get(MessageStatus)
  if (state) return { kind: 'status', reference: MessageSid, state }
  return From && Body !== undefined && MessageStatus === '' ? { kind: 'reply', id: MessageSid, from: From, text: Body } : undefined
}

const voiceSays: Says = ({ CallSid, CallStatus = '', Digits = '', Direction, From = '', To }, url) => {
  if (!CallSid) return undefined
  if (Direction === 'inbound') {
    if (callStates.has(CallStatus)) return { kind: 'hung-up', id: CallSid }
    const before = carriedIn(url)
    const pressed = before === undefined ? '' : pressedNow(before, Digits)
    return pressed === undefined ? undefined : { kind: 'dialled', id: CallSid, from: From, pressed }
  }
  if (Digits) return /^[\d*#]+$/.test(Digits) ? { kind: 'keys', reference: CallSid, digits: Digits, ...(To ? { to: To } : {}) } : undefined
  const state = callStates.get(CallStatus)
  return state && { kind: 'status', reference: CallSid, state }
}

const messageStates: ReadonlyMap<string, 'delivered' | 'failed'> = new Map([
  ['delivered', 'delivered'],
  ['read', 'delivered'],
  ['undelivered', 'failed'],
  ['failed', 'failed'],
])

/** A call is *completed* where somebody or an answering machine took it. */
const callStates: ReadonlyMap<string, 'delivered' | 'failed'> = new Map([
  ['completed', 'delivered'],
  ['busy', 'failed'],
  ['no-answer', 'failed'],
  ['failed', 'failed'],
  ['canceled', 'failed'],
])
