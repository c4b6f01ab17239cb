import { render } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { contextFor } from '../../../design/testing.ts'
import { messageFigures } from '../messages-sent.ts'
import { MessagesPage } from './messages-page.tsx'

const none = { because: null, wentBy: null, within: [0, 0, 0, 0, 0], undelivered: 0 }
const shown = (counted: Parameters<typeof messageFigures>[0], lang: 'en' | 'es' = 'en') =>
  render(
    <MessagesPage
      page={contextFor({ lang, path: '/figures' })}
      span={{ period: 'semester', first: '2026-07-01', last: '2027-01-31' }}
      figures={messageFigures(counted)}
    />,
  )
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')

test('a line for each that took messages and for each way, with how soon they were delivered; no line says more than is known', () => {
  const html = shown([
    { carrier: 'twilio', wentBy: 'text', because: null, messages: 107, within: [40, 60, 70, 80, 90], undelivered: 7 },
    { ...none, carrier: 'twilio', wentBy: 'voice', messages: 30, within: [30, 30, 30, 30, 30] },
    { ...none, carrier: 'smtp', wentBy: 'email', messages: 40 },
    { ...none, carrier: null, because: 'no-address', messages: 20 },
  ])
  expect(html).toContain(
    'Under 5 s 5 to 15 s 15 to 60 s 60 to 300 s 300 s or more Not delivered Not known Twilio: texts 107 40 20 10 10 10 7 10 Twilio: telephone calls 30 30 0 0 0 0 0 0 The mail server 40 0 0 0 0 0 0 40',
  )
  expect(html).toContain('The person had no number that can be reached 20')
})

test('the demonstration says that it rings no telephone', () => {
  expect(shown([{ ...none, carrier: 'demonstration', messages: 40 }])).toContain(
    'This demonstration, which rings no telephone 40 0 0 0 0 0 0 40',
  )
  expect(shown([{ ...none, carrier: 'demonstration', messages: 40 }], 'es')).toContain('no hace sonar ningún teléfono')
})

test('without any it says so', () => expect(shown([])).toContain('No messages were written in this time.'))
