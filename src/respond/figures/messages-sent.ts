import { hideSmallCells, hideSmallCounts, type ShownCount, type ShownTable } from '../../kernel/small-cells.ts'
import type { CountedMessages } from '../../platform/outbox/index.ts'

/** Messages as they may be shown: those of a carrier, each way apart, by how soon it said that they were delivered, and those that nobody took by why. */
export interface MessageFigures {
  readonly carriers: readonly { readonly carrier: string; readonly wentBy: string | null }[]
  /** A line for each carrier and way: delivered within so many seconds and no sooner, at last later than all of them; never; and not heard of since. */
  readonly taken: ShownTable
  readonly notTaken: readonly { readonly because: string; readonly messages: ShownCount }[]
}

export function messageFigures(counted: readonly CountedMessages[]): MessageFigures {
  const taken = counted.filter(({ carrier }) => carrier !== null)
  const refused = counted.filter(({ carrier }) => carrier === null)
  const { counts } = hideSmallCounts(refused.map(({ messages }) => messages))
  return {
    carriers: taken.map(({ carrier, wentBy }) => ({ carrier: carrier ?? '', wentBy })),
    taken: hideSmallCells({ rows: taken.map(lineOf) }),
    notTaken: refused.map(({ because }, at) => ({ because: because ?? '', messages: counts[at] ?? 0 })),
  }
}

function lineOf({ within, messages, undelivered }: CountedMessages): number[] {
  const apart = within.map((count, at) => count - (within[at - 1] ?? 0))
  return [...apart, undelivered, messages - (within.at(-1) ?? 0) - undelivered]
}
