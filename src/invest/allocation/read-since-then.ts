import type { DistrictId } from '../../kernel/ids.ts'
import { listClosedSchools, listSchoolSizes } from '../../people/index.ts'
import type { InvestKit } from '../invest.ts'
import { publishedIndex } from '../need/shown.ts'
import type { PublishedStaffing } from './answer.ts'
import { type SinceThen, sinceThen } from './since-then.ts'

/** A published placing beside the roster and the list of need as they are now. */
export async function readSinceThen(
  invest: Pick<InvestKit, 'database'>,
  district: DistrictId,
  published: PublishedStaffing,
): Promise<SinceThen | null> {
  const [open, closed] = await invest.database.transaction('app', district, async tx => [
    await listSchoolSizes(tx),
    await listClosedSchools(tx),
  ])
  const index = published.needIndex === null ? undefined : await publishedIndex(invest, district)
  const newer = index?.published && index.published.id !== published.needIndex ? index : null
  return sinceThen(published, {
    ...{ open, closed },
    index: newer?.published ? { ...newer.published, schools: await newer.schools('own') } : null,
  })
}
