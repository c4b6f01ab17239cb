import { createTransport } from 'nodemailer'
import { z } from 'zod'
import { type Channel, ChannelFailed, sendLimitMillis, type Sent } from './channel.ts'

export interface MailServer {
  /** `smtps://` speaks TLS from the first byte; `smtp://` begins with STARTTLS or fails, unless the server is on this machine or the URL ends in `?ignoreTLS=true`. */
  readonly url: string
  /** `Concord <concord@example.org>`, or the address alone. */
  readonly from: string
  readonly limitMillis?: number
}

/** A server reads a message before it answers, and may take longer for that than anybody waits (RFC 5321 §4.5.3.2.6). */
const silenceMillis = 60_000
/** A connection that ends with the message on its way: whether it was taken nobody knows, and nobody is sent it without end. */
const cutOffAtMost = 3
const keptAtMost = 10_000

export function smtp({ url, from, limitMillis = sendLimitMillis }: MailServer): Channel {
  const transport = createTransport({
    ...connectionOf(new URL(url)),
    ...{ connectionTimeout: limitMillis, greetingTimeout: limitMillis, socketTimeout: silenceMillis, dnsTimeout: limitMillis },
    ...{ disableFileAccess: true, disableUrlAccess: true },
  })
  const sender = mailbox(from)
  if (!sender) throw new Error('the sender of e-mail is no address')
  // What was handed over and not answered in time is waited for at the next try, and not sent a second time.
  const underway = new Map<string, Promise<unknown>>()
  const cutOff = new Map<string, number>()
  return {
    name: 'smtp',
    kind: 'email',
    send: async ({ id, address, text, lang, link, subject }) => {
      if (!isEmail(address)) return { is: 'refused', why: 'no-number' }
      const messageId = `<${id}@${sender.address.split('@')[1]}>`
      const key = `${id} ${address}`
      const sending =
        underway.get(key) ??
        transport.sendMail({
          messageId,
          from: sender,
          to: { name: '', address },
          // What is sent on its own gets no answer of somebody's being away (RFC 3834).
          headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': lang },
          subject: subject ?? text.split('\n')[0]?.slice(0, 150) ?? '',
          text: link === undefined ? text : `${text}\n\n${link}`,
        })
      keep(underway, key, sending)
      try {
        await within(limitMillis, sending)
        for (const kept of [underway, cutOff]) kept.delete(key)
        return { is: 'taken', reference: messageId }
      } catch (cause) {
        if (cause instanceof ChannelFailed) throw cause
        underway.delete(key)
        const times = (cutOff.get(key) ?? 0) + (isCutOff(cause) ? 1 : 0)
        keep(cutOff, key, times)
        return times >= cutOffAtMost ? { is: 'refused', why: 'refused' } : refusalIn(cause)
      }
    },
  }
}

const isHere = ({ hostname }: URL): boolean => /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname)
const isPlain = (url: URL): boolean => url.protocol === 'smtp:' && (isHere(url) || url.searchParams.get('ignoreTLS') === 'true')

/** Whether a password would go to another machine in the clear. */
export const tellsPassword = (url: URL): boolean => isPlain(url) && !isHere(url) && url.username + url.password !== ''

function connectionOf(url: URL) {
  const [secure, plain] = [url.protocol === 'smtps:', isPlain(url)]
  return {
    ...{ host: url.hostname.replace(/^\[|\]$/g, ''), port: url.port === '' ? (secure ? 465 : 587) : Number(url.port) },
    ...{ secure, ignoreTLS: plain, requireTLS: !secure && !plain },
    ...(url.username === '' ? {} : { auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) } }),
  }
}

/** The server goes on for as long as it likes between two lines; the sum is what counts. */
async function within<T>(limitMillis: number, sending: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new ChannelFailed('smtp', `no answer within ${limitMillis} ms`)), limitMillis)
  })
  try {
    return await Promise.race([sending, late])
  } finally {
    clearTimeout(timer)
    sending.catch(() => undefined)
  }
}

/** The oldest goes where too many are kept: none is, unless a server answers nothing. */
function keep<T>(map: Map<string, T>, key: string, value: T): void {
  map.set(key, value)
  if (map.size > keptAtMost) for (const oldest of map.keys()) if (map.delete(oldest)) break
}

const isCutOff = (cause: unknown): boolean =>
  fault.safeParse(cause).data?.code === 'ECONNECTION' && cause instanceof Error && /unexpectedly/.test(cause.message)

/** A final no (5xx) to the recipient or the message is about this person; to the sender, the password or the connection it is the operator's to mend. */
function refusalIn(cause: unknown): Sent {
  const { code = 'unknown', responseCode = 0, command = '' } = fault.safeParse(cause).data ?? {}
  if (responseCode >= 500 && /^(RCPT TO|DATA)$/.test(command))
    return { is: 'refused', why: command === 'RCPT TO' && [550, 551, 553].includes(responseCode) ? 'no-number' : 'refused' }
  const insecure = insecurity(cause, code)
  if (insecure !== undefined) throw new ChannelFailed('smtp', insecure)
  throw new ChannelFailed('smtp', responseCode === 0 ? `not sent (${code})` : `answered ${responseCode}`)
}

/** What is wrong with its TLS, for the operator to mend: until then it is sent nothing, and no password. */
function insecurity(cause: unknown, code: string): string | undefined {
  const says = cause instanceof Error ? cause.message : ''
  if (code === 'ETLS') return 'it offers no TLS (STARTTLS)'
  if (/certificate has expired/i.test(says)) return 'its certificate has expired'
  if (/altnames/i.test(says)) return 'its certificate is for another name'
  if (/certificate|local issuer/i.test(says)) return 'its certificate is vouched for by nobody this machine knows'
  return /wrong version number|ssl routines/i.test(says) ? 'it speaks no TLS at this port, or another kind' : undefined
}

const fault = z.object({ code: z.string().regex(/^[A-Z0-9_]+$/), responseCode: z.number().optional(), command: z.string().optional() })

/** One address and nothing that a header would read as more: no spaces, quotes, commas, brackets or control characters. */
export const isEmail = (text: string): boolean =>
  text.length <= 254 && /^[^\s"(),:;<>@[\\\]\p{C}]{1,64}@([\p{L}\p{N}-]{1,63}\.)+[\p{L}\p{N}-]{2,63}$/u.test(text)

/** The name and the address of a sender; undefined where there is no address. */
export function mailbox(text: string): { name: string; address: string } | undefined {
  const [, name = '', bracketed] = /^([^<>"\p{C}]*)<([^<>]+)>$/u.exec(text.trim()) ?? []
  const address = bracketed ?? text.trim()
  return isEmail(address) ? { name: name.trim(), address } : undefined
}
