import { z } from 'zod'
import { columnsOf, statement } from '../platform/database/index.ts'

const bytes = z.instanceof(Uint8Array).transform(found => Buffer.from(found))

/** The matter's row, made where there is none, and locked until the transaction ends. */
export const lockMatter = statement({
  name: 'ledger.lock-matter',
  sql: `insert into ledger.matter as m (district_id, matter_id) values ($1, $2)
        on conflict (district_id, matter_id) do update set last_seq = m.last_seq returning last_seq as "lastSeq"`,
  row: z.object({ lastSeq: z.number() }),
})

/** Those of these matters that there are, each locked as `lockMatter` does; always in the same order, so that nobody waits for somebody who waits for them. */
export const lockMatters = statement({
  name: 'ledger.lock-matters',
  sql: 'select matter_id as matter from ledger.matter where district_id = $1 and matter_id = any($2::uuid[]) order by matter_id for update',
  row: z.object({ matter: z.string() }),
})

export const findDeed = statement({
  name: 'ledger.find-deed',
  sql: 'select matter_id as matter, result from ledger.deed where district_id = $1 and deed_id = $2',
  row: z.object({ matter: z.string(), result: z.string() }),
})

export const findOwnDeed = statement({
  name: 'ledger.find-own-deed',
  sql: 'select matter_id as matter from ledger.deed where district_id = $district and deed_id = $deed::uuid and matter_id = $matter::uuid and by = $by::uuid',
  takes: z.object({ matter: z.string(), deed: z.string(), by: z.string() }),
  row: z.object({ matter: z.string() }),
})

const factRow = z.object({
  matter: z.string(),
  seq: z.number(),
  type: z.string(),
  deed: z.string(),
  at: z.date(),
  by: z.string().nullable(),
  body: z.string().nullable(),
})
export type FactRow = z.infer<typeof factRow>
const factsOf = (which: string) => `select f.matter_id as matter, f.seq, f.kind as type, f.deed_id as deed, f.at, f.by, b.body
          from ledger.fact f left join ledger.fact_body b on b.district_id = f.district_id and b.fact_id = f.fact_id
         where f.district_id = ${which}`

export const listFacts = statement({
  name: 'ledger.list-facts',
  sql: factsOf('$1 and f.matter_id = $2 order by f.seq'),
  row: factRow,
})

export const listFactsOfMany = statement({
  name: 'ledger.list-facts-of-many',
  sql: factsOf('$district and f.matter_id = any(array(select unnest($matters::uuid[]))) order by f.matter_id, f.seq'),
  takes: z.object({ matters: z.array(z.string()).readonly() }),
  row: factRow,
})

export const listLastFacts = statement({
  name: 'ledger.list-last-facts',
  sql: `select distinct on (f.matter_id) f.matter_id as matter, f.seq, b.body
          from ledger.fact f left join ledger.fact_body b on b.district_id = f.district_id and b.fact_id = f.fact_id
         where f.district_id = $district and f.matter_id = any($matters::uuid[]) and f.kind = $type and f.at < $before
         order by f.matter_id, f.seq desc`,
  takes: z.object({ matters: z.array(z.string()).readonly(), type: z.string(), before: z.date() }),
  row: z.object({ matter: z.string(), seq: z.number(), body: z.string().nullable() }),
})

/** A fact of a deed as it is written: its body as canonical text, salted, and its leaf over every column. */
export const writtenFact = z.object({
  ...{ seq: z.number(), type: z.string(), body: z.string() },
  ...{ salt: z.custom<Buffer>(), digest: z.custom<Buffer>(), leaf: z.custom<Buffer>() },
})

/** The deed and its facts, their bodies and what the sequencer has to number, in one statement. */
export const appendDeed = statement({
  name: 'ledger.append-deed',
  sql: `with d as (insert into ledger.deed (district_id, deed_id, matter_id, by, at, result) values ($district, $deed, $matter, $by, $at, $result)),
             m as (update ledger.matter set last_seq = last_seq + cardinality($seq::int[]) where district_id = $district and matter_id = $matter),
             x as (select * from unnest($seq::int[], $type::text[], $body::text[], $salt::bytea[], $digest::bytea[], $leaf::bytea[])
                     x(seq, kind, body, salt, digest, leaf)),
             f as (insert into ledger.fact (district_id, matter_id, seq, kind, deed_id, at, by, digest)
                   select $district, $matter, seq, kind, $deed, $at, $by, digest from x order by seq returning fact_id, seq),
             b as (insert into ledger.fact_body (district_id, fact_id, body, salt)
                   select $district, f.fact_id, x.body, x.salt from f join x using (seq))
        insert into ledger.pending (district_id, fact_id, leaf) select $district, f.fact_id, x.leaf from f join x using (seq)`,
  takes: columnsOf(writtenFact).extend({
    deed: z.string(),
    matter: z.string(),
    by: z.string().nullable(),
    at: z.date(),
    result: z.string(),
  }),
})

export const lockTree = statement({
  name: 'ledger.lock-tree',
  sql: 'select size, frontier from ledger.tree where district_id = $1 for update skip locked',
  row: z.object({ size: z.bigint(), frontier: z.array(bytes) }),
})

export const addTree = statement({
  name: 'ledger.add-tree',
  sql: 'insert into ledger.tree (district_id, root) values ($1, $2) on conflict do nothing',
})

export const takePending = statement({
  name: 'ledger.take-pending',
  sql: `delete from ledger.pending p
         using (select district_id, fact_id from ledger.pending where district_id = $1 order by fact_id limit $2) x
         where p.district_id = x.district_id and p.fact_id = x.fact_id returning p.fact_id as "factId", p.leaf`,
  row: z.object({ factId: z.bigint(), leaf: bytes }),
})

