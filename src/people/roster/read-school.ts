import { classesTable, coursesTable, enrollmentsTable, orgsTable, sessionsTable } from './columns.ts'
import { KnownIds } from './known-ids.ts'
import type { Context } from './read-roster.ts'
import type { ClassRow, CourseRow, EnrollmentRow, OrgRow, SessionRow } from './row.ts'
import { mustKnow, rowsOf, shouldKnow } from './rows-of.ts'
import type { Line } from './table.ts'
import type { Values } from './values.ts'
import { wordsOf } from './words.ts'

export async function readOrgs(context: Context): Promise<OrgRow[]> {
  const rows: OrgRow[] = []
  const parents: { line: Line; parent: string }[] = []
  for await (const { line, values, head } of rowsOf(context, orgsTable, context.orgs)) {
    if (!head.active) {
      rows.push({ ...head, name: '', type: '', identifier: null, parent: null })
      continue
    }
    const parent = values.reference('parentSourcedId')
    rows.push({
      ...head,
      name: values.required('name', 'the name of a school or district'),
      type: values.word('type', wordsOf[context.manifest.version].orgType),
      identifier: values.text('identifier'),
      parent,
    })
    if (parent !== null) parents.push({ line, parent })
  }
  await context.close('orgs', orgsTable.file)
  for (const { line, parent } of parents) mustKnow(context, context.orgs, line, 'parentSourcedId', parent)
  return rows
}

export async function readSessions(context: Context): Promise<SessionRow[]> {
  const rows: SessionRow[] = []
  const parents: { line: Line; parent: string }[] = []
  for await (const { line, values, head } of rowsOf(context, sessionsTable, context.sessions)) {
    if (!head.active) {
      rows.push({ ...head, title: '', type: '', startsOn: '', endsOn: '', parent: null })
      continue
    }
    const parent = values.reference('parentSourcedId')
    const startsOn = values.requiredDay('startDate')
    const endsOn = values.requiredDay('endDate')
    inOrder(values, startsOn, endsOn, 'startDate', 'endDate')
    const title = values.required('title', 'the name of a term or year')
    rows.push({ ...head, title, type: values.word('type', wordsOf[context.manifest.version].sessionType), startsOn, endsOn, parent })
    if (parent !== null) parents.push({ line, parent })
  }
  await context.close('sessions', sessionsTable.file)
  for (const { line, parent } of parents) shouldKnow(context, context.sessions, line, 'parentSourcedId', parent)
  return rows
}

export async function readCourses(context: Context): Promise<CourseRow[]> {
  const rows: CourseRow[] = []
  for await (const { line, values, head } of rowsOf(context, coursesTable, context.courses)) {
    if (!head.active) {
      rows.push({ ...head, title: '', org: null })
      continue
    }
    const org = values.reference('orgSourcedId')
    rows.push({ ...head, title: values.required('title', 'the title of a course'), org })
    mustKnow(context, context.orgs, line, 'orgSourcedId', org ?? '')
    shouldKnow(context, context.sessions, line, 'schoolYearSourcedId', values.reference('schoolYearSourcedId') ?? '')
  }
  await context.close('courses', coursesTable.file)
  return rows
}

export async function readClasses(context: Context): Promise<ClassRow[]> {
  const rows: ClassRow[] = []
  for await (const { line, values, head } of rowsOf(context, classesTable, context.classes)) {
    if (!head.active) {
      rows.push({ ...head, title: '', code: null, type: '', course: null, school: '', terms: [], grades: [] })
      continue
    }
    const course = values.reference('courseSourcedId')
    const terms = values.list('termSourcedIds')
    const school = values.requiredReference('schoolSourcedId', 'the sourcedId of a school in orgs.csv')
    rows.push({
      ...head,
      title: values.required('title', 'the title of a class'),
      code: values.text('classCode'),
      type: values.word('classType', wordsOf[context.manifest.version].classType),
      course,
      school,
      terms,
      grades: values.list('grades'),
    })
    mustKnow(context, context.orgs, line, 'schoolSourcedId', school)
    if (course === null) values.warn('nothing-named', 'courseSourcedId', null, 'This class names no course; OneRoster asks for one.')
    else shouldKnow(context, context.courses, line, 'courseSourcedId', course)
    if (terms.length === 0) values.warn('nothing-named', 'termSourcedIds', null, 'This class names no term; OneRoster asks for one.')
    for (const term of terms) shouldKnow(context, context.sessions, line, 'termSourcedIds', term)
  }
  await context.close('classes', classesTable.file)
  return rows
}

export async function readEnrollments(context: Context): Promise<EnrollmentRow[]> {
  const rows: EnrollmentRow[] = []
  for await (const { line, values, head } of rowsOf(context, enrollmentsTable, new KnownIds(enrollmentsTable.file))) {
    if (!head.active) {
      rows.push({ ...head, class: '', school: '', person: '', role: '', primary: null, beginsOn: null, endsOn: null })
      continue
    }
    const row = {
      ...head,
      class: values.requiredReference('classSourcedId', 'the sourcedId of a class in classes.csv'),
      school: values.requiredReference('schoolSourcedId', 'the sourcedId of a school in orgs.csv'),
      person: values.requiredReference('userSourcedId', 'the sourcedId of a person in users.csv'),
      role: values.word('role', wordsOf[context.manifest.version].enrollmentRole),
      primary: values.truth('primary'),
      beginsOn: values.day('beginDate'),
      endsOn: values.day('endDate'),
    }
    rows.push(row)
    inOrder(values, row.beginsOn, row.endsOn, 'beginDate', 'endDate')
    mustKnow(context, context.classes, line, 'classSourcedId', row.class)
    mustKnow(context, context.orgs, line, 'schoolSourcedId', row.school)
    mustKnow(context, context.people, line, 'userSourcedId', row.person)
  }
  return rows
}

/** Days as text sort as days do. */
export function inOrder(values: Values, begins: string | null, ends: string | null, beginColumn: string, endColumn: string): void {
  if (begins && ends && ends < begins) values.wrong(endColumn, ends, `a day not before ${beginColumn}, ${begins},`)
}
