import { z } from 'zod'
import { type DistrictId, freshId } from '../kernel/ids.ts'
import { isLang, type Lang } from '../kernel/lang.ts'
import { isSchoolDay } from '../kernel/school-days.ts'
import { dayIn } from '../kernel/time.ts'
import { findSchoolByName, schoolCalendar, userCommand } from '../people/index.ts'
import { type Channel, isEmail, usNumber } from '../platform/channels/index.ts'
import type { Database } from '../platform/database/index.ts'
import { findDistrict } from '../platform/district/index.ts'
import { attemptsOf } from '../platform/outbox/index.ts'
import { readArguments } from './arguments.ts'
import { misuse, type Outcome, refusal } from './outcome.ts'
import { type Drilled, drillOver } from './watch-drill.ts'
import { reachText } from './words/reach.ts'

const usage =
  'reach watch HANDLE --alarm NUMBER|E-MAIL [--school SCHOOL] [--within SECONDS] [--url ADDRESS] [--lang en|es] [--any-day] [--district SLUG]'

interface WatchKit {
  readonly open: (slug: string | undefined) => Promise<{ readonly database: Database; readonly district: DistrictId } | { misuse: Outcome }>
  readonly channels: readonly Channel[]
  /** Where people reach this system. */
  readonly url: string
  readonly at: Date
}

const longest = 3_600
const usual = 600

/**
 * `reach watch HANDLE`: on a school day one marked call for support in their name, over HTTP and by the channels there are. It ends with 0 where
 * somebody answered. Else, and where nothing answers at all, an alarm goes to an address of its own and it ends with 1.
 */
export async function reachWatch(args: readonly string[], { open, channels, url, at }: WatchKit): Promise<Outcome> {
  const isAnyDay = args.includes('--any-day')
  const valued = args.filter(arg => arg !== '--any-day')
  const read = readArguments(valued, ['alarm', 'school', 'within', 'url', 'lang', 'district'], usage)
  if (read.kind === 'misuse') return misuse(read.detail)
  const { flags, words } = read
  const [handle, more] = words
  if (handle === undefined || more !== undefined)
    return misuse(`${handle === undefined ? 'No handle is given.' : `“${more}” is one word too many.`} Expected: concord ${usage}`)
  const alarm = readAlarm(flags.alarm, flags.lang ?? 'en', channels)
  if (typeof alarm === 'string') return misuse(alarm)
  const seconds = Number(flags.within ?? usual)
  if (!Number.isInteger(seconds) || seconds < 10 || seconds > longest)
    return misuse(`--within is “${flags.within}”. Expected whole seconds, from 10 to ${longest}.`)
  const address = (flags.url ?? url).replace(/\/$/, '')
  if (!URL.canParse(address) || !/^https?:/.test(address))
    return misuse(`--url is “${flags.url}”. Expected the address that people use, as https://concord.example.org.`)

  const asked = { handle, school: flags.school, isAnyDay, at, origin: address }
  const begun = await begin(open, flags.district, asked).catch(
    (cause: Error): Drilled => ({ is: 'silent', why: `its database does not answer (${cause.message})` }),
  )
  if (begun.is === 'ended') return begun.outcome
  const drilled = begun.is === 'begun' ? await drillOver({ ...begun, url: address, withinSeconds: seconds }) : begun
  if (drilled.is === 'answered') {
    const text = `Somebody was coming after ${drilled.seconds} s. The drill is closed.`
    return { exit: 0, json: { ok: true, ...drilled }, text }
  }
  const alarmed = await raise(alarm, begun.is === 'begun' ? begun.name : new URL(address).host, drilled, seconds)
  const what = drilled.is === 'silent' ? `No call could be made: ${drilled.why}.` : `Nobody answered within ${seconds} s.`
  return { exit: 1, json: { ok: false, ...drilled, alarm: alarmed }, text: [what, ...alarmed.map(alarmLine)].join('\n') }
}

interface Begun {
  readonly is: 'begun'
  readonly name: string
  readonly link: string
  readonly school: string | undefined
  readonly key: string
}

interface Ended {
  readonly is: 'ended'
  readonly outcome: Outcome
}

const ended = (outcome: Outcome): Ended => ({ is: 'ended', outcome })

