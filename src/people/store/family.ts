import { z } from 'zod'
import type { PersonId } from '../../kernel/ids.ts'
import { statement, type Tx } from '../../platform/database/index.ts'
import { personId } from './ids.ts'

const ownChildren = statement({
  name: 'people.list-own-children',
  sql: `select p.person_id as id, coalesce(p.preferred_given_name, p.given_name) || ' ' || p.family_name as name
          from people.person me
          join people.person p on p.district_id = me.district_id and p.agents @> array[me.source_id]
         where me.district_id = $1 and me.person_id = $2
         order by p.family_name collate "und-x-icu", p.given_name collate "und-x-icu", p.person_id`,
  row: z.object({ id: personId, name: z.string() }),
})

export interface Child {
  readonly id: PersonId
  readonly name: string
}

/** The students whose caregiver somebody is by the roster, those too who have left. */
export const listOwnChildren = (tx: Tx, person: PersonId): Promise<Child[]> => tx.many(ownChildren, [tx.district, person])

const caregivers = statement({
  name: 'people.list-caregivers',
  sql: `select p.person_id as student, me.person_id as id from people.person p
          join people.person me on me.district_id = p.district_id and me.source_id = any(p.agents) and me.active
         where p.district_id = $1 and p.person_id = any($2::uuid[]) order by me.person_id`,
  row: z.object({ student: personId, id: personId }),
})

/** Who is the caregiver of each of these students by the roster and is here still. */
export const listCaregiversOf = (tx: Tx, students: readonly string[]): Promise<{ student: PersonId; id: PersonId }[]> =>
  tx.many(caregivers, [tx.district, students])

/** The same of one student. */
export const listCaregivers = async (tx: Tx, student: PersonId): Promise<PersonId[]> =>
  (await listCaregiversOf(tx, [student])).map(({ id }) => id)

/** Asked from the student's side: from the caregiver's, everybody in the register is read. */
export const isCaregiverOf = async (tx: Tx, person: PersonId, student: string): Promise<boolean> =>
  (await listCaregiversOf(tx, [student])).some(({ id }) => id === person)
