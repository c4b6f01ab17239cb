import { z } from 'zod'
import { columnsOf, statement } from '../../platform/database/index.ts'
import { accounts, moveStates, transactionKinds } from './book.ts'
import { kinds, owners, units } from './lines.ts'

/** Cents as the tables keep them: a figure is exact or there is none. */
export const exact = z.bigint().transform((cents, context) => {
  const read = Number(cents)
  if (!Number.isSafeInteger(read)) context.addIssue('expected cents that a safe integer holds')
  return read
})

const codesRow = z.object({
  account: z.string().nullable(),
  function: z.string().nullable(),
  object: z.string().nullable(),
  school: z.string().nullable(),
  fund: z.string().nullable(),
  grantFrom: z.string().nullable(),
  grantTo: z.string().nullable(),
  fringe: z.number().nullable(),
})

const lineRow = z.object({
  id: z.string(),
  title: z.string(),
  titleEs: z.string().nullable(),
  owner: z.enum(owners),
  kind: z.enum(kinds),
  unit: z.enum(units).nullable(),
  unitCents: exact.nullable(),
})
const codedRow = lineRow.extend(codesRow.shape)
export type LineRow = Readonly<z.infer<typeof codedRow>>

export const addLine = statement({
  name: 'invest.add-money-line',
  sql: `insert into invest.money_line (district_id, line_id, title, title_es, owner, kind, unit, unit_cents, added_at)
        values ($district, $id, $title, $titleEs, $owner, $kind, $unit, $unitCents, $addedAt)`,
  takes: lineRow.extend({ addedAt: z.date() }),
})

/** What the last budget file up to a year said of the grant and the benefits of each line “l”, as “t”; nothing where none named it by then. */
export const termsIn = (year: `$${string}`): string => `
  left join lateral (select said.grant_from, said.grant_to, said.fringe from invest.money_line_terms said
                      where said.district_id = l.district_id and said.line_id = l.line_id and said.year <= ${year}
                      order by said.year desc limit 1) t on true`

/** Every line there has ever been, the first first, with what holds of it in a year. */
export const listLines = statement({
  name: 'invest.list-money-lines',
  sql: `select l.line_id as id, l.title, l.title_es as "titleEs", l.owner, l.kind, l.unit, l.unit_cents as "unitCents",
               c.account, c.function, c.object, c.school_id as school, c.fund, t.grant_from as "grantFrom", t.grant_to as "grantTo", t.fringe
          from invest.money_line l
          left join invest.money_line_code c on c.district_id = l.district_id and c.line_id = l.line_id
          ${termsIn('$2')}
         where l.district_id = $1 order by l.added_at, l.line_id`,
  row: codedRow,
})

/** The lines of an account: two, where one account stands in several functions, schools or funds. */
export const findByAccount = statement({
  name: 'invest.find-money-lines-by-account',
  sql: 'select line_id as id from invest.money_line_code where district_id = $1 and account = $2 limit 2',
  row: z.object({ id: z.string() }),
})

export const openedRow = z.object({ line: z.string(), place: z.number() })

export const openLines = statement({
  name: 'invest.open-money-lines',
  sql: `insert into invest.money_year_line (district_id, year, line_id, place)
        select $district, $year, line, place from unnest($line::uuid[], $place::int[]) as opened (line, place) on conflict do nothing`,
  takes: columnsOf(openedRow).extend({ year: z.number() }),
})

export const listYearLines = statement({
  name: 'invest.list-money-year-lines',
  sql: `select y.line_id as id, l.owner, l.kind from invest.money_year_line y
          join invest.money_line l on l.district_id = y.district_id and l.line_id = y.line_id
         where y.district_id = $1 and y.year = $2 order by y.place`,
  row: z.object({ id: z.string(), owner: z.enum(owners), kind: z.enum(kinds) }),
})

export const listYears = statement({
  name: 'invest.list-money-years',
  sql: 'select distinct year from invest.money_year_line where district_id = $1 order by year desc',
  row: z.object({ year: z.number() }),
})

const moveRow = z.object({
  id: z.string(),
  from: z.string(),
  to: z.string(),
  cents: exact,
  state: z.enum(moveStates),
  askedOn: z.string(),
  decidedOn: z.string().nullable(),
})

