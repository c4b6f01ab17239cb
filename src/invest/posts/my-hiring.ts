import { roleName } from '../../design/words/frame.ts'
import { isNo } from '../../kernel/refusal.ts'
import { may, type Reader } from '../../people/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import { day } from '../../words/times.ts'
import type { WorkItem, WorkSource } from '../../work/index.ts'
import { hiresAt } from './commands.ts'
import { momentAt, type PostsKit } from './on-post.ts'
import { panelOpening } from './panel.ts'
import { schoolNames } from './read-hiring.ts'
import { hasScoredAll } from './state.ts'
import { listOpenings, listPanelsOf, listPosts } from './store.ts'
import { workWords } from './words/work.ts'

/** So many of a kind: the page of hiring has them all. */
const atMost = 5

/** Steps of hiring that wait for one person: applications to score, then, for those who hire there, somebody to choose or a position to post. */
export const hiringWork =
  ({ database, clock }: PostsKit): WorkSource =>
  reader =>
    database.transaction('app', reader.district, async tx => {
      const { today } = await momentAt(tx, clock.now())
      const steps = [...(await toScore(tx, reader, today)), ...(may(reader.person, 'hire') ? await toHire(tx, reader, today) : [])]
      if (steps.length === 0) return { items: [] }
      const { of } = await schoolNames(tx, today)
      return { items: steps.map(step => itemOf(step, of(step.org), reader.lang)) }
    })

interface Step {
  readonly is: 'score' | 'choose' | 'post'
  readonly id: string
  readonly org: string
  readonly role: string
  /** A day of the calendar, or an instant. */
  readonly since: string
  readonly href: string
}

async function toScore(tx: Tx, { person }: Reader, today: string): Promise<Step[]> {
  const steps: Step[] = []
  for (const { id, org, role, closesOn } of await tx.many(listPanelsOf, [tx.district, person.id])) {
    const found = await panelOpening(tx, id, person.id)
    if (closesOn >= today || isNo(found) || hasScoredAll(found.folded, person.id)) continue
    steps.push({ is: 'score', id, org, role, since: closesOn, href: `/invest/posts/panel/${id}` })
  }
  return steps
}

async function toHire(tx: Tx, { person }: Reader, today: string): Promise<Step[]> {
  const openings = (await tx.many(listOpenings, [tx.district])).filter(each => each.closesOn < today && hiresAt(person, each))
  const vacant = (await tx.many(listPosts, [tx.district])).filter(
    each => each.stage === 'vacant' && each.opening === null && hiresAt(person, each),
  )
  const address = (post: string) => `/invest/posts/hiring/${post}`
  return [
    ...openings
      .slice(0, atMost)
      .map(({ post, org, role, closesOn }): Step => ({ is: 'choose', id: post, org, role, since: closesOn, href: address(post) })),
    ...vacant
      .toSorted((a, b) => (a.vacantSince?.getTime() ?? 0) - (b.vacantSince?.getTime() ?? 0))
      .slice(0, atMost)
      .map(({ id, org, role, vacantSince, fundedAt }): Step => {
        const since = (vacantSince ?? fundedAt).toISOString()
        return { is: 'post', id, org, role, since, href: address(id) }
      }),
  ]
}

function itemOf({ is, id, role, since, href }: Step, school: string, lang: Reader['lang']): WorkItem {
  const w = workWords[lang]
  return {
    ...{ kind: 'hiring', id, title: w.title({ role: roleName(role, lang), school }), about: w[is].about({ day: day(since, lang) }) },
    ...{ where: school, since: null, due: null, drill: false, stands: { is: 'waiting', says: w.stands }, href, verb: w[is].verb },
  }
}
