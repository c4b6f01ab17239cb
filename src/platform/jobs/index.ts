import type { Json } from '../../kernel/canonical.ts'
import { type DistrictId, readId } from '../../kernel/ids.ts'
import type { Clock } from '../../kernel/time.ts'
import type { Database, Tx } from '../database/index.ts'
import type { Log } from '../log/index.ts'
import type { Wakes } from '../wakes/index.ts'
import { addJob, claimJobs, dropJob, endJob, hastenJob, nextJob, putOffJob, releaseJobs, takeJob } from './store.ts'

/**
 * What a kind of job does, in the transaction that also ends it. The job's row is not locked while it runs, since the matter comes first in the
 * order of locks: where a lease ran out two processes may run it one after the other, so it asks the record whether it is still due.
 * `at` is the app's clock when it runs.
 */
export type JobKind = (tx: Tx, payload: Json, at: Date) => Promise<void>

export interface Jobs {
  /** Runs what is due by the app's clock. Returns how many ended. */
  runDue(): Promise<number>
  /** When the next one falls due. */
  nextDue(): Promise<Date | undefined>
  /** For a store that no other process uses: after a crash, frees at once the jobs that the crashed process held. */
  releaseAll(): Promise<void>
}

/** The topic that wakes whoever runs jobs. */
export const jobsTopic = 'jobs'

/** Sets a job. With `dedupe` there is one of its kind and name: setting it again moves it. */
export function setJob(tx: Tx, job: { kind: string; payload: Json; dueAt: Date; dedupe?: string }): void {
  const { kind, dueAt, dedupe = null } = job
  tx.send(addJob, { id: tx.random.id(), kind, payload: JSON.stringify(job.payload), dueAt, dedupe })
}

export function callOffJob(tx: Tx, kind: string, dedupe: string): void {
  tx.send(dropJob, [tx.district, kind, dedupe])
}

/** It falls due at this time, where it was to fall due later. Resolves whether there is such a job. */
export const bringForward = async (tx: Tx, job: { kind: string; dedupe: string; to: Date }): Promise<boolean> =>
  (await tx.run(hastenJob, job)) === 1

const atOnce = 20
const longestPauseSeconds = 30

export function jobsOver(parts: {
  database: Database
  clock: Clock
  kinds: Readonly<Record<string, JobKind>>
  log: Log
  wakes: Wakes
}): Jobs {
  const { database, clock, kinds, log } = parts

  const runOne = async (claimed: { district: string; id: string; dueAt: Date; attempts: number }): Promise<boolean> => {
    const district = readId<DistrictId>(claimed.district)
    if (!district) throw new Error('a job without a district')
    try {
      return await database.transaction('app', district, async tx => {
        const job = await tx.maybe(takeJob, [district, claimed.id, claimed.dueAt])
        if (!job) return false
        const kind = kinds[job.kind]
        if (!kind) throw new Error(`no kind of job is called ${job.kind}`)
        await kind(tx, JSON.parse(job.payload), clock.now())
        await tx.run(endJob, [district, claimed.id, claimed.dueAt])
        return true
      })
    } catch (cause) {
      log.error({ err: cause, job: claimed.id, attempts: claimed.attempts }, 'job failed, tried again later')
      await database.transaction('clock', district, tx =>
        tx.run(putOffJob, [district, claimed.id, Math.min(2 ** claimed.attempts, longestPauseSeconds)]),
      )
      return false
    }
  }

  return {
    runDue: async () => {
      for (let ended = 0; ; ) {
        const claimed = await database.acrossDistricts(tx => tx.many(claimJobs, [clock.now(), atOnce]))
        claimed.sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime())
        for (const job of claimed) if (await runOne(job)) ended++
        if (claimed.length < atOnce) return ended
      }
    },
    nextDue: async () => (await database.acrossDistricts(tx => tx.one(nextJob, []))).dueAt ?? undefined,
    releaseAll: async () => {
      await database.acrossDistricts(tx => tx.run(releaseJobs, []))
    },
  }
}
