import type { Tx } from '../../platform/database/index.ts'
import { listPosts, listSpells } from './store.ts'

/** What part of full time somebody is in positions of a role, in hundredths; null where they are in none. */
export async function sharesHeld(tx: Tx): Promise<(person: string, role: string) => number | null> {
  const [posts, spells] = await Promise.all([tx.many(listPosts, [tx.district]), tx.many(listSpells, [tx.district])])
  const held = spells.flatMap(({ person, post, to }) => {
    const found = to === null ? posts.find(({ id }) => id === post) : undefined
    return found ? [{ person, role: found.role, hundredths: found.hundredths }] : []
  })
  return (person, role) => {
    const own = held.filter(each => each.person === person && each.role === role)
    return own.length === 0 ? null : own.reduce((sum, { hundredths }) => sum + hundredths, 0)
  }
}
