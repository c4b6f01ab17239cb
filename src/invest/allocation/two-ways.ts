import type { KeptAnswer } from './answer.ts'
import type { Post, Problem } from './problem.ts'
import { objectiveOf, rowOf } from './placing.ts'
import { type ProblemFault, readProblem } from './read-problem.ts'
import { placingFrom } from './solve.ts'
import { studentsReached } from './worths.ts'

/** The same demands with positions counted by themselves, and by the students they reach. In neither does a ratio ask for positions at a school. */
export interface TwoWays {
  readonly positions: Problem
  readonly students: Problem
}
export type Way = keyof TwoWays

/** Both answers, as they are kept. */
export type BothAnswers = Readonly<Record<Way, KeptAnswer>>

/** The two problems, or what the second lacks: a number of students to one position, or a school’s students. */
export function twoWaysOf(problem: Problem): TwoWays | readonly ProblemFault[] {
  const read = readProblem({ ...problem, reach: 'students' })
  if (!read.ok) return read.faults
  const { reach: _, ...others } = problem
  return { students: read.problem, positions: { ...others, roles: problem.roles.map(({ ratio: _ratio, ...role }) => role) } }
}

export interface WaySums {
  readonly posts: number
  readonly schools: number
  /** Students within what positions reach, of each role once: somebody whom two roles reach counts twice. */
  readonly reached: number
  /** What this placing is worth counted either way. */
  readonly worth: Readonly<Record<Way, number>>
  readonly gap: number
}

export interface SchoolBeside {
  readonly orgCode: string
  readonly need: number
  readonly enrolment: number
  /** Positions at the school, all roles together. */
  readonly posts: Readonly<Record<Way, number>>
  readonly reached: Readonly<Record<Way, number>>
}

export interface Beside {
  readonly sums: Readonly<Record<Way, WaySums>>
  /** Schools that would have more positions, or fewer, counted by students: the greatest change first. */
  readonly gain: readonly SchoolBeside[]
  readonly lose: readonly SchoolBeside[]
}

/** Both answers side by side; null where one of them is no placing. */
export function besideOf(ways: TwoWays, { positions, students }: BothAnswers): Beside | null {
  if (positions.kind !== 'placed' || students.kind !== 'placed') return null
  const of = { positions: measured(ways, positions.posts), students: measured(ways, students.posts) }
  const schools = ways.students.schools.map(({ orgCode, need, enrolment = 0 }, s): SchoolBeside => {
    const at = (way: Way) => of[way].rows[s] ?? { posts: 0, reached: 0 }
    return {
      ...{ orgCode, need, enrolment },
      posts: { positions: at('positions').posts, students: at('students').posts },
      reached: { positions: at('positions').reached, students: at('students').reached },
    }
  })
  const change = ({ posts }: SchoolBeside) => posts.students - posts.positions
  return {
    sums: { positions: { ...of.positions.sums, gap: positions.gap }, students: { ...of.students.sums, gap: students.gap } },
    gain: schools.filter(school => change(school) > 0).sort((a, b) => change(b) - change(a) || b.need - a.need),
    lose: schools.filter(school => change(school) < 0).sort((a, b) => change(a) - change(b) || b.need - a.need),
  }
}

function measured(ways: TwoWays, posts: readonly Post[]) {
  const problem = ways.students
  const placing = placingFrom(problem, posts) ?? new Uint16Array()
  const rows = problem.schools.map((school, s) => {
    const row = rowOf(problem, placing, s)
    return {
      posts: row.reduce((sum, n) => sum + n, 0) / 2,
      reached: problem.roles.reduce((sum, role, r) => sum + studentsReached(role, school, row[r] ?? 0), 0),
    }
  })
  const total = (key: 'posts' | 'reached') => rows.reduce((sum, row) => sum + row[key], 0)
  return {
    rows,
    sums: {
      ...{ posts: total('posts'), reached: total('reached'), schools: rows.filter(row => row.posts > 0).length },
      worth: { positions: objectiveOf(ways.positions, placing), students: objectiveOf(ways.students, placing) },
    },
  }
}
