import type { DistrictId } from '../../kernel/ids.ts'
import { isNo, malformed, type No, notFound } from '../../kernel/refusal.ts'
import type { Tx } from '../../platform/database/index.ts'
import { idFromName } from '../../platform/name-id/index.ts'
import { addApplication } from './applicant-store.ts'
import type { ApplicationAsked, ScoresAsked } from './contract.ts'
import { type Act, deedOn, type PostsKit } from './on-post.ts'
import { offPanel } from './people-named.ts'
import { readPosting } from './posting.ts'
import { decideApplied, decideScored } from './rules/decide.ts'
import { keepVoluntary } from './selection/voluntary.ts'
import { findOpening } from './store.ts'
import { refusals } from './words/refusals.ts'

export const noSuchOpening = notFound(refusals.noSuchOpening)

/** What was sent to which opening, and whether by somebody who works for the district. */
interface Sent {
  readonly opening: string
  readonly asked: ApplicationAsked
  readonly inside: boolean
}

/** Whoever wants to, without signing in. What they sent is kept apart; the record has that somebody applied, under an id and a letter. */
export const apply = (kit: PostsKit, acting: Act & { district: DistrictId }, sent: Sent): Promise<'done' | No> =>
  kit.database.transaction('app', acting.district, tx => applyIn(kit, tx, acting, sent))

export async function applyIn(kit: PostsKit, tx: Tx, { at, deed }: Act, { opening, asked, inside }: Sent): Promise<'done' | No> {
  const row = await tx.maybe(findOpening, [tx.district, opening])
  if (!row) return noSuchOpening
  const { questions } = readPosting(row.posting)
  const missing = questions.flatMap((_, place) =>
    asked.answers[place] ? [] : [{ pointer: `/answers/${place}`, detail: refusals.answerMissing }],
  )
  if (missing.length > 0) return malformed(missing)
  const application = idFromName(`concord application ${deed}`)
  const done = await deedOn(kit, tx, { by: null, at, deed }, row.post, moment => ({
    decide: state => (state.opening?.id === opening ? decideApplied(state, { application, inside }, moment) : noSuchOpening),
    alongside: () => {
      const answers = JSON.stringify(asked.answers.slice(0, questions.length))
      const { voluntary, ...sent } = asked
      tx.send(addApplication, { ...sent, id: application, opening, answers, sentAt: at })
      keepVoluntary(tx, application, voluntary)
    },
  }))
  return isNo(done) ? done : 'done'
}

/** Points of one of the panel for one candidate. Whoever is not on the panel is told that there is nothing here. */
export const scoreCandidate = (
  kit: PostsKit,
  { district, ...act }: Act & { district: DistrictId },
  { opening, member, scores }: { opening: string; member: string; scores: ScoresAsked },
): Promise<'done' | No> =>
  kit.database.transaction('app', district, async tx => {
    const row = await tx.maybe(findOpening, [tx.district, opening])
    if (!row?.isRunning || (await offPanel(tx, [member])).length > 0) return noSuchOpening
    const done = await deedOn(kit, tx, act, row.post, moment => ({
      decide: state => {
        if (!state.opening?.panel.includes(member) || state.opening.id !== opening) return noSuchOpening
        return decideScored(state, { member, letter: scores.candidate, points: scores.points }, moment)
      },
    }))
    return isNo(done) ? done : 'done'
  })
