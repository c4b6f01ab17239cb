import { z } from 'zod'
import type { OrgId, PersonId } from '../../kernel/ids.ts'
import { statement, type Tx } from '../../platform/database/index.ts'
import { orgId, personId } from './ids.ts'

/** A school somebody stays at while the move of their office waits. */

const holdOne = statement({
  name: 'people.hold-school',
  sql: `update people.person set is_school_held = true, held_school_id = $school::uuid where district_id = $district and person_id = $person`,
  takes: z.object({ person: personId, school: orgId.nullable() }),
})
const freeThese = statement({
  name: 'people.free-schools',
  sql: `update people.person set is_school_held = false, held_school_id = null
         where district_id = $1 and person_id = any($2::uuid[]) and is_school_held returning person_id as person`,
  row: z.object({ person: personId }),
})
const endMovesOf = statement({
  name: 'people.end-moves',
  sql: `update people.office_change set ended = 'replaced', ended_at = $at
         where district_id = $district and kind = 'move' and ended_at is null and person_id = any($people::uuid[])`,
  takes: z.object({ people: z.custom<readonly PersonId[]>(), at: z.date() }),
})

export const holdSchool = (tx: Tx, person: PersonId, school: OrgId | null): Promise<number> => tx.run(holdOne, { person, school })
/** Returns who was kept at one. */
export const freeSchools = async (tx: Tx, people: readonly PersonId[]): Promise<PersonId[]> =>
  (await tx.many(freeThese, [tx.district, people])).map(({ person }) => person)

/** What waited to be confirmed of them is overtaken: they are where they were, or hold the office elsewhere by other hands. */
export const endMoves = (tx: Tx, people: readonly PersonId[], at: Date): Promise<number> => tx.run(endMovesOf, { people, at })
