import { clockworkOver } from '../src/platform/clockwork/index.ts'
import { realClock } from '../src/platform/clock/index.ts'
import { smtp } from '../src/platform/channels/smtp.ts'
import { openFakeMail } from '../src/platform/channels/testing/fake-mail.ts'
import { type Behaviour, openFakeProvider } from '../src/platform/channels/testing/fake-provider.ts'
import { twilioShape } from '../src/platform/channels/testing/twilio-shape.ts'
import { twilioText } from '../src/platform/channels/twilio.ts'
import { openPostgres } from '../src/platform/database/index.ts'
import { districtIdOf } from '../src/platform/district/index.ts'
import { jobsOver } from '../src/platform/jobs/index.ts'
import { openLog } from '../src/platform/log/index.ts'
import { channelCarrier, outboxOver, outboxTopic, post } from '../src/platform/outbox/index.ts'
import { inProcessWakes } from '../src/platform/wakes/index.ts'
import { benchDatabase, noDatabase } from './database.ts'
import { print, quantile, say, spreadOf } from './line.ts'

const rate = 25
const topic = 'bench'
const account = { accountSid: 'AC0123456789abcdef0123456789abcdef', authToken: 'a-token-that-is-never-shown' }

/**
 * One provider of text messages that hangs, answers 500, 429 or junk, or is well: how long a message by e-mail then takes from its deed to
 * the mail server's yes. Each stands beside the same seconds with a provider that is well, in the same run.
 */
export async function providersBench(given: number | null): Promise<void> {
  const seconds = given ?? 20
  const made = await benchDatabase()
  if (!made) return say(noDatabase('providers'))
  const database = await openPostgres(made.appUrl)
  const [mail, provider] = [await openFakeMail(), await openFakeProvider(twilioShape(account))]
  const channels = [
    twilioText({ ...account, from: '+19785550142', baseUrl: provider.url, callbackUrl: null }),
    smtp({ url: mail.url, from: 'concord@example.org' }),
  ]
  const district = districtIdOf('tern-bay')
  const carrier = channelCarrier(channels, {
    waysOf: async (_, person) => (person === byTelephone ? [] : [{ kind: 'email', address: `${person}@example.org` }]),
  })
  const [clock, log, wakes] = [realClock, openLog('silent'), inProcessWakes()]
  const topics = { [topic]: { taken: async () => undefined, refused: async () => undefined } }
  const outbox = outboxOver({ database, clock, carrier, topics, log })
  const jobs = jobsOver({ database, clock, log, wakes, kinds: {} })
  const clockwork = clockworkOver({ jobs, outbox, afterDeeds: async () => undefined, wakes, log })
  clockwork.start()
  const sayTo = (person: string, address: string | null) =>
    database.transaction('app', district, async tx => {
      const message = {
        id: tx.random.id(),
        topic,
        subject: tx.random.id(),
        about: null,
        channel: 'text',
        text: 'hello',
        lang: 'en' as const,
      }
      post(tx, [{ ...message, person, address }], clock.now())
      tx.afterCommit(() => wakes.send(outboxTopic))
    })
  /** Milliseconds from each message by e-mail to its yes, while as many go to the provider of text messages. */
  const during = async (behaviour: Behaviour): Promise<number[]> => {
    provider.manner.behaviour = behaviour
    const began = new Date()
    for (let at = 0; at < seconds * rate; at++) {
      await Promise.all([sayTo(crypto.randomUUID(), null), sayTo(byTelephone, '978-555-0101')])
      await new Promise(resume => setTimeout(resume, 1_000 / rate))
    }
    const left = () =>
      made.ask<{ n: number }>(
        'select count(*)::int as n from platform.message where address is null and sent_at is null and failed_at is null',
      )
    for (let tries = 0; ((await left())[0]?.n ?? 0) > 0 && tries < 100; tries++) await new Promise(resume => setTimeout(resume, 100))
    const rows = await made.ask<{ millis: number | null }>(
      `select extract(epoch from sent_at - due_at)::float8 * 1000 as millis from platform.message where address is null and due_at >= $1`,
      [began],
    )
    return rows.map(({ millis }) => millis ?? Number.POSITIVE_INFINITY)
  }
  try {
    await during('take')
    for (const behaviour of ['hang', 'error', 'busy', 'junk'] as const) {
      const [well, ill, wellAgain] = [await during('take'), await during(behaviour), await during('take')]
      print({
        ...{ name: `providers: e-mail while texts ${behaviour}`, unit: 'ms p99', n: ill.length, more: false, goal: 0.83 },
        ...{ ours: quantile(ill, 0.99), theirs: quantile([...well, ...wellAgain], 0.99), spread: spreadOf(ill), p50: quantile(ill, 0.5) },
      })
    }
  } finally {
    await clockwork.stop()
    await database.close()
    await Promise.all([mail.close(), provider.close(), made.drop()])
  }
}

const byTelephone = '00000000-0000-4000-8000-000000000001'
