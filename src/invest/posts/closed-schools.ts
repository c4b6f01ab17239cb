import { listClosedSchools } from '../../people/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import type { VerbAsked } from './contract.ts'

/** The names of schools that have left the roster, by the code under which positions stand there. */
export const closedSchools = async (tx: Tx): Promise<ReadonlyMap<string, string>> =>
  new Map((await listClosedSchools(tx)).flatMap(({ code, name }) => (code === null ? [] : [[code, name] as const])))

/** What would bring somebody to a school that is not there. What ends an opening, or a position, is done as ever. */
const comes: ReadonlySet<VerbAsked['do']> = new Set(['post', 'offer', 'hire', 'transfer', 'recall-offer', 'recall-hire'])

export const bringsSomebody = ({ do: verb }: Pick<VerbAsked, 'do'>): boolean => comes.has(verb)
