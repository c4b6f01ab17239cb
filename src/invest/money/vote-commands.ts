import { type No, notFound, notPermitted, refused } from '../../kernel/refusal.ts'
import { may, whoMay } from '../../people/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import { idFromName } from '../../platform/name-id/index.ts'
import type { ConfirmSent, VoteSent } from './contract.ts'
import { type BookDeed, deedOn, isAhead, today, type Written } from './on-book.ts'
import { decideVote } from './rules.ts'
import { findVoteWords, findYearOf, saveVoteWords } from './vote-store.ts'
import { type BodySide, decideConfirmVote, decideRecordVote, decideWithdrawVote, type Voter } from './voting.ts'
import { refusals } from './words/refusals.ts'

/** A body has voted, and somebody of its side writes it down. Whoever runs the machine writes what was voted before there were two to write it. */
export async function recordVote(tx: Tx, deed: BookDeed, of: string, sent: VoteSent): Promise<Written | No> {
  if (!may(deed.by, 'record-votes')) return notYours
  if (isAhead(deed, sent.on)) return refused('day-ahead', refusals.dayAhead)
  const found = await tx.maybe(findYearOf, [tx.district, of])
  if (found?.kind !== 'move' && found?.kind !== 'amendment') return notFound(refusals.noSuchMove)
  const { year } = found
  const { owner, vote: as, on = null, body = null, minutes = null } = sent
  const day = on ?? today(deed)
  const voter = voterOf(deed)
  if (voter === null) {
    const transaction = idFromName(`concord entry ${deed.deed}`)
    return deedOn(tx, deed, { year, id: of }, book => decideVote(book, { move: of, owner, vote: as, on: day, transaction }))
  }
  const vote = idFromName(`concord vote ${deed.deed}`)
  const voting = { vote, of, owner, as, on: day, voter }
  const done = await deedOn(tx, deed, { year, id: vote }, book => decideRecordVote(book, voting))
  if ('id' in done) tx.send(saveVoteWords, { id: vote, body, minutes })
  return done
}

/** A second person of that side confirms it, and it counts. */
export async function confirmVote(tx: Tx, deed: BookDeed, vote: string, sent: ConfirmSent): Promise<Written | No> {
  const found = await voteOf(tx, deed, vote)
  if (!('voter' in found)) return found
  const { year, voter } = found
  const words = { id: vote, body: sent.body ?? null, minutes: sent.minutes ?? null }
  const kept = await tx.maybe(findVoteWords, [tx.district, vote])
  const hasMinutes = (words.body ?? kept?.body ?? null) !== null && (words.minutes ?? kept?.minutes ?? null) !== null
  const transaction = idFromName(`concord entry ${deed.deed}`)
  return deedOn(
    tx,
    deed,
    { year, id: vote },
    book => decideConfirmVote(book, { vote, on: today(deed), transaction, voter, hasMinutes }),
    () => tx.send(saveVoteWords, words),
  )
}

/** What was written down by mistake is taken back, before it counts. */
export async function withdrawVote(tx: Tx, deed: BookDeed, vote: string): Promise<Written | No> {
  const found = await voteOf(tx, deed, vote)
  if (!('voter' in found)) return found
  const { year, voter } = found
  return deedOn(tx, deed, { year, id: vote }, book => decideWithdrawVote(book, { vote, on: today(deed), voter }))
}

async function voteOf(tx: Tx, deed: BookDeed, vote: string): Promise<No | { readonly year: number; readonly voter: Voter }> {
  const voter = voterOf(deed)
  if (voter === null || !may(deed.by, 'record-votes')) return notYours
  const found = await tx.maybe(findYearOf, [tx.district, vote])
  return found?.kind === 'vote' ? { year: found.year, voter } : notFound(refusals.noSuchVote)
}

const notYours = notPermitted(whoMay['record-votes'].says)
const ofDistrict: readonly string[] = ['superintendent', 'coordinator', 'finance']

/** On whose side somebody holds an office; null for whoever runs the machine. */
function voterOf({ by }: BookDeed): Voter | null {
  if (by === 'operator') return null
  const sides: BodySide[] = []
  if (by.roles.some(role => ofDistrict.includes(role))) sides.push('district')
  if (by.roles.includes('city-finance')) sides.push('city')
  return { by: by.id, sides }
}
