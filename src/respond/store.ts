import { z } from 'zod'
import { columnsOf, statement } from '../platform/database/index.ts'
import { noteKinds } from '../people/index.ts'
import { besideOf, namesInWords } from './contract.ts'

export const callRow = z.object({
  id: z.string(),
  school: z.string(),
  askedBy: z.string(),
  askedAt: z.date(),
  drill: z.boolean(),
  stage: z.string(),
  what: z.string(),
  danger: z.string(),
  outcome: z.string().nullable(),
  nobodyCame: z.string().nullable(),
  closedAt: z.date().nullable(),
  answeredAt: z.date().nullable(),
  thereAt: z.date().nullable(),
  coming: z.array(z.string()),
  policeCalled: z.boolean(),
  policeSection: z.string().nullable(),
  // By these the database itself knows who may read the call.
  partOf: z.array(z.string()),
  onBoard: z.boolean(),
  restricted: z.enum(noteKinds).nullable(),
  ...besideOf(() => z.string().nullable()),
})
export type CallRow = z.infer<typeof callRow>

/** What the row of a new call leaves empty. */
const folded = { outcome: true, nobodyCame: true, closedAt: true, answeredAt: true, thereAt: true, coming: true } as const
/** What is folded besides, from the first row on. */
const walled = { policeCalled: true, policeSection: true, partOf: true, onBoard: true, restricted: true } as const

const wordColumns = namesInWords.join(', ')
const wordValues = namesInWords.map(name => `$${name}`).join(', ')

export const columns = `call_id as id, school_id as school, asked_by as "askedBy", asked_at as "askedAt", drill, stage, what, danger, outcome,
               nobody_came as "nobodyCame", closed_at as "closedAt", answered_at as "answeredAt", there_at as "thereAt", coming,
               police_called as "policeCalled", police_section as "policeSection", part_of as "partOf", on_board as "onBoard", restricted, ${wordColumns}, student_id as student`

export const followUpRow = z.object({
  id: z.string(),
  call: z.string(),
  owner: z.string(),
  dueOn: z.string(),
  doneAt: z.date().nullable(),
  what: z.string(),
  kind: z.string().nullable(),
  dueAt: z.date().nullable(),
  notOwedAt: z.date().nullable(),
})

export type FollowUpRow = z.infer<typeof followUpRow>

const owedRow = followUpRow.extend({
  drill: z.boolean(),
  school: z.string(),
  askedAt: z.date(),
  said: z.string(),
  room: z.string().nullable(),
})

export const pageRow = z.object({
  id: z.string(),
  person: z.string(),
  role: z.string(),
  state: z.string(),
  askedAt: z.date(),
  sentAt: z.date().nullable(),
  nextAt: z.date().nullable(),
})

/** Written once with the call; the rest is folded from facts. */
export const addCall = statement({
  name: 'respond.add-call',
  sql: `insert into respond.call (district_id, call_id, school_id, asked_by, asked_at, drill, stage, what, danger,
                                  police_called, police_section, part_of, on_board, restricted, ${wordColumns}, student_id)
        values ($district, $id, $school, $askedBy, $askedAt, $drill, $stage, $what, $danger, $policeCalled, $policeSection,
                $partOf::uuid[], $onBoard, $restricted, ${wordValues}, $student)`,
  takes: callRow.omit(folded),
})

export const saveCall = statement({
  name: 'respond.save-call',
  sql: `update respond.call
           set stage = $stage, what = $what, danger = $danger, outcome = $outcome, nobody_came = $nobodyCame, closed_at = $closedAt,
               answered_at = $answeredAt, there_at = $thereAt, coming = $coming, police_called = $policeCalled,
               police_section = $policeSection, part_of = $partOf::uuid[], on_board = $onBoard, restricted = $restricted
         where district_id = $district and call_id = $id`,
  takes: callRow.pick({ id: true, stage: true, what: true, danger: true, ...walled, ...folded }),
})

