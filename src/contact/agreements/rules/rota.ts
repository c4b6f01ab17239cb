import type { RotaDays, RotaLine } from '../contract.ts'

/** A moment as a calendar and a clock on the wall show it. */
export interface OnTheWall {
  readonly day: string
  /** 07:30 */
  readonly time: string
  readonly isSchoolDay: boolean
}

/** How far an agreement says whether the other side answers now. `in-words` where its hours are a sentence that no clock can read. */
export const reaches = ['within', 'outside', 'in-words', 'not-said'] as const
export type Reach = (typeof reaches)[number]

const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const satisfies readonly RotaDays[]

/** A line that closes at midnight closes at the end of its day. */
const endOf = ({ closes }: RotaLine): string => (closes === '00:00' ? '24:00' : closes)

/** A line closes later on the day on which it opens: one that goes on after midnight is two. */
export const isInOrder = (line: RotaLine): boolean => line.opens < endOf(line)

const isOn = (days: RotaDays, { day, isSchoolDay }: OnTheWall): boolean =>
  days === 'every-day' || (days === 'school-days' ? isSchoolDay : days === weekdays[new Date(`${day}T00:00:00Z`).getUTCDay()])

/** The line of the rota that runs now: the first where there are two. It runs from its first minute on, and no longer at its last. */
export const lineAt = (rota: readonly RotaLine[], now: OnTheWall): RotaLine | undefined =>
  rota.find(line => isOn(line.days, now) && line.opens <= now.time && now.time < endOf(line))

export function reachAt({ rota, hours }: { readonly rota: readonly RotaLine[]; readonly hours: string | null }, now: OnTheWall): Reach {
  if (rota.length === 0) return hours === null ? 'not-said' : 'in-words'
  return lineAt(rota, now) ? 'within' : 'outside'
}

/** Whom to telephone now: by the line that runs, else by the agreement, else by the first line that has a number. */
export const phoneAt = ({ rota, phone }: { readonly rota: readonly RotaLine[]; readonly phone: string | null }, now: OnTheWall) =>
  lineAt(rota, now)?.phone ?? phone ?? rota.find(line => line.phone !== null)?.phone ?? null
