import { loadavg } from 'node:os'

/** One figure beside another, both from this run. `theirs` and `ratio` are null where there is nobody to compare with here. */
export interface Line {
  readonly name: string
  readonly ours: number | null
  readonly theirs: number | null
  readonly unit: string
  /** How many things were timed. */
  readonly n: number
  /** The least and the greatest of the rounds, of our figure. */
  readonly spread: readonly [number, number] | null
  /** Whether more of the unit is better; the ratio is then ours to theirs, else theirs to ours, so that more is always better for us. */
  readonly more?: boolean
  readonly [also: string]: unknown
}

export function print({ more = true, ...line }: Line): void {
  const { name, ours, theirs, unit, n, spread, ...also } = line
  const ratio = ours === null || theirs === null ? null : more ? ours / theirs : theirs / ours
  process.stdout.write(
    `${JSON.stringify({ name, ours: short(ours), theirs: short(theirs), ratio: short(ratio), unit, n, spread: spread?.map(short) ?? null, ...also, load: short(loadavg()[0] ?? 0) })}\n`,
  )
}

/** Why a figure is missing, for people. */
export const say = (sentence: string): void => {
  process.stderr.write(`${sentence}\n`)
}

export const short = (value: number | null): number | null => (value === null ? null : Number(value.toPrecision(4)))

export function quantile(values: readonly number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? Number.NaN
}

export const median = (values: readonly number[]): number => quantile(values, 0.5)
export const spreadOf = (values: readonly number[]): readonly [number, number] => [Math.min(...values), Math.max(...values)]

/** Milliseconds of each of `rounds` runs. */
export function timed(rounds: number, work: () => unknown): number[] {
  return Array.from({ length: rounds }, () => {
    const began = performance.now()
    work()
    return performance.now() - began
  })
}

/** Milliseconds of CPU, of all threads, the collector's too. */
export function cpuMillis(work: () => unknown): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1_000
}
