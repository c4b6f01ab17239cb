import type { Placing } from './placing.ts'

/** A placing is good enough when none can be better by more than a part in ten thousand. */
export const wantedGap = 1e-4

export interface Best {
  readonly placing: Placing
  readonly value: number
}

/** What is known while a problem is searched: the best placing found, and a bound that no placing is above. */
export class Search {
  best: Best | null = null
  bound = Number.POSITIVE_INFINITY
  readonly began = performance.now()
  private readonly seconds: number
  private readonly gap: number
  private readonly exactSeconds: number
  private readonly isStopped: () => boolean
  private readonly told: (search: Search) => void

  /** `exactSeconds`: so long it goes on proving more than `gap` asks. */
  constructor(limits: { seconds: number; gap: number; exactSeconds: number; isStopped: () => boolean; told: (search: Search) => void }) {
    this.seconds = limits.seconds
    this.gap = limits.gap
    this.exactSeconds = limits.exactSeconds
    this.isStopped = limits.isStopped
    this.told = limits.told
  }

  get value(): number {
    return this.best?.value ?? Number.NEGATIVE_INFINITY
  }

  find(placing: Placing, value: number): void {
    if (value <= this.value) return
    this.best = { placing, value }
    this.told(this)
  }

  /** No placing is worth more than this. */
  prove(bound: number): void {
    if (!(bound < this.bound - 1e-12)) return
    this.bound = bound
    this.told(this)
  }

  elapsed = (): number => (performance.now() - this.began) / 1000
  secondsLeft = (): number => Math.max(0.05, this.seconds - this.elapsed())

  /** By how much, as a part of it, a placing could be better than the best found. */
  gapNow(): number {
    return gapBetween(this.value, this.bound)
  }

  /** Proven to the last digit; or near enough when the easy part of the time is over; or out of time; or told to stop. */
  isOver(): boolean {
    const gap = this.gapNow()
    const elapsed = this.elapsed()
    return gap <= 1e-9 || (gap <= this.gap && elapsed >= this.exactSeconds) || elapsed >= this.seconds || this.isStopped()
  }
}

export function gapBetween(value: number, bound: number): number {
  if (!Number.isFinite(value) || !Number.isFinite(bound)) return Number.POSITIVE_INFINITY
  return Math.max(0, bound - value) / Math.max(1e-9, Math.abs(value))
}
