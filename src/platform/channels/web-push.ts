import { ECDH } from 'node:crypto'
import webPushLibrary from 'web-push'
import { z } from 'zod'
import { type Channel, ChannelFailed, type Sending, sendLimitMillis, type Sent } from './channel.ts'
import { allowedEndpoint, EndpointRefused, type Guard, publicOnly } from './endpoint.ts'
import { jsonIn, post } from './post.ts'

/** Who we are to a push service (RFC 8292). */
export interface Vapid {
  readonly publicKey: string
  readonly privateKey: string
  /** `mailto:` or `https:`: whom the service can reach about us. */
  readonly subject: string
}

/** A browser that was off for longer is told nothing: by then a call for help is over, and the person finds it on their page. */
const keptSeconds = 3_600

/**
 * Push messages, encrypted for the browser (RFC 8291). The library makes the request, and `post` sends it: the address comes from a user, so it
 * is guarded, and the library would read an answer of any length.
 */
export function webPush(
  vapid: Vapid,
  { guard = publicOnly(), limitMillis = sendLimitMillis }: { guard?: Guard; limitMillis?: number } = {},
): Channel {
  return {
    name: 'web-push',
    kind: 'push',
    subscribeKey: vapid.publicKey,
    send: async sending => {
      const to = subscription.safeParse(jsonIn(sending.address)).data
      if (!to) return { is: 'refused', why: 'no-number' }
      // A push service takes a message by the key a browser subscribed with, and by no other: with another one nothing arrives there again.
      if (to.for !== undefined && to.for !== vapid.publicKey) return { is: 'refused', why: 'refused', gone: true }
      const { headers, body } = requestFor(vapid, to, sending)
      try {
        const answer = await post({ channel: 'web-push', url: to.endpoint, headers, body, guard, limitMillis })
        return sentBy(answer, sending)
      } catch (cause) {
        if (cause instanceof EndpointRefused) return { is: 'refused', why: 'refused' }
        throw cause
      }
    },
  }
}

/** A point that is not on the curve cannot be encrypted for, and may be meant to find out our key. */
const isPoint = (text: string): boolean => {
  const bytes = Buffer.from(text, 'base64url')
  if (bytes.length !== 65) return false
  try {
    return ECDH.convertKey(bytes, 'prime256v1').length > 0
  } catch {
    return false
  }
}

const endpointAtMost = 2_048
const subscription = z.object({
  endpoint: z.string().max(endpointAtMost),
  /** Our public key when the browser was added; left out of those that were added before it was kept. */
  for: z.string().max(100).optional(),
  keys: z.object({
    p256dh: z.string().max(100).refine(isPoint),
    auth: z
      .string()
      .max(32)
      .refine(text => Buffer.from(text, 'base64url').length === 16),
  }),
})

/**
 * A subscription as a browser gives it, with our key that it was made for, and nothing else that came with it; undefined where it is none, or its
 * service is not on the public internet.
 */
export function readSubscription(value: unknown, key?: string): { readonly endpoint: string; readonly address: string } | undefined {
  const { data } = subscription.safeParse(value)
  if (!data || !allowedEndpoint(data.endpoint)) return undefined
  // Written anew: what a parser passes over, such as a zero byte, no store takes.
  const endpoint = new URL(data.endpoint).href
  const keys = { p256dh: writtenAnew(data.keys.p256dh), auth: writtenAnew(data.keys.auth) }
  return endpoint.length <= endpointAtMost ? { endpoint, address: JSON.stringify({ endpoint, keys, for: key }) } : undefined
}

const writtenAnew = (text: string): string => Buffer.from(text, 'base64url').toString('base64url')

/** The topic is the message: what is sent again replaces what was sent before, on the service and on the phone. */
function requestFor(vapid: Vapid, to: z.infer<typeof subscription>, { id, text, link }: Sending) {
  try {
    const { headers, body } = webPushLibrary.generateRequestDetails(to, JSON.stringify({ id, text, link }), {
      ...{ vapidDetails: vapid, TTL: keptSeconds, urgency: 'high', contentEncoding: 'aes128gcm' },
      topic: topicOf(id),
    })
    return { headers: headers as Record<string, string | number>, body }
  } catch {
    throw new ChannelFailed('web-push', 'the message could not be encrypted')
  }
}

/** A topic has 32 characters at most; the sixteen bytes of a UUID take 22. */
const topicOf = (id: string): string => Buffer.from(id.replaceAll('-', ''), 'hex').toString('base64url')

function sentBy({ status, location }: { status: number; location: string | undefined }, { id }: Sending): Sent {
  // RFC 8030 answers 201, some services 200 or 202.
  if (status >= 200 && status < 300)
    return { is: 'taken', reference: location !== undefined && location.length <= 500 ? location : topicOf(id) }
  // The subscription is gone (404, 410), or the message too long for the service (413): no attempt will change that.
  if (status === 404 || status === 410) return { is: 'refused', why: 'refused', gone: true }
  if (status === 413) return { is: 'refused', why: 'refused' }
  throw new ChannelFailed('web-push', `answered ${status}`)
}
