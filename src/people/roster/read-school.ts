import { classesTable, coursesTable, enrollmentsTable, orgsTable, sessionsTable } from './columns.ts'
import { eachRow, mustKnow, shouldKnow } from './each-row.ts'
import { KnownIds } from './known-ids.ts'
import type { Line } from './line.ts'
import type { ClassRow, CourseRow, EnrollmentRow, OrgRow, SessionRow } from './row.ts'
import type { Values } from './values.ts'
import { wordsOf } from './words.ts'
import type { Context } from './context.ts'

export async function readOrgs(context: Context): Promise<OrgRow[]> {
  const rows: OrgRow[] = []
  const parents: { line: Line; parent: string }[] = []
  await eachRow(context, orgsTable, context.orgs, ({ line, values, id, active }) => {
    if (!active) {
      rows.push({ id, active, line: line.number, name: '', type: '', identifier: null, parent: null })
      return
    }
    const parent = values.reference('parentSourcedId')
    rows.push({
      id,
      active,
      line: line.number,
      name: values.required('name', 'the name of a school or district'),
      type: values.word('type', wordsOf[context.manifest.version].orgType),
      identifier: values.text('identifier'),
      parent,
    })
    if (parent !== null) parents.push({ line, parent })
  })
  await context.close('orgs', orgsTable.file)
  for (const { line, parent } of parents) mustKnow(context, context.orgs, line, 'parentSourcedId', parent)
  return rows
}

export async function readSessions(context: Context): Promise<SessionRow[]> {
  const rows: SessionRow[] = []
  const parents: { line: Line; parent: string }[] = []
  await eachRow(context, sessionsTable, context.sessions, ({ line, values, id, active }) => {
    if (!active) {
      rows.push({ id, active, line: line.number, title: '', type: '', startsOn: '', endsOn: '', parent: null })
      return
    }
    const parent = values.reference('parentSourcedId')
    const startsOn = values.requiredDay('startDate')
    const endsOn = values.requiredDay('endDate')
    inOrder(values, startsOn, endsOn, 'startDate', 'endDate')
    const title = values.required('title', 'the name of a term or year')
    rows.push({
      id,
      active,
      line: line.number,
      title,
      type: values.word('type', wordsOf[context.manifest.version].sessionType),
      startsOn,
      endsOn,
      parent,
    })
    if (parent !== null) parents.push({ line, parent })
  })
  await context.close('sessions', sessionsTable.file)
  for (const { line, parent } of parents) shouldKnow(context, context.sessions, line, 'parentSourcedId', parent)
  return rows
}

export async function readCourses(context: Context): Promise<CourseRow[]> {
  const rows: CourseRow[] = []
  await eachRow(context, coursesTable, context.courses, ({ line, values, id, active }) => {
    if (!active) {
      rows.push({ id, active, line: line.number, title: '', org: null })
      return
    }
    const org = values.reference('orgSourcedId')
    rows.push({ id, active, line: line.number, title: values.required('title', 'the title of a course'), org })
    mustKnow(context, context.orgs, line, 'orgSourcedId', org ?? '')
    shouldKnow(context, context.sessions, line, 'schoolYearSourcedId', values.reference('schoolYearSourcedId') ?? '')
  })
  await context.close('courses', coursesTable.file)
  return rows
}

const nothingSaid = { terms: [], grades: [], location: null, periods: [] }

export async function readClasses(context: Context): Promise<ClassRow[]> {
  const rows: ClassRow[] = []
  await eachRow(context, classesTable, context.classes, ({ line, values, id, active }) => {
    if (!active) {
      rows.push({ id, active, line: line.number, title: '', code: null, type: '', course: null, school: '', ...nothingSaid })
      return
    }
    const course = values.reference('courseSourcedId')
    const terms = values.list('termSourcedIds')
    const school = values.requiredReference('schoolSourcedId', 'the sourcedId of a school in orgs.csv')
    rows.push({
      id,
      active,
      line: line.number,
      title: values.required('title', 'the title of a class'),
      code: values.text('classCode'),
      type: values.word('classType', wordsOf[context.manifest.version].classType),
      course,
      school,
      terms,
      grades: values.list('grades'),
      location: values.text('location'),
      periods: values.list('periods'),
    })
    mustKnow(context, context.orgs, line, 'schoolSourcedId', school)
    if (course === null) values.warn('nothing-named', 'courseSourcedId', null, 'This class names no course; OneRoster asks for one.')
    else shouldKnow(context, context.courses, line, 'courseSourcedId', course)
    if (terms.length === 0) values.warn('nothing-named', 'termSourcedIds', null, 'This class names no term; OneRoster asks for one.')
    for (const term of terms) shouldKnow(context, context.sessions, line, 'termSourcedIds', term)
  })
  await context.close('classes', classesTable.file)
  return rows
}

export async function readEnrollments(context: Context): Promise<EnrollmentRow[]> {
  const rows: EnrollmentRow[] = []
  await eachRow(context, enrollmentsTable, new KnownIds(enrollmentsTable.file), ({ line, values, id, active }) => {
    if (!active) {
      rows.push({ id, active, line: line.number, class: '', school: '', person: '', role: '', primary: null, beginsOn: null, endsOn: null })
      return
    }
    const row = {
      id,
      active,
      line: line.number,
      class: values.requiredReference('classSourcedId', 'the sourcedId of a class in classes.csv'),
      school: values.requiredReference('schoolSourcedId', 'the sourcedId of a school in orgs.csv'),
      person: values.requiredReference('userSourcedId', 'the sourcedId of a person in users.csv'),
      role: values.word('role', wordsOf[context.manifest.version].enrollmentRole),
      primary: values.unusedTruth('primary'),
      beginsOn: values.day('beginDate'),
      endsOn: values.day('endDate'),
    }
    rows.push(row)
    inOrder(values, row.beginsOn, row.endsOn, 'beginDate', 'endDate')
    mustKnow(context, context.classes, line, 'classSourcedId', row.class)
    mustKnow(context, context.orgs, line, 'schoolSourcedId', row.school)
    mustKnow(context, context.people, line, 'userSourcedId', row.person)
  })
  return rows
}

/** Days as text sort as days do. */
export function inOrder(values: Values, begins: string | null, ends: string | null, beginColumn: string, endColumn: string): void {
  if (begins && ends && ends < begins) values.wrong(endColumn, ends, `a day not before ${beginColumn}, ${begins},`)
}
