import type { KeyObject } from 'node:crypto'
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
import { sealed, unsealed } from './sealed.ts'
import { usNumber } from './telephone-number.ts'
import { isSignedBy, tokenFor } from './vonage-token.ts'

/** An application with Vonage; its private key signs what we ask, the account's signature secret what we are told. */
export interface VonageApplication {
  readonly applicationId: string
  readonly privateKey: KeyObject
  readonly signatureSecret: string
  /** The number that messages and calls come from, as +19785550142. */
  readonly from: string
  readonly baseUrl: string
  /** Where the provider tells what becomes of a message; null where it cannot reach us. Replies go where the application's own settings say. */
  readonly callbackUrl: string | null
  readonly limitMillis?: number
}

/** Text messages by the Messages API. */
export const vonageText = (application: VonageApplication): Channel => ({
  name: 'vonage',
  kind: 'text',
  send: sending =>
    create(application, '/v1/messages', sending, (to, from) => ({
      ...{ channel: 'sms', message_type: 'text', to, from, client_ref: sending.id },
      text: sending.link === undefined ? sending.text : `${sending.text} ${sending.link}`,
      ...(application.callbackUrl === null ? {} : { webhook_url: application.callbackUrl, webhook_version: 'v1' }),
    })),
  hear: (callback, now) => heardBy(application, callback, now, textSays),
  bringsAnswers: application.callbackUrl !== null,
  signsTime: true,
})

/** Calls by the Voice API, with the actions of the call inline. */
export const vonageVoice = (application: VonageApplication): Channel => ({
  name: 'vonage',
  kind: 'voice',
  send: sending =>
    create(application, '/v1/calls', sending, (to, from) => ({
      to: [{ type: 'phone', number: to }],
      from: { type: 'phone', number: from },
      ncco: actionsOf(sending, application.callbackUrl),
      ...(application.callbackUrl === null ? {} : { event_url: [application.callbackUrl], event_method: 'POST' }),
    })),
  hear: (callback, now) =>
    heardBy(application, callback, now, said => {
      const carried = carriedIn(callback.url)
      return carried === undefined ? voiceSays(said) : stepOf(application, carried, said)
    }),
  bringsAnswers: application.callbackUrl !== null,
  signsTime: true,
  speak: said => ({ type: 'application/json', body: JSON.stringify(actionsNext(said, application.callbackUrl)) }),
  lead: led => ({ type: 'application/json', body: JSON.stringify(actionsLed(led, application)) }),
})

async function create(
  application: VonageApplication,
  path: string,
  sending: Sending,
  bodyOf: (to: string, from: string) => Record<string, unknown>,
): Promise<Sent> {
  const to = usNumber(sending.address)
  if (to === undefined) return { is: 'refused', why: 'no-number' }
  const answer = await post({
    channel: 'vonage',
    url: `${application.baseUrl}${path}`,
    headers: {
      // The provider's clock decides whether a token is in force, so it is the machine's time and no clock of tests.
      authorization: `Bearer ${tokenFor(application, new Date())}`,
      'content-type': 'application/json',
      accept: 'application/json',
    },
    body: JSON.stringify(bodyOf(to.slice(1), application.from.slice(1))),
    guard: trusted,
    limitMillis: application.limitMillis ?? sendLimitMillis,
  })
  const said = jsonIn(answer.body)
  if (answer.status === 201 || answer.status === 202) {
    const { data } = created.safeParse(said)
    if (!data) throw new ChannelFailed('vonage', 'the answer cannot be read')
    return { is: 'taken', reference: data }
  }
  const names = answer.status === 400 || answer.status === 422 ? (problem.safeParse(said).data?.invalid_parameters ?? []) : []
  // Only a fault in the recipient is the person's; one in the sender or the text is ours to mend.
  if (names.length > 0 && names.every(({ name }) => /^to\b/.test(name))) return { is: 'refused', why: 'no-number' }
  throw new ChannelFailed('vonage', `answered ${answer.status}`)
}

const id = z.string().refine(isProvidersId)
const created = z.union([
  z.object({ message_uuid: id }).transform(({ message_uuid }) => message_uuid),
  z.object({ uuid: id }).transform(({ uuid }) => uuid),
])
const problem = z.object({ invalid_parameters: z.array(z.object({ name: z.string() })) })

/** Said twice at most: a key interrupts, and whoever picks up often misses the first words. */
function actionsOf({ text, lang }: Sending, callbackUrl: string | null): Record<string, unknown>[] {
  const talk = { ...talkOf({ text, lang }), loop: 2 }
  return callbackUrl === null ? [talk] : [{ ...talk, bargeIn: true }, input(callbackUrl)]
}

const actionsNext = ({ text, lang, listens }: Spoken, callbackUrl: string | null): Record<string, unknown>[] =>
  listens && callbackUrl !== null ? [{ ...talkOf({ text, lang }), bargeIn: true }, input(callbackUrl)] : [talkOf({ text, lang })]

