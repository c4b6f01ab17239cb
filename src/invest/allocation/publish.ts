import { createHash } from 'node:crypto'
import { canonical, type Json } from '../../kernel/canonical.ts'
import { type No, notPermitted, refused } from '../../kernel/refusal.ts'
import { decideOn } from '../../ledger/index.ts'
import { type Actor, may, whoMay } from '../../people/index.ts'
import type { PlanRegister } from '../../plan/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import { idFromName } from '../../platform/name-id/index.ts'
import { staffingFact } from './facts.ts'
import { gapShown, mayBePublished } from './gap.ts'
import { placingIn } from './placing-setting.ts'
import { addStaffing, findDraft } from './store.ts'
import { refusals } from './words/refusals.ts'

/** Publishes the draft as it was answered: one fact with the digests of what was asked and of what came out. Two who do so at once have published it once. */
export async function publishStaffing(
  tx: Tx,
  {
    by,
    deed,
    at,
    draft,
    plans,
  }: {
    readonly by: Actor
    readonly deed: string
    readonly at: Date
    readonly draft: string
    readonly plans: PlanRegister
  },
): Promise<{ publication: string } | No> {
  if (!may(by, 'plan-staffing')) return notPermitted(whoMay['plan-staffing'].says)
  const found = await tx.maybe(findDraft, [tx.district])
  if (!found || found.id !== draft) return refused('draft-replaced', refusals.replaced)
  const { answer, problem, names, needIndex } = found
  if (answer?.kind !== 'placed') return refused('not-placed', refusals.notPlaced)
  const { largestGap: most } = await placingIn(tx, plans, at)
  if (!mayBePublished(answer.gap, most)) return refused('gap-too-large', refusals.gapTooLarge({ gap: gapShown(answer.gap), most }))
  const publication = idFromName(`concord staffing ${tx.district} ${draft}`)
  const digests = {
    problem: digestOf(problem),
    result: digestOf({ objective: answer.objective, bound: answer.bound, posts: answer.posts }),
  }
  const fact = staffingFact.parse({
    type: 'staffing.published',
    body: {
      ...{ publication, needIndex, ...digests },
      schools: new Set(answer.posts.map(({ orgCode }) => orgCode)).size,
      halfPosts: answer.posts.reduce((sum, { fte }) => sum + Math.round(fte * 2), 0),
    },
  })
  const decide = (past: readonly unknown[]) => ({ facts: past.length > 0 ? [] : [fact], result: null })
  const writer = by === 'operator' ? null : by.id
  const done = await decideOn<Json>(tx, { matter: publication, deed, by: writer, at, decide, read: () => null })
  if (done.added.length > 0) {
    await tx.run(addStaffing, {
      ...{ id: publication, at, by: writer, needIndex, problemDigest: digests.problem, resultDigest: digests.result },
      ...{ problem: JSON.stringify(problem), names: JSON.stringify(names), answer: JSON.stringify(answer) },
    })
  }
  return { publication }
}

/** Through JSON once, so that keys left out and keys that are undefined are one. */
const digestOf = (value: unknown): string =>
  createHash('sha256')
    .update(canonical(JSON.parse(JSON.stringify(value))))
    .digest('hex')
