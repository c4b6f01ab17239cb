import type { Problem } from './problem.ts'

/**
 * A bound at once: each role given as if it were alone, its steps wherever they are worth most, and each pair's bonus where need is greatest, at
 * as many schools as there are whole posts for. Far from the best, and always there.
 */
export function easyBound({ schools, roles, pairs = [] }: Problem): number {
  const needs = schools.map(({ need }) => need).sort((a, b) => b - a)
  let bound = 0
  for (const { posts, weight, steps } of roles) {
    const worths = needs.slice(0, Math.ceil(posts)).flatMap(need => steps.map(step => need * weight * step))
    worths.sort((a, b) => b - a)
    for (const [at, worth] of worths.entries()) {
      if (at >= posts) break
      bound += worth * Math.min(1, posts - at)
    }
  }
  const postsOf = (named: string) => Math.floor(roles.find(({ role }) => role === named)?.posts ?? 0)
  for (const pair of pairs) for (const need of needs.slice(0, Math.min(...pair.roles.map(postsOf)))) bound += need * pair.bonus
  return bound
}
