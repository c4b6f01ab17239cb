import type { Tx } from '../../platform/database/index.ts'
import type { PublishedStaffing } from './answer.ts'
import { findLastStaffing } from './store.ts'

/** The result that was published last, for the other rooms. */
export const publishedStaffing = (tx: Tx): Promise<PublishedStaffing | undefined> => tx.maybe(findLastStaffing, [tx.district])

/** Whether a school had a part in the result that was published last. */
export async function hadPartInStaffing(tx: Tx, orgCode: string): Promise<boolean> {
  const last = await publishedStaffing(tx)
  return last?.problem.schools.some(each => each.orgCode === orgCode) ?? false
}
