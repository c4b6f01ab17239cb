import type { Compared } from './compare-roster.ts'
import type { Told } from './difference.ts'
import type { EnrollmentRow, OrgRow, PersonRow, PositionRow } from './row.ts'
import { isAtWork } from './words.ts'

/** What people, schools and places are called, of the roster and of the register. */
export class Naming {
  private readonly people: ReadonlyMap<string, PersonRow>
  private readonly heldPeople: ReadonlyMap<string, PersonRow>
  private readonly orgs = new Map<string, OrgRow>()
  private readonly classes = new Map<string, string>()
  private readonly listedPlaces: ReadonlyMap<string, readonly PositionRow[]>
  private readonly heldPlaces: ReadonlyMap<string, readonly PositionRow[]>

  constructor({ comparisons, heldPeople, heldOrgs }: Compared) {
    const { people, orgs, positions, classes } = comparisons
    for (const row of [...classes.gone, ...classes.same, ...classes.added, ...classes.changed.map(each => each.row)])
      this.classes.set(row.id, row.title)
    this.heldPeople = heldPeople
    this.people = new Map([...people.added, ...people.changed.map(({ row }) => row)].map(row => [row.id, row]))
    for (const org of heldOrgs.values()) this.orgs.set(org.id, org)
    for (const org of [...orgs.added, ...orgs.changed.map(({ row }) => row)]) this.orgs.set(org.id, org)
    this.listedPlaces = byPerson([positions.added, positions.same, positions.changed.map(({ row }) => row)])
    this.heldPlaces = byPerson([positions.gone, positions.same, positions.changed.map(({ held }) => held)])
  }

  person(id: string): string {
    const row = this.people.get(id) ?? this.heldPeople.get(id)
    return row === undefined ? id : nameOf(row)
  }

  org(id: string | null): string | null {
    return id === null ? null : (this.orgs.get(id)?.name ?? id)
  }

  /** Where a person belongs: the place the roster names first. */
  schoolOf(person: PersonRow): string | null {
    return this.org(person.primaryOrg ?? this.listedPlaces.get(person.id)?.[0]?.org ?? this.heldPlaces.get(person.id)?.[0]?.org ?? null)
  }

  schoolOfPerson(id: string): string | null {
    const row = this.people.get(id) ?? this.heldPeople.get(id)
    return row === undefined ? null : this.schoolOf(row)
  }

  /** As the register has it. */
  isStudent({ id, grades }: PersonRow): boolean {
    return grades.length > 0 || (this.heldPlaces.get(id) ?? []).some(({ role }) => role === 'student')
  }

  /** As more than a student or somebody's family, as the register has it. */
  worksHere({ id }: PersonRow): boolean {
    return (this.heldPlaces.get(id) ?? []).some(({ role }) => isAtWork(role))
  }

  /** What somebody is here: grade and role, of the roster or as the register has it. */
  standing(person: PersonRow, from: 'roster' | 'register'): Told[] {
    const roles = this.rolesOf(person.id, from)
    return [
      ...(person.grades.length > 0 ? [{ field: 'grades', value: person.grades.join(', ') }] : []),
      ...(roles.length > 0 ? [{ field: 'roles', value: roles.join(', ') }] : []),
    ]
  }

  roles(id: string, from: 'roster' | 'register'): Told[] {
    const places = (from === 'roster' ? this.listedPlaces : this.heldPlaces).get(id) ?? []
    const value = places.map(({ role, org }) => `${role}, ${this.org(org)}`).join('; ')
    return value === '' ? [] : [{ field: 'roles', value }]
  }

  place({ role, class: its }: EnrollmentRow): Told[] {
    return [
      { field: 'role', value: role },
      { field: 'class', value: this.classes.get(its) ?? its },
    ]
  }

  private rolesOf(id: string, from: 'roster' | 'register'): string[] {
    return [...new Set(((from === 'roster' ? this.listedPlaces : this.heldPlaces).get(id) ?? []).map(({ role }) => role))]
  }
}

export const nameOf = (row: Pick<PersonRow, 'givenName' | 'familyName' | 'preferredGivenName'>): string =>
  `${row.preferredGivenName ?? row.givenName} ${row.familyName}`.trim()

function byPerson(lists: readonly (readonly PositionRow[])[]): Map<string, PositionRow[]> {
  const found = new Map<string, PositionRow[]>()
  for (const list of lists)
    for (const position of list) {
      const theirs = found.get(position.person)
      if (theirs === undefined) found.set(position.person, [position])
      else theirs.push(position)
    }
  return found
}
