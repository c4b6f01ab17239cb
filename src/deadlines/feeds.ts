import { createHash } from 'node:crypto'
import type { Lang } from '../kernel/lang.ts'
import { type PersonId, readId } from '../kernel/ids.ts'
import { instant } from '../kernel/time.ts'
import { type No, notFound, notPermitted, refused } from '../kernel/refusal.ts'
import { type Act, findPerson, may, type Person } from '../people/index.ts'
import type { Tx } from '../platform/database/index.ts'
import { districtTag } from '../platform/district/index.ts'
import { standingOf } from './deadline-matter.ts'
import type { DeadlinesKit } from './deadlines-kit.ts'
import { feedText } from './feed.ts'
import type { Owner } from './contract.ts'
import { openCalendar } from './open-calendar.ts'
import { addFeed, findOpenFeed, listOpenFeeds, listWords, takeFeedBack } from './store.ts'
import type { FeedView } from './view.ts'
import { deadlineRefusals } from './words/refusals.ts'

/** Nobody guesses as much; it begins with what tells its district, since nobody is signed in who would. */
const codeBytes = 32
const atMost = 10
const digestOf = (code: string): Buffer => createHash('sha256').update(code).digest()

/** The offices whose dates somebody may read by a link: those they hold; every one, where they keep the calendar. */
export const mayFollow = (person: Person, office: Owner): boolean => may(person, 'keep-deadlines') || person.roles.includes(office)

/** Makes a link. Its code is answered once; kept is only its digest. */
export const makeFeed = (
  { database, clock }: DeadlinesKit,
  { district, person, deed }: Act,
  { office, lang }: { readonly office: Owner | null; readonly lang: Lang },
): Promise<{ id: string; code: string } | No> =>
  database.transaction('app', district, async tx => {
    if (office !== null && !mayFollow(person, office)) return notPermitted(deadlineRefusals.notYourOffice)
    const open = await tx.many(listOpenFeeds, [tx.district, person.id])
    if (open.some(({ id }) => id === deed)) return refused('made-already', deadlineRefusals.feedMade)
    if (open.length >= atMost) return refused('too-many', deadlineRefusals.tooManyFeeds)
    const code = `${districtTag(tx.district)}${tx.random.bytes(codeBytes).toString('base64url')}`
    // Sent again after the link was taken back: its code was answered once, and it stays taken back.
    const added = await tx.run(addFeed, { id: deed, digest: digestOf(code), person: person.id, office, lang, madeAt: clock.now() })
    return added === 1 ? { id: deed, code } : refused('made-already', deadlineRefusals.feedMade)
  })

/** Somebody takes a link of theirs back. One that is taken back already stays so. */
export const takeBack = ({ database, clock }: DeadlinesKit, { district, person }: Act, id: string): Promise<null | No> =>
  database.transaction('app', district, async tx => {
    const taken = await tx.run(takeFeedBack, { id, person: person.id, at: clock.now() })
    return taken === 1 ? null : notFound(deadlineRefusals.noSuchFeed)
  })

export const readFeeds = ({ database }: DeadlinesKit, { district, person }: Pick<Act, 'district' | 'person'>): Promise<FeedView[]> =>
  database.transaction('app', district, async tx =>
    (await tx.many(listOpenFeeds, [tx.district, person.id])).map(({ id, office, madeAt }) => ({ id, office, madeAt: instant(madeAt) })),
  )

/** What a calendar program reads by a code: undefined where no open link has it, or whoever made it has left or may not sign in. */
export async function readFeed(kit: DeadlinesKit, tx: Tx, code: string): Promise<string | undefined> {
  const feed = await tx.maybe(findOpenFeed, { digest: digestOf(code) })
  if (!feed) return undefined
  const id = readId<PersonId>(feed.person)
  const person = id && (await findPerson(tx, id))
  if (!person?.active || !person.enabled || (feed.office !== null && !mayFollow(person, feed.office))) return undefined
  const calendar = await openCalendar(kit, tx)
  const { office, lang } = feed
  const times = calendar.times.filter(time => (office === null ? standingOf(person, time).owns : time.occurrence.owner === office))
  const titles = new Map((await tx.many(listWords, [tx.district])).map(({ id: about, words }) => [about, words]))
  return feedText({ calendar, times, titles, office, lang, url: kit.publicUrl() })
}
