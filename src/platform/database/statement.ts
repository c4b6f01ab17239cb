import type { z } from 'zod'

/** One SQL text with a name, and the shape of a row it answers with. */
export interface Statement<Row> {
  readonly name: string
  readonly sql: string
  /** Absent where the statement answers with no rows. */
  readonly row?: z.ZodType<Row>
}

const known = new Map<string, Statement<unknown>>()

/**
 * Declares a statement. Names are `slice.what-it-does` and unique; every one is prepared in a test on the migrated schema
 * (`statements.test.ts`), and its columns are compared with its row's keys.
 */
export function statement<Row = never>(declared: { name: string; sql: string; row?: z.ZodType<Row> }): Statement<Row> {
  if (!/^[a-z]+\.[a-z0-9-]+$/.test(declared.name) || declared.name.length > 60)
    throw new Error(`statement ${declared.name}: expected a name like people.find-person`)
  if (known.has(declared.name)) throw new Error(`statement ${declared.name} is declared twice`)
  known.set(declared.name, declared)
  return declared
}

export const allStatements = (): readonly Statement<unknown>[] => [...known.values()]
