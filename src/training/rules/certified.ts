import type { Track } from '../contract.ts'
import { isValid } from './valid.ts'

export interface Held {
  readonly track: Track
  readonly from: Date
  readonly until: Date
  readonly withdrawnAt: Date | null
}

/** How somebody stands for something that needs these tracks: unknown where no certificate of any of them was ever kept. */
export type Certified = { readonly is: 'certified'; readonly since: Date } | { readonly is: 'not' } | { readonly is: 'unknown' }

/** Every track is needed, at this instant; certified since the last of them began. */
export function certifiedFor(needed: readonly Track[], held: readonly Held[], at: Date): Certified {
  if (!held.some(({ track }) => needed.includes(track))) return { is: 'unknown' }
  const begins = needed.map(track => held.filter(each => each.track === track && isValid(each, at)).map(({ from }) => from.getTime()))
  if (begins.some(each => each.length === 0)) return { is: 'not' }
  return { is: 'certified', since: new Date(Math.max(...begins.map(each => Math.min(...each)))) }
}

/** A day set by hand counts where training knows nothing of somebody; where it does, the path says it, also that it has lapsed. */
export const certifiedOnDay = (byHand: string | null, path: Certified): string | null =>
  path.is === 'unknown' ? byHand : path.is === 'certified' ? path.since.toISOString().slice(0, 10) : null
