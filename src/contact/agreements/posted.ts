import type { Tx } from '../../platform/database/index.ts'
import { findUnder } from './store.ts'

/** An officer posted at a school: whether they count as under an agreement at an instant, and until when as far as is known. */
export interface Posted {
  readonly requester: 'sro' | 'sro-under-agreement'
  readonly until: Date | null
}

/** The register says it, and nobody at a desk. Law: policy §8.3 I19, G.L. c.71 s.37P. */
export async function postedAt(tx: Tx, at: Date): Promise<Posted> {
  const under = await tx.maybe(findUnder, [tx.district, at])
  return under ? { requester: 'sro-under-agreement', until: under.until } : { requester: 'sro', until: null }
}

const postedWords: readonly (string | undefined)[] = ['sro', 'sro-under-agreement']

/** What somebody says of a request, with the register's word for an officer posted at a school in the place of theirs. */
export const asRegistered = (facts: Readonly<Record<string, string>>, { requester }: Posted): Readonly<Record<string, string>> =>
  postedWords.includes(facts.requester) ? { ...facts, requester } : facts
