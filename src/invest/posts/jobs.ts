import { z } from 'zod'
import { type OrgId, type PersonId, readId } from '../../kernel/ids.ts'
import { contactsOf, findSchool, listPeopleWithRole, type Person } from '../../people/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import type { JobKind } from '../../platform/jobs/index.ts'
import { type Message, outboxTopic, post as send, type Topic } from '../../platform/outbox/index.ts'
import type { Wakes } from '../../platform/wakes/index.ts'
import { alarmKind, noSuchPost, type PostsKit, recordOn, setAlarm, staffingIn } from './on-post.ts'
import { alarmDue, decideAlarm } from './rules/alarm.ts'
import type { PostState } from './state.ts'
import { findPost } from './store.ts'
import { alarmText } from './wording-alarm.ts'

export interface PostsClock extends PostsKit {
  readonly wakes: Wakes
  /** Where a message’s reader finds the list; no trailing slash. */
  readonly publicUrl: () => string
}

export const postsTopic = 'invest'

const payload = z.object({ post: z.uuid() })

/** What the clock sets off: a vacancy has lasted as many days as the plan allows. Once for each vacancy, whatever restarts or runs twice. */
export const postsJobs = (kit: PostsClock): Readonly<Record<string, JobKind>> => ({
  [alarmKind]: async (tx, sent, at) => {
    const { post } = payload.parse(sent)
    const { 'vacant-days': days } = await staffingIn(tx, kit.plans, at)
    const row = await tx.maybe(findPost, [tx.district, post])
    if (!row) return
    const due = alarmDue(row, days)
    if (due === null) return
    if (due > at) return setAlarm(kit, tx, { post, state: row, at })
    await recordOn(kit, tx, {
      ...{ post, by: null, at, deed: tx.random.id() },
      decide: state => (state ? decideAlarm(state, at, days) : noSuchPost),
      alongside: (_, __, state) => tellOf(kit, tx, { post, state, days, at }),
    })
  },
})

/** A message that could not be delivered changes nothing: the vacancy stands on the page. */
export const postsTopics: Readonly<Record<string, Topic>> = {
  [postsTopic]: { taken: async () => undefined, refused: async () => undefined },
}

async function tellOf(
  kit: PostsClock,
  tx: Tx,
  { post, state, days, at }: { post: string; state: PostState; days: number; at: Date },
): Promise<void> {
  const lead = [...(await listPeopleWithRole(tx, 'superintendent')), ...(await listPeopleWithRole(tx, 'coordinator'))]
  const people = [...new Map(lead.map(person => [person.id, person])).values()].filter(({ active }: Person) => active)
  if (people.length === 0) return
  const school = state.school === null ? undefined : readId<OrgId>(state.school)
  const place = school ? ((await findSchool(tx, school))?.name ?? state.org) : state.org
  const numbers = await contactsOf(
    tx,
    people.map(({ id }): PersonId => id),
  )
  const text = alarmText({ role: state.role, place, days, address: `${kit.publicUrl()}/invest/posts` }, 'en')
  const messages = people.map(
    ({ id }): Message => ({
      ...{ id: tx.random.id(), topic: postsTopic, subject: post, about: null, channel: 'text', person: id },
      ...{ address: numbers.get(id)?.phone ?? null, text },
    }),
  )
  send(tx, messages, at)
  tx.afterCommit(() => kit.wakes.send(outboxTopic))
}
