import type { SettingDeclaration } from '../plan/core/index.ts'
import { placingSetting } from './allocation/placing-setting.ts'
import { departmentSetting } from './department/setting.ts'
import { moneySetting } from './money/model/setting.ts'
import { targetingSetting } from './need/targeting.ts'
import { staffingSetting } from './posts/staffing-setting.ts'

/** What a plan may set for this slice. No question needs them: a plan may hold them whatever it answers. */
export const investSettings: readonly SettingDeclaration[] = [
  targetingSetting,
  moneySetting,
  placingSetting,
  staffingSetting,
  departmentSetting,
]
