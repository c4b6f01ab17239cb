import type { Tx } from '../../platform/database/index.ts'
import { type PostRole, postRoles } from './roles.ts'
import { listPosts, listSpells } from './store.ts'

/** Positions of a role that have money, and how much of them somebody is in, in hundredths of full time. */
export interface RoleCount {
  readonly role: PostRole
  readonly funded: number
  readonly filled: number
}

/** As it was at an instant, in the order people read the roles; a role without a position is left out. */
export async function countByRole(tx: Tx, at: Date): Promise<RoleCount[]> {
  const [posts, spells] = await Promise.all([tx.many(listPosts, [tx.district]), tx.many(listSpells, [tx.district])])
  const there = posts.filter(({ fundedAt, closedAt }) => fundedAt <= at && (closedAt === null || at < closedAt))
  const held = new Set(spells.filter(({ from, to }) => from <= at && (to === null || at < to)).map(({ post }) => post))
  const sum = (list: typeof there) => list.reduce((all, { hundredths }) => all + hundredths, 0)
  return postRoles.flatMap(each => {
    const own = there.filter(({ role }) => role === each)
    return own.length === 0 ? [] : [{ role: each, funded: sum(own), filled: sum(own.filter(({ id }) => held.has(id))) }]
  })
}
