import type pg from 'pg'

const code = 'CONCORD_DATABASE_GONE'

/** That the database cannot be reached, or was lost in the middle: nobody knows then whether what was asked was done. */
export const gone = (cause: unknown): Error =>
  Object.assign(new Error(`the database cannot be reached: ${cause instanceof Error ? cause.message : 'no error was given'}`, { cause }), {
    code,
  })

export const isGone = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === code

/** A connection of its own; where there is none, the database is gone. */
export const connected = (pool: pg.Pool): Promise<pg.PoolClient> =>
  pool.connect().catch((cause: unknown) => {
    throw gone(cause)
  })
