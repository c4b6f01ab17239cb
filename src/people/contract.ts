import { z } from 'zod'
import { changeKinds } from './office-changes.ts'
import { reasonsClosed } from './calendar.ts'
import { roles } from './roles.ts'
import { faultKinds } from './roster/fault.ts'
import { formats } from './roster/formats.ts'

/** The shapes people send and get. */

const roleWord = z.enum(roles)
const id = z.uuid()

export const personShape = z.object({
  id,
  handle: z.string(),
  name: z.string(),
  roles: z.array(roleWord),
  school: id.nullable(),
})
export type PersonShape = z.infer<typeof personShape>

/** `own`: this telephone or computer is theirs alone, and stays known for the school year. */
export const sessionAsked = z.object({ handle: z.string().min(1).max(255), own: z.boolean().optional() })
export const sessionGiven = z.object({ token: z.string(), person: personShape })
export const sessionSeen = z.object({
  person: personShape,
  state: z.enum(['current', 'lapsed']),
  awaits: z.literal('second-step').optional(),
  csrf: z.string(),
})

export const demoPeople = z.object({ items: z.array(personShape), next: z.null() })

export const dutyItem = z.object({
  school: id,
  person: id,
  role: roleWord,
  order: z.number().int(),
  from: z.iso.datetime(),
  to: z.iso.datetime(),
})
export type DutyItem = z.infer<typeof dutyItem>
export const dutyShape = z.object({ items: z.array(dutyItem), next: z.null() })

/**
 * A list of duty as it is sent. Schools may be named by id, sourcedId, identifier or name, people by id, handle or sourcedId:
 * whoever writes the file by hand knows those. What is wrong is said item by item, so the schema is wide.
 */
export const dutyAsked = z.object({
  items: z
    .array(
      z.object({
        school: z.string().max(300),
        person: z.string().max(300),
        role: z.string().max(100),
        order: z.number().int().min(0).max(10_000),
        from: z.string().max(40),
        to: z.string().max(40),
      }),
    )
    .max(20_000),
})
export type DutyAsked = z.infer<typeof dutyAsked>

/** The school calendar as it is sent: what is wrong is said part by part, so the schema is wide. */
export const calendarAsked = z.object({
  years: z.array(z.object({ name: z.string().max(300), from: z.string().max(40), to: z.string().max(40) })).max(100),
  closed: z.array(z.object({ day: z.string().max(40), why: z.string().max(100) })).max(10_000),
})
export const calendarShape = z.object({
  years: z.array(z.object({ name: z.string(), from: z.string(), to: z.string() })).readonly(),
  closed: z.array(z.object({ day: z.string(), why: z.enum(reasonsClosed) })).readonly(),
})

const bell = z.object({ period: z.string().max(300), from: z.string().max(40), to: z.string().max(40) })
/** The bell times of one school as they are sent, and of every school as they stand. */
export const bellsAsked = z.object({ bells: z.array(bell).max(1_000) })
export const bellsShape = z.object({
  schools: z.array(z.object({ id, name: z.string(), bells: z.array(bell).readonly() })).readonly(),
})

const count = z.object({ new: z.number(), changed: z.number(), same: z.number(), gone: z.number() })
const rosterFault = z.object({
  kind: z.enum(faultKinds),
  file: z.string(),
  line: z.number(),
  column: z.number(),
  field: z.string().nullable(),
  read: z.string().nullable(),
  expected: z.string().nullable(),
  message: z.string(),
})
const kind = z.enum(['orgs', 'people', 'classes', 'enrollments'])
const turn = z.enum(['gone', 'new', 'changed'])
const change = z.object({ kind, id: z.string(), change: turn, fields: z.array(z.string()).readonly() })
const group = z.object({ school: z.string().nullable(), kind, change: turn, count: z.number(), kept: z.number() })
const behavior = z.object({
  lines: z.number(),
  undated: z.number(),
  schools: z.number(),
  counts: count,
  items: z.array(z.object({ school: z.string(), kind: z.string(), lines: z.number() })).readonly(),
})
const manyLeave = z.object({ gone: z.number(), of: z.number(), schools: z.array(z.string()).readonly() })

const otherPeople = z.object({ count: z.number(), lines: z.array(z.number()).readonly() })

/** What a roster would change, without a name: ids, columns, counts. What was kept before a key was added is read without it. */
export const differenceShape = z.object({
  ok: z.boolean(),
  committed: z.boolean(),
  format: z.enum(formats),
  version: z.enum(['1.1', '1.2']).nullable(),
  counts: z.object({ orgs: count, people: count, classes: count, enrollments: count }),
  calendar: z.object({ sessions: count, courses: count }),
  behavior: behavior.nullable().default(null),
  changes: z.array(change).readonly(),
  changesLeftOut: z.number(),
  groups: z.array(group).readonly().default([]),
  manyLeave: manyLeave.nullable().default(null),
  otherPeople: otherPeople.nullable().default(null),
  /** What of it waits for a second person, since it touches an office: by sourcedId. */
  waiting: z
    .array(z.object({ id: z.string(), change: z.enum(changeKinds) }))
    .readonly()
    .default([]),
  faults: z.array(rosterFault).readonly(),
  warnings: z.array(rosterFault).readonly(),
  faultsLeftOut: z.number(),
  warningsLeftOut: z.number(),
})
export type DifferenceShape = z.infer<typeof differenceShape>

/** What is kept of a staged import beside its rows: the digest of all that was read, for the record, and how many rows are to be written. */
export const keptDifference = differenceShape.extend({ digest: z.string().default(''), toWrite: z.number().default(0) })
export type KeptDifference = z.infer<typeof keptDifference>

const told = z.array(z.object({ field: z.string(), value: z.string() })).readonly()
/** One change as a person is shown it, with names; gone once the import is committed. */
export const shownChange = z.object({
  id: z.string(),
  fields: z.array(z.string()).readonly(),
  who: z.string(),
  file: z.string(),
  line: z.number().nullable(),
  was: told,
  is: told,
})

export const importShape = differenceShape.extend({ id })
