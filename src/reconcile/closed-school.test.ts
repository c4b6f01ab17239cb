import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { falls, openTestStore } from '../people/testing/open-test-app.ts'
import type { Database } from '../platform/database/index.ts'
import { dispatchCommand } from './command-line.ts'

/** A school closes: what the police list of the months before stays where it happened, and the mapping that names it goes on being read. */
let database: Database
let folder: string
beforeAll(async () => {
  ;({ database } = await openTestStore('2026-11-25T15:00:00Z', []))
  folder = mkdtempSync(join(tmpdir(), 'closed-'))
})
afterAll(async () => {
  rmSync(folder, { recursive: true })
  await database.close()
})

const mapping = {
  ...{ number: 'No', received: 'Got', format: 'YYYY-MM-DD HH:mm', place: 'Where', nature: 'Kind', natures: {} },
  places: { '12 KELP LN': 'Mill Street Middle School' },
}
const list = `No,Got,Where,Kind
1,2026-10-05 10:00,Mill Street Middle School,FIGHT
2,2026-10-06 10:00,12 KELP LN,FIGHT
3,2026-10-07 10:00,Harbor Falls High School,FIGHT
`
const run = (how: object | null) => {
  const [path, file] = [join(folder, 'd.csv'), join(folder, 'm.json')]
  writeFileSync(path, list)
  writeFileSync(file, JSON.stringify(how))
  const at = new Date('2026-11-25T15:00:00Z')
  return dispatchCommand(database, {
    ...{ district: falls, path, source: 'town-police', mapping: how && file, commit: true, at, ours: async () => [] },
  })
}

test('the list of a month before the school closed, read again, has the same events and drops none', async () => {
  expect(await run(mapping)).toMatchObject({ exit: 0, json: { events: 3, counts: { new: 3 } } })
  await database.transaction('app', falls, tx =>
    tx.run({ name: 'people.test-close', sql: 'update people.org set active = false where district_id = $1 and name = $2' }, [
      tx.district,
      'Mill Street Middle School',
    ]),
  )
  expect(await run({ ...mapping, places: {} })).toMatchObject({ json: { counts: { gone: 1 } } })
  expect(await run(mapping)).toMatchObject({ exit: 0, json: { events: 3, elsewhere: 0, counts: { new: 1, same: 2, gone: 0 } } })
})
