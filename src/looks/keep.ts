import type { Person, Reader } from '../people/index.ts'
import { inColumns, type Tx } from '../platform/database/index.ts'
import { areLooksOwed, settleLooks } from './owed.ts'
import { type Look, type LookedAt, lookRow, noPosition, type Part, quarterOf } from './look.ts'
import { addLooks } from './store.ts'
import type { Why } from './why.ts'

/** A record that is shown to somebody, and why it is. */
export interface Shown {
  readonly kind: LookedAt
  readonly matter: string
  readonly student: string | null
  readonly part: Part
  readonly why: Extract<Why, { may: true }>
  /** The opening in an emergency, where it is by one. */
  readonly glass?: string
}

/** A matter, or something of it, that opens to somebody; `id` is what was asked for. */
export type Openable = Omit<Shown, 'part' | 'glass'> & { readonly id: string }

/** Who is shown something, and by which medium. */
export type Looking = Pick<Reader, 'medium'> & { readonly person: Pick<Person, 'id'>; readonly at: Date }

/**
 * Writes who is shown what into the transaction that reads it: where the row cannot be written, what was read is shown to nobody. The same
 * record read again within a quarter of an hour, by the same medium, is the same look.
 */
export function keepLooks(tx: Tx, { person, medium = 'page', at }: Looking, shown: readonly Shown[]): void {
  if (shown.length === 0) return
  if (areLooksOwed()) tx.afterCommit(() => void settleLooks())
  const looks = shown.map(
    ({ kind, matter, student, part, why, glass = null }): Look => ({
      ...{ id: tx.random.id(), at, quarter: quarterOf(at), person: person.id, position: why.as ?? noPosition, through: why.through },
      ...{ kind, matter, student, part, medium, glass },
    }),
  )
  tx.send(addLooks, inColumns(lookRow, looks))
}
