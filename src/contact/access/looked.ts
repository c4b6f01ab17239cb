import { z } from 'zod'
import type { DistrictId } from '../../kernel/ids.ts'
import { type No, notPermitted } from '../../kernel/refusal.ts'
import { decideOn, type Fact, loadFacts } from '../../ledger/index.ts'
import type { Act } from '../../people/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import { idFromName } from '../../platform/name-id/index.ts'
import { momentAt } from '../agreements/moment.ts'
import { standingOf } from '../agreements/rules/standing.ts'
import type { AccessKit } from './access-matter.ts'
import { accessRefusals } from './words/refusals.ts'

/** That somebody has looked through every system for access of police, and on which day: one matter for each district. */
const lookedFact = z.object({ on: z.iso.date() })
const matterOf = (district: DistrictId): string => idFromName(`concord standing access looked ${district}`)

/** The last day on which somebody looked; null where nobody has yet. */
export const lookedOn = async (tx: Tx): Promise<string | null> => lastDayIn(await loadFacts(tx, matterOf(tx.district)))

const lastDayIn = (facts: readonly Fact[]): string | null =>
  facts.flatMap(({ body }) => (body === null ? [] : [lookedFact.parse(body).on])).at(-1) ?? null

/** Whoever keeps the list says that they have looked today. Said twice on one day, it is one fact. */
export const sayLooked = (kit: AccessKit, { district, person, deed }: Act): Promise<'done' | No> =>
  kit.database.transaction('app', district, async tx => {
    if (!standingOf(person).keeps) return notPermitted(accessRefusals.notYoursToKeep)
    const { at, today } = await momentAt(tx, kit.clock.now())
    await decideOn(tx, {
      ...{ matter: matterOf(district), deed, by: person.id, at, read: () => null },
      decide: facts => ({ facts: lastDayIn(facts) === today ? [] : [{ type: 'access.looked', body: { on: today } }], result: null }),
    })
    return 'done'
  })
