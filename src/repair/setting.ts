import { z } from 'zod'
import { settingOf } from '../plan/core/index.ts'
import type { PlanRegister } from '../plan/index.ts'
import type { Tx } from '../platform/database/index.ts'
import { settingWords } from './words/setting.ts'

/** What a plan may set for restorative processes, in a block `setting repair`. */
const shape = z.strictObject({
  /** Through which grade a caregiver agrees at each stage, beside a student who is not 18. */
  'caregiver-consent-through-grade': z.number().int().min(0).max(12),
})
export type RepairSetting = Readonly<z.infer<typeof shape>>

/** Where the plan does not say, beside everybody who is not 18: ours, no law's. */
const withoutSaying: RepairSetting = { 'caregiver-consent-through-grade': 12 }

const said = shape.partial()

export const repairSetting = settingOf({
  ...{ name: 'repair', schema: said, says: settingWords },
  keys: { '': Object.keys(shape.shape) },
})

/** The setting in force; what cannot be read there was a fault when the plan was checked. */
export function repairFrom(value: unknown): RepairSetting {
  const through = said.safeParse(value ?? {}).data?.['caregiver-consent-through-grade']
  return through === undefined ? withoutSaying : { 'caregiver-consent-through-grade': through }
}

export const repairSettingIn = async (tx: Tx, plans: PlanRegister, at: Date): Promise<RepairSetting> =>
  repairFrom((await plans.inForce(tx, at))?.settings['repair'])
