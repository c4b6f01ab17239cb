import type { PersonId } from '../../kernel/ids.ts'
import type { Lang } from '../../kernel/lang.ts'
import { roleName } from '../../design/words/frame.ts'
import type { Tx } from '../../platform/database/index.ts'
import { type Actor, idOf } from '../access.ts'
import { isOfASchool, type Office, offices } from '../roles.ts'
import { hasTakenRoster } from '../store/office-holders.ts'
import { listPeopleWithRole, type Person } from '../store/person.ts'
import { officeTexts } from '../words/offices.ts'
import { holdersBeside, otherSuperintendents, tell } from './tell.ts'

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
  readonly kind: 'give' | 'take'
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
  for (const { kind, office, person } of moved) {
    const had = before.held.flatMap(each => (each.office === office && each.person.id !== person.id ? [each.person.id] : []))
    if (had.length === 0) continue
    const beside = await holdersBeside(tx, { role: office, school: person.school, without: [person.id, idOf(by)] })
    const people = beside.filter(id => had.includes(id))
    const says = (lang: Lang) => officeTexts[lang].ofRosterBeside({ kind, name: person.name, office: roleName(office, lang) })
    await tell(tx, { people, subject: person.id, at, says })
  }
  for (const { kind, office, person } of own) {
    const superintendents = own.length > mostTold ? [] : await otherSuperintendents(tx, [person.id, idOf(by)])
    const says = (lang: Lang) => officeTexts[lang].ofRoster({ kind, name: person.name, office: roleName(office, lang) })
    await tell(tx, { people: [person.id, ...superintendents], subject: person.id, at, says })
  }
  const [first] = own
  if (first === undefined || own.length <= mostTold) return
  const count = (kind: Moved['kind']) => own.filter(each => each.kind === kind).length
  const says = (lang: Lang) => officeTexts[lang].ofRosterMany({ given: count('give'), taken: count('take') })
  await tell(tx, { people: await otherSuperintendents(tx, [idOf(by)]), subject: first.person.id, at, says })
}

/** Of more than so many a superintendent is sent their number, not a message for each. */
const mostTold = 5

/** Whoever runs a school is given its office anew where the school is another. */
function movedBetween(before: readonly Held[], after: readonly Held[]): Moved[] {
  const keyOf = ({ office, person: { id, school } }: Held): string => `${office} ${id} ${isOfASchool(office) ? (school ?? '') : ''}`
  const holderOf = ({ office, person: { id } }: Held): string => `${office} ${id}`
  const [had, hasStill] = [new Set(before.map(keyOf)), new Set(after.map(holderOf))]
  return [
    ...after.filter(each => !had.has(keyOf(each))).map(each => ({ ...each, kind: 'give' }) as const),
    ...before.filter(each => !hasStill.has(holderOf(each))).map(each => ({ ...each, kind: 'take' }) as const),
  ]
}