/** Where it is, said again. */
export const saveRoom = statement({
  name: 'respond.save-room',
  sql: 'update respond.call set room = $room where district_id = $district and call_id = $id',
  takes: z.object({ id: z.string(), room: z.string() }),
})

export const savePages = statement({
  name: 'respond.save-pages',
  sql: `insert into respond.page (district_id, page_id, call_id, person_id, role, state, asked_at, sent_at, next_at)
        select $district, x.page_id, $call, x.person_id, x.role, x.state, x.asked_at, x.sent_at, x.next_at
          from unnest($id::uuid[], $person::uuid[], $role::text[], $state::text[], $askedAt::timestamptz[], $sentAt::timestamptz[],
                      $nextAt::timestamptz[])
               x(page_id, person_id, role, state, asked_at, sent_at, next_at)
        on conflict (district_id, page_id) do update set state = excluded.state, sent_at = excluded.sent_at, next_at = excluded.next_at
           where (page.state, page.sent_at, page.next_at) is distinct from (excluded.state, excluded.sent_at, excluded.next_at)`,
  takes: columnsOf(pageRow).extend({ call: z.string() }),
})

export const addFollowUp = statement({
  name: 'respond.add-follow-up',
  sql: `insert into respond.follow_up (district_id, follow_up_id, call_id, owner_id, due_on, what, kind, due_at)
        values ($district, $id, $call, $owner, $dueOn, $what, $kind, $dueAt)`,
  takes: followUpRow.omit({ doneAt: true, notOwedAt: true }),
})

export const endFollowUp = statement({
  name: 'respond.end-follow-up',
  sql: 'update respond.follow_up set done_at = $3 where district_id = $1 and follow_up_id = $2',
})

export const dropFollowUp = statement({
  name: 'respond.drop-follow-up',
  sql: 'update respond.follow_up set not_owed_at = $3 where district_id = $1 and follow_up_id = $2',
})

export const findCall = statement({
  name: 'respond.find-call',
  sql: `select ${columns} from respond.call where district_id = $1 and call_id = $2`,
  row: callRow,
})

/** Newest first, before the call named by its instant and id; of one stage, or of all; those of which one person is a part, or all. */
export const listCalls = statement({
  name: 'respond.list-calls',
  sql: `select ${columns} from respond.call
         where district_id = $district and ($stage::text is null or stage = $stage)
           and ($own::uuid is null or asked_by = $own or part_of @> array[$own::uuid])
           and ($before::uuid is null or (asked_at, call_id) <
                (select asked_at, call_id from respond.call where district_id = $district and call_id = $before))
         order by asked_at desc, call_id desc limit $limit`,
  takes: z.object({ stage: z.string().nullable(), own: z.string().nullable(), before: z.string().nullable(), limit: z.number() }),
  row: callRow,
})

/** Who comes to other open calls than this one; nobody is kept from a real call by a drill. */
export const listComingElsewhere = statement({
  name: 'respond.list-coming-elsewhere',
  sql: `select call_id as call, coming from respond.call
         where district_id = $district and closed_at is null and call_id <> $call and (not drill or $drill) and cardinality(coming) > 0
         order by asked_at, call_id`,
  takes: z.object({ call: z.string(), drill: z.boolean() }),
  row: z.object({ call: z.string(), coming: z.array(z.string()) }),
})

/** Of one school, the calls that were open at an instant. */
export const listOpenCallsOf = statement({
  name: 'respond.list-open-calls-of-school',
  sql: `select ${columns} from respond.call
         where district_id = $district and school_id = $school and asked_at <= $at and (closed_at is null or closed_at > $at)
         order by asked_at, call_id`,
  takes: z.object({ school: z.string(), at: z.date() }),
  row: callRow,
})

/** Of a span of time, drills left out: how many calls were closed, and the longest that anyone waited for an answer to one of them. */
export const countClosed = statement({
  name: 'respond.count-closed',
  sql: `select count(*)::int as calls, extract(epoch from max(answered_at - asked_at))::int as "longestWaitSeconds" from respond.call
         where district_id = $1 and closed_at >= $2 and closed_at < $3 and not drill`,
  row: z.object({ calls: z.number(), longestWaitSeconds: z.number().nullable() }),
})

