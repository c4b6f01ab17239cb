import { z } from 'zod'
import type { OrgId, PersonId } from '../../kernel/ids.ts'
import { statement, type Tx } from '../../platform/database/index.ts'
import { orgId, personId } from './ids.ts'

/** Schools beside their first one at which somebody is principal. */

const insertOne = statement({
  name: 'people.insert-office-school',
  sql: `insert into people.office_school (district_id, person_id, school_id, given_at, of_roster)
        values ($district, $person, $school, $at, $ofRoster) on conflict do nothing`,
  takes: z.object({ person: personId, school: orgId, at: z.date(), ofRoster: z.boolean() }),
})
const deleteOne = statement({
  name: 'people.delete-office-school',
  sql: 'delete from people.office_school where district_id = $1 and person_id = $2 and school_id = $3',
})
const implied = `select from people.position t
                   join people.org o on o.district_id = t.district_id and o.source_id = t.org_source_id
                  where t.district_id = p.district_id and t.person_source_id = p.source_id and t.active and t.implies = 'principal'`
const deleteStale = statement({
  name: 'people.delete-stale-office-schools',
  sql: `delete from people.office_school e using people.person p
         where e.district_id = $1 and p.district_id = e.district_id and p.person_id = e.person_id
           and (not p.active
                or (e.of_roster and not exists (${implied} and o.org_id = e.school_id))
                or not (exists (${implied})
                        or exists (select from people.person_role r where r.district_id = p.district_id and r.person_id = p.person_id and r.role = 'principal')))`,
})
const deleteReplaced = statement({
  name: 'people.delete-replaced-office-schools',
  sql: `delete from people.office_school e
         where e.district_id = $1 and e.person_id = $2 and not e.of_roster
           and (e.school_id = $3
                or e.school_id in (select r.school_id from people.person_role r
                                    where r.district_id = $1 and r.person_id = $2 and r.role = 'principal'))`,
})
const holderRow = z.object({ person: personId, school: orgId, ofRoster: z.boolean() })
const listAll = statement({
  name: 'people.list-office-schools',
  sql: 'select person_id as person, school_id as school, of_roster as "ofRoster" from people.office_school where district_id = $1 order by 1, 2',
  row: holderRow,
})
const placeRow = z.object({ person: personId, sourcedId: z.string(), school: orgId })
const listPlaces = statement({
  name: 'people.list-principal-places',
  // From the few places of principals to their people; who is kept at a school while a move waits is asked about after it.
  sql: `with places as materialized (
          select distinct t.person_source_id, o.org_id from people.position t
            join people.org o on o.district_id = t.district_id and o.source_id = t.org_source_id and o.active and o.type = 'school'
           where t.district_id = $1 and t.active and t.implies = 'principal')
        select p.person_id as person, p.source_id as "sourcedId", t.org_id as school
          from places t join people.person p on p.district_id = $1 and p.source_id = t.person_source_id
         where p.active and not p.is_school_held order by 1, 3`,
  row: placeRow,
})

export type PrincipalPlace = Readonly<z.infer<typeof placeRow>>

/** Every place in the roster that makes somebody principal of a school. */
export const listPrincipalPlaces = (tx: Tx): Promise<PrincipalPlace[]> => tx.many(listPlaces, [tx.district])
export const listOfficeSchools = (tx: Tx): Promise<z.infer<typeof holderRow>[]> => tx.many(listAll, [tx.district])
export const addOfficeSchool = (tx: Tx, given: { person: PersonId; school: OrgId; at: Date; ofRoster: boolean }): Promise<number> =>
  tx.run(insertOne, given)
export const dropOfficeSchool = (tx: Tx, person: PersonId, school: OrgId): Promise<number> =>
  tx.run(deleteOne, [tx.district, person, school])
/** Before the role is given for a school by name: that school comes first then, and the one it was given for before ends. */
export const dropReplacedOfficeSchools = (tx: Tx, person: PersonId, school: OrgId): Promise<number> =>
  tx.run(deleteReplaced, [tx.district, person, school])
/** Of whoever has left, is principal no longer, or whose place in the roster is gone. */
export const dropStaleOfficeSchools = (tx: Tx): Promise<number> => tx.run(deleteStale, [tx.district])
