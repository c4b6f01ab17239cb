import { z } from 'zod'
import { eachBegins, statement } from '../../platform/database/index.ts'
import { visitRow } from './visit.ts'

const contactRow = z.object({
  id: z.string(),
  school: z.string(),
  askedBy: z.string(),
  askedAt: z.date(),
  drill: z.boolean(),
  call: z.string().nullable(),
  first: z.string().nullable(),
  stage: z.string(),
  requester: z.string(),
  target: z.string(),
  answer: z.string(),
  student: z.string().nullable(),
  /** Who was there when it began. */
  adults: z.array(z.string()).readonly(),
})
export type ContactRow = z.infer<typeof contactRow>

const columns = `contact_id as id, school_id as school, asked_by as "askedBy", asked_at as "askedAt", drill, call_id as call, first_id as first, stage,
               requester, target, answer, student_id as student, adults`

/** What is folded from facts and kept in the row that lists and counts read. */
const foldedRow = z.object({
  stage: z.string(),
  requester: z.string(),
  basis: z.string(),
  target: z.string(),
  /** Folded from the fact `acting-for-immigration`: of the request, never of a person at school. */
  civilEnforcement: z.boolean(),
  emergency: z.string(),
  answer: z.string(),
  reason: z.string().nullable(),
  /** The request of which this is the second record: then it counts nowhere. */
  twiceOf: z.string().nullable(),
  childrenSaw: z.number().nullable(),
  force: z.string().nullable(),
  action: z.string().nullable(),
  endedAt: z.date().nullable(),
  reviewOn: z.string().nullable(),
  finding: z.string().nullable(),
  /** The first day by which a complaint is to be answered. */
  complaintOn: z.string().nullable(),
  adults: contactRow.shape.adults,
})
export type FoldedRow = z.infer<typeof foldedRow>

const asked = { school: true, askedBy: true, askedAt: true, drill: true, call: true, first: true } as const

export const addContact = statement({
  name: 'contact.add-contact',
  sql: `insert into contact.contact (district_id, contact_id, school_id, asked_by, asked_at, drill, call_id, first_id, student_id,
                                     stage, requester, basis, target, civil_enforcement, emergency, answer)
        values ($district, $id, $school, $askedBy, $askedAt, $drill, $call, $first, $student,
                $stage, $requester, $basis, $target, $civilEnforcement, $emergency, $answer)`,
  takes: z.object({
    ...contactRow.pick({ id: true, student: true, ...asked }).shape,
    ...foldedRow.pick({
      stage: true,
      requester: true,
      basis: true,
      target: true,
      civilEnforcement: true,
      emergency: true,
      answer: true,
    }).shape,
  }),
})

export const saveContact = statement({
  name: 'contact.save-contact',
  sql: `update contact.contact
           set stage = $stage, requester = $requester, basis = $basis, target = $target, civil_enforcement = $civilEnforcement,
               emergency = $emergency, answer = $answer, reason = $reason, twice_of = $twiceOf, children_saw = $childrenSaw, force = $force, action = $action,
               ended_at = $endedAt, review_on = $reviewOn::text::date, finding = $finding, complaint_on = $complaintOn::text::date,
               adults = $adults::uuid[]
         where district_id = $district and contact_id = $id`,
  takes: foldedRow.extend({ id: z.string() }),
})

export const nameStudent = statement({
  name: 'contact.name-student',
  sql: 'update contact.contact set student_id = $student where district_id = $district and contact_id = $id',
  takes: z.object({ id: z.string(), student: z.string() }),
})

export const findContact = statement({
  name: 'contact.find-contact',
  sql: `select ${columns} from contact.contact where district_id = $1 and contact_id = $2`,
  row: contactRow,
})

/** What those whom this request let in then wanted, in the order in which they asked. */
export const listFollowing = statement({
  name: 'contact.list-following',
  sql: 'select contact_id as id from contact.contact where district_id = $1 and first_id = $2 order by asked_at, contact_id',
  row: z.object({ id: z.string() }),
})

/** Whose requests a reader sees: `isPartOf` of `rules/standing.ts`, asked of the table. */
const isSeen = `($whose = 'all' or ($whose = 'school' and school_id = any($led::uuid[])) or asked_by = $person or adults @> array[$person::uuid]
                or ($isStaff::boolean and stage = 'emergency' and ($at::uuid[] is null or school_id = any($at::uuid[]))))`

const seenBy = z.object({
  ...{ whose: z.enum(['all', 'school', 'own']), led: z.array(z.string()), person: z.string(), isStaff: z.boolean() },
  /** The schools they work at; null for who may be at any. */
  at: z.array(z.string()).nullable(),
})
export type SeenBy = Readonly<z.infer<typeof seenBy>>

/** Of some requests, and of some reports written after them, those that the reader sees. */
export const listOpenTo = statement({
  name: 'contact.list-open-to',
  sql: `select contact_id as id, contact_id as matter, school_id as school, student_id as student
          from contact.contact where district_id = $district and contact_id = any($ids::uuid[]) and ${isSeen}
        union all
        select o.report_id, o.contact_id, o.school_id, c.student_id from contact.outbound o
          left join contact.contact c on c.district_id = o.district_id and c.contact_id = o.contact_id
         where o.district_id = $district and o.report_id = any($ids::uuid[])
           and ($whose = 'all' or ($whose = 'school' and o.school_id = any($led::uuid[])))`,
  takes: seenBy.extend({ ids: z.array(z.string()) }),
  row: z.object({ id: z.string(), matter: z.string(), school: z.string(), student: z.string().nullable() }),
})

