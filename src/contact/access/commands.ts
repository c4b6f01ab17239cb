import { isNo, type No, notPermitted } from '../../kernel/refusal.ts'
import { decideOn } from '../../ledger/index.ts'
import type { Act } from '../../people/index.ts'
import { idFromName } from '../../platform/name-id/index.ts'
import { momentAt } from '../agreements/moment.ts'
import { standingOf } from '../agreements/rules/standing.ts'
import type { AccessKit } from './access-matter.ts'
import { readAccessFacts } from './facts.ts'
import { decideEnter, type Entering } from './rules/access.ts'
import { foldAccess } from './state.ts'
import { addAccess } from './store.ts'
import { accessRefusals } from './words/refusals.ts'

/** A standing access is entered. Answers with its id; sent again it is the same one. */
export const enterAccess = (kit: AccessKit, { district, person, deed }: Act, entering: Entering): Promise<string | No> =>
  kit.database.transaction('app', district, async tx => {
    if (!standingOf(person).keeps) return notPermitted(accessRefusals.notYoursToKeep)
    const moment = await momentAt(tx, kit.clock.now())
    const first = decideEnter(entering, moment)
    if (isNo(first)) return first
    const id = idFromName(`concord standing access ${district} ${deed}`)
    const done = await decideOn(tx, {
      ...{ matter: id, deed, by: person.id, at: moment.at, read: () => null },
      decide: facts => ({ facts: facts.length > 0 ? [] : first, result: null }),
    })
    const state = foldAccess(readAccessFacts(done.facts))
    if (done.added.length > 0 && state) tx.send(addAccess, { id, enteredAt: state.enteredAt, until: state.until, endedAt: null })
    return id
  })
