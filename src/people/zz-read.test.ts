import { test } from 'vitest'
import { openPath, readRoster } from './roster/index.ts'
test('read', async () => {
  const o = await openPath('/tmp/big/b'); if (o.kind !== 'files') throw 1
  const c = process.cpuUsage(), m0 = process.memoryUsage(), t = Date.now()
  const r = await readRoster(o.files, async () => new Set())
  const u = process.cpuUsage(c); global.gc?.()
  console.log('cpu s', (u.user + u.system) / 1e6, 'wall', Date.now() - t, 'heap', (process.memoryUsage().heapUsed - m0.heapUsed) >> 20, r.roster?.rows.enrollments.length)
}, 100000)
