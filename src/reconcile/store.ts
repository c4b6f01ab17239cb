import { z } from 'zod'
import { columnsOf, statement, type Tx } from '../platform/database/index.ts'
import { eventRow, keptRow, type Mapping, mappingShape } from './contract.ts'

const columns = `event_id as id, number, at, school_id as school, fit, nature, standing, side, ours_id as ours, probability, denied`

const lockStatement = statement({
  name: 'reconcile.lock',
  sql: `select pg_advisory_xact_lock(hashtextextended('reconcile.event ' || $1::text, 0)) is null as "locked"`,
  row: z.object({ locked: z.boolean() }),
})

/** Whoever says what an event is, and whatever takes in a list, waits for the other: of two who give one record to two events, the second is told. */
export const lockEvents = async (tx: Tx): Promise<void> => void (await tx.one(lockStatement, [tx.district]))

export const findSource = statement({
  name: 'reconcile.find-source',
  sql: 'select mapping from reconcile.source where district_id = $1 and name = $2',
  row: z.object({ mapping: z.unknown() }),
})

export const readMapping = (kept: { readonly mapping: unknown } | undefined): Mapping | undefined =>
  kept && mappingShape.parse(kept.mapping)

export const saveSource = statement({
  name: 'reconcile.save-source',
  sql: `insert into reconcile.source (district_id, name, mapping, saved_at) values ($district, $name, $mapping::jsonb, $at)
        on conflict (district_id, name) do update set mapping = excluded.mapping, saved_at = excluded.saved_at
        where reconcile.source.mapping is distinct from excluded.mapping`,
  takes: z.object({ name: z.string(), mapping: z.string(), at: z.date() }),
})

export const addExtract = statement({
  name: 'reconcile.add-extract',
  sql: `insert into reconcile.extract (district_id, import_id, source, digest, from_day, to_day, lines, elsewhere, unclear, imported_at)
        values ($district, $id, $source, $digest, $fromDay::date, $toDay::date, $lines, $elsewhere, $unclear, $at)`,
  takes: z.object({
    ...{ id: z.string(), source: z.string(), digest: z.string(), fromDay: z.string(), toDay: z.string() },
    ...{ lines: z.number(), elsewhere: z.number(), unclear: z.number(), at: z.date() },
  }),
})

/** The stretches of days that extracts cover, the earliest first. */
export const listCovered = statement({
  name: 'reconcile.list-covered',
  sql: `select distinct from_day::text as "fromDay", to_day::text as "toDay" from reconcile.extract where district_id = $1 order by 1, 2`,
  row: z.object({ fromDay: z.string(), toDay: z.string() }),
})

export const findExtract = statement({
  name: 'reconcile.find-extract',
  sql: 'select import_id as id from reconcile.extract where district_id = $1 and source = $2 and digest = $3 limit 1',
  row: z.object({ id: z.string() }),
})

/** Events of one source over a stretch of time, those that are gone from its list too. */
export const listEventsOf = statement({
  name: 'reconcile.list-events-of',
  sql: `select ${columns} from reconcile.event where district_id = $district and source = $source and at >= $from and at < $to order by at, event_id`,
  takes: z.object({ source: z.string(), from: z.date(), to: z.date() }),
  row: keptRow,
})

/** Events of one source by their numbers, whenever they were. */
export const listEventsNumbered = statement({
  name: 'reconcile.list-events-numbered',
  sql: `select ${columns} from reconcile.event where district_id = $district and source = $source and number = any($numbers::text[]) order by at, event_id`,
  takes: z.object({ source: z.string(), numbers: z.array(z.string()) }),
  row: keptRow,
})

/** How many events of a list are held under other sources with the same number, time and school. */
export const listHeldElsewhere = statement({
  name: 'reconcile.list-held-elsewhere',
  sql: `select e.source, count(*)::int as events
          from unnest($number::text[], $at::timestamptz[], $school::uuid[]) as x (number, at, school)
          join reconcile.event e on e.district_id = $district and e.number = x.number and e.at = x.at and e.school_id = x.school
         where e.source <> $source and e.standing <> 'gone'
         group by e.source order by 2 desc, 1 limit 1`,
  takes: columnsOf(keptRow.pick({ number: true, at: true, school: true })).extend({ source: z.string() }),
  row: z.object({ source: z.string(), events: z.number() }),
})