export const addMove = statement({
  name: 'invest.add-money-move',
  sql: `insert into invest.money_move (district_id, move_id, year, place, from_line, to_line, cents, state, asked_on)
        values ($district, $id, $year, $place, $from, $to, $cents, 'asked', $askedOn)`,
  takes: moveRow.omit({ state: true, decidedOn: true }).extend({ year: z.number(), place: z.number() }),
})

export const saveMoveState = statement({
  name: 'invest.save-money-move-state',
  sql: 'update invest.money_move set state = $state, decided_on = $decidedOn where district_id = $district and move_id = $id',
  takes: moveRow.pick({ id: true, state: true, decidedOn: true }),
})

export const listMoves = statement({
  name: 'invest.list-money-moves',
  sql: `select move_id as id, from_line as "from", to_line as "to", cents, state, asked_on as "askedOn", decided_on as "decidedOn"
          from invest.money_move where district_id = $1 and year = $2 order by place`,
  row: moveRow,
})

const voteRow = z.object({ move: z.string(), owner: z.enum(owners), vote: z.enum(['for', 'against']), on: z.string() })

export const addVote = statement({
  name: 'invest.add-money-vote',
  sql: 'insert into invest.money_vote (district_id, move_id, owner, vote, on_day) values ($district, $move, $owner, $vote, $on)',
  takes: voteRow,
})

export const listVotes = statement({
  name: 'invest.list-money-votes',
  sql: `select v.move_id as move, v.owner, v.vote, v.on_day as "on" from invest.money_vote v
          join invest.money_move m on m.district_id = v.district_id and m.move_id = v.move_id
         where v.district_id = $1 and m.year = $2`,
  row: voteRow,
})

const transactionRow = z.object({
  id: z.string(),
  kind: z.enum(transactionKinds),
  on: z.string(),
  move: z.string().nullable(),
  reverses: z.string().nullable(),
  over: z.boolean(),
  encumbrance: z.string().nullable(),
})
export const transactionPlaced = transactionRow.extend({ place: z.number() })

export const addTransactions = statement({
  name: 'invest.add-money-transactions',
  sql: `insert into invest.money_transaction (district_id, transaction_id, year, place, kind, on_day, move_id, reverses, over, encumbrance_id)
        select $district, id, $year, place, kind, day, move, reverses, over, encumbrance
          from unnest($id::uuid[], $place::int[], $kind::text[], $on::date[], $move::uuid[], $reverses::uuid[], $over::bool[], $encumbrance::uuid[])
            as made (id, place, kind, day, move, reverses, over, encumbrance)`,
  takes: columnsOf(transactionPlaced).extend({ year: z.number() }),
})

const entryRow = z.object({ account: z.enum(accounts), line: z.string(), cents: exact })
export const entryPlaced = entryRow.extend({ transaction: z.string(), place: z.number() })

export const addEntries = statement({
  name: 'invest.add-money-entries',
  sql: `insert into invest.money_entry (district_id, transaction_id, place, account, line_id, cents)
        select $district, transaction, place, account, line, cents
          from unnest($transaction::uuid[], $place::int[], $account::text[], $line::uuid[], $cents::bigint[])
            as entry (transaction, place, account, line, cents)`,
  takes: columnsOf(entryPlaced),
})

export const findTransactionYear = statement({
  name: 'invest.find-money-transaction-year',
  sql: 'select year from invest.money_transaction where district_id = $1 and transaction_id = $2',
  row: z.object({ year: z.number() }),
})

export const listTransactions = statement({
  name: 'invest.list-money-transactions',
  sql: `select transaction_id as id, kind, on_day as "on", move_id as move, reverses, over, encumbrance_id as encumbrance
          from invest.money_transaction where district_id = $1 and year = $2 order by place`,
  row: transactionRow,
})

export const listEntries = statement({
  name: 'invest.list-money-entries',
  sql: `select e.transaction_id as transaction, e.account, e.line_id as line, e.cents from invest.money_entry e
          join invest.money_transaction t on t.district_id = e.district_id and t.transaction_id = e.transaction_id
         where e.district_id = $1 and t.year = $2 order by t.place, e.place`,
  row: entryRow.extend({ transaction: z.string() }),
})
