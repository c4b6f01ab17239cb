import type { Balance } from '../money/book.ts'
import { sumOf } from '../money/cents.ts'
import type { LineShown } from '../money/read-money.ts'
import type { RoleCount } from '../posts/count-by-role.ts'
import type { DepartmentSetting } from './setting.ts'

/** Money of a line, or of all of them together, in whole cents: as the books have it, so that the columns come to what is left. */
export type Sums = Balance

/** What there was to spend. Of a year that is closed nothing is left, and this stays. */
export const hadOf = ({ opened, broughtIn, movedIn, movedOut }: Sums): number => opened + broughtIn + movedIn - movedOut

export interface ReportLine extends Sums {
  readonly id: string
  readonly title: string
  readonly titleEs: string | null
}

export interface Report {
  /** In hundredths of a full-time position. */
  readonly posts: readonly (RoleCount & { readonly vacant: number })[]
  readonly allPosts: Omit<RoleCount, 'role'> & { readonly vacant: number }
  readonly lines: readonly ReportLine[]
  readonly all: Sums
}

const keys = [
  ...(['opened', 'broughtIn', 'movedIn', 'movedOut', 'spent'] as const),
  ...(['encumbered', 'carriedOut', 'lapsed', 'available'] as const),
]

/** What is the department’s of the positions and of the books of a year: nothing is estimated, and nothing is counted twice. */
export function reportOf(
  { posts: roles, lines: units }: Pick<DepartmentSetting, 'posts' | 'lines'>,
  counts: readonly RoleCount[],
  lines: readonly LineShown[],
): Report {
  const own = lines.filter(({ unit }) => units.some(each => each === unit))
  const posts = counts.filter(({ role }) => roles.includes(role)).map(each => ({ ...each, vacant: each.funded - each.filled }))
  return {
    posts,
    allPosts: totalOf(posts),
    lines: own.map(line => ({ id: line.id, title: line.title, titleEs: line.titleEs, ...balanceOf(line) })),
    all: sumsOf(own),
  }
}

/** The columns of the books, each worked out by its name. */
const columns = (of: (key: (typeof keys)[number]) => number): Sums => ({
  ...{ opened: of('opened'), broughtIn: of('broughtIn'), movedIn: of('movedIn'), movedOut: of('movedOut'), spent: of('spent') },
  ...{ encumbered: of('encumbered'), carriedOut: of('carriedOut'), lapsed: of('lapsed'), available: of('available') },
})

export const balanceOf = (line: Sums): Sums => columns(key => line[key])

/** All lines together. */
export const sumsOf = (lines: readonly Sums[]): Sums => columns(key => sumOf(lines.map(each => each[key])))

/** All positions together. */
export function totalOf(posts: Report['posts']): Report['allPosts'] {
  const count = (key: 'funded' | 'filled' | 'vacant') => posts.reduce((all, each) => all + each[key], 0)
  return { funded: count('funded'), filled: count('filled'), vacant: count('vacant') }
}
