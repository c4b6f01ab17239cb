import { refused } from '../../../kernel/refusal.ts'
import type { Ready } from '../../../matter/next.ts'
import { contact } from '../../question.ts'
import type { ContactState } from '../contact-state.ts'
import { refusals } from '../words/refusals.ts'
import { maySeeAbuse, type Standing } from './standing.ts'

/** What a page or a program read before somebody decided or agreed; left out by those who do not say. */
export interface AsRead {
  readonly situation?: string | null | undefined
}

/** What is asked as this reader sees it, and the version of the plan that decided it. What is not theirs to know is left out. Law: R4. */
export function situationFor({ decided }: Pick<ContactState, 'decided'>, standing: Standing): string {
  const facts = contact.facts.filter(({ name }) => name !== 'abuse-by-caregiver' || maySeeAbuse(standing))
  return [decided?.plan.version ?? 0, ...facts.map(({ name }) => decided?.situation[name] ?? '')].join('.')
}

/**
 * A decision and a consent are for what was read: a page that stood open while the desk said more decides nothing about what is asked now.
 * Law: R2; what was signed or agreed to for one situation is not carried over to another.
 */
export const asRead = (ready: Ready, state: ContactState, standing: Standing, sent: AsRead | undefined): Ready =>
  ready === 'ready' && sent?.situation && sent.situation !== situationFor(state, standing)
    ? refused('asked-otherwise', refusals.askedOtherwise)
    : ready
