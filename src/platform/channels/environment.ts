import type { Channel } from './channel.ts'
import { callbackPath } from './callback-path.ts'
import { mailbox, smtp } from './smtp.ts'
import { usNumber } from './telephone-number.ts'
import { twilioText, twilioVoice } from './twilio.ts'

type Environment = Readonly<Record<string, string | undefined>>

/**
 * The channels that the environment describes, and one sentence for each thing wrong with it. A channel with a fault is left out; the others are
 * there. No sentence shows a value, because most of them are secrets. Callbacks are asked for where PUBLIC_URL says how we are reached.
 */
export function channelsFromEnvironment(env: Environment): { channels: Channel[]; faults: string[] } {
  const read = [twilioIn(env), smtpIn(env)]
  return { channels: read.flatMap(({ channels }) => channels), faults: read.flatMap(({ faults }) => faults) }
}

interface Read {
  readonly channels: readonly Channel[]
  readonly faults: readonly string[]
}

/** What a variable must look like, for the sentence and for the check. */
interface Expected {
  readonly expected: string
  readonly isRight: (value: string) => boolean
  /** What stands where it is not set; without it the variable must be set. */
  readonly otherwise?: string
}

/** Reads the variables of one channel. Nothing is amiss where none is set; where some are, the others must be. */
function readAll<Name extends string>(
  env: Environment,
  names: Readonly<Record<Name, Expected>>,
  make: (values: Readonly<Record<Name, string>>) => readonly Channel[],
): Read {
  const entries = Object.entries<Expected>(names).map(([name, its]) => ({ name, its, value: env[name]?.trim() ?? '' }))
  const set = entries.find(({ value }) => value !== '')
  if (!set) return { channels: [], faults: [] }
  const faults = entries.flatMap(({ name, its, value }) => {
    if (value === '') return its.otherwise === undefined ? [`${name} is not set although ${set.name} is. Expected ${its.expected}.`] : []
    return its.isRight(value) ? [] : [`${name} cannot be used. Expected ${its.expected}.`]
  })
  if (faults.length > 0) return { channels: [], faults }
  const values = Object.fromEntries(entries.map(({ name, its, value }) => [name, value || (its.otherwise ?? '')]))
  return { channels: make(values as Record<Name, string>), faults: [] }
}

const sender: Expected = {
  expected: 'the telephone number that messages come from, such as +19785550142',
  isRight: value => usNumber(value) !== undefined,
}

const server = (otherwise: string): Expected => ({
  expected: `the address of the provider, such as ${otherwise}, without a password or a question mark in it`,
  isRight: isPlainUrl,
  otherwise,
})

const twilioIn = (env: Environment): Read =>
  readAll(
    env,
    {
      TWILIO_ACCOUNT_SID: { expected: 'the SID of the account, such as AC and 32 digits', isRight: value => /^[\w-]{2,64}$/.test(value) },
      TWILIO_AUTH_TOKEN: { expected: 'the token of the account, without spaces', isRight: value => /^[\x21-\x7e]+$/.test(value) },
      TWILIO_FROM: sender,
      TWILIO_BASE_URL: server('https://api.twilio.com'),
    },
    values => {
      const account = {
        accountSid: values.TWILIO_ACCOUNT_SID,
        authToken: values.TWILIO_AUTH_TOKEN,
        from: usNumber(values.TWILIO_FROM) ?? '',
        baseUrl: withoutSlash(values.TWILIO_BASE_URL),
      }
      return [
        twilioText({ ...account, callbackUrl: callbackUrl(env, 'twilio', 'text') }),
        twilioVoice({ ...account, callbackUrl: callbackUrl(env, 'twilio', 'voice') }),
      ]
    },
  )

const smtpIn = (env: Environment): Read =>
  readAll(
    env,
    {
      SMTP_URL: {
        expected: 'the address of the mail server, such as smtps://user:password@mail.example.org or smtp://mail.example.org:587',
        isRight: value => URL.canParse(value) && /^smtps?:$/.test(new URL(value).protocol) && new URL(value).hostname !== '',
      },
      SMTP_FROM: {
        expected: 'the address that e-mail comes from, such as Concord <concord@example.org>',
        isRight: value => mailbox(value) !== undefined,
      },
    },
    values => [smtp({ url: values.SMTP_URL, from: values.SMTP_FROM })],
  )

const isPlainUrl = (value: string): boolean => {
  if (!URL.canParse(value)) return false
  const { protocol, username, password, search, hash } = new URL(value)
  return /^https?:$/.test(protocol) && username + password + search + hash === ''
}

const withoutSlash = (url: string): string => url.replace(/\/+$/, '')

const callbackUrl = (env: Environment, name: string, kind: Channel['kind']): string | null =>
  env['PUBLIC_URL'] ? `${withoutSlash(env['PUBLIC_URL'])}${callbackPath({ name, kind })}` : null
