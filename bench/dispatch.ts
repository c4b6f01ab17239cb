import { matchEvents } from '../src/reconcile/rules/match.ts'
import { readExtract } from '../src/reconcile/reading/read-extract.ts'
import { plant, plantedMapping } from '../src/reconcile/testing/planted.ts'
import { benchDatabase, noDatabase } from './database.ts'
import { median, print, say, spreadOf } from './line.ts'

const rounds = 9
const zone = 'America/New_York'

/**
 * A list of the police of 100,000 lines beside 75,000 records of ours, read and matched; beside it the same joined by exact place and minute in SQL, of lines
 * that stand in tables already, and that have to be loaded first; matching alone stands beside the join too. Both take turns. Goals: at most 20 times its
 * time, and at most 1.5 times the memory of reading the file alone.
 */
export async function dispatchBench(): Promise<void> {
  const planted = plant({ seed: 1, events: 94_000, schools: 40, missing: 0.2, minutesOff: 10, misspelt: 0.2, elsewhere: 24_800 })
  const bytes = Buffer.from(planted.csv)
  const reading = { mapping: plantedMapping, zone, now: new Date('2027-01-01T00:00:00Z'), schools: planted.schools }
  const work = async () => {
    const read = await readExtract(bytes, reading, async () => {})
    return { read, pairs: matchEvents(read.events, planted.ours) }
  }
  const memory = await memoryOf(planted.csv, work)
  const [ours, matching]: [number[], number[]] = [[], []]
  let done = await work()
  const sql = await joinInSql([...done.read.events, ...elsewhereIn(planted.csv, done.read.events)], planted.ours)
  const joins: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const began = performance.now()
    const read = await readExtract(bytes, reading, async () => {})
    const hasRead = performance.now()
    done = { read, pairs: matchEvents(read.events, planted.ours) }
    matching.push(performance.now() - hasRead)
    ours.push(performance.now() - began)
    if (sql) joins.push(await sql.join())
  }
  await sql?.drop()
  const right = done.pairs.filter(
    pair => planted.truth.get(done.read.events[pair.event]?.number ?? '') === planted.ours[pair.ours]?.id,
  ).length
  if (sql === null) say(noDatabase('The join in SQL'))
  print({
    ...{
      name: 'dispatch, read and match',
      ours: median(ours),
      theirs: sql && median(joins),
      unit: 'ms',
      n: rounds,
      spread: spreadOf(ours),
      more: false,
    },
    ...{
      timesOfSql: sql && median(ours) / median(joins),
      timesOfSqlLoaded: sql && median(ours) / (sql.loading + median(joins)),
      goal: 20,
      lines: done.read.rows,
      records: planted.ours.length,
      pairs: done.pairs.length,
    },
    ...{ precision: right / done.pairs.length, recall: right / planted.truth.size, unclear: done.read.unclear },
  })
  print({
    ...{ name: 'dispatch, match alone', ours: median(matching), theirs: sql && median(joins), unit: 'ms', n: rounds },
    ...{ spread: spreadOf(matching), more: false, timesOfSql: sql && median(matching) / median(joins), goal: 20 },
  })
  print({
    ...{ name: 'dispatch, memory', ours: memory.whole, theirs: memory.alone, unit: 'MB', n: 1, spread: null, more: false },
    ...{ timesOfReading: memory.whole / memory.alone, goal: 1.5 },
  })
}

/** The lines at no school of ours, by what is written there: they are in the table that is joined too. */
function elsewhereIn(csv: string, events: readonly { readonly number: string }[]): { school: string; at: Date }[] {
  const known = new Set(events.map(({ number }) => number))
  const lines = csv.split('\r\n').slice(1)
  return lines.flatMap(line => {
    const [number = '', received = '', place = ''] = line.split(',')
    return known.has(number) ? [] : [{ school: place, at: new Date(`${received}Z`) }]
  })
}

/** What the process holds with the file and our records in memory, and at most while it is read and matched. */
async function memoryOf(csv: string, work: () => Promise<unknown>): Promise<{ alone: number; whole: number }> {
  const held = () => process.memoryUsage().rss / 1024 / 1024
  globalThis.gc?.()
  const read = Buffer.from(csv).toString('utf8').split('\n')
  const alone = held()
  let whole = 0
  const watching = setInterval(() => {
    whole = Math.max(whole, held())
  }, 5)
  await work()
  clearInterval(watching)
  whole = Math.max(whole, held())
  return { alone: read.length > 0 ? alone : 0, whole }
}

interface Join {
  /** Milliseconds of loading both sides, of lines that were read already. */
  readonly loading: number
  /** Milliseconds of joining both by exact place and minute. */
  join(): Promise<number>
  drop(): Promise<void>
}

/** Both sides in tables without an index, as they would be after a load. The first join is not counted. */
async function joinInSql(
  events: readonly { readonly school: string; readonly at: Date }[],
  ours: readonly { readonly school: string; readonly at: Date }[],
): Promise<Join | null> {
  const database = await benchDatabase()
  if (!database) return null
  const began = performance.now()
  for (const [table, rows] of [
    ['theirs', events],
    ['ours', ours],
  ] as const) {
    await database.ask(`create table public.${table} (place text not null, at timestamptz not null)`)
    await database.ask(`insert into public.${table} select * from unnest($1::text[], $2::timestamptz[])`, [
      rows.map(({ school }) => school),
      rows.map(({ at }) => at),
    ])
    await database.ask(`analyze public.${table}`)
  }
  const loading = performance.now() - began
  const join = async () => {
    const from = performance.now()
    await database.ask('select count(*) from public.theirs join public.ours using (place, at)')
    return performance.now() - from
  }
  await join()
  return { loading, join, drop: () => database.drop() }
}
