import { beginBySchool, goByPrices, searchBySchool } from './by-school/search-schools.ts'
import { type Conflict, conflictsOf } from './conflict.ts'
import { type Engine, solveSheet } from './engine.ts'
import { searchExactly } from './exact.ts'
import { placeGreedily } from './greedy.ts'
import { type Model, modelOf } from './model.ts'
import { isKept, objectiveOf, type Placing, postsOf } from './placing.ts'
import { plainSheet } from './plain.ts'
import type { Prices } from './prices.ts'
import type { Post, Problem } from './problem.ts'
import { scaledBy, scaleOf } from './in-scale.ts'
import { gapBetween, Search, wantedGap } from './search.ts'
import { withoutWorthless } from './worthless.ts'

export interface Allocation {
  readonly objective: number
  /** No way of placing them is worth more. */
  readonly bound: number
  /** (bound − objective) / objective. */
  readonly gap: number
  readonly seconds: number
  readonly posts: readonly Post[]
}

export type Answer =
  | { readonly kind: 'placed'; readonly allocation: Allocation; readonly again: Again }
  | { readonly kind: 'infeasible'; readonly conflicts: readonly Conflict[]; readonly isMinimal: boolean; readonly seconds: number }
  /** The time was up, or it was stopped, before any placing was found. */
  | { readonly kind: 'nothing-yet'; readonly seconds: number }

/** What the next solve of a problem that differs a little begins from. */
export interface Again {
  readonly prices: readonly number[]
  readonly posts: readonly Post[]
}

export interface SolveLimits {
  readonly seconds: number
  readonly gap?: number
  readonly from?: Again | undefined
  readonly isStopped?: () => boolean
  readonly told?: ((at: Allocation | null) => void) | undefined
}

/** For how many seconds a search goes on to the last digit when it is already good enough: somebody who moves a slider waits for less. */
const [exactFirst, exactAgain] = [3, 0.5]

/** Of more patterns in all, the exact search finds nothing better than what comes at once for many seconds: prices by school do. */
const fewPatterns = 300_000
/** With no more roles, and few patterns, it proves a first bound by itself about as soon as prices by school would. */
const fewRoles = 6
const patternsIn = ({ groups }: Model): number => groups.reduce((sum, { allowed }) => sum + allowed.length, 0)

/** The best way of placing the posts, or which demands contradict each other. Holds up its thread. */
export function solveProblem(engine: Engine, problem: Problem, { from, told, ...limits }: SolveLimits): Answer {
  const scale = scaleOf(problem)
  const asked = (allocation: Allocation): Allocation => ({
    ...allocation,
    ...{ objective: allocation.objective / scale, bound: allocation.bound / scale },
  })
  const answer = solveInScale(engine, scaledBy(problem, scale), {
    ...limits,
    from: from && { ...from, prices: from.prices.map(price => price * scale) },
    told: told && (at => told(at && asked(at))),
  })
  if (answer.kind !== 'placed') return answer
  const { allocation, again } = answer
  return { ...answer, allocation: asked(allocation), again: { ...again, prices: again.prices.map(price => price / scale) } }
}

function solveInScale(engine: Engine, problem: Problem, limits: SolveLimits): Answer {
  const { seconds, gap = wantedGap, from, isStopped = () => false, told } = limits
  const posts = postsOver(problem)
  const search: Search = new Search({
    seconds,
    gap,
    exactSeconds: from ? exactAgain : exactFirst,
    isStopped,
    told: () => told?.(search.best ? allocationOf(search, posts) : null),
  })
  const fromPrices = from ? Float64Array.from(from.prices) : null
  const model = modelOf(problem)
  const listed = model && patternsIn(model) <= fewPatterns ? model : null
  const begun = listed && problem.roles.length <= fewRoles ? null : beginBySchool(problem, search, fromPrices)
  const last = from ? placingFrom(problem, from.posts) : null
  if (last) keep(problem, search, last)
  if (model && !search.best) keep(problem, search, placeGreedily(problem).placing)

  if (listed && begun?.prices.best.isPossible) goByPrices(begun, search)
  const exact = listed
    ? searchExactly(engine, listed, search, fromPrices)
    : searchBySchool(engine, begun ?? beginBySchool(problem, search, fromPrices), search)
  const prices: Prices = exact.prices ?? new Float64Array()
  if (exact.kind !== 'searched' && !search.isOver()) {
    const general = searchGenerally(engine, problem, search)
    if (general === 'infeasible') {
      const { conflicts, isMinimal } = conflictsOf(engine, problem, { seconds: search.secondsLeft(), isStopped })
      return { kind: 'infeasible', conflicts, isMinimal, seconds: search.elapsed() }
    }
  }
  if (!search.best) return { kind: 'nothing-yet', seconds: search.elapsed() }
  const allocation = allocationOf(search, posts)
  return { kind: 'placed', allocation, again: { prices: [...prices], posts: allocation.posts } }
}

/** The problem as it stands, by the general engine: first whether it can be met at all. */
function searchGenerally(engine: Engine, problem: Problem, search: Search): 'infeasible' | 'searched' {
  if (!search.best) {
    const { sheet, placingOf } = plainSheet(problem, { isWorth: false })
    const met = solveSheet(engine, sheet, { seconds: search.secondsLeft(), watch: { shouldStop: () => search.isOver() } })
    if (met.status === 'infeasible') return 'infeasible'
    if (met.values) keep(problem, search, placingOf(met.values))
  }
  const { sheet, placingOf } = plainSheet(problem, { isWorth: true })
  const solved = solveSheet(engine, sheet, {
    seconds: search.secondsLeft(),
    gap: 1e-9,
    watch: {
      shouldStop: ({ bound }) => {
        search.prove(bound)
        return search.isOver()
      },
      found: values => keep(problem, search, placingOf(values)),
    },
  })
  if (solved.status === 'infeasible') return 'infeasible'
  if (solved.values) keep(problem, search, placingOf(solved.values))
  search.prove(solved.bound)
  return 'searched'
}

function keep(problem: Problem, search: Search, placing: Placing): void {
  if (isKept(problem, placing)) search.find(placing, objectiveOf(problem, placing))
}

function allocationOf({ best, bound, elapsed }: Search, posts: (best: Search['best']) => readonly Post[]): Allocation {
  const objective = best?.value ?? 0
  const atLeast = Math.max(bound, objective)
  return { objective, bound: atLeast, gap: gapBetween(objective, atLeast), seconds: elapsed(), posts: posts(best) }
}

/** The positions of a placing that count for something. A bound that tightens tells the same placing many times: they are looked for once. */
function postsOver(problem: Problem): (best: Search['best']) => readonly Post[] {
  let last: { readonly best: Search['best']; readonly posts: readonly Post[] } = { best: null, posts: [] }
  return best => {
    if (best && last.best !== best) last = { best, posts: postsOf(problem, withoutWorthless(problem, best.placing)) }
    return best ? last.posts : []
  }
}

/** Null where the posts are of other schools or roles than the problem's. */
export function placingFrom({ schools, roles }: Problem, posts: readonly Post[]): Placing | null {
  const school = new Map(schools.map(({ orgCode }, at) => [orgCode, at]))
  const role = new Map(roles.map(each => each.role).map((named, at) => [named, at]))
  const placing = new Uint16Array(schools.length * roles.length)
  for (const post of posts) {
    const [s, r] = [school.get(post.orgCode), role.get(post.role)]
    if (s === undefined || r === undefined) return null
    placing[s * roles.length + r] = Math.round(post.fte * 2)
  }
  return placing
}
