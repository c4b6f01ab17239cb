import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { DistrictId } from '../kernel/ids.ts'
import { isNo, type No } from '../kernel/refusal.ts'
import type { Clock } from '../kernel/time.ts'
import { projectRoot } from '../platform/config/index.ts'
import type { Database } from '../platform/database/index.ts'
import { setCalendar } from './commands/calendar.ts'
import { setDuty } from './commands/duty.ts'
import { importRoster } from './commands/roster.ts'
import { addUser, giveRole } from './commands/users.ts'
import { calendarAsked } from './contract.ts'
import { readDuty } from './read-duty.ts'
import { openPath } from './roster/index.ts'
import { findCalendar } from './store/calendar.ts'
import { listDutyRows } from './store/duty.ts'
import { findPersonByHandle, listPeoplePage } from './store/person.ts'

const folder = join(projectRoot, 'db', 'demo', 'harbor-falls')

/** Who is in no roster of a school: whoever keeps the books of the district and of its city. */
const others = z.array(z.strictObject({ handle: z.string(), name: z.string(), roles: z.array(z.string()) }))

/** Harbor Falls, in which nobody is real: its roster imported the ordinary way, then others, roles, the school calendar and duty. Where people are already, nothing is done. */
export async function seedDemo(
  database: Database,
  { district, clock }: { readonly district: DistrictId; readonly clock: Clock },
): Promise<void> {
  const by = 'operator'
  const isEmpty = await database.transaction(
    'app',
    district,
    async tx => (await listPeoplePage(tx, { search: '', after: null, limit: 1 })).length === 0,
  )
  if (isEmpty) {
    const opened = await openPath(folder)
    if (opened.kind !== 'files') throw new Error(`The demonstration's roster cannot be read: ${opened.message}`)
    const done = await importRoster(database, {
      district,
      files: opened.files,
      by,
      at: clock.now(),
      deed: database.random.id(),
      commit: true,
    })
    if ('kind' in done || !done.ok)
      throw new Error(`The demonstration's roster has faults: ${JSON.stringify('kind' in done ? done : done.faults)}`)
  }
  await database.transaction('app', district, async tx => {
    const given = z.record(z.string(), z.array(z.string())).parse(JSON.parse(await readFile(join(folder, 'roles.json'), 'utf8')))
    for (const [handle, roles] of Object.entries(given))
      sound(await giveRole(tx, { handle, roles, by, at: clock.now(), deed: tx.random.id(), tells: 'nobody' }))
    for (const { handle, name, roles } of others.parse(JSON.parse(await readFile(join(folder, 'others.json'), 'utf8'))))
      if (!(await findPersonByHandle(tx, handle)))
        sound(await addUser(tx, { handle, name, email: null, roles, by, at: clock.now(), deed: tx.random.id(), tells: 'nobody' }))
    if ((await findCalendar(tx)).years.length === 0) {
      const calendar = calendarAsked.parse(JSON.parse(await readFile(join(folder, 'calendar.json'), 'utf8')))
      sound(await setCalendar(tx, { calendar, by, at: clock.now(), deed: tx.random.id() }))
    }
    if ((await listDutyRows(tx)).length > 0) return
    const { items } = sound(readDuty(await readFile(join(folder, 'duty.json'), 'utf8')))
    sound(await setDuty(tx, { items, by, at: clock.now(), deed: tx.random.id() }))
  })
}

/** Files of our own: what is wrong with them is our fault, not a refusal. */
function sound<T>(done: T | No): T {
  if (isNo(done)) throw new Error(`The demonstration cannot be set up: ${done.detail}`)
  return done
}
