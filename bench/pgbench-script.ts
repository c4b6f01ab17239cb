import type { BenchDatabase } from './database.ts'

export interface SampleCall {
  readonly district: string
  readonly person: string
  readonly call: Readonly<Record<string, unknown>>
  readonly facts: readonly {
    readonly kind: string
    readonly body: string
    readonly salt: string
    readonly digest: string
    readonly leaf: string
  }[]
  readonly result: string
  readonly pages: readonly Readonly<Record<string, unknown>>[]
  readonly messages: readonly Readonly<Record<string, unknown>>[]
  readonly job: Readonly<Record<string, unknown>>
}

/** What one call for support wrote in its own transaction, read back as it stands. */
export async function sampleCall(database: BenchDatabase): Promise<SampleCall> {
  const one = async (sql: string, params: readonly unknown[]) => {
    const [row] = await database.ask<Record<string, string>>(sql, params)
    if (!row) throw new Error(`the sample call has no row for ${sql}`)
    return row
  }
  const call = await one('select * from respond.call limit 1', [])
  const id = call['call_id']
  const deed = await one('select deed_id, result from ledger.deed where matter_id = $1 order by at limit 1', [id])
  const facts = await database.ask<SampleCall['facts'][number]>(
    `select f.kind, b.body, encode(b.salt, 'hex') as salt, encode(f.digest, 'hex') as digest, encode(f.digest, 'hex') as leaf
       from ledger.fact f join ledger.fact_body b using (district_id, fact_id) where f.deed_id = $1 order by f.seq`,
    [deed['deed_id']],
  )
  return {
    district: String(call['district_id']),
    person: String(call['asked_by']),
    call,
    facts,
    result: String(deed['result']),
    pages: await database.ask('select * from respond.page where call_id = $1', [id]),
    messages: await database.ask('select * from platform.message where subject_id = $1', [id]),
    job: await one('select * from platform.job where dedupe = $1', [id]),
  }
}

const text = (value: unknown): string => (value === null || value === undefined ? 'null' : `'${String(value).replaceAll("'", "''")}'`)
const list = (values: readonly string[], type: string): string => `array[${values.map(text).join(', ')}]::${type}[]`
const bytes = (values: readonly string[]): string => `array[${values.map(hex => `decode('${hex}', 'hex')`).join(', ')}]`

/**
 * The same writes, with ids of their own, by the application's login under the same policies: opening goes in one round trip as ours does,
 * then one statement after the other. What a call only reads (who is on duty, which plan is in force) is not in it: that is our own cost.
 */
export function scriptOf(sample: SampleCall): string {
  const { district, person, call, facts, pages, messages, job } = sample
  const id = (name: string) => `('00000000-0000-4000-8000-' || lpad(to_hex(:${name}::bigint), 12, '0'))::uuid`
  const names = ['call', 'deed', 'job', ...pages.map((_, at) => `page${at}`), ...messages.map((_, at) => `message${at}`)]
  const statements = [
    `insert into ledger.matter (district_id, matter_id) values ('${district}', ${id('call')}) on conflict do nothing`,
    `select last_seq from ledger.matter where district_id = '${district}' and matter_id = ${id('call')} for update`,
    `with d as (insert into ledger.deed (district_id, deed_id, matter_id, by, at, result) values ('${district}', ${id('deed')}, ${id('call')}, '${person}', clock_timestamp(), ${text(sample.result)})),
       m as (update ledger.matter set last_seq = last_seq + ${facts.length} where district_id = '${district}' and matter_id = ${id('call')}),
       x as (select * from unnest(${list(
         facts.map((_, at) => String(at + 1)),
         'int',
       )}, ${list(
         facts.map(f => f.kind),
         'text',
       )}, ${list(
         facts.map(f => f.body),
         'text',
       )}, ${bytes(facts.map(f => f.salt))}, ${bytes(facts.map(f => f.digest))}, ${bytes(facts.map(f => f.leaf))}) x(seq, kind, body, salt, digest, leaf)),
       f as (insert into ledger.fact (district_id, matter_id, seq, kind, deed_id, at, by, digest)
             select '${district}', ${id('call')}, seq, kind, ${id('deed')}, clock_timestamp(), '${person}', digest from x order by seq returning fact_id, seq),
       b as (insert into ledger.fact_body (district_id, fact_id, body, salt) select '${district}', f.fact_id, x.body, x.salt from f join x using (seq))
     insert into ledger.pending (district_id, fact_id, leaf) select '${district}', f.fact_id, x.leaf from f join x using (seq)`,
    `insert into respond.call (district_id, call_id, school_id, asked_by, asked_at, drill, stage, what, danger)
     values ('${district}', ${id('call')}, ${text(call['school_id'])}, '${person}', clock_timestamp(), false, 'paged', ${text(call['what'])}, ${text(call['danger'])})`,
    ...pages.map(
      (page, at) => `insert into respond.page (district_id, page_id, call_id, person_id, role, state, asked_at, next_at)
     values ('${district}', ${id(`page${at}`)}, ${id('call')}, ${text(page['person_id'])}, ${text(page['role'])}, 'waiting', clock_timestamp(), clock_timestamp() + interval '1 minute')`,
    ),
    ...messages.map(
      (
        message,
        at,
      ) => `insert into platform.message (district_id, message_id, topic, subject_id, about_id, channel, person_id, address, text, due_at)
     values ('${district}', ${id(`message${at}`)}, ${text(message['topic'])}, ${id('call')}, ${pages[at] ? id(`page${at}`) : 'null'}, ${text(message['channel'])}, ${text(message['person_id'])}, ${text(message['address'])}, ${text(message['text'])}, clock_timestamp())`,
    ),
    `insert into platform.job (district_id, job_id, kind, payload, due_at, dedupe) values ('${district}', ${id('job')}, ${text(job['kind'])}, ${text(job['payload'])}, clock_timestamp() + interval '1 minute', ${id('call')}::text)`,
  ]
  // pgbench reads a colon before a word as a variable of its own: inside a text a space comes between.
  const plain = (sql: string) =>
    sql.replaceAll('\n', ' ').replaceAll(/'((?:[^']|'')*)'/g, literal => literal.replaceAll(/:(?=[A-Za-z0-9_])/g, ': '))
  return [
    ...names.map(name => `\\set ${name} random(1, 281474976710655)`),
    '\\startpipeline',
    'begin;',
    'set local role concord_app;',
    `select set_config('app.district', '${district}', true);`,
    '\\endpipeline',
    ...statements.map(statement => `${plain(statement)};`),
    'commit;',
    '',
  ].join('\n')
}
