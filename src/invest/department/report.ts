import type { Balance } from '../money/book.ts'
import { sumOf } from '../money/cents.ts'
import type { LineShown } from '../money/read-money.ts'
import type { RoleCount } from '../posts/count-by-role.ts'
import type { DepartmentSetting } from './setting.ts'

/** Money of a line, or of all of them together, in whole cents. */
export type Sums = Pick<Balance, 'opened' | 'movedIn' | 'movedOut' | 'spent' | 'available'>

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

const keys = ['opened', 'movedIn', 'movedOut', 'spent', 'available'] as const

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
    lines: own.map(({ id, title, titleEs, opened, movedIn, movedOut, spent, available }) => ({
      ...{ id, title, titleEs, opened, movedIn, movedOut, spent, available },
    })),
    all: sumsOf(own),
  }
}

/** All lines together. */
export function sumsOf(lines: readonly Sums[]): Sums {
  const sum = (key: (typeof keys)[number]) => sumOf(lines.map(each => each[key]))
  return { opened: sum('opened'), movedIn: sum('movedIn'), movedOut: sum('movedOut'), spent: sum('spent'), available: sum('available') }
}

/** All positions together. */
export function totalOf(posts: Report['posts']): Report['allPosts'] {
  const count = (key: 'funded' | 'filled' | 'vacant') => posts.reduce((all, each) => all + each[key], 0)
  return { funded: count('funded'), filled: count('filled'), vacant: count('vacant') }
}
