import { type Engine, Sheet, solveSheet } from '../engine.ts'
import type { Placing } from '../placing.ts'
import type { Search } from '../search.ts'
import type { SchoolModel } from './school-model.ts'

/** At least so many schools to a set on average: with fewer this tells nothing that prices do not. */
const fewest = 8
/** The part of what time is left that it may take. */
const share = 0.4
const infinite = Number.POSITIVE_INFINITY

/** Schools of one need and one region of which the same is asked. */
export type Alike = readonly number[]

/**
 * The schools in sets that nothing tells apart; null where most stand by themselves, or pairs tie too many roles. At any prices all of a set
 * choose the same, so prices alone give to each of them or to none; how many of them get what is a small question.
 */
export function setsOf({ needs, regions, kinds, kindOf }: SchoolModel): readonly Alike[] | null {
  if (kinds.some(({ modes }) => modes.length > 1)) return null
  const sets = new Map<string, number[]>()
  for (const [s, need] of needs.entries()) {
    const key = `${need} ${regions[s]} ${kindOf[s]}`
    sets.set(key, [...(sets.get(key) ?? []), s])
    if (sets.size * fewest > needs.length) return null
  }
  return [...sets.values()]
}

/**
 * How many schools of each set get which pattern of each component, in whole numbers. What a school may have at most, and who shares a half post, count
 * for the set as a whole, so the engine’s bound is a bound; each answer is dealt out to the schools and told to `deal`.
 */
export function searchAlike(
  engine: Engine,
  model: SchoolModel,
  search: Search,
  { sets, rounding, deal }: { sets: readonly Alike[]; rounding: number; deal: (placing: Placing) => void },
): void {
  const { sheet, columns } = setSheet(model, sets)
  const prove = (bound: number): void => search.prove(bound + Math.abs(bound) * rounding)
  const relaxed = solveSheet(engine, sheet, { seconds: search.secondsLeft() * share, isRelaxed: true })
  prove(relaxed.bound)
  if (relaxed.values) deal(dealt(model, sets, columns, relaxed.values))
  if (search.isOver()) return
  const solved = solveSheet(engine, sheet, {
    seconds: search.secondsLeft() * share,
    gap: 1e-9,
    watch: {
      shouldStop: ({ bound }) => {
        prove(bound)
        return search.isOver()
      },
      found: values => deal(dealt(model, sets, columns, values)),
    },
  })
  if (solved.values) deal(dealt(model, sets, columns, solved.values))
  prove(solved.bound)
}

/** Which column says how many schools of a set get a pattern. */
interface Column {
  readonly set: number
  readonly component: number
  readonly pattern: number
  readonly column: number
}

function setSheet(model: SchoolModel, sets: readonly Alike[]): { readonly sheet: Sheet; readonly columns: readonly Column[] } {
  const { components, kinds, kindOf, needs, regions, ceilings, floors, budget, unitCosts, cap } = model
  const sheet = new Sheet()
  const roleRows = ceilings.map(ceiling => sheet.row(-infinite, ceiling))
  const floorRows = floors.map(({ halves }) => sheet.row(halves, infinite))
  const money = budget === null ? null : sheet.row(-infinite, budget)
  const columns: Column[] = []
  for (const [set, schools] of sets.entries()) {
    const first = schools[0] ?? 0
    const [need, kind, region] = [needs[first] ?? 0, kinds[kindOf[first] ?? 0], regions[first] ?? -1]
    const mode = kind?.modes[0]
    const most = Number.isFinite(cap) ? sheet.row(-infinite, cap * schools.length) : null
    const guarantee = kind?.isGuaranteed ? sheet.row(schools.length, infinite) : null
    for (const [component, { roles, units, totals, isWhole }] of components.entries()) {
      const each = sheet.row(schools.length, schools.length)
      for (const pattern of mode?.allowed[component] ?? []) {
        const amounts = roles.map((role, i) => [role, units[pattern * roles.length + i] ?? 0] as const)
        const total = totals[pattern] ?? 0
        const entries: (readonly [number, number])[] = [[each, 1], ...amounts.map(([role, n]) => [roleRows[role] ?? 0, n] as const)]
        if (money !== null) entries.push([money, amounts.reduce((sum, [role, n]) => sum + n * (unitCosts[role] ?? 0), 0)])
        if (region >= 0) entries.push([floorRows[region] ?? 0, total])
        if (most !== null) entries.push([most, total])
        if (guarantee !== null) entries.push([guarantee, isWhole[pattern] ?? 0])
        const worth = need * (mode?.worth[component]?.[pattern] ?? 0)
        columns.push({ set, component, pattern, column: sheet.column(worth, schools.length, entries) })
      }
    }
  }
  return { sheet, columns }
}

/** The patterns given to the schools of their sets, the component with the greatest first: the greatest pattern to whoever has least so far. */
function dealt(model: SchoolModel, sets: readonly Alike[], columns: readonly Column[], values: Float64Array): Placing {
  const { components, kinds, kindOf, problem, needs } = model
  const R = problem.roles.length
  const placing = new Uint16Array(needs.length * R)
  const totals = new Uint16Array(needs.length)
  const hands = sets.map(() => components.map((): number[] => []))
  for (const { set, component, pattern, column } of columns)
    for (let left = Math.floor((values[column] ?? 0) + 1e-6); left > 0; left--) hands[set]?.[component]?.push(pattern)
  for (const [set, schools] of sets.entries()) {
    const mode = kinds[kindOf[schools[0] ?? 0] ?? 0]?.modes[0]
    const falling = components.map((component, c) => {
      const least = mode?.allowed[c]?.[0] ?? 0
      const sizeOf = (pattern: number): number => component.totals[pattern] ?? 0
      const patterns = (hands[set]?.[c] ?? []).sort((a, b) => sizeOf(b) - sizeOf(a))
      return { ...component, patterns, least, greatest: sizeOf(patterns[0] ?? 0) }
    })
    for (const { roles, units, totals: sizes, patterns, least } of falling.sort((a, b) => b.greatest - a.greatest)) {
      const waiting = [...schools].sort((a, b) => (totals[a] ?? 0) - (totals[b] ?? 0))
      for (const [at, s] of waiting.entries()) {
        const pattern = patterns[at] ?? least
        for (const [i, role] of roles.entries()) placing[s * R + role] = units[pattern * roles.length + i] ?? 0
        totals[s] = (totals[s] ?? 0) + (sizes[pattern] ?? 0)
      }
    }
  }
  return placing
}
