import type { Post, Problem } from './problem.ts'

/** A school's line of the table. */
export interface SchoolLine {
  readonly orgCode: string
  readonly name: string
  readonly need: number
  /** Of each role, in the order of the problem. */
  readonly ftes: readonly number[]
  readonly total: number
}

/** What the table may be sorted by: `school`, `need`, `total`, or a role's code. */
export const sortsOf = ({ roles }: Problem): string[] => ['school', 'need', 'total', ...roles.map(({ role }) => role)]

/** The lines of the table in order: schools with a post, or all. */
export function linesOf(
  {
    problem,
    names,
    posts,
  }: { readonly problem: Problem; readonly names: Readonly<Record<string, string>>; readonly posts: readonly Post[] },
  { sort, isAll }: { readonly sort: string; readonly isAll: boolean },
): SchoolLine[] {
  const given = new Map<string, number>()
  for (const { orgCode, role, fte } of posts) given.set(`${orgCode}\n${role}`, fte)
  const lines = problem.schools.map(({ orgCode, need }): SchoolLine => {
    const ftes = problem.roles.map(({ role }) => given.get(`${orgCode}\n${role}`) ?? 0)
    return { orgCode, name: names[orgCode] ?? orgCode, need, ftes, total: ftes.reduce((sum, fte) => sum + fte, 0) }
  })
  const role = problem.roles.findIndex(each => each.role === sort)
  const by = (line: SchoolLine): number => (sort === 'need' ? line.need : role >= 0 ? (line.ftes[role] ?? 0) : line.total)
  const byName = new Intl.Collator('en')
  return lines
    .filter(({ total }) => isAll || total > 0)
    .sort((a, b) => (sort === 'school' ? 0 : by(b) - by(a)) || (sort === 'school' ? 0 : b.need - a.need) || byName.compare(a.name, b.name))
}
