import { once } from 'node:events'
import { openApp } from '../app.ts'
import { setCalendarsLeft } from '../deadlines/index.ts'
import { setLapsesLeft } from '../training/index.ts'
import { goneOver, setBeforeDutyLeft, setOfficeLapses, waysOver } from '../people/index.ts'
import type { PlanRegister } from '../plan/index.ts'
import { listDistricts } from '../platform/district/index.ts'
import { setRemindersLeft } from '../respond/index.ts'
import { channelsFromEnvironment } from '../platform/channels/index.ts'
import { issuersFromEnvironment } from '../platform/issuers/index.ts'
import { setForgettingLeft } from '../platform/lifetimes/index.ts'
import { openLog } from '../platform/log/index.ts'
import { carrierByDistrict, channelCarrier, demoCarrier, noCarrier, reachesPeople } from '../platform/outbox/index.ts'
import { inProcessWakes, postgresWakes } from '../platform/wakes/index.ts'
import { channelsIn, setUpCode } from '../setup/index.ts'
import { draftThread } from './draft-thread.ts'
import { sealingKeyOf } from './sealing-key.ts'
import type { Settings } from './settings.ts'
import { openStore } from './store.ts'
import { StoreRefused } from './store-refused.ts'
import { warmPlans } from './warm-plans.ts'

const longestStopMillis = 8_000
const longestStatementMillis = 60_000

/** `start`: serves until SIGTERM or SIGINT. Returns the exit code. The first line on standard output says where it is. */
export async function start(
  settings: Settings,
  plans: PlanRegister,
  { isEmpty = false }: { readonly isEmpty?: boolean } = {},
): Promise<number> {
  if (settings.production && settings.publicUrl === null && !isLoopback(settings.host))
    throw new StoreRefused(
      'NODE_ENV=production on an address that others reach needs PUBLIC_URL, the https:// address people type: without it the cookie travels in the clear and links in messages lead nowhere.',
      2,
    )
  const log = openLog()
  const stopped = signalled()
  // Whoever waits for what failed is told. What failed and nobody waited for must not end a process that takes calls.
  const staying = (cause: unknown) => log.error({ err: cause }, 'something failed for which nobody waited')
  process.on('unhandledRejection', staying)
  const store = await openStore(settings, plans, { isEmpty, longestStatementMillis })
  const { database, lock, clock, manual } = store
  const wakes = settings.databaseUrl ? postgresWakes(database, settings.databaseUrl) : inProcessWakes()
  const code = (await listDistricts(database)).length === 0 ? setUpCode() : undefined
  const { channels, faults } = channelsFromEnvironment(process.env)
  const issuers = issuersFromEnvironment(process.env, { production: settings.production })
  const wrong = [...faults, ...issuers.faults]
  if (wrong.length > 0) throw new StoreRefused(wrong.join('\n'), 2)
  let address = settings.publicUrl ?? `http://127.0.0.1:${settings.port}`
  const { app, clockwork } = await openApp({
    ...{ database, wakes, log, clock, manual, plans },
    carrier: carrierByDistrict(database, {
      demo: settings.production ? noCarrier : demoCarrier(database, clock),
      real: channelCarrier(channels, { waysOf: waysOver(database), wayGone: goneOver({ database, clock, log }) }),
    }),
    channels,
    issuers: issuers.reach,
    ...(code ? { setUp: { code, channels: channelsIn(process.env), sealingKey: settings.sealingKey } } : {}),
    defaultSlug: store.defaultSlug,
    production: settings.production,
    proxies: settings.proxies,
    sealingKey: sealingKeyOf(settings),
    publicUrl: () => address,
    drafts: draftThread(),
  })
  try {
    const listening = await app.listen({ port: settings.port, host: settings.host })
    const url = listening.replace('[::1]', 'localhost').replace('0.0.0.0', '127.0.0.1')
    address = settings.publicUrl ?? url
    lock?.announce(url)
    clockwork.start()
    if (settings.json)
      process.stdout.write(
        `${JSON.stringify({ url, pid: process.pid, data: lock ? settings.dataDir : null, district: store.defaultSlug, ...(code ? { setUpCode: code.code } : {}) })}\n`,
      )
    else {
      const all = await listDistricts(database)
      const others = all.flatMap(({ slug }) => (slug === store.defaultSlug ? [] : [slug]))
      const isMute = !reachesPeople(channels) && all.some(({ isDemo }) => settings.production || !isDemo)
      process.stdout.write(greeting(url, settings, { embedded: lock !== null, others, isMute, setUpCode: code?.code }))
    }
    await warmPlans(database, plans, clock).catch((cause: unknown) => log.error({ err: cause }, 'the plans in force were not made ready'))
    await setRemindersLeft(database, clock.now()).catch((cause: unknown) =>
      log.error({ err: cause }, 'reminders of older follow-ups were not set'),
    )
    await setForgettingLeft(database, clock.now()).catch((cause: unknown) =>
      log.error({ err: cause }, 'what is kept for a time is not taken away by the clock'),
    )
    await setLapsesLeft(database, clock.now()).catch((cause: unknown) =>
      log.error({ err: cause }, 'the clock of certificates that lapse could not be set'),
    )
    await setCalendarsLeft(database, clock).catch((cause: unknown) => log.error({ err: cause }, 'nobody is told of what falls due'))
    await setBeforeDutyLeft(database, clock.now()).catch((cause: unknown) =>
      log.error({ err: cause }, 'nobody is told before duty of who cannot be reached'),
    )
    await setOfficeLapses(database).catch((cause: unknown) =>
      log.error({ err: cause }, 'the clock of changes to an office that lapse could not be set'),
    )
    await stopped
    return 0
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'EADDRINUSE') {
      throw new StoreRefused(
        `Port ${settings.port} on ${settings.host} is in use by another program. Choose another with --port N, or --port 0 for any that is free.`,
        1,
      )
    }
    if (cause instanceof Error && 'code' in cause && (cause.code === 'EACCES' || cause.code === 'EADDRNOTAVAIL')) {
      throw new StoreRefused(`Port ${settings.port} on ${settings.host} cannot be listened on: ${cause.message}.`, 1)
    }
    throw cause
  } finally {
    setTimeout(() => process.exit(0), longestStopMillis).unref()
    await app.close()
    await clockwork.stop()
    await wakes.close()
    await database.close()
    process.off('unhandledRejection', staying)
  }
}

