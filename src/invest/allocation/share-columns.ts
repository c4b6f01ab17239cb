import type { ColumnSheet } from './columns.ts'
import type { Model } from './model.ts'
import { reachOf } from './travel.ts'

/** Adds to a sheet that each half post in play is shared by two schools within reach. Groups are single schools here. */
export function shareColumns({ problem, patterns, groups }: Model, { sheet, columns, settled }: ColumnSheet): void {
  const { roles, units } = patterns
  const isOdd = (pattern: number, role: number) => (units[pattern * roles + role] ?? 0) % 2 === 1
  const isNear = reachOf(problem)
  for (let role = 0; role < roles; role++) {
    const rows = new Map<number, number>()
    for (const { group, pattern } of settled) if (isOdd(pattern, role)) rows.set(group, sheet.row(-1, -1))
    for (const [column, { group, pattern }] of columns.entries()) {
      if (!isOdd(pattern, role)) continue
      const row = rows.get(group) ?? sheet.row(0, 0)
      rows.set(group, row)
      sheet.also(column, row, 1)
    }
    const shared = [...rows]
    for (const [at, [a, first]] of shared.entries())
      for (const [b, second] of shared.slice(at + 1))
        if (isNear(groups[a]?.schools[0] ?? 0, groups[b]?.schools[0] ?? 0))
          sheet.column(0, 1, [
            [first, -1],
            [second, -1],
          ])
  }
}
