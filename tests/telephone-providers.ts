import { generateKeyPairSync } from 'node:crypto'
import type { Shape } from '../src/platform/channels/testing/fake-provider.ts'
import { twilioShape } from '../src/platform/channels/testing/twilio-shape.ts'
import { vonageShape } from '../src/platform/channels/testing/vonage-shape.ts'

/** Both providers by telephone: how each looks, and the environment that leads to one at an address. */
export const publicUrl = 'http://made-up.example'
const account = { accountSid: 'AC0123456789abcdef0123456789abcdef', authToken: 'a-token-that-is-never-shown' }
const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
const application = { applicationId: '78d335fa-323d-0114-9c3d-d6f0d48968cf', privateKey, signatureSecret: 'a-secret-that-is-never-shown' }

export const providers: readonly { name: string; shape: Shape; envOf: (url: string) => Record<string, string> }[] = [
  {
    ...{ name: 'twilio', shape: twilioShape(account) },
    envOf: url => ({
      ...{ TWILIO_ACCOUNT_SID: account.accountSid, TWILIO_AUTH_TOKEN: account.authToken, TWILIO_FROM: '978-555-0199' },
      ...{ TWILIO_BASE_URL: url, PUBLIC_URL: publicUrl },
    }),
  },
  {
    ...{ name: 'vonage', shape: vonageShape(application) },
    envOf: url => ({
      ...{ VONAGE_APPLICATION_ID: application.applicationId, VONAGE_SIGNATURE_SECRET: application.signatureSecret },
      ...{ VONAGE_PRIVATE_KEY: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(), VONAGE_FROM: '978-555-0199' },
      ...{ VONAGE_BASE_URL: url, PUBLIC_URL: publicUrl },
    }),
  },
]
