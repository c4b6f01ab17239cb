import { type Cents, whole as exactly } from '../cents.ts'
import { restOf } from './book-of.ts'
import { amountsOf, type Destination, type MoneySetting, postsOf } from './setting.ts'

/** What theirs is to ours: students, or cents of the police budget. */
export interface Ratio {
  readonly by: 'enrolment' | 'budget'
  readonly theirs: number
  readonly ours: number
}

export interface Scaled<Part extends string = string> {
  readonly part: Part
  readonly theirs: number
  /** Theirs × ours ÷ theirs, before it is rounded, to a hundredth of its unit. */
  readonly exact: string
  readonly ours: number
}

export interface ScaledPlan {
  /** What was taken and the rest come to the whole, to the cent; null where an amount is not stated. */
  readonly money: { readonly whole: Scaled; readonly sources: readonly Scaled<'taken' | 'rest'>[] } | null
  readonly destinations: readonly Scaled<Destination>[] | null
  /** In tenths of a position. */
  readonly posts: Scaled | null
  readonly postsByRole: readonly Scaled<Destination>[] | null
}

/** A plan's figures at the size of another district. The whole is rounded to the nearest cent, and its parts by largest remainder, so that they come to it. */
export function scaleOf(setting: MoneySetting, ratio: Ratio): ScaledPlan {
  const { taken, posts } = setting
  const whole = setting.whole === 'not-stated' ? taken : setting.whole
  const money = whole === 'not-stated' ? null : one('whole', whole, ratio, 1n)
  const rest = restOf(setting) ?? 0
  const sources: (readonly ['taken' | 'rest', Cents])[] = taken === 'not-stated' ? [] : [['taken', taken]]
  if (rest > 0) sources.push(['rest', rest])
  const amounts = amountsOf(setting)
  const byRole = postsOf(setting)
  const allPosts = byRole ? [...byRole.values()].reduce((sum, each) => sum + each, 0) : posts
  const scaledPosts = typeof allPosts === 'number' ? one('posts', allPosts, ratio, 10n) : null
  return {
    money: money && { whole: money, sources: parts(sources, money.ours, ratio, 1n) },
    destinations: amounts && money && parts([...amounts], money.ours, ratio, 1n),
    posts: scaledPosts,
    postsByRole: byRole && scaledPosts && parts([...byRole], scaledPosts.ours, ratio, 10n),
  }
}

/** `unit`: how many of what is counted make one of theirs, such as 10 tenths of a position. */
function one<Part extends string>(part: Part, theirs: number, { theirs: from, ours: to }: Ratio, unit: bigint): Scaled<Part> {
  const top = BigInt(theirs) * unit * BigInt(to)
  return { part, theirs, exact: inHundredths(top, BigInt(from)), ours: exactly((2n * top + BigInt(from)) / (2n * BigInt(from))) }
}

function parts<Part extends string>(
  from: readonly (readonly [part: Part, theirs: number])[],
  total: number,
  ratio: Ratio,
  unit: bigint,
): readonly Scaled<Part>[] {
  const shares = apportion(
    BigInt(total),
    from.map(([, theirs]) => BigInt(theirs)),
  )
  return from.map(([part, theirs], at) => ({ ...one(part, theirs, ratio, unit), ours: exactly(shares[at] ?? 0n) }))
}

/**
 * Whole shares of a whole by weight: each is rounded down, and what is left goes one by one to the largest remainders, the first of equals.
 * Their sum is always the whole.
 */
export function apportion(total: bigint, weights: readonly bigint[]): readonly bigint[] {
  const sum = weights.reduce((all, each) => all + each, 0n)
  if (sum === 0n) return weights.map(() => 0n)
  const floors = weights.map(weight => (total * weight) / sum)
  const left = total - floors.reduce((all, each) => all + each, 0n)
  const largest = weights
    .map((weight, at) => ({ at, rest: (total * weight) % sum }))
    .sort((a, b) => (a.rest === b.rest ? a.at - b.at : a.rest > b.rest ? -1 : 1))
    .slice(0, Number(left))
    .map(({ at }) => at)
  return floors.map((share, at) => (largest.includes(at) ? share + 1n : share))
}

/** A quotient to two places, cut off: it is shown and never counted with. */
function inHundredths(top: bigint, bottom: bigint): string {
  const hundredths = (top * 100n) / bottom
  return `${hundredths / 100n}.${String(hundredths % 100n).padStart(2, '0')}`
}
