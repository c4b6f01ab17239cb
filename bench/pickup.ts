import { join } from 'node:path'
import { signIn, startServer, temporaryFolder } from '../stories/concord.ts'
import { type BenchDatabase, benchDatabase, noDatabase } from './database.ts'
import { print, quantile, say } from './line.ts'
import { callerAt, closedLoop, openLoop } from './load.ts'

/** From a deed to the carrier's yes: every message of every call, at a rate that does not wait for answers. There is nobody to compare with: the goal stands there. */
export async function pickupBench(given: number | null): Promise<void> {
  const seconds = given ?? 60
  for (const rate of [50, 200]) {
    const database = await benchDatabase()
    if (!database) return say(noDatabase('pickup'))
    const folder = temporaryFolder()
    const server = await startServer({
      ...{ DATABASE_URL: database.appUrl, DATABASE_OWNER_URL: database.ownerUrl, CONCORD_DATA: join(folder.path, 'data') },
    })
    try {
      const { token } = await signIn(server.url, 'teacher')
      const caller = callerAt(server.url, token, 64)
      await closedLoop(caller, 2, 3)
      await new Promise(resume => setTimeout(resume, 1_000))
      const began = new Date()
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
      const rows = await database.ask<{ millis: number; carried: number; messages: number }>(
        `select extract(epoch from c.at - k.asked_at)::float8 * 1000 as millis from respond.call k
           join platform.message m on m.district_id = k.district_id and m.subject_id = k.call_id
           left join platform.carried c on c.district_id = m.district_id and c.message_id = m.message_id where k.asked_at >= $1`,
        [began],
      )
      if (rows.some(row => row.millis === null)) throw new Error('a message has not reached the carrier a minute after the last call')
      const millis = rows.map(row => row.millis)
      const third = Math.max(1, Math.floor(queue.length / 3))
      const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
      print({
        ...{
          name: 'pickup',
          ours: quantile(millis, 0.99),
          theirs: null,
          unit: 'ms p99',
          n: millis.length,
          spread: [quantile(millis, 0.5), Math.max(...millis)],
        },
        ...{ rate, seconds, p50: Math.round(quantile(millis, 0.5)), p99: Math.round(quantile(millis, 0.99)), goal: 1_000 },
        ...{ answerP50: Math.round(quantile(answers, 0.5)), answerP99: Math.round(quantile(answers, 0.99)) },
        queue: { firstThird: Math.round(mean(queue.slice(0, third))), lastThird: Math.round(mean(queue.slice(-third))), atEnd },
      })
    } finally {
      await server.stop()
      await database.drop()
      folder.remove()
    }
  }
}

const waiting = async (database: BenchDatabase): Promise<number> =>
  (await database.ask<{ n: number }>('select count(*)::int as n from platform.message where sent_at is null and failed_at is null'))[0]
    ?.n ?? 0