/** Who came, by what stands on the record of their names and badges: one officer may come to several schools. */
const isVisitor = eachBegins('$visitors', "coalesce(v.names, '') || ' ' || coalesce(v.badges, '')")

/** Of some stages, of some schools, of those who asked or what they asked for, of some days; or all of them. A visit stands there once. */
const isAsked = `district_id = $district and ${isSeen} and twice_of is null and ($stages::text[] is null or stage = any($stages::text[]))
           and ($schools::uuid[] is null or school_id = any($schools::uuid[]))
           and ($requesters::text[] is null or requester = any($requesters::text[]))
           and ($targets::text[] is null or target = any($targets::text[]))
           and ($from::timestamptz is null or asked_at >= $from) and ($to::timestamptz is null or asked_at < $to)
           and ($visitors::text[] is null or exists
                (select from contact.visit v where v.district_id = $district and v.contact_id = contact.contact_id and ${isVisitor}))`

const asking = seenBy.extend({
  ...{ stages: z.array(z.string()).nullable(), schools: z.array(z.string()).nullable(), requesters: z.array(z.string()).nullable() },
  ...{ targets: z.array(z.string()).nullable(), from: z.date().nullable(), to: z.date().nullable() },
  visitors: z.array(z.string()).nullable(),
})

/** Those that the reader sees, newest first, before the one named. */
export const listContacts = statement({
  name: 'contact.list-contacts',
  sql: `select ${columns} from contact.contact
         where ${isAsked}
           and ($before::uuid is null or (asked_at, contact_id) <
                (select asked_at, contact_id from contact.contact where district_id = $district and contact_id = $before))
         order by asked_at desc, contact_id desc limit $limit`,
  takes: asking.extend({ before: z.string().nullable(), limit: z.number() }),
  row: contactRow,
})

/** How many those are; of them, how many are open and no drill. */
export const countListed = statement({
  name: 'contact.count-listed',
  sql: `select count(*)::int as found, (count(*) filter (where not drill and finding is null))::int as open from contact.contact where ${isAsked}`,
  takes: asking,
  row: z.object({ found: z.number(), open: z.number() }),
})

/** What is not over, of those that the reader sees, the newest first: not reviewed yet, or complained of and not answered. */
export const listUnfinished = statement({
  name: 'contact.list-unfinished',
  sql: `select ${columns} from contact.contact
         where district_id = $district and ((finding is null and twice_of is null) or complaint_on is not null) and ${isSeen} order by drill, asked_at desc, contact_id limit $limit`,
  takes: seenBy.extend({ limit: z.number() }),
  row: contactRow,
})

export const saveVisit = statement({
  name: 'contact.save-visit',
  sql: `insert into contact.visit (district_id, contact_id, agency, names, badges, call_back, purpose, civil_criminal, paper_issuer,
                                   paper_judge, paper_date, paper_scope, arrived_at, left_at, destination, dispatch_number, saved_by, saved_at)
        values ($district, $contact, $agency, $names, $badges, $callBack, $purpose, $civilCriminal, $paperIssuer,
                $paperJudge, $paperDate::text::date, $paperScope, $arrivedAt, $leftAt, $destination, $dispatchNumber, $savedBy, $savedAt)
        on conflict (district_id, contact_id) do update set
          agency = excluded.agency, names = excluded.names, badges = excluded.badges, call_back = excluded.call_back,
          purpose = excluded.purpose, civil_criminal = excluded.civil_criminal, paper_issuer = excluded.paper_issuer,
          paper_judge = excluded.paper_judge, paper_date = excluded.paper_date, paper_scope = excluded.paper_scope,
          arrived_at = excluded.arrived_at, left_at = excluded.left_at, destination = excluded.destination,
          dispatch_number = excluded.dispatch_number, saved_by = excluded.saved_by, saved_at = excluded.saved_at`,
  takes: visitRow.extend({ contact: z.string(), savedBy: z.string(), savedAt: z.date() }),
})

export const findVisit = statement({
  name: 'contact.find-visit',
  sql: `select agency, names, badges, call_back as "callBack", purpose, civil_criminal as "civilCriminal", paper_issuer as "paperIssuer",
               paper_judge as "paperJudge", to_char(paper_date, 'YYYY-MM-DD') as "paperDate", paper_scope as "paperScope",
               arrived_at as "arrivedAt", left_at as "leftAt", destination, dispatch_number as "dispatchNumber"
          from contact.visit where district_id = $1 and contact_id = $2`,
  row: visitRow,
})

/** For `replay`: every request of the table, in the order of ids, after the one named; and the row that lists and counts read. */
export const listContactIds = statement({
  name: 'contact.list-contact-ids',
  sql: 'select contact_id as id from contact.contact where district_id = $1 and ($2::uuid is null or contact_id > $2) order by contact_id limit $3',
  row: z.object({ id: z.string() }),
})

export const findFolded = statement({
  name: 'contact.find-folded',
  sql: `select school_id as school, asked_by as "askedBy", asked_at as "askedAt", drill, call_id as call, first_id as first, stage,
               requester, basis, target, civil_enforcement as "civilEnforcement", emergency, answer, reason, twice_of as "twiceOf", children_saw as "childrenSaw", force, action,
               ended_at as "endedAt", to_char(review_on, 'YYYY-MM-DD') as "reviewOn", finding,
               to_char(complaint_on, 'YYYY-MM-DD') as "complaintOn", adults
          from contact.contact where district_id = $1 and contact_id = $2`,
  row: contactRow.pick(asked).extend(foldedRow.shape),
})
