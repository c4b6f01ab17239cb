import type { Problem } from './problem.ts'
import { worthsFor } from './worths.ts'

/** The engine calls numbers below a ten-millionth nothing. Where the most that one half post is worth lies between these, a problem is left as it is. */
const [least, most] = [1, 2 ** 20]
const wanted = 2 ** 10

/**
 * By what a problem's needs are multiplied before it is solved: only their proportions matter, and the engine's tolerances are numbers, not parts. A power of
 * two, so that what is worth something before and after differs in no digit.
 */
export function scaleOf(problem: Problem): number {
  const worthsAt = worthsFor(problem)
  const greatest = problem.schools.reduce((top, school) => {
    const { halves, pairs } = worthsAt(school)
    const ofPosts = halves.reduce((found, each) => each.reduce((a, b) => Math.max(a, b), found), 0)
    return Math.max(top, school.need * pairs.reduce((found, { bonus }) => Math.max(found, bonus), ofPosts))
  }, 0)
  return greatest === 0 || (greatest >= least && greatest <= most) ? 1 : 2 ** Math.round(Math.log2(wanted / greatest))
}

export const scaledBy = (problem: Problem, scale: number): Problem =>
  scale === 1 ? problem : { ...problem, schools: problem.schools.map(school => ({ ...school, need: school.need * scale })) }
