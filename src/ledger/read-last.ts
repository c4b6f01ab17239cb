import type { Tx } from '../platform/database/index.ts'
import { listLastFacts } from './store.ts'

/** The last fact of a kind that a matter has. */
interface LastFact {
  readonly matter: string
  readonly seq: number
  readonly body: unknown
}

/** Of each of these matters the last fact of a kind written before an instant; none where there was none, or where it was erased. */
export const lastFacts = async (
  tx: Tx,
  asked: { readonly matters: readonly string[]; readonly type: string; readonly before: Date },
): Promise<LastFact[]> =>
  (await tx.many(listLastFacts, asked)).flatMap(({ body, ...row }) => (body === null ? [] : [{ ...row, body: JSON.parse(body) }]))