/** Open calls to which somebody comes, in the order in which they are locked. */
export const listComing = statement({
  name: 'respond.list-coming',
  sql: `select call_id as call, coming from respond.call
         where district_id = $1 and closed_at is null and cardinality(coming) > 0 order by call_id`,
  row: z.object({ call: z.string(), coming: z.array(z.string()) }),
})

/** What somebody was asked to: open calls first, then those that are closed; so many at most of each, the last asked first. */
export const listPagesOf = statement({
  name: 'respond.list-pages-of',
  sql: `select x.id, x.call, x.state
          from (select p.page_id as id, p.call_id as call, p.state, p.asked_at, c.closed_at is null as open,
                       row_number() over (partition by c.closed_at is null order by p.asked_at desc, p.page_id) as place
                  from respond.page p
                  join respond.call c on c.district_id = p.district_id and c.call_id = p.call_id
                 where p.district_id = $district and p.person_id = $person
                   and (p.call_id = any(array(select o.call_id from respond.call o where o.district_id = $district and o.closed_at is null))
                        or p.asked_at > $since)) x
         where x.place <= case when x.open then $open::int else $past::int end
         order by x.open desc, x.asked_at desc, x.id`,
  takes: z.object({ person: z.string(), since: z.date(), open: z.number(), past: z.number() }),
  row: z.object({ id: z.string(), call: z.string(), state: z.string() }),
})

/** The calls after which something is owed still. */
export const listCallsOwing = statement({
  name: 'respond.list-calls-owing',
  sql: `select distinct call_id as call from respond.follow_up
         where district_id = $1 and done_at is null and not_owed_at is null order by call_id`,
  row: z.object({ call: z.string() }),
})

/**
 * What is owed still, the soonest due first, with the call it belongs to: somebody’s own, and a school’s or all schools’ besides. What is set in
 * a drill is practised on the page of that call and owed by nobody.
 */
export const listOpenFollowUps = statement({
  name: 'respond.list-open-follow-ups',
  sql: `select f.follow_up_id as id, f.call_id as call, f.owner_id as owner, f.due_on as "dueOn", f.done_at as "doneAt", f.what, f.kind,
               f.due_at as "dueAt", f.not_owed_at as "notOwedAt", c.drill,
               c.school_id as school, c.asked_at as "askedAt", c.what as said, c.room
          from respond.follow_up f join respond.call c on c.district_id = f.district_id and c.call_id = f.call_id
         where f.district_id = $district and f.done_at is null and f.not_owed_at is null and f.due_on <= $until::text::date and not c.drill
           and (f.owner_id = $person
                or (($all or c.school_id = any($schools::uuid[]))
                    and (c.restricted is null or c.restricted = any($notes::text[]) or $person = any(c.asked_by || c.part_of))))
         order by coalesce(f.due_at, f.due_on + 1), f.follow_up_id limit $limit`,
  takes: z.object({
    until: z.string(),
    all: z.boolean(),
    person: z.string(),
    schools: z.array(z.string()),
    notes: z.array(z.string()),
    limit: z.number(),
  }),
  row: owedRow,
})
export type OwedRow = Readonly<z.infer<typeof owedRow>>

export const listPagesOfCall = statement({
  name: 'respond.list-pages-of-call',
  sql: `select page_id as id, person_id as person, role, state, asked_at as "askedAt", sent_at as "sentAt", next_at as "nextAt"
          from respond.page where district_id = $1 and call_id = $2 order by asked_at, page_id`,
  row: pageRow,
})

/** For `replay`: every call of the table, in the order of ids, after the one named. */
export const listCallIds = statement({
  name: 'respond.list-call-ids',
  sql: 'select call_id as id from respond.call where district_id = $1 and ($2::uuid is null or call_id > $2) order by call_id limit $3',
  row: z.object({ id: z.string() }),
})
