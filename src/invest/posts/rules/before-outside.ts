import { type No, refused } from '../../../kernel/refusal.ts'
import type { PostFact } from '../facts.ts'
import type { Opening, PostState } from '../state.ts'
import { refusals } from '../words/refusals.ts'
import { isNone, type PostFactsOrNo, running } from './running.ts'

type Answer = Extract<PostFact, { type: 'post.recall-answered' }>['body']['answer']

/**
 * Why nobody else is offered the position yet; null where it is settled.
 * Law: M.G.L. c.71 s.42 and the contract with the union (unverified, from memory): whoever was laid off may have a right to come back, by
 * order of seniority. Who has it here is for the coordinator to say.
 */
export function recallFirst({ recall }: Opening): No | null {
  if (recall === null) return refused('recall-not-stated', refusals.recallNotStated)
  return recall.every(({ offer }) => offer === 'declined') ? null : refused('recall-first', refusals.recallFirst)
}

/** Who has recall rights, the longest in service first; nobody, where nobody has. It stands once the first has been asked, or somebody else has. */
export function decideRecallStated(state: PostState, people: readonly string[]): PostFactsOrNo {
  const opening = running(state)
  if (isNone(opening)) return opening
  const isAsked = [...opening.candidates, ...(opening.recall ?? [])].some(({ offer }) => offer !== null)
  if (isAsked) return refused('offers-began', refusals.offersBegan)
  return [{ type: 'post.recall-stated', body: { opening: opening.id, people: [...new Set(people)] } }]
}

/** To the one longest in service who has not been asked. */
export function decideRecallOffered(state: PostState): PostFactsOrNo {
  const opening = running(state)
  if (isNone(opening)) return opening
  const { recall } = opening
  if (recall === null) return refused('recall-not-stated', refusals.recallNotStated)
  if (recall.some(({ offer }) => offer === 'made' || offer === 'accepted')) return refused('offer-stands', refusals.offerStands)
  const next = recall.find(({ offer }) => offer === null)
  if (!next) return refused('recall-over', refusals.recallOver)
  return [{ type: 'post.recall-offered', body: { opening: opening.id, person: next.person } }]
}

/** Whoever accepted and does not begin after all declines. */
export function decideRecallAnswered(state: PostState, answer: Answer): PostFactsOrNo {
  const opening = running(state)
  if (isNone(opening)) return opening
  const asked = opening.recall?.find(({ offer }) => offer === 'made' || (offer === 'accepted' && answer === 'declined'))
  if (!asked) return refused('no-offer', refusals.noOffer)
  return [{ type: 'post.recall-answered', body: { opening: opening.id, person: asked.person, answer } }]
}
