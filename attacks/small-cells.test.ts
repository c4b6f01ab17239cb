import loadHighs from 'highs'
import { beforeAll, describe, expect, test } from 'vitest'
import { hideSmallCells, hideSmallCounts, type ShownCount, type ShownTable } from '../src/kernel/small-cells.ts'

/**
 * An attacker who knows nothing of how small cells are hidden: from what a table shows, that rows and columns add up and that no count is
 * negative, a linear program (HiGHS) finds the least and the most that each hidden count can be.
 */
const threshold = 6
const tables = 10_000

interface Attacked {
  readonly rows: readonly (readonly number[])[]
  readonly shown: ShownTable
}
interface Narrowed {
  readonly value: number
  readonly low: number
  readonly high: number
}

/** A counter for tables that can be made again: mulberry32. */
function dice(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** Tables of many kinds: tall, wide and single, sparse and full, all small, or one large count among small ones. */
function randomTable(roll: () => number): number[][] {
  const upTo = (most: number) => Math.floor(roll() * (most + 1))
  const [height, width] = roll() < 0.15 ? [1, 1 + upTo(7)] : roll() < 0.15 ? [1 + upTo(7), 1] : [2 + upTo(3), 2 + upTo(3)]
  const kind = upTo(4)
  const zeros = roll() * 0.5
  const count = (): number => {
    if (roll() < zeros) return 0
    if (kind === 0) return upTo(3)
    if (kind === 1) return upTo(7)
    if (kind === 2) return upTo(20)
    if (kind === 3) return roll() < 0.3 ? upTo(5) : 6 + upTo(200)
    return Math.floor(-Math.log(1 - roll()) * 8)
  }
  return Array.from({ length: height }, () => Array.from({ length: width }, count))
}

/** Each count of a table as the attacker writes it: what is shown as its number, what is hidden as an unknown. */
const flat = ({ cells, rowTotals, columnTotals, total }: ShownTable): ShownCount[] => [
  ...cells.flat(),
  ...rowTotals,
  ...columnTotals,
  total,
]

function valuesOf(rows: readonly (readonly number[])[]): number[] {
  const sum = (counts: readonly number[]) => counts.reduce((all, count) => all + count, 0)
  const columns = (rows[0] ?? []).map((_, at) => sum(rows.map(row => row[at] ?? 0)))
  return [...rows.flat(), ...rows.map(sum), ...columns, sum(rows.flat())]
}

/** The places of the counts that add up to the last of each list. */
function sums(height: number, width: number): number[][] {
  const rowTotal = (row: number) => height * width + row
  const columnTotal = (column: number) => height * width + height + column
  const total = height * width + height + width
  const rows = Array.from({ length: height }, (_, row) => [...Array.from({ length: width }, (_, at) => row * width + at), rowTotal(row)])
  const columns = Array.from({ length: width }, (_, at) => [
    ...Array.from({ length: height }, (_, row) => row * width + at),
    columnTotal(at),
  ])
  const downTotals = [...Array.from({ length: height }, (_, row) => rowTotal(row)), total]
  const acrossTotals = [...Array.from({ length: width }, (_, at) => columnTotal(at)), total]
  return [...rows, ...columns, downTotals, acrossTotals]
}

let highs: Awaited<ReturnType<typeof loadHighs>>
beforeAll(async () => {
  highs = await loadHighs()
})

/** Above every count of the tables here, so that a count without end is one that reaches it. */
const endless = 5_000

/**
 * One program for many tables at once: for each hidden count two copies of its table, which share nothing. One copy makes the count as large
 * as can be, the other as small; the best of the whole is the best of each.
 */
function attack(attacked: readonly Attacked[]): Narrowed[] {
  const goal: string[] = []
  const rules: string[] = []
  const bounds: string[] = []
  const found: { value: number; low: string; high: string }[] = []
  attacked.forEach(({ rows, shown }, table) => {
    const counts = flat(shown)
    const values = valuesOf(rows)
    const equations = sums(rows.length, rows[0]?.length ?? 0)
    counts.forEach((count, at) => {
      if (count !== 'hidden') return
      const names = ['low', 'high'].map(side => (place: number) => `${side}_${table}_${at}_${place}`)
      for (const name of names) {
        for (const equation of equations) {
          const unknown = equation.filter(place => counts[place] === 'hidden')
          if (unknown.length === 0) continue
          const sign = (place: number) => (place === equation.at(-1) ? -1 : 1)
          const known = equation.reduce((all, place) => all + (counts[place] === 'hidden' ? 0 : sign(place) * Number(counts[place])), 0)
          rules.push(`${unknown.map(place => `${sign(place) < 0 ? '-' : '+'} ${name(place)}`).join(' ')} = ${-known}`)
        }
        for (const [place, other] of counts.entries()) if (other === 'hidden') bounds.push(`0 <= ${name(place)} <= ${endless}`)
      }
      const [low = String, high = String] = names
      goal.push(`+ ${high(at)} - ${low(at)}`)
      found.push({ value: values[at] ?? 0, low: low(at), high: high(at) })
    })
  })
  if (goal.length === 0) return []
  const program = `Maximize\n${goal.join('\n')}\nSubject To\n${rules.join('\n')}\nBounds\n${bounds.join('\n')}\nEnd`
  const { Status, Columns } = highs.solve(program, { output_flag: false })
  if (Status !== 'Optimal') throw new Error(`the attacker's program is ${Status}`)
  return found.map(({ value, low, high }) => ({ value, low: Columns[low]?.Primal ?? NaN, high: Columns[high]?.Primal ?? NaN }))
}

const roundOff = 1e-6
const isNarrowed = ({ value, low, high }: Narrowed): boolean =>
  !(high - low >= threshold - roundOff) || (value < threshold && !(low <= roundOff)) || low > value + roundOff || high < value - roundOff

describe('small cells under a linear program', () => {
  test(`of ${tables} random tables no hidden count is found or narrowed`, () => {
    const roll = dice(20_260_901)
    const all = Array.from({ length: tables }, () => {
      const rows = randomTable(roll)
      return { rows, shown: hideSmallCells({ rows }) }
    })
    const narrowed: Narrowed[] = []
    let hidden = 0
    for (let at = 0; at < tables; at += 50) {
      const found = attack(all.slice(at, at + 50))
      hidden += found.length
      narrowed.push(...found.filter(isNarrowed))
    }
    const isSmall = (value: number) => value > 0 && value < threshold
    const beside = all
      .map(({ rows, shown }) => {
        const values = valuesOf(rows)
        return flat(shown).filter((count, at) => count === 'hidden' && !isSmall(values[at] ?? 0)).length
      })
      .sort((a, b) => a - b)
    const shownSmall = all.filter(({ rows, shown }) => {
      const values = valuesOf(rows)
      return flat(shown).some((count, at) => (count === 'hidden' ? false : isSmall(count) || count !== values[at]))
    })
    console.info(
      `${tables} tables, ${hidden} hidden counts attacked, ${narrowed.length} narrowed; hidden beside small ones: median ${beside[tables / 2]}, nine in ten at most ${beside[tables * 0.9]}, most ${beside.at(-1)}`,
    )
    expect(narrowed).toEqual([])
    expect(shownSmall).toEqual([])
    expect(hidden).toBeGreaterThan(tables)
  }, 600_000)

  test('of a table of 30 schools and 8 outcomes none is, and it is hidden in a moment', () => {
    const roll = dice(7)
    const rows = Array.from({ length: 30 }, () => Array.from({ length: 8 }, () => Math.floor(-Math.log(1 - roll()) * 12)))
    const began = performance.now()
    const shown = hideSmallCells({ rows })
    expect(performance.now() - began).toBeLessThan(500)
    const found = attack([{ rows, shown }])
    expect(found.length).toBeGreaterThan(50)
    expect(found.filter(isNarrowed)).toEqual([])
  })

  test('lists are attacked too', () => {
    const roll = dice(11)
    const found = Array.from({ length: 500 }, () => Array.from({ length: 1 + Math.floor(roll() * 8) }, () => Math.floor(roll() * 15))).map(
      counts => {
        const shown = hideSmallCounts(counts)
        // A list is a table of one row whose columns have no totals to show.
        const as = { cells: [shown.counts], rowTotals: [shown.total], columnTotals: shown.counts, total: shown.total }
        return attack([{ rows: [counts], shown: as }])
      },
    )
    expect(found.flat().length).toBeGreaterThan(500)
    expect(found.flat().filter(isNarrowed)).toEqual([])
  })

  test('the attacker finds what is hidden badly', () => {
    const rows = [
      [3, 20, 9],
      [10, 20, 30],
    ]
    const shown: ShownTable = {
      cells: [
        ['hidden', 20, 9],
        [10, 20, 30],
      ],
      rowTotals: [32, 60],
      columnTotals: [13, 40, 39],
      total: 92,
    }
    expect(attack([{ rows, shown }])).toEqual([{ value: 3, low: 3, high: 3 }])
    const halfway: ShownTable = {
      ...shown,
      cells: [
        ['hidden', 'hidden', 9],
        ['hidden', 'hidden', 30],
      ],
    }
    const loose = attack([{ rows, shown: halfway }])
    expect(loose.every(each => !isNarrowed(each))).toBe(true)
    const tight = attack([
      {
        rows: [[1, 2, 30]],
        shown: { cells: [['hidden', 'hidden', 30]], rowTotals: [33], columnTotals: ['hidden', 'hidden', 30], total: 33 },
      },
    ])
    expect(tight.slice(0, 2)).toEqual([
      { value: 1, low: 0, high: 3 },
      { value: 2, low: 0, high: 3 },
    ])
    expect(tight.filter(isNarrowed).length).toBeGreaterThan(0)
  })
})
