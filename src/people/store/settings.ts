import { z } from 'zod'
import { type SecondStepSetting, secondStepSettings } from '../second-step.ts'
import { statement, type Tx } from '../../platform/database/index.ts'

const settingsRow = z.object({ name: z.string(), officePhone: z.string().nullable(), schoolBegins: z.string(), schoolEnds: z.string() })
/** What a district says of itself. The hours are those of its own clocks, `HH:MM`. */
export type Settings = Readonly<z.infer<typeof settingsRow>>

const findRow = statement({
  name: 'people.find-settings',
  sql: `select name, office_phone as "officePhone", to_char(school_begins, 'HH24:MI') as "schoolBegins",
               to_char(school_ends, 'HH24:MI') as "schoolEnds"
          from platform.district where district_id = $1`,
  row: settingsRow,
})
const saveRow = statement({
  name: 'people.save-settings',
  sql: `update platform.district
           set name = $name, office_phone = $officePhone, school_begins = $schoolBegins::text::time, school_ends = $schoolEnds::text::time
         where district_id = $district`,
  takes: settingsRow,
})

const findSecondStep = statement({
  name: 'people.find-second-step-setting',
  sql: 'select second_step as "secondStep" from platform.district where district_id = $1',
  row: z.object({ secondStep: z.enum(secondStepSettings) }),
})
const saveSecondStep = statement({
  name: 'people.save-second-step-setting',
  sql: 'update platform.district set second_step = $2 where district_id = $1',
})

/** Whether a second step of sign-in is asked here of whoever leads, decides or counsels. */
export const findSecondStepSetting = async (tx: Tx): Promise<SecondStepSetting> => (await tx.one(findSecondStep, [tx.district])).secondStep
export const saveSecondStepSetting = (tx: Tx, setting: SecondStepSetting): Promise<number> => tx.run(saveSecondStep, [tx.district, setting])

export const findSettings = (tx: Tx): Promise<Settings> => tx.one(findRow, [tx.district])

export async function saveSettings(tx: Tx, settings: Settings): Promise<void> {
  const saved = await tx.run(saveRow, settings)
  if (saved !== 1) throw new Error(`people.save-settings: there is no district ${tx.district}`)
}
