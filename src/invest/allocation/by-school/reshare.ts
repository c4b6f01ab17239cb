import type { SchoolModel } from './school-model.ts'
import type { Sharers } from './share-odd.ts'
import type { Tally } from './tally.ts'

/** By how many half posts each of two schools changes. */
const changes = [
  [1, -1],
  [-1, 1],
  [1, 1],
  [-1, -1],
] as const
/** So often at most every pair of neighbours is looked at. */
const mostRounds = 12

export interface Resharing {
  /** What a school gains by so many half posts more, or fewer, of a role. */
  readonly gain: (s: number, r: number, halves: number) => number
  /** Whether the schools may change so within what all of them share. */
  readonly mayChange: (change: {
    readonly r: number
    readonly s: number
    readonly t: number
    readonly a: number
    readonly b: number
  }) => boolean
}

/**
 * Half posts move between schools as long as that gains: two schools change by one half each, and whoever shared with them shares with each other.
 * So every half stays shared by two schools that are near. Changes the tally and the sharers; whether anything moved.
 */
export function reshare({ near, steps, problem }: SchoolModel, tally: Tally, sharers: Sharers, { gain, mayChange }: Resharing): boolean {
  const R = problem.roles.length
  const sharerOf = (s: number, r: number) => sharers[s * R + r] ?? -1
  const setSharer = (s: number, r: number, other: number): void => {
    sharers[s * R + r] = other
  }
  /** The best change of two schools, if it gains. */
  const improve = (r: number, s: number, t: number): boolean => {
    let [best, first, second] = [1e-9, 0, 0]
    for (const [a, b] of changes) {
      if (!tally.mayChange(s, r, a) || !tally.mayChange(t, r, b)) continue
      const gained = gain(s, r, a) + gain(t, r, b)
      if (gained > best && mayChange({ r, s, t, a, b })) [best, first, second] = [gained, a, b]
    }
    if (first === 0) return false
    tally.change(s, r, first)
    tally.change(t, r, second)
    return true
  }
  let isMoved = false
  for (let round = 0; round < mostRounds; round++) {
    let isOn = false
    for (const [r, step] of steps.entries()) {
      if (step !== 1) continue
      for (const [x, all] of near.entries())
        for (const y of all) {
          const [beside, besideY] = [sharerOf(x, r), sharerOf(y, r)]
          // Whoever is odd now stays as it is and shares with its neighbour; who shared with it changes instead.
          const [s, t] = beside === y ? [x, y] : [beside < 0 ? x : beside, besideY < 0 ? y : besideY]
          if (s === t || !improve(r, s, t)) continue
          isOn = true
          setSharer(s, r, -1)
          setSharer(t, r, -1)
          if (beside === y) continue
          setSharer(x, r, y)
          setSharer(y, r, x)
        }
    }
    if (!isOn) return isMoved
    isMoved = true
  }
  return isMoved
}
