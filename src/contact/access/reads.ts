import { type No, notFound } from '../../kernel/refusal.ts'
import { instant } from '../../kernel/time.ts'
import { loadFacts } from '../../ledger/index.ts'
import type { Person } from '../../people/index.ts'
import { everyRow, type Tx } from '../../platform/database/index.ts'
import type { Looking } from '../agreements/looking.ts'
import { standingOf } from '../agreements/rules/standing.ts'
import type { AccessKit } from './access-matter.ts'
import { readAccessFacts } from './facts.ts'
import { lookedOn } from './looked.ts'
import { researchOf } from './research.ts'
import { momentAt } from '../agreements/moment.ts'
import type { Moment } from '../agreements/rules/moment.ts'
import { inOrder, onFileAt, wasUsedAfter } from './rules/access.ts'
import { nextForAccess } from './rules/next.ts'
import { type AccessState, foldAccess, standsAt } from './state.ts'
import { findAccess, listAccess } from './store.ts'
import type { AccessList, AccessView } from './view.ts'
import { accessRefusals } from './words/refusals.ts'

async function readOne(tx: Tx, id: string): Promise<{ readonly id: string; readonly state: AccessState } | undefined> {
  const state = foldAccess(readAccessFacts(await loadFacts(tx, id)))
  return state && { id, state }
}

function viewOf(
  { id, state }: { readonly id: string; readonly state: AccessState },
  person: Person | null,
  { at, midnight }: Moment,
): AccessView {
  const { who, what, since, until, votedOn, votedBy, usedOn, endedAt, endedWhy } = state
  return {
    ...{ id, who, what, stands: standsAt(state, at), since, votedOn, usedOn, usedAfter: wasUsedAfter(state, midnight) },
    ...{ votedBy: votedOn === null ? null : votedBy, evidence: researchOf(what) },
    ...{ until: until && instant(until), endedAt: endedAt && instant(endedAt), endedWhy, next: nextForAccess(state, standingOf(person)) },
  }
}

/** Every standing access of the district, in the order in which everyone reads them, and what may be said of all of them now. */
export const readAccesses = (kit: AccessKit, { district, person }: Looking): Promise<AccessList> =>
  kit.database.transaction('app', district, async tx => {
    const at = kit.clock.now()
    const rows = await everyRow((after, size) => tx.many(listAccess, [tx.district, after, size]))
    const found = (await Promise.all(rows.map(({ id }) => readOne(tx, id)))).flatMap(each => each ?? [])
    const looked = await lookedOn(tx)
    const moment = await momentAt(tx, at)
    const items = found.map(each => viewOf(each, person, moment))
    return {
      onFile: onFileAt(
        found.map(({ state }) => state),
        looked,
        at,
      ),
      lookedOn: looked,
      items: items.toSorted(inOrder),
      next: null,
    }
  })

export const readAccess = (kit: AccessKit, { district, person }: Looking, id: string): Promise<AccessView | No> =>
  kit.database.transaction('app', district, async tx => {
    const found = (await tx.maybe(findAccess, [tx.district, id])) && (await readOne(tx, id))
    return found ? viewOf(found, person, await momentAt(tx, kit.clock.now())) : notFound(accessRefusals.noSuchAccess)
  })
