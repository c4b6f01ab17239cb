import { statement, type Tx } from '../../platform/database/index.ts'
import { type Reading, readingRow } from './reading.ts'

/** The last of each text: what was found before it no longer holds. */
const listReadingRows = statement({
  name: 'plan.list-section-readings',
  sql: `select distinct on (r.plan, r.provision, r.digest)
               r.plan, r.provision, r.digest, r.verdict, r.says, r.read_at as "readAt",
               to_char(r.read_at at time zone d.time_zone, 'YYYY-MM-DD') as day, r.read_by as by, r.read_as as "as"
          from plan.section_read r join platform.district d on d.district_id = r.district_id
         where r.district_id = $1
         order by r.plan, r.provision, r.digest, r.n desc`,
  row: readingRow,
})

const addReadingRow = statement({
  name: 'plan.add-section-reading',
  sql: `insert into plan.section_read (district_id, n, plan, provision, digest, verdict, says, read_at, read_by, read_as)
        select $district, coalesce(max(n), 0) + 1, $plan, $provision, $digest, $verdict, $says, $readAt, $by, $as
          from plan.section_read where district_id = $district`,
  takes: readingRow.omit({ day: true }),
})

export const listReadings = (tx: Tx): Promise<Reading[]> => tx.many(listReadingRows, [tx.district])

/** Under the lock of the plan's matter, so that no two have one number. */
export const addReading = (tx: Tx, added: Omit<Reading, 'day'>): void => void tx.send(addReadingRow, added)
