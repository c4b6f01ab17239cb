import { freshId, type DistrictId, type OrgId } from '../../kernel/ids.ts'
import { isNo, malformed, type No } from '../../kernel/refusal.ts'
import type { Database, Tx } from '../../platform/database/index.ts'
import { linkUser } from '../commands/sign-in.ts'
import { takeAwayByOperator } from '../commands/take-steps-away.ts'
import { addUser, giveRole } from '../commands/users.ts'
import { askOfOffice } from '../commands/widen-office.ts'
import { principalSchools } from '../principal-at.ts'
import { isOfASchool, lacksSchool } from '../roles.ts'
import type { Person } from '../store/person.ts'
import { findSchoolByName, listSchools, type School } from '../store/school.ts'
import { noSuchSchool } from '../words/refusals.ts'
import { misused, type Told, told, toldNo } from './told.ts'

export interface UserArguments {
  readonly district: DistrictId
  readonly verb: string
  readonly handle: string
  readonly roles: readonly string[]
  readonly name: string | null
  readonly email: string | null
  /** A school by its sourcedId, its identifier or its name; null where none is named. */
  readonly school?: string | null
  readonly at: Date
  /** Of `role HANDLE principal`: a school beside their first one at which they are that too, or no longer. */
  readonly alsoAt?: string | null
  readonly noLongerAt?: string | null
  /** Of `second-step`: that theirs are to be taken away, which is asked for by name. */
  readonly remove?: boolean
  /** The address a link leads to, before its token: `http://127.0.0.1:3000`. */
  readonly origin: string
}

/** `user add HANDLE ROLE…`, `user role HANDLE ROLE…`, `user link HANDLE`. */
export async function userCommand(database: Database, asked: UserArguments): Promise<Told> {
  const { district, verb, handle, at } = asked
  const deed = { by: 'operator', at, deed: freshId() } as const
  const within = <T>(work: Parameters<typeof database.transaction<T>>[2]) => database.transaction<T>('app', district, work)
  switch (verb) {
    case 'add': {
      const person = await within(tx => atSchool(tx, asked, school => addUser(tx, { ...asked, ...deed, school })))
      if (isNo(person)) return toldNo(person)
      return toldOf(person, asked, `${person.handle} is added as ${person.roles.join(', ') || 'nobody in particular'}.`)
    }
    case 'role': {
      const [kind, named] = asked.alsoAt ? (['widen', asked.alsoAt] as const) : (['narrow', asked.noLongerAt ?? null] as const)
      if (named !== null) {
        if (asked.roles.join() !== 'principal' || (asked.school ?? null) !== null || (asked.alsoAt && asked.noLongerAt))
          return misused(
            'user role HANDLE principal --also-at SCHOOL, or --no-longer-at SCHOOL, was expected: one school, and no other role.',
          )
        const person = await within(tx =>
          atSchool(tx, { ...asked, school: named }, school => askOfOffice(tx, kind, { ...deed, handle, school })),
        )
        return isNo(person)
          ? toldNo(person)
          : told(shape(person), `${person.handle} is principal at ${await within(tx => schoolsOf(tx, person))}.`)
      }
      const person = await within(tx => atSchool(tx, asked, school => giveRole(tx, { ...asked, ...deed, school })))
      return isNo(person) ? toldNo(person) : toldOf(person, asked, `${person.handle} is ${person.roles.join(', ')}.`)
    }
    case 'link': {
      const link = await within(tx => linkUser(tx, { handle, ...deed }))
      if (isNo(link)) return toldNo(link)
      const address = `${asked.origin}/sign-in?link=${link.token}`
      return told({ ok: true, link: address, person: shape(link.person).person }, address)
    }
    case 'second-step': {
      if (!asked.remove)
        return misused(
          'user second-step HANDLE --remove was expected: it takes all second steps of somebody away, and ends their sessions.',
        )
      const person = await within(tx => takeAwayByOperator(tx, { handle, at, deed: deed.deed }))
      return isNo(person)
        ? toldNo(person)
        : told(shape(person), `The second steps of ${person.handle} are taken away. Their next sign-in sets one up anew.`)
    }
    default:
      return misused(`There is no command user ${verb}; user add, user role or user link was expected.`)
  }
}

/** The school that is named; where none is, the district's only one, or none. */
async function atSchool(
  tx: Tx,
  { school, roles }: UserArguments,
  give: (school: OrgId | null) => Promise<Person | No>,
): Promise<Person | No> {
  if (!roles.some(isOfASchool)) return give(null)
  const schools = await listSchools(tx)
  if (school === undefined || school === null) return give(schools.length === 1 ? (schools[0]?.id ?? null) : null)
  const named = await findSchoolByName(tx, school)
  const known = schools.find(({ id }) => id === named?.id)
  return known ? give(known.id) : malformed([{ pointer: '/school', detail: noSuchSchool({ school, schools: namesOf(schools) }) }])
}

/** The names of the schools that somebody runs. */
async function schoolsOf(tx: Tx, person: Person): Promise<string> {
  const runs = principalSchools(person)
  return (await listSchools(tx)).flatMap(({ id, name }) => (runs.includes(id) ? [name] : [])).join(', ')
}

const namesOf = (schools: readonly School[]): string => schools.map(({ sourcedId, name }) => `${sourcedId} (${name})`).join(', ') || '–'

/** A role that runs a school, given for none, is told with how to say which. */
function toldOf(person: Person, { roles }: UserArguments, text: string): Told {
  const lacking = roles.find(isOfASchool)
  if (lacking === undefined || !lacksSchool(person)) return told(shape(person), text)
  const how = `For no school, so they see no school's calls and requests. Say which: concord user role ${person.handle} ${lacking} --school SCHOOL`
  return told(shape(person), `${text}\n${how}`)
}

function shape({ id, handle, name, roles, school, alsoPrincipalAt }: Person) {
  return { ok: true, person: { id, handle, name, roles, school, alsoPrincipalAt } }
}
