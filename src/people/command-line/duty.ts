import { readFile } from 'node:fs/promises'
import { type DistrictId, freshId } from '../../kernel/ids.ts'
import { isNo } from '../../kernel/refusal.ts'
import type { Database } from '../../platform/database/index.ts'
import { setDuty } from '../commands/duty.ts'
import { readDuty } from '../read-duty.ts'
import { misused, type Told, told, toldNo } from './told.ts'

export interface DutyArguments {
  readonly district: DistrictId
  readonly verb: string
  readonly file: string
  readonly at: Date
}

/** `duty set FILE.json`: the whole list of duty, as PUT /api/duty takes it. */
export async function dutyCommand(database: Database, { district, verb, file, at }: DutyArguments): Promise<Told> {
  if (verb !== 'set') return misused(`There is no command duty ${verb}; duty set FILE.json was expected.`)
  const text = await readFile(file, 'utf8').catch(() => undefined)
  if (text === undefined) return misused(`There is no file ${file} that can be read.`)
  const asked = readDuty(text)
  if (isNo(asked)) return toldNo(asked)
  const items = await database.transaction('app', district, tx => setDuty(tx, { items: asked.items, by: 'operator', at, deed: freshId() }))
  if (isNo(items)) return toldNo(items)
  return told({ ok: true, items }, `Duty is set: ${items.length} ${items.length === 1 ? 'line' : 'lines'}.`)
}
