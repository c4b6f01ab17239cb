import { AsyncLocalStorage } from 'node:async_hooks'
import pg from 'pg'
import { type DistrictId, isUuid } from '../../kernel/ids.ts'
import { type Randomness, secureRandomness } from '../randomness/index.ts'
import { type Course, plannedOnce, query } from './course.ts'
import { connected, gone } from './gone.ts'
import { quiet } from './quiet.ts'
import { firstOf, sqlState } from './sql-state.ts'
import { type Statement, valuesOf } from './statement.ts'

// Once, at the root: a day is its text (a Date would shift it by the zone), and a count of 64 bits is a bigint.
pg.types.setTypeParser(pg.types.builtins.DATE, text => text)
pg.types.setTypeParser(pg.types.builtins.INT8, text => BigInt(text))

/** Whose rights a transaction has (DESIGN §5). Nothing runs outside one. */
export type Role = 'app' | 'clock'

export interface Tx {
  readonly district: DistrictId
  /** For ids and salts that are written. */
  readonly random: Randomness
  /** Every row, read by the statement's schema. Values are given by name, or as a list where the statement names none. */
  many<Row, Takes>(statement: Statement<Row, Takes>, values: NoInfer<Takes>): Promise<Row[]>
  /** The row, or undefined; two rows are a fault. */
  maybe<Row, Takes>(statement: Statement<Row, Takes>, values: NoInfer<Takes>): Promise<Row | undefined>
  /** The one row; none or two are a fault. */
  one<Row, Takes>(statement: Statement<Row, Takes>, values: NoInfer<Takes>): Promise<Row>
  /** How many rows it wrote. */
  run<Takes>(statement: Statement<unknown, Takes>, values: NoInfer<Takes>): Promise<number>
  /**
   * Sent now and answered before the transaction ends: where it fails, so does the transaction. The last writes of a deed go this way,
   * and travel with its commit in one journey.
   */
  send<Takes>(statement: Statement<unknown, Takes>, values: NoInfer<Takes>): void
  /** Runs when, and only when, the transaction has been committed. For wake-ups: never for anything that must happen. */
  afterCommit(act: () => void): void
  /**
   * Work that may fail and not take with it what was done before: all it wrote is undone, and `otherwise` goes on in its place. Nothing else
   * may be under way meanwhile. A conflict is not met here: the whole transaction is run again.
   */
  attempt<T>(work: () => Promise<T>, otherwise: (cause: unknown) => T): Promise<T>
}

export interface Database {
  /** Runs `work` in one transaction with this role's rights in this district. Run again, whole, up to three times where PostgreSQL found a conflict. */
  transaction<T>(role: Role, district: DistrictId, work: (tx: Tx) => Promise<T>): Promise<T>
  /** The same for work that asks at once all that it asks: its statements, begin and commit travel in one journey. A later question is a fault. */
  atOnce<T>(role: Role, district: DistrictId, work: (tx: Tx) => Promise<T>): Promise<T>
  /**
   * For somebody who reads at an instant: of what is theirs by relationship the policies show no other row, whatever a statement asks for, and
   * nothing of it is written.
   */
  reading<T>(district: DistrictId, reader: DbReader, work: (tx: Tx) => Promise<T>): Promise<T>
  /** Across districts and at once, for what is due: `concord_clock` sees when, and never what. */
  acrossDistricts<T>(work: (tx: Tx) => Promise<T>): Promise<T>
  readonly embedded: boolean
  readonly random: Randomness
  readonly pool: pg.Pool
  close(): Promise<void>
}

/** Who reads, and when by the application's clock. */
export interface DbReader {
  readonly person: string
  readonly at: Date
}

interface Kind {
  readonly role: Role | 'reader'
  readonly district: string
  readonly reader?: DbReader
  readonly together: boolean
}

/** No row has it, so a policy that asks for the district shows nothing. */
const nowhere = '00000000-0000-0000-0000-000000000000'

const open = new AsyncLocalStorage<true>()
const conflicts = new Set(['40001', '40P01'])
const attemptsAtMost = 3
/** How long a patient statement waits for others. */
const patientMillis = 15 * 60_000

