import { notPermitted, refused } from '../../../kernel/refusal.ts'
import type { ContactFactsOrNo } from '../../request/rules/ask.ts'
import { maySignAs, type Standing } from '../../request/rules/standing.ts'
import type { ContactState } from '../../request/contact-state.ts'
import { referralRefusals } from './words/calling-out.ts'

/**
 * A person says whether a report that the definition leaves open is counted. What the definition settles nobody decides, and who decided
 * may decide anew. Law: DESE and CRDC count a report whatever police do; the 911 call in a crisis is a question for counsel.
 */
export function decideReferral({ referral, drill }: ContactState, standing: Standing, counts: 'yes' | 'no'): ContactFactsOrNo {
  if (!maySignAs(standing, 'superintendent')) return notPermitted(referralRefusals.notYoursToDecide)
  if (!referral) return refused('no-referral', referralRefusals.noReferral)
  if (referral.decided ? referral.counts === counts : false) return []
  if (referral.counts !== 'undecided' && !referral.decided) return refused('decided-already', referralRefusals.notInDoubt)
  return [{ type: 'contact.referral-decided', body: { drill, counts } }]
}
