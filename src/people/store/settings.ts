import { z } from 'zod'
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

export const findSettings = (tx: Tx): Promise<Settings> => tx.one(findRow, [tx.district])

export async function saveSettings(tx: Tx, settings: Settings): Promise<void> {
  const saved = await tx.run(saveRow, settings)
  if (saved !== 1) throw new Error(`people.save-settings: there is no district ${tx.district}`)
}
