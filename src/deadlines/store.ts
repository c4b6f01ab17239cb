import { z } from 'zod'
import { isLang } from '../kernel/lang.ts'
import { statement } from '../platform/database/index.ts'
import { forgetting } from '../platform/lifetimes/index.ts'
import { owners, ownKinds, proofs } from './contract.ts'

const deadlineRow = z.object({
  ...{ id: z.string(), line: z.string(), key: z.string(), movedTo: z.string().nullable(), person: z.string().nullable() },
  ...{ doneOn: z.string().nullable(), proof: z.enum(proofs).nullable(), page: z.string().nullable(), doneBy: z.string().nullable() },
  ...{ isEnded: z.boolean(), toldDue: z.array(z.string()), toldAhead: z.array(z.number()) },
})
export type DeadlineRow = z.infer<typeof deadlineRow>

const columns = `d.deadline_id as id, d.line, d.key, d.moved_to::text as "movedTo", d.person_id as person, d.done_on::text as "doneOn", d.proof,
  d.page, d.done_by as "doneBy", d.is_ended as "isEnded", d.told_due::text[] as "toldDue", d.told_ahead as "toldAhead"`

export const saveDeadline = statement({
  name: 'deadlines.save-deadline',
  sql: `insert into deadlines.deadline (district_id, deadline_id, line, key, moved_to, person_id, done_on, proof, page, done_by, is_ended, told_due,
               told_ahead)
        values ($district, $id, $line, $key, $movedTo::date, $person, $doneOn::date, $proof, $page, $doneBy, $isEnded, $toldDue::date[], $toldAhead)
        on conflict (district_id, deadline_id) do update set moved_to = excluded.moved_to, person_id = excluded.person_id,
               done_on = excluded.done_on, proof = excluded.proof, page = excluded.page, done_by = excluded.done_by,
               is_ended = excluded.is_ended, told_due = excluded.told_due, told_ahead = excluded.told_ahead`,
  takes: deadlineRow,
})

export const listDeadlines = statement({
  name: 'deadlines.list-deadlines',
  sql: `select ${columns} from deadlines.deadline d where d.district_id = $1 and ($2::uuid is null or d.deadline_id > $2)
         order by d.deadline_id limit $3`,
  row: deadlineRow,
})

/** The day on which somebody did what a line asks for, of one of its times. */
export const findDone = statement({
  name: 'deadlines.find-done',
  sql: 'select done_on::text as "on" from deadlines.deadline where district_id = $1 and line = $2 and key = $3 and done_on is not null',
  row: z.object({ on: z.string() }),
})

const ownLineRow = z.object({
  ...{ id: z.string(), kind: z.enum(ownKinds), on: z.string(), owner: z.enum(owners), enteredOn: z.string() },
})

export type OwnLineAdded = z.infer<typeof ownLineRow>

export const addOwnLine = statement({
  name: 'deadlines.add-own-line',
  sql: `insert into deadlines.own_line (district_id, line_id, kind, falls_on, owner, entered_on)
        values ($district, $id, $kind, $on, $owner, $enteredOn::date)`,
  takes: ownLineRow,
})

export const listOwnLines = statement({
  name: 'deadlines.list-own-lines',
  sql: `select line_id as id, kind, falls_on as "on", owner, entered_on::text as "enteredOn" from deadlines.own_line
         where district_id = $1 order by line_id`,
  row: ownLineRow,
})

const written = z.object({ id: z.string(), words: z.string() })

export const saveWords = statement({
  name: 'deadlines.save-words',
  sql: `insert into deadlines.words (district_id, about_id, words) values ($district, $id, $words)
        on conflict (district_id, about_id) do update set words = excluded.words`,
  takes: written,
})

export const listWords = statement({
  name: 'deadlines.list-words',
  sql: 'select about_id as id, words from deadlines.words where district_id = $1',
  row: written,
})

const feedRow = z.object({
  ...{ id: z.string(), person: z.string(), office: z.enum(owners).nullable(), lang: z.string().refine(isLang) },
  ...{ madeAt: z.date(), takenBackAt: z.date().nullable() },
})
const feedColumns = 'feed_id as id, person_id as person, office, lang, made_at as "madeAt", taken_back_at as "takenBackAt"'

export const addFeed = statement({
  name: 'deadlines.add-feed',
  sql: `insert into deadlines.feed (district_id, feed_id, digest, person_id, office, lang, made_at)
        values ($district, $id, $digest, $person, $office, $lang, $madeAt)
        on conflict (district_id, feed_id) do nothing`,
  takes: feedRow.omit({ takenBackAt: true }).extend({ digest: z.custom<Buffer>() }),
})

/** One that was taken back is found as little as one that never was, by the same way. */
export const findOpenFeed = statement({
  name: 'deadlines.find-open-feed',
  sql: `select ${feedColumns} from deadlines.feed where district_id = $district and digest = $digest and taken_back_at is null`,
  takes: z.object({ digest: z.custom<Buffer>() }),
  row: feedRow,
})

export const listOpenFeeds = statement({
  name: 'deadlines.list-open-feeds',
  sql: `select ${feedColumns} from deadlines.feed where district_id = $1 and person_id = $2 and taken_back_at is null order by made_at, feed_id`,
  row: feedRow,
})

export const takeFeedBack = statement({
  name: 'deadlines.take-feed-back',
  sql: `update deadlines.feed set taken_back_at = $at where district_id = $district and feed_id = $id and person_id = $person
           and taken_back_at is null`,
  takes: z.object({ id: z.string(), person: z.string(), at: z.date() }),
})

export const forgetFeeds = forgetting('deadlines.forget-feeds', 'deadlines.feed', 'own.taken_back_at < $before')
