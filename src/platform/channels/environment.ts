import { createECDH, createPrivateKey, type KeyObject } from 'node:crypto'
import type { Channel } from './channel.ts'
import { callbackPath } from './callback-path.ts'
import { mailbox, smtp, tellsPassword } from './smtp.ts'
import { usNumber } from './telephone-number.ts'
import { twilioText, twilioVoice } from './twilio.ts'
import { type Environment, type Expected, type Read, readAll } from './variables.ts'
import { vonageText, vonageVoice } from './vonage.ts'
import { webPush } from './web-push.ts'

/**
 * The channels that the environment describes, and one sentence for each thing wrong with it. A channel with a fault is left out; the others are
 * there. No sentence shows a value, because most of them are secrets. Callbacks are asked for where PUBLIC_URL says how we are reached.
 */
export function channelsFromEnvironment(env: Environment): { channels: Channel[]; faults: string[] } {
  const read = [twilioIn(env), vonageIn(env), smtpIn(env), webPushIn(env)]
  return { channels: read.flatMap(({ channels }) => channels), faults: read.flatMap(({ faults }) => faults) }
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
        expected:
          'the address of the mail server, such as smtps://user:password@mail.example.org or smtp://mail.example.org:587, and no password with ?ignoreTLS=true, which would send it in the clear',
        isRight: value =>
          URL.canParse(value) &&
          /^smtps?:$/.test(new URL(value).protocol) &&
          new URL(value).hostname !== '' &&
          !tellsPassword(new URL(value)),
      },
      SMTP_FROM: {
        expected: 'the address that e-mail comes from, such as Concord <concord@example.org>',
        isRight: value => mailbox(value) !== undefined,
      },
    },
    values => [smtp({ url: values.SMTP_URL, from: values.SMTP_FROM })],
  )

const vonageIn = (env: Environment): Read =>
  readAll(
    env,
    {
      VONAGE_APPLICATION_ID: { expected: 'the id of the application, a UUID', isRight: value => /^[\da-f-]{36}$/i.test(value) },
      VONAGE_PRIVATE_KEY: {
        expected: 'the RSA private key of the application in PEM, with line breaks or with \\n in their place',
        isRight: value => keyIn(value) !== undefined,
      },
      VONAGE_SIGNATURE_SECRET: {
        expected: 'the signature secret of the account, 16 characters or more without spaces',
        isRight: value => /^[\x21-\x7e]{16,}$/.test(value),
      },
      VONAGE_FROM: sender,
      VONAGE_BASE_URL: server('https://api.nexmo.com'),
    },
    values => {
      const privateKey = keyIn(values.VONAGE_PRIVATE_KEY)
      if (!privateKey) return []
      const application = {
        ...{ applicationId: values.VONAGE_APPLICATION_ID, privateKey, signatureSecret: values.VONAGE_SIGNATURE_SECRET },
        from: usNumber(values.VONAGE_FROM) ?? '',
        baseUrl: withoutSlash(values.VONAGE_BASE_URL),
      }
      return [
        vonageText({ ...application, callbackUrl: callbackUrl(env, 'vonage', 'text') }),
        vonageVoice({ ...application, callbackUrl: callbackUrl(env, 'vonage', 'voice') }),
      ]
    },
  )

const webPushIn = (env: Environment): Read =>
  readAll(
    env,
    {
      VAPID_PUBLIC_KEY: {
        expected: 'the public key that belongs to VAPID_PRIVATE_KEY, 65 bytes in base64url',
        // Where the private key cannot be read either, one sentence about it is enough.
        isRight: value => publicKeyOf(env['VAPID_PRIVATE_KEY']) === undefined || value === publicKeyOf(env['VAPID_PRIVATE_KEY']),
      },
      VAPID_PRIVATE_KEY: {
        expected: 'a private key of the curve P-256, 32 bytes in base64url',
        isRight: value => publicKeyOf(value) !== undefined,
      },
      VAPID_SUBJECT: {
        expected: 'whom a push service can reach about us, such as mailto:it@example.org or https://example.org',
        isRight: value => /^(mailto:[^\s@]+@[^\s@]+|https:\/\/[^\s/]+\S*)$/.test(value),
      },
    },
    values => [webPush({ publicKey: values.VAPID_PUBLIC_KEY, privateKey: values.VAPID_PRIVATE_KEY, subject: values.VAPID_SUBJECT })],
  )

/** Many places keep an environment in lines, so the breaks of PEM may be written as two characters. */
function keyIn(text: string): KeyObject | undefined {
  try {
    const key = createPrivateKey(text.replaceAll('\\n', '\n'))
    return key.asymmetricKeyType === 'rsa' ? key : undefined
  } catch {
    return undefined
  }
}

/** The public half of a private VAPID key, in base64url; undefined where it is none. */
function publicKeyOf(text = ''): string | undefined {
  const bytes = Buffer.from(text.trim(), 'base64url')
  if (bytes.length !== 32) return undefined
  try {
    const pair = createECDH('prime256v1')
    pair.setPrivateKey(bytes)
    return pair.getPublicKey('base64url')
  } catch {
    return undefined
  }
}

const isPlainUrl = (value: string): boolean => {
  if (!URL.canParse(value)) return false
  const { protocol, username, password, search, hash } = new URL(value)
  return /^https?:$/.test(protocol) && username + password + search + hash === ''
}

const withoutSlash = (url: string): string => url.replace(/\/+$/, '')

const callbackUrl = (env: Environment, name: string, kind: Channel['kind']): string | null =>
  env['PUBLIC_URL'] ? `${withoutSlash(env['PUBLIC_URL'])}${callbackPath({ name, kind })}` : null
