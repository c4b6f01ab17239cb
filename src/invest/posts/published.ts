import { malformed, type No } from '../../kernel/refusal.ts'
import type { Tx } from '../../platform/database/index.ts'
import { idFromName } from '../../platform/name-id/index.ts'
import { publishedStaffing } from '../allocation/read-published.ts'
import { type Funded, fundIn } from './commands.ts'
import type { Act, PostsKit } from './on-post.ts'
import { findPost } from './store.ts'
import { refusals } from './words/refusals.ts'

/** A published result whose positions have not been made yet. */
export interface PublishedPosts {
  readonly digest: string
  readonly at: string
  /** Full-time positions in it. */
  readonly fte: number
  readonly schools: number
}

const deedOf = (digest: string): string => idFromName(`concord deed positions of ${digest}`)

/** The last one published, where its positions are still to be made. */
export async function publishedPosts(tx: Tx): Promise<PublishedPosts | null> {
  const last = await publishedStaffing(tx)
  if (!last || last.answer.posts.length === 0) return null
  if (await tx.maybe(findPost, [tx.district, idFromName(`concord post ${deedOf(last.resultDigest)} 0`)])) return null
  const { posts } = last.answer
  return {
    ...{ digest: last.resultDigest, at: last.at.toISOString(), schools: new Set(posts.map(({ orgCode }) => orgCode)).size },
    fte: posts.reduce((sum, { fte }) => sum + fte, 0),
  }
}

/** Makes its positions; the same result makes them once, whoever asks and however often. */
export async function fundPublished(
  kit: PostsKit,
  tx: Tx,
  act: Act,
  digest: string,
  fundedAt?: Parameters<typeof fundIn>[4],
): Promise<readonly Funded[] | No> {
  const last = await publishedStaffing(tx)
  if (last?.resultDigest !== digest) return malformed([{ pointer: '/from', detail: refusals.publishedAnew }])
  const posts = last.answer.posts.map(({ orgCode, role, fte }) => ({ orgCode, role, fte }))
  return fundIn(kit, tx, { ...act, deed: deedOf(digest) }, { posts, allocation: digest }, fundedAt)
}
