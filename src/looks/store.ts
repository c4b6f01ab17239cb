import { z } from 'zod'
import { columnsOf, statement } from '../platform/database/index.ts'
import { lookRow } from './look.ts'

/** A look that is there already is the same look. */
export const addLooks = statement({
  name: 'looks.add-looks',
  sql: `insert into looks.look (district_id, look_id, at, quarter, person_id, position, through, kind, matter_id, student_id, part, medium, glass_id)
        select $district, x.* from unnest($id::uuid[], $at::timestamptz[], $quarter::timestamptz[], $person::uuid[], $position::text[], $through::text[],
                                          $kind::text[], $matter::uuid[], $student::uuid[], $part::text[], $medium::text[], $glass::uuid[]) x
        on conflict (district_id, matter_id, person_id, part, medium, through, quarter) do nothing`,
  takes: columnsOf(lookRow),
})

const columns = `look_id as id, at, quarter, person_id as person, position, through, kind, matter_id as matter, student_id as student, part, medium,
               glass_id as glass`

/** When each person opened the page of a record, the first first: whoever was sent a list has not opened what stands in it. */
export const listOpenings = statement({
  name: 'looks.list-openings',
  sql: `select person_id as person, at from looks.look where district_id = $1 and matter_id = $2 and part = 'record' and medium = 'page' order by at, look_id`,
  row: z.object({ person: z.string(), at: z.date() }),
})

/** When a look was. */
export const findLook = statement({
  name: 'looks.find-look',
  sql: 'select at from looks.look where district_id = $district and look_id = $id',
  takes: z.object({ id: z.string() }),
  row: z.object({ at: z.date() }),
})

/** What somebody looked at by an opening in an emergency, the newest first. */
export const listLooksBy = statement({
  name: 'looks.list-looks-by-glass',
  sql: `select ${columns} from looks.look where district_id = $district and glass_id = $glass order by at desc, look_id`,
  takes: z.object({ glass: z.string() }),
  row: lookRow,
})

/** The records that name a student, by the looks at them. */
export const listNaming = statement({
  name: 'looks.list-naming',
  sql: `select distinct matter_id as matter from looks.look where district_id = $district and student_id = $student and kind <> 'repair'`,
  takes: z.object({ student: z.string() }),
  row: z.object({ matter: z.string() }),
})

/**
 * The newest first, and only those that come after one look where that is given. A record is asked for by its own id, by the student it names or
 * by who looked; `naming` are the records that name that student by now, of which somebody may have looked before they did. Looks at restorative
 * processes are in none of these: that there is one is not for whoever reads who looked.
 */
export const listLooks = statement({
  name: 'looks.list-looks',
  sql: `select ${columns} from looks.look
         where district_id = $district and kind <> 'repair' and (matter_id = $of or student_id = $of or person_id = $of
                or (student_id is null and matter_id = any($naming::uuid[])))
           and ($from::timestamptz is null or at >= $from) and ($to::timestamptz is null or at < $to)
           and ($afterAt::timestamptz is null or at < $afterAt or (at = $afterAt and look_id > $afterId::uuid))
         order by at desc, look_id limit $limit`,
  takes: z.object({
    ...{ of: z.string(), naming: z.array(z.string()), from: z.date().nullable(), to: z.date().nullable(), limit: z.number() },
    ...{ afterAt: z.date().nullable(), afterId: z.string().nullable() },
  }),
  row: lookRow,
})

/**
 * What a family reads, the newest first: looks at the records they are told of, while these named this student or nobody yet. Others are not counted
 * either, so that nobody reads from a page that there are any.
 */
export const listLooksForFamily = statement({
  name: 'looks.list-looks-for-family',
  sql: `select ${columns} from looks.look
         where district_id = $district and kind <> 'repair' and matter_id = any($told::uuid[]) and (student_id = $student or student_id is null)
           and through <> all($except::text[]) and ($to::timestamptz is null or at < $to)
           and ($afterAt::timestamptz is null or at < $afterAt or (at = $afterAt and look_id > $afterId::uuid))
         order by at desc, look_id limit $limit`,
  takes: z.object({
    ...{
      student: z.string(),
      told: z.array(z.string()),
      except: z.custom<readonly string[]>(),
      to: z.date().nullable(),
      limit: z.number(),
    },
    ...{ afterAt: z.date().nullable(), afterId: z.string().nullable() },
  }),
  row: lookRow,
})