const talkOf = ({ text, lang }: Pick<Sending, 'text' | 'lang'>) => ({ action: 'talk', text, language: languageOf(lang).intl })

function actionsLed({ says, waits }: Led, application: VonageApplication): Record<string, unknown>[] {
  const { callbackUrl, signatureSecret } = application
  const talks = says.map(talkOf)
  if (waits === null || callbackUrl === null) return talks
  const { id: call, from, pressed } = waits.for
  const state = sealed(signatureSecret, call, JSON.stringify({ from, pressed }))
  return [...talks.map(talk => ({ ...talk, bargeIn: true })), input(carriedBy(callbackUrl, state), waits.seconds)]
}

const input = (callbackUrl: string, seconds = 5) => ({
  ...{ action: 'input', type: ['dtmf'], dtmf: { maxDigits: 1, timeOut: seconds } },
  ...{ eventUrl: [callbackUrl], eventMethod: 'POST' },
})

function heardBy(
  { signatureSecret }: VonageApplication,
  { headers, body }: Callback,
  now: Date,
  says: (said: unknown) => Heard | 'unsigned' | undefined,
): Heard | 'unsigned' | 'junk' {
  if (!isSignedBy(signatureSecret, headers['authorization'], body, now)) return 'unsigned'
  return says(jsonIn(body.toString('utf8'))) ?? 'junk'
}

function textSays(said: unknown): Heard | undefined {
  const status = messageStatus.safeParse(said).data
  if (status) {
    const state = messageStates.get(status.status)
    return state && { kind: 'status', reference: status.message_uuid, state }
  }
  const reply = inbound.safeParse(said).data
  return reply && { kind: 'reply', id: reply.message_uuid, from: `+${reply.from.replace(/^\+/, '')}`, text: reply.text }
}

/** What was pressed before came with us through the provider, whose signature is of the body and not of the address: so it is sealed. */
function stepOf({ signatureSecret }: VonageApplication, carried: string, said: unknown): Heard | 'unsigned' | undefined {
  const step = stepSaid.safeParse(said).data
  if (!step) return undefined
  const state = unsealed(signatureSecret, step.uuid, carried)
  if (state === undefined) return 'unsigned'
  const { from, pressed: before } = stepState.parse(jsonIn(state))
  const pressed = pressedNow(before, step.dtmf?.digits ?? '')
  return pressed === undefined ? undefined : { kind: 'dialled', id: step.uuid, from, pressed }
}

function voiceSays(said: unknown): Heard | undefined {
  const own = inboundCall.safeParse(said).data
  if (own) return { kind: 'dialled', id: own.uuid, from: `+${own.from.replace(/^\+/, '')}`, pressed: '' }
  const keys = pressed.safeParse(said).data
  if (keys)
    return { kind: 'keys', reference: keys.uuid, digits: keys.dtmf.digits, ...(keys.to ? { to: `+${keys.to.replace(/^\+/, '')}` } : {}) }
  const call = callStatus.safeParse(said).data
  const state = call && callStates.get(call.status)
  if (call?.direction === 'inbound') return state && { kind: 'hung-up', id: call.uuid }
  return state && { kind: 'status', reference: call.uuid, state }
}

const messageStatus = z.object({ message_uuid: id, status: z.string() })
const inbound = z.object({ message_uuid: id, message_type: z.literal('text'), from: z.string().regex(/^\+?\d{3,15}$/), text: z.string() })
const pressed = z.object({ uuid: id, to: z.string().max(100).nullish(), dtmf: z.object({ digits: z.string().regex(/^[\d*#]+$/) }) })
const callStatus = z.object({ uuid: id, status: z.string(), direction: z.string().optional() })
const absent = z.undefined().optional()
/** A call that comes in: its body says from where and to where, and nothing of a state or of keys. */
const inboundCall = z.object({ uuid: id, from: z.string().max(100), to: z.string().max(100), status: absent, dtmf: absent })
const stepSaid = z.object({ uuid: id, dtmf: z.object({ digits: z.string().nullish() }).nullish() })
const stepState = z.object({ from: z.string(), pressed: z.string() })

const messageStates: ReadonlyMap<string, 'delivered' | 'failed'> = new Map([
  ['delivered', 'delivered'],
  ['read', 'delivered'],
  ['rejected', 'failed'],
  ['undeliverable', 'failed'],
])

/** A call is *completed* where somebody or an answering machine took it. */
const callStates: ReadonlyMap<string, 'delivered' | 'failed'> = new Map([
  ['completed', 'delivered'],
  ['busy', 'failed'],
  ['cancelled', 'failed'],
  ['failed', 'failed'],
  ['rejected', 'failed'],
  ['timeout', 'failed'],
  ['unanswered', 'failed'],
])
