import { notFound } from '../../kernel/refusal.ts'
import type { Matter } from '../../matter/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import { type Openable, type ToDoWith, why } from '../../looks/index.ts'
import { isPrincipalAt, listGone, type Person, principalSchools, type Role, rolesOfASchool, worksHere } from '../../people/index.ts'
import { momentOf } from './calendar.ts'
import { carryOut } from './carry-out.ts'
import type { GateKit } from './gate-kit.ts'
import type { Happened } from './facts.ts'
import { readHistory } from './history.ts'
import { nobodysRequest } from './nobodys-request.ts'
import { isWithoutPrincipal } from './offices.ts'
import type { Moment } from './rules/moment.ts'
import { leadsOrMeets, maySignAs, type Standing } from './rules/standing.ts'
import type { ContactState } from './contact-state.ts'
import { fold } from './state.ts'
import { type ContactRow, findContact, listOpenTo, type SeenBy } from './store.ts'
import { fieldWrong } from './words/fields.ts'
import { refusals } from './words/refusals.ts'

/** The types of a request of police or an agency, as `matter` knows them. */
export interface ContactKind {
  readonly kit: GateKit
  readonly person: Person
  readonly row: ContactRow
  readonly happened: Happened
  readonly state: ContactState
  readonly standing: Standing
  readonly moment: Moment
}

/** A request is one matter: this is how it is found, folded and carried out. */
export const contacts: Matter<ContactKind> = {
  find: (tx, id) => tx.maybe(findContact, [tx.district, id]),
  noSuch: notFound(refusals.noSuchContact),
  standing: (person, row, { tx }) => standingAt(tx, person, row),
  nowhere: person => standingOf(person, anySchool),
  nobodys: nobodysRequest,
  moment: momentOf,
  read: readHistory,
  fold,
  fieldWrong,
  afterwards: async ({ handOver }) => handOver?.(),
  carryOut: (gate, tx, { row, before, state, added }) => carryOut(gate, tx, { contact: row.id, before, state, added }),
}

/**
 * The roles of a person that count at a school: those of one school at their own, a principal's at each school they run, a designee's also at all of
 * them where they belong to none.
 */
export function standingOf(person: Person, at: string): Standing {
  const { id, roles, school } = person
  const runs = (role: string): boolean => rolesOfASchool.some(each => each === role)
  const leads = isPrincipalAt(person, at)
  const counts = roles.filter(
    role => school === at || (role === 'principal' && leads) || !(runs(role) || (role === 'designee' && school !== null)),
  )
  const isStaff = worksHere(person)
  return { person: id, roles: counts, isStaff, worksThere: isStaff && (school === null || school === at || leads) }
}

/**
 * The same, as the register has it now: where nobody holds the office of principal at the school, whoever may sign for the superintendent stands
 * for the principal too. Law: R2, those who are named decide; our choice, so that what waits for the principal does not wait for ever.
 */
export async function standingAt(tx: Tx, person: Person, { school: at, stage, adults }: Placed): Promise<Standing> {
  const own = { ...standingOf(person, at), gone: stage === 'ended' ? await listGone(tx, adults) : [] }
  if (own.roles.includes('principal') || !maySignAs(own, 'superintendent') || !(await isWithoutPrincipal(tx, at))) return own
  return { ...own, roles: [...own.roles, 'principal'] }
}

type Placed = Pick<ContactRow, 'school' | 'stage' | 'adults'>

/** A school that nobody has for their own: whoever counts there counts at every school. */
export const anySchool = ''

/** Whose requests somebody sees, as `isPartOf` says it of each. */
export function seenBy(person: Person): SeenBy {
  const everywhere = standingOf(person, anySchool)
  const schools = [...new Set([...(person.school === null ? [] : [person.school]), ...principalSchools(person)])]
  const led = schools.filter(school => leadsOrMeets(standingOf(person, school)))
  const own = { person: person.id, isStaff: everywhere.isStaff, at: person.school === null ? null : schools, led }
  return { ...own, whose: leadsOrMeets(everywhere) ? 'all' : led.length > 0 ? 'school' : 'own' }
}

/** Of some requests and reports, those that somebody may open, and why. */
export const requestsOpenTo = async (tx: Tx, person: Person, ids: readonly string[]): Promise<Openable[]> =>
  (await tx.many(listOpenTo, { ...seenBy(person), ids: [...ids] })).map(({ id, matter, school, student }) => ({
    ...{ id, kind: 'request', matter, student, why: whyListed(person, school) },
  }))

/** What somebody has to do with a request by their office at its school; whoever holds none there has a part in it. */
export function whyListed(person: Person, at: string): Openable['why'] {
  const because = why(person, officesAt(person, at))
  return because.may ? because : { may: true, through: 'part', as: person.roles[0] ?? null }
}

/** The roles of a person that open every request of a school to them. */
export function officesAt(person: Person, at: string): Pick<ToDoWith, 'school' | 'district' | 'counsel'> {
  const { roles } = standingOf(person, at)
  const counting = (...of: readonly Role[]) => person.roles.filter(role => roles.includes(role) && of.includes(role))
  const ofSchool: readonly Role[] = person.school === at ? ['principal', 'front-office', 'designee'] : ['principal', 'front-office']
  return { school: counting(...ofSchool), district: counting('superintendent', 'designee'), counsel: counting('counsel') }
}
