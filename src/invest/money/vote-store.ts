import { z } from 'zod'
import { columnsOf, statement } from '../../platform/database/index.ts'
import { moveStates } from './book.ts'
import { owners } from './lines.ts'
import { exact } from './store.ts'

/** Amendments, votes that two people write down, promises and closed years, as pages read them. */

const amendmentRow = z.object({ id: z.string(), state: z.enum(moveStates), askedOn: z.string(), decidedOn: z.string().nullable() })

export const addAmendment = statement({
  name: 'invest.add-money-amendment',
  sql: `insert into invest.money_amendment (district_id, amendment_id, year, place, state, asked_on)
        values ($district, $id, $year, $place, 'asked', $askedOn) on conflict do nothing`,
  takes: amendmentRow.pick({ id: true, askedOn: true }).extend({ year: z.number(), place: z.number() }),
})

export const saveAmendmentState = statement({
  name: 'invest.save-money-amendment-state',
  sql: 'update invest.money_amendment set state = $state, decided_on = $decidedOn where district_id = $district and amendment_id = $id',
  takes: amendmentRow.pick({ id: true, state: true, decidedOn: true }),
})

export const listAmendments = statement({
  name: 'invest.list-money-amendments',
  sql: `select amendment_id as id, state, asked_on as "askedOn", decided_on as "decidedOn"
          from invest.money_amendment where district_id = $1 and year = $2 order by place`,
  row: amendmentRow,
})

const changeRow = z.object({ line: z.string(), cents: exact, transaction: z.string() })
export const changePlaced = changeRow.extend({ place: z.number() })

export const addChanges = statement({
  name: 'invest.add-money-changes',
  sql: `insert into invest.money_amendment_line (district_id, amendment_id, place, line_id, cents, transaction_id)
        select $district, $amendment, place, line, cents, transaction
          from unnest($line::uuid[], $cents::bigint[], $transaction::uuid[], $place::int[]) as change (line, cents, transaction, place)`,
  takes: columnsOf(changePlaced).extend({ amendment: z.string() }),
})

export const listChanges = statement({
  name: 'invest.list-money-changes',
  sql: `select c.amendment_id as amendment, c.line_id as line, c.cents, c.transaction_id as transaction
          from invest.money_amendment_line c
          join invest.money_amendment a on a.district_id = c.district_id and a.amendment_id = c.amendment_id
         where c.district_id = $1 and a.year = $2 order by a.place, c.place`,
  row: changeRow.extend({ amendment: z.string() }),
})

const voteRow = z.object({
  id: z.string(),
  of: z.string(),
  owner: z.enum(owners),
  vote: z.enum(['for', 'against']),
  on: z.string(),
  by: z.string(),
  state: z.enum(['recorded', 'confirmed', 'withdrawn']),
  confirmedBy: z.string().nullable(),
})

export const addKeptVote = statement({
  name: 'invest.add-money-kept-vote',
  sql: `insert into invest.money_kept_vote (district_id, vote_id, year, place, of_id, owner, vote, on_day, recorded_by, state)
        values ($district, $id, $year, $place, $of, $owner, $vote, $on, $by, 'recorded')`,
  takes: voteRow.omit({ state: true, confirmedBy: true }).extend({ year: z.number(), place: z.number() }),
})

export const saveVoteState = statement({
  name: 'invest.save-money-kept-vote-state',
  sql: 'update invest.money_kept_vote set state = $state, confirmed_by = $confirmedBy where district_id = $district and vote_id = $id',
  takes: voteRow.pick({ id: true, state: true, confirmedBy: true }),
})

/** Which body it was and where its minutes are: no fact holds words. */
export const saveVoteWords = statement({
  name: 'invest.save-money-kept-vote-words',
  sql: `update invest.money_kept_vote set body = coalesce($body, body), minutes = coalesce($minutes, minutes)
         where district_id = $district and vote_id = $id`,
  takes: z.object({ id: z.string(), body: z.string().nullable(), minutes: z.string().nullable() }),
})

export const listKeptVotes = statement({
  name: 'invest.list-money-kept-votes',
  sql: `select vote_id as id, of_id as of, owner, vote, on_day as "on", recorded_by as by, state, confirmed_by as "confirmedBy"
          from invest.money_kept_vote where district_id = $1 and year = $2 order by place`,
  row: voteRow,
})

export const listVoteWords = statement({
  name: 'invest.list-money-kept-vote-words',
  sql: 'select vote_id as id, body, minutes from invest.money_kept_vote where district_id = $1 and year = $2',
  row: z.object({ id: z.string(), body: z.string().nullable(), minutes: z.string().nullable() }),
})

export const findVoteWords = statement({
  name: 'invest.find-money-kept-vote-words',
  sql: 'select body, minutes from invest.money_kept_vote where district_id = $1 and vote_id = $2',
  row: z.object({ body: z.string().nullable(), minutes: z.string().nullable() }),
})

const encumbranceRow = z.object({ id: z.string(), line: z.string(), on: z.string(), from: z.string().nullable() })

export const addEncumbrance = statement({
  name: 'invest.add-money-encumbrance',
  sql: `insert into invest.money_encumbrance (district_id, encumbrance_id, year, place, line_id, on_day, from_id)
        values ($district, $id, $year, $place, $line, $on, $from)`,
  takes: encumbranceRow.extend({ year: z.number(), place: z.number() }),
})

export const listEncumbrances = statement({
  name: 'invest.list-money-encumbrances',
  sql: `select encumbrance_id as id, line_id as line, on_day as "on", from_id as "from"
          from invest.money_encumbrance where district_id = $1 and year = $2 order by place`,
  row: encumbranceRow,
})

export const addClosed = statement({
  name: 'invest.add-money-closed',
  sql: 'insert into invest.money_closed (district_id, year, closed_on) values ($district, $year, $on)',
  takes: z.object({ year: z.number(), on: z.string() }),
})

export const findClosed = statement({
  name: 'invest.find-money-closed',
  sql: 'select closed_on as "on" from invest.money_closed where district_id = $1 and year = $2',
  row: z.object({ on: z.string() }),
})

export const listClosed = statement({
  name: 'invest.list-money-closed',
  sql: 'select year from invest.money_closed where district_id = $1',
  row: z.object({ year: z.number() }),
})

/** The year of a thing that was made in the books, by its id. */
export const findYearOf = statement({
  name: 'invest.find-money-year-of',
  sql: `select year, 'amendment' as kind from invest.money_amendment where district_id = $1 and amendment_id = $2
        union all select year, 'vote' from invest.money_kept_vote where district_id = $1 and vote_id = $2
        union all select year, 'encumbrance' from invest.money_encumbrance where district_id = $1 and encumbrance_id = $2
        union all select year, 'move' from invest.money_move where district_id = $1 and move_id = $2
        union all select year, 'entry' from invest.money_transaction where district_id = $1 and transaction_id = $2
        union all select max(year), 'line' from invest.money_year_line where district_id = $1 and line_id = $2 having max(year) is not null`,
  row: z.object({ year: z.number(), kind: z.enum(['amendment', 'vote', 'encumbrance', 'move', 'entry', 'line']) }),
})
