/** How somebody is reached, and in which order. */

export const wayKinds = ['telephone', 'email', 'device'] as const
export type WayKind = (typeof wayKinds)[number]

/** The one kind of way that a message goes to, or `several`. */
export type LinkGoes = WayKind | 'several'

export interface Way {
  readonly id: string
  readonly kind: WayKind
  /** A telephone number in E.164, an e-mail address, or a push subscription as JSON. */
  readonly address: string
  /** The lowest first. */
  readonly rank: number
  /** When a code that went there came back. */
  readonly verifiedAt: Date | null
  /** Who typed it for its person; null where they did so themselves, or the roster has it. */
  readonly typedBy: string | null
  /** Whether it is the number that the roster has of them. */
  readonly isOfRoster: boolean
}

/** With the number in the roster among them, whether or not anything was done with it; in their order. */
export function withRoster(
  ways: readonly Omit<Way, 'isOfRoster'>[],
  roster: { readonly id: string; readonly number: string } | null,
): Way[] {
  const marked = ways.map(way => ({ ...way, isOfRoster: way.kind === 'telephone' && way.address === roster?.number }))
  const isThere = roster === null || marked.some(({ isOfRoster }) => isOfRoster)
  const whole: readonly Way[] = isThere
    ? marked
    : [...marked, { id: roster.id, kind: 'telephone', address: roster.number, rank: 0, verifiedAt: null, typedBy: null, isOfRoster: true }]
  return whole.toSorted((a, b) => a.rank - b.rank)
}

/** What a message takes: each verified way, and the number in the roster in any case, so that nothing stands between anyone and a call for support. */
export const open = (ways: readonly Way[]): Way[] => ways.filter(({ verifiedAt, isOfRoster }) => verifiedAt !== null || isOfRoster)

export const lastRank = (ways: readonly Way[]): number => Math.max(0, ...ways.map(({ rank }) => rank)) + 1
export const firstRank = (ways: readonly Way[]): number => Math.min(0, ...ways.map(({ rank }) => rank)) - 1

export const waysAtMost = 10
export const codeSeconds = 10 * 60
export const triesAtMost = 5
export const codesAnHour = 5

/** How many codes went out in the last hour: because this person asked, and to this address whoever asked. */
export interface CodesSent {
  readonly ofPerson: number
  readonly toAddress: number
}

export const isThrottled = ({ ofPerson, toAddress }: CodesSent): boolean => Math.max(ofPerson, toAddress) >= codesAnHour

/** Six digits, with spaces or a hyphen between them as people type them; undefined where it is no code. */
export function readCode(typed: string): string | undefined {
  const digits = typed.replaceAll(/[\s-]/g, '')
  return /^\d{6}$/.test(digits) ? digits : undefined
}