export const greeting = (
  url: string,
  settings: Pick<Settings, 'dataDir'>,
  {
    embedded,
    others,
    isMute = false,
    setUpCode,
  }: { embedded: boolean; others: readonly string[]; isMute?: boolean; setUpCode?: string | undefined },
): string =>
  [
    `Concord is at ${url}`,
    setUpCode === undefined
      ? ''
      : `No district is set up yet. Open ${url}/setup and type this code, which is new at each start: ${setUpCode}`,
    ...others.map(slug => `The district ${slug} is at ${hostFor(url, slug)}`),
    embedded
      ? `The embedded store in ${settings.dataDir} is for trying out: it is not crash-safe. For real data set DATABASE_URL (see the README).`
      : '',
    isMute ? 'No channel is set up: no message leaves this system, and people are told to telephone. See docs/operate.md.' : '',
    'Stop it with Ctrl+C.',
    '',
  ]
    .filter((line, at, all) => line !== '' || at === all.length - 1)
    .join('\n')

/** A browser finds NAME.localhost on this machine by itself; any other host names the district by its first label too. */
function hostFor(url: string, slug: string): string {
  const address = new URL(url)
  address.hostname = /^(127\.|localhost$|\[)/.test(address.hostname) ? `${slug}.localhost` : `${slug}.${address.hostname}`
  return address.href.replace(/\/$/, '')
}

/** Whether only this machine reaches it. */
export const isLoopback = (host: string): boolean => /^(localhost|127(\.\d{1,3}){3}|::1|\[::1\])$/.test(host)

/** Resolves at the first SIGTERM or SIGINT. */
const signalled = (): Promise<unknown> => Promise.race([once(process, 'SIGTERM'), once(process, 'SIGINT')])
