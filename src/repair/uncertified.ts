import { instantIn } from '../kernel/local-time.ts'
import type { Tx } from '../platform/database/index.ts'
import { findDistrict } from '../platform/district/index.ts'
import { kinds } from './contract.ts'
import type { RepairKit } from './repair-kit.ts'
import { whyNotLed } from './rules/facilitator.ts'
import type { ProcessRow } from './store.ts'
import { candidateOf, memberCalled } from './who.ts'

type Planned = Pick<ProcessRow, 'id' | 'kind' | 'school' | 'facilitator' | 'duty' | 'dueOn'>

/**
 * Of processes for which a day is set, those whose leader holds no certificate on it, or today where it is past. A certificate may be renewed until
 * then, so that it is told and the day is not refused. Asked as the application: whose certificate ends when is not everybody's to read.
 */
export async function uncertifiedOnDay(kit: RepairKit, tx: Tx, rows: readonly Planned[], today: string): Promise<ReadonlySet<string>> {
  const planned = rows.filter(({ duty, facilitator }) => duty === 'hold' && facilitator !== null)
  const found = new Set<string>()
  if (planned.length === 0) return found
  const zone = (await findDistrict(tx))?.timeZone ?? 'UTC'
  for (const { id, kind, school, facilitator, dueOn } of planned) {
    const person = await memberCalled(tx, facilitator ?? '')
    const day = dueOn !== null && dueOn > today ? dueOn : today
    const at = day === today ? kit.clock.now() : (instantIn(zone, `${day}T12:00`) ?? kit.clock.now())
    const of = kinds.find(each => each === kind) ?? 'circle'
    const no =
      person &&
      whyNotLed({ kind: of, school, parties: [], keptOut: [] }, await candidateOf(kit, tx, person, { today: day, parties: [], at }))
    if (no && no.kind === 'refused' && no.code === 'not-certified') found.add(id)
  }
  return found
}
