import { loadFacts } from '../ledger/index.ts'
import type { Database } from '../platform/database/index.ts'
import { districtIdOf, listDistricts } from '../platform/district/index.ts'
import { setJob } from '../platform/jobs/index.ts'
import { fold, readHistory } from './history.ts'
import { morningsAt } from './days.ts'
import { reminderKind } from './reminders.ts'
import { nextReminderAt } from './rules/reminders.ts'
import { listCallsOwing } from './store.ts'

/**
 * What is owed since before there were reminders has no job: each server that starts sets it, one short transaction a call, so that nothing
 * that somebody waits for is held up. A job that is there already is set to the same time.
 */
export async function setRemindersLeft(database: Database, at: Date): Promise<void> {
  for (const { slug } of await listDistricts(database)) {
    const district = districtIdOf(slug)
    const owing = await database.transaction('app', district, tx => tx.many(listCallsOwing, [tx.district]))
    for (const { call } of owing)
      await database.transaction('app', district, async tx => {
        const state = fold(readHistory(await loadFacts(tx, call)))
        const dueAt = state && nextReminderAt(state, await morningsAt(tx, at))
        if (dueAt) setJob(tx, { kind: reminderKind, payload: { call }, dueAt, dedupe: call })
      })
  }
}
