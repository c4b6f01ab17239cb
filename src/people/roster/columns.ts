/**
 * The columns that are read, file by file. Every other value is dropped as the bytes are read: birthplace, citizenship, religion,
 * passwords and whatever an extension column (`ext_…`, `metadata.…`) may hold can then be neither stored nor quoted.
 * Law: DESIGN §6 people. Race and sex are not read either: nothing here needs them.
 */

export interface ColumnSpec {
  readonly name: string
  /** Headings met in the wild for the same thing. */
  readonly alias?: readonly string[]
  /** The file is not understood without this column. */
  readonly must?: boolean
  /** A fault never repeats what stands in this column. */
  readonly silent?: boolean
}

export interface TableSpec {
  readonly file: string
  /** A fault in this file never repeats a value. */
  readonly silent?: boolean
  readonly columns: readonly ColumnSpec[]
}

export type Version = '1.1' | '1.2'

const sourcedId: ColumnSpec = { name: 'sourcedId', must: true }
const status: ColumnSpec = { name: 'status' }
const dateLastModified: ColumnSpec = { name: 'dateLastModified' }
const head = [sourcedId, status, dateLastModified]
const grades: ColumnSpec = { name: 'grades', alias: ['grade'] }

export const manifestTable: TableSpec = {
  file: 'manifest.csv',
  columns: [
    { name: 'propertyName', must: true },
    { name: 'value', must: true },
  ],
}

export const orgsTable: TableSpec = {
  file: 'orgs.csv',
  columns: [...head, { name: 'name', must: true }, { name: 'type', must: true }, { name: 'identifier' }, { name: 'parentSourcedId' }],
}

export const sessionsTable: TableSpec = {
  file: 'academicSessions.csv',
  columns: [
    ...head,
    { name: 'title', must: true },
    { name: 'type', must: true },
    { name: 'startDate', must: true },
    { name: 'endDate', must: true },
    { name: 'parentSourcedId' },
  ],
}

export const coursesTable: TableSpec = {
  file: 'courses.csv',
  columns: [
    ...head,
    { name: 'title', must: true },
    { name: 'orgSourcedId', must: true },
    { name: 'schoolYearSourcedId', alias: ['schoolYearId'] },
  ],
}

const userColumns: readonly ColumnSpec[] = [
  ...head,
  { name: 'enabledUser', must: true },
  { name: 'username', must: true },
  { name: 'givenName', must: true },
  { name: 'familyName', must: true },
  { name: 'preferredGivenName' },
  { name: 'identifier' },
  { name: 'email' },
  { name: 'sms' },
  { name: 'phone' },
  { name: 'agentSourcedIds', alias: ['agents'] },
  grades,
]

export const usersTable: Readonly<Record<Version, TableSpec>> = {
  '1.1': { file: 'users.csv', columns: [...userColumns, { name: 'orgSourcedIds', must: true }, { name: 'role', must: true }] },
  '1.2': { file: 'users.csv', columns: [...userColumns, { name: 'primaryOrgSourcedId' }] },
}

export const rolesTable: TableSpec = {
  file: 'roles.csv',
  columns: [
    ...head,
    { name: 'userSourcedId', must: true },
    { name: 'roleType', must: true },
    { name: 'role', must: true },
    { name: 'beginDate' },
    { name: 'endDate' },
    { name: 'orgSourcedId', must: true },
  ],
}

/** Profiles hold user names and passwords of other systems: only whom they belong to is looked at. */
export const profilesTable: TableSpec = {
  file: 'userProfiles.csv',
  silent: true,
  columns: [...head, { name: 'userSourcedId', must: true }],
}

export const demographicsTable: TableSpec = {
  file: 'demographics.csv',
  silent: true,
  columns: [{ name: 'sourcedId', alias: ['userSourcedId'], must: true }, status, dateLastModified, { name: 'birthDate' }],
}

export const classesTable: TableSpec = {
  file: 'classes.csv',
  columns: [
    ...head,
    { name: 'title', must: true },
    grades,
    { name: 'courseSourcedId', must: true },
    { name: 'classCode' },
    { name: 'classType', must: true },
    { name: 'location' },
    { name: 'schoolSourcedId', must: true },
    { name: 'termSourcedIds', must: true },
    { name: 'periods' },
  ],
}

export const enrollmentsTable: TableSpec = {
  file: 'enrollments.csv',
  columns: [
    ...head,
    { name: 'classSourcedId', must: true },
    { name: 'schoolSourcedId', must: true },
    { name: 'userSourcedId', must: true },
    { name: 'role', must: true },
    { name: 'primary' },
    { name: 'beginDate' },
    { name: 'endDate' },
  ],
}
