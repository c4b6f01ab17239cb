import type { Lang } from '../../kernel/lang.ts'
import { roleName } from '../../design/words/frame.ts'
import type { Post, Problem } from './problem.ts'
import type { Names } from './demand-said.ts'
import { type Demand, demandsOf } from './demands.ts'
import { gapShown, isProven } from './gap.ts'
import { positionsWords } from './words/staffing.ts'

/** Schools by name and roles as the plan says them; their codes where no name is known. */
export const namesFrom = (names: Readonly<Record<string, string>>): Names => ({
  role: (role, lang) => roleName(role, lang),
  school: orgCode => names[orgCode] ?? orgCode,
})

/** Whether a placing was asked for more than the positions there are: then it is the best only of those that keep that. */
const isLimited = (problem: Problem): boolean => demandsOf(problem).some(({ kind }) => kind !== 'posts' && kind !== 'steps')

/** How sure a placing is, from its gap. */
export function sureSaid(gap: number, problem: Problem, lang: Lang): string {
  const w = positionsWords[lang]
  if (isLimited(problem)) return isProven(gap) ? w.provenKept : w.withinKept({ percent: gapShown(gap) })
  return isProven(gap) ? w.proven : w.within({ percent: gapShown(gap) })
}

/** What the placing claims of itself, which is as much as was proven. */
export function claimSaid(gap: number, problem: Problem, posts: readonly Post[], lang: Lang): string {
  const w = positionsWords[lang]
  if (posts.length === 0 && isProven(gap)) return w.claimNone
  const percent = gapShown(gap)
  const pinned = new Set((problem.pins ?? []).map(({ orgCode, role }) => `${orgCode}\n${role}`))
  const byHand = posts.filter(({ orgCode, role }) => pinned.has(`${orgCode}\n${role}`)).length
  if (byHand > 0 && byHand === posts.length) return w.claimSet
  if (byHand > 0) return isProven(gap) ? w.claimSetProven : w.claimSetWithin({ percent })
  if (isLimited(problem)) return isProven(gap) ? w.claimKeptProven : w.claimKeptWithin({ percent })
  return isProven(gap) ? w.claimProven : w.claimWithin({ percent })
}

/** The demands that a reader is shown. The steps are left out, because every problem has them. */
export const demandsShown = (problem: Problem): Demand[] => demandsOf(problem).filter(({ kind }) => kind !== 'steps')

/** What the posts cost in a year; null where no cost was given. */
export function costSaid({ roles }: Problem, posts: readonly { readonly role: string; readonly fte: number }[], lang: Lang): string | null {
  if (posts.length === 0 || roles.every(({ costCents }) => costCents === undefined)) return null
  const halves = (role: string) => posts.reduce((sum, post) => sum + (post.role === role ? Math.round(post.fte * 2) : 0), 0)
  const cents = roles.reduce((sum, { role, costCents = 0 }) => sum + (halves(role) * costCents) / 2, 0)
  return positionsWords[lang].cost({ dollars: cents })
}

export interface Totals {
  readonly posts: number
  readonly schools: number
}
export const totalsOf = (posts: readonly { readonly orgCode: string; readonly fte: number }[]): Totals => ({
  posts: posts.reduce((sum, { fte }) => sum + fte, 0),
  schools: new Set(posts.map(({ orgCode }) => orgCode)).size,
})
