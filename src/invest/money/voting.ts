import { isNo, notFound, refused } from '../../kernel/refusal.ts'
import { ownersOfChanges, tooLow } from './adopting.ts'
import type { Book, KeptVote, Vote } from './book.ts'
import type { MoneyFact } from './facts.ts'
import { dayWithin } from './fiscal-year.ts'
import type { Owner } from './lines.ts'
import { decideVote, lastOf, type Outcome, ownersOf } from './rules.ts'
import { refusals } from './words/refusals.ts'

/** Whose people write down how a body voted: the city's own for the city, the district's for the district, and for what the state or a grant gives it. */
export type BodySide = 'city' | 'district'
export const bodySideOf = (owner: Owner): BodySide => (owner === 'city' ? 'city' : 'district')

/** Who writes or confirms, with the sides on which they hold an office. */
export interface Voter {
  readonly by: string
  readonly sides: readonly BodySide[]
}

/** What is voted on: whose votes it needs, and whether it is still open. */
export function subjectOf(book: Book, of: string): { readonly owners: readonly Owner[]; readonly isOpen: boolean } | undefined {
  const move = book.moves.find(({ id }) => id === of)
  if (move) return { owners: ownersOf(book, move), isOpen: move.state === 'asked' }
  const amendment = book.amendments.find(({ id }) => id === of)
  return amendment && { owners: ownersOfChanges(book, amendment.changes), isOpen: amendment.state === 'asked' }
}

const kept = (book: Book, of: string): readonly KeptVote[] => book.votes.filter(vote => vote.of === of && vote.state !== 'withdrawn')

/** The owners whose vote on a move or an amendment does not count yet. */
export const waitsFor = (book: Book, of: string): readonly Owner[] => {
  const subject = subjectOf(book, of)
  if (!subject?.isOpen) return []
  const voted = [
    ...kept(book, of).flatMap(({ owner, state }) => (state === 'confirmed' ? [owner] : [])),
    ...book.moves.flatMap(({ id, votes }) => (id === of ? votes.map(({ owner }) => owner) : [])),
  ]
  return subject.owners.filter(owner => !voted.includes(owner))
}

/** Nobody acts for both sides, and each side acts through its own people. */
function sideRefused({ sides }: Voter, owner: Owner) {
  if (sides.length > 1) return refused('both-sides', refusals.bothSides)
  return sides.includes(bodySideOf(owner)) ? null : refused('not-your-side', refusals.notYourSide)
}

/** Whether somebody wrote down or confirmed the vote of the other side, as before their office changed. */
const actedForOther = (book: Book, { of, owner }: Pick<KeptVote, 'of' | 'owner'>, { by }: Voter): boolean =>
  kept(book, of).some(each => bodySideOf(each.owner) !== bodySideOf(owner) && (each.by === by || each.confirmedBy === by))

/** Somebody writes down how a body voted. It counts for nothing yet. */
export function decideRecordVote(
  book: Book,
  { vote, of, owner, as, on, voter }: { vote: string; of: string; owner: Owner; as: Vote; on: string; voter: Voter },
): Outcome {
  const subject = subjectOf(book, of)
  if (!subject) return notFound(refusals.noSuchSubject)
  if (!subject.isOpen) return refused('already-decided', refusals.alreadyDecided)
  if (!subject.owners.includes(owner)) return refused('not-an-owner', refusals.notAnOwner)
  if (!waitsFor(book, of).includes(owner)) return refused('already-voted', refusals.alreadyVoted)
  if (kept(book, of).some(each => each.owner === owner)) return refused('already-kept', refusals.alreadyKept)
  if (kept(book, of).some(each => each.by === voter.by)) return refused('one-side-each', refusals.oneSideEach)
  if (actedForOther(book, { of, owner }, voter)) return refused('one-side-each', refusals.oneSideEach)
  return sideRefused(voter, owner) ?? [{ type: 'vote.recorded', body: { year: book.year, on, vote, of, owner, as, by: voter.by } }]
}

/** A second person of the same side confirms it. One against and nothing changes; all for it, and it takes effect at once. */
export function decideConfirmVote(
  book: Book,
  { vote: id, on, transaction, voter, hasMinutes }: { vote: string; on: string; transaction: string; voter: Voter; hasMinutes: boolean },
): Outcome {
  const vote = waiting(book, id)
  if (isNo(vote)) return vote
  const subject = subjectOf(book, vote.of)
  if (!subject?.isOpen) return refused('already-decided', refusals.alreadyDecided)
  if (vote.by === voter.by) return refused('same-person', refusals.sameConfirmer)
  if (actedForOther(book, vote, voter)) return refused('one-side-each', refusals.oneSideEach)
  const wrong = sideRefused(voter, vote.owner)
  if (wrong) return wrong
  if (!hasMinutes) return refused('no-minutes', refusals.noMinutes)
  const confirmed: MoneyFact = { type: 'vote.confirmed', body: { year: book.year, on, vote: id, by: voter.by } }
  const follows = book.moves.some(move => move.id === vote.of)
    ? decideVote(book, { move: vote.of, owner: vote.owner, vote: vote.vote, on: vote.on, transaction })
    : amended(book, vote)
  return isNo(follows) ? follows : [confirmed, ...follows]
}

/** What somebody wrote down by mistake, before it counts. */
export function decideWithdrawVote(book: Book, { vote: id, on, voter }: { vote: string; on: string; voter: Voter }): Outcome {
  const vote = waiting(book, id)
  if (isNo(vote)) return vote
  return sideRefused(voter, vote.owner) ?? [{ type: 'vote.withdrawn', body: { year: book.year, on, vote: id, by: voter.by } }]
}

function waiting(book: Book, id: string) {
  const vote = book.votes.find(each => each.id === id)
  if (!vote) return notFound(refusals.noSuchVote)
  return vote.state === 'recorded' ? vote : refused('not-waiting', refusals.notWaiting)
}

function amended(book: Book, { of, owner, vote, on: votedOn }: KeptVote): Outcome {
  const amendment = book.amendments.find(({ id }) => id === of)
  if (!amendment) return notFound(refusals.noSuchSubject)
  const days = kept(book, of).flatMap(({ on, state }) => (state === 'confirmed' ? [on] : []))
  const body = { year: book.year, on: dayWithin(book.year, lastOf([votedOn, ...days])), amendment: of }
  if (vote === 'against') return [{ type: 'amendment.refused', body }]
  if (waitsFor(book, of).some(each => each !== owner)) return []
  return tooLow(book, amendment.changes) ?? [{ type: 'amendment.adopted', body }]
}
