import type { Tx } from '../../platform/database/index.ts'
import { findUnder, listSchoolsUnder } from './store.ts'

/** Where and when something is asked. Of no school, only an agreement of the whole district counts. */
export interface Asked {
  readonly at: Date
  readonly school: string | null
}

/** An officer posted at a school: whether they count as under an agreement at an instant, and until when as far as is known. */
export interface Posted {
  readonly requester: 'sro' | 'sro-under-agreement'
  readonly until: Date | null
  /** The agreement is for schools by name. */
  readonly ofSome: boolean
}

/** The register says it, and nobody at a desk. Law: policy §8.3 I19, G.L. c.71 s.37P. */
export async function postedAt(tx: Tx, { at, school }: Asked): Promise<Posted> {
  const under = await tx.maybe(findUnder, [tx.district, at, school])
  return under
    ? { requester: 'sro-under-agreement', until: under.until, ofSome: under.schools.length > 0 }
    : { requester: 'sro', until: null, ofSome: false }
}

/** The schools by name at which officers count as under an agreement now. */
export const schoolsUnderAt = async (tx: Tx, at: Date): Promise<readonly string[]> =>
  (await tx.many(listSchoolsUnder, [tx.district, at])).map(({ school }) => school)

const postedWords: readonly (string | undefined)[] = ['sro', 'sro-under-agreement']

/** What somebody says of a request, with the register's word for an officer posted at a school in the place of theirs. */
export const asRegistered = (
  facts: Readonly<Record<string, string>>,
  { requester }: Pick<Posted, 'requester'>,
): Readonly<Record<string, string>> => (postedWords.includes(facts.requester) ? { ...facts, requester } : facts)
