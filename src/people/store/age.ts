import { z } from 'zod'
import type { PersonId } from '../../kernel/ids.ts'
import { statement, type Tx } from '../../platform/database/index.ts'
import { personId } from './ids.ts'
import type { Person } from './person.ts'

/** The uses of a day of birth, all of them here. Each is null where the register does not know it. */

const findBirth = statement({
  name: 'people.find-birth',
  sql: 'select born_on as "bornOn" from people.person where district_id = $1 and person_id = $2',
  row: z.object({ bornOn: z.string().nullable() }),
})

const listBirths = statement({
  name: 'people.list-births',
  sql: `select person_id as id, born_on as "bornOn" from people.person where district_id = $1 and person_id = any($2::uuid[]) and born_on is not null`,
  row: z.object({ id: personId, bornOn: z.string() }),
})

/** Who of these is known to be 18 on a day. */
export const listOfAge = async (tx: Tx, people: readonly string[], day: string): Promise<PersonId[]> =>
  (await tx.many(listBirths, [tx.district, people])).filter(({ bornOn }) => !isYounger(bornOn, 18, day)).map(({ id }) => id)

/** How old somebody is on a day, YYYY-MM-DD. */
export async function ageOn(tx: Tx, person: PersonId, day: string): Promise<number | null> {
  const bornOn = (await tx.maybe(findBirth, [tx.district, person]))?.bornOn ?? null
  return bornOn === null ? null : Number(day.slice(0, 4)) - Number(bornOn.slice(0, 4)) - (day.slice(4) < bornOn.slice(4) ? 1 : 0)
}

export const isUnderTwelve = (tx: Tx, person: PersonId, day: string): Promise<boolean | null> => isBefore(tx, person, 12, day)

/** Whether somebody is 18 on a day, YYYY-MM-DD: what their family reads of them they then read themselves. */
export async function isOfAge(tx: Tx, person: PersonId, day: string): Promise<boolean | null> {
  const isUnder = await isBefore(tx, person, 18, day)
  return isUnder === null ? null : !isUnder
}

const ninthAndAbove = /^(?:0?9|1\d)$/
const saysNone = new Set(['UG', 'OTHER', ''])

/**
 * Whether a student reads their own record beside their caregivers on a day: from 14, or in ninth grade and above. Null where the register holds too
 * little to say no. The policies of the database ask the same (migration 0486).
 * Law: 603 CMR 23.02 (eligible student), verified (secondary): policies of Boston (LGL-07) and Mashpee.
 */
export async function readsOwnRecord(tx: Tx, { id, grades }: Pick<Person, 'id' | 'grades'>, day: string): Promise<boolean | null> {
  const isUnder = await isBefore(tx, id, 14, day)
  if (isUnder === false || grades.some(grade => ninthAndAbove.test(grade))) return true
  return isUnder === null || grades.every(grade => saysNone.has(grade.toUpperCase())) ? null : false
}

async function isBefore(tx: Tx, person: PersonId, age: number, day: string): Promise<boolean | null> {
  const bornOn = (await tx.maybe(findBirth, [tx.district, person]))?.bornOn ?? null
  return bornOn === null ? null : isYounger(bornOn, age, day)
}

const isYounger = (bornOn: string, age: number, day: string): boolean =>
  day < `${String(Number(bornOn.slice(0, 4)) + age).padStart(4, '0')}${bornOn.slice(4)}`
