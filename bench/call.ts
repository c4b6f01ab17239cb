import { spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { signIn, startServer, temporaryFolder } from '../stories/concord.ts'
import { benchDatabase, hasProgram, noDatabase } from './database.ts'
import { median, print, say, spreadOf } from './line.ts'
import { callerAt, closedLoop } from './load.ts'
import { sampleCall, scriptOf } from './pgbench-script.ts'

const rounds = 3

/** POST /api/calls to its outbox row, a second; beside the same rows in the same transaction, written by pgbench. Turn about, in one run. */
export async function callBench(given: number | null): Promise<void> {
  const seconds = given ?? 6
  const ours = await benchDatabase()
  const theirs = ours && (await benchDatabase())
  if (!ours || !theirs) return say(noDatabase('call'))
  const rival = hasProgram('pgbench')
  if (!rival) say('pgbench is not on the PATH (on Debian: postgresql-17), so call stands beside nothing.')
  const folder = temporaryFolder()
  const server = await startServer({
    DATABASE_URL: ours.appUrl,
    DATABASE_OWNER_URL: ours.ownerUrl,
    CONCORD_DATA: join(folder.path, 'data'),
  })
  try {
    const { token } = await signIn(server.url, 'teacher')
    const first = callerAt(server.url, token, 1)
    await first.call()
    const script = join(folder.path, 'call.sql')
    writeFileSync(script, scriptOf(await sampleCall(ours)))
    await closedLoop(first, 1, 3)
    first.close()
    for (const clients of [1, 16]) {
      const caller = callerAt(server.url, token, clients)
      const own: number[] = []
      const other: number[] = []
      let n = 0
      for (let round = 0; round < rounds; round++) {
        const before = await outbox(ours)
        const done = await closedLoop(caller, clients, seconds)
        const rows = (await outbox(ours)) - before
        if (rows !== done.calls) throw new Error(`${done.calls} calls were answered and ${rows} have a row in the outbox`)
        own.push(done.calls / done.seconds)
        n += done.calls
        await drained(ours)
        if (rival) other.push(await pgbench(theirs.appUrl, script, clients, seconds))
      }
      caller.close()
      const ratios = own.map((rate, at) => rate / (other[at] ?? Number.NaN))
      print({
        ...{ name: 'call', ours: median(own), theirs: rival ? median(other) : null, unit: 'calls/s', n, spread: spreadOf(own) },
        ...{ clients, rival: 'pgbench', theirSpread: rival ? spreadOf(other) : null, ratios: rival ? spreadOf(ratios) : null, goal: 0.5 },
      })
    }
  } finally {
    await server.stop()
    await ours.drop()
    await theirs.drop()
    folder.remove()
  }
}

type Asks = NonNullable<Awaited<ReturnType<typeof benchDatabase>>>

const outbox = async (database: Asks): Promise<number> =>
  (await database.ask<{ n: number }>('select count(distinct subject_id)::int as n from platform.message'))[0]?.n ?? 0

/** Nothing of ours is still at work while the other is measured. */
async function drained(database: Asks): Promise<void> {
  for (;;) {
    const [left] = await database.ask<{ n: number }>(
      'select (select count(*) from platform.message where sent_at is null and failed_at is null)::int + (select count(*) from ledger.pending)::int as n',
    )
    if (left?.n === 0) return
    await new Promise(resume => setTimeout(resume, 100))
  }
}

async function pgbench(url: string, script: string, clients: number, seconds: number): Promise<number> {
  const args = [
    '-n',
    '-M',
    'prepared',
    '-f',
    script,
    '-c',
    String(clients),
    '-j',
    String(Math.min(2, clients)),
    '-T',
    String(Math.ceil(seconds)),
    url,
  ]
  const child = spawn('pgbench', args, { stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  child.stdout.on('data', chunk => {
    said += chunk
  })
  child.stderr.on('data', chunk => {
    said += chunk
  })
  await new Promise(resolve => child.once('close', resolve))
  const rate = /^tps = ([\d.]+)/m.exec(said)?.[1]
  if (rate === undefined || /number of failed transactions: [1-9]/.test(said)) throw new Error(`pgbench did not measure: ${said}`)
  return Number(rate)
}
