import { expect, test } from 'vitest'
import { channelsFromEnvironment } from '../platform/channels/index.ts'
import { channelsAsked, channelsIn } from './channels-missing.ts'

test('what is missing is named, and no value is', () => {
  expect(channelsIn({ SMTP_URL: 'smtps://user:secret@mail.example', SMTP_FROM: ' ' })).toEqual([
    { channel: 'text', missing: ['TWILIO_ACCOUNT_SID', 'TWILIO_AUTH_TOKEN', 'TWILIO_FROM'] },
    { channel: 'email', missing: ['SMTP_FROM'] },
    { channel: 'push', missing: ['VAPID_PUBLIC_KEY', 'VAPID_PRIVATE_KEY', 'VAPID_SUBJECT'] },
  ])
})

test('where all of them are named, the channels themselves miss none', () => {
  for (const { names } of channelsAsked) {
    const { faults } = channelsFromEnvironment(Object.fromEntries(names.map(name => [name, 'x'])))
    expect(faults.filter(fault => fault.includes('is not set'))).toEqual([])
  }
})