/** How many events of a list are near one of another list at the same school: another number, and at most so many minutes apart. */
export const listNearElsewhere = statement({
  name: 'reconcile.list-near-elsewhere',
  sql: `select e.source, count(distinct x.number)::int as events
          from unnest($number::text[], $at::timestamptz[], $school::uuid[]) as x (number, at, school)
          join reconcile.event e on e.district_id = $district and e.school_id = x.school and e.number <> x.number
               and e.at between x.at - make_interval(mins => $minutes) and x.at + make_interval(mins => $minutes)
         where e.source <> $source and e.standing <> 'gone'
         group by e.source order by 2 desc, 1 limit 1`,
  takes: columnsOf(keptRow.pick({ number: true, at: true, school: true })).extend({ source: z.string(), minutes: z.number() }),
  row: z.object({ source: z.string(), events: z.number() }),
})

const writtenRow = keptRow.omit({ denied: true })

/** A number that is known keeps its id and what somebody denied; all else is as it is now. */
export const saveEvents = statement({
  name: 'reconcile.save-events',
  sql: `insert into reconcile.event (district_id, event_id, source, number, at, school_id, fit, nature, standing, side, ours_id, probability, denied)
        select $district, x.*, '{}'
          from (select id, $source, number, at, school, fit, nature, standing, side, ours, probability
                  from unnest($id::uuid[], $number::text[], $at::timestamptz[], $school::uuid[], $fit::float8[], $nature::text[], $standing::text[],
                              $side::text[], $ours::uuid[], $probability::float8[])
                    as y (id, number, at, school, fit, nature, standing, side, ours, probability)) x
        on conflict (district_id, source, number) do update
           set at = excluded.at, school_id = excluded.school_id, fit = excluded.fit, nature = excluded.nature, standing = excluded.standing,
               side = excluded.side, ours_id = excluded.ours_id, probability = excluded.probability`,
  takes: columnsOf(writtenRow).extend({ source: z.string() }),
})
export { writtenRow }

export const findEvent = statement({
  name: 'reconcile.find-event',
  sql: `select ${columns}, source from reconcile.event where district_id = $1 and event_id = $2 and standing <> 'gone'`,
  row: eventRow,
})

export const listEvents = statement({
  name: 'reconcile.list-events',
  sql: `select ${columns}, source from reconcile.event where district_id = $district and at >= $from and at < $to and standing <> 'gone' order by at, event_id`,
  takes: z.object({ from: z.date(), to: z.date() }),
  row: eventRow,
})

export const judgeEvent = statement({
  name: 'reconcile.judge-event',
  sql: `update reconcile.event set standing = $standing, side = $side, ours_id = $ours, probability = $probability, denied = $denied::uuid[]
         where district_id = $district and event_id = $id`,
  takes: eventRow.pick({ id: true, standing: true, side: true, ours: true, probability: true, denied: true }),
})

/** Another event of the same list that a person said is this record of ours. In the list of another agency the same matter may stand too. */
export const findPairOf = statement({
  name: 'reconcile.find-pair-of',
  sql: `select event_id as id from reconcile.event
         where district_id = $district and ours_id = any($ids::uuid[]) and source = $source and standing = 'confirmed' and event_id <> $id limit 1`,
  takes: z.object({ id: z.string(), source: z.string(), ids: z.array(z.string()) }),
  row: z.object({ id: z.string() }),
})

/** Other events of the list beside which this record was proposed stand alone. */
export const letGo = statement({
  name: 'reconcile.let-go',
  sql: `update reconcile.event set standing = 'theirs-only', side = null, ours_id = null, probability = null
         where district_id = $district and ours_id = any($ids::uuid[]) and source = $source and standing = 'proposed' and event_id <> $id`,
  takes: z.object({ id: z.string(), source: z.string(), ids: z.array(z.string()) }),
})
