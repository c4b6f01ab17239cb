import { z } from 'zod'

/** One SQL text with a name, the shape of a row it answers with, and the shape of the values it takes. */
export interface Statement<Row, Takes = readonly unknown[]> {
  readonly name: string
  /** With `$1`, `$2`…, as PostgreSQL has it. */
  readonly sql: string
  /** Absent where the statement answers with no rows. */
  readonly row?: z.ZodType<Row>
  /** Absent where values are given as a list, by position. */
  readonly takes?: z.ZodType<Takes>
  /** Waits for something that takes minutes, such as a lock that is held while a roster is saved. */
  readonly isPatient?: boolean
  /**
   * Is planned for the values of each run, which can take some milliseconds; all others are planned once a connection. Where nothing is said, so is
   * every search in which a filter may be left out (`$school is null or …`): those that are given say which index serves.
   */
  readonly isPlannedAnew?: boolean
  /** What stands for `$1`, `$2`… of a statement that takes its values by name. */
  readonly places?: readonly string[]
}

const known = new Map<string, Statement<unknown, unknown>>()

interface Declared<Row> {
  readonly name: string
  readonly sql: string
  readonly row?: z.ZodType<Row>
  readonly isPatient?: boolean
  readonly isPlannedAnew?: boolean
}

interface DeclaredByName<Row, Takes> extends Declared<Row> {
  readonly takes: z.ZodObject & z.ZodType<Takes>
}

/**
 * Declares a statement. Names are `slice.what-it-does` and unique; every one is prepared in a test on the migrated schema
 * (`statements.test.ts`), and its columns are compared with its row's keys.
 *
 * With `takes`, the SQL says `$school` where a value named `school` belongs, and whoever runs it gives an object; `$district` is the
 * transaction's own and is never given. The names become `$1`, `$2`… here, once. Up to three values may be given by position.
 */
export function statement<Row = never, Takes = never>(declared: DeclaredByName<Row, Takes>): Statement<Row, Takes>
export function statement<Row = never>(declared: Declared<Row>): Statement<Row>
export function statement<Row, Takes>(declared: Declared<Row> | DeclaredByName<Row, Takes>): Statement<Row, Takes | readonly unknown[]> {
  const { name } = declared
  if (!/^[a-z]+\.[a-z0-9-]+$/.test(name) || name.length > 60) throw new Error(`statement ${name}: expected a name like people.find-person`)
  if (known.has(name)) throw new Error(`statement ${name} is declared twice`)
  const isPlannedAnew = declared.isPlannedAnew ?? mayLeaveOut.test(declared.sql)
  const made: Statement<Row, Takes | readonly unknown[]> = { ...declared, ...('takes' in declared ? placed(declared) : {}), isPlannedAnew }
  known.set(name, made)
  return made
}

const mayLeaveOut = /\$\w+(::\w+(\[\])?)? is null or\b/

/** A name, or a quoted text, in which a `$` is a `$`. */
const named = /'[^']*'|\$([a-z]\w*)/gi

/** The text with each name as the number of its place. The names of the text and of the shape are the same, or this throws. */
function placed({ name, sql, takes }: { name: string; sql: string; takes: z.ZodObject }): { sql: string; places: readonly string[] } {
  const places = [...new Set([...sql.matchAll(named)].flatMap(([, found]) => found ?? []))]
  const shaped = ['district', ...Object.keys(takes.shape)]
  const odd = [...places.filter(place => !shaped.includes(place)), ...shaped.filter(place => !places.includes(place))]
  if (odd.length > 0) throw new Error(`statement ${name}: in its text or in its shape and not in both: ${odd.join(', ')}`)
  return { places, sql: sql.replace(named, (text, found?: string) => (found ? `$${places.indexOf(found) + 1}` : text)) }
}

/** The values of one run in the order of the statement's places. */
export function valuesOf({ places }: Statement<unknown, unknown>, district: string, given: unknown): unknown[] {
  if (!places) return [...(given as readonly unknown[])]
  const named = given as Readonly<Record<string, unknown>>
  return places.map(place => (place === 'district' ? district : named[place]))
}

/** Rows as the columns that `unnest` takes: each name of the shape with its values, in the order of the rows. */
export const inColumns = <Row extends object>(
  row: z.ZodObject & z.ZodType<Row>,
  rows: readonly Row[],
): { [Key in keyof Row]-?: Row[Key][] } =>
  Object.fromEntries(Object.keys(row.shape).map(name => [name, rows.map(each => each[name as keyof Row])])) as {
    [Key in keyof Row]-?: Row[Key][]
  }

/** The shape of such columns. */
export const columnsOf = <Shape extends z.ZodRawShape>(row: z.ZodObject<Shape>) =>
  z.object(
    Object.fromEntries(Object.entries(row.shape).map(([name, of]) => [name, z.array(of)])) as unknown as {
      [Key in keyof Shape]: z.ZodArray<Shape[Key]>
    },
  )

export const allStatements = (): readonly Statement<unknown, unknown>[] => [...known.values()]
