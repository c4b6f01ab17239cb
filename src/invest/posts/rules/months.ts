import type { Spell } from '../state.ts'

/** A post over time, as counts by month need it. */
export interface PostOverTime {
  readonly hundredths: number
  readonly fundedAt: Date
  readonly closedAt: Date | null
  readonly spells: readonly Pick<Spell, 'from' | 'to'>[]
}

export interface Standing {
  readonly isFunded: boolean
  readonly isFilled: boolean
  /** Since when nobody is in post; null where somebody is, or there is no such post. */
  readonly vacantSince: Date | null
}

/** How a post stands at an instant: what happened later is not yet known then. */
export function standingAt({ fundedAt, closedAt, spells }: PostOverTime, at: Date): Standing {
  const isFunded = fundedAt <= at && (closedAt === null || closedAt > at)
  const isFilled = isFunded && spells.some(({ from, to }) => from <= at && (to === null || to > at))
  if (!isFunded || isFilled) return { isFunded, isFilled, vacantSince: null }
  const left = spells.flatMap(({ to }) => (to !== null && to <= at ? [to] : []))
  return { isFunded, isFilled, vacantSince: left.sort((a, b) => b.getTime() - a.getTime())[0] ?? fundedAt }
}

export interface Counted {
  /** In hundredths of a full-time post. */
  readonly funded: number
  readonly inPost: number
  readonly vacant: number
  /** Of those vacant, for as many days as set off the alarm. */
  readonly vacantLong: number
}

export function countAt(posts: readonly PostOverTime[], at: Date, alarmDays: number): Counted {
  const sum = { funded: 0, inPost: 0, vacant: 0, vacantLong: 0 }
  for (const post of posts) {
    const { isFunded, isFilled, vacantSince } = standingAt(post, at)
    if (isFunded) sum.funded += post.hundredths
    if (isFilled) sum.inPost += post.hundredths
    if (vacantSince === null) continue
    sum.vacant += post.hundredths
    if (at.getTime() - vacantSince.getTime() >= alarmDays * 86_400_000) sum.vacantLong += post.hundredths
  }
  return sum
}

/** `2026-11` and the months before it, the latest first. */
export const monthsTo = (month: string, howMany: number): string[] =>
  Array.from({ length: howMany }, (_, back) => {
    const months = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 - back
    return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`
  })

export const monthAfter = (month: string): string => {
  const months = Number(month.slice(0, 4)) * 12 + Number(month.slice(5))
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`
}
