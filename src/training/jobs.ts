import { z } from 'zod'
import { type PersonId, readId } from '../kernel/ids.ts'
import { decideOn, loadFacts } from '../ledger/index.ts'
import { addressedTo, findPerson, phoneEntriesOf } from '../people/index.ts'
import type { Database, Tx } from '../platform/database/index.ts'
import { districtIdOf, listDistricts } from '../platform/district/index.ts'
import type { JobKind } from '../platform/jobs/index.ts'
import { outboxTopic, post, tellsOnly, type Topic } from '../platform/outbox/index.ts'
import type { Wakes } from '../platform/wakes/index.ts'
import { readPathFacts } from './facts.ts'
import { lapseKind, setLapseJob } from './lapse-job.ts'
import { lapseDue } from './rules/lapse.ts'
import { foldPath, type PathState } from './state.ts'
import { listPaths } from './store.ts'
import { lapseTexts } from './words/lapse.ts'

interface LapseClock {
  readonly wakes: Wakes
  /** Where a message’s reader finds what waits for them; no trailing slash. */
  readonly publicUrl: () => string
}

const topic = 'training'
const payload = z.object({ path: z.uuid() })

/** What the clock sets off: a certificate lapses within thirty days. Its holder is told once, whatever restarts or runs twice. */
export const trainingJobs = (kit: LapseClock): Readonly<Record<string, JobKind>> => ({
  [lapseKind]: async (tx, sent, at) => {
    const { path } = payload.parse(sent)
    const state = await stateOf(tx, path)
    const due = state && lapseDue(state, at)
    if (!state || due?.is !== 'now') return state && setLapseJob(tx, path, state, at)
    const id = readId<PersonId>(state.person)
    const person = id && (await findPerson(tx, id))
    if (!id || !person?.active) return
    const done = await decideOn(tx, {
      ...{ matter: path, deed: tx.random.id(), by: null, at, read: () => null },
      decide: facts => {
        const now = foldPath(readPathFacts(facts))
        const owed = now ? lapseDue(now, at) : null
        return { facts: owed?.is === 'now' ? [{ type: 'training.lapse-told', body: { until: owed.until } }] : [], result: null }
      },
    })
    if (done.added.length === 0) return
    const entry = (await phoneEntriesOf(tx, [id])).get(id)
    // It names no track: whoever else sees the telephone learns nothing of what somebody is trained for.
    const to = addressedTo(entry, lang => lapseTexts[lang].ahead({ address: `${kit.publicUrl()}/me` }))
    post(tx, [{ id: tx.random.id(), topic, subject: path, about: null, channel: 'text', person: id, ...to }], at)
    tx.afterCommit(() => kit.wakes.send(outboxTopic))
  },
})

/** A message that could not be delivered changes nothing: what lapses stands in My work. */
export const trainingTopics: Readonly<Record<string, Topic>> = {
  [topic]: tellsOnly,
}

const stateOf = async (tx: Tx, path: string): Promise<PathState | undefined> => foldPath(readPathFacts(await loadFacts(tx, path)))

const atMost = 10_000

/** Certificates that are older than this had no clock set: each server that starts sets it. */
export async function setLapsesLeft(database: Database, at: Date): Promise<void> {
  for (const { slug } of await listDistricts(database))
    await database.transaction('app', districtIdOf(slug), async tx => {
      for (const { id, validUntil } of await tx.many(listPaths, { at, limit: atMost, after: null })) {
        const state = validUntil !== null && validUntil > at ? await stateOf(tx, id) : undefined
        if (state) setLapseJob(tx, id, state, at)
      }
    })
}
