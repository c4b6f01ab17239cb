import { z } from 'zod'

/** The cleaned rows of a bundle: what the register keeps, and nothing else. `id` is the file's sourcedId, `line` where it stood. */

const id = z.string()
const optional = z.string().nullable()
const day = z.string().nullable()
const head = { id, active: z.boolean(), line: z.number() }

export const orgRow = z.object({ ...head, name: z.string(), type: z.string(), identifier: optional, parent: optional })
export const sessionRow = z.object({
  ...head,
  title: z.string(),
  type: z.string(),
  startsOn: z.string(),
  endsOn: z.string(),
  parent: optional,
})
export const courseRow = z.object({ ...head, title: z.string(), org: optional })
export const personRow = z.object({
  ...head,
  username: optional,
  givenName: z.string(),
  familyName: z.string(),
  preferredGivenName: optional,
  email: optional,
  sms: optional,
  phone: optional,
  identifier: optional,
  grades: z.array(z.string()),
  enabled: z.boolean(),
  agents: z.array(id),
  primaryOrg: optional,
})
export const positionRow = z.object({ ...head, person: id, org: id, role: z.string(), primary: z.boolean(), beginsOn: day, endsOn: day })
export const birthRow = z.object({ ...head, bornOn: day })
export const classRow = z.object({
  ...head,
  title: z.string(),
  code: optional,
  type: z.string(),
  course: optional,
  school: id,
  terms: z.array(id),
  grades: z.array(z.string()),
  /** The room. What an earlier release kept of a roster does not say it. */
  location: optional.default(null),
  periods: z.array(z.string()).default([]),
})
export const enrollmentRow = z.object({
  ...head,
  class: id,
  school: id,
  person: id,
  role: z.string(),
  primary: z.boolean().nullable(),
  beginsOn: day,
  endsOn: day,
})
/** How many lines of behavior a school has of a kind in a month (`2026-09`, null where the day is not said). No child is in it. */
export const incidentRow = z.object({ ...head, school: id, month: z.string().nullable(), kind: z.string(), count: z.number() })

export const rowSchemas = {
  orgs: orgRow,
  sessions: sessionRow,
  courses: courseRow,
  people: personRow,
  positions: positionRow,
  births: birthRow,
  classes: classRow,
  enrollments: enrollmentRow,
  incidents: incidentRow,
} as const

export type OrgRow = z.infer<typeof orgRow>
export type SessionRow = z.infer<typeof sessionRow>
export type CourseRow = z.infer<typeof courseRow>
export type PersonRow = z.infer<typeof personRow>
export type PositionRow = z.infer<typeof positionRow>
export type BirthRow = z.infer<typeof birthRow>
export type ClassRow = z.infer<typeof classRow>
export type EnrollmentRow = z.infer<typeof enrollmentRow>
export type IncidentRow = z.infer<typeof incidentRow>

export interface RowOf {
  orgs: OrgRow
  sessions: SessionRow
  courses: CourseRow
  people: PersonRow
  positions: PositionRow
  births: BirthRow
  classes: ClassRow
  enrollments: EnrollmentRow
  incidents: IncidentRow
}

export type Table = keyof RowOf

export const tables: readonly Table[] = [
  'orgs',
  'sessions',
  'courses',
  'people',
  'positions',
  'births',
  'classes',
  'enrollments',
  'incidents',
]

/** bulk: the whole list, who is missing has left. delta: only what changed. absent: nothing is said. */
export type Mode = 'bulk' | 'delta' | 'absent'

export type Rows = { readonly [T in Table]: readonly RowOf[T][] }
export type Modes = Readonly<Record<Table, Mode>>