export const numberedLeaf = z.object({ index: z.bigint(), factId: z.bigint(), leaf: z.custom<Buffer>() })

export const addLeaves = statement({
  name: 'ledger.add-leaves',
  sql: `insert into ledger.leaf (district_id, leaf_index, fact_id, leaf)
        select $district, x.leaf_index, x.fact_id, x.leaf from unnest($index::bigint[], $factId::bigint[], $leaf::bytea[]) x(leaf_index, fact_id, leaf)`,
  takes: columnsOf(numberedLeaf),
})

export const saveTree = statement({
  name: 'ledger.save-tree',
  sql: 'update ledger.tree set size = $size, frontier = $frontier, root = $root where district_id = $district',
  takes: z.object({ size: z.bigint(), frontier: z.custom<readonly Buffer[]>(), root: z.custom<Buffer>() }),
})

export const getTree = statement({
  name: 'ledger.get-tree',
  sql: 'select size, root from ledger.tree where district_id = $1',
  row: z.object({ size: z.bigint(), root: bytes }),
})

export const listWaiting = statement({
  name: 'ledger.list-waiting',
  sql: 'select distinct district_id as district from ledger.pending',
  row: z.object({ district: z.string() }),
})

const recordedRow = z.object({
  factId: z.bigint(),
  matter: z.string(),
  seq: z.number(),
  type: z.string(),
  deed: z.string(),
  at: z.date(),
  by: z.string().nullable(),
  digest: bytes,
  body: z.string().nullable(),
  salt: bytes.nullable(),
  leafIndex: z.bigint().nullable(),
  leaf: bytes.nullable(),
  isPending: z.boolean(),
})
export type Recorded = z.infer<typeof recordedRow>

/** Facts with everything kept about each, in the order they were written, `$3` at a time after `$2`. */
export const listRecorded = statement({
  name: 'ledger.list-recorded',
  sql: `select f.fact_id as "factId", f.matter_id as matter, f.seq, f.kind as type, f.deed_id as deed, f.at, f.by, f.digest, b.body, b.salt,
               l.leaf_index as "leafIndex", l.leaf, p.fact_id is not null as "isPending"
          from ledger.fact f
          left join ledger.fact_body b on b.district_id = f.district_id and b.fact_id = f.fact_id
          left join ledger.leaf l on l.district_id = f.district_id and l.fact_id = f.fact_id
          left join ledger.pending p on p.district_id = f.district_id and p.fact_id = f.fact_id
         where f.district_id = $1 and f.fact_id > $2 order by f.fact_id limit $3`,
  row: recordedRow,
})

export const listLeaves = statement({
  name: 'ledger.list-leaves',
  sql: `select l.leaf_index as "leafIndex", l.fact_id as "factId", l.leaf, f.fact_id is not null as "hasFact"
          from ledger.leaf l left join ledger.fact f on f.district_id = l.district_id and f.fact_id = l.fact_id
         where l.district_id = $1 and l.leaf_index >= $2 order by l.leaf_index limit $3`,
  row: z.object({ leafIndex: z.bigint(), factId: z.bigint(), leaf: bytes, hasFact: z.boolean() }),
})

const shownRow = z.object({
  seq: z.number(),
  matter: z.string(),
  type: z.string(),
  at: z.date(),
  by: z.string().nullable(),
  body: z.string().nullable(),
  digest: bytes,
  leaf: z.bigint().nullable(),
})
export type Shown = z.infer<typeof shownRow>

const shown = `select f.seq, f.matter_id as matter, f.kind as type, f.at, f.by, b.body, f.digest, l.leaf_index as leaf
          from ledger.fact f
          left join ledger.fact_body b on b.district_id = f.district_id and b.fact_id = f.fact_id
          left join ledger.leaf l on l.district_id = f.district_id and l.fact_id = f.fact_id`

export const listShownOfMatter = statement({
  name: 'ledger.list-shown-of-matter',
  sql: `${shown} where f.district_id = $district and f.matter_id = $matter and f.seq > $after order by f.seq limit $limit`,
  takes: z.object({ matter: z.string(), after: z.number(), limit: z.number() }),
  row: shownRow,
})

export const listShown = statement({
  name: 'ledger.list-shown',
  sql: `${shown} where f.district_id = $1 and l.leaf_index > $2 order by l.leaf_index limit $3`,
  row: shownRow,
})

/** The newest first, of those that are asked for; null asks for any. */
export const listNewest = statement({
  name: 'ledger.list-newest',
  sql: `select f.seq, f.matter_id as matter, f.kind as type, f.at, f.by, f.fact_id as "factId", l.leaf_index as leaf
          from ledger.fact f left join ledger.leaf l on l.district_id = f.district_id and l.fact_id = f.fact_id
         where f.district_id = $district and ($before::bigint is null or f.fact_id < $before) and ($from::timestamptz is null or f.at >= $from)
           and ($until::timestamptz is null or f.at < $until) and ($matter::uuid is null or f.matter_id = $matter)
           and ($types::text[] is null or f.kind = any($types)) order by f.fact_id desc limit $limit`,
  takes: z.object({
    ...{ before: z.bigint().nullable(), from: z.date().nullable(), until: z.date().nullable(), matter: z.string().nullable() },
    ...{ types: z.array(z.string()).nullable(), limit: z.number() },
  }),
  row: shownRow.omit({ body: true, digest: true }).extend({ factId: z.bigint() }),
})
