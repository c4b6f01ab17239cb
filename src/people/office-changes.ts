import { isOffice, type Role } from './roles.ts'

/** Who gives and takes offices, and when: two people, or one and a day. */

/**
 * `steps`: somebody’s second steps of signing in are taken away, since they lost them. `move`: an office goes on at another school. `widen`, `narrow`: a
 * principal has one school more, or one less, beside their first one.
 */
export const changeKinds = ['give', 'take', 'contact', 'leave', 'steps', 'move', 'widen', 'narrow'] as const
export type ChangeKind = (typeof changeKinds)[number]

export interface OfficeChange {
  readonly kind: ChangeKind
  /** Who holds the office, or is to hold it. */
  readonly person: string
  readonly askedAt: Date
  /** Null where it was asked for on the district's own machine. */
  readonly askedBy: string | null
  readonly confirmedAt: Date | null
}

interface Somebody {
  readonly id: string
  readonly roles: readonly Role[]
}

const hourMillis = 3_600_000
const dayMillis = 24 * hourMillis

/**
 * How long a change waits before it lapses. Whoever confirms relies on what was so when it was asked for: a month is longer than a vacation of the
 * only other superintendent, and shorter than it takes for whoever it is about to have other work.
 */
export const lapseDays = 30
export const lapsesAt = ({ askedAt }: Pick<OfficeChange, 'askedAt'>): Date => new Date(askedAt.getTime() + lapseDays * dayMillis)
/** Whatever it waited for: one that was confirmed and could not take effect would else do so at once, on a day that nobody chose. */
export const hasLapsed = (change: Pick<OfficeChange, 'askedAt'>, now: Date): boolean => now >= lapsesAt(change)

/** A superintendent who did not ask for it. Nobody confirms for themselves that their second steps are lost. */
export const mayConfirm = ({ kind, askedBy, person }: OfficeChange, { id, roles }: Somebody): boolean =>
  roles.includes('superintendent') && id !== askedBy && !(kind === 'steps' && id === person)

/** A superintendent, whoever it is about, and whoever asked for it. */
export const mayRefuse = ({ askedBy, person }: OfficeChange, { id, roles }: Somebody): boolean =>
  roles.includes('superintendent') || id === person || id === askedBy

/** `needs` a second person · takes effect `at` an instant, unless somebody says no · `now`. */
export type Standing =
  | { readonly is: 'needs' }
  | { readonly is: 'at'; readonly at: Date; readonly isConfirmed: boolean }
  | { readonly is: 'now' }

/**
 * Both are there where the second person confirms within an hour of its being asked for: then it takes effect at once. What is confirmed
 * later, and what nobody else could confirm, waits until a day is over. `others` are the superintendents who may sign in and did not ask.
 * Second steps are never taken away by one person alone.
 */
export function standingOf({ kind, askedAt, confirmedAt }: OfficeChange, others: number, now: Date): Standing {
  if (confirmedAt === null && (others > 0 || kind === 'steps')) return { is: 'needs' }
  if (confirmedAt !== null && confirmedAt.getTime() - askedAt.getTime() <= hourMillis) return { is: 'now' }
  const at = new Date(askedAt.getTime() + dayMillis)
  return now >= at ? { is: 'now' } : { is: 'at', at, isConfirmed: confirmedAt !== null }
}

/** The office it is about: the one that is given or taken, else the first they hold. */
export const officeOf = ({ roles }: Pick<Somebody, 'roles'>, what: object): string =>
  'role' in what && typeof what.role === 'string' ? what.role : (roles.find(isOffice) ?? roles[0] ?? 'any-adult')
