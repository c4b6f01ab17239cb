import { z } from 'zod'
import { statement, type Tx } from '../../platform/database/index.ts'

/** What a district says of itself. The hours are those of its own clocks, `HH:MM`. */
export interface Settings {
  readonly name: string
  readonly officePhone: string | null
  readonly schoolBegins: string
  readonly schoolEnds: string
}

const findRow = statement({
  name: 'people.find-settings',
  sql: `select name, office_phone as "officePhone", to_char(school_begins, 'HH24:MI') as "schoolBegins",
               to_char(school_ends, 'HH24:MI') as "schoolEnds"
          from platform.district where district_id = $1`,
  row: z.object({ name: z.string(), officePhone: z.string().nullable(), schoolBegins: z.string(), schoolEnds: z.string() }),
})
const saveRow = statement({
  name: 'people.save-settings',
  sql: `update platform.district set name = $2, office_phone = $3, school_begins = $4::text::time, school_ends = $5::text::time
         where district_id = $1`,
})

export const findSettings = (tx: Tx): Promise<Settings> => tx.one(findRow, [tx.district])

export async function saveSettings(tx: Tx, { name, officePhone, schoolBegins, schoolEnds }: Settings): Promise<void> {
  const saved = await tx.run(saveRow, [tx.district, name, officePhone, schoolBegins, schoolEnds])
  if (saved !== 1) throw new Error(`people.save-settings: there is no district ${tx.district}`)
}
