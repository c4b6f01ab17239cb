import { addWarning, wholeFile } from '../fault.ts'
import type { Line } from '../line.ts'
import type { PersonRow } from '../row.ts'
import { Values } from '../values.ts'
import { isEnrolled, nameIn } from './cells.ts'
import type { AspenContext } from './context.ts'
import { Homerooms } from './homerooms.ts'
import { type AspenFile, eachLine, headingOf } from './read-file.ts'
import type { Schools } from './schools.ts'

/** Staff of an export: those an educators file names, and those who teach a section and are named nowhere else. */
export class Staff {
  private readonly context: AspenContext
  private readonly byLogin = new Map<string, string>()
  private readonly byLocalId = new Map<string, string>()
  /** Where those of the register already work, by person. */
  private readonly places = new Map<string, Set<string>>()
  private readonly listed = new Set<string>()
  private readonly placed = new Set<string>()
  private isWholeList = false
  private unnamed = 0

  constructor(context: AspenContext) {
    this.context = context
    const pupils = new Set<string>()
    for (const { id, person, org, role, active } of context.held.positions.values()) {
      if (role === 'student') pupils.add(person)
      else if (active && !id.startsWith(ownPlace)) this.places.set(person, (this.places.get(person) ?? new Set()).add(org))
    }
    for (const { id, username, active } of context.held.people.values()) {
      if (pupils.has(id) || !(active || id.startsWith(own))) continue
      if (username !== null) this.byLogin.set(username.toLowerCase(), id)
      if (id.startsWith(own)) this.byLocalId.set(id.slice(own.length), id)
    }
  }

  async readEducators(files: readonly AspenFile[], schools: Schools): Promise<void> {
    const { context } = this
    const homerooms = new Homerooms(context, 'teacher')
    for (const file of files) {
      const heading = headingOf(file, 'educators', context.found)
      if (heading === undefined) continue
      const lines = await eachLine(file, heading, context.found, line => {
        context.tracker.on(1)
        this.readEducator(line, schools, homerooms)
      })
      this.isWholeList ||= lines > 0
    }
    if (this.isWholeList) homerooms.close()
  }

  private readEducator(line: Line, schools: Schools, homerooms: Homerooms): void {
    const { context } = this
    const values = new Values(line, context.found)
    const [login, localId] = [values.reference('login_name'), values.reference('local_id')]
    if (login === null && localId === null) return values.missing('login_name', 'a login, or a local_id')
    const id = this.idOf(login, localId)
    if (!context.isFirst('staff', id, line, login === null ? 'local_id' : 'login_name') || !isEnrolled(values)) return
    const school = schools.findOrAdd(line, values)
    const before = context.held.people.get(id)
    const person = {
      ...(before ?? nobody(id)),
      ...nameIn(values),
      active: true,
      enabled: true,
      username: login ?? before?.username ?? null,
    }
    this.listed.add(id)
    context.add('people', { ...person, line: line.number, primaryOrg: school })
    this.place(id, school, roleOf(values.text('staff_type') ?? 'teacher'), line)
    const homeroom = values.text('homeroom')
    if (homeroom !== null) homerooms.place(homeroom, school, id, line.number)
  }

  /** Whoever teaches a section: the one of the register or of the educators file, else somebody who so far has a login and no name. */
  ofSection(line: Line, values: Values, school: string): string | undefined {
    const [login, localId] = [values.reference('login_name'), values.reference('local_id')]
    if (login === null && localId === null) return undefined
    const id = this.idOf(login, localId)
    const before = this.context.held.people.get(id)
    if (!this.listed.has(id)) {
      if (before === undefined) this.unnamed += 1
      const person = before ?? { ...nobody(id), username: login, familyName: login ?? localId ?? '', primaryOrg: school }
      this.context.add('people', { ...person, line: line.number, active: true })
    }
    this.listed.add(id)
    if (id.startsWith(own)) this.place(id, school, 'teacher', line)
    return id
  }

  /** After all files: an educators file is the whole list of staff, a list of sections is not. */
  close(): void {
    if (!this.isWholeList) return
    this.context.leave('people', this.listed, row => row.id.startsWith(own))
    this.context.leave('positions', this.placed, row => row.id.startsWith(ownPlace))
  }

  sayWhoHasNoName(file: string): void {
    if (this.unnamed === 0) return
    const who = this.unnamed === 1 ? 'One of them is' : `${this.unnamed} of them are`
    const message = `${file} gives the logins of those who teach, and no names. ${who} not in the register, and called by the login until a roster or an export of educators gives the name.`
    addWarning(this.context.found, wholeFile('nothing-named', file, message))
  }

  private idOf(login: string | null, localId: string | null): string {
    const known =
      (localId === null ? undefined : this.byLocalId.get(localId)) ?? (login === null ? undefined : this.byLogin.get(login.toLowerCase()))
    const id = known ?? own + (localId ?? login?.toLowerCase() ?? '')
    if (localId !== null) this.byLocalId.set(localId, id)
    if (login !== null) this.byLogin.set(login.toLowerCase(), id)
    return id
  }

  private place(person: string, org: string, role: string, { number: line }: Line): void {
    const id = `${ownPlace}${person}/${org}`
    if (this.placed.has(id) || this.places.get(person)?.has(org)) return
    this.placed.add(id)
    this.context.add('positions', { id, active: true, line, person, org, role, primary: true, beginsOn: null, endsOn: null })
  }
}

/** Ids of staff begin so, for their numbers are given out apart from those of students. */
const own = 'staff/'
const ownPlace = 'place/'

const nobody = (id: string): PersonRow => ({
  ...{ id, line: 0, active: true, username: null, givenName: '', familyName: '', preferredGivenName: null, email: null, sms: null },
  ...{ phone: null, identifier: null, grades: [], enabled: true, agents: [], primaryOrg: null },
})

/** What a district calls its staff, as the words of OneRoster: whoever runs the programme the district says itself. */
function roleOf(staffType: string): string {
  if (/para|aide|assistant teacher/i.test(staffType)) return 'aide'
  if (/teach|educator|instructor/i.test(staffType)) return 'teacher'
  if (/counsel/i.test(staffType)) return 'counselor'
  return 'administrator'
}
