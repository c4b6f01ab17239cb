import { generateKeyPairSync } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import webPushLibrary from 'web-push'
import { channelsFromEnvironment } from './index.ts'

const secret = 'never-shown'
const twilio = { TWILIO_ACCOUNT_SID: 'AC0123456789abcdef', TWILIO_AUTH_TOKEN: secret, TWILIO_FROM: '+19785550142' }
const mail = { SMTP_URL: `smtps://user:${secret}@mail.example.org`, SMTP_FROM: 'Concord <concord@example.org>' }
const pem = (type: 'rsa' | 'ec') =>
  type === 'rsa'
    ? generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
    : generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
const vonage = {
  VONAGE_APPLICATION_ID: '11111111-2222-4333-8444-555555555555',
  VONAGE_PRIVATE_KEY: pem('rsa'),
  VONAGE_SIGNATURE_SECRET: `${secret}-at-all`,
  VONAGE_FROM: '978-555-0142',
}
const [pair, other] = [webPushLibrary.generateVAPIDKeys(), webPushLibrary.generateVAPIDKeys()]
const push = { VAPID_PUBLIC_KEY: pair.publicKey, VAPID_PRIVATE_KEY: pair.privateKey, VAPID_SUBJECT: 'mailto:it@example.org' }
const named = (env: Record<string, string>) => {
  const { channels, faults } = channelsFromEnvironment(env)
  return { channels: channels.map(({ name, kind }) => `${name} ${kind}`), faults }
}

describe('channels of the environment', () => {
  test('none where none is set', () => {
    expect(named({})).toEqual({ channels: [], faults: [] })
    expect(named({ TWILIO_FROM: ' ', SMTP_URL: '' })).toEqual({ channels: [], faults: [] })
  })

  test('those that are set whole', () => {
    expect(named({ ...twilio, ...vonage, ...mail, ...push })).toEqual({
      channels: ['twilio text', 'twilio voice', 'vonage text', 'vonage voice', 'smtp email', 'web-push push'],
      faults: [],
    })
  })

  test('a key may stand on one line', () => {
    const VONAGE_PRIVATE_KEY = vonage.VONAGE_PRIVATE_KEY.replaceAll('\n', '\\n')
    expect(named({ ...vonage, VONAGE_PRIVATE_KEY }).faults).toEqual([])
  })

  test('one that is half set is a fault, and the others are there', () => {
    const { TWILIO_AUTH_TOKEN: _, ...half } = twilio
    expect(named({ ...half, ...mail })).toEqual({
      channels: ['smtp email'],
      faults: ['TWILIO_AUTH_TOKEN is not set although TWILIO_ACCOUNT_SID is. Expected the token of the account, without spaces.'],
    })
  })

  test.each<[Record<string, string>, string]>([
    [
      { ...twilio, TWILIO_FROM: secret },
      'TWILIO_FROM cannot be used. Expected the telephone number that messages come from, such as +19785550142.',
    ],
    [{ ...twilio, TWILIO_ACCOUNT_SID: `${secret}/../x` }, 'TWILIO_ACCOUNT_SID cannot be used.'],
    [{ ...twilio, TWILIO_AUTH_TOKEN: `${secret} ${secret}` }, 'TWILIO_AUTH_TOKEN cannot be used.'],
    [{ ...twilio, TWILIO_BASE_URL: `https://user:${secret}@api.example.org` }, 'TWILIO_BASE_URL cannot be used.'],
    [{ ...mail, SMTP_URL: `https://user:${secret}@mail.example.org` }, 'SMTP_URL cannot be used.'],
    [{ ...mail, SMTP_FROM: secret }, 'SMTP_FROM cannot be used.'],
    [{ ...vonage, VONAGE_PRIVATE_KEY: secret }, 'VONAGE_PRIVATE_KEY cannot be used.'],
    [{ ...vonage, VONAGE_PRIVATE_KEY: pem('ec') }, 'VONAGE_PRIVATE_KEY cannot be used. Expected the RSA private key'],
    [{ ...vonage, VONAGE_SIGNATURE_SECRET: secret }, 'VONAGE_SIGNATURE_SECRET cannot be used.'],
    [{ ...push, VAPID_PUBLIC_KEY: other.publicKey }, 'VAPID_PUBLIC_KEY cannot be used. Expected the public key that belongs to'],
    [{ ...push, VAPID_PRIVATE_KEY: secret }, 'VAPID_PRIVATE_KEY cannot be used.'],
    [{ ...push, VAPID_SUBJECT: `${secret} it@example.org` }, 'VAPID_SUBJECT cannot be used.'],
  ])('a value that cannot be used is said without being shown', (env, says) => {
    const { channels, faults } = named(env)
    expect(channels).toEqual([])
    expect(faults).toHaveLength(1)
    expect(faults[0]).toContain(says)
    expect(faults[0]).not.toContain(secret)
  })
})
