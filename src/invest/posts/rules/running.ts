import { type No, notFound, refused } from '../../../kernel/refusal.ts'
import type { PostFact } from '../facts.ts'
import type { Candidate, Opening, PostState } from '../state.ts'
import { refusals } from '../words/refusals.ts'

export type PostFactsOrNo = readonly PostFact[] | No

export const isOpen = (state: PostState | undefined): boolean => state?.opening != null && state.opening.ended === null

/** The opening that runs, or why there is none. */
export function running(state: PostState): Opening | No {
  return state.opening?.ended === null ? state.opening : refused('no-opening', refusals.noOpening)
}

export const isNone = (found: Opening | Candidate | No): found is No => 'kind' in found

export function candidateIn({ candidates }: Opening, application: string): Candidate | No {
  return candidates.find(each => each.application === application) ?? notFound(refusals.noSuchCandidate)
}
