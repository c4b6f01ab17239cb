import { type No, refused } from '../../../kernel/refusal.ts'
import type { ContactState } from '../contact-state.ts'
import { refusals } from '../words/refusals.ts'

/**
 * The plan answered an officer posted at a school as one under an agreement, and the register no longer has one: nothing is opened or begun
 * on that answer. Said again who they are, the plan answers anew. Nothing that may not wait is held up. Law: policy §8.3 I19, R8.
 */
export function agreementOver({ decided }: ContactState, { requester }: { readonly requester: string }): No | null {
  const wasUnder = decided?.situation.requester === 'sro-under-agreement' && !decided.atOnce
  return wasUnder && requester === 'sro' ? refused('agreement-over', refusals.agreementOver) : null
}
