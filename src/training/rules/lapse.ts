import type { PathState } from '../state.ts'
import { validUntil } from './valid.ts'

const aheadMillis = 30 * 86_400_000

/** Whether somebody is told that their certificate lapses: not before thirty days ahead, once for each end, and not of one that has lapsed. */
export type LapseDue =
  | { readonly is: 'nothing' }
  | { readonly is: 'later'; readonly at: Date }
  | { readonly is: 'now'; readonly until: string }

export function lapseDue({ certificates, told }: Pick<PathState, 'certificates' | 'told'>, at: Date): LapseDue {
  // Of one that begins later it is asked then.
  const begins = certificates.filter(each => each.withdrawnAt === null && at < each.from).map(({ from }) => from.getTime())
  const until = validUntil(certificates, at)
  if (until === null) return begins.length === 0 ? { is: 'nothing' } : { is: 'later', at: new Date(Math.min(...begins)) }
  if (told.includes(until.toISOString())) return { is: 'nothing' }
  const due = new Date(until.getTime() - aheadMillis)
  return due > at ? { is: 'later', at: due } : { is: 'now', until: until.toISOString() }
}
