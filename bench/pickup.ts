import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { temporaryFolder } from '../stories/concord.ts'
import { carriers } from './carriers.ts'
import { type BenchDatabase, benchDatabase, noDatabase } from './database.ts'
import { print, quantile, say } from './line.ts'
import { callerAt, closedLoop, openLoop } from './load.ts'

/**
 * From a deed to the carrier's yes: every message of every call, at a rate that does not wait for answers. Each adapter, before a provider
 * that answers in 50 ms, stands beside the demonstration's carrier in the same run.
 */
export async function pickupBench(given: number | null): Promise<void> {
  const seconds = given ?? 60
  for (const rate of [50, 200]) {
    let demonstration: number | null = null
    for (const name of Object.keys(carriers)) {
      const database = await benchDatabase()
      if (!database) return say(noDatabase('pickup'))
      try {
        const p99 = await pickup({ name, rate, seconds, demonstration }, database)
        demonstration ??= p99
      } finally {
        await database.drop()
      }
    }
  }
}

interface Asked {
  readonly name: string
  readonly rate: number
  readonly seconds: number
  /** The p99 of the demonstration's carrier at this rate, in milliseconds. */
  readonly demonstration: number | null
}

async function pickup({ name, rate, seconds, demonstration }: Asked, database: BenchDatabase): Promise<number> {
  const folder = temporaryFolder()
  const env = { DATABASE_URL: database.appUrl, DATABASE_OWNER_URL: database.ownerUrl, CONCORD_DATA: join(folder.path, 'data') }
  const served = await carriers[name]?.(env, folder.path)
  if (!served) throw new Error(`there is no carrier ${name}`)
  try {
    const caller = callerAt(served.server.url, served.token, 64)
    await closedLoop(caller, 2, 3)
    await new Promise(resume => setTimeout(resume, 1_000))
    const [began, before] = [new Date(), memoryOf(served.server.pid)]
    const queue: number[] = []
    const watch = setInterval(() => void waiting(database).then(length => queue.push(length)), 1_000)
    const answers = await openLoop(caller, rate, seconds)
    clearInterval(watch)
    caller.close()
    const atEnd = await waiting(database)
    for (let left = atEnd, tries = 0; left > 0 && tries < 300; tries++) {
      await new Promise(resume => setTimeout(resume, 200))
      left = await waiting(database)
    }
    const rows = await database.ask<{ millis: number | null }>(
      `select extract(epoch from m.sent_at - m.due_at)::float8 * 1000 as millis from respond.call k
         join platform.message m on m.district_id = k.district_id and m.subject_id = k.call_id where k.asked_at >= $1`,
      [began],
    )
    const millis = rows.flatMap(row => row.millis ?? [])
    if (millis.length < rows.length)
      throw new Error(`${rows.length - millis.length} messages have not reached ${name} a minute after the last call`)
    const third = Math.max(1, Math.floor(queue.length / 3))
    const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
    const [p50, p99] = [quantile(millis, 0.5), quantile(millis, 0.99)]
    print({
      ...{ name: 'pickup', carrier: name, ours: p99, theirs: demonstration, more: false, unit: 'ms p99' },
      ...{ n: millis.length, spread: [p50, Math.max(...millis)] },
      ...{ rate, seconds, p50: Math.round(p50), p99: Math.round(p99), goal: 1_000 },
      ...{ answerP50: Math.round(quantile(answers, 0.5)), answerP99: Math.round(quantile(answers, 0.99)) },
      queue: { firstThird: Math.round(mean(queue.slice(0, third))), lastThird: Math.round(mean(queue.slice(-third))), atEnd },
      memory: { beforeMiB: before, afterMiB: memoryOf(served.server.pid) },
    })
    return p99
  } finally {
    await served.close()
    folder.remove()
  }
}

const waiting = async (database: BenchDatabase): Promise<number> =>
  (await database.ask<{ n: number }>('select count(*)::int as n from platform.message where sent_at is null and failed_at is null'))[0]
    ?.n ?? 0

/** What a process holds in memory, in MiB; null where the system does not say. */
function memoryOf(pid: number): number | null {
  try {
    const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
    return kilobytes === undefined ? null : Math.round(Number(kilobytes) / 1024)
  } catch {
    return null
  }
}
