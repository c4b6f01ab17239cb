import { z } from 'zod'
import { type OrgId, type PersonId, readId } from '../../kernel/ids.ts'
import { phoneEntriesOf, findSchool, listPeopleWithRole, type Person } from '../../people/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import type { JobKind } from '../../platform/jobs/index.ts'
import { type Message, outboxTopic, post as send, tellsOnly, type Topic } from '../../platform/outbox/index.ts'
import type { Wakes } from '../../platform/wakes/index.ts'
import { alarmKind, deedOn, lookAgain, type PostsKit, setAlarm, staffingIn } from './on-post.ts'
import { closedSchools } from './closed-schools.ts'
import { alarmDue, decideAlarm } from './rules/alarm.ts'
import { findPost, type PostRow } from './store.ts'
import { alarmText } from './words/alarm.ts'

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
    if ((await closedSchools(tx)).has(row.org)) return lookAgain(tx, post, at)
    const told = await messagesOf(kit, tx, { row, days })
    const tell = () => {
      if (told.length === 0) return
      send(tx, told, at)
      tx.afterCommit(() => kit.wakes.send(outboxTopic))
    }
    await deedOn(kit, tx, { by: null, at, deed: tx.random.id() }, post, () => ({
      decide: state => decideAlarm(state, at, days),
      alongside: tell,
    }))
  },
})

/** A message that could not be delivered changes nothing: the vacancy stands on the page. */
export const postsTopics: Readonly<Record<string, Topic>> = {
  [postsTopic]: tellsOnly,
}

/** Those who lead are told. */
async function messagesOf(kit: PostsClock, tx: Tx, { row, days }: { row: PostRow; days: number }): Promise<Message[]> {
  const lead = [...(await listPeopleWithRole(tx, 'superintendent')), ...(await listPeopleWithRole(tx, 'coordinator'))]
  const people = [...new Map(lead.map(person => [person.id, person])).values()].filter(({ active }: Person) => active)
  const school = row.school === null ? undefined : readId<OrgId>(row.school)
  const place = school ? ((await findSchool(tx, school))?.name ?? row.org) : row.org
  const numbers = await phoneEntriesOf(
    tx,
    people.map(({ id }): PersonId => id),
  )
  const text = alarmText({ role: row.role, place, days, address: `${kit.publicUrl()}/invest/posts` }, 'en')
  return people.map(
    ({ id }): Message => ({
      ...{ id: tx.random.id(), topic: postsTopic, subject: row.id, about: null, channel: 'text', person: id },
      ...{ address: numbers.get(id)?.phone ?? null, text, lang: 'en' },
    }),
  )
}
