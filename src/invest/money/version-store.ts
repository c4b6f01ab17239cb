import { z } from 'zod'
import { statement } from '../../platform/database/index.ts'

/** Nothing where nobody has written in the books since versions are kept. */
export const findVersion = statement({
  name: 'invest.find-money-version',
  sql: 'select version from invest.money_version where district_id = $1',
  row: z.object({ version: z.string() }),
})

export const renewVersion = statement({
  name: 'invest.renew-money-version',
  sql: `insert into invest.money_version (district_id, version) values ($district, $version)
        on conflict (district_id) do update set version = excluded.version`,
  takes: z.object({ version: z.string() }),
})
