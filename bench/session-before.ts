import { z } from 'zod'
import { statement } from '../src/platform/database/index.ts'

/** How the session before every request was found on 26 November 2026, before sessions had a second step and people a held office or several schools. */
export const sessionBefore = statement({
  name: 'bench.find-session-before',
  sql: `select own.lapses_at as "lapsesAt", own.ended_at as "endedAt", x.*
     from people.session own cross join lateral (
       select p.person_id as "id", p.handle, coalesce(p.preferred_given_name, p.given_name) as "given", p.family_name as "family",
              p.grades, p.active, p.enabled,
              array(select r.role from people.person_role r where r.district_id = p.district_id and r.person_id = p.person_id
                    union select t.implies from people.position t
                     where t.district_id = p.district_id and t.person_source_id = p.source_id and t.active and t.implies is not null) as "held",
              array(select distinct o.name from people.position t
                      join people.org o on o.district_id = t.district_id and o.source_id = t.org_source_id
                     where t.district_id = p.district_id and t.person_source_id = p.source_id and t.active and o.active order by o.name) as "places",
              s.org_id as "school", s.name as "schoolName"
         from people.person p
         left join lateral (
           select o.org_id, o.name from people.position t
             join people.org o on o.district_id = t.district_id and o.source_id = t.org_source_id
            where t.district_id = p.district_id and t.person_source_id = p.source_id and t.active and o.active and o.type = 'school'
            order by (o.source_id = p.primary_org) desc nulls last, t.is_primary desc, o.source_id limit 1
         ) s on true
        where p.district_id = $district and p.person_id = own.person_id) x
    where own.district_id = $district and own.digest = $digest`,
  takes: z.object({ digest: z.custom<Buffer>() }),
  row: z.object({
    ...{
      lapsesAt: z.date(),
      endedAt: z.date().nullable(),
      id: z.string(),
      handle: z.string().nullable(),
      given: z.string(),
      family: z.string(),
    },
    ...{ grades: z.array(z.string()), active: z.boolean(), enabled: z.boolean(), held: z.array(z.string()), places: z.array(z.string()) },
    ...{ school: z.string().nullable(), schoolName: z.string().nullable() },
  }),
})
