import { instantIn, wallIn } from '../../../kernel/local-time.ts'
import { dayAfter, dayBefore } from '../../../kernel/time.ts'
import type { RotaDays, RotaLine } from '../contract.ts'

/** A moment for a rota: the instant, the zone of the wall, and on which days there is school. */
export interface RotaMoment {
  readonly at: Date
  readonly zone: string
  readonly isSchoolDay: (day: string) => boolean
}

/** How far an agreement says whether the other side answers now. `in-words` where its hours are a sentence that no clock can read. */
export const reaches = ['within', 'outside', 'in-words', 'not-said'] as const
export type Reach = (typeof reaches)[number]

const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const satisfies readonly RotaDays[]

const wholeDay = '00:00'

/** A line that closes when it opens is none; from midnight to midnight it is the whole day. */
export const isOpenAWhile = ({ opens, closes }: RotaLine): boolean => opens !== closes || opens === wholeDay

/** A line that closes earlier than it opens goes on into the next day. One that closes at midnight only ends its own. */
export const goesOnNextDay = ({ opens, closes }: RotaLine): boolean => closes < opens && closes !== wholeDay

const opensOn = (days: RotaDays, day: string, isSchoolDay: RotaMoment['isSchoolDay']): boolean =>
  days === 'every-day' || (days === 'school-days' ? isSchoolDay(day) : days === weekdays[new Date(`${day}T00:00:00Z`).getUTCDay()])

/**
 * Whether what opens on this day is open at this instant: from its first minute on, and no longer at its last. Both are instants, so that a
 * night on which the clocks change is an hour shorter or longer, and a line that closed in the hour that comes twice does not open again.
 */
function isOpen({ opens, closes }: RotaLine, day: string, { at, zone }: RotaMoment): boolean {
  const opened = instantIn(zone, `${day}T${opens}`)
  const closed = instantIn(zone, `${closes <= opens ? dayAfter(day) : day}T${closes}`)
  return opened !== undefined && closed !== undefined && opened <= at && at < closed
}

/** The line of the rota that runs now: the first where there are two. Its days are those on which it opens, today or yesterday. */
export function lineAt(rota: readonly RotaLine[], now: RotaMoment): RotaLine | undefined {
  const today = wallIn(now.zone, now.at).slice(0, 10)
  const days = [today, dayBefore(today)]
  return rota.find(line => days.some(day => opensOn(line.days, day, now.isSchoolDay) && isOpen(line, day, now)))
}

export function reachAt({ rota, hours }: { readonly rota: readonly RotaLine[]; readonly hours: string | null }, now: RotaMoment): Reach {
  if (rota.length === 0) return hours === null ? 'not-said' : 'in-words'
  return lineAt(rota, now) ? 'within' : 'outside'
}

/** Whom to telephone now: by the line that runs, else by the agreement, else by the first line that has a number. */
export const phoneAt = ({ rota, phone }: { readonly rota: readonly RotaLine[]; readonly phone: string | null }, now: RotaMoment) =>
  lineAt(rota, now)?.phone ?? phone ?? rota.find(line => line.phone !== null)?.phone ?? null
