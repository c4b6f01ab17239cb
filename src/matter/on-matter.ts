import { isNo, type No } from '../kernel/refusal.ts'
import { wasDoneBy } from '../ledger/index.ts'
import type { Tx } from '../platform/database/index.ts'
import type { Act, ActedOn, Matter, Rule } from './matter.ts'
import type { Ready } from './next.ts'
import { type Done, record } from './record.ts'

/** All that a verb is asked about: the matter, who acts on it and what they are to it. */
export interface At<K extends ActedOn> {
  readonly kit: K['kit']
  readonly tx: Tx
  readonly row: K['row']
  readonly person: K['person']
  readonly standing: K['standing']
  readonly moment: K['moment']
}

/** A verb with what was sent bound to it. */
export interface Asked<K extends ActedOn> {
  readonly may: (standing: K['standing']) => No | null
  readonly ready: (state: K['state'], standing: K['standing']) => Ready
  /** Reads what the rule has to know, under the lock. It may read only: what is to be written goes to `alongside` or `carryOut`. */
  readonly know: (at: At<K>) => Promise<Rule<K> | No>
}

/** A deed of a person on one matter, in one transaction. */
export const onMatter = <K extends ActedOn>(
  matter: Matter<K>,
  kit: K['kit'],
  { district, person, deed, lapsed = false }: Act<K['person']>,
  id: string,
  asked: Asked<K>,
): Promise<Done<K> | No> =>
  kit.database.transaction('app', district, async tx => {
    // Found first, always: a lock on a matter that is not there would make a row for it.
    const [row, moment] = await Promise.all([matter.find(tx, id), matter.moment(kit, tx)])
    if (!row) return missing(matter, asked, await matter.nowhere(person, { tx, moment, lapsed }))
    const standing = await matter.standing(person, row, { tx, moment, lapsed })
    const no = asked.may(standing)
    if (no && !(await wasDoneBy(tx, { matter: row.id, deed, by: person.id }))) return no
    const rule = () => asked.know({ kit, tx, row, person, standing, moment })
    return record(matter, kit, tx, { row, deed, by: person.id, moment, rule })
  })

/** Whoever may not do it is told the same whether there is one or not, so that no guessed id says which. */
function missing<K extends ActedOn>({ noSuch, nobodys }: Matter<K>, { may, ready }: Asked<K>, standing: K['standing']): No {
  const no = may(standing) ?? (nobodys ? ready(nobodys, standing) : null)
  return isNo(no) && no.kind === 'not-permitted' ? no : noSuch
}
