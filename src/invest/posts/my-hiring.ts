import { roleName } from '../../design/words/frame.ts'
import { isNo } from '../../kernel/refusal.ts'
import { loadFactsOf } from '../../ledger/index.ts'
import { listGone, may, type Reader } from '../../people/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import { day } from '../../words/times.ts'
import type { WorkItem, WorkSource } from '../../work/index.ts'
import { closedSchools } from './closed-schools.ts'
import { hiresAt } from './commands.ts'
import { momentAt, type PostsKit } from './on-post.ts'
import { readHistory } from './facts.ts'
import { panelOpening } from './panel.ts'
import { mayStateRecall } from './people-named.ts'
import { schoolNames } from './read-hiring.ts'
import { fold, hasScoredAll } from './state.ts'
import { listOpenings, listPanelsOf, listPosts, listSpells, type PostRow } from './store.ts'
import { workWords } from './words/work.ts'

/** So many of a kind: the page of hiring has them all. */
const atMost = 5

/** Steps of hiring that wait for one person: applications to score; who has recall rights to say; then, for those who hire there, somebody to choose or a position to post. */
export const hiringWork =
  ({ database, clock }: PostsKit): WorkSource =>
  reader =>
    database.transaction('app', reader.district, async tx => {
      const { today } = await momentAt(tx, clock.now())
      const owed = mayStateRecall(reader.person) ? await toState(tx) : []
      const hiring = may(reader.person, 'hire') ? await toHire(tx, reader, today) : []
      // Nobody can be chosen before that is said: a position stands here once.
      const next = hiring.filter(({ id }) => !owed.some(each => each.id === id))
      const steps = [...(await toScore(tx, reader, today)), ...owed, ...next]
      if (steps.length === 0) return { items: [] }
      const { of } = await schoolNames(tx, today)
      return { items: steps.map(step => itemOf(step, of(step.org), reader.lang)) }
    })

interface Step {
  readonly is: 'score' | 'recall' | 'choose' | 'left' | 'gone' | 'post'
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

/** Openings of which nobody has said who may come back, the oldest first: until then no one is offered the position. */
async function toState(tx: Tx): Promise<Step[]> {
  const openings = await tx.many(listOpenings, [tx.district])
  const facts = await loadFactsOf(
    tx,
    openings.map(({ post }) => post),
  )
  const owed = openings.filter(({ post }) => fold(readHistory(facts.get(post) ?? []))?.opening?.recall === null)
  return owed
    .toSorted((a, b) => a.postedAt.getTime() - b.postedAt.getTime())
    .slice(0, atMost)
    .map(({ post, org, role, postedAt }): Step => {
      const address = `/invest/posts/hiring/${post}`
      return { is: 'recall', id: post, org, role, since: postedAt.toISOString(), href: address }
    })
}

async function toHire(tx: Tx, { person }: Reader, today: string): Promise<Step[]> {
  const closed = await closedSchools(tx)
  const here = (await tx.many(listPosts, [tx.district])).filter(each => hiresAt(person, each))
  const atClosed = here.filter(({ org, stage }) => closed.has(org) && stage !== 'closed')
  const posts = here.filter(({ org }) => !closed.has(org))
  const openings = (await tx.many(listOpenings, [tx.district])).filter(
    each => each.closesOn < today && !closed.has(each.org) && hiresAt(person, each),
  )
  const vacant = posts.filter(({ stage, opening }) => stage === 'vacant' && opening === null)
  const address = (post: string) => `/invest/posts/hiring/${post}`
  return [
    ...atClosed.slice(0, atMost).map(({ id, org, role, fundedAt }): Step => {
      return { is: 'gone', id, org, role, since: fundedAt.toISOString(), href: address(id) }
    }),
    ...openings
      .slice(0, atMost)
      .map(({ post, org, role, closesOn }): Step => ({ is: 'choose', id: post, org, role, since: closesOn, href: address(post) })),
    ...(await left(tx, posts)).slice(0, atMost).map(({ id, org, role, from }): Step => {
      return { is: 'left', id, org, role, since: from.toISOString(), href: address(id) }
    }),
    ...vacant
      .toSorted((a, b) => (a.vacantSince?.getTime() ?? 0) - (b.vacantSince?.getTime() ?? 0))
      .slice(0, atMost)
      .map(({ id, org, role, vacantSince, fundedAt }): Step => {
        const since = (vacantSince ?? fundedAt).toISOString()
        return { is: 'post', id, org, role, since, href: address(id) }
      }),
  ]
}

/** Positions whose holder has left or may not sign in: they count as filled for everyone until somebody says that they are not. */
async function left(tx: Tx, posts: readonly PostRow[]): Promise<(PostRow & { readonly from: Date })[]> {
  const own = new Set(posts.map(({ id }) => id))
  const now = (await tx.many(listSpells, [tx.district])).filter(({ to, post }) => to === null && own.has(post))
  const gone = new Set(await listGone(tx, [...new Set(now.map(({ person }) => person))]))
  const since = new Map(now.flatMap(({ post, person, from }) => (gone.has(person) ? [[post, from] as const] : [])))
  return posts.flatMap(row => {
    const from = since.get(row.id)
    return from === undefined ? [] : [{ ...row, from }]
  })
}

function itemOf({ is, id, role, since, href }: Step, school: string, lang: Reader['lang']): WorkItem {
  const w = workWords[lang]
  return {
    ...{ kind: 'hiring', id, title: w.title({ role: roleName(role, lang), school }), about: w[is].about({ day: day(since, lang) }) },
    ...{ where: school, since: null, due: null, drill: false, stands: { is: 'waiting', says: w.stands }, href, verb: w[is].verb },
  }
}
