import type { Tx } from '../../platform/database/index.ts'
import { listReferrals, type ReferralRow } from './referral-store.ts'

export type { ReferralRow }

/** Calls that went outside in a span of time, as they are counted; of one school, or of all. */
export const readReferrals = (
  tx: Tx,
  span: { readonly from: Date; readonly to: Date; readonly school: string | null },
): Promise<ReferralRow[]> => tx.many(listReferrals, span)