export function databaseOver(
  pool: pg.Pool,
  embedded: boolean,
  closed: () => Promise<void>,
  random: Randomness = secureRandomness,
): Database {
  const once = async <T>(kind: Kind, work: (tx: Tx) => Promise<T>): Promise<T> => {
    // PGlite never gives way by itself: without this, no timer ticks while a loop of transactions runs (STACK, trap 29).
    await new Promise(resume => setImmediate(resume))
    const client = await connected(pool)
    const course: Course = { after: [], sent: [], failed: undefined, isOver: false, gathers: !embedded, last: Promise.resolve() }
    let broken: Error | undefined
    try {
      const done = await open.run(true, async () => {
        // Sent and not waited for: what follows is answered after it, and where it failed nothing after it can have been done.
        const begun = quiet(query(client, course, begin(kind)))
        course.sent.push(begun)
        const working = work(txOn(client, kind.district, course, random))
        const ending = kind.together ? quiet(end(client, course)) : undefined
        const result = await working.catch(async (cause: unknown) => {
          await begun
          throw cause
        })
        await (ending ?? end(client, course))
        return result
      })
      for (const act of course.after) act()
      return done
    } catch (cause) {
      course.isOver = true
      await query(client, course, 'rollback').catch(() => {
        broken = cause instanceof Error ? cause : new Error('the connection was lost')
      })
      const first = await firstOf(course.sent, cause, course.failed)
      throw broken ? gone(first) : first
    } finally {
      client.release(broken)
    }
  }
  const transaction = async <T>(kind: Kind, work: (tx: Tx) => Promise<T>): Promise<T> => {
    if (open.getStore()) throw new Error('A transaction is open here already: pass its tx instead of opening another.')
    for (let attempt = 1; ; attempt++) {
      try {
        return await once(kind, work)
      } catch (cause) {
        if (attempt >= attemptsAtMost || !conflicts.has(sqlState(cause))) throw cause
      }
    }
  }
  return {
    embedded,
    random,
    pool,
    transaction: (role, district, work) => transaction({ role, district, together: false }, work),
    atOnce: (role, district, work) => transaction({ role, district, together: true }, work),
    reading: (district, reader, work) => transaction({ role: 'reader', district, reader, together: false }, work),
    acrossDistricts: work => transaction({ role: 'clock', district: nowhere, together: true }, work),
    close: async () => {
      await pool.end()
      await closed()
    },
  }
}

/** Role, district and reader go with `begin` in one round trip; all are quoted safely because none can hold a quote. */
function begin({ role, district, reader }: Kind): string {
  if (!isUuid(district)) throw new Error(`A transaction was opened for the district ${JSON.stringify(district)}: expected a UUID.`)
  if (reader && !isUuid(reader.person))
    throw new Error(`A transaction was opened for the reader ${JSON.stringify(reader.person)}: expected a UUID.`)
  // The clock's leases may be lost with the power, since then whoever held them is gone too: their commits wait for no disk.
  const unhurried = role === 'clock' ? '; set local synchronous_commit = off' : ''
  const whose = reader
    ? `, set_config('app.reader', '${reader.person}', true), set_config('app.reads_at', '${reader.at.toISOString()}', true)`
    : ''
  return `begin${unhurried}; set local role concord_${role}; select set_config('app.district', '${district}', true)${whose}`
}

function txOn(client: pg.PoolClient, district: string, course: Course, random: Randomness): Tx {
  const ask = async (statement: Statement<unknown, unknown>, given: unknown): Promise<pg.QueryResult> => {
    if (course.isOver) throw new Error(`${statement.name}: asked after the transaction had ended`)
    try {
      const limit = statement.isPatient ? { query_timeout: patientMillis } : {}
      const plans = (how: string) => void course.sent.push(quiet(query(client, course, `set local plan_cache_mode = ${how}`)))
      if (statement.isPlannedAnew) plans('force_custom_plan')
      const asked = query(client, course, {
        name: statement.name,
        text: statement.sql,
        values: valuesOf(statement, district, given),
        ...limit,
      })
      if (statement.isPlannedAnew) plans(plannedOnce)
      return await asked
    } catch (cause) {
      if (cause instanceof Error) cause.message = `${statement.name}: ${cause.message}`
      course.failed ??= cause
      throw cause
    }
  }
  const many = async <Row, Takes>(statement: Statement<Row, Takes>, given: unknown): Promise<Row[]> => {
    const { row } = statement
    if (!row) throw new Error(`${statement.name} has no row schema: use run`)
    return (await ask(statement, given)).rows.map(found => row.parse(found))
  }
  const maybe = async <Row, Takes>(statement: Statement<Row, Takes>, given: unknown): Promise<Row | undefined> => {
    const rows = await many(statement, given)
    if (rows.length > 1) throw new Error(`${statement.name}: expected one row at most, found ${rows.length}`)
    return rows[0]
  }
  return {
    district: district as DistrictId,
    random,
    many,
    maybe,
    one: async (statement, given) => {
      const row = await maybe(statement, given)
      if (row === undefined) throw new Error(`${statement.name}: expected one row, found none`)
      return row
    },
    run: async (statement, given) => (await ask(statement, given)).rowCount ?? 0,
    send: (statement, given) => void course.sent.push(quiet(ask(statement, given))),
    afterCommit: act => course.after.push(act),
    attempt: async (work, otherwise) => {
      const [sent, after] = [course.sent.length, course.after.length]
      course.sent.push(quiet(query(client, course, 'savepoint attempt')))
      try {
        const done = await work()
        await Promise.all(course.sent.slice(sent))
        return done
      } catch (met) {
        const cause = await firstOf(course.sent.splice(sent), met, course.failed)
        if (conflicts.has(sqlState(cause))) throw cause
        course.failed = undefined
        course.after.splice(after)
        // Where there is no such savepoint, the transaction was lost before, and this throws.
        await query(client, course, 'rollback to savepoint attempt')
        return otherwise(cause)
      }
    },
  }
}

/** Commit goes out behind what was sent: where any of that failed, PostgreSQL answers it with a rollback. */
async function end(client: pg.PoolClient, course: Course): Promise<void> {
  course.isOver = true
  const committed = quiet(query(client, course, 'commit'))
  await Promise.all(course.sent)
  if ((await committed).command !== 'COMMIT') throw new Error('the transaction was rolled back at its end')
}
