import type { Lifetime } from '../platform/lifetimes/index.ts'
import type { KeptGroup, KeptLine } from './words/kept.ts'

/** From when the days are counted. */
export type CountedFrom = 'over' | 'lapsed' | 'closed' | 'shift' | 'removed' | 'left' | 'written' | 'ended'

/** A lifetime with what people are told of it. */
export interface KeptFor extends Lifetime {
  readonly id: KeptLine
  readonly from: CountedFrom
  /** Whether we chose it, or a law says it. */
  readonly basis: 'ours' | 'law'
}

/** Why tables with a time and somebody in them stay, in the order of reading. */
export const keptGroups = [
  'record',
  'calls',
  'requests',
  'repair',
  'restraint',
  'discipline',
  'voice',
  'looks',
  'register',
  'training',
  'plan',
  'deadlines',
  'devices',
  'hiring',
  'figures',
  'district',
] as const satisfies readonly KeptGroup[]

export type Staying = Readonly<Record<KeptGroup, readonly string[]>>
