import { test } from 'vitest'
import { openPath } from './roster/index.ts'
import { bringIn, openRegister } from './testing/open-register.ts'
import { at, cove } from './testing/open-register.ts'
import { stageRoster, commitStaged } from './commands/roster.ts'
test('big', async () => {
  const db = await openRegister()
  const base = process.memoryUsage()
  let peak = 0
  let ticks = 0
  let worst = 0, last = Date.now()
  const timer = setInterval(() => { ticks++; worst = Math.max(worst, Date.now() - last); last = Date.now(); peak = Math.max(peak, process.memoryUsage().rss) }, 20)
  const o = await openPath('/tmp/big/b'); if (o.kind !== 'files') throw 1
  const step = async (n: string, w: () => Promise<any>) => { const t = Date.now(); worst = 0; last = Date.now(); const d = await w(); const m = process.memoryUsage(); console.log(n, Date.now() - t, 'ms', JSON.stringify(d?.counts?.people ?? d), 'rss', m.rss >> 20, 'heap', m.heapUsed >> 20, 'peak', peak >> 20, 'worst gap', worst); return d }
  console.log('base rss', base.rss >> 20)
  await step('dry', () => bringIn(db, o.files, { commit: false }))
  await step('commit', () => bringIn(db, o.files))
  await step('again', () => bringIn(db, o.files))
  const s: any = await step('stage', () => stageRoster(db, { district: cove, files: o.files, by: 'operator', at, deed: crypto.randomUUID() }))
  await step('commit staged', () => db.transaction('app', cove, tx => commitStaged(tx, { id: s.id, by: 'operator', at, deed: crypto.randomUUID() })))
  clearInterval(timer)
  await db.close()
}, 300000)
