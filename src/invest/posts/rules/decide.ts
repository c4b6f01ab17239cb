import { notFound, notPermitted, refused } from '../../../kernel/refusal.ts'
import type { PostFact } from '../facts.ts'
import { hasScoredAll, hasScoredNobody, isScored, type PostState } from '../state.ts'
import { refusals } from '../words/refusals.ts'
import { recallFirst } from './before-outside.ts'
import { letterAt, mostLetters, rankingOf } from './rank.ts'
import { candidateIn, isNone, isOpen, type PostFactsOrNo, running } from './running.ts'

/** When it is, and which day the wall shows. */
export interface Moment {
  readonly at: Date
  readonly today: string
}

type Of<Type extends PostFact['type']> = Extract<PostFact, { type: Type }>['body']

export function decidePosted(state: PostState, posting: Of<'post.posted'>, { today }: Moment): PostFactsOrNo {
  if (state.stage === 'closed') return refused('post-closed', refusals.closed)
  if (state.stage === 'filled') return refused('post-filled', refusals.filled)
  if (isOpen(state)) return refused('opening-runs', refusals.openingRuns)
  if (posting.closesOn < today) return refused('day-passed', refusals.dayPassed)
  if (posting.outsideFrom && posting.closesOn < posting.outsideFrom)
    return refused('closes-inside', refusals.closesInside({ day: posting.outsideFrom }))
  return [{ type: 'post.posted', body: posting }]
}

/**
 * Whoever is named before anyone has scored. Afterwards the panel stays as it is, so that nobody is chosen by choosing it; save that whoever may be on it no
 * longer and has not scored everyone is left out, and as many others may take their place: else nobody could ever be offered the position. So is somebody of
 * whom that is said, as when they are ill, while they have given no points at all: nothing that they said is lost with them. Our choice.
 */
export function decidePanel(
  state: PostState,
  people: readonly string[],
  off: readonly string[] = [],
  without: string | null = null,
): PostFactsOrNo {
  const opening = running(state)
  if (isNone(opening)) return opening
  const named = (all: readonly string[]): PostFactsOrNo => [
    { type: 'post.panel-named', body: { opening: opening.id, people: [...new Set(all)] } },
  ]
  if (opening.candidates.every(({ scores }) => Object.keys(scores).length === 0)) return named(people)
  const isLeft = (member: string): boolean =>
    off.includes(member) ? !hasScoredAll(opening, member) : member === without && hasScoredNobody(opening, member)
  const left = opening.panel.filter(isLeft)
  if (left.length === 0) return refused('scoring-began', refusals.scoringBegan)
  const stay = opening.panel.filter(member => !left.includes(member))
  const others = [...new Set(people)].filter(person => !stay.includes(person))
  if (others.length > left.length) return refused('too-many-instead', refusals.tooManyInstead({ count: left.length }))
  return named([...stay, ...others])
}

export interface Applying {
  readonly application: string
  /** Whether they work for the district. */
  readonly inside: boolean
}

/** People of the district alone until the inside days have passed. */
export function decideApplied(state: PostState, { application, inside }: Applying, { today }: Moment): PostFactsOrNo {
  const opening = running(state)
  if (isNone(opening)) return refused('not-open', refusals.notOpen)
  if (opening.closesOn < today) return refused('not-open', refusals.notOpen)
  if (!inside && opening.outsideFrom !== null && today < opening.outsideFrom)
    return refused('inside-first', refusals.insideFirst({ day: opening.outsideFrom }))
  if (opening.candidates.length >= mostLetters) return refused('too-many', refusals.tooManyApplied)
  return [{ type: 'post.applied', body: { opening: opening.id, application, letter: letterAt(opening.candidates.length), inside } }]
}

/** Before the first offer, so that nobody’s rank moves once somebody has been chosen by it. */
export function decideResidence(state: PostState, application: string, isSeen: boolean): PostFactsOrNo {
  const opening = running(state)
  if (isNone(opening)) return opening
  const candidate = candidateIn(opening, application)
  if (isNone(candidate)) return candidate
  if (opening.candidates.some(({ offer }) => offer !== null)) return refused('offer-made', refusals.residenceTooLate)
  return candidate.residenceSeen === isSeen ? [] : [{ type: 'post.residence-seen', body: { application, seen: isSeen } }]
}

