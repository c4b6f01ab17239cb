import { type No, refused } from '../../../kernel/refusal.ts'
import type { CheckKind } from '../facts.ts'
import { checksOf, type Opening, type PostState } from '../state.ts'
import { refusals } from '../words/refusals.ts'
import { isNone, type PostFactsOrNo, running } from './running.ts'

export interface Checked {
  /** An application, or a person with recall rights. */
  readonly of: string
  readonly check: CheckKind
  readonly doneOn: string | null
}

/** That a check was done, with its day, or is not yet; only of whoever has an offer, and never what it found. */
export function decideChecked(state: PostState, { of: whose, check, doneOn }: Checked, today: string): PostFactsOrNo {
  const opening = running(state)
  if (isNone(opening)) return opening
  if (!hasOffer(opening, whose)) return refused('no-offer-yet', refusals.checksAfterOffer)
  if (doneOn !== null && doneOn > today) return refused('check-ahead', refusals.checkAhead)
  if (checksOf(opening, whose)[check] === doneOn) return []
  return [{ type: 'post.checked', body: { opening: opening.id, of: whose, check, doneOn } }]
}

const hasOffer = ({ candidates, recall }: Opening, whose: string): boolean =>
  candidates.some(each => each.application === whose && !each.withdrawn && (each.offer === 'made' || each.offer === 'accepted')) ||
  (recall ?? []).some(each => each.person === whose && (each.offer === 'made' || each.offer === 'accepted'))

/**
 * Which check is missing before somebody begins; null where both are done.
 * Law: M.G.L. c.71 s.38R and 603 CMR 51.00 (unverified, from memory): a school asks for the criminal record (CORI) and the national check by
 * fingerprints of whoever it hires. That nobody begins before both are done is ours.
 */
export function checksMissing(opening: Opening, whose: string): No | null {
  const { cori, fingerprints } = checksOf(opening, whose)
  if (cori !== null && fingerprints !== null) return null
  const which = cori !== null ? 'fingerprints' : fingerprints !== null ? 'cori' : 'both'
  return refused('checks-missing', refusals.checksMissing[which])
}
