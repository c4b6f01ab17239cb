import { usualThreshold } from '../../kernel/small-cells.ts'
import type { Happening } from './happenings.ts'

/** Of fewer matters than these nothing is said: one matter more or less would move their share by more than a thirtieth. */
export const fewestWeighed = 30

/**
 * Why something is not known yet: too few matters happened (`too-few`); a figure would tell of 1 to 5 matters, by itself or taken from
 * another (`tells-few`); the plan is neither adopted nor a model plan (`not-adopted`); its table was not made in time (`not-made`).
 */
export type NotKnown = 'too-few' | 'tells-few' | 'not-adopted' | 'not-made'

export type Weighed =
  | { readonly kind: 'known'; readonly of: number; readonly relies: number }
  | { readonly kind: 'not-known'; readonly why: NotKnown }

/** Of the same matters: in how many each plan relies on police, in how many the second no longer would, and in how many it newly would. */
export type WeighedTwo =
  | { readonly kind: 'known'; readonly of: number; readonly was: number; readonly is: number; readonly less: number; readonly more: number }
  | { readonly kind: 'not-known'; readonly why: NotKnown }

export interface Weights {
  /** Whether enough matters happened. */
  readonly isWeighed: boolean
  /** Lets a plan's figure be shown with those let so far, or keeps it back. `relies`: in which happenings it relies on police. */
  readonly add: (plan: string, relies: readonly boolean[]) => void
  readonly one: (plan: string) => Weighed
  readonly two: (first: string, second: string) => WeighedTwo
}

/**
 * Weighs plans by what happened. Each figure is exact or not told.
 *
 * **What is promised.** The plans whose figures are told part all matters into groups: in one group stand those in which the same plans rely
 * on police. A plan is let in only while every such group has no matter or at least `threshold`. Whatever anyone makes of the told figures
 * by adding, subtracting and crossing them is a union of such groups, so it never singles out 1 to 5 matters. Plans are asked in a fixed
 * order, and one that was let in is never taken out again by a later one. Not defended: a reader who knows some matters already.
 *
 * Law: policy §1.10 and §8.6; counts of 1 to 5, and whatever lets one be derived.
 */
export function weightsOf(happenings: readonly Happening[], threshold = usualThreshold): Weights {
  const of = happenings.reduce((sum, { matters }) => sum + matters, 0)
  const told = new Map<string, readonly boolean[]>()
  const asked = new Set<string>()
  let groups: readonly string[] = happenings.map(() => '')

  const matters = (is: (at: number) => boolean) => happenings.reduce((sum, each, at) => sum + (is(at) ? each.matters : 0), 0)
  const whyNot = (plan: string): NotKnown => (of < fewestWeighed ? 'too-few' : asked.has(plan) ? 'tells-few' : 'not-made')
  return {
    isWeighed: of >= fewestWeighed,
    add: (plan, relies) => {
      if (relies.length !== happenings.length) throw new Error(`${relies.length} answers were given of ${happenings.length} happenings.`)
      if (asked.has(plan)) return
      asked.add(plan)
      if (of < fewestWeighed) return
      const parted = groups.map((group, at) => `${group}${relies[at] ? 1 : 0}`)
      const sizes = new Map<string, number>()
      for (const [at, group] of parted.entries()) sizes.set(group, (sizes.get(group) ?? 0) + (happenings[at]?.matters ?? 0))
      if ([...sizes.values()].some(size => size > 0 && size < threshold)) return
      groups = parted
      told.set(plan, relies)
    },
    one: plan => {
      const relies = told.get(plan)
      return relies ? { kind: 'known', of, relies: matters(at => relies[at] === true) } : { kind: 'not-known', why: whyNot(plan) }
    },
    two: (first, second) => {
      const [was, is] = [told.get(first), told.get(second)]
      if (!was || !is) return { kind: 'not-known', why: whyNot(was ? second : first) }
      return {
        ...{ kind: 'known', of, was: matters(at => was[at] === true), is: matters(at => is[at] === true) },
        ...{ less: matters(at => was[at] === true && is[at] !== true), more: matters(at => was[at] !== true && is[at] === true) },
      }
    },
  }
}
