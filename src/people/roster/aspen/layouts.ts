import type { ColumnSpec, TableSpec } from '../columns.ts'

/**
 * The files of an Aspen (X2) export that are read, known by their headings and not by their names. As for OneRoster, only these columns
 * are kept as the bytes are read. Home language, race, disability, plans, meals, address, telephone and what an incident was said to be
 * are among the columns that are dropped: nothing here needs them.
 */

export type Layout = 'students' | 'educators' | 'student-sections' | 'educator-sections' | 'behavior'

const id: ColumnSpec = { name: 'local_id', alias: ['lasid', 'student_local_id', 'std_id_local'], must: true }
const school: ColumnSpec = { name: 'school_local_id', alias: ['school_id', 'school_code', 'skl_id', 'school'], must: true }
const names: readonly ColumnSpec[] = [
  { name: 'full_name', alias: ['student_name', 'name', 'name_view'], silent: true },
  { name: 'first_name', silent: true },
  { name: 'last_name', silent: true },
]
const status: ColumnSpec = { name: 'enrollment_status', alias: ['status', 'student_status', 'staff_status'] }
const homeroom: ColumnSpec = { name: 'homeroom' }
const section: readonly ColumnSpec[] = [
  { name: 'course_number', must: true },
  school,
  { name: 'section_number', must: true },
  { name: 'term_local_id', alias: ['term', 'term_code'] },
]

export const columnsOf: Readonly<Record<Layout, readonly ColumnSpec[]>> = {
  students: [
    id,
    { name: 'state_id', alias: ['sasid', 'std_id_state'] },
    ...names,
    { name: 'grade', alias: ['grade_level'] },
    homeroom,
    school,
    { name: 'school_name' },
    status,
    { name: 'withdrawal_date' },
    { name: 'withdrawal_code' },
    { name: 'date_of_birth', alias: ['dob', 'birth_date', 'birthdate'], silent: true },
  ],
  educators: [
    { ...id, must: false },
    { name: 'login_name', alias: ['login'], must: true },
    ...names,
    { name: 'staff_type' },
    homeroom,
    school,
    { name: 'school_name' },
    status,
  ],
  'student-sections': [id, ...section],
  'educator-sections': [{ ...id, must: false }, { name: 'login_name', alias: ['login'], must: true }, ...section],
  behavior: [{ name: 'incident_code', must: true }, { name: 'event_date', alias: ['incident_date'], must: true }, school],
}

export const layoutNames: Readonly<Record<Layout, string>> = {
  students: 'students',
  educators: 'educators',
  'student-sections': 'student section assignments',
  'educator-sections': 'educator section assignments',
  behavior: 'behavior',
}

/** What a file is by the headings it has: of each list one must be there. The first layout that fits is it. */
const marks: readonly { readonly layout: Layout; readonly oneOfEach: readonly (readonly string[])[] }[] = [
  { layout: 'behavior', oneOfEach: [['incident_code']] },
  { layout: 'educator-sections', oneOfEach: [['section_number'], ['login_name', 'login']] },
  { layout: 'student-sections', oneOfEach: [['section_number'], ['local_id', 'lasid', 'student_local_id', 'std_id_local']] },
  {
    layout: 'educators',
    oneOfEach: [
      ['login_name', 'login'],
      ['full_name', 'name', 'last_name', 'staff_type', 'homeroom'],
    ],
  },
  {
    layout: 'students',
    oneOfEach: [
      ['full_name', 'student_name', 'name_view', 'name', 'last_name'],
      ['grade', 'grade_level', 'homeroom', 'enrollment_status', 'student_status', 'date_of_birth', 'dob', 'state_id', 'sasid'],
    ],
  },
]

export const layoutOf = (headings: readonly string[]): Layout | undefined =>
  marks.find(({ oneOfEach }) => oneOfEach.every(names => names.some(name => headings.includes(name))))?.layout

/** What is known of Aspen and not read, by a heading: for the sentence that says so. */
const others: readonly (readonly [heading: RegExp, what: string])[] = [
  [/^att_|^absence|^tardy/, 'attendance'],
  [/^assessment_/, 'assessments'],
  [/^(service|start_date$|end_date$)/, 'services'],
  [/grade_numeric|^grade_letter/, 'grades'],
  [/^course_(number|description)$/, 'courses'],
]

export const othersOf = (headings: readonly string[]): string | undefined =>
  others.find(([heading]) => headings.some(each => heading.test(each)))?.[1]

export const specOf = (layout: Layout, file: string): TableSpec => ({ file, columns: columnsOf[layout] })