/** A link for whoever calls, on a school day of theirs; else the sentence with which the command ends. */
async function begin(
  open: WatchKit['open'],
  slug: string | undefined,
  { handle, school, isAnyDay, at, origin }: { handle: string; school: string | undefined; isAnyDay: boolean; at: Date; origin: string },
): Promise<Begun | Ended> {
  const opened = await open(slug)
  if ('misuse' in opened) return ended(opened.misuse)
  const { database, district: id } = opened
  const { district, calendar, named } = await database.transaction('app', id, async tx => ({
    district: await findDistrict(tx),
    calendar: await schoolCalendar(tx),
    named: school === undefined ? undefined : await findSchoolByName(tx, school),
  }))
  if (!district) return ended(refusal('There is no district here yet.'))
  if (district.isDemo) return ended(refusal(`${district.name} is a demonstration: nothing is sent to anyone.`))
  if (school !== undefined && !named) return ended(misuse(`There is no school “${school}” here. Expected its id, its code or its name.`))
  const day = dayIn(district.timeZone, at)
  if (!isAnyDay && !isSchoolDay(calendar, day))
    return ended({ exit: 0, json: { ok: true, is: 'no-school' }, text: `${day} is no school day here: nobody is asked.` })
  const made = await userCommand(database, { district: id, verb: 'link', handle, roles: [], name: null, email: null, at, origin })
  if (made.exit !== 0) return ended(made)
  const { link } = linkMade.parse(made.json)
  return { is: 'begun', name: district.name, link, school: named?.id, key: isAnyDay ? freshId() : `watch-${day}` }
}

const linkMade = z.object({ link: z.string() })

interface Alarm {
  readonly channels: readonly Channel[]
  readonly way: { readonly kind: 'telephone' | 'email'; readonly address: string }
  readonly lang: Lang
}

/** Where the alarm goes; or the sentence that says why it could go nowhere, or no other way than the call did. */
function readAlarm(to: string | undefined, lang: string, channels: readonly Channel[]): Alarm | string {
  if (!isLang(lang)) return `--lang is “${lang}”. Expected a language that Concord speaks, as en.`
  if (to === undefined) return `--alarm is missing: without it nobody hears that nobody answers. Expected: concord ${usage}`
  const number = usNumber(to)
  if (number === undefined && !isEmail(to))
    return `--alarm is “${to}”. Expected a telephone number or an e-mail address that somebody reads each morning.`
  const way = number === undefined ? ({ kind: 'email', address: to } as const) : ({ kind: 'telephone', address: number } as const)
  const alarm: Alarm = { channels, way, lang }
  const attempts = attemptsFor(alarm, '')
  if (attempts.length === 0) return `No channel that reaches ${to} is set up. See “Channels” in docs/operate.md.`
  const [provider, second] = new Set(attempts.map(({ channel }) => channel.name))
  if (provider !== undefined && second === undefined && ringsFor(channels).has(provider))
    return `An alarm to ${to} would go by ${provider} alone, and calls go by it too: both would fail together. Expected an e-mail address, or a second provider of texts or calls.`
  return alarm
}

/** By which providers whoever is asked to come is rung; by e-mail, which rings nowhere, only where there is nothing else. */
function ringsFor(channels: readonly Channel[]): ReadonlySet<string> {
  const rings = channels.filter(({ kind }) => kind !== 'email')
  return new Set((rings.length > 0 ? rings : channels).map(({ name }) => name))
}

const attemptsFor = ({ channels, way, lang }: Alarm, text: string) =>
  attemptsOf(
    {
      ...{ id: freshId(), topic: 'reach', subject: freshId(), about: null, channel: 'text', person: freshId(), address: way.address },
      ...{ text, lang },
    },
    [way],
    channels,
  )

interface Alarmed {
  readonly channel: string
  readonly kind: Channel['kind']
  readonly is: 'taken' | 'refused' | 'failed'
}

async function raise(alarm: Alarm, where: string, { is }: Drilled, seconds: number): Promise<readonly Alarmed[]> {
  const words = reachText[alarm.lang]
  const text = is === 'silent' ? words.silent({ where }) : words.unanswered({ where, minutes: Math.ceil(seconds / 60) })
  return Promise.all(
    attemptsFor(alarm, text).map(async ({ channel: { name, kind, send }, sending }): Promise<Alarmed> => {
      const sent = await send(sending).catch(() => undefined)
      return { channel: name, kind, is: sent?.is ?? 'failed' }
    }),
  )
}

const alarmLine = ({ channel, kind, is }: Alarmed): string => `Alarm by ${kind} (${channel}): ${is}.`
