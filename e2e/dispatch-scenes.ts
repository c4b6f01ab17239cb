import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { command, type Env, signIn } from '../stories/concord.ts'

const mapping = { number: 'Number', received: 'Received', format: 'YYYY-MM-DD HH:mm', place: 'Place', natures: {}, places: {} }

/** A list of the police over some days, taken in before the server of a store is up: two events at a school, one elsewhere. */
export async function takeDispatch(env: Env): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'concord-dispatch-'))
  try {
    const [list, map] = [join(folder, 'list.csv'), join(folder, 'mapping.json')]
    const lines = [
      '26-1,2026-09-14 10:05,Mill Street Middle School',
      '26-2,2026-09-15 11:20,Mill Street Middle School',
      '26-3,2026-09-15 12:00,Turnpike',
    ]
    writeFileSync(list, ['Number,Received,Place', ...lines].join('\n'))
    writeFileSync(map, JSON.stringify(mapping))
    const done = await command(['import', 'dispatch', list, '--source', 'made-up-police', '--mapping', map, '--commit'], env)
    if (done.exit !== 0) throw new Error(`the list of the police was not taken in: ${done.err}${JSON.stringify(done.json)}`)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The first event of the list. */
export async function eventListed(url: string): Promise<string> {
  const { items } = (await (await signIn(url, 'coordinator')).get<{ items: { id: string }[] }>('/api/reconcile')).body
  if (!items[0]) throw new Error('no event is listed')
  return items[0].id
}