export interface Scoring {
  readonly member: string
  readonly letter: string
  readonly points: Readonly<Record<string, number>>
}

/** Each of the panel scores alone: what they gave may be changed until they have scored everyone, for from then on they see what others gave. */
export function decideScored(state: PostState, { member, letter, points }: Scoring, { today }: Moment): PostFactsOrNo {
  const opening = running(state)
  if (isNone(opening)) return opening
  if (!opening.panel.includes(member)) return notPermitted(refusals.notOnPanel)
  const candidate = opening.candidates.find(each => each.letter === letter && !each.withdrawn)
  if (!candidate) return notFound(refusals.noSuchCandidate)
  if (opening.closesOn >= today) return refused('still-open', refusals.stillOpen)
  if (hasScoredAll(opening, member)) return refused('scores-stand', refusals.scoresStand)
  const given = opening.criteria.flatMap(({ code }) => {
    const own = points[code]
    return own === undefined ? [] : [{ criterion: code, points: own }]
  })
  if (given.length < opening.criteria.length) return refused('points-missing', refusals.pointsMissing)
  return [{ type: 'post.scored', body: { application: candidate.application, points: given } }]
}

/** To whoever ranks first of those who are left; to another only with a reason. */
export function decideOffered(state: PostState, { application, because }: Of<'post.offered'>): PostFactsOrNo {
  const opening = running(state)
  if (isNone(opening)) return opening
  const candidate = candidateIn(opening, application)
  if (isNone(candidate)) return candidate
  if (opening.candidates.some(({ offer, withdrawn }) => !withdrawn && (offer === 'made' || offer === 'accepted')))
    return refused('offer-stands', refusals.offerStands)
  const recall = recallFirst(opening)
  if (recall) return recall
  const ranking = rankingOf(opening)
  if (!isScored(opening) || !ranking) return refused('not-scored', refusals.notScored)
  if (candidate.withdrawn || candidate.offer === 'declined') return refused('not-there', refusals.notThere)
  const declined = new Set(opening.candidates.filter(({ offer }) => offer === 'declined').map(each => each.application))
  const left = ranking.filter(each => !declined.has(each.application))
  const isFirst = left.find(each => each.application === application)?.rank === left[0]?.rank
  if (!isFirst && because === null) return refused('not-first', refusals.notFirst)
  return [{ type: 'post.offered', body: { application, because: isFirst ? null : because } }]
}

export function decideAnswered(state: PostState, { application, answer }: Of<'post.offer-answered'>): PostFactsOrNo {
  const opening = running(state)
  if (isNone(opening)) return opening
  const candidate = candidateIn(opening, application)
  if (isNone(candidate)) return candidate
  if (candidate.offer !== 'made' || candidate.withdrawn) return refused('no-offer', refusals.noOffer)
  return [{ type: 'post.offer-answered', body: { application, answer } }]
}

export function decideWithdrawn(state: PostState, application: string): PostFactsOrNo {
  const candidate = state.opening ? candidateIn(state.opening, application) : notFound(refusals.noSuchCandidate)
  if (isNone(candidate)) return candidate
  return candidate.withdrawn ? [] : [{ type: 'post.withdrawn', body: { application } }]
}

export function decideTakenDown(state: PostState): PostFactsOrNo {
  const opening = running(state)
  return isNone(opening) ? opening : [{ type: 'post.opening-ended', body: { opening: opening.id, because: 'withdrawn' } }]
}

/** What people sent is deleted once the opening has ended; that it was is in the record. */
export function decideErased(state: PostState): PostFactsOrNo {
  if (!state.opening) return refused('no-opening', refusals.noOpening)
  if (isOpen(state)) return refused('opening-runs', refusals.openingRuns)
  return [{ type: 'post.applications-erased', body: { opening: state.opening.id } }]
}

export const decideVacated = (state: PostState, because: Of<'post.vacated'>['because']): PostFactsOrNo =>
  state.stage === 'filled' ? [{ type: 'post.vacated', body: { because } }] : refused('not-filled', refusals.notFilled)

export function decideClosed(state: PostState, because: Of<'post.closed'>['because']): PostFactsOrNo {
  if (state.stage === 'closed') return []
  return isOpen(state) ? refused('opening-runs', refusals.openingRuns) : [{ type: 'post.closed', body: { because } }]
}
