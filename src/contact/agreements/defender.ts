import { isSchoolDay, wellBeyond } from '../../kernel/school-days.ts'
import { schoolCalendar } from '../../people/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import { findDistrict } from '../../platform/district/index.ts'
import type { Identity } from './contract.ts'
import type { Asked } from './posted.ts'
import { phoneAt, type Reach, reachAt } from './rules/rota.ts'
import { listDefenders } from './store.ts'

/** How a public defender is reached now by the agreement in force. */
export interface Defender {
  readonly phone: string | null
  readonly reach: Reach
  readonly hours: string | null
  readonly languages: readonly string[]
  readonly identity: Identity | null
}

/**
 * Null where no agreement with a defender is in force for this school at this instant. Of several, the first in the register's order that has a
 * number and is not outside its hours: an office that is closed is no reason not to call one that is open. Our choice.
 */
export async function defenderAt(tx: Tx, { at, school }: Asked): Promise<Defender | null> {
  const found = await tx.many(listDefenders, [tx.district, at, school])
  const [district, told] = found.every(({ rota }) => rota.length === 0) ? [] : await Promise.all([findDistrict(tx), schoolCalendar(tx)])
  const zone = district?.timeZone ?? 'UTC'
  const now = { at, zone, isSchoolDay: (day: string) => told !== undefined && isSchoolDay(wellBeyond(told, day), day) }
  const defenders = found.map((each): Defender => {
    const { hours, languages, identity } = each
    return { phone: phoneAt(each, now), reach: reachAt(each, now), hours, languages, identity }
  })
  const reached = defenders.filter(({ phone }) => phone !== null)
  return reached.find(({ reach }) => reach !== 'outside') ?? reached[0] ?? defenders[0] ?? null
}
