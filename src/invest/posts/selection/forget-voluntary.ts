import { loadFactsOf } from '../../../ledger/index.ts'
import { findDistrict } from '../../../platform/district/index.ts'
import type { Forget } from '../../../platform/lifetimes/index.ts'
import { readHistory } from '../facts.ts'
import { listPosts } from '../store.ts'
import { overBefore } from './funnel.ts'
import { forgetVoluntaryOf, keepsAnyVoluntary } from './voluntary-store.ts'

/** What applicants said of themselves goes once nobody counts it any more. When an opening ended stands in the record alone. */
export const forgetVoluntaryOver: Forget = async (tx, { before, atMost }) => {
  if (!(await tx.maybe(keepsAnyVoluntary, [tx.district]))) return 0
  const posts = (await tx.many(listPosts, [tx.district])).map(({ id }) => id)
  const district = await findDistrict(tx)
  const recorded = await loadFactsOf(tx, posts)
  const applications = overBefore([...recorded.values()].map(readHistory), before, district?.timeZone ?? 'America/New_York')
  return applications.length === 0 ? 0 : tx.run(forgetVoluntaryOf, { applications, atMost })
}
