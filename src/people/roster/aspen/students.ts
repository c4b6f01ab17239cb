import { addFault, wholeFile } from '../fault.ts'
import type { Line } from '../line.ts'
import type { PersonRow, PositionRow } from '../row.ts'
import { Values } from '../values.ts'
import { dayIn, gradesIn, isEnrolled, nameIn } from './cells.ts'
import type { AspenContext } from './context.ts'
import { Homerooms } from './homerooms.ts'
import { type AspenFile, eachLine, headingOf } from './read-file.ts'
import type { Schools } from './schools.ts'

const blank: Omit<PersonRow, 'id' | 'line'> = {
  ...{ active: true, username: null, givenName: '', familyName: '', preferredGivenName: null, email: null, sms: null, phone: null },
  ...{ identifier: null, grades: [], enabled: true, agents: [], primaryOrg: null },
}

/**
 * The whole list of a district's students: who is missing from it, or no longer enrolled, has left. Of a student who is in the register
 * already, what the export does not speak of stays.
 */
export async function readStudents(context: AspenContext, files: readonly AspenFile[], schools: Schools): Promise<void> {
  const { found, held } = context
  const positions = studentPositions(context)
  const homerooms = new Homerooms(context, 'student')
  const listed = new Set<string>()
  let lines = 0
  let tellsHomeroom = false
  const take = (line: Line): void => {
    const values = new Values(line, found)
    const id = values.requiredReference('local_id', 'the local id (LASID) of a student')
    if (id === '' || !context.isFirst('student', id, line, 'local_id') || isSomebodyElse(context, positions, id, line)) return
    const enrolled = isEnrolled(values)
    const school = enrolled ? schools.findOrAdd(line, values) : ''
    const bornOn = dayIn(values, 'date_of_birth')
    const before = held.people.get(id)
    if (!enrolled) return
    listed.add(id)
    context.students.add(id)
    context.add('people', {
      ...(before ?? blank),
      ...nameIn(values),
      ...{
        id,
        line: line.number,
        active: true,
        enabled: true,
        primaryOrg: school,
        grades: line.has('grade') ? gradesIn(values) : (before?.grades ?? []),
      },
      identifier: line.has('state_id') ? values.text('state_id') : (before?.identifier ?? null),
    })
    placeAt(context, positions.get(id) ?? [], { person: id, org: school, line: line.number })
    if (bornOn !== null) context.add('births', { id, line: line.number, active: true, bornOn })
    else if (line.has('date_of_birth') && held.births.has(id)) context.add('births', { id, line: line.number, active: false, bornOn: null })
    const homeroom = values.text('homeroom')
    if (homeroom !== null) homerooms.place(homeroom, school, id, line.number)
  }
  for (const file of files) {
    const heading = headingOf(file, 'students', found)
    if (heading === undefined) continue
    if (!heading.places.has('full_name') && !heading.places.has('last_name')) nameMissing(context, file)
    tellsHomeroom ||= heading.places.has('homeroom')
    lines += await eachLine(file, heading, found, line => {
      context.tracker.on(1)
      take(line)
    })
  }
  if (lines === 0) return
  for (const [id, theirs] of positions) {
    if (listed.has(id) || !held.people.get(id)?.active) continue
    const before = held.people.get(id)
    if (before) context.add('people', { ...before, active: false })
    for (const position of theirs) if (position.active) context.add('positions', { ...position, active: false })
  }
  if (tellsHomeroom) homerooms.close()
}

/** By person. */
function studentPositions({ held }: AspenContext): Map<string, PositionRow[]> {
  const found = new Map<string, PositionRow[]>()
  for (const position of held.positions.values()) {
    if (position.role !== 'student') continue
    const theirs = found.get(position.person)
    if (theirs) theirs.push(position)
    else found.set(position.person, [position])
  }
  return found
}

/** One place as a student, at this school; a place that is held already keeps its id. */
function placeAt(
  context: AspenContext,
  theirs: readonly PositionRow[],
  { person, org, line }: { person: string; org: string; line: number },
): void {
  const here = theirs.find(position => position.org === org)
  const id = here?.id ?? `student/${person}/${org}`
  if (!here?.active)
    context.add('positions', { id, active: true, line, person, org, role: 'student', primary: true, beginsOn: null, endsOn: null })
  for (const position of theirs) if (position.active && position.org !== org) context.add('positions', { ...position, active: false })
}

/** The numbers of students and of staff are given out apart, so one may be both: nobody is turned into somebody else. */
function isSomebodyElse(context: AspenContext, positions: ReadonlyMap<string, readonly PositionRow[]>, id: string, line: Line): boolean {
  const { held, found } = context
  if (held.people.get(id) === undefined || positions.has(id)) return false
  const message = `The local_id “${id}” is in the register as somebody who is no student; the local id of a student was expected.`
  addFault(found, { kind: 'duplicate', file: line.file, ...line.where('local_id'), read: id, expected: null, message })
  return true
}

function nameMissing({ found }: AspenContext, { file, body }: AspenFile): void {
  const message = `${file} has no column full_name; an Aspen export of students has it, or first_name and last_name.`
  addFault(found, { ...wholeFile('column-missing', file, message), line: body.line - 1, field: 'full_name', expected: 'full_name' })
}
