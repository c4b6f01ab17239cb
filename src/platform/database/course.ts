import type { Duplex } from 'node:stream'
import type pg from 'pg'

/** Of PostgreSQL's ways of planning a prepared statement the one that is the rule here. */
export const plannedOnce = 'force_generic_plan'

/** What one transaction has under way. */
export interface Course {
  readonly after: (() => void)[]
  readonly sent: Promise<unknown>[]
  /** Why the first statement failed that did; none has while it is undefined. */
  failed: unknown
  isOver: boolean
  /** Whether statements travel together, or each waits for the one before it. */
  readonly gathers: boolean
  last: Promise<unknown>
}

/** What is asked in one turn of the loop leaves in one write: the write costs more than most of these statements. PGlite takes one at a time. */
export function query(client: pg.PoolClient, course: Course, asked: string | pg.QueryConfig): Promise<pg.QueryResult> {
  const ask = (): Promise<pg.QueryResult> => (typeof asked === 'string' ? client.query(asked) : client.query(asked))
  if (!course.gathers) {
    const asking = course.last.then(ask, ask)
    course.last = asking
    return asking
  }
  const { stream } = (client as pg.PoolClient & { connection: { stream: Duplex } }).connection
  if (stream.writableCorked === 0) {
    stream.cork()
    process.nextTick(() => stream.uncork())
  }
  return ask()
}
