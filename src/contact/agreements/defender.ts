import { isSchoolDay, wellBeyond } from '../../kernel/school-days.ts'
import { schoolCalendar } from '../../people/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import { findDistrict } from '../../platform/district/index.ts'
import type { Identity } from './contract.ts'
import type { Asked } from './posted.ts'
import { phoneAt, type Reach, reachAt } from './rules/rota.ts'
import { findDefender } from './store.ts'

/** How a public defender is reached now by the agreement in force. */
export interface Defender {
  readonly phone: string | null
  readonly reach: Reach
  readonly hours: string | null
  readonly languages: readonly string[]
  readonly identity: Identity | null
}

/** Null where no agreement with a defender is in force for this school at this instant. */
export async function defenderAt(tx: Tx, { at, school }: Asked): Promise<Defender | null> {
  const found = await tx.maybe(findDefender, [tx.district, at, school])
  if (!found) return null
  const { hours, languages, identity, rota } = found
  const [district, told] = rota.length === 0 ? [] : await Promise.all([findDistrict(tx), schoolCalendar(tx)])
  const zone = district?.timeZone ?? 'UTC'
  const now = { at, zone, isSchoolDay: (day: string) => told !== undefined && isSchoolDay(wellBeyond(told, day), day) }
  return { phone: phoneAt(found, now), reach: reachAt({ rota, hours }, now), hours, languages, identity }
}
