import type { OrgId, PersonId } from '../../kernel/ids.ts'
import type { Lang } from '../../kernel/lang.ts'
import { roleName } from '../../design/words/frame.ts'
import type { Tx } from '../../platform/database/index.ts'
import { type Actor, idOf } from '../access.ts'
import { officeSchools } from '../principal-at.ts'
import { isOfASchool, type Office, offices } from '../roles.ts'
import { hasTakenRoster } from '../store/office-holders.ts'
import { listPeopleWithRole, type Person } from '../store/person.ts'
import { officeTexts } from '../words/offices.ts'
import { holdersBeside, otherSuperintendents, schoolSaid, tell } from './tell.ts'

interface Held {
  readonly office: Office
  readonly person: Person
}

/** Who holds which office before a roster is written, and whether it is the first one. */
export interface OfficesBefore {
  readonly held: readonly Held[]
  readonly isFirst: boolean
}

export const officesBefore = async (tx: Tx): Promise<OfficesBefore> => ({
  held: await listHeld(tx),
  isFirst: !(await hasTakenRoster(tx)),
})

async function listHeld(tx: Tx): Promise<Held[]> {
  const held: Held[] = []
  for (const office of offices) for (const person of await listPeopleWithRole(tx, office)) held.push({ office, person })
  return held
}

interface Moved extends Held {
  readonly kind: 'give' | 'take' | 'widen' | 'narrow'
  /** Where it is given or taken. */
  readonly schools: readonly (OrgId | null)[]
}

interface Telling {
  readonly before: OfficesBefore
  /** Of them the holder and the superintendents are told already that they left. */
  readonly left: ReadonlySet<PersonId>
  readonly by: Actor
  readonly at: Date
}

/**
 * An office that a roster gave or took at once: its holder, whoever held it beside them before, and the superintendents are told, as where it is
 * done by hand. Of a first roster only who held it before is told: nobody else had an office that could be taken over.
 */
export async function tellOfficesMoved(tx: Tx, { before, left, by, at }: Telling): Promise<void> {
  const moved = movedBetween(before.held, await listHeld(tx))
  const own = moved.filter(({ person }) => !before.isFirst && !left.has(person.id))
  for (const { kind, office, person, schools } of moved) {
    const had = before.held.flatMap(each => (each.office === office && each.person.id !== person.id ? [each.person.id] : []))
    if (had.length === 0) continue
    const beside = await holdersBeside(tx, { role: office, schools, without: [person.id, idOf(by)] })
    const people = beside.filter(id => had.includes(id))
    const school = await schoolOf(tx, { kind, schools })
    const says = (lang: Lang) => officeTexts[lang].ofRosterBeside({ kind, name: person.name, school, office: roleName(office, lang) })
    await tell(tx, { people, subject: person.id, at, says })
  }
  for (const { kind, office, person, schools } of own) {
    const school = await schoolOf(tx, { kind, schools })
    const superintendents = own.length > mostTold ? [] : await otherSuperintendents(tx, [person.id, idOf(by)])
    const says = (lang: Lang) => officeTexts[lang].ofRoster({ kind, name: person.name, school, office: roleName(office, lang) })
    await tell(tx, { people: [person.id, ...superintendents], subject: person.id, at, says })
  }
  const [first] = own
  if (first === undefined || own.length <= mostTold) return
  const count = (kinds: readonly Moved['kind'][]) => own.filter(each => kinds.includes(each.kind)).length
  const says = (lang: Lang) => officeTexts[lang].ofRosterMany({ given: count(['give', 'widen']), taken: count(['take', 'narrow']) })
  await tell(tx, { people: await otherSuperintendents(tx, [idOf(by)]), subject: first.person.id, at, says })
}

/** One school more, or one less, is named; an office as such is not given or taken at a school. */
const schoolOf = async (tx: Tx, { kind, schools: [one] }: Pick<Moved, 'kind' | 'schools'>): Promise<string> =>
  kind === 'widen' || kind === 'narrow' ? schoolSaid(tx, one) : ''

/** Of more than so many a superintendent is sent their number, not a message for each. */
const mostTold = 5

/** Whoever runs a school is given its office anew where their first school is another; of one more, or one less, they are told as of that. */
function movedBetween(before: readonly Held[], after: readonly Held[]): Moved[] {
  const [was, is] = [runBy(before), runBy(after)]
  const [had, has] = [new Set(was.map(keyOf)), new Set(is.map(keyOf))]
  const kinds = (all: readonly Run[]) => new Set(all.map(holderOf))
  const [hadAny, hasAny] = [kinds(was), kinds(is)]
  const keepsAll = (all: readonly Run[], of: Run, others: ReadonlySet<string>): boolean =>
    all.filter(each => holderOf(each) === holderOf(of) && each !== of).some(each => others.has(keyOf(each)))
  return saidOnce([
    ...is
      .filter(each => !had.has(keyOf(each)))
      .map(each => ({ ...each, kind: hadAny.has(holderOf(each)) && keepsAll(is, each, had) ? 'widen' : 'give' }) as const),
    ...was.filter(each => !hasAny.has(holderOf(each))).map(each => ({ ...each, kind: 'take' }) as const),
    ...was
      .filter(each => hasAny.has(holderOf(each)) && !has.has(keyOf(each)) && keepsAll(was, each, has))
      .map(each => ({ ...each, kind: 'narrow' }) as const),
  ])
}

/** The office itself is given, or taken, once, at however many schools it is; each school more or less is one change. */
function saidOnce(all: readonly (Run & Pick<Moved, 'kind'>)[]): Moved[] {
  const found = new Map<string, Moved>()
  for (const { kind, office, person, school } of all) {
    const key = `${kind} ${kind === 'give' || kind === 'take' ? holderOf({ office, person }) : keyOf({ office, person, school })}`
    found.set(key, { kind, office, person, schools: [...(found.get(key)?.schools ?? []), school] })
  }
  return [...found.values()]
}

interface Run extends Held {
  readonly school: OrgId | null
}

/** One for each school that a principal runs. */
const runBy = (held: readonly Held[]): Run[] =>
  held.flatMap(each => officeSchools(each.person, each.office).map(school => ({ ...each, school })))

const keyOf = ({ office, person, school }: Run): string => `${office} ${person.id} ${isOfASchool(office) ? (school ?? '') : ''}`
const holderOf = ({ office, person }: Held): string => `${office} ${person.id}`
