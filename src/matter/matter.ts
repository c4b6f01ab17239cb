import type { Json } from '../kernel/canonical.ts'
import type { DistrictId } from '../kernel/ids.ts'
import type { Saying } from '../kernel/lang.ts'
import type { No } from '../kernel/refusal.ts'
import type { Fact } from '../ledger/index.ts'
import type { Database, Tx } from '../platform/database/index.ts'

/** The types of one kind of matter, such as a call for support. Every function here is generic over this one bundle. */
export interface Kind {
  /** What the commands of the slice stand on. */
  readonly kit: unknown
  /** Its row in the tables of the slice, or as much of it as is known. */
  readonly row: { readonly id: string }
  /** A fact as it is read back. */
  readonly happened: { readonly fact: { readonly type: string; readonly body: Json } }
  readonly state: object
  /** What a decision may not make up for itself. */
  readonly moment: { readonly at: Date }
}

/** A kind of matter on which people act, verb by verb. */
export interface ActedOn extends Kind {
  readonly kit: { readonly database: Database }
  readonly person: { readonly id: string }
  /** What somebody is to the matter. */
  readonly standing: unknown
}

export type FactOf<K extends Kind> = K['happened']['fact']

/** One act: who, in which district, named so that it is done once. */
export interface Act<Person> {
  readonly district: DistrictId
  readonly person: Person
  readonly deed: string
  /** By a session that has lapsed. */
  readonly lapsed?: boolean
}

/** What was added to a matter, and what follows from it. */
export interface Added<K extends Kind> {
  readonly row: K['row']
  readonly before: K['state'] | undefined
  readonly state: K['state']
  readonly added: readonly K['happened'][]
  readonly deed: string
  readonly by: string | null
  readonly moment: K['moment']
}

/** How the facts of a kind of matter are read, folded and carried out. */
export interface Kept<K extends Kind> {
  /** The answer where the matter has no facts yet; left out where `fold` gives a state even then. */
  readonly noSuch?: No
  readonly read: (facts: readonly Fact[]) => readonly K['happened'][]
  readonly fold: (history: readonly K['happened'][], row: K['row']) => K['state'] | undefined
  /** Facts that follow from those decided, in the same deed. */
  readonly also?: (tx: Tx, added: Pick<Added<K>, 'row' | 'before' | 'moment'>, facts: readonly FactOf<K>[]) => readonly FactOf<K>[]
  /** The tables, messages and jobs that follow, in the transaction of the deed. */
  readonly carryOut: (kit: K['kit'], tx: Tx, added: Added<K>) => Promise<void>
}

/** What a deed of a person needs besides. */
export interface Matter<K extends ActedOn> extends Kept<K> {
  readonly noSuch: No
  /** Awaited after a deed, before it is answered: for what its answer should know already. */
  readonly afterwards?: (kit: K['kit']) => Promise<void>
  readonly find: (tx: Tx, id: string) => Promise<K['row'] | undefined>
  /** What somebody is to it. By a session that has lapsed they are no more than what the matter itself has made them. */
  readonly standing: (
    person: K['person'],
    row: K['row'],
    by: { readonly tx: Tx; readonly moment: K['moment']; readonly lapsed: boolean },
  ) => K['standing'] | Promise<K['standing']>
  /** What somebody is to one that is not there: what their offices make them wherever it were. Whoever may not do a verb is told no more. */
  readonly nowhere: (
    person: K['person'],
    by: { readonly tx: Tx; readonly moment: K['moment']; readonly lapsed: boolean },
  ) => K['standing'] | Promise<K['standing']>
  /** One in which nobody has a part, where some verbs ask the facts who may do them. */
  readonly nobodys?: K['state']
  readonly moment: (kit: K['kit'], tx: Tx) => K['moment'] | Promise<K['moment']>
  /** What a person is told of a field they filled in, by its place in what was sent. */
  readonly fieldWrong: (pointer: string) => Saying
}

/** A decision on the folded facts, and what is written beside its facts because no fact may hold it. Pure, but for `alongside`. */
export interface Rule<K extends Kind> {
  readonly decide: (state: K['state']) => readonly FactOf<K>[] | No
  readonly alongside?: (added: readonly FactOf<K>[]) => void
}
