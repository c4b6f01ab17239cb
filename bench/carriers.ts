import { generateKeyPairSync } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openFakeProvider } from '../src/platform/channels/testing/fake-provider.ts'
import { twilioShape } from '../src/platform/channels/testing/twilio-shape.ts'
import { vonageShape } from '../src/platform/channels/testing/vonage-shape.ts'
import { projectRoot } from '../src/platform/config/index.ts'
import { command, type Env, type Running, signIn, startServer } from '../stories/concord.ts'

/** A server whose messages go by one carrier, and somebody there who may call. */
export interface Served {
  readonly server: Running
  readonly token: string
  close(): Promise<void>
}

/** How long a provider takes to say yes. */
const providerMillis = 50
const district = 'tern-bay'

/** By name: the demonstration's carrier, a row in a table, and each adapter before a provider of its shape on the loopback interface. */
export const carriers: Readonly<Record<string, (env: Env, folder: string) => Promise<Served>>> = {
  demonstration: async env => {
    const server = await startServer(env)
    return { server, token: (await signIn(server.url, 'teacher')).token, close: async () => void (await server.stop()) }
  },
  twilio: (env, folder) => {
    const account = { accountSid: 'AC0123456789abcdef0123456789abcdef', authToken: 'a-token-that-is-never-shown' }
    return before(twilioShape(account), env, folder, url => ({
      ...{
        TWILIO_ACCOUNT_SID: account.accountSid,
        TWILIO_AUTH_TOKEN: account.authToken,
        TWILIO_FROM: '978-555-0199',
        TWILIO_BASE_URL: url,
      },
    }))
  },
  vonage: (env, folder) => {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
    const application = { applicationId: '01234567-89ab-4def-8123-456789abcdef', privateKey, signatureSecret: 'a-secret-never-shown' }
    return before(vonageShape(application), env, folder, url => ({
      VONAGE_APPLICATION_ID: application.applicationId,
      VONAGE_PRIVATE_KEY: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
      ...{ VONAGE_SIGNATURE_SECRET: application.signatureSecret, VONAGE_FROM: '978-555-0199', VONAGE_BASE_URL: url },
    }))
  },
}

async function before(
  shape: Parameters<typeof openFakeProvider>[0],
  store: Env,
  folder: string,
  settings: (url: string) => Env,
): Promise<Served> {
  const provider = await openFakeProvider(shape)
  provider.manner.delayMillis = providerMillis
  const env = { ...store, NODE_ENV: 'production', ...settings(provider.url) }
  await fill(env, folder)
  const server = await startServer(env)
  const { link = '' } = await did(env, 'user', 'link', 'teacher', '--district', district)
  const entered = await fetch(`${server.url}/sign-in`, { method: 'POST', body: new URL(link).searchParams, redirect: 'manual' })
  const token = /concord_session=([^;]+)/.exec(entered.headers.getSetCookie().join(';'))?.[1]
  if (token === undefined) throw new Error(`the link was answered with ${entered.status}`)
  return {
    ...{ server, token },
    close: async () => {
      await server.stop()
      await provider.close()
    },
  }
}

/** A district of its own with the demonstration's roster and two responders on duty. */
async function fill(env: Env, folder: string): Promise<void> {
  const own = ['--district', district]
  await did(env, 'migrate')
  const plan = join(projectRoot, 'plans', 'harbor-falls.md')
  await did(env, 'district', 'add', district, '--name', 'Tern Bay', '--plan', plan, '--office-phone', '978-555-0150')
  await did(env, 'import', 'roster', join(projectRoot, 'db', 'demo', 'harbor-falls'), '--commit', ...own)
  await did(env, 'user', 'role', 'responder-1', 'responder', ...own)
  await did(env, 'user', 'role', 'counselor-brightsail', 'counselor', ...own)
  const shift = { school: 'hf-mill-street', from: '2020-09-01T00:00:00Z', to: '2090-06-30T00:00:00Z' }
  const items = [
    { ...shift, person: 'responder-1', role: 'responder', order: 1 },
    { ...shift, person: 'counselor-brightsail', role: 'counselor', order: 2 },
  ]
  const duty = join(folder, 'duty.json')
  writeFileSync(duty, JSON.stringify({ items }))
  await did(env, 'duty', 'set', duty, ...own)
}

async function did(env: Env, ...args: readonly string[]): Promise<{ link?: string }> {
  const { exit, json, err } = await command<{ link?: string }>(args, env)
  if (exit !== 0) throw new Error(`${args.join(' ')} ended with ${exit}: ${JSON.stringify(json)} ${err}`)
  return json
}
