import type { Mode, SchoolModel } from './school-model.ts'

/**
 * One school at given values of its patterns, where the most positions a school may have, or its guarantee, ties the components to each other:
 * a dynamic programme over how many half posts are taken, and whether one of them is part of a whole post.
 */
export interface WithinCap {
  /** The greatest value, and writes the pattern of each component to `chosen`; negative infinity where nothing is allowed. */
  readonly best: (school: Asked, values: readonly Float64Array[], chosen: Int32Array) => number
  /** For each pattern of each component the greatest value of the school with it; negative infinity where it is not allowed. */
  readonly withEach: (school: Asked, values: readonly Float64Array[]) => readonly Float64Array[]
}

/** What is asked of one school: the patterns that each component may have, and whether one of them has a whole position. */
interface Asked {
  readonly allowed: Mode['allowed']
  readonly isGuaranteed: boolean
}

const nothing = Number.NEGATIVE_INFINITY

export function withinCap({ components, cap, steps }: SchoolModel): WithinCap {
  const grain = steps.every(step => step === 2) ? 2 : 1
  const greatest = components.reduce((sum, { totals }) => sum + totals.reduce((most, n) => Math.max(most, n), 0), 0)
  // Without a cap that binds there is one amount, and only the guarantee is kept in mind.
  const amounts = cap >= greatest ? 1 : Math.floor(cap / grain) + 1
  const amountOf = components.map(({ totals }) => (amounts === 1 && cap >= greatest ? totals.map(() => 0) : totals.map(n => n / grain)))
  const size = amounts * 2
  const table = () => components.map(() => new Float64Array(size))
  const [before, after, own] = [[...table(), new Float64Array(size)], [...table(), new Float64Array(size)], table()]
  const ownPattern = components.map(() => new Int32Array(size))
  const from = components.map(() => new Int32Array(size))
  const each = components.map(({ count }) => new Float64Array(count))

  /** The best pattern of each component by amount; without a guarantee every pattern counts as whole. */
  const tabulate = ({ isGuaranteed, allowed }: Asked, values: readonly Float64Array[]): void => {
    for (let c = 0; c < components.length; c++) {
      const [component, value, amount, best, pattern] = [components[c], values[c], amountOf[c], own[c], ownPattern[c]]
      if (!component || !value || !amount || !best || !pattern) continue
      best.fill(nothing)
      for (const p of allowed[c] ?? []) {
        const at = (amount[p] ?? 0) * 2 + (isGuaranteed ? (component.isWhole[p] ?? 0) : 1)
        if ((amount[p] ?? 0) >= amounts || (value[p] ?? 0) <= (best[at] ?? nothing)) continue
        best[at] = value[p] ?? 0
        pattern[at] = p
      }
    }
  }
  /** Everything that `a` and `b` together can be; `origin` says from which of `a`. */
  const combine = (a: Float64Array, b: Float64Array, into: Float64Array, origin: Int32Array | null): void => {
    into.fill(nothing)
    for (let i = 0; i < size; i++) {
      const first = a[i] ?? nothing
      if (first === nothing) continue
      for (let j = 0; j < size - (i & ~1); j++) {
        const value = first + (b[j] ?? nothing)
        const at = (i & ~1) + (j & ~1) + ((i | j) & 1)
        if (value <= (into[at] ?? nothing)) continue
        into[at] = value
        if (origin) origin[at] = i * size + j
      }
    }
  }
  const begin = (start: Float64Array | undefined): void => {
    start?.fill(nothing)
    if (start) start[0] = 0
  }
  const sweepForward = (): void => {
    begin(before[0])
    for (let c = 0; c < components.length; c++) {
      const [a, b, into, origin] = [before[c], own[c], before[c + 1], from[c]]
      if (a && b && into && origin) combine(a, b, into, origin)
    }
  }

  const best: WithinCap['best'] = (asked, values, chosen) => {
    tabulate(asked, values)
    sweepForward()
    const last = before[components.length] ?? new Float64Array()
    let at = -1
    for (let state = 1; state < size; state += 2) if ((last[state] ?? nothing) > (last[at] ?? nothing)) at = state
    const value = last[at] ?? nothing
    if (value === nothing) return nothing
    for (let c = components.length - 1; c >= 0; c--) {
      const origin = from[c]?.[at] ?? 0
      chosen[c] = ownPattern[c]?.[origin % size] ?? 0
      at = Math.floor(origin / size)
    }
    return value
  }

  const withEach: WithinCap['withEach'] = (asked, values) => {
    tabulate(asked, values)
    sweepForward()
    begin(after[components.length])
    for (let c = components.length - 1; c >= 0; c--) {
      const [a, b, into] = [after[c + 1], own[c], after[c]]
      if (a && b && into) combine(a, b, into, null)
    }
    const { isGuaranteed, allowed } = asked
    const others = new Float64Array(size)
    for (let c = 0; c < components.length; c++) {
      const [a, b, value, amount, out, component] = [before[c], after[c + 1], values[c], amountOf[c], each[c], components[c]]
      if (!a || !b || !value || !amount || !out || !component) continue
      combine(a, b, others, null)
      // With at most so many, instead of exactly so many.
      for (let state = 2; state < size; state++) others[state] = Math.max(others[state] ?? nothing, others[state - 2] ?? nothing)
      out.fill(nothing)
      for (const p of allowed[c] ?? []) {
        const left = amounts - 1 - (amount[p] ?? 0)
        if (left < 0) continue
        const [without, whole] = [others[left * 2] ?? nothing, others[left * 2 + 1] ?? nothing]
        const isFree = !isGuaranteed || (component.isWhole[p] ?? 0) === 1
        out[p] = (value[p] ?? 0) + (isFree ? Math.max(without, whole) : whole)
      }
    }
    return each
  }
  return { best, withEach }
}
