import type { FastifyRequest } from 'fastify'
import { freshId, type OrgId, type PersonId, readId } from '../../kernel/ids.ts'
import { instantIn } from '../../kernel/local-time.ts'
import { addSeconds, dayIn } from '../../kernel/time.ts'
import type { Tx } from '../../platform/database/index.ts'
import { may, whyMay } from '../access.ts'
import { hasAny } from '../commands/take-steps-away.ts'
import { addDays, mondayOf } from '../duty-week.ts'
import type { PersonPageProps } from '../pages/person-page.tsx'
import type { RoleLine } from '../pages/role-list.tsx'
import { readLapsed, readWaiting } from '../read-waiting.ts'
import type { Role } from '../roles.ts'
import { listDutyBetween } from '../store/duty-week.ts'
import { listOfficeSchools } from '../store/office-schools.ts'
import { findPerson, type Person } from '../store/person.ts'
import { countWrongCodes } from '../store/wrong-codes.ts'
import { listGiven, listPositions } from '../store/roles.ts'
import { listSchools } from '../store/school.ts'
import type { PeopleKit } from './kit.ts'

/** A page is for who works here; students and families have none. */
export const hasPage = ({ roles }: Pick<Person, 'roles'>): boolean =>
  roles.length === 0 || roles.some(role => role !== 'student' && role !== 'caregiver')

export async function staffWithId(tx: Tx, text: string): Promise<Person | undefined> {
  const id = readId<PersonId>(text)
  const person = id && (await findPerson(tx, id))
  return person && hasPage(person) ? person : undefined
}

/** What the page of one person shows to whoever looks. */
export async function personProps(
  tx: Tx,
  { clock }: PeopleKit,
  request: FastifyRequest,
  { id, asker }: { readonly id: string; readonly asker: Person },
): Promise<
  | (Omit<PersonPageProps, 'page' | 'person' | 'change' | 'problems' | 'ends' | 'roles' | 'seesTurnedAway'> & {
      readonly person: Person
      readonly roles: readonly (RoleLine & { readonly role: Role })[]
    })
  | undefined
> {
  const person = await staffWithId(tx, id)
  if (!person) return undefined
  const positions = await listPositions(tx, person.id)
  const given = await listGiven(tx, person.id)
  const zone = request.district.timeZone
  const monday = mondayOf(dayIn(zone, clock.now()))
  const [from, to] = [instantIn(zone, `${monday}T00:00`), instantIn(zone, `${addDays(monday, 7)}T00:00`)]
  const schools = new Map((await listSchools(tx)).map(({ id: school, name }) => [school, name]))
  const widened = person.alsoPrincipalAt.length === 0 ? [] : await listOfficeSchools(tx)
  const isOfRoster = (school: OrgId) => widened.some(each => each.person === person.id && each.school === school && each.ofRoster)
  const duty = from && to ? await listDutyBetween(tx, from, to, person.id) : []
  return {
    person,
    roles: person.roles.map(role => {
      const gift = given.find(each => each.role === role)
      return {
        role,
        positions: positions.filter(({ implies }) => implies === role),
        also: (role === 'principal' ? person.alsoPrincipalAt : []).map(school => ({
          ...{ school, name: schools.get(school) ?? '', isOfRoster: isOfRoster(school) },
        })),
        given: gift ? { at: gift.at.toISOString(), by: gift.by, claimed: gift.claimed, schoolName: gift.schoolName } : null,
      }
    }),
    otherPositions: positions.filter(({ implies }) => !person.roles.some(role => role === implies)),
    waiting: {
      changes: await readWaiting(tx, asker, { now: clock.now(), of: person.id }),
      lapsed: await readLapsed(tx, asker, { now: clock.now(), of: person.id }),
      deed: freshId<string>(),
    },
    lost: may(asker, 'manage-users') && asker.id !== person.id && (await hasAny(tx, person)) ? freshId<string>() : null,
    wrongCodes: may(asker, 'manage-users') ? await wrongCodesOf(tx, person.id, clock.now()) : null,
    may: whyMay(person).map(({ says, ...why }) => ({ ...why, says: says[request.lang] })),
    duty: duty.map(({ schoolName, role, from: begins, to: ends }) => ({
      school: schoolName,
      role,
      from: begins.toISOString(),
      to: ends.toISOString(),
    })),
  }
}

const monthSeconds = 30 * 86_400

async function wrongCodesOf(tx: Tx, person: PersonId, now: Date): Promise<PersonPageProps['wrongCodes']> {
  const asked = { person, from: addSeconds(now, -monthSeconds), to: addSeconds(now, 1), limit: 1 }
  const [codes] = await countWrongCodes(tx, asked)
  return codes ? { times: codes.times, lastAt: codes.lastAt.toISOString() } : null
}
