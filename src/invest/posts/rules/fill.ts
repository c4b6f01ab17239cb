import { refused } from '../../../kernel/refusal.ts'
import type { PostFact } from '../facts.ts'
import type { Opening, PostState } from '../state.ts'
import { refusals } from '../words/refusals.ts'
import { recallFirst } from './before-outside.ts'
import { checksMissing } from './checks.ts'
import { candidateIn, isNone, type PostFactsOrNo, running } from './running.ts'

/** By which way somebody comes to a position that is open. */
export type Way = { readonly by: 'application'; readonly application: string } | { readonly by: 'recall' | 'transfer' }

/** Whoever accepted the offer, or moves here from another position. Every way goes through an opening, and ends it. */
export function decideFilled(state: PostState, { person, way }: { readonly person: string; readonly way: Way }): PostFactsOrNo {
  if (state.stage === 'closed') return refused('post-closed', refusals.closed)
  if (state.stage === 'filled') return refused('post-filled', refusals.filled)
  const opening = running(state)
  if (isNone(opening)) return opening
  const no =
    way.by === 'application' ? notTaken(opening, way.application) : way.by === 'recall' ? notRecalled(opening, person) : notMoved(opening)
  if (no) return no
  const body: Filled = way.by === 'application' ? { person, application: way.application } : { person, application: null, through: way.by }
  return [
    { type: 'post.filled', body },
    { type: 'post.opening-ended', body: { opening: opening.id, because: 'filled' } },
  ]
}
type Filled = Extract<PostFact, { type: 'post.filled' }>['body']

function notTaken(opening: Opening, application: string) {
  const candidate = candidateIn(opening, application)
  if (isNone(candidate)) return candidate
  if (candidate.offer !== 'accepted' || candidate.withdrawn) return refused('not-accepted', refusals.notAccepted)
  return checksMissing(opening, application)
}

function notRecalled(opening: Opening, person: string) {
  const accepted = opening.recall?.some(each => each.person === person && each.offer === 'accepted') ?? false
  return accepted ? checksMissing(opening, person) : refused('not-accepted', refusals.notAccepted)
}

/** Whoever works here already has been checked; those with recall rights, and whoever has an offer, come before them. */
function notMoved(opening: Opening) {
  const isOffered = opening.candidates.some(({ offer, withdrawn }) => !withdrawn && (offer === 'made' || offer === 'accepted'))
  return isOffered ? refused('offer-stands', refusals.offerStands) : recallFirst(opening)
}
