import loadHighs from 'highs'

/** HiGHS, the general engine: linear programs with whole numbers. It holds up its thread while it works. */
export type Engine = Awaited<ReturnType<typeof loadHighs>>

export const openEngine = (): Promise<Engine> => loadHighs()

const aborted = new WeakSet<Engine>()

/** Whether the engine has given up, for want of memory most often: what it says afterwards cannot be relied on, so it is asked nothing more. */
export const isAborted = (engine: Engine): boolean => aborted.has(engine)

/** A program as it is written down: columns with what they are worth, rows with their limits. Always to be made as great as can be. */
export class Sheet {
  readonly worth: number[] = []
  readonly lower: number[] = []
  readonly upper: number[] = []
  readonly whole: (0 | 1)[] = []
  readonly rowLower: number[] = []
  readonly rowUpper: number[] = []
  private readonly entries: [row: number, factor: number][][] = []
  offset = 0

  row(lower: number, upper: number): number {
    this.rowLower.push(lower)
    return this.rowUpper.push(upper) - 1
  }

  column(
    worth: number,
    upper: number,
    entries: readonly (readonly [row: number, factor: number])[],
    { isWhole = true, lower = 0 } = {},
  ): number {
    this.entries.push(entries.filter(([, factor]) => factor !== 0).map(([row, factor]) => [row, factor]))
    this.lower.push(lower)
    this.upper.push(upper)
    this.whole.push(isWhole ? 1 : 0)
    return this.worth.push(worth) - 1
  }

  limit(row: number, lower: number, upper: number): void {
    this.rowLower[row] = lower
    this.rowUpper[row] = upper
  }

  /** One more row that a column counts in. */
  also(column: number, row: number, factor: number): void {
    this.entries[column]?.push([row, factor])
  }

  matrix() {
    const starts = new Int32Array(this.entries.length + 1)
    for (const [column, entries] of this.entries.entries()) starts[column + 1] = (starts[column] ?? 0) + entries.length
    return {
      format: 'csc' as const,
      numRows: this.rowLower.length,
      numCols: this.entries.length,
      starts,
      indices: Int32Array.from(this.entries.flatMap(entries => entries.map(([row]) => row))),
      values: Float64Array.from(this.entries.flatMap(entries => entries.map(([, factor]) => factor))),
    }
  }
}

export interface Solved {
  readonly status: 'optimal' | 'infeasible' | 'stopped'
  /** Null where no solution was found. */
  readonly values: Float64Array | null
  /** What one more of each row is worth; of a linear program alone. */
  readonly prices: Float64Array
  readonly value: number
  /** No solution of this sheet is worth more. */
  readonly bound: number
}

export interface SolveOptions {
  readonly seconds: number
  /** Whole numbers let go: a linear program. */
  readonly isRelaxed?: boolean
  /** The gap at which a solution is good enough. */
  readonly gap?: number
  /** Begin from these values. */
  readonly start?: Float64Array
  readonly watch?: Watch
}

/** Told while a sheet with whole numbers is solved. */
export interface Watch {
  /** True ends the search with what it has. */
  readonly shouldStop: (at: { readonly seconds: number; readonly value: number; readonly bound: number }) => boolean
  readonly found?: (values: Float64Array, value: number) => void
}

/** Where the engine gives up, it is as if its time were over: nothing found, nothing proven. */
export function solveSheet(engine: Engine, sheet: Sheet, options: SolveOptions): Solved {
  if (sheet.worth.length === 0) return solvedEmpty(sheet)
  if (aborted.has(engine)) return notSolved
  try {
    return solveByEngine(engine, sheet, options)
  } catch (cause) {
    if (!(cause instanceof WebAssembly.RuntimeError)) throw cause
    aborted.add(engine)
    return notSolved
  }
}

const notSolved: Solved = {
  status: 'stopped',
  values: null,
  prices: new Float64Array(),
  value: Number.NEGATIVE_INFINITY,
  bound: Number.POSITIVE_INFINITY,
}

function solveByEngine(engine: Engine, sheet: Sheet, { seconds, isRelaxed = false, gap = 0, start, watch }: SolveOptions): Solved {
  const { callbackType, modelStatus, objectiveSense } = engine.constants
  return engine.withModel(
    {
      numCols: sheet.worth.length,
      numRows: sheet.rowLower.length,
      sense: objectiveSense.maximize,
      offset: sheet.offset,
      colCost: sheet.worth,
      colLower: sheet.lower,
      colUpper: sheet.upper,
      rowLower: sheet.rowLower,
      rowUpper: sheet.rowUpper,
      matrix: sheet.matrix(),
      ...(isRelaxed ? {} : { integrality: Int32Array.from(sheet.whole) }),
    },
    (model): Solved => {
      model.options.set({ output_flag: false, time_limit: Math.max(0.05, seconds), mip_rel_gap: gap, mip_abs_gap: 1e-7, random_seed: 0 })
      if (start) model.setSolution({ colValue: start })
      model.run(
        watch && !isRelaxed
          ? {
              [callbackType.mipInterrupt]: event => {
                const {
                  running_time = 0,
                  mip_primal_bound = Number.NEGATIVE_INFINITY,
                  mip_dual_bound = Number.POSITIVE_INFINITY,
                } = event.data
                if (watch.shouldStop({ seconds: running_time, value: mip_primal_bound, bound: mip_dual_bound })) event.interrupt()
              },
              [callbackType.mipImprovingSolution]: event => {
                const { mip_solution, objective_function_value } = event.data
                if (mip_solution && objective_function_value !== undefined) watch.found?.(mip_solution, objective_function_value)
              },
            }
          : undefined,
      )
      const status = model.getModelStatus()
      const isFound = Number(model.info.get('primal_solution_status')) === engine.constants.solutionStatus.feasible
      const isOptimal = status === modelStatus.optimal
      const isInfeasible = status === modelStatus.infeasible || status === modelStatus.unboundedOrInfeasible
      const solution = isFound ? model.getSolution() : null
      const value = isFound ? model.getObjectiveValue() : Number.NEGATIVE_INFINITY
      const bound = isRelaxed ? value : Number(model.info.get('mip_dual_bound'))
      return {
        status: isOptimal ? 'optimal' : isInfeasible ? 'infeasible' : 'stopped',
        values: solution?.colValue ?? null,
        prices: solution?.rowDual ?? new Float64Array(),
        value,
        bound: isRelaxed && !isOptimal ? Number.POSITIVE_INFINITY : bound,
      }
    },
  )
}

/** With no column left to decide, the rows hold or they do not. */
function solvedEmpty({ rowLower, rowUpper, offset }: Sheet): Solved {
  const isMet = rowLower.every((lower, row) => lower <= 1e-9 && (rowUpper[row] ?? 0) >= -1e-9)
  return {
    status: isMet ? 'optimal' : 'infeasible',
    values: isMet ? new Float64Array() : null,
    prices: new Float64Array(rowLower.length),
    value: isMet ? offset : Number.NEGATIVE_INFINITY,
    bound: isMet ? offset : Number.NEGATIVE_INFINITY,
  }
}
