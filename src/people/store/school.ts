import { z } from 'zod'
import type { OrgId } from '../../kernel/ids.ts'
import { statement, type Tx } from '../../platform/database/index.ts'
import { orgId } from './ids.ts'

export interface School {
  readonly id: OrgId
  readonly sourcedId: string
  readonly name: string
  readonly type: string
  readonly active: boolean
}

const schoolRow = z.object({ id: orgId, sourcedId: z.string(), name: z.string(), type: z.string(), active: z.boolean() })

const listSchoolsStatement = statement({
  name: 'people.list-schools',
  sql: `select org_id as "id", source_id as "sourcedId", name, type, active from people.org
         where district_id = $1 and active and type = 'school' order by name collate "und-x-icu", source_id`,
  row: schoolRow,
})
const findSchoolStatement = statement({
  name: 'people.find-school',
  sql: `select org_id as "id", source_id as "sourcedId", name, type, active from people.org where district_id = $1 and org_id = $2`,
  row: schoolRow,
})
const findByNameStatement = statement({
  name: 'people.find-school-by-name',
  sql: `select org_id as "id", source_id as "sourcedId", name, type, active from people.org
         where district_id = $1 and active and (source_id = $2 or identifier = $2 or name = $2) order by (source_id = $2) desc, name limit 2`,
  row: schoolRow,
})

const listEvery = statement({
  name: 'people.list-every-school',
  sql: `select org_id as "id", source_id as "sourcedId", name, type, active from people.org
         where district_id = $1 and type = 'school' order by active desc, name collate "und-x-icu", source_id`,
  row: schoolRow,
})

/** Those that have closed too, after those of the roster: what happened there goes on having a place, and is looked for by its name. */
export const listEverySchool = (tx: Tx): Promise<School[]> => tx.many(listEvery, [tx.district])

const listWithStudents = statement({
  name: 'people.list-schools-with-students',
  sql: `select org_id as "id", source_id as "sourcedId", name, type, active from people.org
         where district_id = $1 and active and type = 'school' and students > 0 order by name collate "und-x-icu", source_id`,
  row: schoolRow,
})

const listNames = statement({
  name: 'people.list-school-names',
  sql: `select org_id as "id", name from people.org where district_id = $1 and type = 'school'`,
  row: z.object({ id: z.string(), name: z.string() }),
})

/** The name of each school by its id, of those that have closed too: what happened there goes on having a place. */
export const schoolNames = async (tx: Tx): Promise<ReadonlyMap<string, string>> =>
  new Map((await tx.many(listNames, [tx.district])).map(({ id, name }) => [id, name]))

const closedRow = z.object({ id: orgId, sourcedId: z.string(), code: z.string().nullable(), name: z.string() })
const listClosed = statement({
  name: 'people.list-closed-schools',
  sql: `select c.org_id as id, c.source_id as "sourcedId", c.identifier as code, c.name from people.org c
         where c.district_id = $1 and not c.active and c.type = 'school'
           and not exists (select from people.org o where o.district_id = c.district_id and o.active and o.type = 'school'
                                                      and (o.identifier = c.identifier or o.name = c.name))
         order by c.name collate "und-x-icu", c.source_id`,
  row: closedRow,
})

/** Schools that have left the roster: not those that it has under another id of its own, with the same name or code of the state. */
export const listClosedSchools = (tx: Tx): Promise<z.infer<typeof closedRow>[]> => tx.many(listClosed, [tx.district])

export const listSchoolsWithStudents = (tx: Tx): Promise<School[]> => tx.many(listWithStudents, [tx.district])
export const listSchools = (tx: Tx): Promise<School[]> => tx.many(listSchoolsStatement, [tx.district])
export const findSchool = (tx: Tx, id: OrgId): Promise<School | undefined> => tx.maybe(findSchoolStatement, [tx.district, id])

/** By the roster's sourcedId, by its identifier or by its name; undefined where that could be two. */
export async function findSchoolByName(tx: Tx, text: string): Promise<School | undefined> {
  const [first, second] = await tx.many(findByNameStatement, [tx.district, text])
  return second === undefined || first?.sourcedId === text ? first : undefined
}

const findCode = statement({
  name: 'people.find-district-code',
  sql: `select identifier as code from people.org where district_id = $1 and active and type = 'district' and identifier ~ '^[0-9]{8}$'
         order by source_id limit 1`,
  row: z.object({ code: z.string() }),
})

/** The district's own number as the state writes it, where the roster tells one. */
export const findDistrictCode = async (tx: Tx): Promise<string | null> => (await tx.maybe(findCode, [tx.district]))?.code ?? null

const sessionRow = z.object({ sourcedId: z.string(), title: z.string(), type: z.string(), startsOn: z.string(), endsOn: z.string() })
export type AcademicSession = z.infer<typeof sessionRow>

const listSessions = statement({
  name: 'people.list-academic-sessions',
  sql: `select source_id as "sourcedId", title, type, starts_on as "startsOn", ends_on as "endsOn" from people.academic_session
         where district_id = $1 and active order by starts_on, ends_on, source_id`,
  row: sessionRow,
})

export const listAcademicSessions = (tx: Tx): Promise<AcademicSession[]> => tx.many(listSessions, [tx.district])
