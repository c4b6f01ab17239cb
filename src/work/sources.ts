import type { Reader } from '../people/index.ts'
import { inOrder, type WorkItem } from './item.ts'

export interface Work {
  readonly items: readonly WorkItem[]
  /** How many of their calls were closed this school year; `items` has the last of them. */
  readonly closed?: number
}

/** What one slice has for one person. It gives nothing that this person may not see. */
export type WorkSource = (reader: Reader) => Promise<Work>

/** What waits for somebody, of every slice that was wired in. */
export async function workOf(sources: readonly WorkSource[], reader: Reader): Promise<Required<Work>> {
  const found: Work[] = []
  for (const source of sources) found.push(await source(reader))
  return { items: inOrder(found.flatMap(({ items }) => items)), closed: found.reduce((sum, { closed = 0 }) => sum + closed, 0) }
}
